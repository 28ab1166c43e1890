import Document
import Finding

extension ProofRule {
    static let shareOfWhole = ProofRule(
        "SL004", .warning, .core, vi: "Tỷ lệ % không suy ra từ số liệu", en: "The percentage does not follow",
        page: RulePage(
            what:
                "Tính lại tỷ lệ đứng sau một số (“(79,56%)”, “chiếm 0,29%”, “đạt tỷ lệ 90,7%”) từ chính số đó và tổng mà câu "
                + "văn gắn với nó: mẫu số của “a/b”, tổng đứng trước “trong đó”, hoặc mẫu số chung của các tỷ lệ cùng câu.",
            why: "Tỷ lệ gõ tay hay bị đảo chữ số hoặc còn sót từ kỳ trước.",
            wrong: [
                "Tỷ lệ hộ gia đình có cáp quang 82,4% (261.020/310.000 hộ).",
                "Gieo cấy lúa Mùa 38.214 ha, bằng 89,7% cùng kỳ năm trước (39.005 ha).",
                "Đầu năm có 2.186 hộ, hộ nghèo 74 hộ (chiếm 3,39%), hộ cận nghèo 121 hộ (chiếm 5,35%).",
                "Đã giải quyết 826.940 hồ sơ (trước hạn 512.403, đúng hạn 308.748, quá hạn 5.789), tỷ lệ trước và đúng hạn 93,9%.",
                "Có 6.079/6.702 học sinh đỗ tốt nghiệp, đạt tỷ lệ 97,0%.",
                "Phải thi hành 728.227 việc, gồm: có điều kiện 579.413 việc (75,96%); chưa có điều kiện 148.814 việc (20,44%).",
                "Đến hạn giải quyết 14.101 hồ sơ. Đúng hạn: 14.064 hồ sơ (đạt 97,94%); quá hạn: 37 hồ sơ (chiếm 0,26%).",
                "Có điều kiện thi hành 579.413 việc. Trong số có điều kiện thi hành, đã xong 369.372 việc, đạt 67,35%.",
                "Đã thu 45 tỷ đồng, đạt 95% kế hoạch (50 tỷ đồng).",
                "Thụ lý 150 việc, đã giải quyết 120 việc (đạt 85%).",
                "Được giao 18.460,7 tỷ đồng; đã phân bổ 17.986,1 tỷ đồng, đạt 94,7%; số chưa phân bổ 474,6 tỷ đồng.",
                """
                | Chỉ tiêu | 2020 | 2021 | 2022 | 2023 |
                |---|---|---|---|---|
                | Tổng số hộ | 4.122 | 4.218 | 4.234 | 4.325 |
                | Số hộ nghèo | 633 | 510 | 445 | 383 |
                | Tỷ lệ hộ nghèo (%) | 15,36 | 12,09 | 10,15 | 8,86 |
                """,
                "Toàn tỉnh có 17.435 hộ nghèo trong tổng số 79.677 hộ, chiếm tỷ lệ 28,18%.",
                "Thu về 567.572 phiếu, 561.476 phiếu hợp lệ (89,93%).",
                "Học lực: Yếu 242/508 = 46,74%.",
                "Tiếp nhận 2.265 đơn, đã xử lý 2.620 đơn (đạt 99,7%).",
                "Toàn trường có 16 lớp với 610 học sinh (nữ 297 em, chiếm 51,5%).",
                """
                | Nhóm dịch vụ | Doanh thu | Tỷ trọng (%) |
                |---|---|---|
                | Bưu phẩm | 3.412 | 37,9 |
                | Tài chính | 1.986 | 22,0 |
                | Phân phối | 2.745 | 30,5 |
                | Hành chính công | 864 | 6,9 |
                | Cộng | 9.007 | 100,0 |
                """,
            ],
            right: [
                "Có 6.079/6.702 học sinh đỗ tốt nghiệp, đạt tỷ lệ 90,7%; hệ GDTX 402/761 học sinh, đạt tỷ lệ 52,82%.",
                "Phải thi hành 728.227 việc, gồm: có điều kiện 579.413 việc (79,56%); chưa có điều kiện 148.814 việc (20,44%).",
                "Đã thu 45 tỷ đồng, đạt 97,1% kế hoạch.",
                "Trả lại 90 hồ sơ (chiếm 2,16%).",
                "Đã thu 45 tỷ đồng, đạt 90% kế hoạch (50 tỷ đồng).",
                "Thụ lý 150 việc, đã giải quyết 120 việc (đạt 80%).",
                "Có 773 trang trại gia cầm, chiếm 51,14% tổng đàn gia cầm toàn thành phố.",
                "Đã thu hồi 712/1.006 triệu đồng (70,8%).",
                "Toàn trường có 16 lớp với 610 học sinh (nữ 297 em, chiếm 48,7%).",
                "Đón 1.486.300 lượt khách, trong đó khách quốc tế 24.400 lượt; bằng 67,6% kế hoạch năm (2,2 triệu lượt).",
                """
                | Nhóm dịch vụ | Doanh thu | Tỷ trọng (%) |
                |---|---|---|
                | Bưu phẩm | 3.412 | 37,9 |
                | Tài chính | 1.986 | 22,0 |
                | Phân phối | 2.745 | 30,5 |
                | Hành chính công | 864 | 9,6 |
                | Cộng | 9.007 | 100,0 |
                """,
                """
                | Lĩnh vực | Hồ sơ | Tỷ trọng (%) |
                |---|---|---|
                | Đất đai | 77 | 50 |
                | Hộ tịch | 54 | 35 |
                | Xây dựng | 19 | 12 |
                | Khác | 5 | 4 |
                | Tổng | 155 | 100 |
                """,
            ],
            silent:
                "Mẫu số không có trong văn bản, tỷ lệ so với kế hoạch hoặc cùng kỳ, tỷ lệ đúng khi cắt bớt số lẻ (xem SL018)."
        )
    ) { reading, discoveries in
        var ofOwn: Set<Int>?
        for index in reading.statements.indices {
            guard let share = reading.statements[index].share,
                let whole = reading.contradictedWhole(of: index, share)
            else { continue }
            let known = ofOwn ?? reading.sharesOfOwnWholes()
            ofOwn = known
            guard !known.contains(share.figure) else { continue }
            let part = whole.part
            let percent = reading.figures[share.figure]
            discoveries.add(
                .shareDiffers, at: percent.range,
                evidence: Evidence(
                    arithmetic: "\(reading.written(part)) : \(whole.text) = "
                        + "\(Percentage.written(part.value, whole.value, like: percent)), khác \(reading.written(percent))%",
                    parts: reading.evidenceParts([index])),
                related: [part.range], key: reading.name(ofStatement: index))
        }
        for plan in reading.planShares { reading.check(plan, &discoveries) }
        reading.checkRatesBeforeRatios(&discoveries)
        reading.checkRatesInTime(&discoveries)
        for (grid, sums) in zip(reading.grids, reading.rowSums) {
            reading.checkSharesOfTotal(grid, sums, &discoveries)
            for direction in [Matrix.Direction.rows, .columns] {
                reading.checkRatios(Matrix(grid, direction, in: reading), &discoveries)
            }
        }
    }
}

