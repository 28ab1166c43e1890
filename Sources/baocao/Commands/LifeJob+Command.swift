import Finding
import Operations
import ReportModel
import ReportStore
import Workspace

extension LifeJob {
    /// Takes a step that was asked for on the command line, and says what came of it.
    ///
    /// - Parameter until: the last day on which the returns may be changed, for steps that open them.
    static func run(
        _ action: LifeAction, _ selection: ReturnOptions, _ step: StepOptions, until: ((Workspace) -> Day)? = nil
    ) throws {
        let terminal = Terminal.standard
        let (workspace, loaded, period) = try selection.load()
        let folder = selection.workspace.folder
        let store =
            step.dryRun
            ? try folder.storeForReading(workspace.settings) : try folder.storeForWriting(workspace.settings)
        let order = Order(
            action: action, period: period, units: step.units, reason: step.reason ?? "", until: until?(workspace),
            author: step.by ?? Surroundings.author, time: Surroundings.now)
        switch try LifeJob(folder, workspace, loaded, order).run(store: store, isDryRun: step.dryRun) {
        case .done(let said):
            for unit in step.units where !step.dryRun {
                try store?.noteCommand(action.rawValue, "\(loaded.regime.code)/\(unit)/\(period)", order.reason)
            }
            for message in said { terminal.print(message) }
        case .refused(let findings):
            terminal.printErrors(findings)
            throw Stop.findings
        }
    }
}
