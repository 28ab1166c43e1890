package import Finding
import Foundation
package import ReportStore
import Workspace

/// *Sao lưu*: a whole workspace in one tar archive, also while it is worked with.
package struct WorkspaceBackup {
    /// What was made.
    package struct Outcome: Sendable {
        package var verification: Verification
        package var files: Int
        /// In bytes.
        package var size: Int
        /// What is wrong in the configuration, which is kept as it is.
        package var troubles: [Finding]
    }

    private let folder: WorkspaceFolder

    package init(_ folder: WorkspaceFolder) {
        self.folder = folder
    }

    /// A file that is backed up.
    private struct Source {
        var file: BackupManifest.File
        /// What was read of it; `nil` where it is large and is read again while the archive is written, to be compared.
        var bytes: [UInt8]?
        /// Where it is on disk.
        var place: String
    }

    /// Files up to so many bytes are read once, so that nobody changes them between the manifest and the archive.
    private static let kept = 1 << 20

    /// Makes a backup: the store as it is at one moment, proved whole, and all other files of the folder.
    ///
    /// - Parameters:
    ///   - target: the archive; it takes its place when it is complete.
    ///   - time: seconds since 1970.
    /// - Throws: a `Refusal` where something cannot be read or written, or the store is not whole; then there is no archive.
    package func make(_ target: String, time: Int64) throws(Refusal) -> Outcome {
        var (storePath, troubles) = try settings()
        let (temporary, copy) = (FileAccess.temporaryName(target), FileAccess.temporaryName(target))
        // Before the store is copied and looked through.
        try FileAccess.write([], to: temporary)
        unlink(temporary)
        defer {
            for path in [temporary, copy, copy + "-journal"] { unlink(path) }
        }
        var manifest = BackupManifest(version: Program.version, time: time, store: nil, head: nil, files: [])
        var verification = Verification()
        var sources: [Source] = []
        if FileAccess.exists("\(folder.path)/\(storePath)") {
            try SQLiteStore(path: "\(folder.path)/\(storePath)", access: .readOnly).copy(to: copy)
            verification = try SQLiteStore(path: copy, access: .readOnly).verification(anchor: nil)
            guard !verification.findings.hasErrors else { throw Refusal(verification.findings) }
            manifest.store = storePath
            manifest.head = verification.head
            sources.append(try source(storePath, at: copy))
        }
        for name in try files(in: "", without: excluded(storePath), &troubles) {
            sources.append(try source(name, at: "\(folder.path)/\(name)"))
        }
        manifest.files = sources.map(\.file)
        let archive = try TarWriter(temporary)
        try archive.add(BackupManifest.name, Array(manifest.json.text.utf8), time: time)
        for source in sources {
            if let bytes = source.bytes {
                try archive.add(source.file.path, bytes, time: time)
            } else {
                try archive.add(source.file, from: source.place, time: time)
            }
        }
        try archive.finish()
        guard rename(temporary, target) == 0 else {
            throw Refusal(
                Finding(.notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
        }
        FileAccess.keepNames(inFolderOf: target)
        return Outcome(
            verification: verification, files: manifest.files.count, size: FileAccess.fingerprint(target)?[1] ?? 0,
            troubles: troubles)
    }

    /// Where the store is. A configuration with mistakes is backed up too, as long as it says so much.
    private func settings() throws(Refusal) -> (store: String, troubles: [Finding]) {
        do throws(Refusal) {
            return (try folder.load().settings.store, [])
        } catch {
            guard FileAccess.exists("\(folder.path)/baocao.yaml") else { throw error }
            return ((try? folder.load([]).settings.store) ?? "data/baocao.sqlite", error.findings)
        }
    }

    private func source(_ name: String, at place: String) throws(Refusal) -> Source {
        let size = FileAccess.fingerprint(place)?[1] ?? 0
        guard size <= WorkspaceBackup.kept, let bytes = try FileAccess.read(place) else {
            let file = BackupManifest.File(path: name, size: size, digest: try FilePieces.digest(place))
            return Source(file: file, bytes: nil, place: place)
        }
        let file = BackupManifest.File(path: name, size: bytes.count, digest: SHA256.digest(bytes))
        return Source(file: file, bytes: bytes, place: place)
    }

    /// What can be made again, or belongs to the store that runs on.
    private func excluded(_ store: String) -> Set<String> {
        let data = store.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        return Set(
            ["", "-wal", "-shm", "-journal"].map { store + $0 } + ["cot", "sao-luu", "ban-thao"].map { data + $0 })
    }

    /// The regular files at or below a folder, in order; hidden ones, what is excluded and earlier backups stay out.
    ///
    /// - Parameter troubles: what else stays out is told there.
    private func files(
        in place: String, without excluded: Set<String>, _ troubles: inout [Finding]
    ) throws(Refusal) -> [String] {
        var found: [String] = []
        let path = place.isEmpty ? folder.path : "\(folder.path)/\(place)"
        for name in FileAccess.names(in: path) where !name.hasPrefix(".") && !name.contains(".tmp") {
            let inner = place.isEmpty ? name : "\(place)/\(name)"
            let full = "\(folder.path)/\(inner)"
            guard !excluded.contains(inner) else { continue }
            switch FileAccess.kind(full) {
            case S_IFDIR: found += try files(in: inner, without: excluded, &troubles)
            case S_IFREG:
                if name.hasSuffix(".tar"), try TarReader.isBackup(full) { continue }
                guard TarHeader.holds(inner) else {
                    throw Refusal(Finding(.unreadableFile, .nameTooLong(inner), at: .start(of: inner)))
                }
                found.append(inner)
            case nil: continue
            default:
                troubles.append(
                    Finding(.unreadableFile, severity: .warning, .leftOutOfBackup(inner), at: .start(of: inner)))
            }
        }
        return found
    }
}
