import Finding

extension ProofRule {
    static let differentWholes = ProofRule(
        "SL019", .warning, .core, vi: "Các tỷ lệ ngụ ý mẫu số khác nhau", en: "Percentages of different wholes",
        page: RulePage(
            what:
                "Trong một câu có từ ba số kèm tỷ lệ trở lên: mỗi cặp ngụ ý một tổng. Khi tất cả trừ một cặp ngụ ý cùng một tổng "
                + "thì cặp còn lại bị báo, dù văn bản không nêu tổng.",
            why: "Các tỷ lệ của một câu được tính trên cùng một tổng; cặp lệch là do gõ nhầm.",
            wrong: [
                "Xếp loại: giỏi 120 em (24,0%), khá 240 em (48,0%), trung bình 125 em (25,0%), yếu 15 em (8,0%)."
            ],
            right: [
                "Xếp loại: giỏi 120 em (24,0%), khá 240 em (48,0%), trung bình 125 em (25,0%), yếu 15 em (3,0%).",
                "Có 12 xã (30,0%) đạt, 25 trường (50,0%) đạt, 10 trạm (20,0%) đạt.",
            ],
            silent: "Tổng có trong văn bản (xem SL004), các số đếm thứ khác nhau.")
    ) { reading, discoveries in
        var reported: Set<Int> = []
        for index in reading.statements.indices where reading.statements[index].share != nil {
            let siblings = ([index] + reading.shareSiblings(of: index)).sorted()
            guard siblings.first == index, siblings.count > 2, let odd = reading.odd(among: siblings),
                reported.insert(odd).inserted, let share = reading.statements[odd].share
            else { continue }
            let part = reading.figure(ofStatement: odd)
            let percent = reading.figures[share.figure]
            discoveries.add(
                .differentWholes, at: percent.range,
                evidence: Evidence(
                    arithmetic: siblings.compactMap { reading.impliedWhole(of: $0) }.joined(separator: "; "),
                    parts: reading.evidenceParts(siblings)),
                related: [part.range], key: reading.name(ofStatement: odd))
        }
    }
}

extension Reading {
    /// The one statement whose percentage implies another whole than all the rest do.
    fileprivate func odd(among siblings: [Int]) -> Int? {
        let heads = Set(siblings.map { figure(ofStatement: $0).head }).subtracting([.none])
        guard heads.count < 2, siblings.allSatisfy({ wholes(of: $0).bound == nil }) else { return nil }
        let ranges = siblings.map { wholeRange(of: $0) }
        var odd: Int?
        for left in siblings.indices {
            let others = siblings.indices.filter { $0 != left }
            let low = others.map { ranges[$0].low }.max() ?? 0
            let high = others.map { ranges[$0].high }.min() ?? 0
            guard low <= high, ranges[left].high < low || ranges[left].low > high else { continue }
            guard odd == nil else { return nil }
            odd = siblings[left]
        }
        return odd
    }

    private func wholeRange(of index: Int) -> (low: Double, high: Double) {
        guard let share = statements[index].share else { return (0, .infinity) }
        let part = figure(ofStatement: index).interval
        let percent = figures[share.figure]
        let value = percent.value.double
        let step = percent.step.double
        return (100 * part.low.double / (value + step), 100 * part.high.double / max(value - step / 2, 1e-9))
    }

    fileprivate func impliedWhole(of index: Int) -> String? {
        guard let share = statements[index].share, figures[share.figure].value > .zero else { return nil }
        let part = figure(ofStatement: index)
        guard let whole = Int(exactly: (100 * part.value.double / figures[share.figure].value.double).rounded()) else {
            return nil
        }
        return "\(written(part)) : \(written(figures[share.figure]))% ≈ \(Amount(whole))"
    }
}
