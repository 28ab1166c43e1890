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
    /// The tokens that single rules look at.
    let lists: TokenLists
    /// For each paragraph of the manuscript its numbers among `lists.numbers`.
    private let paragraphNumbers: [Range<Int>]
    /// The paragraphs with several letters that Vietnamese has not, but other Western languages have.
    let strangeParagraphs: [Int]
    /// In reading order.
    package let figures: [Figure]
    /// For each paragraph of the manuscript its figures.
    package let paragraphFigures: [Range<Int>]
    /// What the figures outside of tables state, in reading order.
    package let statements: [Statement]
    /// For each paragraph of the manuscript its statements.
    package let paragraphStatements: [Range<Int>]
    /// For each statement the first token of its sentence.
    let sentenceStarts: [Int]
    package let changes: [Change]
    package let planShares: [PlanShare]
    package let outsideRates: [OutsideRate]
    /// Differences of things whose own figure is not told, as indices of figures.
    package let loneDeltas: [Int]
    package let enumerations: [Enumeration]
    let enumerationIndex: EnumerationIndex
    /// The tables that hold figures, letterheads and other layout left out.
    let grids: [Grid]
    package let dates: [DateMention]
    package let symbols: [SymbolMention]
    private(set) var abbreviations = Abbreviations()
    /// What is wrong in the order of numbered headings and items.
    private(set) var outlineFlaws: [NumberedItems.Place] = []
    /// The period that the caller says the document reports on.
    package let statedPeriod: Period?
    /// The period that it reports on, when it was signed, what it cites.
    package private(set) var chronology = Chronology()

    package init(_ manuscript: Manuscript, period: Period? = nil) {
        self.manuscript = manuscript
        statedPeriod = period
        let lexed = Lexed(manuscript)
        let relations = Relations(manuscript, lexed)
        tokens = lexed.tokens
        paragraphTokens = lexed.paragraphTokens
        numbers = lexed.numbers
        lists = lexed.lists
        paragraphNumbers = lexed.paragraphNumbers
        strangeParagraphs = lexed.strangeParagraphs
        dates = lexed.dates
        symbols = lexed.symbols
        figures = relations.figures
        paragraphFigures = relations.paragraphFigures
        statements = relations.statements
        paragraphStatements = relations.paragraphStatements
        sentenceStarts = relations.sentenceStarts(lexed)
        changes = relations.changes
        planShares = relations.planShares
        outsideRates = relations.outsideRates
        loneDeltas = relations.loneDeltas
        enumerations = relations.enumerations
        enumerationIndex = EnumerationIndex(relations.enumerations)
        grids = Grid.all(
            Grid.Source(
                manuscript: manuscript, tokens: lexed.tokens, paragraphTokens: lexed.paragraphTokens,
                figures: relations.figures, paragraphFigures: relations.paragraphFigures))
        abbreviations = Abbreviations(self)
        outlineFlaws = NumberedItems(self).flaws
        chronology = Chronology(self)
    }
}

extension Reading {
    /// The tokens of a paragraph that are numbers; most rules on figures look at nothing else.
    func numberTokens(of paragraph: Int) -> ArraySlice<Int> {
        lists.numbers[paragraphNumbers[paragraph]]
    }
}

/// The tokens of a manuscript and what stands for dates and documents among them.
private struct Lexed {
    var tokens: [Token]
    var paragraphTokens: [Range<Int>] = []
    var numbers: [WrittenNumber]
    var lists = TokenLists()
    var paragraphNumbers: [Range<Int>] = []
    var strangeParagraphs: [Int] = []
    var dates: [DateMention]
    var symbols: [SymbolMention]

