import Finding
import ReportModel

extension ProofRule {
    static let cumulative = ProofRule(
        "SL021", .warning, .core, vi: "Lũy kế nhỏ hơn số trong kỳ", en: "Cumulative below the period's figure",
        page: RulePage(
            what: "Số lũy kế đứng ngay sau số trong kỳ, cùng đơn vị tính, không được nhỏ hơn số trong kỳ.",
            why: "Lũy kế gồm cả kỳ này; nhỏ hơn tức là chưa cập nhật hoặc gõ nhầm.",
            wrong: [
                "Trong tháng tổ chức 45 buổi tuyên truyền; lũy kế từ đầu năm 38 buổi.",
                "Sản lượng khai thác tháng 5 đạt 819 tấn; lũy kế 433 tấn.",
                "Trong tháng 6 xảy ra 17 vụ, làm 69 người chết. Tính chung 6 tháng xảy ra 112 vụ, làm chết 61 người.",
                "Trong tháng cấp 742 giấy. Lũy kế 10 tháng cấp 6.805 giấy (9 tháng: 6.163 giấy).",
            ],
            right: [
                "Trong tháng tổ chức 45 buổi tuyên truyền; lũy kế từ đầu năm 380 buổi.",
                "Sản lượng nuôi trồng tháng 5 ước 819 tấn; lũy kế 5 tháng hơn 4.330 tấn.",
                "Trong tháng tiếp 45 lượt người; lũy kế giải quyết 38 đơn.",
                "Trong tháng cấp 742 giấy. Lũy kế 10 tháng cấp 6.905 giấy (9 tháng: 6.163 giấy).",
                "Trong tháng 6 xảy ra 17 vụ, làm 9 người chết. Tính chung 6 tháng xảy ra 112 vụ, làm chết 61 người.",
                "Kế hoạch vốn 214,6 tỷ đồng; lũy kế giải ngân 151,3 tỷ đồng.",
            ],
            silent: "Đơn vị tính khác nhau, giữa hai số còn số khác.")
    ) { reading, discoveries in
        for range in reading.paragraphStatements where range.count > 1 {
            for index in range.dropFirst() where reading.isCumulative(index) && !reading.isCumulative(index - 1) {
                let before = reading.figure(ofStatement: index - 1)
                let own = reading.figure(ofStatement: index)
                guard own.kind == .count, before.kind == .count, reading.flowRole(ofStatement: index) == nil,
                    own.head == before.head, own.head != .none, before.link == .none, own.link == .none,
                    reading.statements[index - 1].depth == 0, own.interval.high < before.interval.low,
                    !reading.tokens[reading.statements[index - 1].label].contains(where: {
                        $0.cue == .plan || $0.cue == .outOf || $0.cue == .total
                    })
                else { continue }
                discoveries.add(
                    .cumulativeBelow, at: own.range,
                    evidence: Evidence(
                        arithmetic: "\(reading.written(own)) < \(reading.written(before))",
                        parts: reading.evidenceParts([index - 1, index])),
                    related: [before.range], key: reading.name(ofStatement: index))
            }
        }
        reading.checkMonthBehindTotal(&discoveries)
        reading.checkTotalsToDate(&discoveries)
        reading.checkSinceLastMonth(&discoveries)
    }
}

extension Reading {
    /// Whether the sentence says `lũy kế` anywhere before the figure.
    fileprivate func isCumulative(_ index: Int) -> Bool { marks[index].contains(.cumulative) }

    /// `Tháng 6 xảy ra 17 vụ, làm 9 người chết. Tính chung 6 tháng xảy ra 112 vụ, làm chết 61 người`: what the text calls the same in
    /// the sentence to date and in one shortly before it.
    fileprivate func checkTotalsToDate(_ discoveries: inout Discoveries) {
        // Of a month's report all that is not to date is of the month.
        let isOfMonth = chronology.period?.window.map { $0.last - $0.first < 35 } ?? false
        for index in statements.indices where isToDate(index) {
            let own = figure(ofStatement: index)
            let words = contentWords(index)
            guard own.kind == .count, [.none, .tupleFirst, .numerator].contains(own.link), own.head != .none,
                statements[index].depth == 0, !words.isEmpty
            else { continue }
            let earlier = (0..<index).reversed().prefix { statements[$0].paragraph >= statements[index].paragraph - 6 }
            let before = earlier.first { other in
                let figure = figure(ofStatement: other)
                guard figure.kind == .count, figure.head == own.head,
                    figure.link == own.link || figure.link == .none && own.link == .numerator,
                    statements[other].depth == 0,
                    !isToDate(other), !isCumulative(other),
                    !tokens[statements[other].label].contains(where: { $0.cue == .plan }),
                    tellsShorterTime(other) || isOfMonth || statements[other].sentence == statements[index].sentence - 1
                else { return false }
                let known = contentWords(other)
                return known == words || (known.count > 1 && known.isSubset(of: words))
                    || (words.count > 1 && words.isSubset(of: known))
            }
            // Far above only what begins its paragraph.
            guard let before,
                statements[index].paragraph - statements[before].paragraph < 3
                    || paragraphStatements[statements[before].paragraph].lowerBound == before,
                own.interval.high < figure(ofStatement: before).interval.low,
                statements[index].paragraph - statements[before].paragraph < 2
                    || heading(of: statements[before].paragraph) == heading(of: statements[index].paragraph)
            else { continue }
            discoveries.add(
                .cumulativeBelow, at: own.range,
                evidence: Evidence(
                    arithmetic: "\(written(own)) < \(written(figure(ofStatement: before)))",
                    parts: evidenceParts([before, index])),
                related: [figure(ofStatement: before).range], key: name(ofStatement: index))
        }
    }

