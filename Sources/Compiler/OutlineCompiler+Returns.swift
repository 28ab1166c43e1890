import Document
import Finding
import ReportLanguage
import ReportModel
import Workspace

extension OutlineCompiler {
    /// How the units' returns came in, period by period: a table whose cells are shaded, so that gaps show from afar and
    /// everybody can still read the letters.
    mutating func returns(_ block: ChartBlock, periods: Int) -> [Block] {
        let history = (units?.history ?? []).suffix(periods)
        let slots = evaluator.childSlots(slot)
        guard !history.isEmpty, !slots.isEmpty else {
            return [.paragraph(Paragraph(.plain("Không có đơn vị nào phải báo cáo."), place: block.place))]
        }
        let columns =
            [Table.Column(weight: 5, alignment: .center), Table.Column(weight: 24, alignment: .left)]
            + history.map { _ in Table.Column(weight: 7, alignment: .center) }
        let heads = [["TT"], ["Đơn vị"]] + history.map { $0.period.heads }
        var seen: Set<ReturnStanding> = []
        let rows = slots.enumerated().map { index, child in
            let standings = history.map { $0.byUnit[child.unit] ?? .notOwed }
            seen.formUnion(standings)
            return Table.Row(
                [Table.Cell(.plain("\(index + 1)")), Table.Cell(.plain(evaluator.name(of: child.unit)))]
                    + standings.map { Table.Cell(.plain($0.sign), shade: $0.shade) })
        }
        // The legend stands above, where it is read first.
        let legend = ReturnStanding.allCases.filter { seen.contains($0) }.map { "\($0.sign): \($0.words)" }
        let table = Table(
            caption: numbered(inlines(block.caption), block.label), unitNote: legend.joined(separator: "; "),
            columns: columns,
            header: TableHead.rows(heads), rows: rows,
            place: block.place)
        return [.table(table)]
    }
}

extension ReturnStanding {
    fileprivate var shade: Table.Cell.Shade {
        switch self {
        case .inTime, .awaited, .excused, .notOwed: .none
        case .late: .light
        case .missing: .medium
        }
    }
}

extension Period {
    /// The heads of a column, outermost first: the year above the month.
    fileprivate var heads: [String] {
        switch self {
        case .week(let year, _), .month(let year, _): ["Năm \(year)", shortName]
        case .quarter(let year, let quarter): ["Năm \(year)", ["I", "II", "III", "IV"][quarter - 1]]
        case .half, .nineMonths, .year, .schoolTerm, .schoolYear, .span: [brief]
        }
    }
}
