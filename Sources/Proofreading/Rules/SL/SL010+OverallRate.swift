import Finding

extension ProofRule {
    static let overallRate = ProofRule(
        "SL010", .warning, .core, vi: "Tỷ lệ chung trái với tỷ lệ các phần",
        en: "An overall rate contradicts its parts",
        page: RulePage(
            what:
                "Tỷ lệ chung của một hàng phải nằm giữa tỷ lệ thấp nhất và cao nhất của các phần, và bằng bình quân gia quyền "
                + "của chúng khi bảng có số lượng từng phần.",
            why: "Tỷ lệ toàn trường không thể cao hơn tỷ lệ của mọi lớp.",
            wrong: [
                "Chuyên cần: nhà trẻ 91,4%; mẫu giáo 96,2%; toàn trường 97,2%.",
                "Thu gom 85,8 tấn/ngày, đạt tỷ lệ 89,0% (thị trấn 98,2%, nông thôn 93,6%).",
                "Thu gom 371,4 tấn/ngày, tỷ lệ thu gom chung 80,9%; khu vực đô thị 163,2 tấn/ngày (96,6%), khu vực nông thôn 208,2 tấn/ngày (85,4%).",
                "Tỷ lệ chuyên cần: tháng 1: 94,2%; tháng 2: 91,8%; tháng 3: 95,6%. Bình quân cả kỳ 97,9%.",
                "Tính chung 10 tháng, IIP tăng 7,51%; trong đó: khai khoáng giảm 3,20%; chế biến, chế tạo tăng 5,86%; sản xuất và phân phối điện tăng 4,11%; cung cấp nước, xử lý rác thải tăng 2,70%.",
                "Tỷ lệ tốt nghiệp chung toàn quốc đạt 98,57%; trong đó giáo dục THPT đạt 98,36%, GDTX đạt 88,37%.",
                "Công suất phòng bình quân đạt 68%, riêng khách sạn 3 - 5 sao đạt 91%, nhóm còn lại 71%.",
                """
                | Nội dung | Tổng số | Lớp 1 | Lớp 2 | Lớp 3 |
                |---|---|---|---|---|
                | Chăm học | 576 | 194 | 187 | 195 |
                | Tốt | 79,9% | 79,4% | 76,5% | 75,9% |
                | Đạt | 20,1% | 20,6% | 23,5% | 24,1% |
                """,
                "Tổng đàn 18.188 tấn, tăng 5,34%, gồm: trâu 1.075 tấn, tăng 4,17%; bò 373 tấn, tăng 4,78%; lợn 16.740 tấn, tăng 4,36%.",
                "Lượng mưa: trạm đầu mối 412 mm, trạm Pá Ngà 386 mm, trạm Nậm Khao 465 mm; bình quân ba trạm 481 mm.",
                "Điểm trung bình môn Toán của khối 10 là 5,9; khối 11 là 6,1; khối 12 là 6,6; toàn trường 6,8.",
                "Giải quyết 154 đơn (quý I: 47 đơn, quý II: 55 đơn, quý III: 52 đơn), bình quân mỗi quý 57,3 đơn.",
            ],
            right: [
                "Chuyên cần: nhà trẻ 91,4%; mẫu giáo 96,2%; toàn trường 95,2%.",
                "Tăng trưởng: nông nghiệp 3,1%; công nghiệp 9,8%; toàn tỉnh phấn đấu cả năm 10,5%.",
                """
                | Mức xếp loại | Công chức | Tỷ lệ % | Viên chức | Tỷ lệ % |
                |---|---|---|---|---|
                | Hoàn thành xuất sắc | 372 | 18,2 | 3.416 | 18,3 |
                | Hoàn thành tốt | 1.548 | 75,9 | 14.097 | 75,3 |
                | Hoàn thành | 119 | 5,8 | 1.199 | 6,4 |
                | Cộng | 2.039 | 100 | 18.712 | 100 |
                """,
                "Thu gom 85,8 tấn/ngày, đạt tỷ lệ 89,0% (thị trấn 98,2%, nông thôn 86,3%).",
                "Thu gom 371,4 tấn/ngày, tỷ lệ thu gom chung 90,0%; khu vực đô thị 163,2 tấn/ngày (96,6%), khu vực nông thôn 208,2 tấn/ngày (85,4%).",
                "Tỷ lệ chuyên cần: tháng 1: 94,2%; tháng 2: 91,8%; tháng 3: 95,6%. Bình quân cả kỳ 93,9%.",
                "Tính chung 10 tháng, IIP tăng 5,17%; trong đó: khai khoáng giảm 3,20%; chế biến, chế tạo tăng 5,86%; sản xuất và phân phối điện tăng 4,11%; cung cấp nước, xử lý rác thải tăng 2,70%.",
                "Tỷ lệ tốt nghiệp chung toàn quốc đạt 97,57%; trong đó giáo dục THPT đạt 98,36%, GDTX đạt 88,37%.",
                "IIP tăng 7,51%; trong đó: khai khoáng giảm 3,20%; chế biến, chế tạo tăng 5,86%.",
                "Công suất phòng bình quân đạt 78%, riêng khách sạn 3 - 5 sao đạt 91%, nhóm còn lại 71%.",
                "Giải ngân 2.214,8 tỷ đồng, bằng 45,5% kế hoạch; trong đó ngân sách trung ương 802,3 tỷ đồng (52,2%), ngân sách địa phương 1.412,5 tỷ đồng (42,3%).",
                """
                | Nội dung | Tổng số | Lớp 1 | Lớp 2 | Lớp 3 |
                |---|---|---|---|---|
                | Chăm học | 576 | 194 | 187 | 195 |
                | Tốt | 77,3% | 79,4% | 76,5% | 75,9% |
                | Đạt | 22,7% | 20,6% | 23,5% | 24,1% |
                """,
                """
                | Chỉ tiêu | 2021 | 2022 | 2023 |
                |---|---|---|---|
                | Số hộ | 953 | 194 | 187 |
                | Tỷ lệ hộ nghèo | 7,9% | 7,4% | 6,5% |
                """,
                "Tổng đàn 18.188 tấn, tăng 4,35%, gồm: trâu 1.075 tấn, tăng 4,17%; bò 373 tấn, tăng 4,78%; lợn 16.740 tấn, tăng 4,36%.",
                "Lượng mưa: trạm đầu mối 412 mm, trạm Pá Ngà 386 mm, trạm Nậm Khao 465 mm; bình quân ba trạm 421 mm.",
                "Điểm trung bình môn Toán của khối 10 là 5,9; khối 11 là 6,1; khối 12 là 6,6; toàn trường 6,2.",
                "Giải quyết 154 đơn (quý I: 47 đơn, quý II: 55 đơn, quý III: 52 đơn), bình quân mỗi quý 51,3 đơn.",
                "Xếp loại 22 đơn vị: xuất sắc 6, tốt 11, khá 4, trung bình 1.",
            ],
            silent: "Bảng không có số lượng từng phần; chênh lệch trong phạm vi làm tròn.")
    ) { reading, discoveries in
        for rates in reading.ratesOfParts() where rates.isOutside { reading.report(rates, &discoveries) }
        for rates in reading.ratesBetween() where rates.isOutside { reading.report(rates, &discoveries) }
        for rates in reading.ratesOfMeans() where rates.isOutside { reading.report(rates, &discoveries) }
        for rates in reading.ratesOfTimes() where rates.isOutside { reading.report(rates, &discoveries) }
        for outside in reading.changesOfClasses() { reading.report(outside, &discoveries) }
        for rates in reading.ratesOfAll() where rates.isOutside { reading.report(rates, &discoveries) }
        for rates in reading.ratesOfClasses() where rates.isOutside { reading.report(rates, &discoveries) }
        for mean in reading.brokenMeans() { reading.report(mean, &discoveries) }
        for (grid, sums) in zip(reading.grids, reading.rowSums) {
            let matrix = Matrix(grid, .rows, in: reading)
            for rate in reading.totalRates(matrix, sums) { reading.report(rate, matrix, &discoveries) }
            for group in matrix.percentGroups(reading) {
                for line in group.classes {
                    guard let mean = reading.weightedMean(line, group.weights, matrix), !mean.isMet else { continue }
                    reading.report(mean, line, group, matrix, &discoveries)
                }
            }
        }
    }
}

