/// VNI for Windows, in which the `VNI-…` fonts write: a letter, often followed by a byte with its marks.
package enum VNIWindows {
    /// Returns the text of `bytes` in NFC, or `nil` where a byte has no meaning in VNI or its marks no letter to stand on.
    package static func decode(_ bytes: [UInt8]) -> String? {
        var text: [Unicode.Scalar] = []
        for byte in bytes {
            // Capitals stand 32 places before their small letters.
            let isCapital = (0xC0..<0xE0).contains(byte)
            let small = isCapital ? byte + 0x20 : byte
            if byte < 0x80 {
                text.append(Unicode.Scalar(byte))
            } else if let letter = letters[small] {
                text.append(isCapital ? capital(letter) : letter)
            } else if let marks = marks[small], let last = text.last, let letter = marks[last] {
                text[text.count - 1] = letter
            } else if byte == 0xA0 {
                text.append("\u{A0}")
            } else {
                return nil
            }
        }
        return String(String.UnicodeScalarView(text))
    }

    private static let letters: [UInt8: Unicode.Scalar] = [
        0xF4: "ơ", 0xF6: "ư", 0xF1: "đ", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ",
    ]

    /// For each byte of marks the letters that it makes of those before it, capitals included.
    private static let marks: [UInt8: [Unicode.Scalar: Unicode.Scalar]] = {
        let rows: [(byte: UInt8, bases: String, letters: String)] = [
            (0xF9, "aeouyơư", "áéóúýớứ"), (0xF8, "aeouyơư", "àèòùỳờừ"), (0xFB, "aeouyơư", "ảẻỏủỷởử"),
            (0xF5, "aeouyơư", "ãẽõũỹỡữ"), (0xEF, "aeouơư", "ạẹọụợự"), (0xE2, "aeo", "âêô"), (0xE1, "aeo", "ấếố"),
            (0xE0, "aeo", "ầềồ"), (0xE5, "aeo", "ẩểổ"), (0xE3, "aeo", "ẫễỗ"), (0xE4, "aeo", "ậệộ"), (0xEA, "a", "ă"),
            (0xE9, "a", "ắ"), (0xE8, "a", "ằ"), (0xFA, "a", "ẳ"), (0xFC, "a", "ẵ"), (0xEB, "a", "ặ"),
        ]
        var table: [UInt8: [Unicode.Scalar: Unicode.Scalar]] = [:]
        for row in rows {
            for (base, letter) in zip(row.bases.unicodeScalars, row.letters.unicodeScalars) {
                table[row.byte, default: [:]][base] = letter
                table[row.byte, default: [:]][capital(base)] = capital(letter)
            }
        }
        return table
    }()

    private static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
    }
}
