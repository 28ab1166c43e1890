import Finding

extension ProofRule {
    static let growthRate = ProofRule(
        "SL006", .warning, .core, vi: "Tốc độ tăng, giảm sai", en: "The growth rate is wrong",
        page: RulePage(
            what:
                "Khi một câu nêu số kỳ này, mức tăng hoặc giảm và tỷ lệ tăng, giảm: tỷ lệ = mức tăng ÷ (số kỳ này − mức "
                + "tăng). Được phép làm tròn hoặc cắt bớt số lẻ.",
            why: "Tỷ lệ thường được chép từ báo cáo trước hoặc chia nhầm cho số kỳ này thay vì số kỳ gốc.",
            wrong: [
                "Thụ lý 736.747 việc, tăng 39.080 việc (+6,50% so với cùng kỳ).",
                "Lúa 48.334 ha, tăng 5,41% (tương đương tăng 2.076 ha) so với cùng kỳ.",
                "BHXH tự nguyện 588 người, giảm 39 người (6,63%).",
                "Đón 214.300 lượt khách (cùng kỳ 189.650 lượt), tăng 10,3%.",
                "Xảy ra 1.734 vụ, làm chết 708 người. So với cùng kỳ giảm 400 vụ (-17,84%), giảm 47 người chết (-6,23%).",
                "Doanh thu ước 198 tỷ đồng, tăng 25,87% so với cùng kỳ năm trước (154 tỷ đồng).",
                "Diện tích lúa 2.378 ha, tăng 18,4% (+306 ha).",
                "Có 48 dự án mới, vốn 512,3 triệu USD, tăng 14,1% (cùng kỳ 596,1 triệu USD).",
                "Doanh thu quý III ước 1.184,6 tỷ đồng. So với quý II (1.121,3 tỷ đồng), doanh thu giảm 5,6%.",
                "Sốt xuất huyết: ghi nhận 327 ca mắc, gấp 2 lần cùng kỳ 2021 (109 ca), không có tử vong.",
                "Kết hôn: 44 cặp, giảm 11 cặp so với cùng kỳ năm trước (55 cặp), giảm 25,0%.",
                "So với kế hoạch 2.800 suất, số suất quà vượt 404 suất, tương đương 10,9%.",
                "Tiền lương bình quân 13,2 triệu đồng/tháng (năm 2022: 12,5 triệu đồng), tăng 6,5%.",
                """
                | Chỉ tiêu | Thực hiện 2020 | Thực hiện 2019 |
                |---|---|---|
                | Đàn trâu | 20.976 | 21.358 |
                | Đàn lợn | 168.420 | 142.913 |
                Tổng đàn lợn 168.420 con, tăng 11,8% so với cùng kỳ năm 2019.
                """,
                "Nợ đầu năm 2.946 triệu đồng; thu được 1.705 triệu đồng; nợ đến cuối tháng 8 còn 2.447 triệu đồng, giảm 19,6% so với đầu năm.",
                """
                Trong quý kiểm tra 209 vụ, phạt hành chính 1.434,5 triệu đồng.
                So với quý I (kiểm tra 188 vụ, phạt 1.502,4 triệu đồng): số vụ kiểm tra tăng 11,2%, tiền phạt tăng 4,5%.
                """,
            ],
            right: [
                "Tổng diện tích tưới nghiệm thu 18.642,7 ha. So với hợp đồng (18.420 ha) vượt 222,7 ha, tương đương đạt 101,2%.",
                "Thụ lý 736.747 việc, tăng 39.080 việc (+5,60% so với cùng kỳ 2016).",
                "Đón 214.300 lượt khách (cùng kỳ 189.650 lượt), tăng 13,0%.",
                "Xảy ra 1.734 vụ, làm chết 708 người. So với cùng kỳ giảm 400 vụ (-18,74%), giảm 47 người chết (-6,23%).",
                "Bò sữa hiện có 13.353 con - tăng 13,50% (tương đương tăng 1.588 con).",
                "BHXH tự nguyện 588 người, giảm 39 người (6,22%).",
                "Tỷ lệ chậm hạn 3,45%, giảm 3,86% so với kỳ báo cáo tháng 7.",
                "Tiếp nhận 1.000 đơn, trong đó 200 đơn khiếu nại, tăng 50 đơn (33,33%).",
                "Hộ nghèo còn 16.003 hộ, chiếm 19,93%, giảm 1.432 hộ (1,95%) so với đầu năm.",
                "Diện tích 6.312 ha, tăng 0,95% (+59 ha).",
                "Có 48 dự án mới, vốn 512,3 triệu USD, giảm 14,1% (cùng kỳ 596,1 triệu USD).",
                "Doanh thu quý III ước 1.184,6 tỷ đồng. So với quý II (1.121,3 tỷ đồng), doanh thu tăng 5,6%.",
                "Sốt xuất huyết: ghi nhận 327 ca mắc, gấp 3 lần cùng kỳ 2021 (109 ca); sởi 12 ca, gấp hơn 2 lần năm 2020 (5 ca).",
                "Kết nạp 562 đoàn viên mới, tăng 11,7% so với Tháng Thanh niên 2022 (503 đoàn viên).",
                "Kết hôn: 44 cặp, giảm 11 cặp so với tháng trước (55 cặp), giảm 25,0% so với cùng kỳ.",
                "So với kế hoạch 2.800 suất, số suất quà vượt 304 suất, tương đương 10,9%.",
                "Tiền lương bình quân 13,2 triệu đồng/tháng (năm 2022: 12,5 triệu đồng), tăng 5,6%.",
                "Nợ đầu năm 2.946 triệu đồng; thu được 1.705 triệu đồng; nợ đến cuối tháng 8 còn 2.447 triệu đồng, giảm 16,9% so với đầu năm.",
                """
                Trong quý kiểm tra 209 vụ, phạt hành chính 1.434,5 triệu đồng.
                So với quý I (kiểm tra 188 vụ, phạt 1.502,4 triệu đồng): số vụ kiểm tra tăng 11,2%, tiền phạt giảm 4,5%.
                """,
                "Hộ nghèo đầu năm 1.986 hộ, cuối năm còn 1.324 hộ, tỷ lệ 5,0%, giảm 2,5% so với đầu năm.",
            ],
            silent: "Thay đổi của một tỷ lệ (tính bằng điểm phần trăm), không nêu mức tăng, số ước lượng.")
    ) { reading, discoveries in
        let table = reading.grids.isEmpty ? nil : reading.tableIndex
        for change in reading.changes {
            guard let growth = change.growth else { continue }
            if let table, change.delta == nil, change.base == nil, change.statement >= 0 {
                reading.checkGrowth(change, reading.figures[growth], table, &discoveries)
            }
            let level = reading.figure(ofStatement: change.statement)
            guard level.kind == .count, !reading.tellsRate(change.statement) else { continue }
            let candidates = reading.levels(for: change)
            if reading.isReversed(change, reading.figures[growth]) {
                reading.reportReversal(change, &discoveries)
                continue
            }
            if level.isPreciseEstimate, reading.isEstimateSlip(change, reading.figures[growth]) {
                reading.reportGrowth(change, reading.figures[growth], &discoveries)
                continue
            }
            guard !candidates.isEmpty,
                !candidates.contains(where: { reading.explains($0, change, reading.figures[growth]) })
            else { continue }
            // `16.003 hộ, chiếm 19,93%, giảm 1.432 hộ (1,95%)` may tell the change of the share, in points.
            if reading.statements[change.statement].share != nil, !reading.isGrowthSlip(change, reading.figures[growth])
            {
                continue
            }
            reading.reportGrowth(change, reading.figures[growth], &discoveries)
        }
        reading.checkLoneGrowth(&discoveries)
        reading.checkGrowthFromNamedBases(&discoveries)
        reading.checkDirectionsFromBases(&discoveries)
        reading.checkFolds(&discoveries)
    }
}

