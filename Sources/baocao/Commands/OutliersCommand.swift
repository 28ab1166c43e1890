import ArgumentParser
import Consolidation
import Finding
import Operations
import ReportModel
import Workspace

/// `baocao outliers`: figures that are allowed, but strange beside what the same unit reported before.
struct OutliersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outliers", abstract: "Tìm số liệu khác thường so với lịch sử của chính đơn vị.",
        discussion: """
            Ví dụ: baocao outliers -w minh-son --regime ktxh --period 2026-10
            Cách tìm: zscore (cách trung vị bao nhiêu lần độ lệch thường thấy, có xét cùng kỳ), minmax (trung bình ± k độ lệch chuẩn), \
            jump (gấp bao nhiêu lần kỳ trước và cùng kỳ).
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json
    }

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Mã chế độ báo cáo.")
    var regime: String
    @Option(help: "Kỳ báo cáo.")
    var period: String
    @Option(help: "Chỉ xem đơn vị này và các đơn vị cấp dưới.")
    var under: String?
    @Option(help: "Cách tìm, cách nhau bằng dấu phẩy: zscore, minmax, jump; không ghi thì dùng cả ba.")
    var method: String?
    @Option(help: "Ngưỡng cho mọi cách đã chọn; không ghi thì zscore 3.5, minmax 3, jump 5.")
    var threshold: String?
    @Option(name: .customLong("min-history"), help: "Cần ít nhất bao nhiêu kỳ trước đó có số liệu.")
    var minimumHistory = 6
    @Option(help: "Xem báo cáo nào: submitted (đã gửi và đã nhận), accepted (chỉ đã nhận), all (cả bản nháp).")
    var count: CountedReturns = .all
    @Option(help: "Cách in: table, csv hoặc json.")
    var format: Format = .table

    func validate() throws {
        if !(2...36).contains(minimumHistory) { throw ValidationError("--min-history phải từ 2 đến 36.") }
    }

    func run() throws {
        let terminal = Terminal.standard
        let settings = OutlierSettings(thresholds: try thresholds(), minimumHistory: minimumHistory)
        let workspace = try options.folder.load([regime])
        guard let loaded = workspace.regimes[regime] else { return }
        let period = try ReturnSelection.period(period, of: loaded.regime)
        let top = try under.map { (code) throws(Refusal) in try ReturnSelection.unit(code, in: workspace.tree).code }
        let run = OutlierRun(
            workspace: workspace, loaded: loaded, store: try options.folder.storeForReading(workspace.settings),
            count: count)
        let outcome = try run.outcome(period, settings, under: top)
        let table = OutlierTable(
            loaded: loaded, tree: workspace.tree, period: period, settings: settings, outcome: outcome)
        switch format {
        case .table: terminal.print(table.text(terminal.language))
        case .csv: terminal.print(table.csv())
        case .json: terminal.print(table.json(terminal.language).text)
        }
    }

    /// The methods that are asked for with their thresholds.
    private func thresholds() throws(Refusal) -> [OutlierMethod: Double] {
        var thresholds: [OutlierMethod: Double] = [:]
        let words = method.map { $0.split(separator: ",").map { $0.filter { $0 != " " } } }
        for word in words ?? OutlierMethod.allCases.map(\.rawValue) {
            guard let method = OutlierMethod(rawValue: word) else {
                let choices = OutlierMethod.allCases.map(\.rawValue)
                throw Refusal(
                    Finding(
                        .badValue,
                        .unknownMethod(word, choices: choices, nearest: nearestName(to: word, among: choices)),
                        quote: word))
            }
            thresholds[method] =
                try threshold.map { (text) throws(Refusal) in try number(text, for: method) }
                ?? method.usualThreshold
        }
        guard !thresholds.isEmpty else {
            let choices = OutlierMethod.allCases.map(\.rawValue)
            throw Refusal(Finding(.badValue, .unknownMethod("", choices: choices, nearest: nil), quote: ""))
        }
        return thresholds
    }

    private func number(_ text: String, for method: OutlierMethod) throws(Refusal) -> Double {
        let plain = text.map { $0 == "," ? "." : $0 }
        guard let number = Double(String(plain)), number.isFinite, number > method.leastThreshold, number <= 1e9 else {
            let least = method == .jump ? "1" : "0"
            throw Refusal(Finding(.badValue, .badThreshold(text, least: least), quote: text))
        }
        return number
    }
}
