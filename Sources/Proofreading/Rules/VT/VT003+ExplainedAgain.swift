import Document
import Finding

extension ProofRule {
    static let explainedAgain: ProofRule = ProofRule(
        "VT003", .info, .style, vi: "chữ viết tắt được giải nghĩa lại", en: "abbreviation explained again",
        page: RulePage(
            what: "Chữ viết tắt đã giải nghĩa lại được giải nghĩa lần nữa, giống lần đầu.",
            why: "Giải nghĩa một lần là đủ; lần sau dùng chữ viết tắt.",
            wrong: [
                "Thu bảo hiểm xã hội (BHXH) đạt 95%.\nSố người tham gia bảo hiểm xã hội (BHXH) tăng 5%.",
                "Kỹ thuật viên cơ sở (KTVCS) xã.\nTập huấn cho kỹ thuật viên cơ sở (KTVCS) huyện.",
            ],
            right: [
                "Thu bảo hiểm xã hội (BHXH) đạt 95%.\nSố người tham gia BHXH tăng 5%.",
                "KẾT QUẢ BẢO HIỂM XÃ HỘI (BHXH)\nThu bảo hiểm xã hội (BHXH) đạt 95%.",
                "| Bảo hiểm xã hội (BHXH) | 12 |\n|---|---|\n| Bảo hiểm xã hội (BHXH) | 15 |",
            ],
            silent: "Không xét tiêu đề viết hoa, đề mục và ô của bảng; mỗi chữ viết tắt báo một lần.")
    ) { reading, discoveries in
        var first: [Word: Abbreviations.Definition] = [:]
        var reported: Set<Word> = []
        for definition in reading.abbreviations.definitions {
            let paragraph = reading.manuscript.paragraphs[definition.paragraph]
            // A note that lists abbreviations may say again what they mean.
            let behind = definition.token + 1
            guard behind < reading.tokens.count,
                [.openParenthesis, .closeParenthesis].contains(reading.tokens[behind].kind),
                paragraph.cell == nil, paragraph.headingLevel == 0, paragraph.story == .body,
                !reading.isTitle(reading.paragraphTokens[definition.paragraph])
            else { continue }
            guard let known = first[definition.word] else {
                first[definition.word] = definition
                continue
            }
            guard known.expansion == definition.expansion, reported.insert(definition.word).inserted else { continue }
            let range = reading.tokens[definition.token].range
            let text = reading.manuscript.string(range)
            discoveries.add(
                .explainedAgain(text, expansion: known.expansion), at: range,
                related: [reading.tokens[known.token].range], key: text)
        }
    }
}
