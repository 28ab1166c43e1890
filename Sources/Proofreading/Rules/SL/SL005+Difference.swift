import Finding

extension ProofRule {
    static let difference = ProofRule(
        "SL005", .error, .core, vi: "Mức tăng, giảm sai", en: "The difference is wrong",
        page: RulePage(
            what:
                "Khi một câu nêu đủ ba số (số kỳ này, mức tăng hoặc giảm, số so sánh) thì số kỳ này trừ số so sánh phải "
                + "bằng mức tăng, giảm; “tăng từ … lên …” phải thật là tăng.",
            why: "Ba số cùng đứng trong một câu, người đọc trừ nhẩm là thấy sai.",
            wrong: [
                """
                | Chỉ tiêu | Tháng 5 | Tháng 6 | Tăng, giảm |
                |---|---|---|---|
                | Bắt buộc | 9.412 | 9.467 | 55 |
                | Tự nguyện | 2.218 | 2.274 | 56 |
                | Thất nghiệp | 8.846 | 8.893 | 47 |
                | Y tế | 108.617 | 108.942 | 352 |
                """,
                "Dư nợ ủy thác 184,72 tỷ đồng. So với đầu năm (171,35 tỷ đồng) dư nợ tăng 13,73 tỷ đồng.",
                "Đầu năm 2023, toàn huyện có 3.412 hộ nghèo. Trong năm có 846 hộ thoát nghèo; cuối năm còn 2.631 hộ nghèo, giảm 718 hộ so với đầu năm.",
                "Có điều kiện chuyển sang là 210.041 việc, nhiều hơn năm trước (144.857) 65.148 việc.",
                "Bao phủ 86,25% dân số, thấp hơn 5,52% so với mức 91,5% được giao.",
                "Số vụ tăng từ 25 vụ xuống còn 20 vụ.",
                "Xuất khẩu 1.284,5 triệu USD, nhập khẩu 1.036,8 triệu USD, nhập siêu 247,7 triệu USD.",
                "Cháy rừng: 03 vụ/4,2 ha, giảm 02 vụ và giảm 6,3 ha so với năm 2020 (05 vụ/7,8 ha).",
                "Còn 3.418 hộ nghèo, chiếm 24,6% số hộ, giảm 2,5 điểm phần trăm so với năm 2022 (29,8%).",
                "Đoàn giành 46 huy chương; so với kỳ trước (38 huy chương, hạng 27) tăng 6 huy chương.",
                "Có 408 em xếp loại khá trở lên, chiếm 66,7%; so với cùng kỳ năm học trước (64,2%) tăng 5,2%.",
                "Công suất sử dụng giường bệnh 137,13%, tăng 53,37% so với cùng kỳ (năm 2017 đạt 190,5%).",
                "Hộ cận nghèo đầu năm 1.530 hộ, cuối năm 1.377 hộ, giảm 135 hộ.",
                "Có 787 tổ chức (tăng 21 tổ chức), trong đó có 269 tổ chức cấp tỉnh (tăng 08 tổ chức), 518 tổ chức cấp xã (tăng 03 tổ chức).",
            ],
            right: [
                """
                | Chỉ tiêu | Tháng 5 | Tháng 6 | Tăng, giảm |
                |---|---|---|---|
                | Bắt buộc | 9.412 | 9.467 | 55 |
                | Tự nguyện | 2.218 | 2.274 | 56 |
                | Thất nghiệp | 8.846 | 8.893 | 47 |
                | Y tế | 108.617 | 108.942 | 325 |
                """,
                "Có 1.289 hộ, tăng 41 hộ, giảm 17 hộ, thực tăng 24 hộ so với năm trước (1.265 hộ).",
                "Chỉ số PII đạt 38,14 điểm, xếp hạng 27/63, tăng 04 bậc so với năm trước (31/63).",
                "Có điều kiện chuyển sang là 210.041 việc, nhiều hơn năm trước (144.857) 65.184 việc (+45,00%).",
                "Bao phủ 86,25% dân số, thấp hơn 5,25% so với mức 91,5% được giao.",
                "Tiếp 65 lượt đoàn, giảm 77 lượt so với cùng kỳ năm 2017.",
                "Tỷ lệ chậm hạn giảm từ 10,85% xuống còn 1,31%.",
                "Xuất khẩu 1.284,5 triệu USD, nhập khẩu 1.036,8 triệu USD, xuất siêu 247,7 triệu USD.",
                "Cháy rừng: 03 vụ/4,2 ha, giảm 02 vụ và giảm 3,6 ha so với năm 2020 (05 vụ/7,8 ha).",
                "Còn 3.418 hộ nghèo, chiếm 24,6% số hộ, giảm 5,2 điểm phần trăm so với năm 2022 (29,8%).",
                "Đoàn giành 46 huy chương; so với kỳ trước (38 huy chương, hạng 27) tăng 8 huy chương.",
                "Có 408 em xếp loại khá trở lên, chiếm 66,7%; so với cùng kỳ năm học trước (64,2%) tăng 2,5%.",
                "Phường tiếp nhận 1.284 hồ sơ, trong đó trực tuyến 803 hồ sơ; tăng 87 hồ sơ so với tháng 4 (1.197 hồ sơ).",
                "Tiêm được 18.406 liều tại 214 điểm tiêm, tăng 2.115 liều so với ngày trước (16.291 liều).",
            ],
            silent: "Không nêu số so sánh, đơn vị tính khác nhau, số ước lượng.")
    ) { reading, discoveries in
        reading.checkTableDifferences(&discoveries)
        reading.checkTupleDifferences(&discoveries)
        for balance in reading.reversedBalances() {
            let result = reading.figure(ofStatement: balance.result)
            let terms = (balance.plus + balance.minus).map { reading.figure(ofStatement: $0) }
            discoveries.add(
                .balanceReversed, severity: .warning, at: result.range,
                evidence: Evidence(
                    arithmetic: terms.map(reading.written).joined(separator: " < "),
                    parts: reading.evidenceParts(balance.plus + balance.minus + [balance.result])),
                related: terms.map(\.range), key: reading.name(ofStatement: balance.result))
        }
        reading.checkShareDifferences(&discoveries)
        for sum in reading.changesOfParts() {
            let terms = sum.parts.map(reading.written).joined(separator: "; ")
            discoveries.add(
                .deltaDiffers, severity: .warning, at: sum.total.range,
                evidence: Evidence(
                    arithmetic:
                        "các phần thay đổi \(terms), cộng \(reading.inScale(sum.expected, of: sum.total)), khác "
                        + reading.written(sum.total),
                    parts: sum.parts.map { Evidence.Part(label: "", value: reading.writtenWithUnit($0)) }),
                related: sum.parts.map(\.range), key: reading.name(ofStatement: sum.enumeration.total))
        }
        let table = reading.grids.isEmpty ? nil : reading.tableIndex
        for change in reading.changes {
            if change.base == nil, reading.checkSinceOpening(change, &discoveries) { continue }
            guard let base = change.base ?? reading.openingBase(of: change) else {
                if let table { reading.checkAgainst(table, change, &discoveries) }
                continue
            }
            // What is called an estimate is still written to the last digit, and so is what was worked out from it.
            let level = reading.figure(ofStatement: change.statement).asWritten
            let start = reading.figures[base].asWritten
            guard reading.isComparable(level, start) else { continue }
            if let delta = change.delta {
                reading.checkDifference(change, level, reading.figures[delta], start, &discoveries)
            } else if change.growth == nil {
                reading.checkDirection(change, level, start, &discoveries)
            }
        }
    }
}

