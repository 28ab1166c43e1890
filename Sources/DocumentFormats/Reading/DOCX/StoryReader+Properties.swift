import Document
import Packaging

// Tables, and the properties of everything.
extension StoryReader {
    mutating func startTablePart(_ tag: XMLTag, _ scanner: XMLScanner) {
        let scope = scopes.count - 1
        if tag == .tbl {
            flushHeld()
            scopes[scope].tables.append(StoryScope.OpenTable())
            return emit(.startTable)
        }
        guard let table = scopes[scope].tables.indices.last else { return }
        if tag == .tr {
            scopes[scope].tables[table].row = RowFormat()
            scopes[scope].tables[table].rowParts = []
            scopes[scope].tables[table].rowIndex += 1
            scopes[scope].tables[table].columnIndex = -1
            emit(.startRow)
        } else if scopes[scope].tables[table].row.isDeleted {
            scanner.skip()
        } else {
            scopes[scope].tables[table].cell = CellFormat()
            scopes[scope].tables[table].cellParts = []
            scopes[scope].tables[table].columnIndex += 1
            scopes[scope].tables[table].cellRun = nil
            emit(.startCell)
        }
    }

    mutating func endTablePart(_ tag: XMLTag) {
        let scope = scopes.count - 1
        guard let index = scopes[scope].tables.indices.last else { return }
        switch tag {
        case .tblPr, .tblGrid: emit(.tableFormat(scopes[scope].tables[index].format))
        case .trPr: emit(.rowFormat(scopes[scope].tables[index].row))
        case .tcPr: emit(.cellFormat(scopes[scope].tables[index].cell))
        case .tc:
            flushHeld()
            emit(.endCell)
        case .tr: emit(.endRow(isDeleted: scopes[scope].tables[index].row.isDeleted))
        default:
            scopes[scope].tables.removeLast()
            emit(.endTable)
        }
    }

    /// Takes down a child of an element with properties.
    mutating func property(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch scanner.parent {
        case .rPr: runProperty(tag, attributes, scanner)
        case .pPr, .numPr:
            if let last = drafts.indices.last { drafts[last].format.read(tag, attributes, &assembler.styles.names) }
        case .sectPr: sectionProperty(tag, attributes)
        case .tblPr, .tblGrid, .trPr, .tcPr, .tblBorders, .tcBorders: tableProperty(tag, attributes, scanner)
        default: break
        }
    }

    private mutating func runProperty(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        guard let last = drafts.indices.last else { return }
        switch scanner.ancestor(2) {
        case .r: drafts[last].run.read(tag, attributes, &assembler.styles.names, theme: theme)
        case .pPr: drafts[last].mark.read(tag, attributes, &assembler.styles.names, theme: theme)
        default: break
        }
    }

    private mutating func sectionProperty(_ tag: XMLTag, _ attributes: XMLAttributes) {
        guard var section else { return }
        switch tag {
        case .pgSz:
            section.width = attributes.int("w") ?? section.width
            section.height = attributes.int("h") ?? section.height
        case .pgMar:
            section.top = attributes.int("top") ?? section.top
            section.bottom = attributes.int("bottom") ?? section.bottom
            section.left = attributes.int("left") ?? section.left
            section.right = attributes.int("right") ?? section.right
        case .titlePg: section.hasTitlePage = attributes.isOn
        case .pgNumType: section.startsAt = attributes.int("start")
        case .headerReference, .footerReference:
            guard let id = attributes.string("id", in: .relationship), section.references.count < 6 else { break }
            section.references.append(
                SectionDraft.Reference(
                    id: id, isHeader: tag == .headerReference, type: attributes.string("type") ?? "default"))
        default: break
        }
        self.section = section
    }

    private mutating func tableProperty(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        let scope = scopes.count - 1
        guard let index = scopes[scope].tables.indices.last else { return }
        scopes[scope].tables[index].read(tag, attributes, scanner, &assembler.styles.names)
    }
}

extension StoryScope.OpenTable {
    /// Takes down a child of an element with properties.
    fileprivate mutating func read(
        _ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner, _ names: inout NamePool
    ) {
        switch (tag, scanner.parent) {
        case (.tblStyle, _): format.style = attributes.bytes("val").map { names.number($0) } ?? NamePool.none
        case (.tblLook, _): readLook(attributes)
        case (.gridCol, _): format.gridColumns += 1
        case (.gridBefore, _): row.before = attributes.int("val") ?? 0
        case (.gridAfter, _): row.after = attributes.int("val") ?? 0
        case (.tblHeader, _): row.isHeader = attributes.isOn
        case (.del, .trPr): row.isDeleted = true
        case (.gridSpan, _): cell.span = attributes.int("val") ?? 1
        case (.vMerge, _): cell.vertical = Self.merge(attributes)
        case (.hMerge, _): cell.horizontal = Self.merge(attributes)
        case (.cnfStyle, .trPr): rowParts = Self.parts(attributes)
        case (.cnfStyle, .tcPr): cellParts = Self.parts(attributes)
        case (_, .tblBorders):
            // Those of a row that differs from its table (`w:tblPrEx`) do not count for the table.
            if scanner.ancestor(2) == .tblPr { format.borders.read(tag, attributes) }
        case (_, .tcBorders):
            var borders = TableBorders()
            borders.read(tag, attributes)
            if borders.isVisible { cell.hasVisibleBorders = true }
        default: break
        }
    }

    private static func merge(_ attributes: XMLAttributes) -> CellFormat.Merge {
        attributes.string("val") == "restart" ? .restart : .goesOn
    }

    /// `w:val` is a bit mask in hexadecimal; newer files also have an attribute for each bit.
    private mutating func readLook(_ attributes: XMLAttributes) {
        let mask = attributes.string("val").flatMap { Int($0, radix: 16) } ?? 0x20 | 0x80
        func bit(_ name: StaticString, _ value: Int) -> Bool {
            attributes.string(name).map { $0 == "1" || $0 == "true" } ?? (mask & value != 0)
        }
        hasFirstRow = bit("firstRow", 0x20)
        hasFirstColumn = bit("firstColumn", 0x80)
    }

    /// The parts of its table that a row or cell belongs to: `w:val` has a digit for each, newer files an attribute.
    private static func parts(_ attributes: XMLAttributes) -> [WordStyle.TablePart] {
        let digits = attributes.bytes("val").map(Array.init) ?? []
        func has(_ index: Int, _ name: StaticString) -> Bool {
            if index < digits.count { return digits[index] == UInt8(ascii: "1") }
            return attributes.string(name).map { $0 == "1" || $0 == "true" } ?? false
        }
        var parts: [WordStyle.TablePart] = []
        if has(3, "lastColumn") { parts.append(.lastColumn) }
        if has(1, "lastRow") { parts.append(.lastRow) }
        return parts
    }
}
