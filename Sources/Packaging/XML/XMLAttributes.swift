import Glibc

/// The attributes of one element; only valid while its handler runs.
package struct XMLAttributes {
    /// Names and values by turns, ended by `nil`.
    package let list: UnsafeMutablePointer<UnsafePointer<CChar>?>
    package let scanner: XMLScanner

    /// Returns the bytes of the attribute `name`, an own one of Word unless said otherwise.
    package func bytes(_ name: StaticString, in space: XMLSpace = .word) -> UnsafeBufferPointer<UInt8>? {
        var index = 0
        while let key = list[index], let value = list[index + 1] {
            index += 2
            let (prefix, local) = XMLScanner.split(key)
            guard local.count == name.utf8CodeUnitCount, let start = local.baseAddress,
                memcmp(start, name.utf8Start, local.count) == 0
            else { continue }
            // Attributes without a prefix are in no namespace.
            if space == (prefix.isEmpty ? .none : scanner.space(prefix)) { return XMLScanner.bytes(value) }
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
