import Document
import Finding

extension ProofRule {
    static let documentNumber: ProofRule = ProofRule(
        "TT007", .info, .style, repair: .review, vi: "số, ký hiệu văn bản không theo quy định",
        en: "number of the document not as the rule is",
        page: RulePage(
            what: "Dòng “Số: …/BC-…” ở đầu văn bản có khoảng trắng quanh dấu / hoặc -, hay số dưới 10 không thêm "
                + "số 0.",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định cách ghi số, ký hiệu văn bản.",
            wrong: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/BC-UBND\nBÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15 / BC-UBND\nBÁO CÁO",
            ],
            right: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 05/BC-UBND\nBÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố:     /BC-UBND\nBÁO CÁO",
                "Số: 5/BC-UBND",
            ],
            silent: "Chỉ xét phần đầu văn bản có Quốc hiệu; không xét dự thảo để trống số.")
    ) { reading, discoveries in
        guard let head = OfficialHead(reading) else { return }
        for number in head.numbers {
            let index =
                reading.tokens[number.lowerBound + 1].kind == .symbol ? number.lowerBound + 1 : number.upperBound
            guard reading.tokens.indices.contains(index), reading.tokens[index].kind == .symbol else { continue }
            let symbol = reading.symbols[Int(reading.tokens[index].payload)]
            guard !symbol.number.isEmpty, symbol.form == .state else { continue }
            let text = reading.manuscript.string(symbol.range)
            var right = String(text.filter { $0 != " " && $0 != "\u{A0}" })
            if symbol.number.count == 1 { right = "0" + right }
            guard right != text else { continue }
            discoveries.add(
                .officialPart(
                    "Số, ký hiệu", "“\(text)”, quy định ghi “\(right)”",
                    "“\(text)”, to be written "
                        + "“\(right)”"),
                at: symbol.range, fix: Fix(message: .replaceWith(right), replacement: right), key: right)
        }
    }

    static let twoNumberLines: ProofRule = ProofRule(
        "TT010", .warning, .core, vi: "hai dòng “Số:” ở đầu văn bản", en: "two lines “Số:” at the head",
        page: RulePage(
            what: "Phần đầu văn bản có hai dòng “Số:”.",
            why: "Mỗi văn bản chỉ có một số, ký hiệu; dòng thừa thường còn lại từ văn bản mẫu.",
            wrong: [
                "UBND XÃ A\nSố: 12/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: "
                    + "13/BC-UBND\nBÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/BC-UBND\nSố:    "
                    + "/BC-UBND\nBÁO CÁO",
            ],
            right: [
                "UBND XÃ A\nSố: 12/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBÁO CÁO\nTheo Công văn số: 13/SNV.",
                "Số: 12\nSố: 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-UBND\nBÁO CÁO\nSố: 15 hộ nghèo.",
            ],
            silent: "Chỉ xét các dòng trước tên loại văn bản, trong văn bản có Quốc hiệu.")
    ) { reading, discoveries in
        guard let head = OfficialHead(reading), head.title != nil, head.numbers.count > 1 else { return }
        let lines = head.numbers.map { number in
            let paragraph = reading.paragraphTokens.first { $0.contains(number.lowerBound) } ?? number
            return number.lowerBound..<min(paragraph.upperBound, number.upperBound + 1)
        }
        for line in lines.dropFirst() {
            discoveries.add(
                .twoNumbers(first: reading.manuscript.string(reading.bytes(of: lines[0]))),
                at: reading.bytes(of: line), related: [reading.bytes(of: lines[0])])
        }
    }
}
