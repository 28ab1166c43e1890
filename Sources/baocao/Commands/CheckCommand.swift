import ArgumentParser
import Checking
import Finding
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// `baocao check`: everything that is wrong with the configuration and the returns.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kiểm tra cấu hình và số liệu: quy tắc, cân đối, phân tổ, khoảng giá trị.")

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Chỉ kiểm tra chế độ báo cáo này.")
    var regime: String?
    @Option(help: "Chỉ kiểm tra đơn vị này.")
    var unit: String?
    @Option(help: "Chỉ kiểm tra kỳ này.")
    var period: String?
    @Option(help: "Cách in kết quả: text, json hoặc sarif.")
    var format: FindingFormat = .text
    @Flag(name: .shortAndLong, help: "In cả thông tin (những gì chưa kiểm tra được).")
    var verbose = false

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.load(regime.map { [$0] })
        let store = try options.storeForReading(workspace.settings)
        var findings = workspace.warnings
        let units = try unit.map { [try ReturnSelection.unit($0, in: workspace.tree)] }
        let wanted = try period.map { text throws(Refusal) in
            guard let period = Period(parsing: text) else {
                throw Refusal(Finding(.badValue, .noSuchPeriod(text), quote: text))
            }
            return period
        }
        for loaded in workspace.regimesInOrder {
            if let wanted, wanted.kind != loaded.regime.frequency {
                if regime != nil, let period { _ = try ReturnSelection.period(period, of: loaded.regime) }
                continue
            }
            let check = WorkspaceCheck(workspace: workspace, loaded: loaded, store: store)
            findings += try check.findings(units: units, period: wanted, terminal: terminal)
        }
        terminal.report(findings, format: format, all: verbose)
        if findings.hasErrors { throw Stop.findings }
    }
}
