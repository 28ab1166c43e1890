import ArgumentParser
import Checking
import Dispatch
import Finding
import ReportLanguage
import ReportModel
import ReportStore
import Synchronization
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
        if let period, regime != nil {
            for loaded in workspace.regimesInOrder { _ = try ReturnSelection.period(period, of: loaded.regime) }
        }
        let checks = workspace.regimesInOrder.filter {
            wanted.map(\.kind) ?? $0.regime.frequency == $0.regime.frequency
        }
        .map { WorkspaceCheck(workspace: workspace, loaded: $0, store: store) }
        findings += try run(checks, units: units, period: wanted, terminal: terminal)
        terminal.report(findings, format: format, all: verbose)
        if findings.hasErrors { throw Stop.findings }
    }

    /// Runs the checks of all regimes at once, so that reading one overlaps checking another; findings come in their order.
    private func run(
        _ checks: [WorkspaceCheck], units: [Unit]?, period: Period?, terminal: Terminal
    ) throws(Refusal) -> [Finding] {
        let progress = CheckProgress(terminal: terminal)
        let results = Mutex<[Int: Result<[Finding], Refusal>]>([:])
        DispatchQueue.concurrentPerform(iterations: checks.count) { index in
            let result = Result { () throws(Refusal) in
                try checks[index].findings(units: units, period: period, progress: progress)
            }
            results.withLock { $0[index] = result }
        }
        progress.finish()
        let finished = results.withLock { $0 }
        var findings: [Finding] = []
        for index in checks.indices { findings += try finished[index]?.get() ?? [] }
        return findings
    }
}
