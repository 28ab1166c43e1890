import ReportModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads the pieces of payload lines. Every function starts at `position` and leaves it behind what it read.
///
/// Only the canonical spelling is accepted, so that bytes which can be read are the bytes that would be written.
enum PayloadScanner {
    static let tab = UInt8(ascii: "\t")
    static let lineEnd = UInt8(ascii: "\n")
    private static let backslash = UInt8(ascii: "\\")

    /// Reads exactly the bytes of `word`.
    static func expect(
        _ word: StaticString, _ bytes: Span<UInt8>, _ position: inout Int, else problem: PayloadProblem
    ) throws(PayloadProblem) {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { throw problem }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] { throw problem }
        position += count
    }

    /// Reads a text up to the next tab or line end.
    static func field(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) -> String {
        let start = position
        var escaped = false
        while position < bytes.count, bytes[position] != tab, bytes[position] != lineEnd {
            if bytes[position] == backslash { escaped = true }
            position += 1
        }
        guard position < bytes.count else { throw .truncated }
        guard escaped else { return try text(bytes.extracting(start..<position)) }
        var plain: [UInt8] = []
        var index = start
        while index < position {
            guard bytes[index] == backslash else {
                plain.append(bytes[index])
                index += 1
                continue
            }
            switch index + 1 < position ? bytes[index + 1] : 0 {
            case backslash: plain.append(backslash)
            case UInt8(ascii: "t"): plain.append(tab)
            case UInt8(ascii: "n"): plain.append(lineEnd)
            default: throw .badText
            }
            index += 2
        }
        return try text(plain.span)
    }

    /// Passes over a text up to the next tab or line end that `field` would read.
    static func skipField(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) {
        let rest = bytes.extracting(position...)
        let line = offset(of: lineEnd, in: rest) ?? rest.count
        let count = offset(of: tab, in: rest.extracting(..<line)) ?? line
        let text = rest.extracting(..<count)
        position += count
        guard count < rest.count else { throw .truncated }
        var index = 0
        while let escape = offset(of: backslash, in: text.extracting(index...)) {
            index += escape + 2
            guard index <= count, [backslash, UInt8(ascii: "t"), UInt8(ascii: "n")].contains(text[index - 1]) else {
                throw .badText
            }
        }
        // Escapes are ASCII, so that they are no matter here.
        do { _ = try UTF8Span(validating: text) } catch { throw .badText }
    }

    private static func offset(of byte: UInt8, in bytes: Span<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress, let found = memchr(start, Int32(byte), buffer.count) else {
                return nil
            }
            return UnsafeRawPointer(found) - UnsafeRawPointer(start)
        }
    }

    private static func text(_ bytes: Span<UInt8>) throws(PayloadProblem) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            throw .badText
        }
    }

    /// Reads a number such as `-12.50`: no superfluous zeros in front, no `-0`.
    static func quantity(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) -> Quantity {
        var index = position
        let negative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if negative { index += 1 }
        let start = index
        var magnitude: UInt64 = 0
        var point: Int?
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x30, byte <= 0x39 {
                // 19 digits, and perhaps a point among them, fit 64 bits without a sign; no mantissa has more.
                guard index - start < (point == nil ? 19 : 20) else { throw .badNumber }
                magnitude = magnitude &* 10 &+ UInt64(byte - 0x30)
            } else if byte == UInt8(ascii: "."), point == nil {
                point = index
            } else {
                break
            }
            index += 1
        }
        let wholeEnd = point ?? index
        let decimals = point.map { index - $0 - 1 } ?? 0
        guard wholeEnd > start, wholeEnd == start + 1 || bytes[start] != 0x30, (point == nil) == (decimals == 0),
            decimals <= 9, magnitude > 0 || !negative
        else { throw .badNumber }
        position = index
        if negative {
            guard magnitude <= Int64.min.magnitude else { throw .badNumber }
            return Quantity(mantissa: Int64(truncatingIfNeeded: 0 &- magnitude), decimals: decimals)
        }
        guard let mantissa = Int64(exactly: magnitude) else { throw .badNumber }
        return Quantity(mantissa: mantissa, decimals: decimals)
    }

    /// Reads a day such as `2026-10-05`.
    static func day(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) -> Day {
        guard position + 10 <= bytes.count, bytes[position + 4] == UInt8(ascii: "-"),
            bytes[position + 7] == UInt8(ascii: "-"),
            let year = digits(bytes, position, 4), let month = digits(bytes, position + 5, 2),
            let date = digits(bytes, position + 8, 2), let day = Day(year: year, month: month, day: date)
        else { throw .badDate }
        position += 10
        return day
    }

    private static func digits(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for index in start..<(start + count) {
            guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        return value
    }
}
