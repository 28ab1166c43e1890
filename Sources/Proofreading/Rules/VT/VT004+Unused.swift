import Document
import Finding

extension ProofRule {
    static let unusedAbbreviation: ProofRule = ProofRule(
        "VT004", .info, .careful, vi: "chữ viết tắt giải nghĩa rồi không dùng",
        en: "abbreviation explained and "
            + "never used",
        page: RulePage(
            what: "Chữ viết tắt được giải nghĩa nhưng không xuất hiện lại ở chỗ nào khác.",
            why: "Chỉ cần viết đầy đủ, không phải đặt chữ viết tắt.",
            wrong: [
                "Tập huấn cho kỹ thuật viên cơ sở (KTVCS) của 5 xã.",
                "Công tác bảo hiểm xã hội (BHXH) được quan "
                    + "tâm.",
            ],
            right: [
                "Tập huấn cho kỹ thuật viên cơ sở (KTVCS); 5 KTVCS đạt loại giỏi.",
                "Bảo hiểm xã hội (BHXH) tỉnh có Công văn số 12/BHXH-VP.", "Hồ sơ (HS) mới: 12; HS&VB: 5.",
            ],
            silent: "Không báo khi chữ viết tắt có trong ký hiệu văn bản hoặc ghép với chữ khác.")
    ) { reading, discoveries in
        let definitions = reading.abbreviations.definitions
        var counts: [Word: Int] = [:]
        for definition in definitions { counts[definition.word] = 0 }
        guard !counts.isEmpty else { return }
        for token in reading.tokens where token.word != .none { counts[token.word]? += 1 }
        for definition in definitions {
            let range = reading.tokens[definition.token].range
            let text = reading.manuscript.string(range)
            guard counts[definition.word] == 1,
                !reading.symbols.contains(where: { $0.body.contains(text) || $0.type == text })
            else { continue }
            discoveries.add(.unusedAbbreviation(text), at: range, key: text)
        }
    }
}
