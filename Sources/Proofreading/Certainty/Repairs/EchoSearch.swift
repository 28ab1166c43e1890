import Document

/// Looks for figures that a sentence tells otherwise than the row of a table, or the paragraph, that it repeats.
///
/// Reports say many figures twice: a sentence reads a table's total row aloud, a summary repeats what stood above. Where a sentence has at least two
/// figures of one row or paragraph and one figure of its own that stands nowhere else, while a figure of that row is missing that is called by the same
/// words and a slip of the hand away, it was meant to repeat that one.
struct EchoSearch {
    /// A row of a table or a paragraph, whose figures are told together.
    private struct Source {
        var figures: [Int]
        /// The paragraph; `nil` for a row of a table.
        var paragraph: Int?
        /// The grid and the row.
        var place: (grid: Int, row: Int)?
    }

    private let reading: Reading
    private let terms: Terms
    private let proven: [Bool]
    private var sources: [Source] = []
    private var byValue: [Int128: [Int]] = [:]

    init(_ reading: Reading, _ terms: Terms, proven: [Bool]) {
        self.reading = reading
        self.terms = terms
        self.proven = proven
        for (number, grid) in reading.grids.enumerated() {
            for row in grid.body {
                let cells = grid.columns.compactMap { column -> Int? in
                    guard case .figure(let index) = grid[row, column] else { return nil }
                    return index
                }
                add(Source(figures: cells, paragraph: nil, place: (number, row)))
            }
        }
        for paragraph in terms.paragraphs where terms.count(of: paragraph) > 2 {
            add(Source(figures: terms[paragraph].map(\.index), paragraph: paragraph, place: nil))
        }
    }

    private mutating func add(_ source: Source) {
        let known = source.figures.filter { reading.figures[$0].kind == .count && reading.figures[$0].value > .zero }
        guard known.count > 2 else { return }
        for value in Set(known.map { reading.figures[$0].value.micro }) {
            byValue[value, default: []].append(sources.count)
        }
        sources.append(Source(figures: known, paragraph: source.paragraph, place: source.place))
    }

    func repairs() -> [Repair] {
        guard !sources.isEmpty else { return [] }
        var found: [Repair] = []
        for paragraph in terms.paragraphs where terms.count(of: paragraph) > 2 {
            let counts = terms[paragraph].filter { !$0.isPercent }
            var start = counts.startIndex
            while start < counts.endIndex {
                let sentence = counts[start].sentence
                let end = counts[start...].firstIndex { $0.sentence != sentence } ?? counts.endIndex
                if end - start > 2 { found += repairs(Array(counts[start..<end])) }
                start = end
            }
        }
        return found
    }

    private func repairs(_ sentence: [Term]) -> [Repair] {
        var echoes: [Int: Int] = [:]
        let long = sentence.filter { $0.digitCount > 1 }
        for value in Set(long.map(\.value)) {
            for source in groups(with: value) { echoes[source, default: 0] += 1 }
        }
        let lone = long.filter { groups(with: $0.value).allSatisfy { sources[$0].paragraph == sentence[0].paragraph } }
        guard !lone.isEmpty, lone.count * 2 < long.count + 1 else { return [] }
        return echoes.filter { $0.value > 1 && sources[$0.key].paragraph != sentence[0].paragraph }.sorted {
            $0.key < $1.key
        }
        .flatMap { source, count in
            count >= lone.count ? lone.compactMap { repair($0, sentence, source) } : []
        }
    }

    /// The sources that hold a value, cells in any scale; none of what stands everywhere.
    private func groups(with value: Int128) -> [Int] {
        var found: [Int] = []
        for scale: Int128 in [1, 1_000, 1_000_000, 1_000_000_000] where value % scale == 0 {
            guard let own = byValue[value / scale], own.count < 12 else { continue }
            found += scale == 1 ? own : own.filter { sources[$0].place != nil }
        }
        return found
    }

