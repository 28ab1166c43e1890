package import Document
package import ReportModel

/// A manuscript with everything that was recognised in it: what the rules look at.
///
/// A class because all rules hold on to it, and a copy of so many arrays costs more than most of them; nothing of it ever changes.
package final class Reading: Sendable {
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
    /// For each statement what the words around it say.
    let marks: [StatementMarks]
    /// For each paragraph the one of the heading or list item that it stands under: the nearest before it with a number, or itself.
    let headings: [Int32]
    package let changes: [Change]
    package let planShares: [PlanShare]
    package let outsideRates: [OutsideRate]
    /// Differences of things whose own figure is not told, as indices of figures.
    package let loneDeltas: [Int]
    package let enumerations: [Enumeration]
    let enumerationIndex: EnumerationIndex
    /// The tables that hold figures, letterheads and other layout left out.
    let grids: [Grid]
    /// For each grid the rows that are sums of others.
    let rowSums: [[SumStructure]]
    /// What stands in the grids.
    let tableIndex: TableIndex
    package let dates: [DateMention]
    package let symbols: [SymbolMention]
    let abbreviations: Abbreviations
    /// What is wrong in the order of numbered headings and items.
    let outlineFlaws: [NumberedItems.Place]
    /// The period that the caller says the document reports on.
    package let statedPeriod: Period?
    /// The period that it reports on, when it was signed, what it cites.
    package let chronology: Chronology

    package convenience init(_ manuscript: Manuscript, period: Period? = nil) {
        let source = Source(manuscript, period)
        var known = Conclusions()
        // Each may ask for what was found out before it.
        let plain = Reading(source, known)
        known.rowSums = plain.grids.map { SumFinder(matrix: Matrix($0, .rows, in: plain), reading: plain).structures() }
        known.tableIndex = TableIndex(Reading(source, known))
        known.abbreviations = Abbreviations(Reading(source, known))
        known.outlineFlaws = NumberedItems(Reading(source, known)).flaws
        known.chronology = Chronology(Reading(source, known))
        self.init(source, known)
    }

    private init(_ source: Source, _ known: Conclusions) {
        manuscript = source.manuscript
        statedPeriod = source.period
        tokens = source.lexed.tokens
        paragraphTokens = source.lexed.paragraphTokens
        numbers = source.lexed.numbers
        lists = source.lexed.lists
        paragraphNumbers = source.lexed.paragraphNumbers
        strangeParagraphs = source.lexed.strangeParagraphs
        dates = source.lexed.dates
        symbols = source.lexed.symbols
        figures = source.relations.figures
        paragraphFigures = source.relations.paragraphFigures
        statements = source.relations.statements
        paragraphStatements = source.relations.paragraphStatements
        sentenceStarts = source.sentenceStarts
        marks = source.marks
        headings = source.headings
        changes = source.relations.changes
        planShares = source.relations.planShares
        outsideRates = source.relations.outsideRates
        loneDeltas = source.relations.loneDeltas
        enumerations = source.relations.enumerations
        enumerationIndex = source.enumerationIndex
        grids = source.grids
        rowSums = known.rowSums
        tableIndex = known.tableIndex
        abbreviations = known.abbreviations
        outlineFlaws = known.outlineFlaws
        chronology = known.chronology
    }
}

/// What a reading is made of at once.
private struct Source {
    let manuscript: Manuscript
    let period: Period?
    let lexed: Lexed
    let relations: Relations
    let sentenceStarts: [Int]
    let marks: [StatementMarks]
    let headings: [Int32]
    let enumerationIndex: EnumerationIndex
    let grids: [Grid]

    init(_ manuscript: Manuscript, _ period: Period?) {
        self.manuscript = manuscript
        self.period = period
        lexed = Lexed(manuscript)
        relations = Relations(manuscript, lexed)
        sentenceStarts = relations.sentenceStarts(lexed)
        marks = StatementMarks.all(
            relations.statements, figures: relations.figures, tokens: lexed.tokens, sentenceStarts: sentenceStarts)
        var headings: [Int32] = []
        headings.reserveCapacity(manuscript.paragraphs.count)
        for (index, paragraph) in manuscript.paragraphs.enumerated() {
            let isHeading = index > 0 && (paragraph.headingLevel > 0 || !paragraph.label.isEmpty)
            headings.append(isHeading ? Int32(truncatingIfNeeded: index) : headings.last ?? 0)
        }
        self.headings = headings
        enumerationIndex = EnumerationIndex(relations.enumerations, statements: relations.statements.count)
        grids = Grid.all(
            Grid.Source(
                manuscript: manuscript, tokens: lexed.tokens, paragraphTokens: lexed.paragraphTokens,
                figures: relations.figures, paragraphFigures: relations.paragraphFigures))
    }
}

