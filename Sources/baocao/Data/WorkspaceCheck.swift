import Checking
import Dispatch
import Finding
import ReportLanguage
import ReportModel
import ReportStore
import Synchronization
import Workspace

/// Checks the returns of one regime for many units and periods, on all cores.
struct WorkspaceCheck {
    let workspace: Workspace
    let loaded: LoadedRegime
    let store: (any ReportStore)?

    /// Checks the returns of `units` (all that owe the regime where `nil`) for `period` (every one with data where `nil`).
    func findings(units: [Unit]?, period: Period?, progress: CheckProgress) throws(Refusal) -> [Finding] {
        let units = (units ?? workspace.tree.units).filter(loaded.regime.isOwed)
        let codes = units.reduce(into: [String]()) { codes, unit in
            if !codes.contains(unit.code) { codes.append(unit.code) }
        }
        guard let store, !codes.isEmpty else { return [] }
        let returns =
            codes.count == 1
            ? nil
            : byUnit(
                try store.stated(regime: loaded.regime.code, unit: nil, cells: loaded.compiled.cells))
        let kept = Set(try store.registers())
        let chunkCount = min(codes.count, 16)
        let chunks = (0..<chunkCount).map { index in
            Array(codes[(codes.count * index / chunkCount)..<(codes.count * (index + 1) / chunkCount)])
        }
        let results = Mutex<[Int: Result<[Finding], Refusal>]>([:])
        progress.expect(chunkCount)
        DispatchQueue.concurrentPerform(iterations: chunkCount) { index in
            let result = check(chunks[index], period, returns, kept)
            results.withLock { $0[index] = result }
            progress.advance()
        }
        let finished = results.withLock { $0 }
        var findings: [Finding] = []
        for index in 0..<chunkCount { findings += try finished[index]?.get() ?? [] }
        return findings
    }

    private func byUnit(_ returns: [StatedReturn]) -> [String: [Period: StatedReturn]] {
        returns.reduce(into: [:]) { $0[$1.unit, default: [:]][$1.period] = $1 }
    }

    /// Checks some units with an evaluator of their own.
    private func check(
        _ codes: [String], _ period: Period?, _ returns: [String: [Period: StatedReturn]]?, _ kept: Set<RegisterKey>
    ) -> Result<[Finding], Refusal> {
        let source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
        if let returns { source.preload(returns, kept: kept) }
        let evaluator = Evaluator(loaded.compiled, source: source)
        var findings: [Finding] = []
        for code in codes {
            for period in period.map({ [$0] }) ?? periods(of: code, source) {
                guard let slot = evaluator.slot(unit: code, period: period) else { continue }
                let stated = source.returns(of: code)[period]
                findings += ReturnChecker.check(
                    slot, evaluator: evaluator, unknown: stated?.unknown ?? [],
                    explanations: stated?.explanations ?? [:])
            }
        }
        if let failure = source.failure { return .failure(failure) }
        return .success(findings)
    }

    /// The periods of a unit from its first data to its last return.
    private func periods(of unit: String, _ source: StoreSource) -> [Period] {
        let stated = source.returns(of: unit).keys
        let windows = stated.compactMap { period in loaded.regime.window.window(of: period).map { ($0.first, period) } }
        return windows.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
