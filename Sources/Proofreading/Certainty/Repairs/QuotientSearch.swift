import Document

/// Looks for percentages that no whole of the text gives, while a whole near them, or the one that they name, would but for a slip of the hand.
///
/// A share that is told of a figure (`52.466 thửa (60,9% tổng số thửa)`) was taken of some whole. As long as any count of the text or its tables gives it,
/// nothing is said. Where none does, its whole may stand outside of the text; but of all percentages only one in so many is a slip away from what
/// a certain whole gives, so a slip that explains it from the nearest few, or from the one that it names, is hardly an accident.
struct QuotientSearch {
    private let reading: Reading
    private let proven: [Bool]
    /// The counts of running text and of cells, sorted by value.
    private let told: [Double]
    private let cells: [Double]
    /// The indices of the statements of each unit.
    private var byHead: [Word: [Int]] = [:]

    init(_ reading: Reading, proven: [Bool]) {
        self.reading = reading
        self.proven = proven
        var told: [Double] = []
        var cells: [Double] = []
        for (paragraph, own) in reading.paragraphFigures.enumerated() {
            let isCell = reading.manuscript.paragraphs[paragraph].cell != nil
            for figure in reading.figures[own] where figure.kind == .count && figure.value > .zero {
                if isCell { cells.append(figure.value.double) } else { told.append(figure.value.double) }
            }
        }
        self.told = told.sorted()
        self.cells = cells.sorted()
        for index in reading.statements.indices where reading.figure(ofStatement: index).kind == .count {
            byHead[reading.figure(ofStatement: index).head, default: []].append(index)
        }
    }

    func repairs() -> [Repair] {
        let shares = reading.statements.indices.compactMap { index in
            reading.statements[index].share.map { (statement: index, percent: $0.figure, trail: $0.trail) }
        }
        let rates = reading.outsideRates.map { (statement: $0.statement, percent: $0.percent, trail: $0.trail) }
        return (shares + rates + bracketed()).compactMap { repair($0.statement, $0.percent, $0.trail) }
    }

    /// `52.466 thửa (73,9% số đã làm sạch, 60,9% tổng số thửa)`: percentages in a bracket behind a figure, that say of what they are.
    private func bracketed() -> [(statement: Int, percent: Int, trail: Range<Int>)] {
        reading.statements.indices.compactMap { index in
            let own = reading.statements[index]
            guard own.depth > 0, reading.figures[own.figure].kind == .percent, !own.trail.isEmpty, own.label.isEmpty,
                let part = reading.paragraphStatements[own.paragraph].last(where: {
                    $0 < index && reading.statements[$0].depth == own.depth - 1
                }), reading.statements[part].sentence == own.sentence
            else { return nil }
            return (part, own.figure, own.trail)
        }
    }

    private func repair(_ statement: Int, _ index: Int, _ trail: Range<Int>) -> Repair? {
        let (part, percent) = (reading.figure(ofStatement: statement).asWritten, reading.figures[index])
        let length = reading.digits(of: percent)
        guard part.kind == .count, part.bound == .exact, part.value > .zero, percent.kind == .percent,
            percent.bound == .exact, percent.value > .zero, length > 1, !proven[index], part.link != .range,
            !isExplained(percent, part, statement)
        else { return nil }
        let named = namedWholes(trail, part, statement)
        let isNamed = !named.isEmpty
        let candidates = isNamed ? named : nearWholes(statement, part)
        let values = Double(9 * (1..<length).reduce(1) { worth, _ in worth * 10 })
        for (rank, whole) in candidates.enumerated() {
            let figure = reading.figures[whole]
            guard figure.value > part.value || percent.value > Amount(100),
                let meant = meant(percent, part.value, figure.value)
            else { continue }
            let isSwap = Slip.swaps(percent.value, meant, step: percent.step)
            let isDigit = Slip.separates(percent.value, from: meant, step: percent.step)
            guard isSwap || isDigit else { continue }
            let ways = isSwap ? Double(length - 1) : Double(9 * length)
            let accident = ways * Double(rank + 1) / values
            guard accident < (isNamed ? QuotientSearch.namedLimit : QuotientSearch.nearLimit) else { continue }
            return Repair(
                culprit: index, meant: meant,
                relation: .share(percent: index, part: reading.statements[statement].figure, whole: whole),
                accident: accident)
        }
        return nil
    }

