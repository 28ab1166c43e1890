package import Consolidation
package import Finding
import ReportLanguage
package import ReportModel
import Workspace

/// What a page shows of a consolidation for one unit: words only, so that it can leave the run that it was made of.
package struct ConsolidationView: Sendable {
    /// A figure beside one base.
    package struct Compared: Sendable, Hashable {
        package var base: String
        /// By how much it grew, or how much of a target was reached; `nil` where the base stands for itself.
        package var change: String?
    }

    package struct Line: Sendable, Hashable {
        package var key: FigureKey
        package var name: String
        package var measure: String
        package var value: String
        package var compared: [Compared]
        package var isMember: Bool { key.member != nil }
    }

    /// A unit whose figures are not among those that count.
    package struct Lacking: Sendable, Hashable {
        package var code: String
        package var name: String
    }

    package let unit: Unit
    /// The units above, from the top.
    package let above: [Unit]
    package let window: DayRange
    package let reporters: Int
    package let lacking: [Lacking]
    package let bases: [Comparison.Base]
    package let lines: [Line]
    package let findings: [Finding]
    /// The units that others stand below, for choosing.
    package let offices: [Unit]
    /// Whether any figure needs the signs explained.
    package let hasSigns: Bool

    package init(
        _ run: ConsolidationRun, row: Int, bases: [Comparison.Base], withMembers: Bool, language: Language
    ) throws(Refusal) {
        let table = try ConsolidationTable(run, row: row, bases: bases, withMembers: withMembers)
        let words = FigureWords(language: language)
        unit = run.consolidator.unit(row)
        above = run.above(row).map { run.consolidator.unit($0) }
        window = run.consolidator.window
        reporters = run.reporters(row).count
        lacking = run.lacking(row).map { Lacking(run.consolidator.unit($0)) }
        self.bases = bases
        let lines = table.cells.map { cell in
            Line(
                key: table.key(cell), name: table.name(cell), measure: table.indicator(cell).measure,
                value: words.text(
                    run.frame.figure(row, cell), decimals: table.decimals(of: run.frame.figure(row, cell), cell)),
                compared: table.compared(row, cell, words))
        }
        self.lines = lines
        findings = table.findings(row)
        offices = run.rows.innerRows.map(Int.init).filter { !run.reporters($0).isEmpty }
            .map { run.consolidator.unit($0) }
        hasSigns = lines.contains { line in
            ([line.value] + line.compared.map(\.base)).contains { $0.hasSuffix("*") || ["…", "?", "–"].contains($0) }
        }
    }
}

extension ConsolidationView.Lacking {
    init(_ unit: Unit) { self.init(code: unit.code, name: unit.name) }
}

extension ConsolidationTable {
    /// A figure beside all bases, as people read it.
    package func compared(_ row: Int, _ cell: Int, _ words: FigureWords) -> [ConsolidationView.Compared] {
        let (isRate, decimals) = (indicator(cell).measure == "%", indicator(cell).decimals)
        return bases.indices.map { index in
            let comparison = comparison(row, cell, index)
            let isAlone = bases[index].standsAlone
            let shown = isAlone ? comparison?.value : comparison?.base
            let base = shown.map { words.text($0, decimals: self.decimals(of: $0, cell)) } ?? ""
            let change = comparison.map {
                bases[index] == .target
                    ? words.progress($0) : words.growth($0, isRate: isRate, decimals: decimals)
            }
            return ConsolidationView.Compared(base: base, change: isAlone ? nil : change ?? "")
        }
    }
}

extension Comparison.Base {
    /// Whether it is shown for itself, and nothing is said of growth.
    package var standsAlone: Bool { self == .yearToDate || self == .thirteen }

    /// The heads of its columns.
    package var heads: [Message] {
        switch self {
        case .previous: [.columnPrevious, .columnGrowth]
        case .yearAgo: [.columnYearAgo, .columnGrowth]
        case .yearToDate: [.columnYearToDate]
        case .yearToDateYearAgo: [.columnYearToDateYearAgo, .columnGrowth]
        case .thirteen: [.columnThirteen]
        case .target: [.columnTarget, .columnProgress]
        }
    }
}

extension ConsolidationRun {
    /// The rows above a row, from the top.
    package func above(_ row: Int) -> [Int] {
        var found: [Int] = []
        var next = rows.parents[row]
        while next >= 0 {
            found.append(Int(next))
            next = rows.parents[Int(next)]
        }
        return found.reversed()
    }
}