extension Reading {
    /// Compares a percentage of a plan with the plan's amount.
    fileprivate func check(_ share: PlanShare, _ discoveries: inout Discoveries) {
        let part = figure(ofStatement: share.statement)
        let plan = figures[share.plan]
        let percent = figures[share.percent]
        guard part.bound == .exact, plan.bound == .exact, percent.bound == .exact,
            Percentage.compare(percent, part: part.interval, whole: plan.interval) == .wrong,
            // The percentage may be told of an earlier figure of the sentence.
            !paragraphStatements[statements[share.statement].paragraph].contains(where: { other in
                let figure = figure(ofStatement: other)
                return figure.kind == .count && figure.head == part.head
                    && Percentage.compare(percent, part: figure.interval, whole: plan.interval) != .wrong
            })
        else { return }
        discoveries.add(
            .shareDiffers, at: percent.range,
            evidence: Evidence(
                arithmetic: "\(written(part)) : \(written(plan)) = "
                    + "\(Percentage.written(part.value, plan.value, like: percent)), khác \(written(percent))%",
                parts: evidenceParts([share.statement])),
            related: [part.range, plan.range], key: name(ofStatement: share.statement))
    }

    /// Reports the cells of a line of percentages that the two lines of counts behind it do not give.
    fileprivate func checkRatios(_ matrix: Matrix, _ discoveries: inout Discoveries) {
        for ratio in matrix.ratios(self) {
            for other in ratio.failing {
                guard let percent = matrix.figure(ratio.line, other, self),
                    let part = matrix.figure(ratio.part, other, self),
                    let whole = matrix.figure(ratio.whole, other, self)
                else { continue }
                let top = ratio.form == .share ? part.value : part.value - whole.value
                let sum = ratio.form == .share ? written(part) : "(\(written(part)) − \(written(whole)))"
                discoveries.add(
                    .shareDiffers, at: percent.range,
                    evidence: Evidence(
                        arithmetic: "\(sum) : \(written(whole)) = "
                            + "\(Percentage.written(top, whole.value, like: percent)), khác \(written(percent))%",
                        parts: [ratio.part, ratio.whole].map {
                            Evidence.Part(
                                label: matrix.name($0, self), value: matrix.figure($0, other, self).map(written) ?? "")
                        }),
                    related: [part.range, whole.range],
                    key: matrix.name(ratio.line, self) + "/" + matrix.otherName(other, self))
            }
        }
    }
}

