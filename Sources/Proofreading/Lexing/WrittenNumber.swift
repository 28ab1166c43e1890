/// A number in digits as it is written, with what its writing says about its precision.
package struct WrittenNumber: Sendable, Hashable {
    /// How the digits are grouped and where the decimals start.
    package enum Style: UInt8, Sendable, Hashable {
        /// `1234`
        case plain
        /// `1.234`, `1.234,5`
        case grouped
        /// `12,5`
        case decimal
        /// `12.5`, `412204.00`: a decimal point, which Vietnamese texts do not use.
        case decimalPoint
        /// `1,234,567`
        case groupedByCommas
        /// `1 597`
        case spaced
        /// What no number looks like: `1.23.456`.
        case none
    }

    /// All digits without marks; the value is `digits × 10^-decimals`. At most 18 digits, else the style is `.none`.
    package var digits: Int64
    package var decimals: Int
    package var style: Style
    /// Whether it starts with a zero before another digit, as in `05`.
    package var isPadded: Bool
    /// How many digits stand before the decimal mark.
    package var width: Int

    init(_ text: [UInt8], _ range: Range<Int>) {
        var shape = Shape()
        var digits: Int64 = 0
        var count = 0
        for index in range {
            let byte = text[index]
            if byte &- 0x30 < 10 {
                count += 1
                if count <= 18 { digits = digits &* 10 &+ Int64(byte &- 0x30) }
                shape.length += 1
            } else {
                shape.addMark(isComma: byte == 0x2C)
            }
        }
        self.digits = digits
        let (style, decimals) = shape.reading
        self.style = count > 18 ? .none : style
        self.decimals = decimals
        width = count - decimals
        isPadded = text[range.lowerBound] == 0x30 && width > 1
    }

    /// The lengths of the groups between dots and commas, as far as they tell what these mean.
    private struct Shape {
        private var marks = 0
        private var commas = 0
        private var isLastComma = false
        /// The length of the first group, once it is over.
        private var first = 0
        /// Whether all groups but the last have three digits, the first at most three.
        private var isThreefold = true
        /// The length of the group that is being read.
        var length = 0

        mutating func addMark(isComma: Bool) {
            if marks == 0 {
                first = length
                isThreefold = length <= 3
            } else if length != 3 {
                isThreefold = false
            }
            marks += 1
            commas += isComma ? 1 : 0
            isLastComma = isComma
            length = 0
        }

        /// What the marks mean, and how many digits are decimals.
        var reading: (Style, decimals: Int) {
            if marks == 0 { return (.plain, 0) }
            if marks == 1 {
                if commas == 1 { return (.decimal, length) }
                // `1.234` is a thousand, `12.5` a slip, and 412204.00 comes from a program.
                return length == 3 && first <= 3 ? (.grouped, 0) : (.decimalPoint, length)
            }
            guard isThreefold else { return (.none, 0) }
            if commas == 0 { return length == 3 ? (.grouped, 0) : (.none, 0) }
            if commas == marks { return length == 3 ? (.groupedByCommas, 0) : (.none, 0) }
            if commas == 1, isLastComma { return (.grouped, length) }
            if commas == marks - 1, !isLastComma { return (.decimalPoint, length) }
            return (.none, 0)
        }
    }

    /// Joins a group of three digits that a space parts from it.
    mutating func join(_ group: WrittenNumber) {
        digits = digits * 1000 + group.digits
        width += 3
        style = .spaced
    }
}
