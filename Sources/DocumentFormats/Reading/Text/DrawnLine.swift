/// A line of a table drawn with the lines of the block U+2500 to U+257F, as text files and terminals show tables.
struct DrawnLine {
    /// One sign with the marks over it.
    struct Sign {
        var scalar: Unicode.Scalar
        /// Its bytes in the source.
        var bytes: Range<Int>
        /// The scalars of the line before it.
        var scalars: Int
    }

    /// From 1.
    let line: Int
    /// By column, from where the table begins.
    let signs: [Sign]
    /// How far the table stands from the margin, in columns.
    let indent: Int

    /// Whether the sign at `index` begins a line of a drawn table: a corner, a crossing at the left or an upright.
    static func starts(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard index + 2 < end, source[index] == 0xE2, source[index + 1] == 0x94 || source[index + 1] == 0x95 else {
            return false
        }
        return true
    }

    init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int) {
        self.line = line
        var signs: [Sign] = []
        var indent = 0
        var position = range.lowerBound
        var scalars = 0
        let text = String(decoding: source[range], as: UTF8.self)
        for scalar in text.unicodeScalars {
            let bytes = position..<position + UTF8.width(scalar)
            position = bytes.upperBound
            defer { scalars += 1 }
            if signs.isEmpty, scalar == " " || scalar == "\t" {
                indent += 1
            } else if (0x300...0x36F).contains(scalar.value), !signs.isEmpty {
                signs[signs.count - 1].bytes = signs[signs.count - 1].bytes.lowerBound..<bytes.upperBound
            } else {
                signs.append(Sign(scalar: scalar, bytes: bytes, scalars: scalars))
            }
        }
        while signs.last?.scalar == " " { signs.removeLast() }
        self.signs = signs
        self.indent = indent
    }

    /// Whether an upright passes or ends at `column`.
    func isUpright(_ column: Int) -> Bool {
        guard signs.indices.contains(column) else { return false }
        return switch signs[column].scalar.value {
        case 0x2502, 0x2503, 0x2551, 0x250C...0x254B, 0x2552...0x256C: true
        default: false
        }
    }

    /// Whether a level line runs at `column`.
    func isRule(_ column: Int) -> Bool {
        guard signs.indices.contains(column) else { return false }
        let value = signs[column].scalar.value
        return value == 0x2500 || value == 0x2501 || value == 0x2550
    }

    /// Whether some sign in `columns` is no white space.
    func hasWords(_ columns: Range<Int>) -> Bool { words(columns) != nil }

    /// The columns of the words in `columns`, without the white space around them.
    func words(_ columns: Range<Int>) -> Range<Int>? {
        let columns = columns.clamped(to: 0..<signs.count)
        guard let first = columns.first(where: { signs[$0].scalar != " " }),
            let last = columns.last(where: { signs[$0].scalar != " " })
        else { return nil }
        return first..<last + 1
    }
}
