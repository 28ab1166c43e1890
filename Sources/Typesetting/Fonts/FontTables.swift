/// What a TrueType or OpenType file says in tables that HarfBuzz does not read out.
struct FontTables {
    /// The name for programs, e.g. `LiberationSerif-Bold`.
    private(set) var postScriptName = ""
    private(set) var unitsPerEm = 2048
    /// The box around all glyphs, in the file's units: left, bottom, right, top.
    private(set) var box = [0, 0, 0, 0]
    /// Whether its outlines are in the Compact Font Format.
    private(set) var isCompact = false
    /// Whether the maker of the font lets documents carry it (OS/2 `fsType`).
    private(set) var mayBeEmbedded = true

    private let bytes: [UInt8]
    /// Where the list of tables begins.
    private var start = 0

    /// `nil` for what is no font with outlines.
    ///
    /// - Parameter index: the place in a collection, from 0.
    init?(_ bytes: [UInt8], index: Int = 0) {
        self.bytes = bytes
        if bytes.starts(with: "ttcf".utf8) {
            guard index >= 0, index < long(8) else { return nil }
            start = long(12 + 4 * index)
        }
        guard let head = table("head"), head.count >= 54, let names = table("name") else {
            return nil
        }
        isCompact = table("glyf") == nil
        guard !isCompact || table("CFF ") != nil else { return nil }
        unitsPerEm = number(head.lowerBound + 18)
        box = (0..<4).map { Int(Int16(truncatingIfNeeded: number(head.lowerBound + 36 + 2 * $0))) }
        guard unitsPerEm > 0 else { return nil }
        if let metrics = table("OS/2"), metrics.count >= 10 {
            // Bit 1: a restricted licence; bit 8: no subsets; bit 9: bitmaps only.
            mayBeEmbedded = number(metrics.lowerBound + 8) & 0x302 == 0
        }
        postScriptName = name(6, in: names)
        guard !postScriptName.isEmpty else { return nil }
    }

    private func number(_ offset: Int) -> Int {
        offset + 1 < bytes.count ? Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) : 0
    }

    private func long(_ offset: Int) -> Int { number(offset) << 16 | number(offset + 2) }

    /// Where a table stands.
    private func table(_ tag: String) -> Range<Int>? { Self.table(tag, of: bytes, from: start) }

    /// Where a table of a font stands.
    ///
    /// - Parameter start: where the list of tables begins.
    static func table(_ tag: String, of bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
        func number(_ offset: Int) -> Int {
            offset + 1 < bytes.count ? Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) : 0
        }
        guard bytes.count >= start + 12 else { return nil }
        for index in 0..<number(start + 4) {
            let record = start + 12 + 16 * index
            guard record + 16 <= bytes.count else { return nil }
            if bytes[record..<record + 4].elementsEqual(tag.utf8) {
                let start = number(record + 8) << 16 | number(record + 10)
                let length = number(record + 12) << 16 | number(record + 14)
                return start <= bytes.count && length <= bytes.count - start ? start..<start + length : nil
            }
        }
        return nil
    }

    /// A name in ASCII, from either of the two platforms that have one.
    private func name(_ id: Int, in table: Range<Int>) -> String {
        let storage = table.lowerBound + number(table.lowerBound + 4)
        for index in 0..<number(table.lowerBound + 2) {
            let record = table.lowerBound + 6 + 12 * index
            guard record + 12 <= table.upperBound, number(record + 6) == id else { continue }
            let start = storage + number(record + 10)
            let length = number(record + 8)
            guard start + length <= table.upperBound else { continue }
            let ascii = bytes[start..<start + length].filter {
                $0 > 0x20 && $0 < 0x7F && !"()<>[]{}/%#".utf8.contains($0)
            }
            return String(decoding: ascii, as: UTF8.self)
        }
        return ""
    }
}
