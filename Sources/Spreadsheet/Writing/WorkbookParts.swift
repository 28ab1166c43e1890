import Packaging

/// The parts of a workbook besides its sheets, texts and styles.
enum WorkbookParts {
    static func contentTypes(sheets: Int) -> [UInt8] {
        var xml = XMLBytes()
        xml.markup(XMLBytes.declaration)
        xml.markup(#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#)
        xml.markup(
            #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#)
        xml.markup(#"<Default Extension="xml" ContentType="application/xml"/>"#)
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        xml.override("xl/workbook.xml", main + "sheet.main+xml")
        for number in 0..<sheets { xml.override("xl/worksheets/sheet\(number + 1).xml", main + "worksheet+xml") }
        xml.override("xl/styles.xml", main + "styles+xml")
        xml.override("xl/sharedStrings.xml", main + "sharedStrings+xml")
        xml.override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        xml.override(
            "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
        xml.markup("</Types>")
        return xml.bytes
    }

    static var packageRelationships: [UInt8] {
        var xml = XMLBytes()
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        xml.relationships([
            (office + "officeDocument", "xl/workbook.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            ),
            (office + "extended-properties", "docProps/app.xml"),
        ])
        return xml.bytes
    }

    static func workbookRelationships(sheets: Int) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        var xml = XMLBytes()
        xml.relationships(
            (0..<sheets).map { (office + "worksheet", "worksheets/sheet\($0 + 1).xml") } + [
                (office + "styles", "styles.xml"), (office + "sharedStrings", "sharedStrings.xml"),
            ])
        return xml.bytes
    }

    static func properties(_ properties: Workbook.Properties) -> [UInt8] {
        var xml = XMLBytes()
        xml.markup(XMLBytes.declaration)
        xml.markup(
            #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#)
        xml.markup(#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#)
        xml.markup(#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>"#)
        xml.text(properties.title)
        xml.markup("</dc:title><dc:creator>")
        xml.text(properties.author)
        xml.markup("</dc:creator>")
        if !properties.created.isEmpty {
            for name in ["created", "modified"] as [StaticString] {
                xml.markup("<dcterms:")
                xml.markup(name)
                xml.markup(#" xsi:type="dcterms:W3CDTF">"#)
                xml.text(properties.created)
                xml.markup("</dcterms:")
                xml.markup(name)
                xml.markup(">")
            }
        }
        xml.markup("</cp:coreProperties>")
        return xml.bytes
    }

    static var application: [UInt8] {
        var xml = XMLBytes()
        xml.markup(XMLBytes.declaration)
        xml.markup(#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#)
        xml.markup("<Application>BaoCao</Application></Properties>")
        return xml.bytes
    }

    static func workbook(_ workbook: Workbook) -> [UInt8] {
        var xml = XMLBytes()
        xml.markup(XMLBytes.declaration)
        xml.markup(#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#)
        xml.markup(#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/>"#)
        if workbook.isLocked { xml.markup(#"<workbookProtection lockStructure="1"/>"#) }
        let active = workbook.sheets.firstIndex { $0.visibility == .visible } ?? 0
        xml.markup(#"<bookViews><workbookView activeTab=""#)
        xml.number(active)
        xml.markup(#""/></bookViews><sheets>"#)
        for (index, sheet) in workbook.sheets.enumerated() {
            xml.markup(#"<sheet name=""#)
            xml.text(sheet.name)
            xml.markup(#"" sheetId=""#)
            xml.number(index + 1)
            xml.markup(#"""#)
            if sheet.visibility != .visible {
                xml.markup(#" state=""#)
                xml.text(sheet.visibility.rawValue)
                xml.markup(#"""#)
            }
            xml.markup(#" r:id="rId"#)
            xml.number(index + 1)
            xml.markup(#""/>"#)
        }
        xml.markup("</sheets>")
        let names = workbook.names + workbook.sheets.enumerated().flatMap { printNames($1, $0) }
        if !names.isEmpty {
            xml.markup("<definedNames>")
            for name in names { xml.definedName(name) }
            xml.markup("</definedNames>")
        }
        // Programs compute again when they open the file, so that what they show is their own result.
        xml.markup(#"<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>"#)
        return xml.bytes
    }

    private static func printNames(_ sheet: Sheet, _ index: Int) -> [Workbook.Name] {
        var names: [Workbook.Name] = []
        if let area = sheet.printing.area {
            names.append(
                Workbook.Name(
                    name: "_xlnm.Print_Area", formula: "\(sheet.quotedName)!\(area.absolute)", sheet: index))
        }
        let titles = [
            sheet.printing.titleColumns.map {
                "\(sheet.quotedName)!$\(CellAddress.letters($0.lowerBound)):$\(CellAddress.letters($0.upperBound))"
            }, sheet.printing.titleRows.map { "\(sheet.quotedName)!$\($0.lowerBound + 1):$\($0.upperBound + 1)" },
        ].compactMap(\.self)
        if !titles.isEmpty {
            names.append(
                Workbook.Name(
                    name: "_xlnm.Print_Titles", formula: titles.joined(separator: ","), sheet: index))
        }
        return names
    }
}

extension XMLBytes {
    fileprivate mutating func override(_ part: String, _ type: String) {
        markup(#"<Override PartName="/"#)
        text(part)
        markup(#"" ContentType=""#)
        text(type)
        markup(#""/>"#)
    }

    fileprivate mutating func relationships(_ all: [(type: String, target: String)]) {
        markup(XMLBytes.declaration)
        markup(#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
        for (index, relationship) in all.enumerated() {
            markup(#"<Relationship Id="rId"#)
            number(index + 1)
            markup(#"" Type=""#)
            text(relationship.type)
            markup(#"" Target=""#)
            text(relationship.target)
            markup(#""/>"#)
        }
        markup("</Relationships>")
    }

    fileprivate mutating func definedName(_ name: Workbook.Name) {
        markup(#"<definedName name=""#)
        text(name.name)
        markup(#"""#)
        if let sheet = name.sheet {
            markup(#" localSheetId=""#)
            number(sheet)
            markup(#"""#)
        }
        if name.isHidden { markup(#" hidden="1""#) }
        markup(">")
        text(name.formula)
        markup("</definedName>")
    }
}
