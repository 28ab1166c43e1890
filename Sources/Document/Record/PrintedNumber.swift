/// One number as it is printed.
package enum PrintedNumber {
    /// What stands for a number that is not kept.
    package static let left = Array("*".utf8)

    /// Whether it is short enough for a figure, see ``PrintedNumbers/Number/isKept``.
    static func isKept(_ number: UnsafeBufferPointer<UInt8>) -> Bool {
        guard number.count >= 8 else { return true }
        let digits = number.count { $0 &- 0x30 < 10 }
        guard digits >= 8 else { return true }
        let isGrouped = number.contains(UInt8(ascii: ".")) || number.contains(UInt8(ascii: ","))
        return isGrouped && number.first != UInt8(ascii: "0")
    }

    /// Whether two numbers say the same, however they are written: `05` and `5`, `1234` and `1.234`, `2,50` and `2,5`,
    /// *không* and `0`.
    package static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one == other || canonical(one) == canonical(other)
    }

    /// The number without what does not change its value; as it is where its dots and commas make no number.
    private static func canonical(_ number: [UInt8]) -> [UInt8] {
        guard let start = number.firstIndex(where: { $0 &- 0x30 < 10 }) else { return [0x30] }
        let parts = number[start...].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isGrouped = groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
        let isNumber = parts.count <= 2 && isGrouped && !(parts.count == 2 && parts[1].contains(UInt8(ascii: ".")))
        guard isNumber else { return number }
        var fraction = parts.count == 2 ? Array(parts[1]) : []
        while fraction.last == 0x30 { fraction.removeLast() }
        var digits = Array(groups.joined().drop { $0 == 0x30 })
        if digits.isEmpty { digits = [0x30] }
        if !fraction.isEmpty { digits += [UInt8(ascii: ",")] + fraction }
        return start > 0 && digits != [0x30] ? [UInt8(ascii: "-")] + digits : digits
    }
}