extension Reading {
    fileprivate func report(_ mean: Mean, _ discoveries: inout Discoveries) {
        let own = figure(ofStatement: mean.statement)
        let parts = mean.parts.map { figure(ofStatement: $0) }
        let arithmetic: String
        if let expected = mean.expected {
            let rounded = Amount(micro: (expected.micro + own.step.micro / 2) / own.step.micro * own.step.micro)
            arithmetic =
                "(\(parts.map(written).joined(separator: " + "))) : \(parts.count) = \(inScale(rounded, of: own)), "
                + "khác \(written(own))"
        } else {
            arithmetic =
                "các phần từ \(parts.min { $0.value < $1.value }.map(written) ?? "") "
                + "đến \(parts.max { $0.value < $1.value }.map(written) ?? ""), bình quân \(written(own))"
        }
        discoveries.add(
            .averageDiffers, at: own.range,
            evidence: Evidence(arithmetic: arithmetic, parts: evidenceParts(mean.parts)),
            related: parts.map(\.range), key: name(ofStatement: mean.statement))
    }

    fileprivate func report(_ outside: OutsideOfClasses, _ discoveries: inout Discoveries) {
        discoveries.add(
            .overallRate, at: outside.overall.range,
            evidence: Evidence(
                arithmetic: "các phần từ \(outside.low)% đến \(outside.high)%, tổng \(written(outside.overall))%",
                parts: outside.classes.map {
                    Evidence.Part(label: words(trimmed($0.label)), value: writtenWithUnit($0.figure))
                }),
            related: outside.classes.map(\.figure.range),
            key: outside.classes.map { words(trimmed($0.label)) }.joined(separator: "/"))
    }

