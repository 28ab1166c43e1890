import Finding

extension ProofRule {
    static let unexplainedRest = ProofRule(
        "SL017", .info, .style, vi: "Phần dư không giải thích", en: "A rest that is not explained",
        page: RulePage(
            what:
                "Các phần sau “trong đó” cộng lại gần bằng tổng (thiếu dưới 2%): có thể còn một phần nhỏ không nêu, cũng có thể "
                + "một số bị sai. Chỉ nhắc, không coi là lỗi.",
            why: "Thiếu rất ít thường là nhầm số chứ không phải lược bớt.",
            wrong: [
                "Toàn ngành thu 1.197.279 triệu đồng. Trong đó: thu bắt buộc 840.865 triệu đồng; thu tự nguyện 2.113 triệu đồng; "
                    + "thu BHYT 352.457 triệu đồng."
            ],
            right: [
                "Doanh số cho vay 495.676 triệu đồng; trong đó hộ nghèo 92.497 triệu đồng, hộ cận nghèo 112.648 triệu đồng.",
                "Toàn ngành thu 1.195.435 triệu đồng. Trong đó: thu bắt buộc 840.865 triệu đồng; thu tự nguyện 2.113 triệu đồng; "
                    + "thu BHYT 352.457 triệu đồng.",
            ],
            silent: "Phần còn thiếu lớn, danh sách mở, hoặc danh sách đóng (xem SL001).")
    ) { reading, discoveries in
        for enumeration in reading.enumerations where enumeration.closure == .unknown && enumeration.parts.count > 1 {
            let total = reading.figure(ofStatement: enumeration.total)
            let sum = reading.sum(enumeration.parts)
            let gap = total.interval.low - sum.high
            guard gap > .zero, gap.micro * 50 < total.value.micro, !reading.fits(enumeration) else { continue }
            discoveries.add(
                .unexplainedRest, at: total.range,
                evidence: Evidence(
                    arithmetic: reading.sumWrittenOut(enumeration.parts, total: enumeration.total),
                    parts: reading.evidenceParts(enumeration.parts)),
                related: enumeration.parts.map { reading.figure(ofStatement: $0).range },
                key: reading.name(ofStatement: enumeration.total))
        }
    }
}
