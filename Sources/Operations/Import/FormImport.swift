import Finding
import Forms
import ReportLanguage
package import ReportModel
package import ReportStore
import Spreadsheet
package import Workspace

/// Imports a form that came back filled.
package struct FormImport {
    /// What the user says that the form is about; `nil` for whatever it says itself.
    package struct Expected {
        var regime: String?
        var unit: String?
        var period: String?

        package init(regime: String? = nil, unit: String? = nil, period: String? = nil) {
            self.regime = regime
            self.unit = unit
            self.period = period
        }
    }

    let workspace: Workspace
    let expected: Expected
    private(set) var outcome = ImportOutcome()
    private var changes: ReturnChanges

    package init(workspace: Workspace, store: any ReportStore, replaces: Bool, today: Day, expected: Expected) {
        self.workspace = workspace
        self.expected = expected
        changes = ReturnChanges(workspace: workspace, store: store, replaces: replaces, today: today)
    }

    static func isForm(_ contents: WorkbookContents) -> Bool { FormStamp.isStamped(contents) }

    /// The revisions to be written.
    var drafts: [ReturnDraft] { changes.drafts }

    /// Reads the form.
    ///
    /// - Throws: a `Refusal` with one sentence where it is of another unit, period, regime or version.
    mutating func read(_ contents: WorkbookContents, file: String) throws(Refusal) {
        var form = try FilledForm(contents, file: file)
        let (loaded, key) = try target(form.stamp, file)
        form.read(loaded.compiled)
        outcome.findings += form.findings
        let index = try changes.open(key, loaded)
        // Filled from what is stored now: what differs was changed on purpose.
        let replaces = changes.revision(index) == form.stamp.revision ? true : nil
        for (figure, entry) in form.figures {
            guard let cell = loaded.compiled.cell(figure) else { continue }
            note(changes.put(entry.value, cell: cell, index, replaces: replaces), entry.cell, entry.place)
        }
        for (section, entry) in form.narratives {
            note(changes.put(narrative: entry.value, section, index, replaces: replaces), entry.cell, entry.place)
        }
        for (rule, entry) in form.explanations {
            note(changes.put(explanation: entry.value, rule, index, replaces: replaces), entry.cell, entry.place)
        }
        // An older form does not know what came to be stored since.
        if replaces == true { for entry in form.empty { clear(entry, index) } }
        outcome.changed = changes.changed
        outcome.unchanged = changes.unchanged
        outcome.targets = changes.targets
    }

    /// The return that the form is about.
    private func target(_ stamp: FormStamp, _ file: String) throws(Refusal) -> (LoadedRegime, ReturnKey) {
        func refusal(_ message: Message) -> Refusal { Refusal(Finding(.wrongForm, message, at: .start(of: file))) }
        let checks: [(what: Message, found: String, wanted: String?)] = [
            (.regimeWord, stamp.regime, expected.regime), (.unitWord, stamp.unit, expected.unit),
            (.periodWord, stamp.period, expected.period),
        ]
        for (what, found, wanted) in checks {
            if let wanted, wanted != found { throw refusal(.formForOther(what, found: found, expected: wanted)) }
        }
        guard let loaded = workspace.regimes[stamp.regime] else {
            let nearest = nearestName(to: stamp.regime, among: workspace.regimes.keys.sorted())
            throw refusal(.unknownCode(stamp.regime, what: .regimeWord, nearest: nearest))
        }
        let version = FormVersion.code(of: loaded.regime, sections: loaded.sections)
        guard stamp.version == version else {
            throw refusal(.formOtherVersion(regime: stamp.regime, found: stamp.version, expected: version))
        }
        guard let unit = workspace.tree.unit(stamp.unit) else {
            throw refusal(.unknownUnit(stamp.unit, nearest: nearestName(to: stamp.unit, among: workspace.tree.codes)))
        }
        guard loaded.regime.isOwed(by: unit) else {
            throw refusal(.notOwed(unit: stamp.unit, regime: stamp.regime))
        }
        do throws(Refusal) {
            let period = try ReturnSelection.period(stamp.period, of: loaded.regime)
            return (loaded, ReturnKey(regime: stamp.regime, unit: stamp.unit, period: period))
        } catch {
            throw error.findings.first.map { refusal($0.message) } ?? error
        }
    }

    /// Takes out what was stored and is not in the form any more.
    private mutating func clear(_ entry: FilledForm.Entry<FilledForm.Item>, _ index: Int) {
        switch changes.clear(entry.value, index) {
        case .refused(let objection): note(objection, entry.cell, entry.place)
        case .cleared(let text):
            outcome.findings.append(
                Finding(.cell, severity: .warning, .inCell(entry.cell, .formCleared(text)), at: entry.place))
        case nil: break
        }
    }

    private mutating func note(_ objection: ReturnChanges.Objection?, _ cell: String, _ place: Place) {
        guard let objection else { return }
        outcome.findings.append(
            Finding(objection.rule, severity: .error, .inCell(cell, objection.message), at: place))
    }
}