extension Reading {
    private static let ranks: WordSet = ["bậc", "hạng", "thứ"]

    /// Whether a level and what it is compared with count the same.
    func isComparable(_ level: Figure, _ base: Figure) -> Bool {
        level.kind == base.kind && EnumerationReader.isComparable(base.head, level.head) && level.link != .range
            && base.link != .range
    }

    fileprivate func checkDifference(
        _ change: Change, _ level: Figure, _ delta: Figure, _ base: Figure, _ discoveries: inout Discoveries
    ) {
        // A better rank is a smaller number.
        guard delta.kind == level.kind || delta.kind == .points, !Reading.ranks.contains(delta.head) else { return }
        // An estimate that is written to the last digit counts as written, where a slip explains why it does not fit.
        let isEstimate = level.isPreciseEstimate
        let level = level.asWritten
        let by = Interval(
            delta.value.magnitude - Amount(micro: delta.step.micro / 2),
            delta.value.magnitude + Amount(micro: delta.step.micro / 2))
        let amount = delta.isRounded ? by : Interval(delta.value.magnitude, delta.value.magnitude)
        let expected = change.sign > 0 ? level.interval - base.interval : base.interval - level.interval
        guard !expected.overlaps(delta.bound == .exact ? amount : delta.interval),
            isPlausible(change, level, delta, base)
        else {
            return
        }
        // Behind a list of parts the change may be told of any of them.
        let own = statements[change.statement]
        let rivals = paragraphStatements[own.paragraph].filter {
            statements[$0].sentence == own.sentence && $0 != change.statement
                && figure(ofStatement: $0).head == level.head
        }
        let fits = rivals.contains { rival in
            let other = figure(ofStatement: rival).interval
            return (change.sign > 0 ? other - base.interval : base.interval - other).overlaps(amount)
        }
        if fits { return }
        // Told the other way round, the base may be the level (`thấp hơn mức 91,5% là 5,25%`).
        let value = change.sign > 0 ? level.value - base.value : base.value - level.value
        let terms = change.sign > 0 ? (level, base) : (base, level)
        let isSlip =
            Slip.separates(delta.value.magnitude, from: value.magnitude, step: delta.step)
            || Slip.culprit([delta, terms.1], total: terms.0) != nil
        if isEstimate, !isSlip { return }
        discoveries.add(
            .deltaDiffers, severity: isSlip && !isEstimate && delta.bound == .exact ? .error : .warning,
            at: delta.range,
            evidence: Evidence(
                arithmetic:
                    "\(written(terms.0)) − \(written(terms.1)) = \(inScale(value, of: delta)), khác \(written(delta))",
                parts: [
                    Evidence.Part(label: name(ofStatement: change.statement), value: writtenWithUnit(level)),
                    Evidence.Part(label: "so với", value: writtenWithUnit(base)),
                ]),
            related: [level.range, base.range], key: name(ofStatement: change.statement))
    }

