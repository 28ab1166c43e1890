import ArgumentParser
import Consolidation
import Finding
import Operations
import ReportLanguage
import ReportModel
import Workspace

/// `baocao explain`: where a figure comes from.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Một số liệu từ đâu mà có: đơn vị nào, công thức nào, lần ghi nào.",
        discussion: "Ví dụ: baocao explain thu_ns -w minh-son --unit minh-son --period 2026-10")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "Mã chỉ tiêu, hoặc chỉ tiêu.mục: thu_ns, tiep_nhan.dat_dai.")
    var indicator: String
    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Mã đơn vị; đơn vị cấp trên thì giải thích số tổng hợp.")
    var unit: String
    @Option(help: "Kỳ báo cáo.")
    var period: String
    @Option(help: "Mã chế độ báo cáo, khi nhiều chế độ có chỉ tiêu này.")
    var regime: String?
    @Option(help: "Giải thích sâu bao nhiêu bước.")
    var depth: Int = 8
    @Option(help: "Tính báo cáo nào: submitted (đã gửi và đã nhận), accepted (chỉ đã nhận), all (cả bản nháp).")
    var count: CountedReturns = .submitted
    @Option(help: "Cách in: text hoặc json.")
    var format: Format = .text

    func validate() throws {
        if !(0...60).contains(depth) { throw ValidationError("--depth phải từ 0 đến 60.") }
    }

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.folder.load(regime.map { [$0] })
        let names = indicator.split(separator: ".", maxSplits: 1).map(String.init)
        let key = FigureKey(names.first ?? "", names.count > 1 ? names[1] : nil)
        let loaded = try loaded(workspace, key)
        let period = try ReturnSelection.period(period, of: loaded.regime)
        let run = try ConsolidationRun(
            workspace, loaded, period, store: try options.folder.storeForReading(workspace.settings), count: count)
        let row = try run.row(of: unit, in: workspace.tree)
        guard let cell = loaded.compiled.cell(key) else { throw unknown(key, loaded) }
        let node = OriginTree(run: run, language: terminal.language, depth: depth).node(row, cell)
        if let failure = run.source.failure { throw failure }
        switch format {
        case .text: terminal.print(node.text(terminal.language))
        case .json: terminal.print(node.json(terminal.language).text)
        }
    }

    /// The one regime that has the indicator and reports in such periods.
    private func loaded(_ workspace: Workspace, _ key: FigureKey) throws(Refusal) -> LoadedRegime {
        let having = workspace.regimesInOrder.filter { $0.compiled.indicator(key.indicator) != nil }
        guard having.count > 1 else {
            if let only = having.first { return only }
            let known = workspace.regimesInOrder.flatMap { $0.compiled.indicators.map(\.code) }
            throw Refusal(
                Finding(
                    .unknownCode,
                    .unknownCode(
                        key.indicator, what: .indicatorWord, nearest: nearestName(to: key.indicator, among: known)),
                    quote: key.indicator))
        }
        let kind = Period(parsing: period)?.kind
        let fitting = having.filter { $0.regime.frequency == kind }
        if fitting.count == 1 { return fitting[0] }
        throw Refusal(
            Finding(
                .badValue, .indicatorInSeveral(key.indicator, having.map(\.regime.code)), quote: key.indicator))
    }

    private func unknown(_ key: FigureKey, _ loaded: LoadedRegime) -> Refusal {
        let index = loaded.compiled.indicator(key.indicator) ?? 0
        let known = loaded.compiled.memberCells(of: index).map {
            loaded.compiled.key($0).description
        }
        return Refusal(
            Finding(
                .unknownCode,
                .unknownCode(
                    key.description, what: .indicatorWord, nearest: nearestName(to: key.description, among: known)),
                quote: key.description))
    }
}
