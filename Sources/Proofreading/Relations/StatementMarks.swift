/// What the words around a statement say, found out in one pass over the text: rules visit the statements that they speak of, and not
/// the words of all of them once each.
struct StatementMarks: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its label speaks of an average, or of each of several.
    static let average = StatementMarks(rawValue: 1)
    /// Its unit is one per something else.
    static let per = StatementMarks(rawValue: 2)
    /// A word around it gives it a role in the movement of a stock (``FlowRole``).
    static let role = StatementMarks(rawValue: 4)
    /// A word around it is one that stocks are told with.
    static let moves = StatementMarks(rawValue: 8)
    /// The sentence says `lũy kế` anywhere before its figure.
    static let cumulative = StatementMarks(rawValue: 16)
    /// The sentence begins by saying that it speaks of all the time so far: `Lũy kế`, `Tính chung`, `Cộng dồn`.
    static let toDate = StatementMarks(rawValue: 32)
    /// Its label has the first word of the result of a ``KnownIdentity``.
    static let identity = StatementMarks(rawValue: 64)

    /// The marks of all statements.
    static func all(
        _ statements: [Statement], figures: [Figure], tokens: [Token], sentenceStarts: [Int]
    ) -> [StatementMarks] {
        var all: [StatementMarks] = []
        all.reserveCapacity(statements.count)
        var read = 0
        for (index, statement) in statements.enumerated() {
            let figure = figures[statement.figure]
            let isNext = index > 0 && statements[index - 1].sentence == statement.sentence
            let start = sentenceStarts[index]
            var marks = isNext ? all[index - 1].intersection(.cumulative) : []
            marks.formUnion(StatementMarks(around: statement, figure, tokens))
            // What was read for the statement before is known.
            for place in (isNext ? max(read, start) : start)..<max(start, figure.tokens.lowerBound)
            where tokens[place].cue == .cumulative {
                marks.insert(.cumulative)
            }
            read = figure.tokens.lowerBound
            if tellsTotal(start..<min(start + 4, figure.tokens.lowerBound), tokens) { marks.insert(.toDate) }
            all.append(marks)
        }
        return all
    }

    private init(around statement: Statement, _ figure: Figure, _ tokens: [Token]) {
        self = []
        var previous = Word.none
        for token in tokens[statement.label] {
            if token.cue == .average || token.word == "mỗi" { insert(.average) }
            if token.word == "chung" && previous == "tính" || token.word == "dồn" && previous == "cộng" {
                insert(.toDate)
            }
            if KnownIdentity.beginnings.contains(token.word) { insert(.identity) }
            previous = token.word
            addRole(token)
        }
        for token in tokens[figure.unit] {
            if token.kind == .slash { insert(.per) }
            addRole(token, isUnit: true)
        }
        for token in tokens[statement.trail] { addRole(token) }
    }

    @inline(__always)
    private mutating func addRole(_ token: Token, isUnit: Bool = false) {
        switch token.cue {
        case .opening, .incoming, .available, .outgoing, .closing: insert(.role)
        default: break
        }
        if !isUnit, StatementMarks.movingWords.contains(token.word) { insert(.moves) }
    }

    private static let movingWords: WordSet = ["chuyển", "đầu", "tồn", "còn", "đang"]

    /// Whether the first words of a sentence say that it speaks of all the time so far.
    private static func tellsTotal(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        range.contains { place in
            tokens[place].cue == .cumulative
                || (tokens[place].word == "tính" && place + 1 < range.upperBound && tokens[place + 1].word == "chung")
        }
    }
}
