extension ZipReader {
    /// Returns the archive with some entries replaced and others added at its end; the packed bytes of all others are copied
    /// as they are.
    package func rewritten(
        replacing contents: [String: [UInt8]], adding new: [(name: String, contents: [UInt8])]
    ) -> [UInt8] {
        let deflater = Deflater(.thorough)
        var archive: [UInt8] = []
        archive.reserveCapacity(bytes.count + 65_536)
        var directory: [UInt8] = []
        for entry in entries {
            let replacement = contents[entry.name].map { ZipEntry(entry.name, $0, with: deflater) }
            var record = Array(bytes[entry.record])
            // Bit 3 says that the sizes follow the data; here they stand in front of it.
            record[8] &= ~8
            if let replacement {
                record.set(Int(replacement.method.rawValue), at: 10, 2)
                record.set(Int(replacement.checksum), at: 16, 4)
                record.set(replacement.packed.count, at: 20, 4)
                record.set(replacement.size, at: 24, 4)
            }
            record.set(archive.count, at: 42, 4)
            directory += record
            // The header has an extra field of its own, from its length at 28 on; its first 26 bytes are the record's.
            archive += [0x50, 0x4B, 0x03, 0x04] + record[6..<28] + bytes[entry.header].dropFirst(26)
            if let replacement { archive += replacement.packed } else { archive += bytes[entry.packed] }
        }
        for (name, contents) in new {
            let entry = ZipEntry(name, contents, with: deflater)
            var record: [UInt8] = [0x50, 0x4B, 0x01, 0x02, 20, 0, 20, 0] + [UInt8](repeating: 0, count: 38)
            record.set(Int(entry.method.rawValue), at: 10, 2)
            // 1980-01-01, the first day of the format.
            record.set(0x0021, at: 14, 2)
            record.set(Int(entry.checksum), at: 16, 4)
            record.set(entry.packed.count, at: 20, 4)
            record.set(entry.size, at: 24, 4)
            record.set(entry.name.count, at: 28, 2)
            record.set(archive.count, at: 42, 4)
            archive += [0x50, 0x4B, 0x03, 0x04] + record[6..<32] + entry.name + entry.packed
            directory += record + entry.name
        }
        var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)
        end.set(entries.count + new.count, at: 8, 2)
        end.set(entries.count + new.count, at: 10, 2)
        end.set(directory.count, at: 12, 4)
        end.set(archive.count, at: 16, 4)
        return archive + directory + end
    }
}

extension [UInt8] {
    /// Writes a number of `length` bytes at `position`, the lowest byte first.
    fileprivate mutating func set(_ number: Int, at position: Int, _ length: Int) {
        for index in 0..<length { self[position + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
    }
}
