import Finding

extension ProofRule {
    static let cumulative = ProofRule(
        "SL021", .warning, .core, vi: "Lũy kế nhỏ hơn số trong kỳ", en: "Cumulative below the period's figure",
        page: RulePage(
            what: "Số lũy kế đứng ngay sau số trong kỳ, cùng đơn vị tính, không được nhỏ hơn số trong kỳ.",
            why: "Lũy kế gồm cả kỳ này; nhỏ hơn tức là chưa cập nhật hoặc gõ nhầm.",
            wrong: [
                "Trong tháng tổ chức 45 buổi tuyên truyền; lũy kế từ đầu năm 38 buổi.",
                "Sản lượng khai thác tháng 5 đạt 819 tấn; lũy kế 433 tấn.",
            ],
            right: [
                "Trong tháng tổ chức 45 buổi tuyên truyền; lũy kế từ đầu năm 380 buổi.",
                "Sản lượng nuôi trồng tháng 5 ước 819 tấn; lũy kế 5 tháng hơn 4.330 tấn.",
                "Trong tháng tiếp 45 lượt người; lũy kế giải quyết 38 đơn.",
            ],
            silent: "Đơn vị tính khác nhau, giữa hai số còn số khác.")
    ) { reading, discoveries in
        for range in reading.paragraphStatements where range.count > 1 {
            for index in range.dropFirst() where reading.isCumulative(index) && !reading.isCumulative(index - 1) {
                let before = reading.figure(ofStatement: index - 1)
                let own = reading.figure(ofStatement: index)
                guard own.kind == .count, before.kind == .count, reading.flowRole(ofStatement: index) == nil,
                    own.head == before.head, own.head != .none, before.link == .none, own.link == .none,
                    reading.statements[index - 1].depth == 0, own.interval.high < before.interval.low
                else { continue }
                discoveries.add(
                    .cumulativeBelow, at: own.range,
                    evidence: Evidence(
                        arithmetic: "\(reading.written(own)) < \(reading.written(before))",
                        parts: reading.evidenceParts([index - 1, index])),
                    related: [before.range], key: reading.name(ofStatement: index))
            }
        }
    }
}

extension Reading {
    /// Whether the sentence says `lũy kế` anywhere before the figure.
    fileprivate func isCumulative(_ index: Int) -> Bool {
        let statement = statements[index]
        let start = sentenceStart(
            of: figures[statement.figure].tokens.lowerBound, in: paragraphTokens[statement.paragraph])
        return tokens[start..<figures[statement.figure].tokens.lowerBound].contains { $0.cue == .cumulative }
    }
}
