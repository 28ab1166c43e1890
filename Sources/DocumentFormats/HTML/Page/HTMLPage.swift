package import Document
package import Finding

/// Writes documents as one HTML page that needs nothing else: no script, no other file, no network. It reads on a telephone,
/// and prints on the sheets of decree 30.
package enum HTMLPage {
    /// Returns `document` as a page.
    ///
    /// - Throws: ``Refusal`` with every reason, where something could only be written wrong or left out.
    package static func write(_ document: Document) throws(Refusal) -> String {
        let findings = PrintCheck.findings(in: document)
        guard findings.isEmpty else { throw Refusal(findings) }
        var writer = HTMLPageWriter(document)
        writer.write()
        return writer.html
    }
}

struct HTMLPageWriter {
    let document: Document
    let letterhead: LetterheadLayout
    var html = ""
    /// The levels of the headings that are open.
    private var openHeadings: [Heading.Level] = []
    /// 1 within an appendix, whose own heading stands above the others.
    private var appendixDepth = 0
    private var headingCount = 0
    private var tableCount = 0

    init(_ document: Document) {
        self.document = document
        letterhead = LetterheadLayout(document.letterhead)
    }

    mutating func write() {
        writeHead()
        html += "<body>\n<a class=\"skip\" href=\"#noi-dung\">Đến phần nội dung</a>\n<div class=\"sheet\">\n"
        writeLetterhead()
        html += "<main id=\"noi-dung\">\n"
        writeTitle()
        writeContents()
        writeAddressees(document.addresseeLines)
        for basis in document.baseLines { html += "<p class=\"basis\">\(inlines(basis, .basis))</p>\n" }
        write(document.body)
        writeClosing()
        for (index, appendix) in document.appendices.enumerated() { write(appendix, at: index) }
        html += "</main>\n</div>\n</body>\n</html>\n"
    }

    private mutating func writeHead() {
        let author = document.properties.author
        html += """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTML.escaped(document.properties.title))</title>

            """
        if !author.isEmpty { html += "<meta name=\"author\" content=\"\(HTML.escaped(author))\">\n" }
        if !document.properties.created.isEmpty {
            html += "<meta name=\"dcterms.created\" content=\"\(HTML.escaped(document.properties.created))\">\n"
        }
        html +=
            "<meta name=\"generator\" content=\"BaoCao\">\n<style>\n\(HTMLPageStyle.css(letterhead))</style>\n</head>\n"
    }

    // MARK: - Page 1

    private mutating func writeLetterhead() {
        let head = document.letterhead
        html += "<header class=\"letterhead\">\n<div>\n"
        if !head.superiorLines.isEmpty { html += "<p class=\"superior\">\(joined(head.superiorLines))</p>\n" }
        html += "<p class=\"issuer\">\(joined(head.issuerLines))</p>\n"
        html += rule(letterhead.issuerRule)
        html += "<p class=\"number\">\(HTML.escaped(head.numberLine))</p>\n"
        if document.properties.isDraft { html += "<p class=\"draft\">\(Letterhead.draftMark)</p>\n" }
        html += "</div>\n<div>\n<p class=\"nation\">\(Letterhead.nation)</p>\n"
        html += "<p class=\"motto\">\(Letterhead.motto)</p>\n"
        html += rule(letterhead.mottoRule)
        html +=
            "<p class=\"place\">\(HTML.escaped(Component.placeAndDate.ties.tied(head.placeAndDate)))</p>\n</div>\n</header>\n"
    }

    private mutating func writeTitle() {
        html += "<h1>\(HTML.escaped(document.title.kind))<br>\(joined(document.title.summaryLines, .summary))</h1>\n"
        html += rule(.mm(30))
    }

    /// A list of the headings, for long reports on a screen.
    private mutating func writeContents() {
        var counter = HTMLPageWriter(document)
        var entries: [(depth: Int, id: Int, words: String)] = []
        func collect(_ blocks: [Block]) {
            for case .heading(let heading) in blocks {
                counter.open(heading)
                let words = [heading.label, heading.printedText.plainText].filter { !$0.isEmpty }
                entries.append(
                    (counter.openHeadings.count, counter.headingCount, words.joined(separator: " ")))
            }
        }
        collect(document.body)
        guard entries.count > 3 else { return }
        html += "<nav class=\"contents\" aria-label=\"Mục lục\">\n<details>\n<summary>Mục lục</summary>\n<ul>\n"
        for entry in entries where entry.depth <= 2 {
            html += "<li class=\"d\(entry.depth)\"><a href=\"#m\(entry.id)\">\(HTML.escaped(entry.words))</a></li>\n"
        }
        for (index, appendix) in document.appendices.enumerated() {
            let words = ([document.appendixLabel(at: index) + "."] + appendix.titleLines).joined(separator: " ")
            html += "<li class=\"d1\"><a href=\"#phu-luc-\(index + 1)\">\(HTML.escaped(words))</a></li>\n"
        }
        html += "</ul>\n</details>\n</nav>\n"
    }

    private mutating func writeAddressees(_ lines: [String]) {
        guard let head = lines.first else { return }
        guard lines.count > 1 else {
            html += "<p class=\"addressee\">\(HTML.escaped(head))</p>\n"
            return
        }
        html += "<div class=\"addressees\">\n<p>\(HTML.escaped(head))</p>\n<ul role=\"list\">\n"
        for line in lines.dropFirst() { html += "<li>\(HTML.escaped(line))</li>\n" }
        html += "</ul>\n</div>\n"
    }

