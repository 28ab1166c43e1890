/// XML in the making, as UTF-8 in one buffer.
///
/// `markup` is copied as it is, `text` is escaped; that is the only difference, so what comes from a document always
/// goes through `text`.
package struct XMLBytes {
    /// The first line of every part.
    package static let declaration: StaticString = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

    @usableFromInline var buffer: [UInt8] = []

    /// What was written so far.
    @inlinable package var bytes: [UInt8] { buffer }

    package init(capacity: Int = 4096) {
        buffer.reserveCapacity(capacity)
    }

    /// Appends XML written in the program.
    @inlinable package mutating func markup(_ string: StaticString) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
    }

    /// Appends XML that was made before.
    package mutating func markup(_ other: [UInt8]) {
        buffer.append(contentsOf: other)
    }

    /// Appends XML that was made before.
    package mutating func markup(_ other: String) {
        buffer.append(contentsOf: other.utf8)
    }

    /// How many bytes were written.
    @inlinable package var count: Int { buffer.count }

    /// Puts XML written in the program before what follows `position`.
    package mutating func insert(_ string: StaticString, at position: Int) {
        let bytes = UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount)
        buffer.insert(contentsOf: bytes, at: position)
    }

    /// Puts XML that was made before in front of what follows `position`.
    package mutating func insert(_ other: [UInt8], at position: Int) {
        buffer.insert(contentsOf: other, at: position)
    }

    /// Whether the bytes from `start` on begin or end with a space or hold two in a row.
    package func hasLooseSpaces(from start: Int) -> Bool {
        var wasSpace = true
        for index in start..<buffer.count {
            let isSpace = buffer[index] == UInt8(ascii: " ")
            if isSpace && wasSpace { return true }
            wasSpace = isSpace
        }
        return wasSpace
    }

    /// Appends a number in decimal digits.
    package mutating func number(_ value: Int) {
        buffer.appendDecimal(value)
    }

    /// Appends the lowest `digits` hexadecimal digits of `value`.
    package mutating func hexadecimal(_ value: UInt64, digits: Int) {
        for index in (0..<digits).reversed() {
            let digit = UInt8(value >> UInt64(4 * index) & 15)
            buffer.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    /// Appends `string` with `&`, `<`, `>` and `"` escaped, for contents and attribute values.
    package mutating func text(_ string: String) {
        var string = string
        string.withUTF8 { escape($0) }
    }

    /// `string` with `&`, `<`, `>` and `"` escaped, wherever they stand: also where a combining mark follows, with which they make
    /// one character.
    package static func escapedText(_ string: String) -> String {
        guard string.utf8.contains(where: { escape($0) != nil }) else { return string }
        var bytes = XMLBytes()
        bytes.text(string)
        return String(decoding: bytes.bytes, as: UTF8.self)
    }

    /// Appends UTF-8 like a string.
    package mutating func text(_ utf8: [UInt8], _ range: Range<Int>) {
        utf8.withUnsafeBufferPointer { escape(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func escape(_ input: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in input.indices {
            guard let escape = Self.escape(input[index]) else { continue }
            buffer.append(contentsOf: input[start..<index])
            markup(escape)
            start = index + 1
        }
        buffer.append(contentsOf: input[start...])
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> StaticString? {
        // All four lie below `?`, which most text bytes do not.
        guard byte < UInt8(ascii: "?") else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        default: return nil
        }
    }
}
