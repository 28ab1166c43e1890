import CZlib

/// A file inside a zip archive, packed and ready to be copied into one.
package struct ZipEntry: Sendable {
    /// How the bytes are held, with the number that stands for it in the archive.
    package enum Method: UInt16, Sendable {
        case stored = 0
        case deflated = 8
    }

    /// The path with `/`, in ASCII.
    package let name: [UInt8]
    package let method: Method
    package let checksum: UInt32
    package let size: Int
    package let packed: [UInt8]

    package init(_ name: String, _ bytes: [UInt8], with deflater: borrowing Deflater) {
        self.name = Array(name.utf8)
        size = bytes.count
        checksum = UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
        if let packed = deflater.deflate(bytes) {
            method = .deflated
            self.packed = packed
        } else {
            method = .stored
            packed = bytes
        }
    }
}