extension Reading {
    /// The statements whose change it may be: its own first, then others in the same unit, of the sentence or the one
    /// before: `Trường có 556 học sinh. … 06 em chuyển đi; quy mô giảm 06 học sinh (1,07%)`.
    fileprivate func levels(for change: Change) -> [Int] {
        guard change.delta != nil || change.base != nil else { return [] }
        let own = statements[change.statement]
        let head = figures[own.figure].head
        let others = paragraphStatements[own.paragraph].filter {
            (own.sentence - 1...own.sentence).contains(statements[$0].sentence) && $0 != change.statement
                && figure(ofStatement: $0).kind == .count
                && EnumerationReader.isComparable(figure(ofStatement: $0).head, head)
        }
        return [change.statement] + others
    }

    /// What a figure may stand for; measured amounts (`306 ha`) are rounded although they are whole.
    private func spread(_ figure: Figure) -> Interval {
        guard Measures.all.contains(figure.head), !figure.isRounded, figure.bound == .exact else {
            return figure.interval
        }
        let half = Amount(micro: figure.step.micro / 2)
        return Interval(figure.value - half, figure.value + half)
    }

    fileprivate func explains(_ statement: Int, _ change: Change, _ growth: Figure) -> Bool {
        let level = spread(figure(ofStatement: statement))
        if let delta = change.delta {
            let figure = figures[delta]
            guard figure.kind == .count else { return true }
            let interval = spread(figure)
            let by = Interval(-interval.high, -interval.low)
            let amount = figure.value < .zero ? by : interval
            if let base = change.base {
                let start = spread(figures[base])
                if Percentage.compare(growth, part: amount, whole: start) != .wrong { return true }
            }
            let start = change.sign > 0 ? level - amount : level + amount
            return Percentage.compare(growth, part: amount, whole: start) != .wrong
        }
        guard let base = change.base, isComparable(figure(ofStatement: statement), figures[base]) else { return true }
        let start = spread(figures[base])
        let amount = change.sign > 0 ? level - start : start - level
        // `tiết kiệm 312,4 tỷ đồng, giảm 31,8% so với trước (981,2 tỷ đồng)`: the figure is the fall itself.
        if Percentage.compare(growth, part: level, whole: start) == .rounded { return true }
        return Percentage.compare(growth, part: amount, whole: start) != .wrong
    }

