import Finding

extension ProofRule {
    static let columnSums = ProofRule(
        "SL008", .error, .core, vi: "Cột của bảng không cộng đúng", en: "A table's column does not add up",
        page: RulePage(
            what:
                "Dòng “Tổng số”, “Cộng” của bảng bằng tổng các dòng thuộc nó, xét từng cột. Dòng nào cộng từ dòng nào được "
                + "suy ra từ chữ của dòng và từ các cột còn lại: khi phần lớn các cột cộng đúng, cột còn lại phải cộng đúng.",
            why: "Sửa một dòng mà quên sửa dòng tổng là lỗi thường gặp nhất trong phụ lục.",
            wrong: [
                """
                | Đơn vị | Tiếp nhận | Giải quyết | Tồn |
                |---|---|---|---|
                | Xã A | 120 | 110 | 10 |
                | Xã B | 85 | 80 | 5 |
                | Xã C | 64 | 60 | 4 |
                | Tổng cộng | 269 | 260 | 19 |
                """,
                """
                | STT | Thôn | Số hộ |
                |---|---|---|
                | 1 | Đông | 120 |
                | 2 | Tây | 85 |
                | 3 | Nam | 64 |
                |  | Tổng cộng | 296 |
                """,
                """
                | Loại | Số người |
                |---|---|
                | BHXH | 206.810 |
                | - Bắt buộc | 199.511 |
                | - Tự nguyện | 7.929 |
                | BHYT | 1.017.308 |
                """,
            ],
            right: [
                """
                | Đơn vị | Tiếp nhận | Giải quyết | Tồn |
                |---|---|---|---|
                | Xã A | 120 | 110 | 10 |
                | Xã B | 85 | 80 | 5 |
                | Xã C | 64 | 60 | 4 |
                | Tổng cộng | 269 | 250 | 19 |
                """,
                """
                | Chỉ tiêu | ĐV tính | 2020 | 2021 |
                |---|---|---|---|
                | Tổng số hộ | hộ | 4122 | 4218 |
                | Số hộ nghèo | hộ | 633 | 510 |
                | Số hộ thoát nghèo | hộ | 135 | 123 |
                """,
            ],
            silent: "Cột tỷ lệ, đơn giá, bình quân; bảng mà các dòng không cộng thành dòng nào.")
    ) { reading, discoveries in
        for (table, sums) in zip(reading.grids, reading.rowSums) {
            let matrix = Matrix(table, .rows, in: reading)
            reading.checkSums(matrix, sums, &discoveries)
            if let plain = SumFinder(matrix: matrix, reading: reading).plainTotal() {
                reading.report(plain, at: plain.failing[0], matrix, isSure: true, &discoveries)
            }
        }
    }
}

extension Reading {
    /// Reports the sums of a table that do not hold.
    func checkSums(_ matrix: Matrix, _ sums: [SumStructure], _ discoveries: inout Discoveries) {
        for structure in sums {
            for other in structure.failing
            where structure.isSlip || structure.failing.count * 2 <= structure.holding.count + 1 {
                report(structure, at: other, matrix, isSure: structure.holding.count > 1, &discoveries)
            }
        }
    }

    fileprivate func report(
        _ structure: SumStructure, at other: Int, _ matrix: Matrix, isSure: Bool, _ discoveries: inout Discoveries
    ) {
        guard let total = matrix.figure(structure.total, other, self) else { return }
        let figures = structure.parts.compactMap { part in matrix.figure(part, other, self).map { (part, $0) } }
        let sum = figures.reduce(Amount.zero) { $0 + $1.1.value }
        let terms = figures.count > 12 ? "\(figures.count) số" : figures.map { written($0.1) }.joined(separator: " + ")
        let isExact = !total.isRounded && figures.allSatisfy { !$0.1.isRounded }
        discoveries.add(
            .tableDoesNotAddUp(line: matrix.name(structure.total, self), cross: matrix.otherName(other, self)),
            severity: isSure && isExact && Slip.culprit(figures.map(\.1), total: total) != nil ? .error : .warning,
            at: total.range,
            evidence: Evidence(
                arithmetic: "\(terms) = \(inScale(sum, of: total)), khác \(written(total))",
                parts: figures.prefix(40).map { Evidence.Part(label: matrix.name($0.0, self), value: written($0.1)) }),
            related: figures.map(\.1.range),
            key: matrix.name(structure.total, self) + "/" + matrix.otherName(other, self))
    }
}

extension Matrix {
    /// The name of the line that crosses.
    func otherName(_ other: Int, _ reading: Reading) -> String {
        direction == .rows ? grid.heading(other, reading) : grid.label(other, reading)
    }
}
