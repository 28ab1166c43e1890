package import Finding

/// Looks through a document for what could only be written wrong or left out.
package struct PrintCheck {
    private var findings: [Finding] = []

    /// Returns everything that is in the way of writing `document`, in reading order.
    package static func findings(in document: Document) -> [Finding] {
        var check = PrintCheck()
        check.check(document)
        return check.findings
    }

    private mutating func check(_ document: Document) {
        let letterhead = document.letterhead
        if let superior = letterhead.superior { check(superior, allowsLines: true) }
        check(letterhead.issuer, allowsLines: true)
        check(letterhead.symbol)
        check(letterhead.place)
        check(document.title.kind)
        check(document.title.summary, allowsLines: true)
        document.addressees.forEach { check($0) }
        document.bases.forEach { check($0, at: nil) }
        check(document.body)
        document.signature.authority.forEach { check($0) }
        check(document.signature.name)
        document.recipients.names.forEach { check($0) }
        check(document.recipients.archive)
        for appendix in document.appendices {
            check(appendix.title, at: appendix.place, allowsLines: true)
            check(appendix.blocks)
        }
        check(document.properties.title)
        check(document.properties.author)
        if !Self.isTime(document.properties.created) {
            findings.append(Finding(.creationTime, .creationTime, quote: document.properties.created))
        }
    }

    private mutating func check(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(let heading): check(heading.text, at: heading.place)
            case .paragraph(let paragraph): check(paragraph.inlines, at: paragraph.place)
            case .list(let list): check(list)
            case .table(let table): check(table)
            case .chart(let chart): check(chart)
            }
        }
    }

    private mutating func check(_ list: List) {
        for item in list.items {
            check(item.inlines, at: item.place)
            item.children.forEach { check($0) }
        }
    }

    private mutating func check(_ table: Table) {
        check(table.caption, at: table.place)
        if let note = table.unitNote { check(note, at: table.place) }
        for row in table.header { for cell in row.cells { check(cell.inlines, at: table.place) } }
        for row in table.rows { for cell in row.cells { check(cell.inlines, at: table.place) } }
        for problem in TableGrid(table).problems {
            findings.append(Finding(.tableShape, .tableShape(problem), at: table.place))
        }
    }

    private mutating func check(_ chart: Chart) {
        check(chart.caption, at: chart.place)
        for remark in chart.remarks { check(remark, at: chart.place) }
        check(chart.table())
    }

    private mutating func check(_ inlines: Inlines, at place: Place?) {
        for inline in inlines {
            switch inline {
            case .text(let text, _), .figure(let text, _, _), .gap(let text): check(text, at: place)
            case .lineBreak: break
            }
        }
    }

    private mutating func check(_ text: String, at place: Place? = nil, allowsLines: Bool = false) {
        guard Self.mayHoldControls(text) else { return }
        for scalar in text.unicodeScalars {
            if Self.isControl(scalar), !(allowsLines && scalar == "\n") {
                findings.append(Finding(.controlCharacter, .controlCharacter(scalar), at: place, quote: text))
                return
            }
            if Self.turnsDirection(scalar) {
                findings.append(Finding(.directionMark, .directionMark(scalar), at: place, quote: text))
                return
            }
        }
    }

    /// A quick look at the bytes: C0, DEL, or the lead bytes of C1, of the noncharacters U+FFFE and U+FFFF, and of marks of
    /// direction.
    private static func mayHoldControls(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF { return true }
                // E2 80 and E2 81 begin with the dashes and quotes of every text, too.
                if byte == 0xE2, index + 2 < bytes.count, bytes[index + 2] >= 0xA6, bytes[index + 1] <= 0x81 {
                    return true
                }
            }
            return false
        }
    }

    /// Whether a mark makes what stands behind it read from right to left, or in an order of its own, whatever it is.
    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Whether `text` is `YYYY-MM-DDThh:mm:ssZ`, the form that the file's properties need, or empty for none.
    private static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if bytes.isEmpty { return true }
        let pattern = Array("0000-00-00T00:00:00Z".utf8)
        guard bytes.count == pattern.count else { return false }
        for (byte, expected) in zip(bytes, pattern) {
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            guard expected == UInt8(ascii: "0") ? isDigit : byte == expected else { return false }
        }
        func number(_ at: Int) -> Int { Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48) }
        return (1...12).contains(number(5)) && (1...31).contains(number(8)) && number(11) < 24 && number(14) < 60
            && number(17) < 60
    }
}
