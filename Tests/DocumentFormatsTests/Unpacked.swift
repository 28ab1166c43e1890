import CZlib
import Testing

@testable import Packaging

/// A zip archive taken apart by its directory, with every length and checksum checked.
struct Unpacked {
    private(set) var names: [String] = []
    private(set) var parts: [String: [UInt8]] = [:]

    init(_ archive: [UInt8]) throws {
        let end = archive.count - 22
        try #require(end >= 0 && archive.number(end, 4) == 0x0605_4B50)
        var position = archive.number(end + 16, 4)
        for _ in 0..<archive.number(end + 10, 2) {
            try #require(archive.number(position, 4) == 0x0201_4B50)
            let (length, offset) = (archive.number(position + 28, 2), archive.number(position + 42, 4))
            let name = String(decoding: archive[position + 46..<position + 46 + length], as: UTF8.self)
            #expect(archive[offset + 4..<offset + 30] == archive[position + 6..<position + 32], "two heads of \(name)")
            #expect(archive.number(offset + 10, 4) == 0x0021_0000, "the date of \(name)")
            let start = offset + 30 + length
            let packed = Array(archive[start..<start + archive.number(position + 20, 4)])
            let isDeflated = archive.number(position + 10, 2) == 8
            let part = isDeflated ? try Self.inflate(packed, archive.number(position + 24, 4)) : packed
            #expect(crc32(0, part, UInt32(part.count)) == UInt(archive.number(position + 16, 4)), "\(name)")
            names.append(name)
            parts[name] = part
            position += 46 + length
        }
        #expect(position == end)
    }

    func text(_ name: String) -> String {
        String(decoding: parts[name] ?? [], as: UTF8.self)
    }

    private static func inflate(_ packed: [UInt8], _ size: Int) throws -> [UInt8] {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        try #require(czlib_inflate_init_raw(stream) == Z_OK)
        defer { inflateEnd(stream) }
        var input = packed
        var output = [UInt8](repeating: 0, count: size)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.pointee.next_in = source.baseAddress
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                return CZlib.inflate(stream, Z_FINISH)
            }
        }
        #expect(status == Z_STREAM_END)
        return output
    }
}

extension [UInt8] {
    /// The number of `length` bytes at `position`, the lowest byte first.
    fileprivate func number(_ position: Int, _ length: Int) -> Int {
        self[position..<position + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
