/// What embedding has to know of a font in the Compact Font Format (Adobe technical note 5176): which number in the file a glyph
/// goes by.
struct CompactFont {
    private let bytes: ArraySlice<UInt8>
    /// The number of each glyph, by its place: its CID where the font is one of those that are asked for by CIDs.
    private(set) var identifiers: [UInt32] = []

    /// - Parameters:
    ///   - table: the table `CFF ` of a font.
    ///   - count: how many glyphs it has.
    init?(_ table: ArraySlice<UInt8>, count: Int) {
        bytes = table
        identifiers = (0..<count).map(UInt32.init)
        guard table.count >= 4, let names = index(at: Int(byte(2))), let dictionaries = index(at: names.end),
            let top = dictionaries.first
        else { return nil }
        let operators = self.operators(in: top)
        // Without ROS the places themselves are the numbers (ISO 32000-1, 9.7.4.2).
        guard operators[Operator.ros] != nil, let charset = operators[Operator.charset], charset > 2 else { return }
        guard readCharset(at: charset) else { return nil }
    }

    private enum Operator {
        static let charset = 15
        /// 12 30
        static let ros = 1230
    }

    private func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : 0
    }

    private func number(at offset: Int, size: Int) -> Int {
        (0..<size).reduce(0) { $0 << 8 | Int(byte(offset + $1)) }
    }

    /// An INDEX: where its first entry stands, and where it ends.
    private func index(at offset: Int) -> (first: Range<Int>?, end: Int)? {
        let count = number(at: offset, size: 2)
        guard count > 0 else { return (nil, offset + 2) }
        let size = Int(byte(offset + 2))
        guard (1...4).contains(size) else { return nil }
        let data = offset + 3 + (count + 1) * size - 1
        func place(_ entry: Int) -> Int { data + number(at: offset + 3 + entry * size, size: size) }
        guard place(0) <= place(1), place(1) <= bytes.count, place(count) <= bytes.count else { return nil }
        return (place(0)..<place(1), place(count))
    }

    /// The operators of a DICT with the last whole number before each.
    private func operators(in range: Range<Int>) -> [Int: Int] {
        var found: [Int: Int] = [:]
        var last = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let first = Int(byte(offset))
            offset += 1
            switch first {
            case 0...11, 13...21: found[first] = last
            case 12:
                found[1200 + Int(byte(offset))] = last
                offset += 1
            case 28:
                last = number(at: offset, size: 2)
                offset += 2
            case 29:
                last = number(at: offset, size: 4)
                offset += 4
            // A real number: half bytes up to one that is all ones.
            case 30:
                while offset < range.upperBound, byte(offset) & 0xF != 0xF, byte(offset) >> 4 != 0xF { offset += 1 }
                offset += 1
            case 32...246: last = first - 139
            case 247...250:
                last = (first - 247) * 256 + Int(byte(offset)) + 108
                offset += 1
            case 251...254:
                last = -(first - 251) * 256 - Int(byte(offset)) - 108
                offset += 1
            default: break
            }
        }
        return found
    }

    private mutating func readCharset(at start: Int) -> Bool {
        let format = byte(start)
        var offset = start + 1
        var glyph = 1
        while glyph < identifiers.count {
            guard offset < bytes.count else { return false }
            let first = number(at: offset, size: 2)
            offset += 2
            var rest = 0
            if format > 0 {
                let size = format == 1 ? 1 : 2
                rest = number(at: offset, size: size)
                offset += size
            }
            for step in 0...rest where glyph < identifiers.count {
                identifiers[glyph] = UInt32(first + step)
                glyph += 1
            }
        }
        return format <= 2
    }
}
