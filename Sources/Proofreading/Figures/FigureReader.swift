/// Reads the figures of a paragraph from its tokens: bound, sign, magnitude, scale, unit.
struct FigureReader {
    let tokens: [Token]
    let numbers: [WrittenNumber]
    /// Whether the text writes decimals with a point, so that `8.880` is no thousand.
    var isDecimalPoint = false
    var figures: [Figure] = []
    /// Whether the paragraph is a cell of a table, where a dash before digits is a minus.
    private var isCell = false

    init(tokens: [Token], numbers: [WrittenNumber]) {
        self.tokens = tokens
        self.numbers = numbers
        figures.reserveCapacity(numbers.count)
    }

    /// Appends the figures of one paragraph.
    mutating func read(_ range: Range<Int>, isCell: Bool = false) {
        self.isCell = isCell
        let first = figures.count
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            if token.kind == .number, !token.flags.contains(.label), !isName(index, in: range),
                let figure = figure(at: index, in: range)
            {
                append(figure, in: range)
                index = max(index + 1, figures[figures.count - 1].tokens.upperBound)
            } else if token.beginnings.contains(.numeral), let figure = figureInWords(at: index, in: range) {
                figures.append(figure)
                index = figure.tokens.upperBound
            } else {
                index += 1
            }
        }
        if !isCell { dropBands(from: first, in: range) }
    }

    /// A magnitude with its scale.
    struct Magnitude {
        var value: Amount
        var step: Amount
        /// The index of the token behind it.
        var end: Int
        var isRounded: Bool
    }

    private func figure(at index: Int, in range: Range<Int>) -> Figure? {
        guard var magnitude = magnitude(at: index, in: range) else { return nil }
        let sign = sign(before: index, in: range)
        if sign < 0 { magnitude.value = -magnitude.value }
        let start = sign == 0 ? index : index - 1
        var figure = Figure(
            kind: .count, range: tokens[start].range.lowerBound..<tokens[magnitude.end - 1].range.upperBound,
            tokens: start..<magnitude.end, unit: magnitude.end..<magnitude.end, head: .none, value: magnitude.value,
            step: magnitude.step, bound: bound(before: start, in: range), link: .none, isSigned: sign != 0,
            isInWords: false, isRounded: magnitude.isRounded)
        readUnit(&figure, in: range)
        return figure
    }

    /// A plus or minus sign glued to the digits, with space or a bracket before it.
    private func sign(before index: Int, in range: Range<Int>) -> Int {
        guard index > range.lowerBound, !tokens[index].isSpaced else { return 0 }
        let sign = tokens[index - 1]
        guard !sign.flags.contains(.label) else { return 0 }
        let isFree = sign.isSpaced || index - 1 == range.lowerBound || tokens[index - 2].kind == .openParenthesis
        switch sign.kind {
        case .plus where isFree: return 1
        case .minus where isFree: return -1
        case .dash where isFree && index - 2 >= range.lowerBound && tokens[index - 2].kind == .openParenthesis:
            return -1
        case .dash where isCell && index - 1 == range.lowerBound: return -1
        default: return 0
        }
    }

    private func bound(before index: Int, in range: Range<Int>) -> Figure.Bound {
        // The phrase that ends right before the figure.
        var start = index - 1
        while start >= range.lowerBound, start >= index - 4 {
            let token = tokens[start]
            if token.cue != .none, start + Int(token.cueLength) == index {
                return FigureReader.bound(of: token.cue)
            }
            if token.kind == .less { return .atMost }
            if token.kind == .greater { return .atLeast }
            guard token.kind == .word else { return .exact }
            start -= 1
        }
        return .exact
    }

    private static func bound(of cue: Cue) -> Figure.Bound {
        switch cue {
        case .above: .above
        case .below: .below
        case .about: .about
        case .atLeast: .atLeast
        case .atMost: .atMost
        default: .exact
        }
    }
}

extension FigureReader {
    /// Reads digits, scale words and the further groups of compound money: `168 tỷ 330 triệu 867 nghìn`.
    func magnitude(at index: Int, in range: Range<Int>) -> Magnitude? {
        guard var result = simpleMagnitude(at: index, in: range) else { return nil }
        var scale = scaleWorth(behind: index, end: result.end, in: range)
        while scale > 1, result.end < range.upperBound, tokens[result.end].kind == .number,
            let next = simpleMagnitude(at: result.end, in: range)
        {
            let worth = scaleWorth(behind: result.end, end: next.end, in: range)
            guard worth > 1, worth < scale else { break }
            result = Magnitude(value: result.value + next.value, step: next.step, end: next.end, isRounded: true)
            scale = worth
        }
        return result
    }

