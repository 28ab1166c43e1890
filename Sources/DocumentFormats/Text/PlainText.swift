package import Document

/// Writes documents as text to be read in a terminal or a mail: the same words as on paper, at most 100 columns wide as
/// far as tables allow.
package enum PlainText {
    /// The number of columns of a line.
    static let width = 100

    /// Returns `document` as lines of text, in NFC as long as the document is.
    package static func write(_ document: Document) -> String {
        var writer = PlainTextWriter(document)
        writer.write()
        return writer.text
    }
}

struct PlainTextWriter {
    private let document: Document
    private var lines: [String] = []

    init(_ document: Document) {
        self.document = document
    }

    /// Everything so far, each line ended.
    var text: String { lines.map { $0 + "\n" }.joined() }

    mutating func write() {
        writeLetterhead()
        gap()
        center(document.title.kind)
        document.title.summaryLines.forEach { center($0) }
        center(rule(10))
        writeAddressees()
        if !document.bases.isEmpty { gap() }
        for basis in document.baseLines { paragraph(basis) }
        write(document.body)
        writeClosing()
        for (index, appendix) in document.appendices.enumerated() {
            lines += ["", "", String(repeating: "═", count: PlainText.width), ""]
            center(document.appendixLabel(at: index))
            appendix.titleLines.forEach { center($0) }
            document.appendixReference { $0.count <= PlainText.width - 16 }.forEach { center($0) }
            write(appendix.blocks)
        }
    }

    // MARK: - The parts of page 1

    private mutating func writeLetterhead() {
        let head = document.letterhead
        var left = head.superiorLines + head.issuerLines + [rule(10)]
        var right = [Letterhead.nation, Letterhead.motto, rule(Letterhead.motto.count)]
        let height = max(left.count, right.count)
        left += Array(repeating: "", count: height - left.count) + ["", head.numberLine]
        right += Array(repeating: "", count: height - right.count) + ["", head.placeAndDate]
        if document.properties.isDraft {
            left += ["", "[ \(Letterhead.draftMark) ]"]
            right += ["", ""]
        }
        sideBySide(left, right)
    }

    private mutating func writeAddressees() {
        let addressees = document.addresseeLines
        guard let first = addressees.first else { return }
        gap()
        guard addressees.count > 1 else { return center(first) }
        let longest = addressees.dropFirst().map(\.count).max() ?? 0
        let start = max(0, (PlainText.width - first.count - longest) / 2)
        lines.append(String(repeating: " ", count: start) + first)
        // The hyphens stand below the colon.
        let indent = start + first.count - 1
        for addressee in addressees.dropFirst() {
            add(addressee, first: indent, others: indent + 2)
        }
    }

    private mutating func writeClosing() {
        gap()
        let room = ["", "", ""]
        let right = document.signature.authority + room + [document.signature.name]
        let left = [Recipients.label] + document.recipients.lines
        sideBySide(left, right, centersLeft: false)
    }

    /// Sets two columns beside each other; the right one is centred.
    private mutating func sideBySide(_ left: [String], _ right: [String], centersLeft: Bool = true) {
        let (leftWidth, rightWidth) = (44, PlainText.width - 46)
        // A line that is too long goes on below, and the other side waits for it.
        for index in 0..<max(left.count, right.count) {
            let a = index < left.count ? TextWrap.lines(of: left[index], width: leftWidth) : []
            let b = index < right.count ? TextWrap.lines(of: right[index], width: rightWidth) : []
            for row in 0..<max(a.count, b.count) {
                let first = row < a.count ? a[row] : ""
                let second = row < b.count ? b[row] : ""
                let start = centersLeft ? TextWrap.centered(first, leftWidth) : first
                lines.append(
                    TextWrap.trimmed(TextWrap.padded(start, leftWidth + 2) + TextWrap.centered(second, rightWidth)))
            }
        }
    }

    // MARK: - Blocks

    private mutating func write(_ blocks: [Block]) {
        for block in blocks {
            gap()
            switch block {
            case .heading(let heading): write(heading)
            case .paragraph(let paragraph): self.paragraph(paragraph.inlines)
            case .list(let list): write(list, depth: 0)
            case .table(let table): write(table)
            case .chart(let chart): write(chart)
            }
        }
    }

    private mutating func write(_ heading: Heading) {
        let title = heading.printedText.plainText
        if heading.level == .part {
            if !heading.label.isEmpty { center(heading.label) }
            return center(title)
        }
        add(heading.label.isEmpty ? title : "\(heading.label) \(title)", first: 0, others: 0)
    }

    private mutating func write(_ list: List, depth: Int) {
        for (index, item) in list.items.enumerated() {
            let label = list.label(at: index)
            let indent = 4 + 2 * depth
            add("\(label) \(item.inlines.plainText)", first: indent, others: indent + label.count + 1)
            item.children.forEach { write($0, depth: depth + 1) }
        }
    }

    private mutating func write(_ table: Table) {
        if !table.caption.isEmpty { center(table.caption.plainText) }
        if let note = table.unitNote {
            lines.append(String(repeating: " ", count: max(0, PlainText.width - note.count)) + note)
        }
        lines += TextTable(table, width: PlainText.width).lines
    }

    /// Writes the numbers of a chart as a table, unless they stand behind it anyway.
    private mutating func write(_ chart: Chart) {
        if chart.isTabled {
            center(chart.printedCaption.plainText)
        } else {
            write(chart.table(isCaptioned: true))
        }
        if let remark = chart.fullRemarkLine { add(remark.plainText, first: 0, others: 0) }
    }

    // MARK: - Lines

    private func rule(_ length: Int) -> String {
        String(repeating: "─", count: length)
    }

    private mutating func gap() {
        if lines.last != "" { lines.append("") }
    }

    private mutating func paragraph(_ inlines: Inlines) {
        add(inlines.plainText, first: 4, others: 0)
    }

    /// Lines that do not end within the parts of a date.
    private func tiedLines(of text: String, width: Int, indent: Int = 0) -> [String] {
        TextWrap.lines(of: TiedSpaces.parts.tied(text), width: width, indent: indent).map {
            $0.replacing(String(TiedSpaces.space), with: " ")
        }
    }

    private mutating func center(_ text: String) {
        for line in tiedLines(of: text, width: PlainText.width - 16) {
            lines.append(TextWrap.centered(line, PlainText.width))
        }
    }

    /// Adds a paragraph, its first line indented by `first` and the others by `others`.
    private mutating func add(_ text: String, first: Int, others: Int) {
        let broken = tiedLines(of: text, width: PlainText.width - others, indent: first - others)
        for (index, line) in broken.enumerated() {
            lines.append(String(repeating: " ", count: index == 0 ? first : others) + line)
        }
    }
}
