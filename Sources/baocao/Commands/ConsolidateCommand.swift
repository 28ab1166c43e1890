import ArgumentParser
import Consolidation
import Finding
import ReportModel
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
        case table, csv, json
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
    @Flag(help: "Kiểm tra cả số liệu của mọi đơn vị bên dưới: quy tắc, cân đối, phân tổ, khoảng giá trị.")
    var check = false
    @Option(help: "Cách in: table (một đơn vị), csv hoặc json (mọi đơn vị bên dưới).")
    var format: Format = .table

    func run() throws {
        let terminal = Terminal.standard
        let bases = try bases()
        let workspace = try options.load([regime])
        guard let loaded = workspace.regimes[regime] else { return }
        let period = try ReturnSelection.period(period, of: loaded.regime)
        let store = try options.storeForReading(workspace.settings)
        let keeper = try store.map { (store) throws(Refusal) in
            try ColumnFolder(options.workspace, workspace.settings, regime: loaded.regime.code, store: store)
        }
        let run = try ConsolidationRun(workspace, loaded, period, store: store, keeper: keeper)
        let row = try under.map { (code) throws(Refusal) in try run.row(of: code, in: workspace.tree) } ?? run.commonRow
        guard let row, !run.reporters(row).isEmpty else {
            throw Refusal(
                Finding(.badValue, .nobodyReports(under ?? regime, regime: regime), quote: under ?? regime))
        }
        let table = try ConsolidationTable(run, row: row, bases: bases, withMembers: members)
        let checked = check ? ConsolidationCheck(run, row: row).outcome() : nil
        let findings = table.findings(row) + (checked?.findings ?? [])
        switch format {
        case .table: terminal.print(table.text(terminal) + (checked?.text(terminal) ?? ""))
        case .csv:
            terminal.print(table.csv())
            terminal.printErrors(findings.filter { $0.severity > .info })
        case .json: terminal.print(table.json(terminal.language, checked).text)
        }
        if findings.hasErrors { throw Stop.findings }
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
