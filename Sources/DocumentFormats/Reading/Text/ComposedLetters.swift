import VietnameseText

/// What Latin letters and the marks of Vietnamese make together; the general way takes ten times as long.
final class ComposedLetters: Sendable {
    static let shared = ComposedLetters()

    /// The marks that Vietnamese has: grave, acute, circumflex, tilde, breve, hook above, horn, dot below.
    private static let marks: [UInt32] = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323]
    /// The letters up to here have a place in the table.
    private static let letterCount = 0x1F00

    /// For each letter and each mark the letter that they make; 0 for none.
    private let table: [UInt16]

    private init() {
        let marks = Self.marks
        var table = [UInt16](repeating: 0, count: Self.letterCount * marks.count)
        let ranges = [0x41..<0x7B, 0xC0..<0x180, 0x1A0..<0x1B1, 0x1EA0..<0x1EFA]
        for value in ranges.joined() {
            guard let letter = Unicode.Scalar(UInt32(value)), letter.properties.isAlphabetic else { continue }
            for (index, mark) in marks.enumerated() {
                guard let mark = Unicode.Scalar(mark) else { continue }
                let composed = String(String.UnicodeScalarView([letter, mark])).inNFC.unicodeScalars
                guard composed.count == 1, let result = composed.first?.value, result < 0x10000 else { continue }
                table[value * marks.count + index] = UInt16(result)
            }
        }
        self.table = table
    }

    /// Returns the one letter that `cluster` is; `nil` where it is none of the usual ones.
    func letter(_ cluster: String.UnicodeScalarView) -> Unicode.Scalar? {
        guard let first = cluster.first, cluster.dropFirst().first != nil else { return nil }
        var letter = first.value
        for scalar in cluster.dropFirst() {
            let before = letter
            guard before < Self.letterCount, let mark = Self.marks.firstIndex(of: scalar.value) else { return nil }
            let composed = table[Int(before) * Self.marks.count + mark]
            if composed == 0 { return nil }
            letter = UInt32(composed)
        }
        return Unicode.Scalar(letter)
    }
}
