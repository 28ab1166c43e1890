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
    package func run(to place: String, replaces: Bool, time: Int64) throws(Refusal) -> Outcome {
        // `.` and `nguon/` have nothing beside them.
        let target = URL(filePath: FileAccess.truePath(place)).standardizedFileURL.path(percentEncoded: false)
            .withoutLastSlash
        let isTaken =
            FileAccess.exists(target) && (!FileAccess.isFolder(target) || !FileAccess.names(in: target).isEmpty)
        if isTaken {
            guard replaces, FileAccess.isFolder(target) else {
                throw Refusal(Finding(.notWritable, .targetNotEmpty(place), at: .start(of: place)))
            }
            try checkUnused(target)
        }
        let temporary = FileAccess.temporaryName(target)
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try FileAccess.makeFolder(temporary)
        let manifest = try unpack(to: temporary)
        let verification = try verify(manifest, in: temporary, time)
        var troubles: [Finding] = []
        do throws(Refusal) {
            _ = try WorkspaceFolder(temporary).load()
        } catch {
            troubles = error.findings
        }
        WorkspaceRestore.keepOwner(of: FileAccess.exists(target) ? target : target.parentFolder, in: temporary)
        var before: String?
        if isTaken {
            let beside = "\(target).truoc-khoi-phuc-\(Surroundings.timestamp(time).filter { $0 != ":" })"
            try move(target, beside)
            before = beside
        } else if FileAccess.exists(target) {
            rmdir(target)
        }
        do throws(Refusal) {
            try move(temporary, target)
        } catch {
            // Nobody is left without what was there.
            if let before { try move(before, target) }
            throw error
        }
        FileAccess.keepNames(inFolderOf: target)
        return Outcome(verification: verification, made: manifest.time, before: before, troubles: troubles)
    }

    /// Proves the store to be what it was, and ends what was open in it.
    private func verify(_ manifest: BackupManifest, in folder: String, _ time: Int64) throws(Refusal) -> Verification {
        guard let path = manifest.store else { return Verification() }
        let store = try SQLiteStore(path: "\(folder)/\(path)", access: .readWrite)
        let verification = try store.verification(anchor: manifest.head)
        guard !verification.findings.hasErrors, verification.head == manifest.head else {
            throw Refusal(verification.findings + [Finding(.chainBroken, .backupDamaged(archive))])
        }
        try store.endSessions()
        try store.note("restore", subject: archive.lastName, login: "", time: time)
        return verification
    }

    /// What the superuser unpacks belongs to whom the place belongs to: else the service could not write it any more.
    private static func keepOwner(of place: String, in folder: String) {
        var status = stat()
        guard geteuid() == 0, stat(place, &status) == 0 else { return }
        lchown(folder, status.st_uid, status.st_gid)
        let names = FileManager.default.enumerator(atPath: folder)
        while let name = names?.nextObject() as? String { lchown("\(folder)/\(name)", status.st_uid, status.st_gid) }
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

extension String {
    fileprivate var withoutLastSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
