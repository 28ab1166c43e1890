import Finding

extension ProofRule {
    static let implausibleFigure = ProofRule(
        "SL015", .warning, .core, vi: "Sai bậc, sai phép tính ghi sẵn", en: "Wrong magnitude or written calculation",
        page: RulePage(
            what:
                "Số lẻ đứng giữa hàng các số đếm nguyên lớn trong bảng; phép tính viết sẵn trong văn bản (“12 + 5 = 18”); "
                + "số bình quân sai bậc so với tổng và số lượng nêu cùng câu; số tiền, số lượng ghi bằng số và bằng chữ "
                + "khác nhau; số ngày khác với khoảng “từ … đến …” đi cùng.",
            why: "Dấu phẩy đặt sai hay dán nhầm dòng làm số sai hàng nghìn lần.",
            wrong: [
                "Trao 9 nhà, tổng trị giá 450 triệu đồng (60 triệu đồng/nhà).",
                "Toàn trường có 16 lớp với 562 học sinh, bình quân 31,2 học sinh/lớp.",
                "Lúa: 412,5 ha, năng suất bình quân 64,2 tạ/ha, sản lượng 2.574,0 tấn.",
                "Vận động ủng hộ 18 suất học bổng, mỗi suất 500.000 đồng, tổng trị giá 8.000.000 đồng.",
                """
                | Chỉ tiêu | ĐV tính | 2019 | 2020 | 2021 | 2022 | 2023 |
                |---|---|---|---|---|---|---|
                | Số hộ nghèo | hộ | 6.337 | 5.108 | 4.454 | 3.838 | 3.277 |
                | Số hộ thoát nghèo | hộ | 1.355 | 1.237 | 10,98 | 615 | 385 |
                """,
                "Tổng số buổi làm việc là 18 buổi (12 + 5 = 18).",
                "Kinh phí rà soát 18.500.000 đồng (mười tám triệu năm mươi nghìn đồng).",
                "Tổng cộng: 1.250.000.000 đồng.\nBằng chữ: Một tỷ hai trăm năm mươi lăm triệu đồng chẵn.",
                "Thời hạn giải quyết là 05 (sáu) ngày làm việc.",
                "Kỳ thi diễn ra trong 5 ngày, từ 27/6 đến 30/6/2023.",
                "Đợt cao điểm từ ngày 10/5 đến ngày 20/5/2023 (15 ngày).",
                "Tổng dư nợ 310.120 triệu đồng với 21.302 hộ, bình quân 145 triệu đồng/hộ.",
                "Thu hội phí: 1.090 người × 9 tháng × 2.000 đồng = 1.962.000 đồng.",
                "Cấp phát gạo 12,5 tấn (500 suất × 35 kg).",
                """
                | Xã | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn) |
                |---|---|---|---|
                | Vĩnh An | 1.268,0 | 63,5 | 8.051,8 |
                | Vĩnh Bình | 984,4 | 58,9 | 5.798,1 |
                | Long Khê | 735,1 | 65,0 | 4.778,2 |
                | Chung | 2.987,5 | 66,4 | 18.628,1 |
                """,
                "Có bốn mươi sáu (44) cặp đăng ký.",
                """
                Điện bơm cả vụ 1.304.200 kWh.
                Tiền điện 2.086,7 triệu đồng, bình quân 16.000 đồng/kWh.
                """,
            ],
            right: [
                "Lúa: 412,5 ha, năng suất bình quân 62,4 tạ/ha, sản lượng 2.574,0 tấn.",
                "Tổ chức 14 hội nghị với 1.286 lượt người dự (bình quân gần 92 lượt người/hội nghị).",
                """
                | Chỉ tiêu | ĐV tính | 2019 | 2020 | 2021 | 2022 | 2023 |
                |---|---|---|---|---|---|---|
                | Số hộ nghèo | hộ | 6.337 | 5.108 | 4.454 | 3.838 | 3.277 |
                | Tỷ lệ hộ nghèo | % | 15,4 | 12 | 10,98 | 8,9 | 7,5 |
                """,
                "Tổng số buổi làm việc là 17 buổi (12 + 5 = 17).",
                "Thu ngân sách đạt 12,5 tỷ đồng; chi 11 tỷ đồng.",
                "Kinh phí 18.500.000 đồng (mười tám triệu năm trăm nghìn đồng); thời hạn 05 (năm) ngày; 12,5 tỷ đồng (mười hai tỷ năm trăm "
                    + "triệu đồng); nhiệm kỳ 5 (năm); quà trị giá 500.000 đồng (ba hộ nghèo).",
                "Tổng cộng: 1.250.000.000 đồng.\nBằng chữ: Một tỷ hai trăm năm mươi triệu đồng chẵn.",
                "Kỳ thi diễn ra trong 4 ngày, từ 27/6 đến 30/6/2023; tập huấn 5 ngày (từ 12/6 đến 18/6/2023); trong 3 ngày, từ 27/6 đến 30/6.",
                "Thu hội phí: 1.090 người × 9 tháng × 2.000 đồng = 19.620.000 đồng.",
                "Cấp phát gạo 12,5 tấn (500 suất × 25 kg).",
                """
                | Xã | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn) |
                |---|---|---|---|
                | Vĩnh An | 1.268,0 | 63,5 | 8.051,8 |
                | Vĩnh Bình | 984,4 | 58,9 | 5.798,1 |
                | Long Khê | 735,1 | 65,0 | 4.778,2 |
                | Chung | 2.987,5 | 62,4 | 18.628,1 |
                """,
                "Có bốn mươi tư (44) cặp đăng ký.",
                """
                Điện bơm cả vụ 1.304.200 kWh.
                Tiền điện 2.086,7 triệu đồng, bình quân 1.600 đồng/kWh.
                """,
            ],
            silent: "Hàng có từ hai số lẻ, hàng tỷ lệ, bình quân, diện tích, sản lượng.")
    ) { reading, discoveries in
        for average in reading.brokenAverages() { reading.report(average, &discoveries) }
        for product in reading.brokenProducts() { reading.report(product, &discoveries) }
        for grid in reading.grids {
            reading.checkProductColumns(grid, &discoveries)
            let matrix = Matrix(grid, .rows, in: reading)
            for line in matrix.lines where !matrix.isPercent(line, reading) {
                guard let odd = reading.fraction(line, matrix) else { continue }
                discoveries.add(
                    .fractionAmongCounts, at: odd.range, key: matrix.name(line, reading))
            }
        }
        reading.checkEquations(&discoveries)
        reading.checkProductEquations(&discoveries)
        reading.checkAmountsInWords(&discoveries)
        reading.checkLengthsOfIntervals(&discoveries)
    }
}

