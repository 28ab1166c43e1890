package import Document
package import ReportModel

/// A manuscript with everything that was recognised in it: what the rules look at.
package struct Reading: Sendable {
    package let manuscript: Manuscript
    /// The tokens of all paragraphs in order.
    package let tokens: [Token]
    /// For each paragraph of the manuscript its tokens.
    package let paragraphTokens: [Range<Int>]
    package let numbers: [WrittenNumber]
    package let dates: [DateMention]
    package let symbols: [SymbolMention]
    private(set) var abbreviations = Abbreviations()
    /// The period that the caller says the document reports on.
    package let statedPeriod: Period?

    package init(_ manuscript: Manuscript, period: Period? = nil) {
        self.manuscript = manuscript
        statedPeriod = period
        var scanner = Scanner(text: manuscript.text)
        var scanned: [Range<Int>] = []
        scanned.reserveCapacity(manuscript.paragraphs.count)
        for paragraph in manuscript.paragraphs {
            let first = scanner.tokens.count
            if paragraph.story != .metadata { scanner.scan(paragraph.range, label: paragraph.label) }
            scanned.append(first..<scanner.tokens.count)
        }
        var recogniser = Recogniser(text: manuscript.text, raw: scanner.tokens, numbers: scanner.numbers)
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(scanned.count)
        for range in scanned {
            let first = recogniser.tokens.count
            recogniser.recognise(range)
            ranges.append(first..<recogniser.tokens.count)
        }
        var tokens = recogniser.tokens
        for range in ranges { PhraseIndex.shared.mark(&tokens, range) }
        self.tokens = tokens
        paragraphTokens = ranges
        numbers = recogniser.numbers
        dates = recogniser.dates
        symbols = recogniser.symbols
        abbreviations = Abbreviations(self)
    }
}
