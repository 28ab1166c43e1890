#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file as memory, read from the disk only where it is looked at. Freed with the last one who holds it.
final class MappedFile {
    private let start: UnsafeMutableRawPointer
    private let size: Int

    /// `nil` where there is no such regular file, or nothing in it.
    init?(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return nil
        }
        // Private, so that nothing can be written; whoever replaces the file makes a new one under its name.
        guard let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
        else { return nil }
        self.start = start
        size = Int(status.st_size)
    }

    deinit { munmap(start, size) }

    /// Hands the bytes over for as long as the body runs.
    func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        body(UnsafeRawBufferPointer(start: start, count: size))
    }
}
