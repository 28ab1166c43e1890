import Finding
import Parallel
import ReportLanguage
import ReportModel
import ReportStore
import SampleData
import Workspace

/// Records the sample's data in a workspace that was just copied: returns as the units wrote and sent them and the offices
/// above took them, then the registers.
struct SampleImport {
    let folder: String

    private static let author = "Dữ liệu mẫu"

    /// One thing that happened to one return.
    private struct Happening {
        var key: ReturnKey
        var time: Int64
        var event: SampleHistory.Event
        /// What is frozen by a sending.
        var sent: StepDraft.Sent?
        var author: String
    }

    /// - Parameter onProgress: told how many of how many things are recorded.
    func run(_ onProgress: (_ done: Int, _ total: Int) -> Void) throws(Refusal) {
        let workspace = try Workspace.load(.folder(folder))
        try FileAccess.makeFolder("\(folder)/data")
        let store = try SQLiteStore(path: "\(folder)/\(workspace.settings.store)", access: .readWrite)
        let returns = SampleData.returns()
        let sheets = SampleData.sheets()
        let happenings = try sideBySide(workspace.regimesInOrder.count) { (index) throws(Refusal) in
            try self.happenings(workspace, workspace.regimesInOrder[index], returns, sheets)
        }.flatMap(\.self).sorted { ($0.time, $0.key) < ($1.time, $1.key) }
        try store.batch { batch in
            var counts: [ReturnKey: (revisions: Int, steps: Int)] = [:]
            for (done, happening) in happenings.enumerated() {
                try SampleImport.record(happening, &counts[happening.key, default: (0, 0)], &batch)
                onProgress(done + 1, happenings.count)
            }
        }
        try store.appendEntries(
            since: nil, author: SampleImport.author, time: happenings.last?.time ?? 0
        ) { (put) throws(Refusal) in
            for sheet in sheets {
                let target = RegisterKey(unit: sheet.unit, register: sheet.register)
                for entry in sheet.entries { try put(target, .put(entry)) }
            }
        }
    }

    private static func record(
        _ happening: Happening, _ counts: inout (revisions: Int, steps: Int), _ batch: inout StoreBatch
    ) throws {
        let action: LifeAction
        var reason = ""
        var until: Day?
        switch happening.event {
        case .write(let content):
            let draft = ReturnDraft(key: happening.key, content: content, expected: counts.revisions)
            try batch.append([draft], author: happening.author, time: happening.time)
            counts.revisions += 1
            return
        case .submit: action = .submit
        case .accept: action = .accept
        case .giveBack(let why), .amend(let why):
            if case .amend = happening.event { action = .amend } else { action = .giveBack }
            reason = why
            until = SampleCalendar.work.workingDay(5, after: Day(vietnamTime: happening.time))
        }
        let draft = StepDraft(
            key: happening.key, action: action, reason: reason, until: until, sent: happening.sent,
            expectedSteps: counts.steps, expectedRevision: counts.revisions)
        try batch.take([draft], author: happening.author, time: happening.time)
        counts.steps += 1
    }

    // MARK: - What happened

    private func happenings(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ returns: [(key: ReturnKey, content: ReturnContent)],
        _ sheets: [SampleData.Sheet]
    ) throws(Refusal) -> [Happening] {
        let regime = loaded.regime
        let version = try RegimeVersion.current(regime, in: folder)
        let source = SampleFigures(workspace.tree, loaded, returns, sheets)
        let evaluator = Evaluator(loaded.compiled, source: source)
        var happenings: [Happening] = []
        for (key, content) in returns where key.regime == regime.code {
            guard let slot = evaluator.slot(unit: key.unit, period: key.period),
                let unit = workspace.tree.unit(key.unit, on: slot.window.last),
                let deadline = regime.deadline(level: unit.level)
            else { continue }
            let history = SampleHistory(
                key: key, content: content, closing: slot.window.last,
                deadline: deadline.day(for: slot.window, calendar: workspace.settings.calendar))
            let computed = evaluator.figures(of: slot)
            let receiver = receiver(of: unit, regime, workspace.tree, on: slot.window.last)
            var written = content
            for (time, event) in history.events {
                var happening = Happening(key: key, time: time, event: event, author: receiver)
                switch event {
                case .write(let text):
                    written = text
                    happening.author = "Văn phòng \(unit.name)"
                case .submit:
                    var sent = written
                    sent.figures.merge(computed) { stated, _ in stated }
                    happening.sent = StepDraft.Sent(content: sent, regime: version)
                    happening.author = "Văn phòng \(unit.name)"
                case .giveBack, .accept, .amend: break
                }
                happenings.append(happening)
            }
        }
        return happenings
    }

    /// The office that takes the reports of a unit.
    private func receiver(of unit: Unit, _ regime: Regime, _ tree: UnitTree, on day: Day) -> String {
        let code = regime.flow.receiver == "parent" ? unit.parent ?? "" : regime.flow.receiver
        let name = tree.unit(code, on: day)?.name ?? code
        return name.hasPrefix("Văn phòng") ? name : "Văn phòng \(name)"
    }
}
