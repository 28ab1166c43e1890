import Document
import Finding
import Foundation
import SystemFonts
import Typesetting

/// Documents and fonts for tests.
enum Sheet {
    /// The typeface of this machine; `nil` without one.
    static let files = SystemFonts.find(in: SystemFonts.folders(ProcessInfo.processInfo.environment))

    static func fonts() throws -> FontSet {
        guard let files, let set = FontSet(files) else { throw Refusal([]) }
        return set
    }

    /// The typeface on a machine without any other font.
    static func onlyFonts() throws -> FontSet {
        guard var files else { throw Refusal([]) }
        files.fallback = nil
        guard let set = FontSet(files) else { throw Refusal([]) }
        return set
    }

    static func document(_ body: [Block], appendices: [Appendix] = [], isDraft: Bool = false) -> Document {
        Document(
            letterhead: Letterhead(
                superior: "UBND TỈNH PHÚ AN", issuer: "ỦY BAN NHÂN DÂN\nXÃ MINH SƠN", number: 7, symbol: "BC-UBND",
                place: "Minh Sơn", date: IssueDate(day: 5, month: 1, year: 2026)),
            title: Title(kind: "BÁO CÁO", summary: "Kết quả công tác năm 2025"),
            addressees: ["Văn phòng Ủy ban nhân dân tỉnh", "Sở Nội vụ"], body: body,
            signature: Signature(authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Trần Thị Thu Hằng"),
            recipients: Recipients(names: ["Như trên", "Chủ tịch, các PCT UBND xã"], archive: "VT, VP (03)"),
            appendices: appendices,
            properties: Document.Properties(
                title: "Báo cáo “năm 2025” <A & B>", author: "Ủy ban nhân dân xã Minh Sơn",
                created: "2026-01-05T08:30:00Z", isDraft: isDraft))
    }

    static func paragraph(_ text: String) -> Block { .paragraph(Paragraph(.plain(text))) }

    static func heading(_ level: Heading.Level, _ number: Int?, _ text: String) -> Block {
        .heading(Heading(level: level, number: number, text: .plain(text)))
    }

    static let chart = Block.chart(
        Chart(
            kind: .bars, number: 1, caption: .plain("Số hồ sơ đã giải quyết"), unitNote: "Đơn vị tính: hồ sơ",
            categoryHead: "Lĩnh vực", categories: ["Hộ tịch", "Chứng thực"],
            series: [
                Chart.Series(
                    name: "Đã giải quyết",
                    points: [.number(Chart.Number(mantissa: 12, decimals: 0, text: "12", source: "x")), .missing])
            ], remarks: ["Chưa có số liệu: Chứng thực."]))

    static func table(columns: Int, rows: [[String]], head: [String]? = nil, caption: String = "") -> Block {
        func row(_ texts: [String]) -> Table.Row { Table.Row(texts.map { Table.Cell(.plain($0)) }) }
        let columns = (0..<columns).map { Table.Column(weight: 1, alignment: $0 == 0 ? .left : .right) }
        return .table(
            Table(
                caption: caption.isEmpty ? [] : .plain(caption), columns: columns, header: head.map { [row($0)] } ?? [],
                rows: rows.map(row)))
    }

    /// `count` syllables that look like prose.
    static func prose(_ count: Int, _ generator: inout some RandomNumberGenerator) -> String {
        let syllables = [
            "tình", "hình", "kết", "quả", "giải", "quyết", "thủ", "tục", "hành", "chính", "của", "người", "dân", "xã",
            "trong", "kỳ", "1.234", "hồ", "sơ,", "đạt", "97,25%", "ở", "nghiêng", "đường", "Ủy", "ban", "(số", "liệu)",
            "12/KH-UBND", "-",
        ]
        return (0..<count).map { _ in syllables.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
}

/// The words of a document in reading order, as a tagged PDF must have them: each paragraph, item and cell once.
enum SpokenText {
    static func words(of document: Document) -> [Substring] {
        var parts: [String] = []
        let head = document.letterhead
        parts += head.superiorLines + head.issuerLines + [Letterhead.nation, Letterhead.motto, head.numberLine]
        if document.properties.isDraft { parts.append(Letterhead.draftMark) }
        parts += [head.placeAndDate, document.title.kind] + document.title.summaryLines + document.addresseeLines
        parts += document.baseLines.map(\.plainText)
        parts += document.body.map(text)
        parts += [Recipients.label] + document.recipients.lines + document.signature.authority
        parts.append(document.signature.name)
        for (index, appendix) in document.appendices.enumerated() {
            parts += [document.appendixLabel(at: index)] + appendix.titleLines
            parts += document.appendixReference { _ in true } + appendix.blocks.map(text)
        }
        return parts.joined(separator: " ").split(whereSeparator: \.isWhitespace)
            .map { Substring($0.precomposedStringWithCanonicalMapping) }
    }

    private static func text(_ block: Block) -> String {
        switch block {
        case .heading(let heading): heading.label + " " + heading.printedText.plainText
        case .paragraph, .list: block.plainText
        // The words in the drawing are no text; what is said of it instead is checked elsewhere.
        case .chart(let chart):
            (chart.unitNote ?? "") + " " + chart.printedCaption.plainText + " " + (chart.remarkLine?.plainText ?? "")
        case .table(let table): table.caption.plainText + " " + (table.unitNote ?? "") + " " + cells(table)
        }
    }

    private static func cells(_ table: Table) -> String {
        (table.header + table.rows).flatMap(\.cells).map(\.inlines.plainText).joined(separator: " ")
    }
}
