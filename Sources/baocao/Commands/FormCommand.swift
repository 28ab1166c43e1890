import ArgumentParser
import Finding
import Forms
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Spreadsheet
import Workspace

/// `baocao form`: the Excel form in which a unit states its figures.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "Tạo biểu nhập số liệu Excel của một đơn vị cho một kỳ.",
        discussion: """
            Ví dụ: baocao form -w minh-son --regime ktxh --unit minh-tan --period 2026-11 -o bieu.xlsx
            Không ghi --unit thì tạo cho mọi đơn vị phải báo cáo, mỗi đơn vị một tệp trong thư mục ghi ở -o.
            Biểu điền xong nhập lại bằng: baocao import -w minh-son bieu.xlsx
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Mã chế độ báo cáo.")
    var regime: String
    @Option(help: "Mã đơn vị báo cáo; không ghi thì mọi đơn vị phải báo cáo.")
    var unit: String?
    @Option(help: "Kỳ báo cáo.")
    var period: String
    @Option(name: .shortAndLong, help: "Tệp kết quả, hoặc thư mục để đặt tên tự động.")
    var output: String

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.folder.load([regime])
        guard let loaded = workspace.regimes[regime] else { return }
        let period = try ReturnSelection.period(period, of: loaded.regime)
        guard let window = loaded.regime.window.window(of: period), loaded.regime.isInForce(in: period) else {
            throw Refusal(
                Finding(.badValue, .notInForce(regime, period: self.period), quote: self.period))
        }
        let units = try units(workspace, loaded, window)
        let source = StoreSource(
            store: try options.folder.storeForReading(workspace.settings), tree: workspace.tree, regime: loaded)
        let evaluator = Evaluator(loaded.compiled, source: source)
        let isFolder = unit == nil || output.hasSuffix("/") || FileAccess.isFolder(output)
        if isFolder { try FileAccess.makeFolder(output) }
        for unit in units {
            let bytes = try ReturnForm.workbook(unit, period, loaded, source, evaluator)
            if let failure = source.failure { throw failure }
            let folder = output.hasSuffix("/") ? output : output + "/"
            let path = isFolder ? "\(folder)\(regime)_\(unit.code)_\(self.period).xlsx" : output
            try FileAccess.write(bytes, to: path)
            terminal.print(.written(path))
        }
    }

    private func units(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ window: DayRange
    ) throws(Refusal) -> [ReportModel.Unit] {
        guard let unit else {
            return workspace.tree.units.filter { loaded.regime.isOwed(by: $0) && $0.exists(on: window.last) }
        }
        let found = try ReturnSelection.unit(unit, in: workspace.tree)
        guard loaded.regime.isOwed(by: found) else {
            throw Refusal(Finding(.badValue, .notOwed(unit: unit, regime: regime), quote: unit))
        }
        guard let index = workspace.tree.index(of: unit, on: window.last) else {
            throw Refusal(Finding(.unknownUnit, .unitNotThere(unit, day: window.last.short), quote: unit))
        }
        return [workspace.tree.units[index]]
    }
}
