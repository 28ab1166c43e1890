import Document
import Finding

extension ReviewPage {
    /// The document itself.
    mutating func writeBody() {
        html += "<main>\n"
        writeContents()
        html += "</main>\n"
    }

    mutating func writeContents() {
        let tables = tableOfParagraph()
        var story = Manuscript.Story.body
        var index = 0
        while index < manuscript.paragraphs.count {
            let paragraph = manuscript.paragraphs[index]
            if paragraph.story != story {
                story = paragraph.story
                if let title = title(of: story) { html += "<p class=\"story\">\(say(title))</p>\n" }
            }
            if let table = tables[index] {
                writeTable(table)
                let end = tables[index...].firstIndex { $0 != table } ?? tables.count
                writeNotes(index..<end)
                index = end
            } else {
                writeParagraph(paragraph)
                writeNotes(index..<index + 1)
                index += 1
            }
        }
    }

    /// For each paragraph the outermost table that it stands in.
    private func tableOfParagraph() -> [Int?] {
        var tables = [Int?](repeating: nil, count: manuscript.paragraphs.count)
        let spans = manuscript.tables.map { table in
            let ends = table.cells.filter { !$0.paragraphs.isEmpty }.map(\.paragraphs)
            return (ends.map(\.lowerBound).min() ?? 0)..<(ends.map(\.upperBound).max() ?? 0)
        }
        // The larger ones last, so that they win.
        for table in spans.indices.sorted(by: { spans[$0].count < spans[$1].count }) {
            for index in spans[table].clamped(to: tables.indices) { tables[index] = table }
        }
        return tables
    }

    private func title(of story: Manuscript.Story) -> Message? {
        switch story {
        case .body, .textBox, .metadata: nil
        case .footnote: Message(vi: "Chú thích chân trang", en: "Footnotes")
        case .endnote: Message(vi: "Chú thích cuối văn bản", en: "Endnotes")
        case .header: Message(vi: "Đầu trang", en: "Page header")
        case .footer: Message(vi: "Chân trang", en: "Page footer")
        }
    }

    private mutating func writeParagraph(_ paragraph: Manuscript.Paragraph) {
        guard !paragraph.range.isEmpty else { return }
        let tag =
            paragraph.headingLevel > 0 && paragraph.cell == nil
            ? "h\(min(6, paragraph.headingLevel + (isPart ? 2 : 1)))" : "p"
        var names: [String] = []
        switch paragraph.alignment {
        case .center: names.append("center")
        case .right: names.append("right")
        case .unknown, .left, .justified: break
        }
        if paragraph.listLevel > 0, paragraph.cell == nil { names.append("level\(min(4, paragraph.listLevel))") }
        if paragraph.story == .metadata { names.append("metadata") }
        html += names.isEmpty ? "<\(tag)>" : "<\(tag) class=\"\(names.joined(separator: " "))\">"
        writeText(paragraph.range)
        html += "</\(tag)>\n"
    }

    private mutating func writeTable(_ index: Int) {
        let table = manuscript.tables[index]
        html += "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"\(say(.reviewTable(index + 1)))\">\n"
        html += table.isBorderless ? "<table class=\"plain\">\n" : "<table>\n"
        var row = -1
        for cell in table.cells {
            if cell.row != row {
                if row >= 0 { html += "</tr>\n" }
                html += "<tr>"
                row = cell.row
            }
            let tag = cell.row < table.headerRows ? "th" : "td"
            html += "<\(tag)"
            if cell.rowSpan > 1 { html += " rowspan=\"\(cell.rowSpan)\"" }
            if cell.columnSpan > 1 { html += " colspan=\"\(cell.columnSpan)\"" }
            html += ">"
            for paragraph in manuscript.paragraphs[cell.paragraphs] { writeParagraph(paragraph) }
            html += "</\(tag)>"
        }
        html += row >= 0 ? "</tr>\n</table>\n</div>\n" : "</table>\n</div>\n"
    }

    /// What is said about the paragraphs, right below them.
    private mutating func writeNotes(_ paragraphs: Range<Int>) {
        let bytes =
            manuscript.paragraphs[paragraphs.lowerBound].range
            .lowerBound...manuscript.paragraphs[paragraphs.upperBound - 1].range.upperBound
        for index in markOrder.first(from: bytes.lowerBound)..<marks.count {
            let finding = marks[index].finding
            guard bytes.contains(marks[index].range.lowerBound) else { break }
            let tag = isPart ? "div" : "aside"
            html +=
                isPart
                ? "<div role=\"note\" class=\"note-\(name(finding.severity))\">"
                : "<aside class=\"\(name(finding.severity))\">"
            html += "<a href=\"#\(prefix)m\(index + 1)\">[\(index + 1)]</a> "
            html += "<b>\(label(finding))</b>: \(message(finding))"
            if let evidence = finding.evidence {
                html += "<br><span class=\"sum\">\(HTML.escaped(evidence.arithmetic))</span>"
            }
            if let fix = finding.fix { html += "<br>→ \(say(fix.message))" }
            html += "</\(tag)>\n"
        }
    }

    // MARK: - Marks

    /// The text in `range`, cut where marks begin and end.
    private mutating func writeText(_ range: Range<Int>) {
        let near = markOrder.touching(range)
        let related = relatedOrder.touching(range).map { relatedOrder.ranges[$0] }.filter { $0.overlaps(range) }
        guard !near.isEmpty || !related.isEmpty else {
            html += HTML.escaped(manuscript.text[range])
            return
        }
        var cuts: Set<Int> = [range.lowerBound, range.upperBound]
        for part in near.map({ marks[$0].range }) + related {
            cuts.formUnion([part.lowerBound, part.upperBound].filter(range.contains))
        }
        let places = cuts.sorted()
        for (start, end) in zip(places, places.dropFirst()) {
            let text = HTML.escaped(manuscript.text[start..<end])
            let covering = near.filter { marks[$0].range.lowerBound < end && marks[$0].range.upperBound > start }
            if let worst = covering.map({ marks[$0].finding.severity }).max() {
                html += "<mark class=\"\(name(worst))\"\(tooltip(covering))>\(text)</mark>"
            } else if related.contains(where: { $0.lowerBound < end && $0.upperBound > start }) {
                html += "<span class=\"related\">\(text)</span>"
            } else {
                html += text
            }
            writeNumbers(near.filter { max(marks[$0].range.upperBound, marks[$0].range.lowerBound + 1) == end })
        }
        // A mark on nothing, or beyond the paragraph.
        writeNumbers(near.filter { marks[$0].range.lowerBound >= range.lowerBound && !written.contains($0) })
    }

    /// The numbers of marks that end here, as links to what is said about them.
    private mutating func writeNumbers(_ ending: [Int]) {
        for index in ending where written.insert(index).inserted {
            let finding = marks[index].finding
            html +=
                "<sup class=\"\(name(finding.severity))\" id=\"\(prefix)m\(index + 1)\"><a href=\"#\(prefix)d\(index + 1)\">"
            html += "\(sign(finding.severity))\(index + 1)</a></sup>"
        }
    }

    private func tooltip(_ covering: [Int]) -> String {
        let words = covering.map { index in
            let finding = marks[index].finding
            let sum = finding.evidence.map { ": \($0.arithmetic)" } ?? ""
            return "\(finding.rule.name): \(finding.message.text(in: language))\(sum)"
        }
        return " title=\"\(HTML.escaped(words.joined(separator: " • ")))\""
    }
}
