import ReportLanguage
import ReportModel
import SampleData
import Workspace

/// Gives an evaluator the sample's data before it is in a store.
final class SampleFigures: FigureSource {
    private let tree: UnitTree
    private let loaded: LoadedRegime
    private var contents: [String: [Period: ReturnContent]] = [:]
    private var tables: [String: [Int: RegisterTable]] = [:]

    init(
        _ tree: UnitTree, _ loaded: LoadedRegime, _ returns: [(key: ReturnKey, content: ReturnContent)],
        _ sheets: [SampleData.Sheet]
    ) {
        self.tree = tree
        self.loaded = loaded
        for (key, content) in returns where key.regime == loaded.regime.code {
            contents[key.unit, default: [:]][key.period] = content
        }
        for sheet in sheets {
            guard let index = loaded.compiled.scope.registers[sheet.register] else { continue }
            tables[sheet.unit, default: [:]][index] = RegisterTable(sheet.entries)
        }
    }

    func stated(unit: String, period: Period) -> [Figure]? {
        contents[unit]?[period].map { loaded.compiled.dense($0.figures) }
    }

    func entries(unit: String, register: Int) -> RegisterTable? { tables[unit]?[register] }
    func children(of unit: String, in window: DayRange) -> [String] { [] }
    func name(of unit: String) -> String { tree.unit(unit)?.name ?? unit }

    func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        guard let found = tree.unit(unit, on: window.last) else { return false }
        return loaded.regime.isOwed(by: found) && loaded.regime.isInForce(in: period)
    }

    func firstDay(of unit: String) -> Day? {
        contents[unit]?.keys.compactMap { loaded.regime.window.window(of: $0)?.first }.min()
    }
}
