import Finding
import ReportModel
import ReportStore
import Workspace

/// Takes one step in the lives of returns: in all that were asked for, or in none.
struct LifeJob {
    let action: LifeAction
    let selection: ReturnOptions
    let step: StepOptions
    /// The last day on which the return may be changed, for steps that open it.
    var until: ((Workspace) -> Day)?

    func run(_ terminal: Terminal) throws {
        let (workspace, loaded, period) = try selection.load()
        let store: (any ReportStore)? =
            step.dryRun
            ? try selection.workspace.storeForReading(workspace.settings)
            : try selection.workspace.storeForWriting(workspace.settings)
        let opened = until?(workspace)
        var drafts: [(draft: StepDraft, said: Message)] = []
        var findings: [Finding] = []
        var refusals = 0
        for code in step.units {
            let desk = try ReturnDesk(
                workspace, loaded, store: store, unit: code, period: period, today: Surroundings.today)
            let (draft, found) = try draft(desk, opened)
            findings += found
            if let draft {
                drafts.append((draft, try outcome(desk, draft)))
            } else {
                refusals += 1
            }
        }
        if refusals > 0 {
            terminal.printErrors(findings)
            throw Stop.findings
        }
        if !step.dryRun {
            do throws(Refusal) {
                _ = try store?.take(
                    drafts.map(\.draft), author: step.by ?? Surroundings.author, time: Surroundings.now)
            } catch {
                // What somebody else did in between is a finding, a broken store is not.
                let isOurs = error.findings.allSatisfy { $0.rule.name.hasPrefix("LC") }
                guard isOurs else { throw error }
                terminal.printErrors(error.findings)
                throw Stop.findings
            }
        }
        for (_, said) in drafts { terminal.print(step.dryRun ? .lifeDryRun(said) : said) }
    }

    /// The step in one return, `nil` where it is not allowed; with what there is to say.
    private func draft(_ desk: ReturnDesk, _ opened: Day?) throws(Refusal) -> (StepDraft?, [Finding]) {
        let life = try desk.life()
        let reason = step.reason ?? ""
        let needsParcel = action == .submit || (action == .accept && life.lastSending?.step == 0)
        let parcel = needsParcel && life.next(action) != nil ? try desk.parcel(life) : nil
        let conditions = parcel?.conditions ?? desk.conditions
        var revision = parcel?.revision ?? 0
        if parcel == nil, let latest = try desk.store?.latest(desk.key) { revision = latest.number }
        if let refusal = life.refusal(of: action, reason: reason, until: opened, under: conditions) {
            let isAboutChecks = [.lifeErrors, .lifeUnexplained].contains(refusal.rule)
            let shown = isAboutChecks ? (parcel?.findings ?? []).filter { $0.severity > .info } : []
            return (nil, shown + [desk.about(refusal)])
        }
        let sent = try parcel.map { (parcel) throws(Refusal) in
            StepDraft.Sent(
                content: parcel.content,
                regime: try RegimeVersion.current(desk.loaded.regime, in: selection.workspace.workspace))
        }
        let draft = StepDraft(
            key: desk.key, action: action, reason: reason, until: opened, sent: sent, expectedSteps: life.stepCount,
            expectedRevision: revision)
        return (draft, [])
    }

    /// What is said when the step was taken.
    private func outcome(_ desk: ReturnDesk, _ draft: StepDraft) throws(Refusal) -> Message {
        let name = Message.lifeReturnName(
            desk.loaded.regime.code, unit: desk.unit.name, period: desk.period.vietnamese)
        switch action {
        case .submit:
            let late = desk.deadline.map { max(0, desk.today - $0) } ?? 0
            return .lifeSubmitted(
                name, again: try desk.life().sendingCount, lateDays: late, deadline: desk.deadline?.short,
                version: draft.sent?.regime.short)
        case .giveBack: return .lifeGivenBack(name)
        case .accept: return .lifeTaken(name)
        case .amend: return .lifeOpenedToAmend(name)
        case .reopen: return .lifeReopened(name, until: draft.until?.short)
        case .excuse: return .lifeExcusedNow(name)
        case .edit: return name
        }
    }
}
