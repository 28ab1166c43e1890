import Finding

extension ProofRule {
    static let impossibleShare = ProofRule(
        "SL014", .warning, .core, vi: "Tỷ lệ không thể có", en: "An impossible percentage",
        page: RulePage(
            what:
                "Tỷ lệ đứng sau một số đếm (“34 người, chiếm 54,6%”): phải có một tổng là số nguyên cho ra đúng tỷ lệ ấy. Không có "
                + "số nguyên nào thì số đếm hoặc tỷ lệ sai, dù văn bản không nêu tổng.",
            why: "Với đơn vị ít người, mỗi tỷ lệ chỉ ứng với vài tổng; tỷ lệ chép nhầm thường không ứng với tổng nào.",
            wrong: [
                "Có 34 người có trình độ đại học (54,6%).",
                "Trong số đó 7 hồ sơ quá hạn, chiếm 12,4%.",
                "Có 84,7% trong số 14 lớp được mở tại xã.",
            ],
            right: [
                "Có 15.206/17.420 hộ đạt 8 tiêu chí, tỷ lệ 87,29%.",
                "Có 34 người có trình độ đại học (54,8%).",
                "Có 689 hồ sơ quá hạn, chiếm 3,45%.",
                "Thu 34 tỷ đồng, đạt 54,6% dự toán.",
                "Có 34 hộ, tăng 5 hộ (17,2%).",
                "Có 85,7% trong số 14 lớp được mở tại xã; 80% trong số 05 xã đạt tiêu chí.",
            ],
            silent: "Số tiền, diện tích, sản lượng; tỷ lệ không có phần lẻ; số lớn (có nhiều tổng phù hợp).")
    ) { reading, discoveries in
        for index in reading.statements.indices {
            guard let share = reading.statements[index].share, share.form != .reaches,
                !reading.namesOtherWhole(index, share)
            else { continue }
            let part = reading.figure(ofStatement: index)
            let percent = reading.figures[share.figure]
            guard part.link == .none, !part.isRounded, !part.isInWords, part.bound == .exact, part.value > .zero,
                percent.bound == .exact,
                !Measures.all.contains(part.head), percent.value > .zero, percent.value <= Amount(100),
                !reading.hasWhole(part, percent)
            else { continue }
            discoveries.add(
                .impossibleShare, at: percent.range,
                evidence: Evidence(
                    arithmetic: reading.nearestShares(part, percent), parts: reading.evidenceParts([index])),
                related: [part.range], key: reading.name(ofStatement: index))
        }
        for (percent, whole) in reading.sharesOfFew() {
            discoveries.add(
                .impossibleShare, at: percent.range,
                evidence: Evidence(
                    arithmetic: reading.sharesAround(percent, of: whole),
                    parts: [Evidence.Part(label: "", value: reading.writtenWithUnit(whole))]),
                related: [whole.range], key: reading.writtenWithUnit(whole))
        }
    }
}

/// Units of what is measured, not counted.
enum Measures {
    static let all: WordSet = [
        "đồng", "usd", "ha", "m2", "m3", "km2", "km", "kg", "tấn", "tạ", "lít", "mw", "kwh", "eur", "m", "giờ", "điểm",
        "sào",
    ]
}

extension Reading {
    /// Whether some whole number gives the percentage, rounded or cut off.
    fileprivate func hasWhole(_ part: Figure, _ percent: Figure) -> Bool {
        let count = part.value.double
        let value = percent.value.double
        let step = percent.step.double
        let least = 100 * count / (value + step)
        let most = 100 * count / max(value - step / 2, 1e-9)
        return (most + 1e-9).rounded(.down) >= (least + 1e-9).rounded(.up)
    }

    /// `85,7% trong số 14 lớp`: percentages of a few things that are told right behind them, which no number of those gives.
    fileprivate func sharesOfFew() -> [(percent: Figure, whole: Figure)] {
        figures.indices.dropLast().compactMap { index in
            let (percent, whole) = (figures[index], figures[index + 1])
            let between = percent.tokens.upperBound..<max(percent.tokens.upperBound, whole.tokens.lowerBound)
            guard percent.kind == .percent, percent.bound == .exact, percent.value <= Amount(100), whole.kind == .count,
                whole.bound == .exact, whole.link == .none, whole.value.isWhole, whole.value > Amount(1),
                whole.value < Amount(300), between.count < 4, !Measures.all.contains(whole.head), whole.head != .none,
                [["trong", "số"], ["trong", "tổng", "số"]].contains(tokens[between].map(\.word)),
                countsAround(percent, of: whole).allSatisfy({
                    Percentage.compare(percent, part: Interval($0, $0), whole: whole.interval) == .wrong
                })
            else { return nil }
            return (percent, whole)
        }
    }

    /// The whole numbers below and above a share of a whole.
    private func countsAround(_ percent: Figure, of whole: Figure) -> [Amount] {
        let least = Int((percent.value.double * whole.value.double / 100).rounded(.down))
        return [least, least + 1].map { Amount($0) }
    }

    fileprivate func sharesAround(_ percent: Figure, of whole: Figure) -> String {
        countsAround(percent, of: whole).map {
            "\($0) : \(written(whole)) = \(Percentage.written($0, whole.value, like: percent))"
        }.joined(separator: "; ") + ", khác \(written(percent))%"
    }

    /// The two whole numbers around the impossible one, with their percentages.
    fileprivate func nearestShares(_ part: Figure, _ percent: Figure) -> String {
        let whole = Int(exactly: (100 * part.value.double / percent.value.double).rounded(.down)) ?? 0
        return [whole, whole + 1].filter { Amount($0) >= part.value }.map {
            "\(written(part)) : \($0) = \(Percentage.written(part.value, Amount($0), like: percent))"
        }.joined(separator: "; ") + ", khác \(written(percent))%"
    }
}
