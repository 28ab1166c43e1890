package import Finding
import Packaging
import ReportModel
package import ReportStore
import Spreadsheet
import Tabular
package import Workspace

/// One import: finds out what the file holds, checks it, and writes it.
package struct ImportJob {
    let workspace: Workspace
    let store: any ReportStore
    let author: String
    let time: Int64
    let replaces: Bool
    let isDryRun: Bool
    /// The return that a form must be about, where the user says so.
    let expected: FormImport.Expected
    private var today: Day { Day(vietnamTime: time) }

    package init(
        workspace: Workspace, store: any ReportStore, author: String, time: Int64, replaces: Bool, isDryRun: Bool,
        expected: FormImport.Expected = FormImport.Expected()
    ) {
        self.workspace = workspace
        self.store = store
        self.author = author
        self.time = time
        self.replaces = replaces
        self.isDryRun = isDryRun
        self.expected = expected
    }

    /// - Parameter onProgress: told how much of how much is done.
    package func run(
        _ file: ImportFile, onProgress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(Refusal) -> ImportOutcome {
        switch try file.contentKind() {
        case .workbook: try runWorkbook(file)
        case .json: try runJSON(file)
        case .csv: try runCSV(file, onProgress)
        }
    }

    /// Imports the form of the return that is expected, and nothing else: not even a table that could hold the same figures.
    package func run(form file: ImportFile) throws(Refusal) -> ImportOutcome {
        guard try file.contentKind() == .workbook else {
            throw Refusal(Finding(.notAForm, .onlyTheForm, at: .start(of: file.path)))
        }
        let contents = try contents(file)
        guard FormImport.isForm(contents) else {
            throw Refusal(Finding(.notAForm, .onlyTheForm, at: .start(of: file.path)))
        }
        return try runForm(contents, file)
    }

    /// Imports entries of one register: a CSV file or the first sheet of a workbook. Columns may be called by the codes of
    /// fields or by their names; those that say which register and unit may be left out.
    package func run(_ file: ImportFile, only: RegisterKey) throws(Refusal) -> ImportOutcome {
        switch try file.contentKind() {
        case .csv, .json:
            return try runRegisters(
                file.path, only: only, open: { () throws(Refusal) in try RecordSource.csv(file) }, beforeWriting: {})
        case .workbook:
            let contents = try contents(file)
            guard let sheet = contents.sheets.first(where: { !$0.isHidden }) else {
                throw Refusal(Finding(.notAForm, .notAForm, at: .start(of: file.path)))
            }
            return try runRegisters(
                file.path, only: only, open: { () throws(Refusal) in RecordSource.sheet(sheet, contents) },
                beforeWriting: {})
        }
    }

    // MARK: - Kinds of files

    private func runCSV(
        _ file: ImportFile, _ onProgress: @escaping (_ done: Int, _ total: Int) -> Void
    ) throws(Refusal) -> ImportOutcome {
        let source = try RecordSource.csv(file)
        let first = try source.next()
        if first == nil, !source.findings().isEmpty { throw Refusal(source.findings()) }
        if first?.texts.contains("register") ?? false {
            // Twice through the file: checking, then writing.
            let size = file.size
            let total = size * (isDryRun ? 1 : 2)
            file.onProgress = { onProgress($0, total) }
            return try runRegisters(
                file.path, open: { () throws(Refusal) in try RecordSource.csv(file) },
                beforeWriting: { file.onProgress = { onProgress(size + $0, total) } })
        }
        let total = file.size
        file.onProgress = { onProgress($0, total) }
        return try runFigures(source, first: first, file: file.path)
    }

    private func runWorkbook(_ file: ImportFile) throws(Refusal) -> ImportOutcome {
        let contents = try contents(file)
        if FormImport.isForm(contents) { return try runForm(contents, file) }
        for sheet in contents.sheets where !sheet.isHidden {
            let source = RecordSource.sheet(sheet, contents)
            let first = try source.next()
            let names = Set(first?.texts ?? [])
            if names.contains("register") {
                return try runRegisters(
                    file.path, open: { () throws(Refusal) in RecordSource.sheet(sheet, contents) }, beforeWriting: {})
            }
            if names.contains("regime") { return try runFigures(source, first: first, file: file.path) }
        }
        throw Refusal(Finding(.notAForm, .notAForm, at: .start(of: file.path)))
    }

    private func contents(_ file: ImportFile) throws(Refusal) -> WorkbookContents {
        try WorkbookReader.read(try file.wholeBytes(limit: WorkbookReader.sizeLimit), file: file.path)
    }

    private func runForm(_ contents: WorkbookContents, _ file: ImportFile) throws(Refusal) -> ImportOutcome {
        var form = FormImport(
            workspace: workspace, store: store, replaces: replaces, today: today, expected: expected)
        try form.read(contents, file: file.path)
        return try write(form.drafts, form.outcome)
    }

    private func runJSON(_ file: ImportFile) throws(Refusal) -> ImportOutcome {
        var figures = JSONImport(workspace: workspace, store: store, replaces: replaces, today: today)
        try figures.read(try file.wholeBytes(limit: JSONImport.sizeLimit), file: file.path)
        return try write(figures.drafts, figures.outcome)
    }

    // MARK: - Figures and registers

    private func runFigures(
        _ source: RecordSource, first: CSVRecord?, file: String
    ) throws(Refusal) -> ImportOutcome {
        let header = CSVHeader(
            first, file: file, required: FigureImport.columns.required, optional: FigureImport.columns.optional)
        var figures = FigureImport(workspace: workspace, store: store, replaces: replaces, today: today)
        try figures.read(source, header: header, file: file)
        return try write(figures.drafts, figures.outcome)
    }

    /// Writes all of it, unless something is wrong.
    private func write(_ drafts: [ReturnDraft], _ outcome: ImportOutcome) throws(Refusal) -> ImportOutcome {
        if !outcome.findings.hasErrors, !isDryRun, !drafts.isEmpty {
            _ = try store.append(drafts, author: author, time: time)
        }
        return outcome
    }

    /// How often a file is compared anew where somebody writes to its registers at the same moment.
    private static let attempts = 4

    private func runRegisters(
        _ file: String, only: RegisterKey? = nil, open: () throws(Refusal) -> RecordSource, beforeWriting: () -> Void
    ) throws(Refusal) -> ImportOutcome {
        for attempt in 1...ImportJob.attempts {
            do throws(Refusal) {
                return try tryRegisters(file, only: only, open: open, beforeWriting: beforeWriting)
            } catch {
                guard attempt < ImportJob.attempts, error.findings.allSatisfy({ $0.rule == .conflict }) else {
                    throw error
                }
            }
        }
        throw Refusal(Finding(.conflict, .changedTooOften))
    }

    private func tryRegisters(
        _ file: String, only: RegisterKey?, open: () throws(Refusal) -> RecordSource, beforeWriting: () -> Void
    ) throws(Refusal) -> ImportOutcome {
        let since = try store.head()?.sequence ?? 0
        var registers = RegisterImport(workspace: workspace, store: store, replaces: replaces, only: only)
        try pass(file, try open(), &registers) { (_, _) throws(Refusal) in }
        let checked = registers.outcome
        guard !checked.findings.hasErrors, !isDryRun, checked.changed > 0 else { return checked }
        beforeWriting()
        let source = try open()
        try store.appendEntries(since: since, author: author, time: time) { (put) throws(Refusal) in
            registers.usesOnlyWhatIsLoaded = true
            try pass(file, source, &registers) { (target, entry) throws(Refusal) in try put(target, .put(entry)) }
            // The file must be the one that was checked.
            if registers.outcome.findings.hasErrors || registers.outcome.changed != checked.changed {
                throw Refusal(Finding(.unreadableFile, .fileChanged(file), at: .start(of: file)))
            }
        }
        return registers.outcome
    }

    private func pass(
        _ file: String, _ source: RecordSource, _ registers: inout RegisterImport,
        take: (RegisterKey, RegisterEntry) throws(Refusal) -> Void
    ) throws(Refusal) {
        let header = registers.header(try source.next(), file: file)
        try registers.read(source, header: header, file: file, take: take)
    }
}
