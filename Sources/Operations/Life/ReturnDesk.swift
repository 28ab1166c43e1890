import Checking
package import Finding
package import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// One return with everything that decides what may be done with it.
package struct ReturnDesk {
    let workspace: Workspace
    package let loaded: LoadedRegime
    let store: (any ReportStore)?
    package let unit: Unit
    let period: Period
    let today: Day
    package let window: DayRange

    package var key: ReturnKey { ReturnKey(regime: loaded.regime.code, unit: unit.code, period: period) }
    private var regime: Regime { loaded.regime }

    /// - Throws: a `Refusal` where the regime gives the period no days.
    package init(
        _ workspace: Workspace, _ loaded: LoadedRegime, store: (any ReportStore)?, unit: String, period: Period,
        today: Day
    ) throws(Refusal) {
        guard let window = loaded.regime.window.window(of: period) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(period.description), quote: period.description))
        }
        self.workspace = workspace
        self.loaded = loaded
        self.store = store
        // The unit as it was when the figures closed; where it was not there, as it is known at all.
        let known = try ReturnSelection.unit(unit, in: workspace.tree)
        self.unit = workspace.tree.unit(unit, on: window.last) ?? known
        self.period = period
        self.today = today
        self.window = window
    }

    package func life() throws(Refusal) -> ReturnLife {
        guard let store else { return ReturnLife() }
        return try store.life(key)
    }

    /// The last day on which the report is in time.
    package var deadline: Day? {
        regime.deadline(level: unit.level)?.day(for: window, calendar: workspace.settings.calendar)
    }

    /// What decides about everything but sending.
    package var conditions: LifeConditions {
        let tree = workspace.tree
        let latest = tree.unit(unit.code)
        let closure = latest?.until.map { day in
            LifeConditions.Closure(
                last: day, successors: (latest?.successors ?? []).map { tree.unit($0.code)?.name ?? $0.code })
        }
        return LifeConditions(
            today: today, window: window, deadline: deadline,
            lock: regime.lock(level: unit.level)?.day(for: window, calendar: workspace.settings.calendar),
            isOwed: regime.isInForce(in: period) && tree.unit(unit.code, on: window.last).map(regime.isOwed) ?? false,
            closure: closure)
    }

    /// What would be sent, with what the checks say of it and what decides about sending it.
    struct Parcel {
        var content: ReturnContent
        var findings: [Finding]
        var conditions: LifeConditions
        /// The latest revision; 0 where there is none.
        var revision: Int
    }

    /// Checks the return and puts together what is sent: what is written, and all figures as they are counted and computed now.
    func parcel(_ life: ReturnLife) throws(Refusal) -> Parcel {
        let source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
        let evaluator = Evaluator(loaded.compiled, source: source)
        let revision = source.revision(unit: unit.code, period: period)
        var content = revision?.content ?? ReturnContent()
        var conditions = conditions
        var findings: [Finding] = []
        if let slot = evaluator.slot(unit: unit.code, period: period), slot.isOpen {
            findings = ReturnChecker.check(slot, evaluator: evaluator, content: content)
            conditions.hasContent = slot.hasReturn || !loaded.compiled.needsReturn
            content.figures.merge(evaluator.figures(of: slot)) { $1 }
            for section in missingSections(content) { findings.append(section) }
        } else {
            conditions.hasContent = false
        }
        if let failure = source.failure { throw failure }
        if let sending = life.lastSending, let store {
            let before = try store.sent(key, step: sending.step)
            conditions.isChanged =
                before.map { $0 != content } ?? (sending.revision != revision?.number)
        }
        conditions.errors = findings.count { $0.severity == .error }
        conditions.warnings = findings.count { $0.severity == .warning }
        return Parcel(
            content: content, findings: findings, conditions: conditions, revision: revision?.number ?? 0)
    }

    /// What the checks say of the return as it is now, with the sections that are not written yet.
    package func findings() throws(Refusal) -> [Finding] { try parcel(try life()).findings }

    /// The sections that the unit has to write and did not.
    private func missingSections(_ content: ReturnContent) -> [Finding] {
        (loaded.outline?.sections ?? []).compactMap { section in
            let block = section.block
            guard block.isRequired, !section.isConditional, content.narratives[block.code] == nil else { return nil }
            return Finding(
                .missingSection, severity: .error, .missingSection(block.code, prompt: block.prompt), at: block.place,
                quote: block.code,
                subject: Subject(regime: key.regime, unit: key.unit, period: period.description))
        }
    }

    /// Says where the figures of today are not those that were sent: a register has changed since, or the regime.
    package func differences(_ evaluator: Evaluator) throws(Refusal) -> [Finding] {
        guard let store, let sending = try life().counted(.submitted),
            let sent = try store.sent(key, step: sending.step),
            let slot = evaluator.slot(unit: unit.code, period: period)
        else { return [] }
        let now = evaluator.figures(of: slot)
        let before = sent.figures.filter { loaded.compiled.cell($0.key) != nil && $0.value != .missing }
        let names = ReturnDifference(
            from: ReturnContent(figures: before), to: ReturnContent(figures: now)
        ).names
        guard !names.isEmpty else { return [] }
        let day = Day(vietnamTime: sending.time).short
        return [about(Finding(.lifeDiffers, .lifeDiffers(names, who: sending.author, day: day)))]
    }

    /// Why an action is not allowed, as a finding about this return.
    func about(_ finding: Finding) -> Finding {
        var finding = finding
        finding.subject = finding.subject ?? Subject(regime: key.regime, unit: key.unit, period: period.description)
        return finding
    }
}

extension Evaluator {
    /// All figures of a return that there are, stated, counted and computed.
    func figures(of slot: Slot) -> [FigureKey: Figure] {
        var figures: [FigureKey: Figure] = [:]
        let column = column(of: slot)
        for index in compiled.traits.indices {
            for cell in compiled.firstCells[index]..<compiled.firstCells[index + 1] {
                guard let figure = column[cell], figure != .missing else { continue }
                figures[compiled.key(cell)] = figure
            }
        }
        return figures
    }
}

extension RegimeVersion {
    /// The version of a regime as its files in a workspace are now.
    static func current(_ regime: Regime, in folder: String) throws(Refusal) -> RegimeVersion {
        var text = ""
        for name in ["regime.yaml", "outline.md", "targets.csv"] {
            guard let bytes = try FileAccess.read("\(folder)/regimes/\(regime.code)/\(name)") else { continue }
            text += "\(name)\t\(SHA256.digest(bytes))\n"
        }
        return RegimeVersion(name: regime.version, digest: SHA256.digest(Array(text.utf8)).description)
    }

    /// The version inside a sentence: its name, and enough of the digest to tell it from another.
    var short: Message {
        let mark = digest.prefix(12)
        return name.isEmpty
            ? Message(vi: "mã \(mark)", en: "digest \(mark)")
            : Message(vi: "phiên bản \(name), mã \(mark)", en: "version \(name), digest \(mark)")
    }
}