    init(_ manuscript: Manuscript) {
        // One paragraph at a time, in buffers that are used again: what scanner and recogniser hand on is only swapped.
        var scanner = Scanner(text: manuscript.text)
        var recogniser = Recogniser(text: manuscript.text)
        paragraphTokens.reserveCapacity(manuscript.paragraphs.count)
        paragraphNumbers.reserveCapacity(manuscript.paragraphs.count)
        for (index, paragraph) in manuscript.paragraphs.enumerated() {
            let first = recogniser.tokens.count
            let firstNumber = lists.numbers.count
            if paragraph.story != .metadata {
                scanner.scan(paragraph.range, label: paragraph.label)
                if scanner.strangers > 1 { strangeParagraphs.append(index) }
                recogniser.recognise(&scanner)
                PhraseIndex.shared.mark(&recogniser.tokens, first..<recogniser.tokens.count)
                lists.add(recogniser.tokens, first..<recogniser.tokens.count)
            }
            paragraphTokens.append(first..<recogniser.tokens.count)
            paragraphNumbers.append(firstNumber..<lists.numbers.count)
        }
        tokens = recogniser.tokens
        numbers = scanner.numbers
        dates = recogniser.dates
        symbols = recogniser.symbols
    }
}

extension Relations {
    /// For each statement the first token of its sentence.
    fileprivate func sentenceStarts(_ lexed: Lexed) -> [Int] {
        var starts: [Int] = []
        starts.reserveCapacity(statements.count)
        for (index, statement) in statements.enumerated() {
            if index > 0, statements[index - 1].sentence == statement.sentence {
                starts.append(starts[index - 1])
                continue
            }
            let passage = Passage(tokens: lexed.tokens, range: lexed.paragraphTokens[statement.paragraph])
            starts.append(passage.sentenceStart(of: figures[statement.figure].tokens.lowerBound))
        }
        return starts
    }
}

/// The figures of a manuscript and how they belong together.
private struct Relations {
    var figures: [Figure]
    var paragraphFigures: [Range<Int>] = []
    var statements: [Statement]
    var paragraphStatements: [Range<Int>] = []
    var changes: [Change]
    var planShares: [PlanShare]
    var outsideRates: [OutsideRate]
    var loneDeltas: [Int]
    var enumerations: [Enumeration]

    init(_ manuscript: Manuscript, _ lexed: Lexed) {
        let paragraphs = manuscript.paragraphs
        var figureReader = FigureReader(tokens: lexed.tokens, numbers: lexed.numbers)
        paragraphFigures.reserveCapacity(paragraphs.count)
        for (index, range) in lexed.paragraphTokens.enumerated() {
            let first = figureReader.figures.count
            figureReader.read(range, isCell: paragraphs[index].cell != nil)
            paragraphFigures.append(first..<figureReader.figures.count)
        }
        figures = figureReader.figures
        UnitAliases(figures, tokens: lexed.tokens, text: manuscript.text).resolve(&figures)
        var statementReader = StatementReader(tokens: lexed.tokens, figures: figures)
        paragraphStatements.reserveCapacity(paragraphs.count)
        for index in paragraphs.indices {
            let first = statementReader.statements.count
            if paragraphs[index].cell == nil {
                statementReader.read(
                    paragraph: index, tokens: lexed.paragraphTokens[index], figures: paragraphFigures[index])
            }
            paragraphStatements.append(first..<statementReader.statements.count)
        }
        statements = statementReader.statements
        // A change that arrives nowhere (“giảm từ 17,52%”, and no level behind it) compares nothing.
        changes = statementReader.changes.filter { $0.statement >= 0 }
        planShares = statementReader.planShares
        outsideRates = statementReader.outsideRates
        loneDeltas = statementReader.loneDeltas
        ChangeTargets(statements: statements, figures: figures).turn(&changes)
        var enumerationReader = EnumerationReader(tokens: lexed.tokens, figures: figures, statements: statements)
        for index in paragraphs.indices where paragraphs[index].cell == nil {
            let before = index > 0 ? paragraphStatements[index - 1] : 0..<0
            enumerationReader.read(lexed.paragraphTokens[index], statements: paragraphStatements[index], before: before)
        }
        enumerationReader.readBullets(
            manuscript, tokens: lexed.paragraphTokens, statements: paragraphStatements)
        enumerations = enumerationReader.enumerations
        ElidedScale(tokens: lexed.tokens).apply(enumerations, statements, &figures)
    }
}
