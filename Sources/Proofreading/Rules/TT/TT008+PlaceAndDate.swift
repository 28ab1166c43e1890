import Document
import Finding

extension ProofRule {
    static let placeAndDate: ProofRule = ProofRule(
        "TT008", .info, .style, repair: .review, vi: "địa danh, ngày tháng ban hành không theo quy định",
        en: "place and date not as the rule is",
        page: RulePage(
            what: "Dòng địa danh và ngày ban hành không ghi “…, ngày … tháng … năm …”, thiếu dấu phẩy sau địa "
                + "danh, hoặc ngày dưới 10, "
                + "tháng 1, 2 không thêm số 0.",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định cách ghi địa danh và thời gian ban hành.",
            wrong: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Sơn, ngày 5 tháng 10 năm "
                    + "2025\nBÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Sơn ngày 15 tháng 10 năm "
                    + "2025\nBÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Sơn, ngày 15 tháng 1 năm "
                    + "2025\nBÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Sơn, ngày 15/10/2025\nBÁO CÁO",
            ],
            right: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Sơn, ngày 05 tháng 10 năm "
                    + "2025\nBÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Sơn, ngày    tháng 10 năm "
                    + "2025\nBÁO CÁO",
                "Minh Sơn, ngày 5/10/2025",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                    + "Số: 12/BC-UBND      Minh Sơn, ngày 29 tháng 6 năm 2025\nBÁO CÁO",
            ],
            silent: "Chỉ xét phần đầu văn bản có Quốc hiệu; không xét dự thảo để trống ngày, và tháng 3 đến 9 có "
                + "hay không có số 0.")
    ) { reading, discoveries in
        guard let head = OfficialHead(reading), let line = head.date, head.title != nil, let index = line.last else {
            return
        }
        let date = reading.dates[Int(reading.tokens[index].payload)]
        guard date.day > 0, date.month > 0 else { return }
        // Spaces at which no line ends are as good as others.
        let text = reading.manuscript.string(date.range).replacing("\u{A0}", with: " ")
        var right = "\(padded(date.day, below: 10)) tháng \(padded(date.month, below: 3)) năm \(date.year)"
        // With or without a zero before months 3 to 9.
        if (3...9).contains(date.month), text.contains("tháng 0") { right = right.replacingMonth(date.month) }
        if text != right, text.split(separator: " ").joined(separator: " ") != right {
            discoveries.add(
                .officialPart(
                    "Ngày ban hành", "“\(text)”, quy định ghi “\(right)”",
                    "“\(text)”, to be written "
                        + "“\(right)”"),
                at: date.range, fix: Fix(message: .replaceWith(right), replacement: right), key: right)
        }
        let words = line.dropLast().filter { reading.tokens[$0].kind == .word }
        if words.count > 1, reading.tokens[words[words.count - 1]].word == "ngày",
            !line.contains(where: { reading.tokens[$0].kind == .comma })
        {
            discoveries.add(
                .officialPart("Địa danh", "thiếu dấu phẩy sau địa danh", "no comma behind the place"),
                at: reading.bytes(of: line), key: "comma")
        }
        if let look = reading.wrongLook(of: line, 26...28, isBold: false, isItalic: true) {
            discoveries.add(
                .officialPart(
                    "Địa danh, ngày ban hành", "\(look.vi), quy định cỡ 13-14, nghiêng",
                    "\(look.en), the rule is "
                        + "13-14 pt, italic"),
                at: reading.bytes(of: line), key: "look")
        }
    }

    private static func padded(_ value: Int, below limit: Int) -> String { value < limit ? "0\(value)" : "\(value)" }
}

extension String {
    /// The date with a zero before its month.
    fileprivate func replacingMonth(_ month: Int) -> String {
        split(separator: " ").map { $0 == "\(month)" ? "0\(month)" : String($0) }.joined(separator: " ")
    }
}
