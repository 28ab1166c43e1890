import CZlib

@testable import Packaging

/// Makes zip archives for tests, right and wrong ones.
struct TestArchive {
    struct Entry {
        var name: String
        var contents: [UInt8]
        var isDeflated = true
        /// What the archive says instead of the truth.
        var claimedSize: Int?
        var checksum: UInt32?
        var flags: UInt16 = 0
        var method: UInt16?
    }

    var entries: [Entry] = []

    mutating func add(_ name: String, _ contents: String) {
        entries.append(Entry(name: name, contents: Array(contents.utf8)))
    }

    var bytes: [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let packed = entry.isDeflated ? Self.deflate(entry.contents) : entry.contents
            var fields: [UInt8] = []
            fields.append(number: 20, 2)
            fields.append(number: Int(entry.flags), 2)
            fields.append(number: Int(entry.method ?? (entry.isDeflated ? 8 : 0)), 2)
            fields.append(number: 0, 4)
            let checksum = entry.checksum ?? UInt32(crc32(0, entry.contents, UInt32(entry.contents.count)))
            fields.append(number: Int(checksum), 4)
            fields.append(number: packed.count, 4)
            fields.append(number: entry.claimedSize ?? entry.contents.count, 4)
            fields.append(number: entry.name.utf8.count, 2)
            fields.append(number: 0, 2)
            directory.append(number: 0x0201_4B50, 4)
            directory.append(number: 20, 2)
            directory += fields
            directory += [UInt8](repeating: 0, count: 10)
            directory.append(number: archive.count, 4)
            directory += Array(entry.name.utf8)
            archive.append(number: 0x0403_4B50, 4)
            archive += fields
            archive += Array(entry.name.utf8)
            archive += packed
        }
        let start = archive.count
        archive += directory
        archive.append(number: 0x0605_4B50, 4)
        archive.append(number: 0, 4)
        archive.append(number: entries.count, 2)
        archive.append(number: entries.count, 2)
        archive.append(number: directory.count, 4)
        archive.append(number: start, 4)
        archive.append(number: 0, 2)
        return archive
    }

    static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard czlib_deflate_init_raw(stream, 6) == Z_OK else { return [] }
        defer { deflateEnd(stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(stream, UInt(bytes.count))))
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.pointee.next_in = source.baseAddress
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                _ = CZlib.deflate(stream, Z_FINISH)
                return target.count - Int(stream.pointee.avail_out)
            }
        }
        return Array(output[..<count])
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: Int, _ length: Int) {
        for index in 0..<length { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
}
