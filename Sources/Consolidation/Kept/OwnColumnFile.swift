import Parallel
import ReportModel

/// Own columns as bytes: a directory, then for each column its mantissas and states, with a checksum of both.
///
/// The directory says which rows they are of: a period looked back at from two days may have other units, and as many of them.
///
/// Numbers are little-endian and stand at multiples of eight. Nothing is believed that does not fit: then there are no columns.
enum OwnColumnFile {
    private static let magic: UInt64 = 0x0033_434C_4F43_4342
    private static let headerWords = 7
    private static let entryWords = 4

    // MARK: - Writing

    static func encode(_ own: OwnColumns, of rows: UInt64) -> [UInt8] {
        let rowCount = own.isDirect.count
        let weights = own.weights.keys.sorted()
        let columns = own.columns + weights.compactMap { own.weights[$0] }
        let rowBytes = padded(rowCount)
        var directory: [UInt64] = [
            magic, 0, UInt64(rowCount), UInt64(own.columns.count), UInt64(weights.count), own.isAnyStated ? 1 : 0,
            rows,
        ]
        var offset = headerWords * 8 + rowBytes + columns.count * entryWords * 8 + 8
        var blocks: [[UInt8]] = []
        var entries: [UInt64] = []
        for (place, column) in columns.enumerated() {
            let (block, checksum) = block(column)
            let cell = place < own.columns.count ? place : weights[place - own.columns.count]
            entries += [
                UInt64(cell) | UInt64(column.decimals) << 32 | (column.isWide ? 1 : 0) << 40, column.bound,
                UInt64(offset), checksum,
            ]
            offset += block.count
            blocks.append(block)
        }
        directory[1] = UInt64(offset)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(offset)
        for word in directory { append(word, to: &bytes) }
        for row in 0..<rowCount { bytes.append((own.isDirect[row] ? 1 : 0) | (own.isConcerned[row] ? 2 : 0)) }
        bytes += [UInt8](repeating: 0, count: rowBytes - rowCount)
        for word in entries { append(word, to: &bytes) }
        append(checksum(bytes), to: &bytes)
        for block in blocks { bytes += block }
        return bytes
    }

    private static func block(_ column: Column) -> (bytes: [UInt8], checksum: UInt64) {
        var block: [UInt8] = []
        var sum = Checksum()
        func add(_ bytes: UnsafeRawBufferPointer) {
            block += bytes
            block += [UInt8](repeating: 0, count: padded(block.count) - block.count)
            sum.add(bytes)
        }
        if column.isWide { column.wide.withUnsafeBytes(add) } else { column.narrow.withUnsafeBytes(add) }
        column.states.withUnsafeBytes(add)
        return (block, sum.value)
    }

    private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
    }

    private static func padded(_ count: Int) -> Int { (count + 7) & ~7 }

    // MARK: - Reading

    /// Where a column stands.
    private struct Entry: Sendable {
        var cell: Int
        var decimals: Int
        var isWide: Bool
        var bound: UInt64
        var offset: Int
        var checksum: UInt64
    }

    /// Returns the columns, on all cores; `nil` where the bytes are not what `encode` made of these rows.
    static func decode(_ kept: KeptColumns, of rows: UInt64) -> OwnColumns? {
        guard let header = bytes(of: kept, 0..<(headerWords * 8)) else { return nil }
        func number(_ index: Int) -> UInt64 { word(header, index) }
        guard number(0) == magic, number(1) == UInt64(kept.count), number(6) == rows,
            let rowCount = Int(exactly: number(2)),
            let cellCount = Int(exactly: number(3)), let weightCount = Int(exactly: number(4)), rowCount < 1 << 31,
            cellCount < 1 << 20, weightCount < 1 << 20
        else { return nil }
        let rowBytes = padded(rowCount)
        let directoryEnd = headerWords * 8 + rowBytes + (cellCount + weightCount) * entryWords * 8
        guard let directory = bytes(of: kept, 0..<(directoryEnd + 8)),
            checksum(directory.dropLast(8)) == word(directory, directoryEnd / 8)
        else { return nil }
        let first = (headerWords * 8 + rowBytes) / 8
        var entries: [Entry] = []
        for column in 0..<(cellCount + weightCount) {
            let start = first + column * entryWords
            let kind = word(directory, start)
            guard let offset = Int(exactly: word(directory, start + 2)) else { return nil }
            let entry = Entry(
                cell: Int(kind & 0xFFFF_FFFF), decimals: Int(kind >> 32 & 0xFF), isWide: kind >> 40 & 1 == 1,
                bound: word(directory, start + 1), offset: offset, checksum: word(directory, start + 3))
            let size = padded(rowCount * (entry.isWide ? 8 : 4)) + rowBytes
            guard entry.cell < cellCount, entry.decimals <= 18, offset >= directoryEnd + 8, offset <= kept.count - size
            else { return nil }
            entries.append(entry)
        }
        let flags = directory[headerWords * 8..<(headerWords * 8 + rowCount)]
        let own = OwnColumns(
            columns: [], weights: [:], isDirect: flags.map { $0 & 1 != 0 }, isConcerned: flags.map { $0 & 2 != 0 },
            isAnyStated: number(5) == 1)
        return filled(own, kept, entries, cellCount)
    }

    private static func filled(
        _ own: OwnColumns, _ kept: KeptColumns, _ entries: [Entry], _ cellCount: Int
    ) -> OwnColumns? {
        let rowCount = own.isDirect.count
        let read = sideBySide(entries.count) { place in column(kept, entries[place], rowCount) }
        var own = own
        for (place, column) in read.enumerated() {
            guard let column else { return nil }
            if place < cellCount { own.columns.append(column) } else { own.weights[entries[place].cell] = column }
        }
        return own
    }

    private static func column(_ kept: KeptColumns, _ entry: Entry, _ rowCount: Int) -> Column? {
        var sum = Checksum()
        let narrow = entry.isWide ? [] : elements(kept, entry.offset, rowCount, Int32.self, &sum)
        let wide = entry.isWide ? elements(kept, entry.offset, rowCount, Int64.self, &sum) : []
        let width = entry.isWide ? 8 : 4
        guard let narrow, let wide,
            let states = elements(kept, entry.offset + padded(rowCount * width), rowCount, CellState.self, &sum),
            sum.value == entry.checksum
        else { return nil }
        return Column(decimals: entry.decimals, narrow: narrow, wide: wide, states: states, bound: entry.bound)
    }

    private static func elements<Element: BitwiseCopyable>(
        _ kept: KeptColumns, _ offset: Int, _ count: Int, _ type: Element.Type, _ sum: inout Checksum
    ) -> [Element]? {
        // Filled in full or thrown away; every pattern of bits is an element.
        let elements = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            let bytes = UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(count * MemoryLayout<Element>.stride)])
            if kept.read(offset, bytes) { initialized = count }
            if initialized == count { sum.add(UnsafeRawBufferPointer(bytes)) }
        }
        return elements.count == count ? elements : nil
    }

    private static func bytes(of kept: KeptColumns, _ range: Range<Int>) -> [UInt8]? {
        guard range.upperBound <= kept.count else { return nil }
        var sum = Checksum()
        return elements(kept, range.lowerBound, range.count, UInt8.self, &sum)
    }

    /// The word with this number among some bytes.
    private static func word(_ bytes: [UInt8], _ index: Int) -> UInt64 {
        bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
    }

    private static func checksum(_ bytes: some Collection<UInt8>) -> UInt64 {
        var sum = Checksum()
        Array(bytes).withUnsafeBytes { sum.add($0) }
        return sum.value
    }
}
