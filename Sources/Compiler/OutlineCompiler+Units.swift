import Document
import Finding
import ReportModel
import Workspace

extension OutlineCompiler {
    /// Which units' figures are not in the report: a sentence, and a table or their names.
    func unitsBlocks(_ block: UnitsBlock) -> [Block] {
        guard let units, !units.lacking.isEmpty else {
            return [.paragraph(Paragraph(.plain(block.complete), place: block.place))]
        }
        let count = { (number: Int) in Quantity(number).paddedCount }
        let start =
            "Trong số \(count(units.owing)) đơn vị phải báo cáo, còn \(count(units.lacking.count)) đơn vị chưa có số liệu "
            + "trong báo cáo này"
        guard block.hasTable else {
            let names = units.lacking.map { "\($0.name) (\($0.standing))" }.joined(separator: "; ")
            return [.paragraph(Paragraph(.plain("\(start): \(names)."), place: block.place))]
        }
        return [
            .paragraph(Paragraph(.plain("\(start), nêu trong bảng sau."), place: block.place)),
            .table(table(units, block)),
        ]
    }

    private func table(_ units: ReportingUnits, _ block: UnitsBlock) -> Table {
        let columns: [(head: String, weight: Int, alignment: Table.Alignment)] = [
            ("TT", 5, .center), ("Đơn vị", 25, .left), ("Hạn gửi", 12, .center), ("Tình trạng", 45, .left),
        ]
        return Table(
            caption: [], unitNote: nil,
            columns: columns.map { Table.Column(weight: $0.weight, alignment: $0.alignment) },
            header: TableHead.rows(columns.map { [$0.head] }),
            rows: units.lacking.enumerated().map { index, unit in
                Table.Row(
                    ["\(index + 1)", unit.name, unit.deadline?.short ?? "", unit.standing].map {
                        Table.Cell(.plain($0))
                    })
            }, place: block.place)
    }
}