/// What is found out by looking at a reading as rules do.
private struct Conclusions {
    var rowSums: [[SumStructure]] = []
    var tableIndex = TableIndex()
    var abbreviations = Abbreviations()
    var outlineFlaws: [NumberedItems.Place] = []
    var chronology = Chronology()
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
        // One paragraph at a time, all in the same array.
        var scanner = Scanner(text: manuscript.text)
        var recogniser = Recogniser(text: manuscript.text)
        paragraphTokens.reserveCapacity(manuscript.paragraphs.count)
        paragraphNumbers.reserveCapacity(manuscript.paragraphs.count)
        for (index, paragraph) in manuscript.paragraphs.enumerated() {
            let first = recogniser.tokens.count
            let firstNumber = lists.numbers.count
            if paragraph.story != .metadata {
                recogniser.read(paragraph.range, label: paragraph.label, with: &scanner)
                if scanner.strangers > 1 { strangeParagraphs.append(index) }
                PhraseIndex.shared.mark(&recogniser.tokens, first..<recogniser.tokens.count)
                lists.add(recogniser.tokens, first..<recogniser.tokens.count, scanner.numbers)
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
    var figures: [Figure] = []
    var paragraphFigures: [Range<Int>] = []
    var statements: [Statement] = []
    var paragraphStatements: [Range<Int>] = []
    var changes: [Change] = []
    var planShares: [PlanShare] = []
    var outsideRates: [OutsideRate] = []
    var loneDeltas: [Int] = []
    var enumerations: [Enumeration] = []

    /// Each step lets go of its reader at its end, so that figures are changed in place, not in a copy.
    init(_ manuscript: Manuscript, _ lexed: Lexed) {
        readFigures(manuscript, lexed)
        UnitAliases(figures, tokens: lexed.tokens, text: manuscript.text).resolve(&figures)
        readStatements(manuscript, lexed)
        ChangeTargets(statements: statements, figures: figures).turn(&changes)
        readEnumerations(manuscript, lexed)
        ElidedScale(tokens: lexed.tokens).apply(enumerations, statements, &figures)
    }

    private mutating func readFigures(_ manuscript: Manuscript, _ lexed: Lexed) {
        let paragraphs = manuscript.paragraphs
        var reader = FigureReader(tokens: lexed.tokens, numbers: lexed.numbers)
        paragraphFigures.reserveCapacity(paragraphs.count)
        for (index, range) in lexed.paragraphTokens.enumerated() {
            let first = reader.figures.count
            reader.read(range, isCell: paragraphs[index].cell != nil)
            paragraphFigures.append(first..<reader.figures.count)
        }
        figures = reader.figures
    }

    private mutating func readStatements(_ manuscript: Manuscript, _ lexed: Lexed) {
        let paragraphs = manuscript.paragraphs
        var reader = StatementReader(tokens: lexed.tokens, figures: figures)
        paragraphStatements.reserveCapacity(paragraphs.count)
        for index in paragraphs.indices {
            let first = reader.statements.count
            if paragraphs[index].cell == nil {
                reader.read(paragraph: index, tokens: lexed.paragraphTokens[index], figures: paragraphFigures[index])
            }
            paragraphStatements.append(first..<reader.statements.count)
        }
        statements = reader.statements
        // A change that arrives nowhere (“giảm từ 17,52%”, and no level behind it) compares nothing.
        changes = reader.changes.filter { $0.statement >= 0 }
        planShares = reader.planShares
        outsideRates = reader.outsideRates
        loneDeltas = reader.loneDeltas
    }

    private mutating func readEnumerations(_ manuscript: Manuscript, _ lexed: Lexed) {
        let paragraphs = manuscript.paragraphs
        var reader = EnumerationReader(tokens: lexed.tokens, figures: figures, statements: statements)
        for index in paragraphs.indices where paragraphs[index].cell == nil {
            let before = index > 0 ? paragraphStatements[index - 1] : 0..<0
            reader.read(
                lexed.paragraphTokens[index], statements: paragraphStatements[index], before: before,
                wholesFrom: paragraphStatements[max(0, index - 2)].lowerBound)
        }
        reader.readBullets(manuscript, tokens: lexed.paragraphTokens, statements: paragraphStatements)
        enumerations = reader.enumerations
    }
}
