import CZlib

extension ZipReader {
    /// Returns the whole of an entry.
    package func contents(_ entry: Entry) throws -> [UInt8] {
        var contents: [UInt8] = []
        contents.reserveCapacity(min(entry.size, limits.entrySize))
        try unpack(entry) { contents.append(contentsOf: $0) }
        return contents
    }

    /// Unpacks an entry piece by piece.
    ///
    /// - Throws: ``ZipProblem``, also behind the last piece where the checksum is wrong, and what `use` throws.
    package func unpack(_ entry: Entry, _ use: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        guard entry.size <= limits.entrySize else { throw ZipProblem.tooLarge(entry.name) }
        guard entry.size <= limits.harmlessSize || entry.size / limits.ratio <= entry.packed.count else {
            throw ZipProblem.suspiciousRatio(entry.name)
        }
        var checksum = crc32(0, nil, 0)
        try bytes.withUnsafeBufferPointer { bytes in
            let packed = UnsafeBufferPointer(rebasing: bytes[entry.packed])
            switch entry.method {
            case 0:
                guard packed.count == entry.size else { throw ZipProblem.broken(entry.name) }
                checksum = crc32(checksum, packed.baseAddress, UInt32(packed.count))
                try use(packed)
            case 8:
                try inflate(packed, entry) { piece in
                    checksum = crc32(checksum, piece.baseAddress, UInt32(piece.count))
                    try use(piece)
                }
            default: throw ZipProblem.unknownMethod(entry.name)
            }
        }
        guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else { throw ZipProblem.badChecksum(entry.name) }
    }

    private func inflate(
        _ packed: UnsafeBufferPointer<UInt8>, _ entry: Entry, _ use: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: min(max(entry.size, 1), 1 << 16))
        defer {
            room.deallocate()
            stream.deallocate()
        }
        guard czlib_inflate_init_raw(stream) == Z_OK else { throw ZipProblem.broken(entry.name) }
        defer { inflateEnd(stream) }
        // zlib does not write through `next_in`; its C type lacks the `const`.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.pointee.avail_in = UInt32(packed.count)
        var total = 0
        var status = Z_OK
        while status == Z_OK {
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            status = CZlib.inflate(stream, Z_NO_FLUSH)
            let count = room.count - Int(stream.pointee.avail_out)
            total += count
            guard total <= entry.size else { throw ZipProblem.broken(entry.name) }
            if count > 0 { try use(UnsafeBufferPointer(rebasing: room[..<count])) }
        }
        guard status == Z_STREAM_END, total == entry.size else { throw ZipProblem.broken(entry.name) }
    }
}
