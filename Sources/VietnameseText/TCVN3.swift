/// TCVN 5712:1993 VN3, in which the ABC (`.Vn…`) fonts write: one byte for each Vietnamese letter.
///
/// Capital letters with a tone do not exist in it; the fonts whose names end in H show small letters as capitals.
package enum TCVN3 {
    /// Returns the text of `bytes` in NFC, or `nil` where a byte has no meaning in TCVN3.
    package static func decode(_ bytes: [UInt8]) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80] else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    private static let table: [Unicode.Scalar?] = {
        var table = [Unicode.Scalar?](repeating: nil, count: 128)
        let rows: [(first: Int, letters: String)] = [
            (0xA0, "\u{A0}ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
            (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]
        for row in rows {
            for (offset, letter) in row.letters.unicodeScalars.enumerated() {
                table[row.first - 0x80 + offset] = letter
            }
        }
        return table
    }()
}
