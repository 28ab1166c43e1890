import Consolidation
import Foundation
import Parallel
import ReportModel

/// Measures consolidation in process, on generated returns that the peers get as files.
struct ConsolidationBench {
    let rows: UnitRows
    let columns: [Column]

    /// Generates a country of four levels: one office, 34 provinces, about one in thirty units a commune, and the rest below
    /// communes; each of the lowest level has a figure for each indicator, or one of the reasons to have none.
    init(units: Int, indicators: Int) {
        rows = UnitRows(parents: ConsolidationBench.parents(units))
        let rows = rows
        columns = sideBySide(indicators) { ConsolidationBench.column($0, rows) }
    }

    private static func parents(_ units: Int) -> [Int32] {
        let provinces = min(34, max(1, units / 40))
        let communes = max(provinces, units / 30)
        let leaves = max(communes, units - 1 - provinces - communes)
        var parents: [Int32] = [-1]
        for province in 0..<provinces {
            let provinceRow = Int32(parents.count)
            parents.append(0)
            for commune in communes * province / provinces..<communes * (province + 1) / provinces {
                let communeRow = Int32(parents.count)
                parents.append(provinceRow)
                let count = leaves * (commune + 1) / communes - leaves * commune / communes
                parents += [Int32](repeating: communeRow, count: count)
            }
        }
        return parents
    }

    /// 94 % given, of which a twentieth are estimates; 3 % missing, 2 % nil, 1 % not applicable.
    private static func column(_ index: Int, _ rows: UnitRows) -> Column {
        var state = UInt64(index) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
        var column = Column(count: rows.count, decimals: index % 3)
        for row in 0..<rows.count where rows.inner(row) == nil {
            let kind = next() % 100
            let number = Int64(next() % 1_000_000)
            column[row] =
                switch kind {
                case 0..<3: .missing
                case 3..<5: Cell(0, .nilStated)
                case 5: .notApplicable
                case 6..<10: Cell(number, [.given, .estimate])
                default: Cell(number, .given)
                }
        }
        return column
    }

    /// Consolidates every indicator to every unit, states and gaps included, on all cores.
    func rolled() throws -> [RolledColumn] {
        let (rows, columns) = (rows, columns)
        return try sideBySide(columns.count) { (index) throws(RolledColumn.Overflow) in
            try RolledColumn(columns[index], rows)
        }
    }

    // MARK: - What is measured

    static func run(_ arguments: [String]) throws {
        func number(_ index: Int, _ usual: Int) -> Int {
            index < arguments.count ? Int(arguments[index]) ?? usual : usual
        }
        let (units, indicators) = (number(1, 100_000), number(2, 300))
        switch arguments.first {
        case "write":
            try ConsolidationBench(units: units, indicators: indicators).write(
                to: arguments.count > 3 ? arguments[3] : ".")
        case "rollup": try ConsolidationBench(units: units, indicators: indicators).measureRollUp(number(3, 20))
        case "rules": try RuleBench(ConsolidationBench(units: units, indicators: indicators))?.measure(number(3, 20))
        case "disk":
            let figures = ConsolidationBench(units: units, indicators: indicators)
            let disk = try DiskBench(figures, folder: arguments.count > 4 ? arguments[4] : ".")
            try disk.write(figures)
            try disk.measure(number(3, 5))
        case "update": try ConsolidationBench(units: units, indicators: indicators).measureUpdate(number(3, 2000))
        case "curve":
            for units in [12_500, 25_000, 50_000, 100_000] {
                for indicators in [75, 150, 300] {
                    try ConsolidationBench(units: units, indicators: indicators).measureRollUp(number(1, 10))
                }
            }
        default:
            print(
                "consolidate write|rollup|rules|update UNITS INDICATORS [FOLDER|RUNS] | disk UNITS INDICATORS RUNS FOLDER | curve [RUNS]"
            )
        }
    }

    private func measureRollUp(_ runs: Int) throws {
        let clock = ContinuousClock()
        var times: [Double] = []
        var checksum: Int64 = 0
        for _ in 0..<(runs + 2) {
            let start = clock.now
            let rolled = try rolled()
            times.append((clock.now - start).milliseconds)
            checksum = self.checksum(rolled)
        }
        let sorted = times.dropFirst(2).sorted()
        print(
            "{\"units\": \(rows.count), \"indicators\": \(columns.count), \"runs\": \(runs), "
                + "\"ms\": \(sorted[sorted.count / 2]), \"min_ms\": \(sorted[0]), \"checksum\": \(checksum), "
                + "\"peak_kb\": \(Main.peakMemory())}")
    }

    /// A number that only the right totals give: each times its place among the units with others below them, and that of
    /// its indicator.
    private func checksum(_ rolled: [RolledColumn]) -> Int64 {
        var sum: Int64 = 0
        for (index, column) in rolled.enumerated() {
            for (place, row) in rows.innerRows.enumerated() {
                let total = column.value(Int(row), rows).mantissa
                sum &+= total &* (Int64(place) &+ 1) &* (Int64(index) &+ 1)
            }
        }
        return sum
    }

    /// One unit after the other amends its whole return; every total above it is brought up to date.
    private func measureUpdate(_ runs: Int) throws {
        var rolled = try rolled()
        let leaves = (0..<rows.count).filter { rows.inner($0) == nil }
        // The first change of a column copies it, because the generated one is still held here.
        for index in rolled.indices { try rolled[index].update(leaves[0], Cell(1, .given), rows) }
        let clock = ContinuousClock()
        var times: [Double] = []
        for run in 0..<runs {
            let row = leaves[run &* 7919 % leaves.count]
            let start = clock.now
            for index in rolled.indices { try rolled[index].update(row, Cell(Int64(run), .given), rows) }
            times.append((clock.now - start).milliseconds)
        }
        let sorted = times.sorted()
        print(
            "{\"units\": \(rows.count), \"indicators\": \(columns.count), \"runs\": \(runs), "
                + "\"ms\": \(sorted[runs / 2]), \"p99_ms\": \(sorted[runs * 99 / 100]), \"max_ms\": \(sorted[runs - 1])}"
        )
    }

    /// Writes what the peers read: `parents.i32`, and for each indicator its 64-bit numbers and its states behind each other in
    /// `values.i64` and `states.u8`.
    private func write(to folder: String) throws {
        let target = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try rows.parents.withUnsafeBytes { try Data($0).write(to: target.appending(path: "parents.i32")) }
        try Data().write(to: target.appending(path: "values.i64"))
        try Data().write(to: target.appending(path: "states.u8"))
        let values = try FileHandle(forWritingTo: target.appending(path: "values.i64"))
        let states = try FileHandle(forWritingTo: target.appending(path: "states.u8"))
        for column in columns {
            column.mantissas.withUnsafeBytes { values.write(Data($0)) }
            states.write(Data(column.states.map(\.rawValue)))
        }
        try values.close()
        try states.close()
    }
}