extension Reading {
    /// The whole that a share was surely taken of and does not fit, with the part; `nil` where it fits some whole, or none is
    /// sure.
    fileprivate func contradictedWhole(of index: Int, _ share: Share) -> (value: Amount, text: String, part: Figure)? {
        guard !namesOtherWhole(index, share) else { return nil }
        let percent = figures[share.figure]
        let wholes = wholes(of: index)
        let part = figure(ofStatement: wholes.part ?? index)
        guard part.bound == .exact, percent.bound == .exact, percent.value.magnitude.double <= 1000 else { return nil }
        func fits(_ whole: Interval) -> Bool {
            Percentage.compare(percent, part: part.interval, whole: whole) != .wrong
        }
        // `cuối năm 152 hộ, tỷ lệ 2,50% (6.080 hộ)`
        if let behind = wholeBehind(share, part), fits(behind.interval) { return nil }
        if let whole = exceededWhole(of: index, percent) { return (whole.value, written(whole), part) }
        if let sum = wholeWithRest(of: index, part), let whole = wholes.candidates.first(where: sum.overlaps),
            !fits(whole)
        {
            let middle = Amount(micro: (whole.low.micro + whole.high.micro) / 2)
            return (middle, middle.description, part)
        }
        if let bound = wholes.bound, fits(bound) { return nil }
        if wholes.candidates.contains(where: fits) { return nil }
        if part.link == .numerator, let denominator = wholes.boundFigure {
            return (denominator.value, written(denominator), part)
        }
        if wholes.isNamed, let bound = wholes.boundFigure { return (bound.value, written(bound), part) }
        // The whole that the siblings' percentages were taken of.
        let siblings = shareSiblings(of: index)
        let common = wholes.candidates.filter { whole in
            siblings.contains { sibling in
                guard let share = statements[sibling].share else { return false }
                let figure = figure(ofStatement: sibling)
                return Percentage.compare(figures[share.figure], part: figure.interval, whole: whole) == .rounded
            }
        }
        if let bound = wholes.boundFigure, siblings.isEmpty ? share.form != .reaches : !common.isEmpty {
            return (bound.value, written(bound), part)
        }
        if let whole = partitioned(by: [index] + siblings, among: common) {
            return (whole.low, whole.low.description, part)
        }
        if let whole = wholeOfNeighbour(of: index, share, among: wholes.candidates) {
            return (whole.low, whole.low.description, part)
        }
        if let whole = missedBySlip(percent, part, wholes, common) { return (whole, whole.description, part) }
        guard share.form == .makesUp, let whole = wholeBefore(index), !isExplained(percent, as: part)
        else { return nil }
        return (whole.value, written(whole), part)
    }

    /// The figure alone in the brackets right behind the percentage, that counts the same.
    private func wholeBehind(_ share: Share, _ part: Figure) -> Figure? {
        guard share.figure + 1 < figures.count else { return nil }
        let (percent, whole) = (figures[share.figure], figures[share.figure + 1])
        guard whole.kind == .count, whole.head == part.head, whole.tokens.upperBound < tokens.count,
            whole.tokens.lowerBound == percent.tokens.upperBound + 1,
            tokens[percent.tokens.upperBound].kind == .openParenthesis
        else { return nil }
        return whole
    }

    /// The figure right before in the sentence that counts the same, and is not less: `610 học sinh (nữ 297 em, chiếm 48,7%)`.
    private func wholeBefore(_ index: Int) -> Figure? {
        guard index > 0, statements[index - 1].sentence == statements[index].sentence else { return nil }
        let part = figure(ofStatement: index)
        let whole = figure(ofStatement: index - 1)
        return whole.kind == .count && whole.bound == .exact && whole.head == part.head && part.head != .none
            && part.link == .none && whole.link == .none && whole.value > part.value ? whole : nil
    }

    /// Whether the percentage is the part's of any count of the text, or misses it by what rounding may leave.
    private func isExplained(_ percent: Figure, as part: Figure) -> Bool {
        let slack = (percent.step.micro * 2).magnitude
        return figures.contains { whole in
            whole.kind == .count && whole.value > .zero
                && (part.value.micro * 100_000_000 / whole.value.micro - percent.value.micro).magnitude <= slack
        }
    }

