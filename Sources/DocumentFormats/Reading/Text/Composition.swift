import VietnameseText

/// A text brought into NFC, with the places where that changed something.
struct Composition {
    /// One change: what stood in `old` (bytes of the given text) now stands in `new` (bytes of the composed one).
    struct Edit {
        var old: Range<Int>
        var new: Range<Int>
        /// How many scalars `old` had.
        var scalars: Int
    }

    private(set) var text: [UInt8] = []
    private(set) var edits: [Edit] = []

    /// Whether `bytes` are in NFC for certain, told from their lead bytes alone.
    ///
    /// True for all that Vietnamese texts hold in NFC; false where something is worth a closer look.
    static func isSurelyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        let count = bytes.count
        while index < count {
            if index + 8 <= count {
                let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
                // The highest bit of each byte from 0xCC on.
                let high = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x3434_3434_3434_3434) & word & 0x8080_8080_8080_8080
                if high == 0 {
                    index += 8
                    continue
                }
                index += high.littleEndian.trailingZeroBitCount >> 3
            }
            let lead = bytes[index]
            if lead < 0xCC {
                index += 1  // ASCII, Latin up to U+02FF, and all bytes behind a lead.
            } else if lead == 0xE1, index + 2 < count, bytes[index + 1] == 0xBA || bytes[index + 1] == 0xBB {
                index += 3  // U+1E80 to U+1EFF
            } else if lead == 0xE2, index + 2 < count, isSurelyComposed(bytes[index + 1], bytes[index + 2]) {
                index += 3
            } else if lead == 0xEF, index + 2 < count, bytes[index + 1] <= 0xA3 || bytes[index + 1] == 0xBF {
                index += 3  // The private use of symbol fonts; full-width forms, the replacement character
            } else {
                return false
            }
        }
        return true
    }

    /// Dashes, quotes and the like at U+2002 to U+20CF, arrows, signs and boxes; not the letterlike ones nor U+2ADC.
    private static func isSurelyComposed(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: third >= 0x82
        case 0x81, 0x82, 0x86...0x8B, 0x90...0x9F: true
        default: false
        }
    }

    /// Composes valid UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        text.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let start = index
            var marks = 0
            var scalar = Self.scalar(bytes, &index)
            let first = scalar
            var cluster = String.UnicodeScalarView()
            while index < bytes.count {
                let next = bytes[index]
                // No mark starts with a byte below 0xCC.
                if next < 0xCC { break }
                var behind = index
                scalar = Self.scalar(bytes, &behind)
                guard Self.joins(scalar) else { break }
                if marks == 0 { cluster.append(first) }
                cluster.append(scalar)
                marks += 1
                index = behind
            }
            if marks == 0, Self.isSurelyComposed(UnsafeBufferPointer(rebasing: bytes[start..<index])) {
                text.append(contentsOf: bytes[start..<index])
                continue
            }
            if marks == 0 { cluster.append(first) }
            append(cluster, old: start..<index, bytes, scalars: marks + 1)
        }
    }

    private mutating func append(
        _ cluster: String.UnicodeScalarView, old: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, scalars: Int
    ) {
        let start = text.count
        if let letter = ComposedLetters.shared.letter(cluster) {
            text.append(contentsOf: String(letter).utf8)
        } else {
            text.append(contentsOf: String(cluster).inNFC.utf8)
        }
        let isSame =
            text.count - start == old.count
            && (0..<old.count).allSatisfy { text[start + $0] == bytes[old.lowerBound + $0] }
        if !isSame { edits.append(Edit(old: old, new: start..<text.count, scalars: scalars)) }
    }

    /// Whether a scalar may melt into the one before: marks, and the vowels and finals of Hangul.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x1160...0x11FF: true
        case 0..<0x300, 0x1E00...0x1FFF, 0x2000...0x20CF, 0x3100...0xA66E, 0xAC00...0xFB1D: false
        default: scalar.properties.canonicalCombiningClass != .notReordered || scalar.properties.isGraphemeExtend
        }
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
        let lead = UInt32(bytes[index])
        func next(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
        }
        let (value, length): (UInt32, Int) =
            switch lead {
            case 0..<0x80: (lead, 1)
            case 0x80..<0xE0: ((lead & 0x1F) << 6 | next(1), 2)
            case 0xE0..<0xF0: ((lead & 0xF) << 12 | next(1) << 6 | next(2), 3)
            default: ((lead & 0x7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
            }
        index = min(index + length, bytes.count)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