    /// `Trong tháng cấp 742 GCN. Lũy kế 10 tháng cấp 6.905 GCN (9 tháng: 6.163 GCN)`: what was counted to date, and in brackets up to the
    /// month before: the month's own figure is the difference.
    fileprivate func checkSinceLastMonth(_ discoveries: inout Discoveries) {
        for index in statements.indices.dropLast() where isToDate(index) || isCumulative(index) {
            let (own, next) = (statements[index], statements[index + 1])
            let (total, earlier) = (figure(ofStatement: index), figure(ofStatement: index + 1))
            guard next.sentence == own.sentence, next.depth == own.depth + 1, total.kind == .count,
                earlier.kind == .count, total.head == earlier.head, total.head != .none, total.link == .none,
                earlier.link == .none, total.bound == .exact, earlier.bound == .exact, saysUpToLastMonth(next.label),
                digits(of: total) > 2
            else { continue }
            let months = (0..<index).reversed().prefix { statements[$0].paragraph >= own.paragraph - 2 }.filter {
                other in
                let figure = figure(ofStatement: other)
                return figure.head == total.head && figure.kind == .count && figure.link == .none
                    && figure.bound == .exact && statements[other].depth == 0 && !isCumulative(other)
            }
            // The first that the paragraphs tell is the month's; the others may be its parts.
            guard let month = months.last.map({ figure(ofStatement: $0) }), tellsShorterTime(months[months.count - 1]),
                !months.contains(where: {
                    (figure(ofStatement: $0).interval + earlier.interval).overlaps(total.interval)
                })
            else { continue }
            let isSlip = Slip.culprit([month, earlier], total: total) != nil
            guard isSlip else { continue }
            discoveries.add(
                .cumulativeDiffers, at: total.range,
                evidence: Evidence(
                    arithmetic: "\(written(earlier)) + \(written(month)) = "
                        + "\(inScale(earlier.value + month.value, of: total)), khác \(written(total))",
                    parts: evidenceParts([index + 1, months[months.count - 1], index])),
                related: [earlier.range, month.range], key: name(ofStatement: index))
        }
    }

    /// `9 tháng`, `đến tháng trước`, `hết tháng 9`
    private func saysUpToLastMonth(_ label: Range<Int>) -> Bool {
        let own = tokens[label]
        return own.count < 8
            && own.contains {
                ["tháng", "kỳ", "tuần", "quý"].contains($0.word) || $0.kind == .date || $0.cue == .previous
            }
            && !own.contains { $0.cue == .yearAgo || $0.word == "năm" && $0.kind == .word }
    }

    /// Whether a sentence begins by saying that it speaks of all the time so far: `Lũy kế`, `Tính chung`, `Cộng dồn`.
    private func isToDate(_ index: Int) -> Bool { marks[index].contains(.toDate) }

    /// Whether the sentence of a statement names a month, a week or a quarter, or the time of the report.
    private func tellsShorterTime(_ index: Int) -> Bool {
        let statement = statements[index]
        let start = sentenceStarts[index]
        let before = tokens[start..<figures[statement.figure].tokens.lowerBound]
        return before.contains { $0.kind == .date || ["tháng", "tuần", "quý", "kỳ"].contains($0.word) }
    }

    private func contentWords(_ index: Int) -> Set<Word> {
        let statement = statements[index]
        let all = tokens[statement.label] + tokens[figures[statement.figure].unit] + tokens[statement.trail]
        return Set(all.map(\.word)).subtracting(TableIndex.idle).subtracting([
            .none, "lũy", "luỹ", "kế", "tính", "chung", "cộng", "dồn", "xảy", "ra", "làm", "i", "ii", "iii", "iv",
            "hơn", "khoảng",
        ])
    }

    /// `cộng dồn 8 tháng 79 cháu, trong tháng 11 cháu`.
    fileprivate func checkMonthBehindTotal(_ discoveries: inout Discoveries) {
        for range in paragraphStatements where range.count > 1 {
            for index in range.dropFirst()
            where isCumulative(index - 1) && statements[index].sentence == statements[index - 1].sentence {
                let month = figure(ofStatement: index)
                let total = figure(ofStatement: index - 1)
                let words = tokens[statements[index].label].map(\.word)
                guard
                    [["trong", "tháng"], ["trong", "kỳ"], ["trong", "tuần"], ["trong", "quý"], ["riêng", "tháng"]]
                        .contains(where: {
                            words.holds($0)
                        }), month.kind == .count, month.head == total.head, month.head != .none, month.link == .none,
                    total.link == .none,
                    total.interval.high < month.interval.low
                else { continue }
                discoveries.add(
                    .cumulativeBelow, at: total.range,
                    evidence: Evidence(
                        arithmetic: "\(written(total)) < \(written(month))", parts: evidenceParts([index - 1, index])),
                    related: [month.range], key: name(ofStatement: index - 1))
            }
        }
    }
}
