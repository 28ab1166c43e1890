package import Consolidation
package import Finding
package import ReportModel
package import ReportStore
package import Workspace

/// Keeps the own columns of a regime in files beside the store, where there are so many figures that making them takes long.
package struct ColumnFolder: ColumnKeeper {
    /// From how many figures on they are kept; fewer are read and computed before anybody waits.
    private static let leastCount = 1_000_000

    private let store: SQLiteStore
    private let folder: String
    private let regime: String
    private let count: CountedReturns
    private let identity: Digest
    /// The state of the store before anything was read from it.
    private let head: LedgerHead?

    /// - Parameters:
    ///   - workspace: the folder of the workspace.
    ///   - count: which returns count; columns of one choice are not those of another.
    package init(
        _ workspace: String, _ settings: Settings, regime: String, count: CountedReturns, store: SQLiteStore
    ) throws(Refusal) {
        self.count = count
        self.store = store
        self.regime = regime
        let path = "\(workspace)/\(settings.store)"
        folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/cot"
        identity = try WorkspaceDigest.make(workspace, regime: regime, [count.rawValue])
        head = try store.head()
    }

    private func file(_ period: Period) -> KeptFile {
        KeptFile(path: "\(folder)/\(regime)-\(period)-\(count.rawValue).cot", identity: identity)
    }

    package func kept(_ period: Period) -> KeptColumns? {
        guard let (head, contents) = file(period).open(),
            let changed = try? store.units(changedSince: head, regime: regime)
        else { return nil }
        return KeptColumns(count: contents.count, changed: changed) { contents.read($0, into: $1) }
    }

    package func keep(_ period: Period, count: Int, _ bytes: () -> [UInt8]) {
        guard count >= ColumnFolder.leastCount, let head else { return }
        if !FileAccess.isFolder(folder), (try? FileAccess.makeFolder(folder)) == nil { return }
        file(period).write(bytes(), head: head)
    }
}
