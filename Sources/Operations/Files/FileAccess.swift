import DocumentFormats
package import Finding
import Foundation
import Workspace

/// The file system as this program uses it: every failure is a finding, every write is whole or not at all.
package enum FileAccess {
    /// Reads a file; `nil` where there is none. One of more than `limit` bytes is refused unread.
    package static func read(_ path: String, limit: Int = .max) throws(Refusal) -> [UInt8]? {
        // A pipe without a writer would keep `open` waiting.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Refusal(Finding(.unreadableFile, .unreadableFile(path, reason: reason(errno)), at: .start(of: path)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Refusal(Finding(.unreadableFile, .notAFile(path), at: .start(of: path)))
        }
        let size = Int(status.st_size)
        guard size <= limit else {
            throw Refusal(Finding(.fileTooLarge, .fileTooLarge(limit: limit >> 20), at: .start(of: path)))
        }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            while count < size {
                let read = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if read <= 0 { break }
                count += read
            }
            initialized = count
        }
        guard count == size else {
            throw Refusal(Finding(.unreadableFile, .unreadableFile(path, reason: reason(errno)), at: .start(of: path)))
        }
        return bytes
    }

    /// Writes a file by way of a temporary one beside it, which takes its place when it is on disk.
    package static func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
        let temporary = temporaryName(path)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path, errno) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                let code = errno
                close(descriptor)
                unlink(temporary)
                throw failure(path, code)
            }
            offset += written
        }
        guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw failure(path, code)
        }
        keepNames(inFolderOf: path)
    }

    /// A name beside `path` that nobody else uses, nor one that was killed while it wrote.
    static func temporaryName(_ path: String) -> String {
        "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    }

    /// Has it on disk what the files beside `path` are called. Some file systems cannot; they do without.
    static func keepNames(inFolderOf path: String) {
        let descriptor = open(path.parentFolder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Runs `body` while nobody else does so in this folder, in whatever thread or process.
    static func alone<Value>(
        in folder: String, _ body: () throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder, errno) }
        // Closing lets the next one in.
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure(folder, errno) }
        }
        return try body()
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func isLink(_ path: String) -> Bool { kind(path) == S_IFLNK }

    /// What stands under a name itself, links not followed: `S_IFREG`, `S_IFDIR`, …; `nil` where nothing does.
    static func kind(_ path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The path from the root without links; `path` itself where there is no such file.
    static func truePath(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    /// What tells one state of a file from another: the file behind the name, its size and its last change.
    package static func fingerprint(_ path: String) -> [Int]? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return [Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }

    package static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    package static func makeFolder(_ path: String) throws(Refusal) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Refusal(Finding(.notWritable, .cannotWrite(path, reason: reason(errno)), at: .start(of: path)))
        }
    }

    /// The names within a folder, in order; empty where there is none.
    package static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    private static func failure(_ path: String, _ code: Int32) -> Refusal {
        Refusal(Finding(.notWritable, .cannotWrite(path, reason: reason(code)), at: .start(of: path)))
    }

    /// The system's reason in words that a clerk can act on.
    static func reason(_ code: Int32) -> Message {
        switch code {
        case EACCES, EPERM: .noPermission
        case ENOSPC, EDQUOT: .diskFull
        case EROFS: .readOnlyMedium
        case ENOENT, ENOTDIR: .folderMissing
        case EISDIR: .isAFolder
        default: Message(vi: String(cString: strerror(code)), en: String(cString: strerror(code)))
        }
    }
}

extension WorkspaceFiles {
    /// The files of the workspace in `folder`.
    static func folder(_ folder: String) -> WorkspaceFiles {
        WorkspaceFiles(
            read: { path throws(Refusal) in try FileAccess.read("\(folder)/\(path)") },
            folders: { path in
                FileAccess.names(in: "\(folder)/\(path)").filter { FileAccess.isFolder("\(folder)/\(path)/\($0)") }
            })
    }
}
