package import Finding
package import ReportModel
package import ReportStore
package import Workspace

/// Takes one step in the lives of returns: in all that were asked for, or in none.
package struct LifeJob {
    /// What is to be done with which returns, by whom and why.
    package struct Order: Sendable {
        package var action: LifeAction
        package var period: Period
        /// The codes of the units.
        package var units: [String]
        package var reason: String
        /// The last day on which the return may be changed, for steps that open it.
        package var until: Day?
        package var author: String
        /// Seconds since 1970.
        package var time: Int64
        /// What whoever decided it had before their eyes, where that is one return; `nil` for whatever there is now.
        package var seen: Seen?

        package init(
            action: LifeAction, period: Period, units: [String], reason: String = "", until: Day? = nil,
            author: String, time: Int64, seen: Seen? = nil
        ) {
            self.action = action
            self.period = period
            self.units = units
            self.reason = reason
            self.until = until
            self.author = author
            self.time = time
            self.seen = seen
        }
    }

    /// One state of a return: how many steps and revisions it has.
    package struct Seen: Sendable, Hashable {
        package var steps: Int
        package var revision: Int

        package init(steps: Int, revision: Int) {
            self.steps = steps
            self.revision = revision
        }
    }

    /// What became of an order.
    package enum Outcome {
        /// What was done in each return.
        case done([Message])
        /// Why it was not; nothing was done in any return.
        case refused([Finding])
    }

    private let folder: WorkspaceFolder
    private let workspace: Workspace
    private let loaded: LoadedRegime
    private let order: Order
    private var today: Day { Day(vietnamTime: order.time) }

    package init(_ folder: WorkspaceFolder, _ workspace: Workspace, _ loaded: LoadedRegime, _ order: Order) {
        self.folder = folder
        self.workspace = workspace
        self.loaded = loaded
        self.order = order
    }

    /// Takes the steps.
    ///
    /// - Parameters:
    ///   - store: `nil` where nothing was ever recorded.
    ///   - isDryRun: whether it is only said what could be done.
    package func run(store: (any ReportStore)?, isDryRun: Bool = false) throws(Refusal) -> Outcome {
        var drafts: [(draft: StepDraft, said: Message)] = []
        var findings: [Finding] = []
        var refusals = 0
        for code in order.units {
            let desk = try ReturnDesk(workspace, loaded, store: store, unit: code, period: order.period, today: today)
            let (draft, found) = try draft(desk)
            findings += found
            if let draft {
                drafts.append((draft, try outcome(desk, draft)))
            } else {
                refusals += 1
            }
        }
        if refusals > 0 { return .refused(findings) }
        if !isDryRun {
            do throws(Refusal) {
                _ = try store?.take(drafts.map(\.draft), author: order.author, time: order.time)
            } catch {
                // What somebody else did in between is a finding, a broken store is not.
                let isOurs = error.findings.allSatisfy { $0.rule.name.hasPrefix("LC") }
                guard isOurs else { throw error }
                return .refused(error.findings)
            }
        }
        return .done(drafts.map { isDryRun ? .lifeDryRun($0.said) : $0.said })
    }

    /// The step in one return, `nil` where it is not allowed; with what there is to say.
    private func draft(_ desk: ReturnDesk) throws(Refusal) -> (StepDraft?, [Finding]) {
        let action = order.action
        let life = try desk.life()
        let needsParcel = action == .submit || (action == .accept && life.lastSending?.step == 0)
        let parcel = needsParcel && life.next(action) != nil ? try desk.parcel(life) : nil
        let conditions = parcel?.conditions ?? desk.conditions
        var revision = parcel?.revision ?? 0
        if parcel == nil, let latest = try desk.store?.latest(desk.key) { revision = latest.number }
        if let refusal = life.refusal(of: action, reason: order.reason, until: order.until, under: conditions) {
            let isAboutChecks = [.lifeErrors, .lifeUnexplained].contains(refusal.rule)
            let shown = isAboutChecks ? (parcel?.findings ?? []).filter { $0.severity > .info } : []
            return (nil, shown + [desk.about(refusal)])
        }
        let sent = try parcel.map { (parcel) throws(Refusal) in
            StepDraft.Sent(
                content: parcel.content, regime: try RegimeVersion.current(desk.loaded.regime, in: folder.path))
        }
        let draft = StepDraft(
            key: desk.key, action: action, reason: order.reason, until: order.until, sent: sent,
            expectedSteps: min(order.seen?.steps ?? .max, life.stepCount),
            expectedRevision: min(order.seen?.revision ?? .max, revision))
        return (draft, [])
    }

    /// What is said when the step was taken.
    private func outcome(_ desk: ReturnDesk, _ draft: StepDraft) throws(Refusal) -> Message {
        let name = Message.lifeReturnName(
            desk.loaded.regime.code, unit: desk.unit.name, period: desk.period.vietnamese)
        switch order.action {
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