extension Reading {
    fileprivate func report(_ average: Average, _ discoveries: inout Discoveries) {
        let stated = figure(ofStatement: average.statement)
        let amount = figure(ofStatement: average.amount)
        let count = figure(ofStatement: average.count)
        let micro = Int128((quotient(average.amount, average.count, stated) * 1e6).rounded())
        let step = max(stated.step.micro, 1)
        let rounded = Amount(micro: (micro + step / 2) / step * step)
        discoveries.add(
            .averageDiffers, at: stated.range,
            evidence: Evidence(
                arithmetic:
                    "\(written(amount)) : \(written(count)) = \(inScale(rounded, of: stated)), khác \(written(stated))",
                parts: evidenceParts([average.amount, average.count])),
            related: [amount.range, count.range], key: name(ofStatement: average.statement))
    }
}

extension Reading {
    /// The only figure of a row with decimals that count, where all others are whole and a hundred times larger.
    fileprivate func fraction(_ line: Int, _ matrix: Matrix) -> Figure? {
        let figures = matrix.cross.filter { !matrix.isRate(across: $0) }.compactMap { matrix.figure(line, $0, self) }
            .filter { $0.kind == .count }
        let odd = figures.filter { !$0.value.isWhole }
        guard odd.count == 1, figures.count > 4, let one = odd.first else { return nil }
        let others = figures.filter { $0.value.isWhole && $0.value > .zero }
        guard let least = others.map(\.value).min(), others.count > 3 else { return nil }
        return one.value.magnitude.micro * 20 < least.micro ? one : nil
    }

    /// `12 + 5 = 18`: figures joined by signs, with a result behind an equals sign.
    fileprivate func checkEquations(_ discoveries: inout Discoveries) {
        for range in paragraphFigures where range.count > 2 {
            for result in range.dropFirst(2) where sign(before: figures[result]) == .equals {
                var terms = [result - 1]
                while let first = terms.first, first > range.lowerBound, sign(before: figures[first]) == .plus {
                    terms.insert(first - 1, at: 0)
                }
                guard terms.count > 1, terms.allSatisfy({ figures[$0].kind == figures[result].kind }) else { continue }
                let sum = terms.reduce(Interval(.zero, .zero)) { $0 + figures[$1].interval }
                guard !sum.overlaps(figures[result].interval) else { continue }
                let value = terms.reduce(Amount.zero) { $0 + figures[$1].value }
                discoveries.add(
                    .equationWrong(), at: figures[result].range,
                    evidence: Evidence(
                        arithmetic: terms.map { written(figures[$0]) }.joined(separator: " + ")
                            + " = \(inScale(value, of: figures[result])), khác \(written(figures[result]))",
                        parts: []),
                    related: terms.map { figures[$0].range })
            }
        }
    }

    /// The sign between a figure and the one before it.
    private func sign(before figure: Figure) -> Token.Kind {
        let first = figure.tokens.lowerBound
        if figure.isSigned { return tokens[first].kind == .plus ? .plus : .minus }
        return first > 0 ? tokens[first - 1].kind : .other
    }
}
