/// Spaces at which no line ends, so that a date or a label is read in one go: `năm 2026`, `tháng 10`, `Hình 1`.
package enum TiedSpaces: Sendable {
    /// Those within the parts of a date; a long date may still go over two lines of running text.
    case parts
    /// Those between its parts too: `tháng 10 năm 2026` stays together in titles, which have room beside their lines.
    case wholeDates

    /// What stands for a tied space.
    package static let space: Unicode.Scalar = "\u{A0}"

    /// Returns `text` with its dates tied.
    package func tied(_ text: String) -> String {
        var ties = offsets(in: Array(text.utf8))[...]
        return ties.isEmpty ? text : TiedSpaces.replaced(text, from: 0, &ties)
    }

    /// Returns `inlines` with the dates in them tied, those too whose number is a piece of its own.
    package func tied(_ inlines: Inlines) -> Inlines {
        guard inlines.count > 1 else { return inlines.map { $0.withText(tied($0.text)) } }
        var ties = offsets(in: inlines.flatMap { Array($0.text.utf8) })[...]
        guard !ties.isEmpty else { return inlines }
        var start = 0
        return inlines.map { inline in
            defer { start += inline.text.utf8.count }
            return inline.withText(TiedSpaces.replaced(inline.text, from: start, &ties))
        }
    }

    /// Puts no-break spaces into a piece that begins at `start` of the whole.
    private static func replaced(_ text: String, from start: Int, _ ties: inout ArraySlice<Int>) -> String {
        guard let first = ties.first, first < start + text.utf8.count else { return text }
        var bytes: [UInt8] = []
        for (offset, byte) in text.utf8.enumerated() {
            if ties.first == start + offset {
                ties.removeFirst()
                bytes += Array(String(space).utf8)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - Dates

    private static let names = ["ngày", "tháng", "năm", "quý", "tuần", "hình", "bảng"].map { Array($0.utf8) }
    private static let capitals = ["NGÀY", "THÁNG", "NĂM", "QUÝ", "TUẦN", "HÌNH", "BẢNG"].map { Array($0.utf8) }

    /// Returns where spaces are tied, in bytes.
    private func offsets(in text: [UInt8]) -> [Int] {
        var found: [Int] = []
        // The space before the name of the part in the making, and whether a part ends right before it.
        var word = 0..<0
        var isName = false
        var isNumber = false
        var spaceBeforeName: Int?
        var index = 0
        while index < text.count {
            guard text[index] != 0x20, text[index] != 0x0A else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index] != 0x20, text[index] != 0x0A { index += 1 }
            let follows = word.upperBound == start - 1 && start > 0 && text[start - 1] == 0x20
            word = start..<index
            if isName, follows, TiedSpaces.isNumber(text[word]) {
                if let space = spaceBeforeName, self == .wholeDates { found.append(space) }
                found.append(start - 1)
                (isName, isNumber, spaceBeforeName) = (false, TiedSpaces.endsOpen(text[word]), nil)
            } else {
                isName = TiedSpaces.isName(text[word])
                spaceBeforeName = isName && isNumber && follows ? start - 1 : nil
                isNumber = false
            }
        }
        return found
    }

    private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
        var word = word
        // `(tháng 10`, `“năm 2026`.
        while let first = word.first, first == UInt8(ascii: "(") || first == UInt8(ascii: "\"") { word.removeFirst() }
        guard let first = word.first, "tnqhbTNQHB".utf8.contains(first), word.count < 8 else { return false }
        if names.contains(where: { $0.elementsEqual(word) }) || capitals.contains(where: { $0.elementsEqual(word) }) {
            return true
        }
        // `Tháng`, at the beginning of a sentence.
        return names.contains { $0.dropFirst().elementsEqual(word.dropFirst()) && $0[0] == first | 0x20 }
    }

    /// `10`, `2026,`, `III`.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        return (0x30...0x39).contains(first) || word.prefix { "IVX".utf8.contains($0) }.count > 0
    }

    /// Whether a date may go on behind a number: nothing but digits and letters stand in it.
    private static func endsOpen(_ number: ArraySlice<UInt8>) -> Bool {
        number.allSatisfy { (0x30...0x39).contains($0) || "IVX".utf8.contains($0) }
    }
}

extension Inline {
    /// The same piece with other words.
    fileprivate func withText(_ text: String) -> Inline {
        switch self {
        case .text(_, let emphasis): .text(text, emphasis)
        case .figure(_, let source, let emphasis): .figure(text, source: source, emphasis)
        case .gap: .gap(text)
        case .lineBreak: .lineBreak
        }
    }
}

extension Component {
    /// Which spaces hold the dates of a part together.
    package var ties: TiedSpaces {
        switch self {
        case .kind, .summary, .placeAndDate, .part, .section, .clause, .tableCaption, .figureCaption, .appendixTitle,
            .appendixReference:
            .wholeDates
        default: .parts
        }
    }
}
