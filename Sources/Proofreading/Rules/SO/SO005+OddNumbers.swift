import Document
import Finding

extension ProofRule {
    static let oddNumbers: ProofRule = ProofRule(
        "SO005", .info, .style, vi: "ký tự lạ trong số", en: "odd characters in a number",
        page: RulePage(
            what: "Số có các nhóm chữ số không đều (1.23.456) hoặc hai dấu liền nhau (1..234).",
            why: "Không biết số đúng là bao nhiêu.",
            wrong: ["Tổng chi 1.23.456 đồng.", "Tổng thu 12.3456.789 đồng trong kỳ.", "Có 12,,5 ha lúa."],
            right: [
                "Tổng chi 1.234.567 đồng.", "Máy chủ 192.168.1.10; phiên bản 2.1.3; mục 1.2.3; ĐT: 0237.3852.246.",
                "Thửa đất 12.345.67, tài khoản 102.01.000123.",
                "Đường dây nóng 1900.561.252; 1...10.",
            ],
            silent: "Chỉ xét số có đơn vị đứng sau; không xét số điện thoại, địa chỉ mạng, số phiên bản và số đề "
                + "mục.")
    ) { reading, discoveries in
        reading.forEach(reading.lists.oddNumbers) { index, paragraph in
            let range = reading.paragraphTokens[paragraph]
            guard index + 1 < range.upperBound, let number = reading.number(index) else { return }
            if number.style == .none, isUneven(reading, index), isMeasured(reading, index + 1) {
                report(reading, index..<index + 1, &discoveries)
            } else if let end = doubledMarks(reading, index, range), isMeasured(reading, end) {
                report(reading, index..<end, &discoveries)
            }
        }
    }

    private static func report(_ reading: Reading, _ tokens: Range<Int>, _ discoveries: inout Discoveries) {
        let range = reading.bytes(of: tokens)
        let text = reading.manuscript.string(range)
        discoveries.add(.oddNumber(text), at: range, key: text)
    }

    private static func isMeasured(_ reading: Reading, _ index: Int) -> Bool {
        reading.tokens.indices.contains(index)
            && (reading.tokens[index].kind == .percent || FigureWords.units.contains(reading.tokens[index].word))
    }

    /// Whether its groups are those of an amount: not all short, as in headings and addresses, and not too many digits.
    private static func isUneven(_ reading: Reading, _ index: Int) -> Bool {
        let text = reading.manuscript.text[reading.tokens[index].range]
        let groups = text.split { $0 == 0x2E || $0 == 0x2C }
        return groups.count > 2 && groups.contains { $0.count >= 3 } && text.count <= 19 && text.first != 0x30
    }

    /// The end of a number with two marks side by side.
    private static func doubledMarks(_ reading: Reading, _ index: Int, _ range: Range<Int>) -> Int? {
        guard range.contains(index + 3), reading.tokens[index + 1].kind == .comma,
            reading.tokens[index + 2].kind == .comma,
            reading.number(index + 3) != nil, (1...3).allSatisfy({ !reading.tokens[index + $0].isSpaced })
        else { return nil }
        return index + 4
    }
}