    /// `Hộ cận nghèo đầu năm 1.530 hộ, cuối năm 1.377 hộ (5,2%), giảm 153 hộ`: what the closing figure changed from.
    fileprivate func openingBase(of change: Change) -> Int? {
        guard let delta = change.delta, figures[delta].kind == .count,
            everydayRole(ofStatement: change.statement) == .closing
        else { return nil }
        let own = statements[change.statement]
        let opening = paragraphStatements[own.paragraph].last {
            $0 < change.statement && statements[$0].sentence == own.sentence && statements[$0].depth == own.depth
                && everydayRole(ofStatement: $0) == .opening
        }
        guard let opening, figure(ofStatement: opening).head == figures[own.figure].head else { return nil }
        return statements[opening].figure
    }

    /// `Đầu năm có 3.412 hộ nghèo. … cuối năm còn 2.631 hộ …; giảm 781 hộ so với đầu năm`: the stock at both ends of the period, wherever the
    /// paragraph tells of it. Whether the difference speaks of them.
    fileprivate func checkSinceOpening(_ change: Change, _ discoveries: inout Discoveries) -> Bool {
        guard let index = change.delta, change.statement >= 0, figures[index].kind == .count,
            figures[index].bound == .exact
        else { return false }
        let delta = figures[index]
        let behind = tokens[delta.tokens.upperBound...].prefix(6).prefix { $0.kind == .word || $0.kind == .date }.map(
            \.word)
        guard behind.holds(["so", "với", "đầu"]) else { return false }
        let same = paragraphStatements[statements[change.statement].paragraph].filter {
            figure(ofStatement: $0).head == delta.head && figure(ofStatement: $0).bound == .exact
                && figure(ofStatement: $0).tokens.upperBound <= delta.tokens.lowerBound
        }
        let openings = same.filter { everydayRole(ofStatement: $0) == .opening || isFirstOfOpeningSentence($0) }
        let closings = same.filter { everydayRole(ofStatement: $0) == .closing }
        guard openings.count == 1, closings.count == 1, openings[0] < closings[0] else { return false }
        var told = change
        told.statement = closings[0]
        checkDifference(
            told, figure(ofStatement: closings[0]), delta, figure(ofStatement: openings[0]), &discoveries)
        return true
    }

