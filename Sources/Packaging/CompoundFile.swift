/// The container of the old Office formats, looked at from outside.
package enum CompoundFile {
    /// Whether a stream of this name is in the container: names stand there in UTF-16.
    package static func holds(_ bytes: [UInt8], stream name: String) -> Bool {
        let pattern = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
        return bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count >= pattern.count else { return false }
            for start in 0...(bytes.count - pattern.count) where bytes[start] == pattern[0] {
                if pattern.indices.allSatisfy({ bytes[start + $0] == pattern[$0] }) { return true }
            }
            return false
        }
    }
}