    private mutating func writeClosing() {
        html += "<div class=\"closing\">\n<section class=\"recipients\" aria-labelledby=\"noi-nhan\">\n"
        html += "<p id=\"noi-nhan\" class=\"label\">\(Recipients.label)</p>\n<ul role=\"list\">\n"
        for line in document.recipients.lines { html += "<li>\(HTML.escaped(line))</li>\n" }
        html += "</ul>\n</section>\n<section class=\"signature\" aria-label=\"Người ký\">\n"
        html += "<p class=\"authority\">\(joined(document.signature.authority))</p>\n"
        html += "<p class=\"signer\">\(HTML.escaped(document.signature.name))</p>\n</section>\n</div>\n"
    }

    private mutating func write(_ appendix: Appendix, at index: Int) {
        let id = "phu-luc-\(index + 1)"
        let lie = appendix.orientation == .landscape ? " landscape" : ""
        html += "<section class=\"appendix\(lie)\" aria-labelledby=\"\(id)\">\n"
        html += "<h2 id=\"\(id)\">\(HTML.escaped(document.appendixLabel(at: index)))"
        html += "<br>\(joined(appendix.titleLines, .appendixTitle))</h2>\n"
        let style = Component.appendixReference.style(letterhead.size)
        let reference = document.appendixReference {
            AdvanceWidths.width(of: $0, face: style.face, size: style.size)
                < OfficialLayout.textWidth(appendix.orientation)
        }
        html += "<p class=\"reference\">\(joined(reference, .appendixReference))</p>\n"
        openHeadings = []
        appendixDepth = 1
        write(appendix.blocks, orientation: appendix.orientation)
        html += "</section>\n"
    }

    // MARK: - Blocks

    mutating func write(_ blocks: [Block], orientation: Orientation = .portrait) {
        for block in blocks {
            switch block {
            case .heading(let heading): write(heading)
            case .paragraph(let paragraph):
                let looks = paragraph.inlines.leadOn ? "body lead" : "body"
                html += "<p class=\"\(looks)\">\(inlines(paragraph.inlines, .body))</p>\n"
            case .list(let list): write(list)
            case .table(let table): write(numbered: table)
            case .chart(let chart): write(chart, orientation: orientation)
            }
        }
    }

    /// Writes a table with the next number.
    mutating func write(numbered table: Table) {
        tableCount += 1
        write(table, number: tableCount)
    }

    private mutating func open(_ heading: Heading) {
        openHeadings.removeAll { $0 >= heading.level }
        openHeadings.append(heading.level)
        headingCount += 1
    }

    private mutating func write(_ heading: Heading) {
        open(heading)
        let rank = min(1 + appendixDepth + openHeadings.count, 6)
        let separator = heading.level == .part ? "<br>" : " "
        let words = [HTML.escaped(heading.label), inlines(heading.printedText, heading.level.component)].filter {
            !$0.isEmpty
        }
        html += "<h\(rank) id=\"m\(headingCount)\" class=\"\(heading.level)\">"
        html += "\(words.joined(separator: separator))</h\(rank)>\n"
    }

    private mutating func write(_ list: List) {
        let tag = list.marker == .dash || list.marker == .plus ? "ul" : "ol"
        html += "<\(tag) role=\"list\" class=\"items\">\n"
        for (index, item) in list.items.enumerated() {
            html += "<li>\(HTML.escaped(list.label(at: index))) \(inlines(item.inlines, list.marker.component))"
            if !item.children.isEmpty { html += "\n" }
            for child in item.children { write(child) }
            html += "</li>\n"
        }
        html += "</\(tag)>\n"
    }

    // MARK: - Text

    func rule(_ length: Length) -> String {
        "<hr style=\"width:\(length.millimetres.rounded())mm\">\n"
    }

    func joined(_ lines: [String], _ component: Component? = nil) -> String {
        lines.map { HTML.escaped(component?.ties.tied($0) ?? $0) }.joined(separator: "<br>")
    }

    /// - Parameter component: what the words are, which says how their dates hang together; `nil` in cells, which are narrow.
    func inlines(_ inlines: Inlines, _ component: Component? = nil) -> String {
        (component?.ties.tied(inlines) ?? inlines).map { inline in
            switch inline {
            case .text(let text, let emphasis), .figure(let text, _, let emphasis): emphasised(text, emphasis)
            case .gap(let text): "<mark>\(HTML.escaped(text))</mark>"
            case .lineBreak: "<br>"
            }
        }.joined()
    }

    private func emphasised(_ text: String, _ emphasis: Emphasis) -> String {
        var result = linked(text)
        if emphasis.contains(.italic) { result = "<em>\(result)</em>" }
        if emphasis.contains(.bold) { result = "<strong>\(result)</strong>" }
        return result
    }

    private func linked(_ text: String) -> String {
        let spots = LinkSpot.all(in: text, appendices: document.appendices.count)
        guard !spots.isEmpty else { return HTML.escaped(text) }
        var result = ""
        var position = text.startIndex
        for spot in spots {
            result += HTML.escaped(String(text[position..<spot.range.lowerBound]))
            let target =
                switch spot.target {
                case .appendix(let index): "#phu-luc-\(index + 1)"
                case .address(let address): address
                }
            result += "<a href=\"\(HTML.escaped(target))\">\(HTML.escaped(String(text[spot.range])))</a>"
            position = spot.range.upperBound
        }
        return result + HTML.escaped(String(text[position...]))
    }
}
