package import Finding
import Packaging

/// Writes workbooks as XLSX (ISO/IEC 29500-1, transitional), which Excel, LibreOffice and all readers open.
package enum WorkbookWriter {
    /// The most UTF-16 units that a cell can hold.
    static let textLimit = 32_767

    /// Returns `workbook` as a file; the same workbook always gives the same bytes. All text is expected in NFC.
    ///
    /// - Throws: a ``Refusal`` where a text is longer than a cell can hold.
    package static func write(_ workbook: Workbook) throws(Refusal) -> [UInt8] {
        var styles = StyleTable()
        var strings = StringTable()
        var sheets: [[UInt8]] = []
        for sheet in workbook.sheets {
            let part = SheetPart(sheet, hasResults: workbook.hasResults)
            sheets.append(try part.bytes(&styles, &strings))
        }
        let deflater = Deflater(.quick)
        var entries = [
            ZipEntry("[Content_Types].xml", WorkbookParts.contentTypes(sheets: sheets.count), with: deflater),
            ZipEntry("_rels/.rels", WorkbookParts.packageRelationships, with: deflater),
            ZipEntry("docProps/core.xml", WorkbookParts.properties(workbook.properties), with: deflater),
            ZipEntry("docProps/app.xml", WorkbookParts.application, with: deflater),
            ZipEntry("xl/workbook.xml", WorkbookParts.workbook(workbook), with: deflater),
            ZipEntry(
                "xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelationships(sheets: sheets.count), with: deflater),
            ZipEntry("xl/styles.xml", styles.part, with: deflater),
            ZipEntry("xl/sharedStrings.xml", strings.part, with: deflater),
        ]
        for (index, sheet) in sheets.enumerated() {
            entries.append(ZipEntry("xl/worksheets/sheet\(index + 1).xml", sheet, with: deflater))
        }
        return ZipArchive.write(entries)
    }
}

/// The texts of all sheets, each once, in the order in which they come up.
struct StringTable {
    private var indices: [String: Int] = [:]
    private var xml = XMLBytes(capacity: 1 << 14)
    private var uses = 0

    /// Returns the number of `text`.
    mutating func index(_ text: String) -> Int {
        uses += 1
        if let known = indices[text] { return known }
        let index = indices.count
        indices[text] = index
        xml.markup("<si>")
        xml.cellText(text)
        xml.markup("</si>")
        return index
    }

    var part: [UInt8] {
        var part = XMLBytes(capacity: xml.count + 256)
        part.markup(XMLBytes.declaration)
        part.markup(#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count=""#)
        part.number(uses)
        part.markup(#"" uniqueCount=""#)
        part.number(indices.count)
        part.markup(#"">"#)
        part.markup(xml.bytes)
        part.markup("</sst>")
        return part.bytes
    }
}

extension XMLBytes {
    /// Appends `<t>` with a text; characters that XML has no way to write become `_x0007_`, as Excel writes them.
    mutating func cellText(_ text: String) {
        let isLoose = text.utf8.contains { $0 < 0x20 } || text.utf8.first == 0x20 || text.utf8.last == 0x20
        if isLoose || text.utf8.contains(0x20) && text.contains("  ") {
            markup(#"<t xml:space="preserve">"#)
        } else {
            markup("<t>")
        }
        self.text(CellText.escaped(text))
        markup("</t>")
    }
}

/// How texts of cells write what XML cannot: `_x0007_` (ECMA-376, 22.4.2.4).
enum CellText {
    /// Replaces control characters, and an underscore that would be read as the start of one.
    static func escaped(_ text: String) -> String {
        let needsIt = text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x5F || $0 == 0xEF }
        guard needsIt else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            let isNoCharacter = scalar.value == 0xFFFE || scalar.value == 0xFFFF
            if isControl || isNoCharacter || scalar == "_" && code(scalars, index) != nil {
                result.append(contentsOf: "_x\(hexadecimal(scalar.value))_".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Puts the characters back.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if let code = code(scalars, index), let scalar = Unicode.Scalar(code) {
                result.append(scalar)
                index += 7
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    /// The number in `_x0007_` at `index`; `nil` where there is none.
    private static func code(_ scalars: [Unicode.Scalar], _ index: Int) -> UInt32? {
        guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x", scalars[index + 6] == "_"
        else { return nil }
        var code: UInt32 = 0
        for scalar in scalars[index + 2...index + 5] {
            guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
            code = code << 4 | UInt32(digit)
        }
        return code
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
