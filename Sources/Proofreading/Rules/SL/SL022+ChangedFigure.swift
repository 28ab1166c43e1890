import Document
import Finding

extension ProofRule {
    static let changedFigure = ProofRule(
        "SL022", .error, .core, repair: .review, vi: "Số trong văn bản khác số liệu đã lập",
        en: "A figure is not the one that the report was built with",
        page: RulePage(
            what:
                "Tệp Word do BaoCao lập mang theo các con số đã in ra từ số liệu. Số nào trong văn bản nay khác số đã in thì báo, "
                + "kể cả số đứng một mình, không có tổng hay tỷ lệ nào để đối chiếu, và số trong biểu đồ của Word cùng bảng tính đi kèm. Ví dụ: báo cáo in “tiếp nhận 54 hồ sơ”, trong "
                + "Word sửa thành “tiếp nhận 45 hồ sơ”.",
            why:
                "Gõ nhầm sau khi báo cáo đã lập; hoặc số được sửa thẳng trong Word mà số liệu gốc không sửa, nên báo cáo và kho "
                + "số liệu nói hai điều khác nhau.",
            wrong: [],
            right: ["Trong tháng tiếp nhận 45 hồ sơ.", "| Lĩnh vực | Hồ sơ |\n|---|---|\n| Hộ tịch | 45 |"],
            silent:
                "Văn bản do chương trình khác lập, tệp văn bản thuần, PDF; đoạn hoặc dòng bảng đã viết lại lời, đã xóa, mới thêm; "
                + "cách viết khác mà giá trị như cũ (5 và 05, 1234 và 1.234).")
    ) { reading, discoveries in
        guard let record = reading.manuscript.record else { return }
        let printed = PrintedUnit.all(in: reading.manuscript)
        var comparison = RecordComparison(text: reading.manuscript.text)
        for pair in RecordAlignment(record, printed).pairs {
            comparison.compare(record.units[pair.recorded], printed[pair.printed])
        }
        for change in comparison.changes {
            discoveries.add(
                .changedFigure, at: change.range,
                evidence: Evidence(arithmetic: change.told(on: record.date), parts: []),
                fix: Fix(message: .buildAgain(change.was)), key: change.key)
        }
        for change in ChartComparison(record.charts, reading.manuscript.charts).changes {
            guard let caption = reading.caption(ofFigure: change.figure) else { continue }
            discoveries.add(
                .changedFigure, at: caption, evidence: Evidence(arithmetic: change.told(on: record.date), parts: []),
                fix: Fix(message: .buildAgain(change.was)), key: change.key)
        }
    }
}

extension Reading {
    /// The words `Hình 1` at the beginning of a figure's caption; `nil` where there is none, or several.
    fileprivate func caption(ofFigure number: Int) -> Range<Int>? {
        let label = "Hình \(number)"
        var found: Range<Int>?
        for paragraph in manuscript.paragraphs where paragraph.story == .body && paragraph.cell == nil {
            let start = manuscript.string(paragraph.range.prefix(label.utf8.count + 2)).replacing("\u{A0}", with: " ")
            guard start.hasPrefix(label + ".") else { continue }
            if found != nil { return nil }
            // The space may take two bytes.
            let end = manuscript.text[paragraph.range].firstIndex(of: UInt8(ascii: ".")) ?? paragraph.range.upperBound
            found = paragraph.range.lowerBound..<end
        }
        return found
    }
}
