import Consolidation
import Finding
import Foundation
import ReportLanguage
import ReportModel
import ReportStore

/// Measures the way from stored returns on disk to the finished consolidation, on the figures of `ConsolidationBench`.
struct DiskBench {
    private let compiled: CompiledRegime
    private let tree: UnitTree
    private let path: String
    private static let period = Period.month(year: 2026, month: 10)

    init(_ figures: ConsolidationBench, folder: String) throws {
        compiled = try CompiledRegime.compile(RuleBench.regime(indicators: figures.columns.count))
        let rows = figures.rows
        tree = try UnitTree.build(
            rows.parents.indices.map { row in
                let parent = rows.parents[row]
                return UnitTree.Entry(
                    unit: ReportModel.Unit(
                        code: DiskBench.code(row), name: DiskBench.code(row),
                        parent: parent < 0 ? nil : DiskBench.code(Int(parent)),
                        level: rows.inner(row) == nil ? "xa" : "tren", from: nil, until: nil, successors: []),
                    place: Place(file: "units.csv", line: row + 2, column: 1))
            })
        path = folder + "/store.sqlite"
    }

    private static func code(_ row: Int) -> String { "u\(row)" }

    /// Writes a store with a return for each unit of the lowest level.
    func write(_ figures: ConsolidationBench) throws {
        try? FileManager.default.removeItem(atPath: path)
        let store = try SQLiteStore(path: path, access: .readWrite)
        let leaves = (0..<figures.rows.count).filter { figures.rows.inner($0) == nil }
        for start in stride(from: 0, to: leaves.count, by: 2000) {
            let drafts = leaves[start..<min(start + 2000, leaves.count)].map { row in
                var content = ReturnContent()
                for (cell, column) in figures.columns.enumerated() {
                    let one = column[row]
                    if one.state.contains(.missing) { continue }
                    content.figures[FigureKey("c\(cell)")] =
                        one.state.contains(.given)
                        ? .given(Quantity(mantissa: one.mantissa, decimals: column.decimals), one.state.status)
                        : one.state.contains(.nilStated) ? .nilStated : .notApplicable
                }
                let key = ReturnKey(regime: compiled.code, unit: DiskBench.code(row), period: DiskBench.period)
                return ReturnDraft(key: key, content: content, expected: 0)
            }
            _ = try store.append(drafts, author: "bench", time: 0)
        }
    }

    /// Consolidates once without kept columns, and so often with them.
    func measure(_ runs: Int) throws {
        let kept = path + ".cot"
        try? FileManager.default.removeItem(atPath: kept)
        let clock = ContinuousClock()
        var times: [Double] = []
        var sums: Set<Int64> = []
        for _ in 0..<(runs + 1) {
            let start = clock.now
            let frame = try consolidated(kept)
            times.append((clock.now - start).milliseconds)
            sums.insert(checksum(frame))
        }
        let sorted = times.dropFirst().sorted()
        print(
            "{\"first_ms\": \(times[0]), \"ms\": \(sorted[sorted.count / 2]), \"min_ms\": \(sorted[0]), "
                + "\"checksum\": \(sums.count == 1 ? sums.first ?? 0 : 0), \"peak_kb\": \(Main.peakMemory())}")
    }

    private func consolidated(_ kept: String) throws -> Frame? {
        let store = try SQLiteStore(path: path, access: .readOnly)
        let keeper = Keeper(
            file: KeptFile(path: kept, identity: SHA256.digest([])), store: store, regime: compiled.code,
            head: try store.head())
        let source = EvaluatedFigures(compiled, source: Source(store: store, compiled: compiled))
        let consolidator = try Consolidator(
            ConsolidationPlan(compiled), tree: tree, source: source, period: DiskBench.period, keeper: keeper)
        return try consolidator.frame(.period(DiskBench.period))
    }

    /// As `ConsolidationBench.checksum`.
    private func checksum(_ frame: Frame?) -> Int64 {
        guard let frame else { return 0 }
        var sum: Int64 = 0
        for (index, content) in frame.contents.enumerated() {
            guard case .gathered(let column) = content else { continue }
            for (place, row) in frame.rows.innerRows.enumerated() {
                sum &+= column.value(Int(row), frame.rows).mantissa &* (Int64(place) &+ 1) &* (Int64(index) &+ 1)
            }
        }
        return sum
    }

    private struct Keeper: ColumnKeeper {
        var file: KeptFile
        var store: SQLiteStore
        var regime: String
        var head: LedgerHead?

        func kept(_ period: Period) -> KeptColumns? {
            guard let (head, contents) = file.open(),
                let changed = try? store.units(changedSince: head, regime: regime)
            else { return nil }
            return KeptColumns(count: contents.count, changed: changed) { contents.read($0, into: $1) }
        }

        func keep(_ period: Period, count: Int, _ bytes: () -> [UInt8]) {
            if let head { file.write(bytes(), head: head) }
        }
    }

    /// What units stated, read all at once when first asked for.
    private final class Source: FigureSource {
        private let store: SQLiteStore
        private let compiled: CompiledRegime
        private lazy var returns: [String: [Figure]] = {
            let found = (try? store.stated(regime: compiled.code, unit: nil, cells: compiled.cells)) ?? []
            return Dictionary(found.map { ($0.unit, $0.figures) }, uniquingKeysWith: { $1 })
        }()

        init(store: SQLiteStore, compiled: CompiledRegime) {
            self.store = store
            self.compiled = compiled
        }

        func stated(unit: String, period: Period) -> [Figure]? {
            period == DiskBench.period ? returns[unit] : nil
        }
        func entries(unit: String, register: Int) -> RegisterTable? { nil }
        func children(of unit: String, in window: DayRange) -> [String] { [] }
        func name(of unit: String) -> String { unit }
        func isOwed(unit: String, period: Period, window: DayRange) -> Bool { true }
        func firstDay(of unit: String) -> Day? { Day(year: 2020, month: 1, day: 1) }
    }
}
