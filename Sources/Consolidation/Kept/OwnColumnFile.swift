import Parallel
import ReportModel

/// Own columns as bytes: a directory, then for each column its mantissas and states, each block with a checksum.
///
/// Numbers are little-endian and stand at multiples of eight. Nothing is believed that does not fit: then there are no columns.
enum OwnColumnFile {
    private static let magic: UInt64 = 0x0031_434C_4F43_4342
    private static let headerWords = 6
    private static let entryWords = 4

    // MARK: - Writing

    static func encode(_ own: OwnColumns) -> [UInt8] {
        let rowCount = own.isDirect.count
        let weights = own.weights.keys.sorted()
        let columns = own.columns + weights.compactMap { own.weights[$0] }
        let rowBytes = padded(rowCount)
        var directory: [UInt64] = [
            magic, 0, UInt64(rowCount), UInt64(own.columns.count), UInt64(weights.count), own.isAnyStated ? 1 : 0,
        ]
        var offset = headerWords * 8 + rowBytes + columns.count * entryWords * 8 + 8
        var blocks: [[UInt8]] = []
        var entries: [UInt64] = []
        for (place, column) in columns.enumerated() {
            let block = block(column)
            let cell = place < own.columns.count ? place : weights[place - own.columns.count]
            entries += [
                UInt64(cell) | UInt64(column.decimals) << 32 | (column.isWide ? 1 : 0) << 40, column.bound,
                UInt64(offset), block.withUnsafeBytes(checksum),
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
        append(bytes.withUnsafeBytes(checksum), to: &bytes)
        for block in blocks { bytes += block }
        return bytes
    }

    private static func block(_ column: Column) -> [UInt8] {
        var block: [UInt8] = []
        if column.isWide {
            column.wide.withUnsafeBytes { block += $0 }
        } else {
            column.narrow.withUnsafeBytes { block += $0 }
        }
        block += [UInt8](repeating: 0, count: padded(block.count) - block.count)
        column.states.withUnsafeBytes { block += $0 }
        block += [UInt8](repeating: 0, count: padded(block.count) - block.count)
        return block
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

    /// Returns the columns, on all cores; `nil` where the bytes are not what `encode` made.
    static func decode(_ kept: ArraySlice<UInt8>) -> OwnColumns? {
        kept.withUnsafeBytes { decode($0, kept) }
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer, _ kept: ArraySlice<UInt8>) -> OwnColumns? {
        func word(_ index: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        guard bytes.count >= headerWords * 8, word(0) == magic, word(1) == UInt64(bytes.count),
            let rowCount = Int(exactly: word(2)), let cellCount = Int(exactly: word(3)),
            let weightCount = Int(exactly: word(4)), rowCount < 1 << 31, cellCount < 1 << 20, weightCount < 1 << 20
        else { return nil }
        let rowBytes = padded(rowCount)
        let columnCount = cellCount + weightCount
        let directoryEnd = headerWords * 8 + rowBytes + columnCount * entryWords * 8
        guard bytes.count >= directoryEnd + 8,
            checksum(UnsafeRawBufferPointer(rebasing: bytes[..<directoryEnd])) == word(directoryEnd / 8)
        else { return nil }
        let first = (headerWords * 8 + rowBytes) / 8
        var entries: [Entry] = []
        for column in 0..<columnCount {
            let start = first + column * entryWords
            let kind = word(start)
            guard let offset = Int(exactly: word(start + 2)) else { return nil }
            let entry = Entry(
                cell: Int(kind & 0xFFFF_FFFF), decimals: Int(kind >> 32 & 0xFF), isWide: kind >> 40 & 1 == 1,
                bound: word(start + 1), offset: offset, checksum: word(start + 3))
            let size = padded(rowCount * (entry.isWide ? 8 : 4)) + rowBytes
            guard entry.cell < cellCount, entry.decimals <= 18, offset >= directoryEnd + 8, offset <= bytes.count - size
            else { return nil }
            entries.append(entry)
        }
        return columns(kept, entries, cellCount, rowCount, isAnyStated: word(5) == 1)
    }

    private static func columns(
        _ kept: ArraySlice<UInt8>, _ entries: [Entry], _ cellCount: Int, _ rowCount: Int, isAnyStated: Bool
    ) -> OwnColumns? {
        let read = sideBySide(entries.count) { place in
            kept.withUnsafeBytes { column($0, entries[place], rowCount) }
        }
        let flags = kept.dropFirst(headerWords * 8).prefix(rowCount)
        var own = OwnColumns(
            columns: [], weights: [:],
            isDirect: flags.map { $0 & 1 != 0 }, isConcerned: flags.map { $0 & 2 != 0 }, isAnyStated: isAnyStated)
        for (place, column) in read.enumerated() {
            guard let column else { return nil }
            if place < cellCount { own.columns.append(column) } else { own.weights[entries[place].cell] = column }
        }
        return own
    }

    private static func column(_ bytes: UnsafeRawBufferPointer, _ entry: Entry, _ rowCount: Int) -> Column? {
        let width = entry.isWide ? 8 : 4
        let (mantissaBytes, stateBytes) = (padded(rowCount * width), padded(rowCount))
        let block = UnsafeRawBufferPointer(
            rebasing: bytes[entry.offset..<(entry.offset + mantissaBytes + stateBytes)])
        guard checksum(block) == entry.checksum else { return nil }
        return Column(
            decimals: entry.decimals, narrow: entry.isWide ? [] : copied(block, 0, rowCount, Int32.self),
            wide: entry.isWide ? copied(block, 0, rowCount, Int64.self) : [],
            states: copied(block, mantissaBytes, rowCount, CellState.self), bound: entry.bound)
    }

    private static func copied<Element: BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ count: Int, _ type: Element.Type
    ) -> [Element] {
        // Filled in full from a range that `decode` found to be there; every pattern of bits is an element.
        [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            let size = count * MemoryLayout<Element>.stride
            UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + size)]))
            initialized = count
        }
    }

    /// A sum over words that slips of the disk and files cut short do not leave the same; four at a time.
    ///
    /// - Precondition: a multiple of eight bytes.
    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let prime: UInt64 = 0x9E37_79B1_85EB_CA87
        var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        var offset = 0
        func word(_ at: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        }
        while offset + 32 <= bytes.count {
            a = (a ^ word(offset)) &* prime
            b = (b ^ word(offset + 8)) &* prime
            c = (c ^ word(offset + 16)) &* prime
            d = (d ^ word(offset + 24)) &* prime
            offset += 32
        }
        while offset < bytes.count {
            a = (a ^ word(offset)) &* prime
            offset += 8
        }
        for other in [b, c, d, UInt64(bytes.count)] { a = ((a ^ a >> 29) &+ other) &* prime }
        return a ^ a >> 32
    }
}
