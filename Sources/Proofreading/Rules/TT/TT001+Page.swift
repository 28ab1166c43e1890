import Document
import Finding

extension ProofRule {
    static let paperSize: ProofRule = ProofRule(
        "TT001", .info, .style, vi: "khổ giấy không phải A4", en: "paper that is not A4",
        page: RulePage(
            what: "Khổ giấy khác A4 (210 × 297 mm), dọc hoặc ngang, sai quá 1 mm.",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định văn bản hành chính trình bày trên khổ A4.", wrong: [],
            right: [],
            silent: "Không xét tệp không có thông tin trang.")
    ) { reading, discoveries in
        let wrong = reading.manuscript.pages.first { page in
            let sides = [page.width, page.height].sorted()
            return page.width > 0
                && (abs(sides[0] - OfficialLayout.paperWidth.twips) > PageMeasure.tolerance
                    || abs(sides[1] - OfficialLayout.paperHeight.twips) > PageMeasure.tolerance)
        }
        guard let wrong else { return }
        discoveries.add(
            .paperSize(width: PageMeasure.millimetres(wrong.width), height: PageMeasure.millimetres(wrong.height)),
            at: reading.start(of: wrong))
    }

    static let pageMargins: ProofRule = ProofRule(
        "TT002", .info, .style, vi: "lề trang ngoài mức quy định", en: "margins outside of the rule",
        page: RulePage(
            what: "Lề trên, dưới ngoài 20-25 mm; lề trái ngoài 30-35 mm; lề phải ngoài 15-20 mm, sai quá 1 mm.",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định lề trang của văn bản hành chính.", wrong: [], right: [],
            silent: "Không xét trang ngang và tệp không có thông tin trang; mỗi kiểu lề báo một lần.")
    ) { reading, discoveries in
        var seen: Set<[Int]> = []
        for page in reading.manuscript.pages where page.width > 0 && page.height >= page.width {
            let sides: [(vi: String, en: String, value: Int, range: ClosedRange<Int>)] = [
                ("trên", "top", page.top, 20...25), ("dưới", "bottom", page.bottom, 20...25),
                ("trái", "left", page.left, 30...35), ("phải", "right", page.right, 15...20),
            ]
            // A margin below zero is one that the header may not push.
            let wrong = sides.filter { side in
                let least = Length.mm(Double(side.range.lowerBound)).twips - PageMeasure.tolerance
                let most = Length.mm(Double(side.range.upperBound)).twips + PageMeasure.tolerance
                return !(least...most).contains(abs(side.value))
            }
            guard !wrong.isEmpty, seen.insert(sides.map(\.value)).inserted else { continue }
            func list(_ name: (Int) -> String) -> String {
                wrong.indices.map { index in
                    let side = wrong[index]
                    let measured = PageMeasure.millimetres(abs(side.value))
                    return "\(name(index)) \(measured) mm (\(side.range.lowerBound)-\(side.range.upperBound))"
                }.joined(separator: ", ")
            }
            discoveries.add(
                .margins(list { wrong[$0].vi }, list { wrong[$0].en }),
                at: reading.start(of: page),
                key: wrong.map(\.en).joined(separator: " "))
        }
    }

    static let pageNumbers: ProofRule = ProofRule(
        "TT004", .info, .style, vi: "số trang không theo quy định", en: "page numbers not as the rule is",
        page: RulePage(
            what: "Số trang đặt ở lề dưới, không ở giữa, sai cỡ chữ, hiển thị ở trang đầu, hoặc bắt đầu từ số khác "
                + "1.",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định số trang ở giữa lề trên, từ trang thứ hai.", wrong: [],
            right: [],
            silent: "Không xét tệp không có thông tin trang; chỉ xét phần đầu của văn bản, phụ lục được đánh số "
                + "riêng.")
    ) { reading, discoveries in
        guard let page = reading.manuscript.pages.first, page.width > 0 else { return }
        func add(_ vi: String, _ en: String) {
            discoveries.add(.pageNumbers(vi, en), at: reading.start(of: page), key: en)
        }
        if let first = page.startsAt, first > 1 { add("bắt đầu từ \(first)", "start at \(first)") }
        switch page.numbering {
        case .none: return
        case .footer: add("ở lề dưới", "in the bottom margin")
        case .header(let alignment, let size):
            if alignment == .left || alignment == .right || alignment == .justified {
                add("không ở giữa lề trên", "not in the middle of the top margin")
            }
            if size > 0, !(26...28).contains(size) {
                add("cỡ \(PageMeasure.points(size))", "of \(PageMeasure.points(size)) pt")
            }
        }
        if !page.hasTitlePage || page.firstPageNumbering != .none {
            add("hiển thị ở trang đầu", "on the first page")
        }
    }
}

/// Measures as people read them.
enum PageMeasure {
    /// One millimetre.
    static let tolerance = 57

    /// Twips in millimetres, with at most one decimal.
    static func millimetres(_ twips: Int) -> String {
        decimal(tenths: (abs(twips) * 2540 + 7200) / 14400)
    }

    /// Half points in points.
    static func points(_ halves: Int) -> String { decimal(tenths: halves * 5) }

    private static func decimal(tenths: Int) -> String {
        tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}

extension Reading {
    /// The first words of `page`.
    fileprivate func start(of page: Manuscript.Page) -> Range<Int> {
        let first = page.paragraphs.first { index in
            manuscript.paragraphs.indices.contains(index) && !manuscript.paragraphs[index].range.isEmpty
        }
        return first.map { manuscript.paragraphs[$0].range } ?? 0..<0
    }
}
