import ArgumentParser
import Checking
import Compiler
import Document
import Finding
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Typesetting
import Workspace

/// `baocao build`: the finished report of one unit and period.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Lập báo cáo của một đơn vị cho một kỳ.",
        discussion: """
            Ví dụ: baocao build -w minh-son --regime tthc --unit minh-tan --period 2026-10 -o bao-cao.docx
            Đơn vị cấp trên thì lập báo cáo tổng hợp theo consolidated.md của chế độ, từ số liệu các đơn vị đã gửi.
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Mã chế độ báo cáo.")
    var regime: String
    @Option(help: "Mã đơn vị báo cáo.")
    var unit: String?
    @Option(help: "Lập cho nhiều đơn vị vào một thư mục: all, hoặc các mã cách nhau bằng dấu phẩy.")
    var units: String?
    @Option(help: "Kỳ báo cáo: 2026-10, 2026-W07, 2026-Q3, 2026-H1, 2026-9M, 2026, 2025-2026-HK1.")
    var period: String
    @Option(name: .shortAndLong, help: "Tệp kết quả, hoặc thư mục để đặt tên tự động (với --units luôn là thư mục).")
    var output: String
    @Option(help: "Định dạng, cách nhau bằng dấu phẩy: docx, txt, json, pdf, html. Mặc định theo đuôi tệp.")
    var format: String?
    @Flag(help: "Bản dự thảo: chỗ thiếu số liệu để trống có đánh dấu thay vì bị từ chối.")
    var draft = false
    @Option(help: "Báo cáo tổng hợp tính báo cáo nào: submitted (đã gửi và đã nhận), accepted (chỉ đã nhận), all.")
    var count: CountedReturns = .submitted
    @Option(help: "Báo cáo tổng hợp: tệp lời văn do baocao gather lập; không ghi thì tìm trong thư mục narratives.")
    var narrative: String?
    @Flag(help: "Với --units: bỏ qua báo cáo đã lập lần trước mà số liệu chưa thay đổi.")
    var resume = false
    @Option(help: "Số của văn bản, nếu đã có.")
    var number: Int?
    @Option(help: "Ngày ban hành, nếu đã có (2026-10-16 hoặc 16/10/2026).")
    var date: String?

    func validate() throws {
        if let number, number < 1 { throw ValidationError("Số văn bản phải từ 1.") }
        if let date, Day(parsing: date) == nil { throw ValidationError("Không có ngày “\(date)”.") }
        if (unit == nil) == (units == nil) { throw ValidationError("Ghi một trong hai: --unit hoặc --units.") }
        if units != nil, number != nil {
            throw ValidationError("--number chỉ dùng cho một báo cáo, không đi với --units.")
        }
        if resume, units == nil { throw ValidationError("--resume chỉ dùng với --units.") }
        _ = try formats()
    }

    func run() throws {
        let workspace = try options.folder.load([regime])
        guard let loaded = workspace.regimes[regime] else { return }
        let period = try ReturnSelection.period(period, of: loaded.regime)
        let store = try options.folder.storeForReading(workspace.settings)
        if let unit {
            try build(try ReturnSelection.unit(unit, in: workspace.tree), workspace, loaded, period, store)
        } else {
            try buildAll(workspace, loaded, period, store)
        }
    }

    private var issue: ReportIssue { ReportIssue(number: number, date: date, isDraft: draft) }

    private func formats() throws -> [ReportFormat] { try ReportFormat.list(format, output: output) }

    // MARK: - One report

    private func build(
        _ unit: ReportModel.Unit, _ workspace: Workspace, _ loaded: LoadedRegime, _ period: Period,
        _ store: SQLiteStore?
    ) throws {
        let terminal = Terminal.standard
        let outcome = try UnitReport(options.folder, workspace, loaded, store: store, today: Surroundings.today)
            .document(unit, period, issue: issue, count: count, narrative: narrative)
        switch outcome {
        case .wrongUse(let refusal): throw refusal
        case .refused(let findings):
            terminal.printErrors(findings)
            terminal.note(.buildRefused)
            throw Stop.findings
        case .document(let document, let findings):
            let fonts = ReportFonts()
            let files = ReportFiles(
                try formats(), output: output, name: "\(regime)_\(unit.code)_\(self.period)")
            if output.hasSuffix("/") || FileAccess.isFolder(output) { try FileAccess.makeFolder(files.folder) }
            let remarks = try files.write(
                document, fonts: files.formats.contains(.pdf) ? FontSet(try fonts.files()) : nil)
            if !findings.isEmpty || !remarks.isEmpty { terminal.printErrors(findings + remarks) }
            for path in files.paths { terminal.print(.written(path)) }
            if let family = fonts.substitute { terminal.note(.substituteFont(family)) }
        }
    }

    // MARK: - Many reports

    private func buildAll(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ period: Period, _ store: SQLiteStore?
    ) throws {
        let terminal = Terminal.standard
        let chosen = try chosenUnits(workspace, loaded, period)
        let formats = try formats()
        let fonts = ReportFonts()
        let folder = output.hasSuffix("/") ? output : output + "/"
        try FileAccess.makeFolder(folder)
        let bulk = BulkBuild(
            workspace: workspace, loaded: loaded, store: store, period: period, issue: issue, formats: formats,
            folder: folder, fonts: formats.contains(.pdf) ? try fonts.files() : nil, today: Surroundings.today)
        let asked = formats.map(\.rawValue) + [period.description, date ?? "", draft ? "draft" : ""]
        let file = KeptFile(
            path: "\(folder).baocao-\(regime)-\(period)",
            identity: try WorkspaceDigest.make(options.workspace, regime: regime, asked))
        let finished = try FinishedReports(
            file, store: store, regime: regime, tree: workspace.tree, resumes: resume)
        let bar = ProgressBar("build", terminal: terminal)
        let progress = WorkProgress(bar.update)
        let outcomes: [BulkBuild.Outcome]
        do {
            defer { bar.finish() }
            outcomes = try bulk.outcomes(chosen, finished: finished, progress: progress)
        }
        try report(Array(zip(chosen, outcomes)), folder, terminal)
        if let family = fonts.substitute { terminal.note(.substituteFont(family)) }
    }

    private func chosenUnits(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ period: Period
    ) throws(Refusal) -> [ReportModel.Unit] {
        guard let units, units != "all" else {
            guard let window = loaded.regime.window.window(of: period), loaded.regime.isInForce(in: period) else {
                throw Refusal(Finding(.badValue, .notInForce(regime, period: self.period), quote: self.period))
            }
            return workspace.tree.units.filter { loaded.regime.isOwed(by: $0) && $0.exists(on: window.last) }
        }
        var chosen: [ReportModel.Unit] = []
        for code in units.split(separator: ",").map({ String($0.filter { $0 != " " }) }) {
            let unit = try ReturnSelection.unit(code, in: workspace.tree)
            guard loaded.regime.isOwed(by: unit) else {
                throw Refusal(Finding(.badValue, .notOwed(unit: code, regime: regime), quote: code))
            }
            if !chosen.contains(where: { $0.code == code }) { chosen.append(unit) }
        }
        return chosen
    }

    /// Says what was made, and at the end what could not be, and why.
    private func report(
        _ outcomes: [(unit: ReportModel.Unit, outcome: BulkBuild.Outcome)], _ folder: String, _ terminal: Terminal
    ) throws {
        var (built, kept) = (0, 0)
        var remarks: [Finding] = []
        var refused: [(unit: ReportModel.Unit, findings: [Finding])] = []
        for (unit, outcome) in outcomes {
            switch outcome {
            case .built(let findings):
                built += 1
                remarks += findings
            case .kept: kept += 1
            case .refused(let findings): refused.append((unit, findings))
            }
        }
        if !remarks.isEmpty { terminal.printErrors(remarks) }
        terminal.print(.bulkBuilt(built, kept: kept, folder: folder))
        guard !refused.isEmpty else { return }
        terminal.note(.bulkRefused(refused.count))
        for (unit, findings) in refused {
            let reason = findings.first.map { $0.message.text(in: terminal.language) } ?? ""
            terminal.note(.bulkReason(unit.name, code: unit.code, reason: reason, more: findings.count - 1))
        }
        throw Stop.findings
    }
}