    private func repair(_ term: Term, _ sentence: [Term], _ number: Int) -> Repair? {
        guard !proven[term.index] else { return nil }
        let source = sources[number]
        let words = ownWords(of: term)
        let near = source.figures.compactMap { index -> (index: Int, meant: Amount, accident: Double)? in
            let other = reading.figures[index]
            guard source.place != nil || other.head == term.head || other.head == .none || term.head == .none,
                let meant = scaled(other, to: term),
                !sentence.contains(where: { $0.value == meant.micro })
            else { return nil }
            let (own, step) = (Amount(micro: term.value), Amount(micro: term.step))
            guard Slip.separates(own, from: meant, step: step) else { return nil }
            let isSwap = Slip.swaps(own, meant, step: step)
            let names = names(of: index, source)
            // `262 học sinh nữ` are not what a column `Học sinh` counts; and another first digit is a rare slip.
            guard qualifiers(of: term).isSubset(of: names), isSwap || beginsAlike(own, meant, step) else { return nil }
            let shared = words.intersection(names)
            guard
                shared.count > (isSwap && term.digitCount > 2 ? 0 : 1) || (isSwap && shared == words && !words.isEmpty)
            else {
                return nil
            }
            let ways = isSwap ? Int(term.digitCount) - 1 : 9 * Int(term.digitCount)
            // Each word in common leaves about a third of what other words would.
            let likeness = (0..<shared.count).reduce(1.0) { chance, _ in chance / 3 }
            return (index, meant, Double(ways * source.figures.count) / Double(term.values) * likeness)
        }
        guard near.count == 1, near[0].accident < EchoSearch.limit else { return nil }
        return Repair(
            culprit: term.index, meant: near[0].meant, relation: .same(near[0].index), accident: near[0].accident)
    }

    /// The words of the unit behind its first one.
    private func qualifiers(of term: Term) -> Set<Word> {
        Set(reading.tokens[reading.figures[term.index].unit.dropFirst()].map(\.word)).subtracting(EchoSearch.idle)
            .subtracting([.none])
    }

    /// Whether two figures have as many digits and the same first.
    private func beginsAlike(_ one: Amount, _ other: Amount, _ step: Amount) -> Bool {
        guard let one = Digits(one, step), let other = Digits(other, step), one.count == other.count else {
            return false
        }
        var (left, right) = (one.value, other.value)
        while left > 9 { (left, right) = (left / 10, right / 10) }
        return left == right
    }

    /// A figure in the scale of a term, where it can be written with the term's digits.
    private func scaled(_ figure: Figure, to term: Term) -> Amount? {
        guard figure.asWritten.bound == .exact, figure.value > .zero else { return nil }
        for scale: Int128 in [1, 1_000, 1_000_000, 1_000_000_000]
        where figure.step.micro * scale == term.step && figure.value.micro < Int128.max / scale {
            return Amount(micro: figure.value.micro * scale)
        }
        return nil
    }

    /// The words since the figure before, those of the unit, and those behind up to the next sign.
    private func ownWords(of term: Term) -> Set<Word> {
        let figure = reading.figures[term.index]
        let range = reading.paragraphTokens[term.paragraph]
        var start = figure.tokens.lowerBound
        while start > max(term.sentence, range.lowerBound), reading.tokens[start - 1].kind == .word { start -= 1 }
        return words(start, figure, range)
    }

    /// The words that name a figure of a source: of a cell those of its row and its column.
    private func names(of index: Int, _ source: Source) -> Set<Word> {
        if let (number, row) = source.place {
            let grid = reading.grids[number]
            guard let cell = grid.cells.firstIndex(of: .figure(index)) else { return [] }
            let column = cell % grid.columnCount
            let head = (0..<grid.bodyStart).flatMap { grid.words($0, column, reading) }
            return Set(head + grid.words(row, grid.labelColumn, reading)).subtracting(EchoSearch.idle)
        }
        guard let paragraph = source.paragraph else { return [] }
        let figure = reading.figures[index]
        let range = reading.paragraphTokens[paragraph]
        let start = reading.sentenceStart(of: figure.tokens.lowerBound, in: range)
        return words(max(start, figure.tokens.lowerBound - 16), figure, range)
    }

    private func words(_ start: Int, _ figure: Figure, _ range: Range<Int>) -> Set<Word> {
        var end = figure.tokens.upperBound
        while end < range.upperBound, end < figure.tokens.upperBound + 6, reading.tokens[end].kind == .word { end += 1 }
        let all = Array(start..<figure.tokens.lowerBound) + Array(figure.unit) + Array(figure.tokens.upperBound..<end)
        return Set(all.lazy.map { reading.tokens[$0].word }.filter { $0 != .none }).subtracting(EchoSearch.idle)
    }

    private static let limit = 0.03
    private static let idle = TableIndex.idle.union([
        "so", "cùng", "tỷ", "lệ", "đồng", "triệu", "nghìn", "tăng", "giảm", "chiếm", "còn", "bằng", "vượt", "ngày",
        "này",
        "trường", "hợp", "người", "hồ", "sơ",
    ])
}
