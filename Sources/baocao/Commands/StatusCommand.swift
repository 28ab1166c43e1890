import ArgumentParser
import Finding
import Operations
import ReportModel
import ReportStore
import Workspace

/// `baocao status`: who owes what, by when, and what came.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Ai còn nợ báo cáo nào, hạn đến ngày nào; đã gửi, bị trả lại, đã nhận, được miễn.",
        discussion: "Không ghi --period thì xem kỳ gần nhất đã chốt số liệu tính đến hôm nay (hoặc --today).")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Chỉ xem chế độ báo cáo này.")
    var regime: String?
    @Option(help: "Chỉ xem đơn vị này.")
    var unit: String?
    @Option(help: "Kỳ báo cáo.")
    var period: String?
    @Option(help: "Xem như hôm nay là ngày này (2026-11-20).")
    var today: String?
    @Option(help: "Cách in: text hoặc json.")
    var format: Format = .text

    func validate() throws {
        if let today, Day(parsing: today) == nil { throw ValidationError("Không có ngày “\(today)”.") }
    }

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.folder.load(regime.map { [$0] })
        let store = try options.folder.storeForReading(workspace.settings)
        let today = today.flatMap { Day(parsing: $0) } ?? Surroundings.today
        let unit = try unit.map { try ReturnSelection.unit($0, in: workspace.tree) }
        if let period, Period(parsing: period) == nil {
            throw Refusal(Finding(.badValue, .noSuchPeriod(period), quote: period))
        }
        var tables: [StatusTable] = []
        for loaded in workspace.regimesInOrder {
            if let period, regime != nil { _ = try ReturnSelection.period(period, of: loaded.regime) }
            let wanted = period.flatMap { Period(parsing: $0) }
            guard let current = wanted ?? StatusTable.latestClosed(loaded.regime, on: today),
                current.kind == loaded.regime.frequency
            else { continue }
            tables.append(
                try StatusTable.make(
                    loaded.regime, current, workspace: workspace, store: store, only: unit, today: today))
        }
        switch format {
        case .text: terminal.print(tables.map { $0.text(terminal.language) }.joined(separator: "\n"))
        case .json: terminal.print(JSON.object([("status", .array(tables.map { $0.json(terminal.language) }))]).text)
        }
    }
}
