/// XML in the making, as UTF-8 in one buffer.
///
/// `markup` is copied as it is, `text` is escaped; that is the only difference, so what comes from a document always
/// goes through `text`.
struct XMLBytes {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 4096) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends XML written in the program.
    mutating func markup(_ string: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
    }

    /// Appends XML that was made before.
    mutating func markup(_ other: [UInt8]) {
        bytes.append(contentsOf: other)
    }

    var count: Int { bytes.count }

    /// Puts XML written in the program before what follows `position`.
    mutating func insert(_ string: StaticString, at position: Int) {
        let buffer = UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount)
        bytes.insert(contentsOf: buffer, at: position)
    }

    /// Puts XML that was made before in front of what follows `position`.
    mutating func insert(_ other: [UInt8], at position: Int) {
        bytes.insert(contentsOf: other, at: position)
    }

    /// Whether the bytes from `start` on begin or end with a space or hold two in a row.
    func hasLooseSpaces(from start: Int) -> Bool {
        var wasSpace = true
        for index in start..<bytes.count {
            let isSpace = bytes[index] == UInt8(ascii: " ")
            if isSpace && wasSpace { return true }
            wasSpace = isSpace
        }
        return wasSpace
    }

    mutating func number(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        guard rest >= 10 else { return bytes.append(UInt8(48 + rest)) }
        let start = bytes.count
        while rest > 0 {
            bytes.append(UInt8(48 + rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    /// Appends the lowest `digits` hexadecimal digits of `value`.
    mutating func hexadecimal(_ value: UInt64, digits: Int) {
        for index in (0..<digits).reversed() {
            let digit = UInt8(value >> UInt64(4 * index) & 15)
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    /// Appends `string` with `&`, `<`, `>` and `"` escaped, for contents and attribute values.
    mutating func text(_ string: String) {
        var string = string
        string.withUTF8 { escape($0) }
    }

    /// Appends UTF-8 like a string.
    mutating func text(_ utf8: [UInt8], _ range: Range<Int>) {
        utf8.withUnsafeBufferPointer { escape(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func escape(_ input: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in input.indices {
            guard let escape = Self.escape(input[index]) else { continue }
            bytes.append(contentsOf: input[start..<index])
            markup(escape)
            start = index + 1
        }
        bytes.append(contentsOf: input[start...])
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

// MARK: - The small elements of WordprocessingML

extension XMLBytes {
    /// The first line of every part.
    static let declaration: StaticString = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

    /// Appends `<w:name/>` where `isOn`.
    mutating func flag(_ name: StaticString, _ isOn: Bool) {
        guard isOn else { return }
        markup("<w:")
        markup(name)
        markup("/>")
    }

    /// Appends `<w:name w:val="value"/>`, nothing for `nil`.
    mutating func value(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        markup("<w:")
        markup(name)
        markup(#" w:val=""#)
        text(value)
        markup(#""/>"#)
    }

    /// Appends `<w:name w:val="value"/>`, nothing for `nil`.
    mutating func value(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        markup("<w:")
        markup(name)
        markup(#" w:val=""#)
        number(value)
        markup(#""/>"#)
    }

    /// Appends ` w:name="value"` inside a tag, nothing for `nil`.
    mutating func attribute(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        markup(" w:")
        markup(name)
        markup(#"=""#)
        number(value)
        markup(#"""#)
    }

    /// Appends ` w:name="value"` inside a tag.
    mutating func attribute(_ name: StaticString, _ value: String) {
        markup(" w:")
        markup(name)
        markup(#"=""#)
        text(value)
        markup(#"""#)
    }
}
