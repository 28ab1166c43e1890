import Compiler
import Consolidation
import Document
package import Finding
import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// Makes the report of an office above from what the units below it sent, by the outline `consolidated.md` of the regime.
package struct ConsolidatedBuild {
    let workspace: Workspace
    let loaded: LoadedRegime
    let store: SQLiteStore?
    let count: CountedReturns
    /// The office's own texts by section; `nil` where none were gathered yet.
    let narratives: [String: String]?
    /// The day that returns are late on.
    let today: Day

    package init(
        workspace: Workspace, loaded: LoadedRegime, store: SQLiteStore?, count: CountedReturns,
        narratives: [String: String]?, today: Day
    ) {
        self.workspace = workspace
        self.loaded = loaded
        self.store = store
        self.count = count
        self.narratives = narratives
        self.today = today
    }

    /// The report, or the draft of it where it cannot be finished, from a consolidation with the same returns.
    package func proof(
        _ unit: Unit, _ run: ConsolidationRun, number: Int? = nil, date: String? = nil
    ) throws(Refusal) -> ReportProof {
        let key = ReturnKey(regime: loaded.regime.code, unit: unit.code, period: run.consolidator.period)
        return try ReportProof(key) { (isDraft) throws(Refusal) in
            try document(unit, run, issue: ReportIssue(number: number, date: date, isDraft: isDraft))
        }
    }

    package func document(
        _ unit: Unit, _ period: Period, issue: ReportIssue
    ) throws(Refusal) -> ReportBuild.Outcome {
        try document(
            unit, try ConsolidationRun(workspace, loaded, period, store: store, count: count), issue: issue)
    }

    private func document(
        _ unit: Unit, _ run: ConsolidationRun, issue: ReportIssue
    ) throws(Refusal) -> ReportBuild.Outcome {
        let period = run.consolidator.period
        let row = try run.row(of: unit.code, in: workspace.tree)
        guard !run.reporters(row).isEmpty else {
            return .wrongUse(
                Refusal(Finding(.badValue, .notOwed(unit: unit.code, regime: loaded.regime.code), quote: unit.code)))
        }
        guard let outline = loaded.consolidated else {
            return .wrongUse(Refusal(Finding(.unreadableFile, .noConsolidatedOutline(loaded.regime.code))))
        }
        guard let letterhead = workspace.settings.letterhead(of: unit) else {
            return .wrongUse(
                Refusal(
                    Finding(
                        .missingKey, .noLetterhead(unit: unit.code, level: unit.level), at: .start(of: "baocao.yaml"))))
        }
        let names = Dictionary(
            run.rows.parents.indices.map { (run.consolidator.unit($0).code, run.consolidator.unit($0).name) },
            uniquingKeysWith: { first, _ in first })
        let source = ConsolidatedSource(run, names: names)
        let evaluator = Evaluator(loaded.compiled, source: source)
        guard let slot = evaluator.slot(unit: unit.code, period: period), slot.isOpen else {
            return .refused([
                Finding(
                    .returnMissing, severity: .error, .noneSent(unit: unit.code, period: period.description))
            ])
        }
        let compilation = ReportCompiler.Issue(
            letterhead: letterhead.filled(for: unit, parent: unit.parent.flatMap { workspace.tree.unit($0) }),
            number: issue.number, day: issue.date.flatMap { Day(parsing: $0) }, isDraft: issue.isDraft,
            created: "\(slot.window.last)T00:00:00Z")
        let units = try reportingUnits(run, row, period)
        do throws(Refusal) {
            let (document, findings) = try ReportCompiler(outline: outline, citations: workspace.citations).compile(
                slot, evaluator: evaluator, content: ReturnContent(narratives: narratives ?? [:]), issue: compilation,
                units: units)
            if let failure = source.failure { throw failure }
            return .document(document, warnings(run, row, units) + findings)
        } catch {
            let hint = narratives == nil && error.findings.contains { $0.rule == .missingSection }
            return .refused(error.findings + (hint ? [Finding(.gatherFirst, .gatherFirst(unit.code))] : []))
        }
    }

    /// The units whose figures are not in the report, with how their reports stand.
    private func reportingUnits(
        _ run: ConsolidationRun, _ row: Int, _ period: Period
    ) throws(Refusal) -> ReportingUnits {
        let reporters = run.reporters(row)
        let status = try StatusTable.make(
            loaded.regime, period, workspace: workspace, store: store, only: nil, today: today)
        let standings = Dictionary(status.rows.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let lacking = reporters.compactMap { row -> ReportingUnits.Lacking? in
            let unit = run.consolidator.unit(row)
            guard !run.counted.counts(unit.code, period), let standing = standings[unit.code] else { return nil }
            return ReportingUnits.Lacking(
                code: unit.code, name: unit.name, deadline: standing.deadline, standing: standing.words.vi)
        }
        return ReportingUnits(
            owing: reporters.count, lacking: lacking,
            history: try history(period, count: loaded.consolidated?.returnPeriods ?? 0))
    }

    /// How the returns of the latest `count` periods came in, the oldest first.
    private func history(_ period: Period, count: Int) throws(Refusal) -> [ReturnStandings] {
        var history: [ReturnStandings] = []
        var current: Period? = period
        while let period = current, history.count < count, loaded.regime.isInForce(in: period) {
            let status = try StatusTable.make(
                loaded.regime, period, workspace: workspace, store: store, only: nil, today: today)
            let standings = status.rows.map { ($0.unit.code, $0.returnStanding) }
            history.append(
                ReturnStandings(period: period, byUnit: Dictionary(standings, uniquingKeysWith: { first, _ in first })))
            current = period.previous
        }
        return history.reversed()
    }

    private func warnings(_ run: ConsolidationRun, _ row: Int, _ units: ReportingUnits) -> [Finding] {
        var findings = run.findings(at: row).filter { $0.severity > .info }
        if !units.lacking.isEmpty {
            findings.append(
                Finding(
                    .unitsLacking,
                    .unitsLacking(
                        units.lacking.count, of: units.owing, units.lacking.map(\.name).joined(separator: ", ")),
                    subject: Subject(
                        regime: loaded.regime.code, unit: run.consolidator.unit(row).code,
                        period: run.consolidator.period.description)))
        }
        return findings
    }
}

extension StatusTable.Row {
    /// How the return came in: what counts is the day on which it was first sent.
    fileprivate var returnStanding: ReturnStanding {
        switch standing {
        case .closed: .notOwed
        case .awaited: .awaited
        case .overdue: .missing
        case .excused: .excused
        case .submitted, .returned, .accepted, .amending: lateDays > 0 ? .late : .inTime
        }
    }
}
