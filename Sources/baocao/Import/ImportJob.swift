import Finding
import ReportModel
import ReportStore
import Tabular
import Workspace

/// One import: finds out what the file holds, checks it, and writes it.
struct ImportJob {
    let workspace: Workspace
    let store: any ReportStore
    let author: String
    let time: Int64
    let replaces: Bool
    let isDryRun: Bool

    mutating func run(_ file: ImportFile, terminal: Terminal) throws(Refusal) -> ImportOutcome {
        var reader = try file.reader()
        let first: CSVRecord?
        do { first = try reader.next() } catch { throw file.failure(error) }
        if !reader.findings.isEmpty, first == nil { throw Refusal(reader.findings) }
        let names = Set(first?.texts ?? [])
        if names.contains("register") {
            return try runRegisters(file, terminal: terminal)
        }
        let header = CSVHeader(
            first, file: file.path, required: FigureImport.columns.required, optional: FigureImport.columns.optional)
        var progress = ProgressBar("import", total: file.size, terminal: terminal)
        file.onProgress = { progress.update($0) }
        var figures = FigureImport(workspace: workspace, store: store, replaces: replaces)
        try figures.read(&reader, header: header, file: file)
        progress.finish()
        if !figures.outcome.findings.hasErrors, !isDryRun, !figures.drafts.isEmpty {
            _ = try store.append(figures.drafts, author: author, time: time)
        }
        return figures.outcome
    }

    private func runRegisters(_ file: ImportFile, terminal: Terminal) throws(Refusal) -> ImportOutcome {
        var registers = RegisterImport(workspace: workspace, store: store, replaces: replaces)
        // Twice through the file: checking, then writing.
        var progress = ProgressBar("import", total: file.size * (isDryRun ? 1 : 2), terminal: terminal)
        file.onProgress = { progress.update($0) }
        try pass(file, &registers) { (_, _) throws(Refusal) in }
        let checked = registers.outcome
        guard !checked.findings.hasErrors, !isDryRun, checked.changed > 0 else {
            progress.finish()
            return checked
        }
        let size = file.size
        file.onProgress = { progress.update(size + $0) }
        try store.appendEntries(author: author, time: time) { (put) throws(Refusal) in
            registers.usesOnlyWhatIsLoaded = true
            try pass(file, &registers) { (target, entry) throws(Refusal) in try put(target, .put(entry)) }
            // The file must be the one that was checked.
            if registers.outcome.findings.hasErrors || registers.outcome.changed != checked.changed {
                throw Refusal(Finding(.unreadableFile, .fileChanged(file.path), at: .start(of: file.path)))
            }
        }
        progress.finish()
        return registers.outcome
    }

    private func pass(
        _ file: ImportFile, _ registers: inout RegisterImport,
        take: (RegisterKey, RegisterEntry) throws(Refusal) -> Void
    ) throws(Refusal) {
        var reader = try file.reader()
        let first: CSVRecord?
        do { first = try reader.next() } catch { throw file.failure(error) }
        let header = CSVHeader(
            first, file: file.path, required: RegisterImport.required,
            optional: RegisterImport.optionalColumns(workspace))
        try registers.read(&reader, header: header, file: file, take: take)
    }
}
