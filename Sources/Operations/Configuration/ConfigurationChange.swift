import CRename
package import Finding
import Foundation
import ReportModel
package import ReportStore
package import Workspace

/// Other contents for files of a workspace's configuration, checked together with everything else before they are put in place.
package struct ConfigurationChange: Sendable {
    private let folder: WorkspaceFolder
    /// By path within the workspace.
    package let files: [String: [UInt8]]
    /// Folders of which nothing counts but what is among `files`.
    private let replaced: [String]

    /// A regime as a whole; files that it had and that are not given are not there any more.
    package init(_ folder: WorkspaceFolder, regime code: String, _ files: [String: [UInt8]]) {
        self.folder = folder
        self.files = Dictionary(uniqueKeysWithValues: files.map { ("regimes/\(code)/\($0.key)", $0.value) })
        replaced = ["regimes/\(code)/"]
    }

    /// A single file: `units.csv` or `baocao.yaml`.
    package init(_ folder: WorkspaceFolder, file: String, _ bytes: [UInt8]) {
        self.folder = folder
        files = [file: bytes]
        replaced = []
    }

    /// What the workspace would be.
    ///
    /// - Throws: a `Refusal` with everything that is wrong, by file, line and column.
    package func workspace() throws(Refusal) -> Workspace {
        let (files, replaced, path) = (files, replaced, folder.path)
        let regimes = Set(
            files.keys.compactMap { $0.hasPrefix("regimes/") ? String($0.split(separator: "/")[1]) : nil })
        return try Workspace.load(
            WorkspaceFiles(
                read: { name throws(Refusal) in
                    if let bytes = files[name] { return bytes }
                    if replaced.contains(where: { name.hasPrefix($0) }) { return nil }
                    return try FileAccess.read("\(path)/\(name)")
                },
                folders: { name in
                    let there = FileAccess.names(in: "\(path)/\(name)").filter {
                        FileAccess.isFolder("\(path)/\(name)/\($0)")
                    }
                    return name == "regimes" ? Set(there).union(regimes).sorted() : there
                }))
    }

    /// What the workspace would be, `nil` where it cannot be read, with everything that is wrong, and what is worth a look.
    ///
    /// - Parameters:
    ///   - inUse: the workspace as it is.
    ///   - store: what units and registers have data is looked up in.
    package func checked(
        _ inUse: Workspace, _ store: SQLiteStore
    ) throws(Refusal) -> (workspace: Workspace?, findings: [Finding]) {
        let changed: Workspace
        do throws(Refusal) {
            changed = try workspace()
        } catch {
            return (nil, error.findings)
        }
        let lost = try ConfigurationLoss(from: inUse, to: changed, store).findings(changing: try changedRegime())
        return (changed, changed.warnings + lost)
    }

    /// The regime of which files are others than those on disk.
    private func changedRegime() throws(Refusal) -> String? {
        guard let regime = replaced.first?.split(separator: "/").last else { return nil }
        for (name, bytes) in files where try FileAccess.read("\(folder.path)/\(name)") != bytes {
            return String(regime)
        }
        return nil
    }

    /// Puts the files in place, all at one moment; what was there before is kept in the folder of the store.
    ///
    /// - Parameter seen: the digest of the file that the change was made from; nothing is written where another one stands there.
    /// - Returns: where it is kept, within the workspace; `nil` where there was nothing.
    /// - Throws: a `Refusal` where the files are wrong, or cannot be written; then nothing has changed.
    package func publish(
        _ inUse: Workspace, _ store: SQLiteStore, seen: String? = nil, time: Int64
    ) throws(Refusal) -> String? {
        try FileAccess.alone(in: folder.path) { () throws(Refusal) in
            let (changed, findings) = try checked(inUse, store)
            guard let changed, !findings.hasErrors else { throw Refusal(findings) }
            let data = changed.settings.store.split(separator: "/").dropLast().map { "\($0)/" }.joined()
            let stamp = Surroundings.timestamp(time).filter { $0 != ":" }
            if let regime = replaced.first {
                return try publish(regime: String(regime.dropLast()), keptIn: "\(data)che-do-cu", stamp)
            }
            guard let (name, bytes) = files.first else { return nil }
            let before = try FileAccess.read("\(folder.path)/\(name)")
            if let seen, seen != SHA256.digest(before ?? []).description {
                throw Refusal(Finding(.conflict, severity: .error, .configurationChanged(name), at: .start(of: name)))
            }
            let kept = "\(data)cau-hinh-cu/\(stamp)-\(name)"
            try FileAccess.makeFolder("\(folder.path)/\(data)cau-hinh-cu")
            if let before { try FileAccess.write(before, to: "\(folder.path)/\(kept)") }
            try FileAccess.write(bytes, to: "\(folder.path)/\(name)")
            return kept
        }
    }

    /// Exchanges the folder of a regime for one with the new files.
    private func publish(regime: String, keptIn place: String, _ stamp: String) throws(Refusal) -> String? {
        let (target, code) = ("\(folder.path)/\(regime)", String(regime.split(separator: "/")[1]))
        let kept = "\(place)/\(code)-\(stamp)"
        let made = "\(folder.path)/\(kept)"
        guard !FileAccess.exists(made) else {
            throw Refusal(Finding(.notWritable, .targetNotEmpty(kept), at: .start(of: kept)))
        }
        try FileAccess.makeFolder(made)
        do throws(Refusal) {
            for (name, bytes) in files {
                try FileAccess.write(bytes, to: "\(made)/\(name.split(separator: "/").last ?? "")")
            }
            guard FileAccess.exists(target) else {
                try FileAccess.makeFolder("\(folder.path)/regimes")
                try ConfigurationChange.move(made, target, flags: 0)
                return nil
            }
            // In one step there is the new folder, and the old one stands where the new one was made.
            try ConfigurationChange.move(made, target, flags: UInt32(RENAME_EXCHANGE))
        } catch {
            try? FileManager.default.removeItem(atPath: made)
            throw error
        }
        return kept
    }

    private static func move(_ from: String, _ to: String, flags: UInt32) throws(Refusal) {
        guard renameat2(AT_FDCWD, from, AT_FDCWD, to, flags) == 0 else {
            throw Refusal(Finding(.notWritable, .cannotWrite(to, reason: FileAccess.reason(errno)), at: .start(of: to)))
        }
    }
}
