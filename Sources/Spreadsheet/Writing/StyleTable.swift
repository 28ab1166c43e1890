import Packaging

/// The looks of all cells, each once, in the order in which they come up.
struct StyleTable {
    /// What of a style makes one entry of the cell formats. A text that a spreadsheet would compute if it were typed again
    /// keeps the sign of text in front.
    private struct Key: Hashable {
        var style: CellStyle
        var isQuoted: Bool
    }

    private struct Font: Hashable {
        var size: Int
        var isBold: Bool
        var isItalic: Bool
        var colour: UInt32?
    }

    private var formats: [Key: Int] = [:]
    private var xml = XMLBytes()
    private var fonts: [Font: Int] = [:]
    private var fontOrder: [Font] = []
    private var grounds: [UInt32: Int] = [:]
    private var groundOrder: [UInt32] = []
    private var codes: [String: Int] = [:]
    private var codeOrder: [String] = []
    /// The style of the cell before, which most cells share.
    private var last: (key: Key, index: Int)?

    init() {
        _ = index(CellStyle(), isQuoted: false)
    }

    /// Returns the number of a style.
    mutating func index(_ style: CellStyle, isQuoted: Bool) -> Int {
        let key = Key(style: style, isQuoted: isQuoted)
        if let last, last.key == key { return last.index }
        let index = formats[key] ?? add(key)
        last = (key, index)
        return index
    }

    private mutating func add(_ key: Key) -> Int {
        let index = formats.count
        formats[key] = index
        let style = key.style
        let font = Font(size: style.size, isBold: style.isBold, isItalic: style.isItalic, colour: style.colour)
        xml.markup(#"<xf numFmtId=""#)
        xml.number(numberFormat(style.format))
        xml.markup(#"" fontId=""#)
        xml.number(Self.number(font, &fonts, &fontOrder))
        xml.markup(#"" fillId=""#)
        // The first two grounds are fixed: none, and a grey that nobody uses.
        xml.number(style.ground.map { Self.number($0, &grounds, &groundOrder) + 2 } ?? 0)
        xml.markup(style.hasBorder ? #"" borderId="1" xfId="0""# : #"" borderId="0" xfId="0""#)
        if key.isQuoted { xml.markup(#" quotePrefix="1""#) }
        xml.markup(
            #" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">"#
        )
        xml.markup("<alignment")
        if let horizontal = style.horizontal {
            xml.markup(#" horizontal=""#)
            xml.text(horizontal.rawValue)
            xml.markup(#"""#)
        }
        if style.isCentredVertically { xml.markup(#" vertical="center""#) }
        if style.wraps { xml.markup(#" wrapText="1""#) }
        if style.indent > 0 {
            xml.markup(#" indent=""#)
            xml.number(style.indent)
            xml.markup(#"""#)
        }
        xml.markup("/>")
        xml.markup(style.isLocked ? #"<protection locked="1"/></xf>"# : #"<protection locked="0"/></xf>"#)
        return index
    }

    private mutating func numberFormat(_ format: CellStyle.NumberFormat) -> Int {
        switch format {
        case .general: 0
        case .text: 49
        // Own formats are numbered from 164.
        default: Self.number(format.code, &codes, &codeOrder) + 164
        }
    }

    private static func number<Item: Hashable>(_ item: Item, _ known: inout [Item: Int], _ order: inout [Item]) -> Int {
        if let index = known[item] { return index }
        known[item] = order.count
        order.append(item)
        return order.count - 1
    }

    /// `xl/styles.xml`
    var part: [UInt8] {
        var part = XMLBytes(capacity: xml.count + 4096)
        part.markup(XMLBytes.declaration)
        part.markup(#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#)
        if !codeOrder.isEmpty {
            part.list("numFmts", codeOrder) { code, index, part in
                part.markup(#"<numFmt numFmtId=""#)
                part.number(index + 164)
                part.markup(#"" formatCode=""#)
                part.text(code)
                part.markup(#""/>"#)
            }
        }
        part.list("fonts", fontOrder) { font, _, part in
            part.markup("<font>")
            if font.isBold { part.markup("<b/>") }
            if font.isItalic { part.markup("<i/>") }
            part.markup(#"<sz val=""#)
            part.number(font.size)
            part.markup(#""/>"#)
            part.colour("color", font.colour)
            part.markup(#"<name val="Times New Roman"/><family val="1"/></font>"#)
        }
        part.markup(#"<fills count=""#)
        part.number(groundOrder.count + 2)
        part.markup(
            #""><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"#)
        for ground in groundOrder {
            part.markup(#"<fill><patternFill patternType="solid">"#)
            part.colour("fgColor", ground)
            part.markup(#"<bgColor indexed="64"/></patternFill></fill>"#)
        }
        part.markup(#"</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>"#)
        for side in ["left", "right", "top", "bottom"] as [StaticString] {
            part.markup("<")
            part.markup(side)
            part.markup(#" style="thin"><color auto="1"/></"#)
            part.markup(side)
            part.markup(">")
        }
        part.markup("<diagonal/></border></borders>")
        part.markup(#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#)
        part.markup(#"<cellXfs count=""#)
        part.number(formats.count)
        part.markup(#"">"#)
        part.markup(xml.bytes)
        part.markup(#"</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#)
        part.markup("</styleSheet>")
        return part.bytes
    }
}

extension XMLBytes {
    /// Appends `<name count="…">` with an element for each item.
    fileprivate mutating func list<Item>(
        _ name: StaticString, _ items: [Item], _ write: (Item, Int, inout XMLBytes) -> Void
    ) {
        markup("<")
        markup(name)
        markup(#" count=""#)
        number(items.count)
        markup(#"">"#)
        for (index, item) in items.enumerated() { write(item, index, &self) }
        markup("</")
        markup(name)
        markup(">")
    }

    fileprivate mutating func colour(_ name: StaticString, _ colour: UInt32?) {
        guard let colour else { return }
        markup("<")
        markup(name)
        markup(#" rgb="FF"#)
        hexadecimal(UInt64(colour), digits: 6)
        markup(#""/>"#)
    }
}
