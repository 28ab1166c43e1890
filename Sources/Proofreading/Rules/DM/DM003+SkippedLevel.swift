import Document
import Finding

extension ProofRule {
    static let skippedLevel = ProofRule(
        "DM003", .info, .style, vi: "đề mục nhảy cấp", en: "a level of headings is skipped",
        page: RulePage(
            what: "Đề mục cấp dưới đứng ngay sau đề mục cao hơn nó hai cấp: “1.1.1” ngay dưới “1.”.",
            why: "Bố cục thiếu một cấp, thường do quên tiêu đề hoặc đánh số nhầm.",
            wrong: [
                "1. Thu ngân sách\n1.1.1. Thu nội địa\n1.1.2. Thu khác",
                "2. Chi ngân sách\nChi đạt khá.\n2.1.1. Chi thường xuyên",
            ],
            right: [
                "1. Thu ngân sách\n1.1. Thu nội địa\n1.1.1. Thu từ doanh nghiệp",
                "I. KẾT QUẢ\na) Thu ngân sách\nb) Chi ngân sách",
                "1. Thu ngân sách\n1.1. Thu nội địa\n1.2. Thu khác\n2. Chi ngân sách",
            ],
            silent: "Chỉ xét số nhiều cấp; mục a) ngay dưới mục I. không bị coi là nhảy cấp.")
    ) { reading, discoveries in
        for (flaw, item, previous) in reading.outlineFlaws {
            guard case .level = flaw else { continue }
            let written = reading.manuscript.string(item.label.core)
            discoveries.add(
                .skippedLevel(written, after: reading.manuscript.string(previous.label.core)),
                at: item.label.core, related: [previous.label.core], key: written)
        }
    }
}