    /// Compares a growth told in prose with what the level grew from in a table; only a slip is sure to be meant so.
    fileprivate func checkGrowth(
        _ change: Change, _ growth: Figure, _ table: TableIndex, _ discoveries: inout Discoveries
    ) {
        let level = figure(ofStatement: change.statement)
        let bases = basesInTables(of: change.statement, table)
        func amount(_ base: Figure) -> Interval {
            change.sign > 0 ? level.interval - base.interval : base.interval - level.interval
        }
        guard
            !bases.all.contains(where: {
                $0.value > .zero && Percentage.compare(growth, part: amount($0), whole: $0.interval) != .wrong
            }),
            let base = bases.named.first(where: { base in
                let difference = change.sign > 0 ? level.value - base.value : base.value - level.value
                return difference > .zero && digits(of: growth) > 2
                    && Percentage.isSlip(growth, part: difference, whole: base.value)
            })
        else { return }
        let difference = (level.value - base.value).magnitude
        discoveries.add(
            .growthDiffers, at: growth.range,
            evidence: Evidence(
                arithmetic:
                    "\(difference) : \(base.value) = \(Percentage.written(difference, base.value, like: growth)), "
                    + "khác \(written(growth))%",
                parts: [
                    Evidence.Part(label: name(ofStatement: change.statement), value: writtenWithUnit(level)),
                    Evidence.Part(label: "so với", value: written(base)),
                ]),
            related: [level.range, base.range], key: name(ofStatement: change.statement))
    }

