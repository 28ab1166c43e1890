import ArgumentParser
import Consolidation
import Finding
import Operations
import ReportModel
import Spreadsheet
import Workspace

/// `baocao consolidate`: the figures of all units, put together for the one above.
struct ConsolidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consolidate", abstract: "Tổng hợp số liệu của các đơn vị cấp dưới, nêu rõ còn thiếu đơn vị nào.",
        discussion: """
            Ví dụ: baocao consolidate -w minh-son --regime ktxh --period 2026-10 --compare prev,year_ago
            So sánh theo địa giới của ngày chốt số liệu; chỗ nào số kỳ gốc thuộc thời kỳ trước khi sắp xếp đơn vị thì có ghi chú.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, xlsx
    }

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Mã chế độ báo cáo.")
    var regime: String
    @Option(help: "Kỳ báo cáo.")
    var period: String
    @Option(help: "Đơn vị tổng hợp; không ghi thì là đơn vị thấp nhất có mọi đơn vị báo cáo ở dưới.")
    var under: String?
    @Option(
        help: "So sánh với, cách nhau bằng dấu phẩy: prev, year_ago, ytd, ytd_year_ago, moving_13, target.")
    var compare: String?
    @Flag(help: "In cả từng mục của phân tổ.")
    var members = false
    @Option(help: "Tính báo cáo nào: submitted (đã gửi và đã nhận), accepted (chỉ đã nhận), all (cả bản nháp).")
    var count: CountedReturns = .submitted
    @Flag(help: "Kiểm tra cả số liệu của mọi đơn vị bên dưới: quy tắc, cân đối, phân tổ, khoảng giá trị.")
    var check = false
    @Option(help: "Cách in: table (một đơn vị), csv, json hoặc xlsx (mọi đơn vị bên dưới); có -o thì theo đuôi tệp.")
    var format: Format?
    @Option(name: .shortAndLong, help: "Tệp kết quả; không ghi thì in ra màn hình.")
    var output: String?

    func run() throws {
        let terminal = Terminal.standard
        let bases = try bases()
        let workspace = try options.folder.load([regime])
        guard let loaded = workspace.regimes[regime] else { return }
        let period = try ReturnSelection.period(period, of: loaded.regime)
        let store = try options.folder.storeForReading(workspace.settings)
        let keeper = try store.map { (store) throws(Refusal) in
            try ColumnFolder(
                options.workspace, workspace.settings, regime: loaded.regime.code, count: count, store: store)
        }
        let run = try ConsolidationRun(workspace, loaded, period, store: store, count: count, keeper: keeper)
        let row = try under.map { (code) throws(Refusal) in try run.row(of: code, in: workspace.tree) } ?? run.commonRow
        guard let row, !run.reporters(row).isEmpty else {
            throw Refusal(
                Finding(.badValue, .nobodyReports(under ?? regime, regime: regime), quote: under ?? regime))
        }
        let table = try ConsolidationTable(run, row: row, bases: bases, withMembers: members)
        let checked = check ? ConsolidationCheck(run, row: row).outcome() : nil
        let findings = table.findings(row) + (checked?.findings ?? [])
        let format = chosenFormat
        let standings =
            format == .xlsx
            ? try StatusTable.standings(
                loaded.regime, period, workspace: workspace, store: store, today: Surroundings.today) : [:]
        try write(table, checked, standings, as: format, findings, terminal)
        if let failure = run.failure { throw failure }
        if findings.hasErrors { throw Stop.findings }
    }

    /// What is asked for, or what the ending of the file says.
    private var chosenFormat: Format {
        format ?? output?.split(separator: ".").last.flatMap { Format(rawValue: $0.lowercased()) } ?? .table
    }

    private func write(
        _ table: ConsolidationTable, _ checked: ConsolidationCheck.Outcome?, _ standings: [String: Message],
        as format: Format, _ findings: [Finding], _ terminal: Terminal
    ) throws {
        let bytes: [UInt8]
        switch format {
        case .table: bytes = Array((table.text(terminal) + (checked?.text(terminal) ?? "")).utf8)
        // A file is opened with Excel, which needs the mark to see that it is UTF-8.
        case .csv: bytes = (output == nil ? [] : [0xEF, 0xBB, 0xBF]) + Array(table.csv().utf8)
        case .json: bytes = Array(table.json(terminal.language, checked).text.utf8)
        case .xlsx:
            guard output != nil else { throw ValidationError(Message.outputNeeded.text(in: terminal.language)) }
            var book = ConsolidatedWorkbook(table, standings: standings)
            let window = table.run.consolidator.window
            bytes = try WorkbookWriter.write(try book.workbook(created: "\(window.last)T00:00:00Z"))
        }
        guard let output else {
            terminal.print(String(decoding: bytes, as: UTF8.self))
            if format == .csv { terminal.printErrors(findings.filter { $0.severity > .info }) }
            return
        }
        try FileAccess.write(bytes, to: output)
        terminal.print(.written(output))
        if format != .json { terminal.printErrors(findings.filter { $0.severity > .info }) }
    }

    /// What is asked to be compared with, each once, in the order asked for.
    private func bases() throws(Refusal) -> [Comparison.Base] {
        var bases: [Comparison.Base] = []
        for word in (compare ?? "").split(separator: ",").map({ $0.filter { $0 != " " } }) {
            guard let base = Comparison.Base(rawValue: word) else {
                let choices = Comparison.Base.allCases.map(\.rawValue)
                throw Refusal(
                    Finding(
                        .badValue,
                        .unknownComparison(word, choices: choices, nearest: nearestName(to: word, among: choices)),
                        quote: word))
            }
            if !bases.contains(base) { bases.append(base) }
        }
        return bases
    }
}
