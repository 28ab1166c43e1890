import Finding

extension ProofRule {
    static let cutOff = ProofRule(
        "SL018", .info, .style, vi: "Cắt số lẻ thay vì làm tròn", en: "Cut off instead of rounded",
        page: RulePage(
            what: "Tỷ lệ đúng khi cắt bớt số lẻ nhưng khác khi làm tròn theo quy tắc thông thường.",
            why: "Cùng một số mà hai báo cáo làm tròn khác nhau thì khi tổng hợp sẽ lệch.",
            wrong: ["Có 10.614/10.918 học sinh đỗ tốt nghiệp, đạt tỷ lệ 97,21%."],
            right: [
                "Có 10.614/10.918 học sinh đỗ tốt nghiệp, đạt tỷ lệ 97,22%.",
                "Có 6.079/6.702 học sinh đỗ tốt nghiệp, đạt tỷ lệ 90,7%.",
            ],
            silent: "Tỷ lệ mà văn bản không nêu mẫu số.")
    ) { reading, discoveries in
        for index in reading.statements.indices {
            guard let share = reading.statements[index].share else { continue }
            let part = reading.figure(ofStatement: index)
            let percent = reading.figures[share.figure]
            guard part.link == .numerator, let whole = reading.wholes(of: index).boundFigure,
                Percentage.compare(percent, part: part.interval, whole: whole.interval) == .truncated
            else { continue }
            discoveries.add(
                .cutOff, at: percent.range,
                evidence: Evidence(
                    arithmetic: "\(reading.written(part)) : \(reading.written(whole)) = "
                        + "\(Percentage.written(part.value, whole.value, like: percent)), khác \(reading.written(percent))%",
                    parts: []),
                related: [part.range, whole.range], key: reading.name(ofStatement: index))
        }
    }
}
