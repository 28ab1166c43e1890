import Packaging

/// PDF syntax in the making.
struct PDFBytes {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    var count: Int { bytes.count }

    /// Appends syntax written in the program.
    mutating func raw(_ string: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
    }

    mutating func raw(_ other: [UInt8]) {
        bytes.append(contentsOf: other)
    }

    mutating func raw(_ other: ArraySlice<UInt8>) {
        bytes.append(contentsOf: other)
    }

    mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func integer(_ value: Int) {
        bytes.appendDecimal(value)
    }

    /// Appends a number given in thousandths, without zeros at its end.
    mutating func thousandths(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 1000)
        integer(Int(whole))
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(48 + rest / 100))
        if rest % 100 > 0 {
            bytes.append(UInt8(48 + rest / 10 % 10))
            if rest % 10 > 0 { bytes.append(UInt8(48 + rest % 10)) }
        }
    }

    /// Appends a length in points.
    mutating func points(twips: Int) {
        thousandths(twips * 50)
    }

    /// Appends a reference to an object.
    mutating func reference(_ object: Int) {
        integer(object)
        raw(" 0 R")
    }

    mutating func name(_ name: String) {
        bytes.append(UInt8(ascii: "/"))
        bytes.append(contentsOf: name.utf8)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    mutating func hexadecimal(_ byte: UInt8) {
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
    }

    /// Appends the four digits of a code.
    @inline(__always)
    mutating func hexadecimal(_ code: UInt16) {
        hexadecimal(UInt8(code >> 8))
        hexadecimal(UInt8(truncatingIfNeeded: code))
    }

    /// Appends a text string: as it is where it is ASCII, else in UTF-16 with a byte order mark.
    mutating func text(_ text: String) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !"()\\".utf8.contains($0) }) {
            bytes.append(UInt8(ascii: "("))
            bytes.append(contentsOf: text.utf8)
            bytes.append(UInt8(ascii: ")"))
            return
        }
        raw("<FEFF")
        for unit in text.utf16 { hexadecimal(unit) }
        raw(">")
    }
}
