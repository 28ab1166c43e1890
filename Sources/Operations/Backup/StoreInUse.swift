import Glibc

/// Tells whether a process has a store open.
enum StoreInUse {
    /// SQLite's readers and writers in WAL mode hold a shared lock on this byte of the `-shm` file.
    private static let byte = 128

    static func isOpen(_ path: String) -> Bool {
        let descriptor = open(path + "-shm", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = byte
        lock.l_len = 1
        return withUnsafeMutablePointer(to: &lock) { fcntl(descriptor, F_GETLK, $0) } == 0
            && lock.l_type != Int16(F_UNLCK)
    }
}
