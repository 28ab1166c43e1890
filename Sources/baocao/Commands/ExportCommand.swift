import ArgumentParser
import Finding
import Operations
import ReportModel
import ReportStore
import Spreadsheet
import Workspace

/// `baocao export`: what returns state, as a file that `import` takes.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Xuất số liệu đã lưu thành tệp CSV, Excel hoặc JSON.",
        discussion: """
            Ví dụ: baocao export -w minh-son --regime ktxh --period 2026-10 -o so-lieu.csv
            Tệp xuất ra nhập lại được bằng baocao import và không thay đổi gì.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json, xlsx
    }

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Mã chế độ báo cáo; không ghi thì mọi chế độ.")
    var regime: String?
    @Option(help: "Mã đơn vị; không ghi thì mọi đơn vị.")
    var unit: String?
    @Option(help: "Kỳ báo cáo; không ghi thì mọi kỳ.")
    var period: String?
    @Option(name: .shortAndLong, help: "Tệp kết quả; không ghi thì in ra màn hình (csv, json).")
    var output: String?
    @Option(help: "Định dạng; mặc định theo đuôi tệp, nếu không thì csv.")
    var format: Format?

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.folder.load(regime.map { [$0] })
        let revisions = try revisions(workspace)
        let chosen =
            format ?? output?.split(separator: ".").last.flatMap { Format(rawValue: $0.lowercased()) } ?? .csv
        let export = ReturnExport(revisions: revisions)
        let bytes: [UInt8]
        switch chosen {
        case .csv: bytes = export.csv(mark: output != nil)
        case .json: bytes = Array(export.json.text.utf8)
        case .xlsx:
            guard output != nil else { throw ValidationError(Message.outputNeeded.text(in: terminal.language)) }
            bytes = try WorkbookWriter.write(export.workbook)
        }
        guard let output else { return terminal.print(String(decoding: bytes, as: UTF8.self)) }
        try FileAccess.write(bytes, to: output)
        terminal.print(.written(output))
    }

    /// The latest revision of each return that is asked for, in order.
    private func revisions(_ workspace: Workspace) throws(Refusal) -> [Revision] {
        if let unit { _ = try ReturnSelection.unit(unit, in: workspace.tree) }
        guard let store = try options.folder.storeForReading(workspace.settings) else { return [] }
        var all: [Revision] = []
        for loaded in workspace.regimesInOrder {
            // Without a regime the period is that of whichever regime has it.
            let period = try period.flatMap { (text) throws(Refusal) -> Period? in
                if regime != nil { return try ReturnSelection.period(text, of: loaded.regime) }
                guard let period = Period(parsing: text) else {
                    throw Refusal(Finding(.badValue, .noSuchPeriod(text), quote: text))
                }
                return period
            }
            all += try store.latest(regime: loaded.regime.code).filter { revision in
                (unit.map { $0 == revision.key.unit } ?? true) && (period.map { $0 == revision.key.period } ?? true)
            }
        }
        return all.sorted { $0.key < $1.key }
    }
}
