package import Finding
package import ReportStore
package import Workspace

/// A workspace on disk: its configuration and its store.
package struct WorkspaceFolder: Sendable {
    /// The folder that has `baocao.yaml`.
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Reads the configuration.
    ///
    /// - Parameter regimes: the regimes to read; all where it is `nil`.
    package func load(_ regimes: Set<String>? = nil) throws(Refusal) -> Workspace {
        guard FileAccess.exists("\(path)/baocao.yaml") else {
            throw Refusal(Finding(.unreadableFile, .notAWorkspace(path), at: .start(of: "\(path)/baocao.yaml")))
        }
        return try Workspace.load(.folder(path), regimes: regimes)
    }

    /// Opens the store for reading; `nil` where nothing was recorded yet.
    package func storeForReading(_ settings: Settings) throws(Refusal) -> SQLiteStore? {
        let path = "\(path)/\(settings.store)"
        guard FileAccess.exists(path) else { return nil }
        return try SQLiteStore(path: path, access: .readOnly)
    }

    /// Opens the store for writing and makes it, with its folder, where there is none.
    package func storeForWriting(_ settings: Settings) throws(Refusal) -> SQLiteStore {
        let path = "\(path)/\(settings.store)"
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty, !FileAccess.isFolder(folder) { try FileAccess.makeFolder(folder) }
        return try SQLiteStore(path: path, access: .readWrite)
    }
}
