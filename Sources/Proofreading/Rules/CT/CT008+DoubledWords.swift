import Document
import Finding

extension ProofRule {
    static let doubledWords: ProofRule = ProofRule(
        "CT008", .info, .style, repair: .review, vi: "từ lặp lại hai lần liền nhau", en: "word that stands twice",
        page: RulePage(
            what: "Từ nối, giới từ, trợ từ viết hai lần liền nhau: của của, và và, được được.",
            why: "Thường là sót lại khi sửa câu.",
            wrong: [
                "Kết quả của của các xã được tổng hợp.", "Tiếp nhận và và giải quyết hồ sơ.",
                "Tổng số hồ sơ "
                    + "được được tiếp nhận.",
            ],
            right: [
                "Tỷ lệ luôn luôn ổn định, dần dần tăng.", "Ngày ngày, nhà nhà, người người thi đua.",
                "Đồi núi xanh xanh, hơn hơn kém kém.",
                "Ông Vũ Và và bà Lê Thị Của của tổ 5.", "Kế hoạch đã ban hành; hành chính công; xã Là là xã đảo.",
            ],
            silent: "Không xét từ láy và tên riêng; chỉ xét các từ không bao giờ đi đôi.")
    ) { reading, discoveries in
        for index in reading.lists.doubled {
            let token = reading.tokens[index]
            guard token.isSpaced, neverDoubled.contains(token.word), reading.isSmallOrTitle(index - 1, index) else {
                continue
            }
            let whole = reading.tokens[index - 1].range.lowerBound..<token.range.upperBound
            let word = reading.manuscript.string(reading.tokens[index - 1].range)
            discoveries.add(
                .doubledWord(word), at: whole,
                fix: Fix(message: .replaceWith(word), replacement: word), key: word)
        }
    }

    private static let neverDoubled: WordSet = [
        "của", "và", "các", "những", "được", "trong", "với", "cho", "tại", "theo", "để", "đã", "đang", "sẽ", "là", "có",
        "về", "đến", "trên", "dưới", "bằng", "do", "bởi", "nhưng", "hoặc", "cũng", "này", "khi", "như",
        "so", "cùng", "vào", "thì", "mà", "một", "việc", "bị", "nhằm", "qua", "giữa", "thuộc", "tổng", "đạt",
        "gồm", "hồ", "sơ", "tỷ", "lệ", "triệu", "đồng",
    ]
}

extension Reading {
    /// Whether neither word is a name: both in small letters or both in capitals, or the first begins a sentence.
    fileprivate func isSmallOrTitle(_ first: Int, _ second: Int) -> Bool {
        let isSmall = !tokens[second].flags.contains(.capitalised)
        if tokens[first].flags.contains(.allCapitals) { return tokens[second].flags.contains(.allCapitals) }
        guard isSmall else { return false }
        guard tokens[first].flags.contains(.capitalised) else { return true }
        return first == 0 || tokens[first - 1].kind == .period
    }
}
