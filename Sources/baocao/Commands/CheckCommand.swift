import ArgumentParser
import Finding
import Operations
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
        let workspace = try options.folder.load(regime.map { [$0] })
        let store = try options.folder.storeForReading(workspace.settings)
        var findings = workspace.warnings
        let units = try unit.map { [try ReturnSelection.unit($0, in: workspace.tree)] }
        let wanted = try period.map { text throws(Refusal) in
            guard let period = Period(parsing: text) else {
                throw Refusal(Finding(.badValue, .noSuchPeriod(text), quote: text))
            }
            return period
        }
        if let period, regime != nil {
            for loaded in workspace.regimesInOrder { _ = try ReturnSelection.period(period, of: loaded.regime) }
        }
        let regimes = workspace.regimesInOrder.filter {
            wanted.map(\.kind) ?? $0.regime.frequency == $0.regime.frequency
        }
        let bar = ProgressBar("check", terminal: terminal)
        if let store {
            let check = WorkspaceCheck(workspace: workspace, store: store)
            findings += try check.findings(regimes, units: units, period: wanted, progress: WorkProgress(bar.update))
        }
        bar.finish()
        terminal.report(findings, format: format, all: verbose)
        if findings.hasErrors { throw Stop.findings }
    }
}