    /// `1.103 đơn đủ điều kiện, chiếm 82,01%; còn lại 242 đơn`: the part and what remains are the whole.
    private func wholeWithRest(of index: Int, _ part: Figure) -> Interval? {
        guard index + 1 < statements.count, statements[index + 1].sentence == statements[index].sentence,
            statements[index + 1].depth == statements[index].depth, part.link == .none,
            tokens[statements[index + 1].label].first?.cue == .remainder || saysUndone(index + 1)
        else { return nil }
        let rest = figure(ofStatement: index + 1)
        guard rest.kind == .count, rest.bound == .exact, rest.head == part.head else { return nil }
        return part.interval + rest.interval
    }

    /// `số chưa phân bổ 474,6 tỷ đồng`
    private func saysUndone(_ index: Int) -> Bool {
        tokens[statements[index].label].prefix(2).contains { $0.word == "chưa" }
    }

    /// `hộ nghèo 74 hộ (chiếm 3,39%), hộ cận nghèo 121 hộ (chiếm 5,54%)`: of two told alike beside each other, the whole that the
    /// percentage of the one was surely taken of.
    private func wholeOfNeighbour(of index: Int, _ share: Share, among wholes: [Interval]) -> Interval? {
        let own = statements[index]
        for other in [index - 1, index + 1] where statements.indices.contains(other) {
            let neighbour = statements[other]
            guard neighbour.sentence == own.sentence, neighbour.depth == own.depth, let its = neighbour.share,
                its.form == share.form, figures[neighbour.figure].head == figures[own.figure].head,
                figures[own.figure].head != .none, figures[own.figure].link == .none,
                figures[its.figure].step == figures[share.figure].step, digits(of: figures[its.figure]) > 2,
                !(tokens[own.label] + tokens[neighbour.label]).contains(where: {
                    $0.cue == .ofWhich || $0.cue == .outOf
                })
            else { continue }
            let fitting = wholes.filter {
                $0.low == $0.high && $0.low > figures[neighbour.figure].value
                    && Percentage.compare(figures[its.figure], part: figures[neighbour.figure].interval, whole: $0)
                        == .rounded
            }
            if Set(fitting.map(\.low)).count == 1 { return fitting[0] }
        }
        return nil
    }

    /// The whole that the percentage misses by one slip: one that the percentages beside it were taken of, or one of the few that
    /// stand close by; with so many digits hardly by accident.
    private func missedBySlip(
        _ percent: Figure, _ part: Figure, _ wholes: Wholes, _ common: [Interval]
    ) -> Amount? {
        let digits = String((percent.value.magnitude.micro / max(percent.step.micro, 1))).count
        guard digits > 2, part.link == .none else { return nil }
        var seen: Set<Amount> = []
        let near = (common.isEmpty ? wholes.candidates : common).filter {
            $0.low == $0.high && seen.insert($0.low).inserted
        }
        return near.prefix(digits > 3 ? 6 : 2).map(\.low).first {
            Percentage.isSlip(percent, part: part.value, whole: $0)
        }
    }

    /// The figure right before in the sentence, where the part is larger than it although the percentage is less than 100, and one slip
    /// in the part explains that: `Tiếp nhận 2.265 đơn, đã xử lý 2.620 đơn (đạt 99,7%)`.
    fileprivate func exceededWhole(of index: Int, _ percent: Figure) -> Figure? {
        guard index > 0, percent.value < Amount(100), percent.bound == .exact else { return nil }
        let part = figure(ofStatement: index)
        let whole = figure(ofStatement: index - 1)
        guard statements[index - 1].sentence == statements[index].sentence,
            statements[index - 1].depth == statements[index].depth, whole.kind == .count, whole.bound == .exact,
            whole.head == part.head, whole.head != .none, part.link == .none, whole.link == .none,
            part.value > whole.value, digits(of: part) > 2
        else { return nil }
        let low = (percent.value.double - percent.step.double) * whole.value.double / 100
        let high = (percent.value.double + percent.step.double) * whole.value.double / 100
        let step = part.step.double
        guard step > 0, high - low < 40 * step else { return nil }
        let meant = stride(from: (low / step).rounded(.down), through: (high / step).rounded(.up), by: 1)
        let isSlip = meant.contains { value in
            Slip.separates(part.value, from: Amount(micro: Int128(value) * part.step.micro), step: part.step)
        }
        return isSlip ? whole : nil
    }

    /// The one of `wholes` that the statements add up to, so that it is certain what the percentages were taken of.
    private func partitioned(by parts: [Int], among wholes: [Interval]) -> Interval? {
        let sum = sum(parts)
        return wholes.first { $0.overlaps(sum) }
    }
}