    /// `Đầu năm 2023, toàn huyện có 3.412 hộ nghèo.`
    private func isFirstOfOpeningSentence(_ index: Int) -> Bool {
        let range = paragraphTokens[statements[index].paragraph]
        let start = sentenceStart(of: figure(ofStatement: index).tokens.lowerBound, in: range)
        guard index == 0 || statements[index - 1].sentence != statements[index].sentence else { return false }
        return tokens[start..<min(start + 2, range.upperBound)].contains { $0.word == "đầu" }
    }

    /// A difference told in prose of a figure whose base stands in a table: only a slip is sure to be meant so.
    fileprivate func checkAgainst(_ table: TableIndex, _ change: Change, _ discoveries: inout Discoveries) {
        guard let index = change.delta, change.statement >= 0, figures[index].kind == .count,
            figures[index].bound == .exact
        else { return }
        let delta = figures[index]
        let level = figure(ofStatement: change.statement)
        let bases = basesInTables(of: change.statement, table)
        func difference(_ base: Figure) -> Amount {
            change.sign > 0 ? level.value - base.value : base.value - level.value
        }
        guard !bases.all.contains(where: { difference($0).magnitude == delta.value.magnitude }),
            let base = bases.named.first(where: {
                digits(of: delta) > 2
                    && Slip.separates(delta.value.magnitude, from: difference($0).magnitude, step: delta.step)
            })
        else { return }
        checkDifference(change, level, delta, base, &discoveries)
    }

    /// Whether the three figures can have been meant together: a difference far from what it would be, or percentages of
    /// different clauses and of a plan, were bound wrongly.
    private func isPlausible(_ change: Change, _ level: Figure, _ delta: Figure, _ base: Figure) -> Bool {
        let expected = (level.value - base.value).magnitude
        guard expected.micro < max(delta.value.magnitude.micro, 1) * 8,
            delta.value.magnitude.micro < max(expected.micro, 1) * 8
        else { return false }
        guard level.kind == .percent else { return true }
        let between = tokens[min(level.tokens.upperBound, change.token)..<change.token]
        let behind = tokens[base.tokens.upperBound...].prefix(3)
        let isPlan = behind.contains { $0.cue == .plan } && ["tăng", "giảm"].contains(tokens[change.token].word)
        return !between.contains { $0.kind == .semicolon } && between.count < 25 && !isPlan
    }

    fileprivate func checkDirection(
        _ change: Change, _ level: Figure, _ base: Figure, _ discoveries: inout Discoveries
    ) {
        let isWrong =
            change.sign > 0 ? level.interval.high < base.interval.low : level.interval.low > base.interval.high
        guard isWrong, tokens[change.token].cue == .up || tokens[change.token].cue == .down else { return }
        discoveries.add(
            .wrongDirection(isUp: change.sign > 0), severity: .warning, at: tokens[change.token].range,
            evidence: Evidence(
                arithmetic: "\(written(base)) → \(written(level))",
                parts: [Evidence.Part(label: name(ofStatement: change.statement), value: writtenWithUnit(level))]),
            related: [level.range, base.range], key: name(ofStatement: change.statement))
    }
}
