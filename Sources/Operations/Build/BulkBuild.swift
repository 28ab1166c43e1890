import Document
package import Finding
import Parallel
import ReportLanguage
package import ReportModel
package import ReportStore
import Synchronization
package import Typesetting
package import Workspace

/// Makes the reports of many units for one period, on all cores.
///
/// What one unit lacks does not keep the others from their reports. What is finished is remembered beside the files, so that
/// the work goes on where it was interrupted.
package struct BulkBuild: Sendable {
    let workspace: Workspace
    let loaded: LoadedRegime
    /// `nil` where nothing was ever recorded.
    let store: SQLiteStore?
    let period: Period
    let issue: ReportIssue
    let formats: [ReportFormat]
    /// The folder of the files, with a slash at its end.
    let folder: String
    /// The typeface of PDF files; `nil` where none are made.
    let fonts: FontFiles?
    let today: Day

    package init(
        workspace: Workspace, loaded: LoadedRegime, store: SQLiteStore?, period: Period, issue: ReportIssue,
        formats: [ReportFormat], folder: String, fonts: FontFiles?, today: Day
    ) {
        self.workspace = workspace
        self.loaded = loaded
        self.store = store
        self.period = period
        self.issue = issue
        self.formats = formats
        self.folder = folder
        self.fonts = fonts
        self.today = today
    }

    /// What became of one unit's report.
    package enum Outcome: Sendable {
        /// With what is to be said of it all the same.
        case built([Finding])
        /// It was there, and nothing has changed since.
        case kept
        case refused([Finding])
    }

    /// Into how many parts the units are split: some for each core, and few, because each sets the words of its reports anew.
    private static let parts = 16

    /// Makes the reports of `units`, in their order.
    ///
    /// - Throws: a `Refusal` where something keeps all of them from being made: the store or the folder.
    package func outcomes(
        _ units: [Unit], finished: FinishedReports, progress: WorkProgress
    ) throws(Refusal) -> [Outcome] {
        var returns: [String: [Period: StatedReturn]] = [:]
        for stated in try store?.stated(regime: loaded.regime.code, unit: nil, cells: loaded.compiled.cells) ?? [] {
            returns[stated.unit, default: [:]][stated.period] = stated
        }
        let kept = Set(try store?.registers() ?? [])
        let (stated, size) = (returns, units.count / BulkBuild.parts + 1)
        let starts = Array(stride(from: 0, to: units.count, by: size))
        progress.expect(units.count)
        defer { finished.save() }
        return try sideBySide(starts.count) { (part) throws(Refusal) in
            let source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
            source.preload(stated, isAll: true, kept: kept)
            let report = ReportBuild(
                workspace: workspace, loaded: loaded, source: source,
                evaluator: Evaluator(loaded.compiled, source: source))
            // A typeface belongs to one thread.
            let fonts = fonts.flatMap { FontSet($0) }
            var outcomes: [Outcome] = []
            for unit in units[starts[part]..<min(starts[part] + size, units.count)] {
                outcomes.append(try outcome(unit, report, fonts, finished))
                if let failure = source.failure { throw failure }
                progress.advance()
            }
            return outcomes
        }.flatMap(\.self)
    }

    private func outcome(
        _ unit: Unit, _ report: ReportBuild, _ fonts: FontSet?, _ finished: FinishedReports
    ) throws(Refusal) -> Outcome {
        let files = ReportFiles(
            formats, output: folder, name: "\(loaded.regime.code)_\(unit.code)_\(period)")
        if finished.has(unit.code, files.paths) { return .kept }
        switch report.document(unit, period, issue: issue) {
        case .wrongUse(let refusal): throw refusal
        case .refused(let findings): return .refused(findings)
        case .document(let document, let findings):
            let desk = try ReturnDesk(
                workspace, loaded, store: store, unit: unit.code, period: period, today: today)
            let differences = try desk.differences(report.evaluator)
            let remarks: [Finding]
            do {
                remarks = try files.write(document, fonts: fonts)
            } catch {
                // A folder that nobody can write into takes no other report either.
                if error.findings.contains(where: { $0.rule == .notWritable }) { throw error }
                return .refused(error.findings)
            }
            finished.add(unit.code, files.paths)
            return .built(findings + differences + remarks)
        }
    }
}

/// The reports that are finished, remembered in a file beside them.
///
/// A report counts as finished as long as nothing was recorded since of its unit or of one below it, whose figures it may add up, the
/// workspace and what was asked for are the same, and its files are those that were written.
package final class FinishedReports: Sendable {
    private let file: KeptFile?
    private let head: LedgerHead?
    /// By unit what tells its files from others.
    private let state: Mutex<(units: [String: String], unsaved: Int)>
    /// After so many reports what is finished is written down.
    private static let reportsAtATime = 32

    /// - Parameters:
    ///   - file: where it is remembered; `nil` where nothing was ever recorded.
    ///   - tree: the units.
    ///   - resumes: whether what was finished earlier counts.
    package init(
        _ file: KeptFile?, store: SQLiteStore?, regime: String, tree: UnitTree, resumes: Bool
    ) throws(Refusal) {
        self.file = file
        head = try store?.head() ?? nil
        var units: [String: String] = [:]
        if resumes, let (head, contents) = file?.open(),
            let changed = try store?.units(changedSince: head, regime: regime)
        {
            let concerned = FinishedReports.withUnitsAbove(changed, tree)
            for (unit, mark) in FinishedReports.read(contents) where !concerned.contains(unit) { units[unit] = mark }
        }
        state = Mutex((units, 0))
    }

    /// Units with all that ever stood above them.
    private static func withUnitsAbove(_ codes: Set<String>, _ tree: UnitTree) -> Set<String> {
        var found = codes
        for index in tree.units.indices where codes.contains(tree.units[index].code) {
            var parent = tree.parents[index]
            while let above = parent {
                found.insert(tree.units[above].code)
                parent = tree.parents[above]
            }
        }
        return found
    }

    func has(_ unit: String, _ paths: [String]) -> Bool {
        let known = state.withLock { $0.units[unit] }
        return known != nil && known == FinishedReports.mark(paths)
    }

    func add(_ unit: String, _ paths: [String]) {
        let mark = FinishedReports.mark(paths)
        let isDue = state.withLock { state in
            state.units[unit] = mark
            state.unsaved += 1
            return state.unsaved >= FinishedReports.reportsAtATime
        }
        if isDue { save() }
    }

    /// Writes down what is finished.
    func save() {
        guard let file, let head else { return }
        // Within the lock, so that a later state is not overwritten by an earlier one.
        state.withLock { state in
            let lines = state.units.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
            file.write(Array(lines.joined().utf8), head: head)
            state.unsaved = 0
        }
    }

    /// What tells these files from others; `nil` where one is missing.
    private static func mark(_ paths: [String]) -> String? {
        var words: [String] = []
        for path in paths {
            guard let print = FileAccess.fingerprint(path) else { return nil }
            words.append(print.map(String.init).joined(separator: ","))
        }
        return words.joined(separator: ";")
    }

    private static func read(_ contents: KeptContents) -> [(unit: String, mark: String)] {
        var bytes = [UInt8](repeating: 0, count: contents.count)
        guard bytes.withUnsafeMutableBytes({ contents.read(0, into: $0) }) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: "\t")
            return words.count == 2 ? (String(words[0]), String(words[1])) : nil
        }
    }
}