    /// Whether the growth of an estimate that is written to the last digit is a slip away from what is written.
    fileprivate func isEstimateSlip(_ change: Change, _ growth: Figure) -> Bool {
        let level = figure(ofStatement: change.statement).asWritten
        guard digits(of: growth) > 2, growth.bound == .exact else { return false }
        let amount: Interval
        let start: Interval
        if let base = change.base, change.delta == nil, figures[base].bound == .exact {
            start = figures[base].interval
            amount = change.sign > 0 ? level.interval - start : start - level.interval
        } else if let delta = change.delta, figures[delta].bound == .exact, figures[delta].kind == .count {
            amount = figures[delta].interval
            start = change.sign > 0 ? level.interval - amount : level.interval + amount
        } else {
            return false
        }
        guard start.low > .zero, Percentage.compare(growth, part: amount, whole: start) == .wrong else { return false }
        return Percentage.isSlip(
            growth, part: Amount(micro: (amount.low + amount.high).micro / 2),
            whole: Amount(micro: (start.low + start.high).micro / 2))
    }

    /// Whether the written growth is a slip away from what the figures give.
    fileprivate func isGrowthSlip(_ change: Change, _ growth: Figure) -> Bool {
        let level = figure(ofStatement: change.statement)
        guard let delta = change.delta else { return false }
        let amount = figures[delta].value.magnitude
        return Percentage.isSlip(
            growth, part: amount, whole: change.sign > 0 ? level.value - amount : level.value + amount)
    }

    /// Whether the level and what it is compared with give the percentage, but the other way round than the word says.
    fileprivate func isReversed(_ change: Change, _ growth: Figure) -> Bool {
        guard let base = change.base, change.delta == nil, change.statement >= 0, digits(of: growth) > 1,
            growth.bound == .exact, tokens[change.token].cue == .up || tokens[change.token].cue == .down
        else { return false }
        let (level, start) = (figure(ofStatement: change.statement).asWritten, figures[base].asWritten)
        guard isComparable(level, start), level.bound == .exact, start.bound == .exact, start.value > .zero else {
            return false
        }
        let amount = change.sign > 0 ? start.interval - level.interval : level.interval - start.interval
        return amount.low > .zero && Percentage.compare(growth, part: amount, whole: start.interval) == .rounded
    }

    fileprivate func reportReversal(_ change: Change, _ discoveries: inout Discoveries) {
        guard let base = change.base else { return }
        let level = figure(ofStatement: change.statement)
        discoveries.add(
            .wrongDirection(isUp: change.sign > 0), severity: .warning, at: tokens[change.token].range,
            evidence: Evidence(
                arithmetic: "\(written(figures[base])) → \(written(level))",
                parts: [Evidence.Part(label: name(ofStatement: change.statement), value: writtenWithUnit(level))]),
            related: [level.range, figures[base].range], key: name(ofStatement: change.statement))
    }

    fileprivate func reportGrowth(_ change: Change, _ growth: Figure, _ discoveries: inout Discoveries) {
        let level = figure(ofStatement: change.statement)
        let amount: Amount
        let start: Amount
        var parts = [Evidence.Part(label: name(ofStatement: change.statement), value: writtenWithUnit(level))]
        if let delta = change.delta {
            amount = figures[delta].value.magnitude
            start =
                change.base.map { figures[$0].value } ?? (change.sign > 0 ? level.value - amount : level.value + amount)
            parts.append(
                Evidence.Part(label: change.sign > 0 ? "tăng" : "giảm", value: writtenWithUnit(figures[delta])))
        } else if let base = change.base {
            start = figures[base].value
            amount = (level.value - start).magnitude
            parts.append(Evidence.Part(label: "so với", value: writtenWithUnit(figures[base])))
        } else {
            return
        }
        guard start > .zero else { return }
        let expected = Percentage.written(amount, start, like: growth)
        discoveries.add(
            .growthDiffers, at: growth.range,
            evidence: Evidence(
                arithmetic: "\(amount) : \(start) = \(expected), khác \(written(growth))%", parts: parts),
            related: [level.range], key: name(ofStatement: change.statement))
    }
}
