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

    /// Makes a backup: the store as it is at one moment, proved whole, and all other files of the folder.
    ///
    /// - Parameters:
    ///   - target: the archive; it takes its place when it is complete.
    ///   - time: seconds since 1970.
    /// - Throws: a `Refusal` where something cannot be read or written, or the store is not whole; then there is no archive.
    package func make(_ target: String, time: Int64) throws(Refusal) -> Outcome {
        let workspace: (store: String, troubles: [Finding]) = try settings()
        let (temporary, copy) = ("\(target).\(getpid()).tmp", "\(target).\(getpid()).kho")
        // Before the store is copied and looked through.
        try FileAccess.write([], to: temporary)
        unlink(temporary)
        defer {
            for path in [temporary, copy, copy + "-journal"] { unlink(path) }
        }
        var manifest = BackupManifest(version: Program.version, time: time, store: nil, head: nil, files: [])
        var verification = Verification()
        let storePath = "\(folder.path)/\(workspace.store)"
        if FileAccess.exists(storePath) {
            unlink(copy)
            try SQLiteStore(path: storePath, access: .readOnly).copy(to: copy)
            verification = try SQLiteStore(path: copy, access: .readOnly).verification(anchor: nil)
            guard !verification.findings.hasErrors else { throw Refusal(verification.findings) }
            manifest.store = workspace.store
            manifest.head = verification.head
            manifest.files.append(try entry(workspace.store, at: copy))
        }
        for name in try files(in: "", without: excluded(workspace.store)) {
            manifest.files.append(try entry(name, at: "\(folder.path)/\(name)"))
        }
        let archive = try TarWriter(temporary)
        try archive.add(BackupManifest.name, Array(manifest.json.text.utf8), time: time)
        for file in manifest.files {
            try archive.add(
                file.path, file: file.path == manifest.store ? copy : "\(folder.path)/\(file.path)", time: time)
        }
        try archive.finish()
        guard rename(temporary, target) == 0 else {
            throw Refusal(
                Finding(.notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
        }
        return Outcome(
            verification: verification, files: manifest.files.count, size: FileAccess.fingerprint(target)?[1] ?? 0,
            troubles: workspace.troubles)
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

    private func entry(_ name: String, at path: String) throws(Refusal) -> BackupManifest.File {
        BackupManifest.File(
            path: name, size: FileAccess.fingerprint(path)?[1] ?? 0, digest: try FilePieces.digest(path))
    }

    /// What can be made again, or belongs to the store that runs on.
    private func excluded(_ store: String) -> Set<String> {
        let data = store.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        return Set(
            ["", "-wal", "-shm", "-journal"].map { store + $0 } + ["cot", "sao-luu", "ban-thao"].map { data + $0 })
    }

    /// The regular files at or below a folder, in order; hidden ones, links and what is excluded stay out.
    private func files(in place: String, without excluded: Set<String>) throws(Refusal) -> [String] {
        var found: [String] = []
        let path = place.isEmpty ? folder.path : "\(folder.path)/\(place)"
        for name in FileAccess.names(in: path) where !name.hasPrefix(".") && !name.hasSuffix(".tmp") {
            let inner = place.isEmpty ? name : "\(place)/\(name)"
            let full = "\(folder.path)/\(inner)"
            guard !excluded.contains(inner), !FileAccess.isLink(full) else { continue }
            if FileAccess.isFolder(full) {
                found += try files(in: inner, without: excluded)
            } else {
                guard TarHeader.holds(inner) else {
                    throw Refusal(Finding(.unreadableFile, .nameTooLong(inner), at: .start(of: inner)))
                }
                found.append(inner)
            }
        }
        return found
    }
}
