package import Finding
import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// The report of a unit: of what it states itself, or of what the units below it sent.
package struct UnitReport {
    private let folder: WorkspaceFolder
    private let workspace: Workspace
    private let loaded: LoadedRegime
    private let store: SQLiteStore?
    private let today: Day

    package init(
        _ folder: WorkspaceFolder, _ workspace: Workspace, _ loaded: LoadedRegime, store: SQLiteStore?, today: Day
    ) {
        self.folder = folder
        self.workspace = workspace
        self.loaded = loaded
        self.store = store
        self.today = today
    }

    /// - Parameters:
    ///   - count: which returns a consolidated report counts.
    ///   - narrative: the file with the gathered texts of a consolidated report; `nil` for the one in the workspace.
    package func document(
        _ unit: Unit, _ period: Period, issue: ReportIssue, count: CountedReturns, narrative: String? = nil
    ) throws(Refusal) -> ReportBuild.Outcome {
        guard loaded.regime.isOwed(by: unit) else {
            if let narrative, !FileAccess.exists(narrative) {
                throw Refusal(Finding(.unreadableFile, .missingFile(narrative), at: .start(of: narrative)))
            }
            let narratives = try GatheredFile.read(
                narrative ?? GatheredFile.path(folder.path, loaded.regime.code, period, unit.code))
            return try ConsolidatedBuild(
                workspace: workspace, loaded: loaded, store: store, count: count, narratives: narratives,
                today: today
            ).document(unit, period, issue: issue)
        }
        let source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
        let evaluator = Evaluator(loaded.compiled, source: source)
        let report = ReportBuild(workspace: workspace, loaded: loaded, source: source, evaluator: evaluator)
        var built = report.document(unit, period, issue: issue)
        if case .document(let document, let findings) = built {
            let desk = try ReturnDesk(workspace, loaded, store: store, unit: unit.code, period: period, today: today)
            built = .document(document, findings + (try desk.differences(evaluator)))
        }
        if let failure = source.failure { throw failure }
        return built
    }
}
