import Document
import Packaging

/// `customXml/item1.xml`: the figures of the document as they print, so that a later change in the file can be noticed.
///
///     <figures xmlns="urn:baocao:figures:1" date="2026-10-16" units="57">
///       <p n="12" d="8c5f0a3d12e49b76">54 1.200 97,24</p>
///       <g n="1" s="2">12 13.5 - 8</g>
///       <r n="20" k="1f3a"><c n="2">54</c><c n="3" d="beef">12 5</c></r>
///     </figures>
///
/// `g` is a native chart: the number of its figure, the count of its series, and their numbers, `-` for none.
/// `p` is a paragraph with figures, `r` a row of a table with the cells that hold some. `n` is the place, from 0, among the
/// paragraphs and rows that are not empty, and the column of a cell; `d` the digest of the words, `k` the row's label.
/// ``FigureRecord`` says what each of them means, and is what the reader makes of it.
struct FiguresPart {
    static let namespace = XMLSpace.figuresNamespace

    private let date: String
    private var xml = XMLBytes(capacity: 4096)
    private var unitCount = 0
    private var isInLayoutRow = false
    /// The paragraph or cell that is added, and its numbers; their room is used again for the next.
    private var text: [UInt8] = []
    private var numbers = PrintedNumbers()

    init(date: String) {
        self.date = date
    }

    /// The day that the document is dated; the day of the file where that is still open.
    static func date(of document: Document) -> String {
        let date = document.letterhead.date
        guard let day = date.day, let month = date.month else { return String(document.properties.created.prefix(10)) }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)-\(padded(month))-\(padded(day))"
    }

    /// The part, after everything was added.
    var bytes: [UInt8] {
        var whole = XMLBytes(capacity: xml.count + 160)
        whole.markup(XMLBytes.declaration)
        whole.markup(#"<figures xmlns=""#)
        whole.markup(Self.namespace)
        whole.markup(#"" date=""#)
        whole.text(date)
        whole.markup(#"" units=""#)
        whole.number(unitCount)
        whole.markup(#"">"#)
        whole.markup(xml.bytes)
        whole.markup("</figures>")
        return whole.bytes
    }

    // MARK: - Paragraphs

    /// Adds the next paragraph outside of tables of figures.
    mutating func add(_ inlines: Inlines) {
        guard !isInLayoutRow, !inlines.isBlank else { return }
        defer { unitCount += 1 }
        guard inlines.holdFigure else { return }
        read(inlines)
        guard !numbers.all.isEmpty else { return }
        xml.markup(#"<p n=""#)
        xml.number(unitCount)
        xml.markup(#"" d=""#)
        xml.hexadecimal(numbers.digest.value, digits: 16)
        xml.markup(#"">"#)
        appendNumbers()
        xml.markup("</p>")
    }

    /// Puts the words of `inlines` into `text`, and what numbers they hold into `numbers`.
    private mutating func read(_ inlines: Inlines) {
        text.removeAll(keepingCapacity: true)
        for inline in inlines { text.append(contentsOf: inline.text.utf8) }
        numbers.read(text)
    }

    private mutating func appendNumbers() {
        var isFirst = true
        for number in numbers.all {
            if !isFirst { xml.markup(" ") }
            isFirst = false
            if number.isKept { xml.text(text, number.range) } else { xml.markup(PrintedNumber.left) }
        }
    }

    // MARK: - Charts

    /// Adds the next chart.
    mutating func add(_ chart: ChartPart) {
        let values = chart.values
        guard !values.isEmpty else { return }
        xml.markup(#"<g n=""#)
        xml.number(chart.chart.number)
        xml.markup(#"" s=""#)
        xml.number(chart.chart.drawn.count)
        xml.markup(#"">"#)
        for (index, value) in values.enumerated() {
            if index > 0 { xml.markup(" ") }
            xml.text(value ?? "-")
        }
        xml.markup("</g>")
    }

    // MARK: - Rows

    mutating func startLayoutRow() {
        isInLayoutRow = true
    }

    mutating func endLayoutRow() {
        isInLayoutRow = false
        unitCount += 1
    }

    /// Adds the next row of a table.
    mutating func add(_ row: TableGrid.Row) {
        var hasCells = false
        var holdsFigure = false
        for entry in row.entries {
            guard let cell = entry.cell else { continue }
            hasCells = true
            holdsFigure = holdsFigure || cell.inlines.holdFigure
        }
        guard hasCells else { return }
        defer { unitCount += 1 }
        guard holdsFigure else { return }
        xml.markup(#"<r n=""#)
        xml.number(unitCount)
        xml.markup(#"" k=""#)
        let labelStart = xml.count
        xml.markup(#"">"#)
        var label = RowLabel()
        for entry in row.entries {
            guard let cell = entry.cell else { continue }
            read(cell.inlines)
            label.add(numbers)
            addCell(column: entry.column, isFigure: cell.inlines.holdFigure)
        }
        xml.markup("</r>")
        var digits = XMLBytes(capacity: 4)
        digits.hexadecimal(UInt64(label.value), digits: 4)
        xml.insert(digits.bytes, at: labelStart)
    }

    /// Adds the cell that was read last.
    private mutating func addCell(column: Int, isFigure: Bool) {
        guard !numbers.isBlank, isFigure || !numbers.all.isEmpty && !RowLabel.isCounter(numbers, column: column)
        else { return }
        xml.markup(#"<c n=""#)
        xml.number(column)
        let isWhole =
            !numbers.hasLetters && text.count <= FigureRecord.Cell.longestWhole && numbers.all.allSatisfy(\.isKept)
        if isWhole {
            xml.markup(#"">"#)
            xml.text(text, text.indices)
        } else {
            xml.markup(#"" d=""#)
            xml.hexadecimal(UInt64(numbers.digest.short), digits: 4)
            xml.markup(#"">"#)
            appendNumbers()
        }
        xml.markup("</c>")
    }
}

extension Inlines {
    /// Whether any piece is a figure.
    fileprivate var holdFigure: Bool {
        for inline in self {
            if case .figure = inline { return true }
        }
        return false
    }

    /// Whether there is nothing but white space.
    fileprivate var isBlank: Bool {
        for inline in self where inline.text.utf8.contains(where: { $0 > 0x20 }) { return false }
        return true
    }
}
