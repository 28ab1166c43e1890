import Document
import Finding

extension ProofRule {
    static let nationAndMotto: ProofRule = ProofRule(
        "TT005", .info, .style, vi: "Quốc hiệu, Tiêu ngữ không theo quy định",
        en: "name of the nation or motto "
            + "not as the rule is",
        page: RulePage(
            what: "Quốc hiệu không viết hoa toàn bộ; thiếu Tiêu ngữ; Tiêu ngữ không viết “Độc lập - Tự do - Hạnh "
                + "phúc”; sai cỡ chữ, "
                + "kiểu chữ (tệp Word).",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định cách trình bày Quốc hiệu và Tiêu ngữ.",
            wrong: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập-Tự do-Hạnh phúc\nBÁO CÁO\nKết quả công tác.",
                "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\nKết quả công tác.",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc Lập - Tự Do - Hạnh Phúc\nBÁO CÁO\nKết quả công tác.",
            ],
            right: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\nKết quả công tác.",
                "UBND XÃ A        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   Độc lập - Tự do - Hạnh phúc\nBÁO CÁO",
                "Báo cáo không có quốc hiệu.\nNhân dân nước Cộng hòa xã hội chủ nghĩa Việt Nam có quyền khiếu nại.",
            ],
            silent: "Chỉ xét văn bản có Quốc hiệu đứng riêng ở đầu; tệp văn bản thuần không xét cỡ chữ, kiểu chữ.")
    ) { reading, discoveries in
        guard let head = OfficialHead(reading), reading.standsAlone(head.nation) else { return }
        func add(_ part: String, _ range: Range<Int>, _ vi: String, _ en: String) {
            discoveries.add(.officialPart(part, vi, en), at: reading.bytes(of: range), key: en)
        }
        let nation = head.nation
        if !nation.allSatisfy({ reading.tokens[$0].flags.contains(.allCapitals) }) {
            add("Quốc hiệu", nation, "viết bằng chữ in hoa", "in capitals")
        }
        if let text = reading.wrongLook(of: nation, 24...26, isBold: true, isItalic: false) {
            add(
                "Quốc hiệu", nation, "\(text.vi), quy định cỡ 12-13, đứng, đậm",
                "\(text.en), the rule is 12-13 "
                    + "pt, bold")
        }
        guard let motto = head.motto else {
            return add("Tiêu ngữ", nation, "không thấy dưới Quốc hiệu", "missing below the name of the nation")
        }
        if !reading.isMottoSpelled(motto) {
            add(
                "Tiêu ngữ", motto, "viết “Độc lập - Tự do - Hạnh phúc”",
                "to be written “Độc lập - Tự do - Hạnh "
                    + "phúc”")
        }
        if let text = reading.wrongLook(of: motto, 26...28, isBold: true, isItalic: false) {
            add(
                "Tiêu ngữ", motto, "\(text.vi), quy định cỡ 13-14, đứng, đậm",
                "\(text.en), the rule is 13-14 pt, "
                    + "bold")
        }
    }
}

extension Reading {
    /// The bytes of the tokens in `range`.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    /// Whether the tokens in `range` end their line, or wide spaces follow: no sentence goes on.
    func standsAlone(_ range: Range<Int>) -> Bool {
        let paragraph = paragraphTokens.first { $0.contains(range.lowerBound) } ?? range
        let startsAlone =
            range.lowerBound == paragraph.lowerBound || gap(before: range.lowerBound).count > 2
            || tokens[range.lowerBound].flags.contains(.allCapitals) || tokens[range.lowerBound - 1].kind == .lineBreak
        let endsAlone =
            range.upperBound == paragraph.upperBound || gap(before: range.upperBound).count > 2
            || tokens[range.upperBound].kind == .lineBreak
        return startsAlone && endsAlone
    }

    /// What differs in the look of the tokens from the sizes (in half points) and emphasis asked for; `nil` where nothing does, or
    /// the format has no looks.
    func wrongLook(of range: Range<Int>, _ sizes: ClosedRange<Int>, isBold: Bool, isItalic: Bool) -> (
        vi: String, en: String
    )? {
        guard let first = range.first, let font = manuscript.font(at: tokens[first].range.lowerBound) else {
            return nil
        }
        var vi: [String] = []
        var en: [String] = []
        // Half a point is how Word rounds.
        if font.halfPoints > 0, !(sizes.lowerBound - 1...sizes.upperBound + 1).contains(font.halfPoints) {
            vi.append("cỡ \(PageMeasure.points(font.halfPoints))")
            en.append("\(PageMeasure.points(font.halfPoints)) pt")
        }
        if font.isBold != isBold {
            vi.append(font.isBold ? "đậm" : "không đậm")
            en.append(font.isBold ? "bold" : "not bold")
        }
        if font.isItalic != isItalic {
            vi.append(font.isItalic ? "nghiêng" : "không nghiêng")
            en.append(font.isItalic ? "italic" : "not italic")
        }
        return vi.isEmpty ? nil : (vi.joined(separator: ", "), en.joined(separator: ", "))
    }

    /// Whether each phrase has one capital, and the dashes between have spaces.
    fileprivate func isMottoSpelled(_ range: Range<Int>) -> Bool {
        let words = range.filter { tokens[$0].kind == .word }
        if words.allSatisfy({ tokens[$0].flags.contains(.allCapitals) }) { return false }
        for (place, index) in words.enumerated()
        where tokens[index].flags.contains(.capitalised) != place.isMultiple(of: 2) {
            return false
        }
        let dashes = range.filter { tokens[$0].kind != .word }
        return dashes.count == 2 && dashes.allSatisfy { tokens[$0].isSpaced && tokens[$0 + 1].isSpaced }
    }
}
