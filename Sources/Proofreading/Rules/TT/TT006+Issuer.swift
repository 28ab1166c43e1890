import Document
import Finding

extension ProofRule {
    static let issuer: ProofRule = ProofRule(
        "TT006", .info, .style, vi: "tên cơ quan ban hành không theo quy định", en: "issuing body not as the rule is",
        page: RulePage(
            what: "Tên cơ quan ban hành (dòng ngay trên “Số:”) không in hoa, không đậm, hoặc cỡ chữ ngoài 12-13.",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định cách trình bày tên cơ quan ban hành.", wrong: [],
            right: [],
            silent: "Chỉ xét tệp Word có phần đầu đặt trong bảng hai cột.")
    ) { reading, discoveries in
        let manuscript = reading.manuscript
        guard let head = OfficialHead(reading), head.title != nil, let number = head.numbers.first,
            let line = reading.paragraphTokens.firstIndex(where: { $0.contains(number.lowerBound) }),
            let cell = manuscript.paragraphs[line].cell
        else { return }
        let above = (0..<line).last { index in
            let other = manuscript.paragraphs[index].cell
            return other?.table == cell.table && other?.column == cell.column
                && reading.paragraphTokens[index].contains { reading.tokens[$0].kind == .word }
        }
        guard let above, manuscript.font(at: manuscript.paragraphs[above].range.lowerBound) != nil else { return }
        let range = reading.paragraphTokens[above]
        var problems = reading.wrongLook(of: range, 24...26, isBold: true, isItalic: false)
        let isCapital = manuscript.font(at: manuscript.paragraphs[above].range.lowerBound)?.isAllCaps == true
        if !isCapital, range.contains(where: { reading.isSmallWord($0) }) {
            let known = problems
            problems = (
                [known?.vi, "không in hoa"].compactMap { $0 }.joined(separator: ", "),
                [known?.en, "not in capitals"].compactMap { $0 }.joined(separator: ", ")
            )
        }
        guard let problems else { return }
        discoveries.add(
            .officialPart(
                "Tên cơ quan ban hành", "\(problems.vi); quy định in hoa, cỡ 12-13, đứng, đậm",
                "\(problems.en); the rule is capitals, 12-13 pt, bold"),
            at: reading.bytes(of: range))
    }
}
