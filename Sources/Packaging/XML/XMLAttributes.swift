import Glibc

/// A name with its prefix, where it stands in the markup.
package struct XMLName {
    package let bytes: UnsafeBufferPointer<UInt8>
    /// The length of the prefix; -1 without one.
    package let colon: Int

    var prefix: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes.baseAddress, count: max(colon, 0))
    }

    /// What stands behind the prefix.
    var local: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + (colon + 1) }, count: bytes.count - (colon + 1))
    }

    /// Whether both are the same bytes.
    func equals(_ other: XMLName) -> Bool {
        guard let one = bytes.baseAddress, let two = other.bytes.baseAddress else { return false }
        return bytes.count == other.bytes.count && memcmp(one, two, bytes.count) == 0
    }
}

/// One attribute of an element.
package struct XMLAttribute {
    package let name: XMLName
    package let value: UnsafeBufferPointer<UInt8>

    /// The prefix that it declares, empty for the namespace of names without one; `nil` for all other attributes.
    var declaredPrefix: UnsafeBufferPointer<UInt8>? {
        let bytes = name.bytes
        guard bytes.count >= 5, let start = bytes.baseAddress, memcmp(start, "xmlns", 5) == 0 else { return nil }
        if bytes.count == 5 { return UnsafeBufferPointer(start: nil, count: 0) }
        return bytes[5] == UInt8(ascii: ":") ? UnsafeBufferPointer(start: start + 6, count: bytes.count - 6) : nil
    }
}

/// The attributes of one element; only valid while its handler runs.
package struct XMLAttributes {
    package let all: UnsafeBufferPointer<XMLAttribute>
    package let scanner: XMLScanner

    /// Returns the bytes of the attribute `name`, an own one of Word unless said otherwise.
    package func bytes(_ name: StaticString, in space: XMLSpace = .word) -> UnsafeBufferPointer<UInt8>? {
        for attribute in all {
            let local = attribute.name.local
            guard local.count == name.utf8CodeUnitCount, let start = local.baseAddress,
                memcmp(start, name.utf8Start, local.count) == 0
            else { continue }
            // Attributes without a prefix are in no namespace.
            let prefix = attribute.name.prefix
            if space == (prefix.isEmpty ? .none : scanner.space(prefix)) { return attribute.value }
        }
        return nil
    }

    package func string(_ name: StaticString, in space: XMLSpace = .word) -> String? {
        bytes(name, in: space).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A whole number; `nil` where there is none or it is too long to mean anything.
    package func int(_ name: StaticString, in space: XMLSpace = .word) -> Int? {
        bytes(name, in: space).flatMap(Self.int)
    }

    package static func int(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes.dropFirst(isNegative || bytes.first == UInt8(ascii: "+") ? 1 : 0)
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var value = 0
        for byte in digits {
            // Strict files may write fractions and units (`12.5pt`); the whole part is near enough.
            guard byte &- 0x30 < 10 else { return byte == UInt8(ascii: ".") ? value : nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return isNegative ? -value : value
    }

    /// Whether a property that is on by being there is on: `0`, `false`, `off` and `none` switch it off.
    package var isOn: Bool {
        guard let value = bytes("val") else { return true }
        for word: StaticString in ["0", "false", "off", "none"] {
            let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
            if value.elementsEqual(word) { return false }
        }
        return true
    }
}
