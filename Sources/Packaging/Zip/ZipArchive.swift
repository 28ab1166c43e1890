/// Writes zip archives that are the same byte by byte for the same entries.
///
/// No extra fields, no flags, every date 1980-01-01 00:00, the entries in the order given. The format is that of APPNOTE
/// 6.3; sizes stay far below the 4 GB that would need its 64-bit extension.
package enum ZipArchive {
    /// 1980-01-01, the first day that the format's dates can express.
    private static let date: UInt16 = 0x0021
    /// 2.0: deflate and folders.
    private static let version: UInt16 = 20

    /// Returns the archive of `entries`.
    package static func write(_ entries: [ZipEntry]) -> [UInt8] {
        var archive: [UInt8] = []
        archive.reserveCapacity(entries.reduce(22) { $0 + $1.packed.count + 2 * $1.name.count + 76 })
        var directory: [UInt8] = []
        for entry in entries {
            let offset = archive.count
            archive.append(0x0403_4B50 as UInt32)
            append(entry, to: &archive)
            archive.append(contentsOf: entry.name)
            archive.append(contentsOf: entry.packed)

            directory.append(0x0201_4B50 as UInt32)
            directory.append(version)
            append(entry, to: &directory)
            // No comment, first disk, no attributes.
            directory.append(contentsOf: [UInt8](repeating: 0, count: 10))
            directory.append(UInt32(offset))
            directory.append(contentsOf: entry.name)
        }
        let start = archive.count
        archive.append(contentsOf: directory)
        archive.append(0x0605_4B50 as UInt32)
        archive.append(0 as UInt32)
        archive.append(UInt16(entries.count))
        archive.append(UInt16(entries.count))
        archive.append(UInt32(directory.count))
        archive.append(UInt32(start))
        archive.append(0 as UInt16)
        return archive
    }

    /// The fields that the local header and the directory share, from the version to the length of the extra field.
    private static func append(_ entry: ZipEntry, to bytes: inout [UInt8]) {
        bytes.append(version)
        bytes.append(0 as UInt16)
        bytes.append(entry.method.rawValue)
        bytes.append(0 as UInt16)
        bytes.append(date)
        bytes.append(entry.checksum)
        bytes.append(UInt32(entry.packed.count))
        bytes.append(UInt32(entry.size))
        bytes.append(UInt16(entry.name.count))
        bytes.append(0 as UInt16)
    }
}

extension [UInt8] {
    /// Appends a number, the lowest byte first.
    fileprivate mutating func append(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
