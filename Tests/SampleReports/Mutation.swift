package import Document
import DocumentFormats
import Finding
import Packaging
import Proofreading
import SampleData

/// Changes one printed figure of a report at a time, and asks whether the proof-reader sees it.
package struct Mutation {
    /// What became of one changed figure.
    package struct Outcome: Sendable {
        /// What the report's outline calls the figure, and where it stands: `prose`, `table`, `total`.
        package var source: String
        package var place: Place
        package var right: String
        package var wrong: String
        /// The rule that names it in the Word file; `nil` where the slip survives.
        package var rule: String?
        /// Whether an error's own place covers what was changed.
        package var isCovered: Bool
        /// The rule that names it where the file does not carry its figures, and in the text form.
        package var ruleWithoutRecord: String?
        package var ruleInText: String?
    }

    package enum Place: String, Sendable, CaseIterable {
        case prose
        case cell
        case total
    }

    private let document: Document
    private let proofreader = Proofreader(profile: .clerk)
    private let docx: DOCXFile
    private let known: [UInt8]
    private let knownText: [UInt8]

    package init(_ document: Document) throws {
        self.document = document
        let file = try DOCXReader.read(DOCX.write(document), file: "bao-cao.docx")
        docx = file.docx
        known = file.manuscript.text
        knownText = try Self.text(document).text
    }

    /// Changes figures of the document that have a digit to change, one at a time: every `step`th from the first on.
    ///
    /// - Parameter comparesForms: whether to look at the file without its record and at the text form as well.
    package func outcomes(every step: Int = 1, comparesForms: Bool = true) throws -> [Outcome] {
        var random = SampleRandom("slips")
        var outcomes: [Outcome] = []
        for place in FigurePlaces(document).all {
            guard let wrong = Self.slip(place.text, &random), place.number % step == 0 else { continue }
            let changed = FigurePlaces.replace(place.number, by: wrong, in: document)
            var manuscript = try changedFile(changed)
            let range = FigurePlaces.difference(known, manuscript.text)
            let found = discoveries(manuscript)
            var outcome = Outcome(
                source: place.source, place: place.place, right: place.text, wrong: wrong,
                rule: found.rule(naming: range), isCovered: found.contains { $0.covers(range) })
            if comparesForms {
                manuscript.record = nil
                outcome.ruleWithoutRecord = discoveries(manuscript).rule(naming: range)
                let text = try Self.text(changed)
                outcome.ruleInText = discoveries(text).rule(naming: FigurePlaces.difference(knownText, text.text))
            }
            outcomes.append(outcome)
        }
        return outcomes
    }

    private func discoveries(_ manuscript: Manuscript) -> [Discoveries.Discovery] {
        proofreader.discoveries(in: manuscript).filter { $0.severity > .info }
    }

    /// The file of the right report with the words of the changed one in it.
    private func changedFile(_ changed: Document) throws -> Manuscript {
        let other = try DOCXReader.read(DOCX.write(changed), file: "bao-cao.docx").docx.archive
        guard let entry = other.entry(docx.mainPart) else { throw NoMainPart() }
        let bytes = docx.archive.rewritten(replacing: [entry.name: try other.contents(entry)], adding: [])
        return try DOCXReader.read(bytes, file: "bao-cao.docx").manuscript
    }

    private static func text(_ document: Document) throws -> Manuscript {
        try PlainTextReader.read(Array(PlainText.write(document).utf8), file: "bao-cao.txt")
    }

    private struct NoMainPart: Error {}

    /// `text` with one digit changed or two neighbours swapped; `nil` without digits.
    static func slip(_ text: String, _ random: inout SampleRandom) -> String? {
        var bytes = Array(text.utf8)
        let digits = bytes.indices.filter { bytes[$0] &- 0x30 < 10 }
        guard !digits.isEmpty else { return nil }
        let swaps = digits.filter { place in
            digits.contains(place + 1) && bytes[place] != bytes[place + 1] && bytes[place + 1] != 0x30
        }
        if !swaps.isEmpty, random.chance(50) {
            let swap = random.pick(swaps)
            bytes.swapAt(swap, swap + 1)
        } else {
            let place = random.pick(digits)
            bytes[place] = random.pick((UInt8(0x31)...0x39).filter { $0 != bytes[place] })
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Discoveries.Discovery {
    fileprivate func covers(_ changed: Range<Int>) -> Bool {
        severity == .error && range.lowerBound <= changed.lowerBound && changed.upperBound <= range.upperBound
    }
}

extension [Discoveries.Discovery] {
    /// The first rule whose finding stands at what was changed, or was told from it.
    fileprivate func rule(naming changed: Range<Int>) -> String? {
        first { ([$0.range] + $0.related).contains { $0.overlaps(changed) } }?.rule.name
    }
}
