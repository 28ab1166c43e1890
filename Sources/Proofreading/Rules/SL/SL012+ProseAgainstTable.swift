import Finding

extension ProofRule {
    static let proseAgainstTable = ProofRule(
        "SL012", .warning, .core, vi: "Lời văn khác bảng", en: "The prose differs from the table",
        page: RulePage(
            what:
                "Lời văn gọi một số bằng đúng tên của một dòng trong bảng (từ ba từ trở lên) thì số đó phải có ở dòng ấy; đơn vị "
                + "nghìn, triệu, tỷ được quy đổi. Số trong lời văn không có trong bảng, nhưng chỉ khác một ô cùng tên ở một chữ số "
                + "gõ nhầm hoặc hai chữ số đảo chỗ, cũng được báo.",
            why: "Bảng được cập nhật, lời văn thì không, hoặc ngược lại.",
            wrong: [
                """
                Đã phê duyệt hỗ trợ 18.740 người với 27.135 triệu đồng, cụ thể:
                | Nhóm | Số người | Kinh phí (tr.đ) |
                |---|---|---|
                | Lao động ngừng việc | 12.310 | 18.465 |
                | Lao động tự do | 6.430 | 8.850 |
                | Cộng | 18.740 | 27.315 |
                """,
                """
                Số hộ nghèo cuối kỳ: 54 hộ.
                | Chỉ tiêu | Kỳ trước | Kỳ này |
                |---|---|---|
                | Số hộ toàn xã | 1.250 | 1.262 |
                | Số hộ nghèo cuối kỳ | 48 | 45 |
                """,
                """
                | Cây trồng | Diện tích (ha) |
                |---|---|
                | Lúa cả năm | 27.631 |
                | Ngô | 8.744 |
                Riêng lúa 27.361 ha, giảm so với cùng kỳ.
                """,
            ],
            right: [
                """
                Đã phê duyệt hỗ trợ 18.740 người với 27.315 triệu đồng, cụ thể:
                | Nhóm | Số người | Kinh phí (tr.đ) |
                |---|---|---|
                | Lao động ngừng việc | 12.310 | 18.465 |
                | Lao động tự do | 6.430 | 8.850 |
                | Cộng | 18.740 | 27.315 |
                """,
                """
                | Đơn vị | Số hộ | Trong đó hộ đạt |
                |---|---|---|
                | Xã An Bình | 512 | 214 |
                | Xã Tân Phú | 437 | 101 |
                Xã Tân Phú vận động được 131 triệu đồng.
                """,
                """
                Số hộ nghèo cuối kỳ: 45 hộ.
                | Chỉ tiêu | Kỳ trước | Kỳ này |
                |---|---|---|
                | Số hộ toàn xã | 1.250 | 1.262 |
                | Số hộ nghèo cuối kỳ | 48 | 45 |
                """,
                """
                Thu ngân sách trên địa bàn: 1,25 tỷ đồng.
                | Chỉ tiêu (triệu đồng) | Kỳ trước | Kỳ này |
                |---|---|---|
                | Thu ngân sách trên địa bàn | 1.100 | 1.250 |
                | Chi ngân sách xã | 980 | 990 |
                """,
                """
                Các xã có 90.636 hộ dân, trong đó có 2.073 hộ nghèo.
                | Xã | Đàn lợn (con) | Thu ngân sách |
                |---|---|---|
                | Xã An Lạc | 4.107 | 992 |
                | Xã Cẩm Thịnh | 3.073 | 1.349 |
                | Xã Hòa Lâm | 3.376 | 1.307 |
                """,
                """
                Số hộ nghèo: 54 hộ.
                | Chỉ tiêu | Kỳ này |
                |---|---|
                | Số hộ nghèo | 45 |
                | Số hộ | 1262 |
                """,
                """
                | Xã | Hộ nghèo đầu năm | Thoát nghèo | Hộ nghèo cuối năm |
                |---|---|---|---|
                | Nậm Cắn | 897 | 93 | 804 |
                | Tà Cạ | 503 | 95 | 408 |
                | Cộng | 1.400 | 188 | 1.212 |

                Hộ cận nghèo: đầu năm 714 hộ, thoát 96 hộ, phát sinh 131 hộ (trong đó 118 hộ từ hộ nghèo chuyển lên), cuối năm 749 hộ.
                """,
            ],
            silent: "Tên gọi ngắn hoặc không trùng hẳn, dòng bảng không có số, số ước lượng.")
    ) { reading, discoveries in
        guard !reading.grids.isEmpty else { return }
        reading.checkSlips(reading.tableIndex, &discoveries)
        reading.checkSpokenTotals(&discoveries)
        let rows = reading.namedRows()
        guard !rows.isEmpty else { return }
        for index in reading.statements.indices where reading.statements[index].depth == 0 {
            let figure = reading.figure(ofStatement: index)
            guard figure.kind == .count, figure.link == .none, figure.bound == .exact,
                let found = rows[reading.labelWords(of: index)]
            else { continue }
            let cells = found.flatMap { $0 }
            guard !cells.isEmpty, !cells.contains(where: { reading.agree(figure, reading.figures[$0]) }) else {
                continue
            }
            discoveries.add(
                .proseDiffersFromTable, at: figure.range,
                evidence: Evidence(
                    arithmetic: "lời văn \(reading.writtenWithUnit(figure)), bảng "
                        + cells.prefix(6).map { reading.written(reading.figures[$0]) }.joined(separator: "; "),
                    parts: reading.evidenceParts([index])),
                related: cells.map { reading.figures[$0].range }, key: reading.name(ofStatement: index))
        }
    }
}

extension Reading {
    /// The figures of each row by the words of its label; rows with few words or none are left out.
    fileprivate func namedRows() -> [[Word]: [[Int]]] {
        var rows: [[Word]: [[Int]]] = [:]
        for grid in grids {
            for row in grid.body {
                let words = grid.words(row, grid.labelColumn, self)
                let cells = grid.columns.compactMap { column -> Int? in
                    guard case .figure(let index) = grid[row, column], figures[index].kind == .count else { return nil }
                    return index
                }
                if words.count > 3, !cells.isEmpty { rows[words, default: []].append(cells) }
            }
        }
        return rows
    }

    fileprivate func labelWords(of index: Int) -> [Word] {
        tokens[trimmed(statements[index].label)].map(\.word).filter { $0 != .none }
    }

    /// Whether two figures are the same but for the scale that a table's head may have.
    fileprivate func agree(_ figure: Figure, _ cell: Figure) -> Bool {
        var scale: Int128 = 1
        while scale <= 1_000_000_000 {
            let own = Interval(
                Amount(micro: cell.interval.low.micro * scale), Amount(micro: cell.interval.high.micro * scale))
            if own.overlaps(figure.interval) { return true }
            scale *= 1000
        }
        return false
    }
}
