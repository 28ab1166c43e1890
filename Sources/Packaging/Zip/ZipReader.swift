import CZlib

/// A zip archive in memory, read by its directory.
///
/// Nothing that the archive says about itself is believed: each offset is checked, entries are unpacked piece by piece, and
/// sizes, ratio and number are capped.
package struct ZipReader: Sendable {
    /// One entry of the directory.
    package struct Entry: Sendable {
        package let name: String
        let method: UInt16
        let checksum: UInt32
        /// The unpacked size that the directory claims.
        package let size: Int
        /// Where the packed bytes stand in the archive.
        package let packed: Range<Int>
        /// Where its record stands in the directory.
        package let record: Range<Int>
        /// Where its header stands, in front of the packed bytes.
        package let header: Range<Int>
    }

    /// What may be unpacked, in bytes.
    package struct Limits: Sendable {
        package var entries = 10_000
        package var entrySize = 32 << 20
        package var totalSize = 64 << 20
        /// Word's own markup shrinks to a twentieth; tables of equal rows to a hundredth.
        package var ratio = 300
        /// Below this size the ratio is nobody's concern.
        package var harmlessSize = 4 << 20

        package init() {}
    }

    package let bytes: [UInt8]
    package let limits: Limits
    package private(set) var entries: [Entry] = []
    private var indices: [String: Int] = [:]

    /// Reads the directory.
    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipProblem) {
        self.bytes = bytes
        self.limits = limits
        try readDirectory()
    }

    /// Returns the entry called `name`, in any mix of capitals and small letters.
    package func entry(_ name: String) -> Entry? {
        indices[name.lowercased()].map { entries[$0] }
    }

    private mutating func readDirectory() throws(ZipProblem) {
        let end = try endRecord()
        let count = number(end + 10, 2)
        var position = number(end + 16, 4)
        if count == 0xFFFF || position == 0xFFFF_FFFF || number(end + 12, 4) == 0xFFFF_FFFF { throw .zip64 }
        guard number(end + 4, 2) == 0, number(end + 8, 2) == count else { throw .badDirectory }
        guard count <= limits.entries else { throw .tooManyEntries }
        entries.reserveCapacity(count)
        for _ in 0..<count {
            guard position >= 0, position + 46 <= end, number(position, 4) == 0x0201_4B50 else { throw .badDirectory }
            let next = position + 46 + number(position + 28, 2) + number(position + 30, 2) + number(position + 32, 2)
            guard next <= end else { throw .badDirectory }
            let entry = try readEntry(position..<next)
            guard indices.updateValue(entries.count, forKey: entry.name.lowercased()) == nil else {
                throw .duplicateName(entry.name)
            }
            entries.append(entry)
            position = next
        }
    }

    /// Finds the end of the directory, behind which only a comment of up to 64 KB may stand.
    private func endRecord() throws(ZipProblem) -> Int {
        var position = bytes.count - 22
        let first = max(0, position - 0xFFFF)
        while position >= first {
            if number(position, 4) == 0x0605_4B50, position + 22 + number(position + 20, 2) <= bytes.count {
                return position
            }
            position -= 1
        }
        throw .noDirectory
    }

    private func readEntry(_ record: Range<Int>) throws(ZipProblem) -> Entry {
        let start = record.lowerBound
        let nameEnd = start + 46 + number(start + 28, 2)
        let name = String(decoding: bytes[start + 46..<nameEnd], as: UTF8.self)
        let (flags, method) = (number(start + 8, 2), number(start + 10, 2))
        let (packedSize, size, offset) = (number(start + 20, 4), number(start + 24, 4), number(start + 42, 4))
        if packedSize == 0xFFFF_FFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF { throw .zip64 }
        // Bit 0: encrypted; bit 6: strongly; bit 13: the directory as well.
        if flags & 0x2041 != 0 { throw .encrypted(name) }
        guard offset + 30 <= bytes.count, number(offset, 4) == 0x0403_4B50 else { throw .badDirectory }
        let data = offset + 30 + number(offset + 26, 2) + number(offset + 28, 2)
        guard data + packedSize <= bytes.count else { throw .badDirectory }
        return Entry(
            name: name, method: UInt16(method), checksum: UInt32(number(start + 16, 4)), size: size,
            packed: data..<data + packedSize, record: record, header: offset..<data)
    }

    /// The number of `length` bytes at `position`, the lowest byte first; the caller has checked the range.
    private func number(_ position: Int, _ length: Int) -> Int {
        var value = 0
        for index in (0..<length).reversed() { value = value << 8 | Int(bytes[position + index]) }
        return value
    }
}
