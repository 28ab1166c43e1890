import Finding

extension ProofRule {
    static let rowSums = ProofRule(
        "SL009", .error, .core, vi: "Hàng của bảng không cộng đúng", en: "A table's row does not add up",
        page: RulePage(
            what:
                "Cột “Tổng số” bằng tổng các cột thuộc nó, xét từng hàng. Cột nào cộng từ cột nào được suy ra từ tiêu đề và "
                + "từ các hàng còn lại.",
            why: "Biểu mẫu có nhiều cột thường được gõ tay từng ô; một ô sai làm hàng không cộng đúng.",
            wrong: [
                """
                | Nội dung | Tổng số | Lớp 1 | Lớp 2 | Lớp 3 |
                |---|---|---|---|---|
                | Học sinh | 953 | 320 | 310 | 323 |
                | Nữ | 450 | 150 | 148 | 152 |
                | Học 2 buổi | 935 | 320 | 310 | 323 |
                | Bán trú | 600 | 210 | 190 | 200 |
                """,
                """
                | Quý | Nội địa | Quốc tế | Doanh thu (tỷ đồng) | Tổng khách |
                |---|---|---|---|---|
                | Quý I | 486,2 | 24,8 | 612,5 | 511,0 |
                | Quý II | 731,4 | 19,6 | 905,8 | 715,0 |
                | Quý III | 802,9 | 22,1 | 1.014,2 | 825,0 |
                | Quý IV | 518,7 | 31,4 | 738,6 | 550,1 |
                """,
            ],
            right: [
                """
                | Nội dung | Tổng số | Lớp 1 | Lớp 2 | Lớp 3 |
                |---|---|---|---|---|
                | Học sinh | 953 | 320 | 310 | 323 |
                | Nữ | 450 | 150 | 148 | 152 |
                | Bán trú | 600 | 210 | 190 | 200 |
                """,
                """
                | Chỉ tiêu | ĐV tính | 2020 | 2021 | 2022 |
                |---|---|---|---|---|
                | Tổng số hộ | hộ | 4122 | 4218 | 4234 |
                | Số hộ nghèo | hộ | 633 | 510 | 445 |
                """,
                """
                | Quý | Nội địa | Quốc tế | Doanh thu (tỷ đồng) | Tổng khách |
                |---|---|---|---|---|
                | Quý I | 486,2 | 24,8 | 612,5 | 511,0 |
                | Quý II | 731,4 | 19,6 | 905,8 | 751,0 |
                | Quý III | 802,9 | 22,1 | 1.014,2 | 825,0 |
                | Quý IV | 518,7 | 31,4 | 738,6 | 550,1 |
                """,
            ],
            silent: "Cột tỷ lệ; bảng mà phần lớn các hàng không theo một cách cộng chung.")
    ) { reading, discoveries in
        for table in reading.grids {
            let matrix = Matrix(table, .columns, in: reading)
            reading.checkSums(matrix, SumFinder(matrix: matrix, reading: reading).structures(), &discoveries)
        }
    }
}
