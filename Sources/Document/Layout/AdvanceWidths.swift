/// How wide text is in Times New Roman, for what must be as long as the words it belongs to.
///
/// Liberation Serif has the same widths, so that both fonts give the same lengths.
package enum AdvanceWidths {
    /// A cut of the typeface.
    package enum Face: Sendable, Hashable, CaseIterable {
        case regular
        case bold
        case italic
    }

    /// Returns the width of `text` on one line, set at `size`.
    package static func width(of text: String, face: Face, size: Length) -> Length {
        Length(twips: Int((Double(units(of: text, face: face)) * Double(size.twips) / 2048).rounded()))
    }

    /// Returns the width of `text` in units of 1/2048 of the size.
    ///
    /// Accented letters are as wide as their base letter; only ơ and ư have a width of their own. A character outside the
    /// Vietnamese alphabet, ASCII and common punctuation counts as one digit.
    package static func units(of text: String, face: Face) -> Int {
        let table = tables[face.index]
        return text.unicodeScalars.reduce(0) { total, scalar in
            if scalar.value >= 0x20, scalar.value < 0x7F { return total + table.ascii[Int(scalar.value) - 0x20] }
            return total + (table.others[scalar] ?? digit)
        }
    }

    /// Digits are equally wide in all cuts.
    private static let digit = 1024

    private struct Table: Sendable {
        let ascii: [Int]
        let others: [Unicode.Scalar: Int]

        /// - Parameters:
        ///   - ascii: the widths of U+0020 to U+007E.
        ///   - special: the widths of `specials`, in their order.
        init(ascii: [Int], special: [Int]) {
            self.ascii = ascii
            var others: [Unicode.Scalar: Int] = [:]
            for (scalar, width) in zip(AdvanceWidths.specials, special) { others[scalar] = width }
            for (base, letters) in AdvanceWidths.accented {
                let width = base.isASCII ? ascii[Int(base.value) - 0x20] : others[base]
                for letter in letters.unicodeScalars { others[letter] = width }
            }
            self.others = others
        }
    }

    /// What has a width that no ASCII letter lends it.
    private static let specials: [Unicode.Scalar] = ["ơ", "Ư", "ư", "–", "—", "…", "“", "”", "‘", "’"]

    /// Each base letter with the letters that are as wide.
    private static let accented: [(base: Unicode.Scalar, letters: String)] = [
        ("A", "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"), ("D", "Đ"), ("E", "ÈÉẺẼẸÊỀẾỂỄỆ"), ("I", "ÌÍỈĨỊ"), ("O", "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
        ("U", "ÙÚỦŨỤ"), ("Ư", "ỪỨỬỮỰ"), ("Y", "ỲÝỶỸỴ"),
        ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộ"),
        ("ơ", "ờớởỡợ"), ("u", "ùúủũụ"), ("ư", "ừứửữự"), ("y", "ỳýỷỹỵ"), (" ", "\u{00A0}"),
    ]

    // Read from Liberation Serif 2.1.5 (`hmtx`), in units of 1/2048 em.

    private static let tables = [
        Table(ascii: regular, special: [1083, 1589, 1110, 1024, 2048, 2048, 909, 909, 682, 682]),
        Table(ascii: bold, special: [1134, 1630, 1229, 1024, 2048, 2048, 1024, 1024, 682, 682]),
        Table(ascii: italic, special: [1093, 1544, 1117, 1024, 1821, 1821, 1139, 1139, 682, 682]),
    ]

    private static let regular = [
        512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139,
        1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479,
        1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569,
        1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
    ]

    private static let bold = [
        512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366,
        1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048,
        1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139,
        569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
    ]

    private static let italic = [
        512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251,
        1251, 1479, 1479, 682, 909, 1366, 1139, 1706, 1366, 1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706,
        1251, 1139, 1139, 797, 569, 797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909,
        569, 1479, 1024, 1024, 1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
    ]
}

extension AdvanceWidths.Face {
    fileprivate var index: Int {
        switch self {
        case .regular: 0
        case .bold: 1
        case .italic: 2
        }
    }
}

extension AdvanceWidths {
    /// Returns the lines that `text` takes in a column of `width`: broken at spaces where a word no longer fits, and at
    /// every `\n`.
    package static func lines(of text: String, face: Face, size: Length, width: Length) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            var lines: [String] = []
            var current = ""
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                let longer = current.isEmpty ? String(word) : current + " " + word
                if current.isEmpty || Self.width(of: longer, face: face, size: size) <= width {
                    current = longer
                } else {
                    lines.append(current)
                    current = String(word)
                }
            }
            return lines + [current]
        }
    }
}
