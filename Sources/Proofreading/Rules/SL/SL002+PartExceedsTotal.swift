import Finding

extension ProofRule {
    static let partExceedsTotal = ProofRule(
        "SL002", .error, .core, vi: "Một phần lớn hơn tổng", en: "A part is larger than its total",
        page: RulePage(
            what: "So từng phần sau “trong đó”, “gồm” với tổng nêu ngay trước, cùng đơn vị tính.",
            why: "Phần không thể lớn hơn tổng; thường là gõ nhầm một chữ số hoặc ghép nhầm câu.",
            wrong: [
                "Đã cấp 45 giấy phép, trong đó có 54 giấy phép cấp mới.",
                "Toàn trường có 320 học sinh, trong đó nữ 340 học sinh.",
            ],
            right: [
                "Đã cấp 54 giấy phép, trong đó có 45 giấy phép cấp mới.",
                "Tiếp nhận mới 19.630 hồ sơ; hồ sơ đến hạn giải quyết 19.944 hồ sơ.",
                "Có 128 đại biểu (triệu tập 135, vắng 07).",
                "Xảy ra 10 vụ, trong đó có 25 người bị thương.",
                "Đã giải quyết trên 50 đơn, trong đó 52 đơn khiếu nại.",
            ],
            silent: "Đơn vị tính khác nhau, số ước lượng (“khoảng”, “trên”), tổng và phần không đi liền.")
    ) { reading, discoveries in
        for enumeration in reading.enumerations
        where [.ofWhich, .comprising, .namely].contains(enumeration.lead) && !reading.fits(enumeration) {
            let total = reading.figure(ofStatement: enumeration.total)
            guard total.kind == .count, total.link == .none else { continue }
            for part in enumeration.parts {
                let figure = reading.figure(ofStatement: part)
                guard figure.interval.low > total.interval.high, reading.sharesUnit(part, with: enumeration) else {
                    continue
                }
                // `trong đó` speaks of the figure right before it; a larger one earlier in the sentence makes that less sure.
                let isLarger = enumeration.otherTotals.allSatisfy {
                    figure.interval.low > reading.figure(ofStatement: $0).interval.high
                }
                guard isLarger || enumeration.lead == .ofWhich else { continue }
                discoveries.add(
                    .partExceedsTotal, severity: isLarger ? .error : .warning, at: figure.range,
                    evidence: Evidence(
                        arithmetic: "\(reading.written(figure)) > \(reading.written(total))",
                        parts: reading.evidenceParts([enumeration.total, part])),
                    related: [total.range], key: reading.name(ofStatement: part))
            }
        }
    }
}

extension Reading {
    /// Whether a part names the unit of the whole, or stands where the unit is left out as in `nữ 340`.
    fileprivate func sharesUnit(_ part: Int, with enumeration: Enumeration) -> Bool {
        let own = figure(ofStatement: part)
        let whole = figure(ofStatement: enumeration.total)
        return own.head == whole.head || own.head == .none
    }
}
