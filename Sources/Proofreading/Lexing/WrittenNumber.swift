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
        var digits: Int64 = 0
        var count = 0
        // The lengths of the groups between marks; the marks are told apart by one bit each.
        var groups: [Int] = [0]
        var commas: UInt64 = 0
        var isTooLong = false
        for index in range {
            let byte = text[index]
            if byte &- 0x30 < 10 {
                count += 1
                if count > 18 { isTooLong = true } else { digits = digits &* 10 &+ Int64(byte &- 0x30) }
                groups[groups.count - 1] += 1
            } else {
                if byte == 0x2C, groups.count <= 64 { commas |= 1 << UInt64(groups.count - 1) }
                groups.append(0)
            }
        }
        self.digits = digits
        let (style, decimals) = WrittenNumber.shape(groups, commas: commas)
        self.style = isTooLong ? .none : style
        self.decimals = decimals
        width = count - decimals
        isPadded = text[range.lowerBound] == 0x30 && width > 1
    }

    /// Reads what dots and commas mean from the lengths of the groups between them.
    private static func shape(_ groups: [Int], commas: UInt64) -> (Style, decimals: Int) {
        let marks = groups.count - 1
        guard marks > 0 else { return (.plain, 0) }
        let isThreefold = groups[0] <= 3 && groups[1..<marks].allSatisfy { $0 == 3 }
        let last = groups[marks]
        if marks == 1 {
            if commas == 1 { return (.decimal, last) }
            // `1.234` is a thousand, `12.5` a slip, and 412204.00 comes from a program.
            if last == 3, groups[0] <= 3 { return (.grouped, 0) }
            return (.decimalPoint, last)
        }
        let allCommas: UInt64 = marks < 64 ? (1 << UInt64(marks)) - 1 : .max
        guard isThreefold else { return (.none, 0) }
        if commas == 0 { return last == 3 ? (.grouped, 0) : (.none, 0) }
        if commas == allCommas { return last == 3 ? (.groupedByCommas, 0) : (.none, 0) }
        if commas == 1 << UInt64(marks - 1) { return (.grouped, last) }
        if commas == allCommas >> 1 { return (.decimalPoint, last) }
        return (.none, 0)
    }

    /// Joins a group of three digits that a space parts from it.
    mutating func join(_ group: WrittenNumber) {
        digits = digits * 1000 + group.digits
        width += 3
        style = .spaced
    }
}
