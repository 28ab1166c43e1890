/// A 64-bit digest of bytes: FNV-1a, which is quick on short texts and the same everywhere. It tells texts apart by chance
/// only; nothing is safe by it.
package struct Digest: Sendable, Hashable {
    package private(set) var value: UInt64 = 14_695_981_039_346_656_037

    package init() {}

    package init(value: UInt64) {
        self.value = value
    }

    package mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 1_099_511_628_211
    }

    package mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { add(byte) }
    }

    /// 16 bits of it: enough to tell the rows of a table apart, too few to tell whose name stands in one.
    package var short: UInt16 {
        UInt16(truncatingIfNeeded: value ^ value >> 16 ^ value >> 32 ^ value >> 48)
    }
}
