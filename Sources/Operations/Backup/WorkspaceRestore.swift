package import Finding
import Foundation
package import ReportStore
import Workspace

/// *Khôi phục*: a workspace out of a backup.
package struct WorkspaceRestore {
    /// What was restored.
    package struct Outcome: Sendable {
        package var verification: Verification
        /// When the backup was made, in seconds since 1970.
        package var made: Int64
        /// Where what stood there before is now; `nil` where nothing did.
        package var before: String?
        /// What is wrong in the configuration.
        package var troubles: [Finding]
    }

    private let archive: String

    package init(_ archive: String) {
        self.archive = archive
    }

    /// Puts the backup in place when all of it is proved to be as it was made; before that nothing is touched.
    ///
    /// - Parameters:
    ///   - target: the workspace folder.
    ///   - replaces: whether something may stand there; it is then kept beside, not overwritten.
    ///   - time: seconds since 1970.
    package func run(to target: String, replaces: Bool, time: Int64) throws(Refusal) -> Outcome {
        let isTaken =
            FileAccess.exists(target) && (!FileAccess.isFolder(target) || !FileAccess.names(in: target).isEmpty)
        if isTaken {
            guard replaces, FileAccess.isFolder(target) else {
                throw Refusal(Finding(.notWritable, .targetNotEmpty(target), at: .start(of: target)))
            }
            try checkUnused(target)
        }
        let temporary = "\(target).\(getpid()).tmp"
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try FileAccess.makeFolder(temporary)
        let manifest = try unpack(to: temporary)
        var verification = Verification()
        if let path = manifest.store {
            let store = try SQLiteStore(path: "\(temporary)/\(path)", access: .readWrite)
            verification = try store.verification(anchor: manifest.head)
            guard !verification.findings.hasErrors, verification.head == manifest.head else {
                throw Refusal(verification.findings + [Finding(.chainBroken, .backupDamaged(archive))])
            }
            try store.endSessions()
        }
        var troubles: [Finding] = []
        do throws(Refusal) {
            _ = try WorkspaceFolder(temporary).load()
        } catch {
            troubles = error.findings
        }
        var before: String?
        if isTaken {
            let beside = "\(target).truoc-khoi-phuc-\(Surroundings.timestamp(time).filter { $0 != ":" })"
            try move(target, beside)
            before = beside
        } else if FileAccess.exists(target) {
            rmdir(target)
        }
        try move(temporary, target)
        return Outcome(verification: verification, made: manifest.time, before: before, troubles: troubles)
    }

    private func move(_ from: String, _ to: String) throws(Refusal) {
        guard rename(from, to) == 0 else {
            throw Refusal(Finding(.notWritable, .cannotWrite(to, reason: FileAccess.reason(errno)), at: .start(of: to)))
        }
    }

    /// Refuses a workspace that a running program has open.
    private func checkUnused(_ target: String) throws(Refusal) {
        let store = (try? WorkspaceFolder(target).load([]).settings.store) ?? "data/baocao.sqlite"
        guard StoreInUse.isOpen("\(target)/\(store)") else { return }
        throw Refusal(Finding(.storeUnavailable, .workspaceInUse(target)))
    }

    /// Writes the files of the archive, each compared with the manifest.
    private func unpack(to folder: String) throws(Refusal) -> BackupManifest {
        let reader = try TarReader(archive)
        guard let first = try reader.next(), first.name == BackupManifest.name, first.size <= 64 << 20 else {
            throw Refusal(Finding(.unreadableFile, .notABackup(archive), at: .start(of: archive)))
        }
        let manifest = try BackupManifest(reading: try reader.bytes(first.size), file: archive)
        for file in manifest.files {
            guard let header = try reader.next(), header.name == file.path, header.size == file.size else {
                throw Refusal(Finding(.unreadableFile, .backupDamaged(archive), at: .start(of: archive)))
            }
            let path = "\(folder)/\(file.path)"
            try FileAccess.makeFolder(
                path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
            guard try reader.copy(file.size, to: path) == file.digest else {
                throw Refusal(Finding(.unreadableFile, .backupDamaged(archive), at: .start(of: archive)))
            }
        }
        return manifest
    }
}

/// Reads a tar archive from its start to its end.
private final class TarReader {
    private let handle: FileHandle
    private let path: String
    private var padding = 0

    init(_ path: String) throws(Refusal) {
        self.path = path
        guard FileAccess.exists(path) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        do {
            handle = try FileHandle(forReadingFrom: URL(filePath: path))
        } catch {
            throw Refusal(
                Finding(.unreadableFile, .unreadableFile(path, reason: FileAccess.reason(errno)), at: .start(of: path)))
        }
    }

    func next() throws(Refusal) -> TarHeader? {
        if padding > 0 { _ = try bytes(padding) }
        let header = try TarHeader(reading: try bytes(512), file: path)
        padding = header.map { (512 - $0.size % 512) % 512 } ?? 0
        return header
    }

    /// The next bytes, exactly so many.
    func bytes(_ count: Int) throws(Refusal) -> [UInt8] {
        let read = (try? handle.read(upToCount: count)).map { Array($0) } ?? []
        guard read.count == count else {
            throw Refusal(Finding(.unreadableFile, .backupDamaged(path), at: .start(of: path)))
        }
        return read
    }

    /// Writes the next bytes into a new file, and returns their digest.
    func copy(_ count: Int, to target: String) throws(Refusal) -> Digest {
        let digest = RunningDigest()
        guard FileManager.default.createFile(atPath: target, contents: nil),
            let output = FileHandle(forWritingAtPath: target)
        else {
            throw Refusal(
                Finding(.notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
        }
        var rest = count
        while rest > 0 {
            let piece = try bytes(min(rest, FilePieces.size))
            digest.add(piece)
            do {
                try output.write(contentsOf: Data(piece))
            } catch {
                throw Refusal(
                    Finding(
                        .notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
            }
            rest -= piece.count
        }
        guard fsync(output.fileDescriptor) == 0 else {
            throw Refusal(
                Finding(.notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
        }
        try? output.close()
        return digest.finish()
    }
}

/// Tells whether a process has a store open.
private enum StoreInUse {
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
