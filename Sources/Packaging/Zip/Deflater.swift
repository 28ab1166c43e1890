import CZlib

/// Packs byte strings with raw deflate.
///
/// zlib keeps 256 KB of state, which is set up once and used for all parts of a file. Not thread-safe, not copyable.
package struct Deflater: ~Copyable {
    /// How hard zlib works.
    package enum Effort: Int32 {
        /// Level 3, for what is packed for every document. Measured on the tables of a report (107 KB of markup): 0.17 ms
        /// for 6.3 KB, against 0.80 ms for 5.3 KB at level 6.
        case quick = 3
        /// Level 6, for what is packed once.
        case thorough = 6
    }

    /// On the heap, as zlib keeps a pointer back to it; `nil` where zlib had no memory.
    private let stream: UnsafeMutablePointer<z_stream>?

    package init(_ effort: Effort) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        if czlib_deflate_init_raw(stream, effort.rawValue) == Z_OK {
            self.stream = stream
        } else {
            stream.deallocate()
            self.stream = nil
        }
    }

    deinit {
        guard let stream else { return }
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Returns `bytes` packed, or `nil` where zlib cannot; the caller stores them as they are then.
    package func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        guard let stream, !bytes.isEmpty, deflateReset(stream) == Z_OK else { return nil }
        var isDone = false
        let bound = Int(deflateBound(stream, UInt(bytes.count)))
        let packed = bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                // zlib does not write through `next_in`; its C type lacks the `const`.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                isDone = CZlib.deflate(stream, Z_FINISH) == Z_STREAM_END
                count = output.count - Int(stream.pointee.avail_out)
            }
        }
        return isDone ? packed : nil
    }

    /// Returns `bytes` packed in a gzip file (RFC 1952), as browsers take it; `nil` where zlib cannot.
    package func gzipFile(_ bytes: [UInt8]) -> [UInt8]? {
        guard let packed = deflate(bytes) else { return nil }
        let sum = UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
        let end = [sum, UInt32(truncatingIfNeeded: bytes.count)].flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
        }
        // No name, no time, made on Unix.
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed + end
    }

    /// Returns `bytes` packed in a zlib stream (RFC 1950), as PDF files have it; `nil` where zlib cannot.
    package func zlibStream(_ bytes: [UInt8]) -> [UInt8]? {
        guard let packed = deflate(bytes) else { return nil }
        let sum = UInt32(truncatingIfNeeded: adler32(1, bytes, UInt32(bytes.count)))
        return [0x78, 0x9C] + packed + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * UInt32($0))) }
    }
}
