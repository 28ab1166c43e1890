import ArgumentParser
import Finding
import Operations
import ReportModel
import ReportStore
import Tabular
import Workspace

/// `baocao import`: register entries or figures from a CSV file; all of it or nothing.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập sổ theo dõi hoặc số liệu từ tệp CSV, Excel hoặc JSON; có lỗi thì không ghi gì.",
        discussion: """
            Biểu Excel do `baocao form` tạo được nhận ra bằng trang ẩn của nó; lỗi nêu theo trang và ô.
            Số liệu: cột regime, unit, period, indicator, value; có thể thêm member, status. Ô trống giữ nguyên, “Không” là \
            không phát sinh, “x” là không áp dụng.
            Sổ: cột register, unit và các cột của sổ. Nhập lại cùng tệp không thay đổi gì.
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Tệp .xlsx, .json hoặc CSV (UTF-8 hoặc UTF-16; dấu phẩy, chấm phẩy hoặc tab).")
    var file: String
    @Flag(help: "Chỉ kiểm tra và cho biết sẽ ghi gì.")
    var dryRun = false
    @Flag(help: "Ghi đè giá trị đã lưu khác với tệp (mặc định: báo xung đột và không ghi).")
    var replace = false
    @Option(help: "Chỉ nhận biểu Excel của chế độ này.")
    var regime: String?
    @Option(help: "Chỉ nhận biểu Excel của đơn vị này.")
    var unit: String?
    @Option(help: "Chỉ nhận biểu Excel của kỳ này.")
    var period: String?
    @Option(help: "Người nhập.")
    var author: String?
    @Option(help: "Cách in lỗi: text, json hoặc sarif.")
    var format: FindingFormat = .text

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.folder.load()
        let input = try ImportFile(file)
        let store = try options.folder.storeForWriting(workspace.settings)
        let job = ImportJob(
            workspace: workspace, store: store, author: author ?? Surroundings.author, time: Surroundings.now,
            replaces: replace, isDryRun: dryRun,
            expected: FormImport.Expected(regime: regime, unit: unit, period: period))
        let bar = ProgressBar("import", terminal: terminal)
        let outcome: ImportOutcome
        do {
            defer { bar.finish() }
            outcome = try job.run(input) { bar.update($0 * 100 / max(1, $1)) }
        }
        if format != .text || !outcome.findings.isEmpty { terminal.report(outcome.findings, format: format) }
        if outcome.findings.hasErrors {
            terminal.note(.importRefused)
            throw Stop.findings
        }
        if !dryRun, outcome.changed > 0 { try store.noteCommand("import", file, "\(outcome.changed)") }
        terminal.note(
            .imported(
                changed: outcome.changed, unchanged: outcome.unchanged, targets: outcome.targets, isDryRun: dryRun))
    }
}