    fileprivate func report(_ rates: RatesOfParts, _ discoveries: inout Discoveries) {
        guard let low = rates.parts.map(\.value).min(), let high = rates.parts.map(\.value).max() else { return }
        discoveries.add(
            .overallRate, at: rates.overall.range,
            evidence: Evidence(
                arithmetic: "các phần từ \(low)% đến \(high)%, tổng \(rates.value)%",
                parts: rates.parts.map {
                    Evidence.Part(label: name(ofStatement: $0.statement), value: writtenWithUnit($0.figure))
                }),
            related: rates.parts.map(\.figure.range), key: name(ofStatement: rates.total))
    }

    fileprivate func report(
        _ rate: (overall: Figure, parts: [Figure], total: Int), _ matrix: Matrix, _ discoveries: inout Discoveries
    ) {
        guard let low = rate.parts.map(\.value).min(), let high = rate.parts.map(\.value).max() else { return }
        discoveries.add(
            .overallRate, at: rate.overall.range,
            evidence: Evidence(
                arithmetic: "các phần từ \(low)% đến \(high)%, tổng \(written(rate.overall))%",
                parts: rate.parts.map { Evidence.Part(label: "", value: written($0)) }),
            related: rate.parts.map(\.range), key: matrix.name(rate.total, self))
    }

    fileprivate func report(
        _ mean: WeightedMean, _ line: Int, _ group: PercentGroup, _ matrix: Matrix, _ discoveries: inout Discoveries
    ) {
        let parts = mean.parts.compactMap { matrix.figure(line, $0, self) }
        let values = parts.map(\.value)
        guard let low = values.min(), let high = values.max() else { return }
        // Between the extremes it is one of the parts that is wrong, if the classes of its column do not make a whole.
        if mean.overall.interval.high >= low, mean.overall.interval.low <= high,
            mean.parts.contains(where: { !isWhole(group, $0, matrix) })
        {
            return
        }
        let middle = Amount(micro: (mean.range.low.micro + mean.range.high.micro) / 2)
        let rounded = Amount(
            micro: (middle.micro + mean.overall.step.micro / 2) / mean.overall.step.micro * mean.overall.step.micro)
        let text = Percentage.padded(rounded, like: mean.overall)
        discoveries.add(
            .overallRate, at: mean.overall.range,
            evidence: Evidence(
                arithmetic:
                    "bình quân gia quyền \(text)%, các phần từ \(low)% đến \(high)%, khác \(written(mean.overall))%",
                parts: mean.parts.compactMap { part in
                    matrix.figure(line, part, self).map {
                        Evidence.Part(label: matrix.otherName(part, self), value: writtenWithUnit($0))
                    }
                }),
            related: parts.map(\.range), key: matrix.name(line, self))
    }

    private func isWhole(_ group: PercentGroup, _ other: Int, _ matrix: Matrix) -> Bool {
        guard group.classes.count > 1 else { return true }
        return group.classes.compactMap { matrix.value($0, other) }.reduce(Interval(.zero, .zero), +).isHundred
    }
}
