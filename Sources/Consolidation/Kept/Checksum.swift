/// A sum over words that slips of the disk and files cut short do not leave the same; four words at a time.
struct Checksum {
    private static let prime: UInt64 = 0x9E37_79B1_85EB_CA87
    private var lanes: SIMD4<UInt64> = [1, 2, 3, 4]
    private var count: UInt64 = 0

    /// Adds bytes; those of several calls do not stand for the same bytes in one.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        func word(_ at: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        }
        var (a, b, c, d) = (lanes.x, lanes.y, lanes.z, lanes.w)
        var offset = 0
        while offset + 32 <= bytes.count {
            a = (a ^ word(offset)) &* Checksum.prime
            b = (b ^ word(offset + 8)) &* Checksum.prime
            c = (c ^ word(offset + 16)) &* Checksum.prime
            d = (d ^ word(offset + 24)) &* Checksum.prime
            offset += 32
        }
        while offset < bytes.count {
            var last: UInt64 = 0
            for index in offset..<min(offset + 8, bytes.count) { last = last << 8 | UInt64(bytes[index]) }
            a = (a ^ last) &* Checksum.prime
            offset += 8
        }
        lanes = [a, b, c, d]
        count &+= UInt64(bytes.count)
    }

    var value: UInt64 {
        var value = lanes.x
        for other in [lanes.y, lanes.z, lanes.w, count] { value = ((value ^ value >> 29) &+ other) &* Checksum.prime }
        return value ^ value >> 32
    }
}
