#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The contents of a kept file, read piece by piece from any thread.
///
/// Read, not mapped: a mapped file that somebody cuts short ends the program. Whoever keeps something anew puts another file in
/// its place, so what was opened stays as it is.
package final class KeptContents: Sendable {
    private let descriptor: Int32
    private let start: Int
    /// How many bytes there are behind the header.
    package let count: Int

    /// Opens a file of which the first `start` bytes are a header; `nil` where there is no such regular file.
    init?(_ path: String, from start: Int) {
        // A pipe without a writer would keep `open` waiting.
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        self.start = start
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= start else {
            close(descriptor)
            return nil
        }
        count = Int(status.st_size) - start
    }

    deinit { close(descriptor) }

    /// Fills a buffer with the bytes from `offset` behind the header on; `false` where there are not so many.
    package func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
        var done = 0
        while done < buffer.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, start + offset + done)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return true
    }
}
