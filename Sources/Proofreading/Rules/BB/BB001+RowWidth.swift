import Document
import Finding

extension ProofRule {
    static let rowWidth = ProofRule(
        "BB001", .warning, .core, vi: "Số ô của dòng khác số cột", en: "A row has not as many cells as columns",
        page: RulePage(
            what: "Đếm số ô của từng dòng (kể cả ô gộp) và so với số cột của tiêu đề. Mỗi bảng báo một lần.",
            why: "Thiếu một ô thì cả dòng lệch cột: số của năm này nằm dưới năm khác.",
            wrong: [
                """
                | Chỉ tiêu | 2019 | 2020 | 2021 |
                |---|---|---|---|
                | Số hộ | 4122 | 4218 |
                | Số hộ nghèo | 633 | 510 |
                """,
                """
                | Xã | Tiếp nhận | Giải quyết |
                |---|---|---|
                | A | 12 | 10 |
                | B | 15 | 11 | 4 |
                """,
            ],
            right: [
                """
                | Chỉ tiêu | 2019 | 2020 | 2021 |
                |---|---|---|---|
                | Số hộ | 4122 | 4218 | 4300 |
                """,
                """
                | Chỉ tiêu | 2019 | 2020 | 2021 |
                |---|---|---|---|
                | Số hộ | 4122 | 4218 | |
                """,
                "Số hộ | 4122",
            ],
            silent: "Bảng bố trí trang (không kẻ viền), dòng chỉ có một ô gộp hết bảng.")
    ) { reading, discoveries in
        let manuscript = reading.manuscript
        for (index, table) in manuscript.tables.enumerated() where !table.isBorderless && table.rowCount > 1 {
            guard let row = table.widths.indices.first(where: { $0 > 0 && table.widths[$0] != table.columnCount }),
                let first = table.cells.first(where: { $0.row == row }),
                let last = table.cells.last(where: { $0.row == row }),
                first.paragraphs.lowerBound < last.paragraphs.upperBound
            else { continue }
            let paragraphs = manuscript.paragraphs
            let end = paragraphs[last.paragraphs.upperBound - 1].range.upperBound
            discoveries.add(
                .rowWidth(cells: table.widths[row], columns: table.columnCount),
                at: paragraphs[first.paragraphs.lowerBound].range.lowerBound..<end, key: "bảng \(index + 1)")
        }
    }
}