    private func simpleMagnitude(at index: Int, in range: Range<Int>) -> Magnitude? {
        let number = numbers[Int(tokens[index].payload)]
        guard number.style != .none else { return nil }
        var end = index + 1
        var worth: Int64 = 1
        while end < range.upperBound, let scale = FigureReader.scale(of: tokens[end].cue),
            worth * scale <= 1_000_000_000_000,
            scale > 100 || end == index + 1
        {
            worth *= scale
            end += 1
        }
        let isThousandth = isDecimalPoint && number.style == .grouped && number.width <= 6 && number.decimals == 0
        let decimals = isThousandth ? 3 : number.decimals
        guard let value = Amount(digits: number.digits, decimals: decimals, scale: worth),
            let step = Amount(digits: 1, decimals: decimals, scale: worth)
        else { return nil }
        return Magnitude(value: value, step: step, end: end, isRounded: worth > 1 || decimals > 0)
    }

    private func scaleWorth(behind index: Int, end: Int, in range: Range<Int>) -> Int64 {
        tokens[(index + 1)..<end].reduce(1) { $0 * (FigureReader.scale(of: $1.cue) ?? 1) }
    }

    /// What a scale word multiplies by; `nil` for another word.
    static func scale(of cue: Cue) -> Int64? {
        switch cue {
        case .hundred: 100
        case .thousand: 1000
        case .million: 1_000_000
        case .billion: 1_000_000_000
        default: nil
        }
    }
}

extension FigureReader {
    /// Joins a figure to those before it: `22/56 đơn`, `01 vụ/02 đối tượng`, `05-09 tiêu chí`, `từ 10 đến 12 triệu`.
    private mutating func append(_ figure: Figure, in range: Range<Int>) {
        figures.append(figure)
        let count = figures.count
        guard count > 1, figures[count - 2].tokens.lowerBound >= range.lowerBound else { return }
        let previous = figures[count - 2]
        let between = previous.tokens.upperBound..<figure.tokens.lowerBound
        guard between.count == 1, let sign = tokens[between].first else { return }
        switch sign.kind {
        case .slash: joinBySlash(count)
        // `4 - 5 sao`
        case .dash where previous.unit.isEmpty && figure.kind == .duration && previous.value < figure.value:
            joinAsRange(count)
        case .dash where !sign.isSpaced && !tokens[figure.tokens.lowerBound].isSpaced && previous.unit.isEmpty,
            .dash
        where previous.unit.isEmpty && previous.kind == figure.kind && isFrom(before: previous.tokens.lowerBound, range):
            joinAsRange(count)
        case .word where sign.cue == .to && previous.link == .none && isFrom(before: previous.tokens.lowerBound, range):
            joinAsRange(count)
        default: break
        }
    }

    private mutating func joinBySlash(_ count: Int) {
        let previous = figures[count - 2]
        let isContinued = previous.link == .tupleFirst || previous.link == .tupleRest
        if previous.unit.isEmpty, !isContinued {
            figures[count - 2].link = .numerator
            takeScale(of: figures[count - 1], to: count - 2)
            figures[count - 2].unit = figures[count - 1].unit
            figures[count - 2].head = figures[count - 1].head
            figures[count - 1].link = .denominator
        } else if !figures[count - 1].unit.isEmpty, isSameUnit(previous, figures[count - 1]), !isContinued,
            previous.unit.count == figures[count - 1].unit.count
        {
            figures[count - 2].link = .numerator
            figures[count - 1].link = .denominator
        } else {
            if previous.link == .none { figures[count - 2].link = .tupleFirst }
            figures[count - 1].link = .tupleRest
        }
    }

    /// `712/1.006 triệu đồng`: the scale word behind the ratio is meant for both.
    private mutating func takeScale(of whole: Figure, to index: Int) {
        let worth = tokens[whole.tokens.lowerBound..<whole.unit.lowerBound].reduce(Int128(1)) {
            $0 * Int128(FigureReader.scale(of: $1.cue) ?? 1)
        }
        guard worth > 1, !whole.isInWords, figures[index].tokens.count == 1,
            let value = figures[index].value.scaled(by: worth), let step = figures[index].step.scaled(by: worth)
        else { return }
        figures[index].value = value
        figures[index].step = step
        figures[index].isRounded = true
    }

    private mutating func joinAsRange(_ count: Int) {
        if figures[count - 2].unit.isEmpty {
            figures[count - 2].unit = figures[count - 1].unit
            figures[count - 2].head = figures[count - 1].head
            figures[count - 2].kind = figures[count - 1].kind
        }
        figures[count - 2].link = .range
        figures[count - 1].link = .range
    }

    private func isFrom(before index: Int, _ range: Range<Int>) -> Bool {
        index > range.lowerBound && tokens[index - 1].cue == .from
    }

    private func isSameUnit(_ left: Figure, _ right: Figure) -> Bool {
        left.head == right.head
    }
}