    /// 100·part/whole as the percentage would write it.
    private func meant(_ percent: Figure, _ part: Amount, _ whole: Amount) -> Amount? {
        guard percent.step.micro > 0, whole > .zero, part.micro < 1_000_000_000_000_000_000_000_000 else { return nil }
        let micro = (part.micro * 100_000_000 + whole.micro / 2) / whole.micro
        let steps = (micro + percent.step.micro / 2) / percent.step.micro
        return steps > 0 ? Amount(micro: steps * percent.step.micro) : nil
    }

    /// Whether some count of the text gives the percentage, as what the part is a share of or grew from, or two counts near it do.
    private func isExplained(_ percent: Figure, _ part: Figure, _ statement: Int) -> Bool {
        let (value, step) = (percent.value.double, percent.step.double)
        let (low, high) = ((value - step / 2) / 100, (value + step) / 100)
        let interval = part.interval
        func stands(_ divisors: (Double, Double)) -> Bool {
            guard divisors.0 > 0 else { return false }
            let range = (interval.low.double / divisors.1, interval.high.double / divisors.0)
            return holds(told, range, scale: 1)
                || [1, 1e3, 1e6, 1e9].contains { holds(cells, range, scale: $0) || holds(cells, range, scale: 1 / $0) }
        }
        return stands((low, high)) || stands((1 + low, 1 + high)) || (high < 1 && stands((1 - high, 1 - low)))
            || reading.isQuotient(
                percent.value.micro, step: percent.step.micro, near: reading.statements[statement].paragraph)
    }

    /// Whether sorted values, in a scale, have one within a range.
    private func holds(_ values: [Double], _ range: (Double, Double), scale: Double) -> Bool {
        let (least, most) = (range.0 / scale * (1 - 1e-9), range.1 / scale * (1 + 1e-9))
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < least { low = middle + 1 } else { high = middle }
        }
        return low < values.count && values[low] <= most
    }

    /// The counts of the part's unit that the words behind the percentage name: `60,9% [tổng số thửa]`.
    private func namedWholes(_ trail: Range<Int>, _ part: Figure, _ statement: Int) -> [Int] {
        let words = Set(reading.tokens[trail].lazy.filter { $0.kind == .word }.map(\.word)).subtracting(
            QuotientSearch.idle)
        guard !words.isEmpty, let all = byHead[part.head], part.head != .none, all.count < 300 else { return [] }
        var seen: Set<Amount> = []
        return all.filter { other in
            let figure = reading.figure(ofStatement: other)
            guard other != statement, figure.asWritten.bound == .exact, figure.link == .none else { return false }
            let own = reading.statements[other]
            let names = reading.tokens[own.label] + reading.tokens[figure.unit] + reading.tokens[own.trail]
            return words.isSubset(of: names.map(\.word)) && seen.insert(figure.value).inserted
        }.map { reading.statements[$0].figure }
    }

    /// The counts of the part's unit before it, the nearest first.
    private func nearWholes(_ statement: Int, _ part: Figure) -> [Int] {
        guard part.head != .none else { return [] }
        let first = reading.paragraphStatements[max(0, reading.statements[statement].paragraph - 3)].lowerBound
        var seen: Set<Amount> = []
        return (first..<statement).reversed().prefix(24).filter { other in
            let figure = reading.figure(ofStatement: other)
            return figure.kind == .count && figure.head == part.head && figure.value > part.value
                && figure.asWritten.bound == .exact && seen.insert(figure.value).inserted
        }.map { reading.statements[$0].figure }
    }

    /// The most that is borne of accidents: with a whole that is named, and with one that only stands near.
    private static let namedLimit = 0.035
    private static let nearLimit = 0.006
    private static let idle: Set<Word> = ["số", "các", "của", "và", "được", "có", "đã", "trên", "so", "với", "là"]
}
