#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

enum WholeFile {
    /// Returns the bytes of a file; `nil` where there is no such regular file, or it cannot be read to its end.
    ///
    /// Read, not mapped: a mapped file that somebody cuts short ends the program.
    static func read(_ path: String) -> [UInt8]? {
        // A pipe without a writer would keep `open` waiting.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            while initialized < size {
                let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + initialized }, size - initialized)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                initialized += count
            }
        }
        return bytes.count == size ? bytes : nil
    }
}
