import Finding
import ReportModel
import ReportStore
import SampleData
import Workspace

/// Records the sample's data in a workspace that was just copied, period by period, as the units would have.
struct SampleImport {
    let folder: String
    let terminal: Terminal

    private static let author = "Dữ liệu mẫu"

    func run() throws(Refusal) {
        let workspace = try Workspace.load(.folder(folder))
        try FileAccess.makeFolder("\(folder)/data")
        let store = try SQLiteStore(path: "\(folder)/\(workspace.settings.store)", access: .readWrite)
        var batches: [Int64: [ReturnDraft]] = [:]
        for (key, content) in SampleData.returns() {
            guard let time = time(of: key, workspace) else { continue }
            batches[time, default: []].append(ReturnDraft(key: key, content: content, expected: 0))
        }
        let times = batches.keys.sorted()
        var progress = ProgressBar("init", total: times.count + 1, terminal: terminal)
        for (done, time) in times.enumerated() {
            _ = try store.append(
                (batches[time] ?? []).sorted { $0.key < $1.key }, author: SampleImport.author, time: time)
            progress.update(done + 1)
        }
        try store.appendEntries(author: SampleImport.author, time: times.last ?? 0) { (put) throws(Refusal) in
            for sheet in SampleData.sheets() {
                let target = RegisterKey(unit: sheet.unit, register: sheet.register)
                for entry in sheet.entries { try put(target, .put(entry)) }
            }
        }
        progress.finish()
    }

    /// Nine in the morning, Viet Nam time, of the working day behind the closing of the figures.
    private func time(of key: ReturnKey, _ workspace: Workspace) -> Int64? {
        guard let window = workspace.regimes[key.regime]?.regime.window.window(of: key.period) else { return nil }
        let day = workspace.settings.calendar.workingDay(1, after: window.last)
        return Int64(day.number) * 86_400 + 2 * 3600
    }
}
