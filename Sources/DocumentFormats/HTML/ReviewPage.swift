package import Document
package import Finding

/// A document with its findings marked, as one HTML page that needs nothing else: no script, no other file, no network.
///
/// Marks tell their level by sign and line as well as by colour; each has its words and its arithmetic right below the
/// paragraph, so that the page also reads on paper.
package struct ReviewPage {
    /// A finding and the bytes of the manuscript that it is about.
    package struct Mark: Sendable {
        package var finding: Finding
        package var range: Range<Int>
        package var related: [Range<Int>]

        package init(finding: Finding, range: Range<Int>, related: [Range<Int>]) {
            self.finding = finding
            self.range = range
            self.related = related
        }
    }

    let manuscript: Manuscript
    /// In reading order.
    let marks: [Mark]
    /// Findings that have no bytes in the text.
    let others: [Finding]
    let title: String
    let period: String?
    let suppressed: Int
    let language: Language
    var html = ""
    /// The marks whose numbers stand in the text already.
    var written: Set<Int> = []
    /// What the names of places begin with.
    var prefix = ""
    /// Whether it becomes a part of another page, which has its own head and its own headings above those of the document.
    var isPart = false
    /// What the arithmetic was made from, of all marks.
    let relatedOrder: RangeOrder
    let markOrder: RangeOrder

    package init(
        _ manuscript: Manuscript, marks: [Mark], others: [Finding] = [], title: String, period: String? = nil,
        suppressed: Int = 0, language: Language
    ) {
        self.manuscript = manuscript
        self.marks = marks
        markOrder = RangeOrder(marks.map(\.range))
        relatedOrder = RangeOrder(marks.flatMap(\.related).sorted { $0.lowerBound < $1.lowerBound })
        self.others = others
        self.title = title
        self.period = period
        self.suppressed = suppressed
        self.language = language
    }

    /// The whole page.
    package var text: String {
        var page = self
        page.writeHead()
        page.writeList()
        page.writeBody()
        page.html += "</body>\n</html>\n"
        return page.html
    }

    /// A document with its findings, as parts of another page that styles them.
    package struct Parts: Sendable {
        /// The items of the list of findings, each with a link to its place; empty where there is none.
        package var list: String
        package var document: String
    }

    /// - Parameter prefix: what the names of places begin with.
    package func parts(prefix: String) -> Parts {
        var (list, document) = (self, self)
        list.prefix = prefix
        list.writeItems()
        document.prefix = prefix
        document.isPart = true
        document.writeContents()
        return Parts(list: list.html, document: document.html)
    }

    private mutating func writeHead() {
        let findings = marks.map(\.finding) + others
        html += """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(say(.reviewTitle)): \(HTML.escaped(title))</title>
            <style>
            \(ReviewStyle.css)</style>
            </head>
            <body>
            <header>
            <p class="kicker">\(say(.reviewTitle))</p>
            <h1>\(HTML.escaped(title))</h1>
            <ul class="counts">

            """
        let printer = FindingText(language: language, isColoured: false)
        for severity in [Severity.error, .warning, .info] {
            let count = findings.count { $0.severity == severity }
            html += "<li class=\"\(name(severity))\">\(sign(severity)) <b>\(count)</b> \(printer.word(severity))</li>\n"
        }
        if suppressed > 0 { html += "<li>\(say(.suppressedCount(suppressed)))</li>\n" }
        if let period { html += "<li>\(say(.reviewPeriod)): \(HTML.escaped(period))</li>\n" }
        html += "</ul>\n</header>\n"
    }

    /// The list of all findings, with links to their places.
    private mutating func writeList() {
        html += "<nav aria-label=\"\(say(.reviewList))\">\n<h2>\(say(.reviewList))</h2>\n"
        if marks.isEmpty, others.isEmpty { html += "<p>\(say(.reviewClean))</p>\n" }
        html += "<ol>\n"
        writeItems()
        html += "</ol>\n</nav>\n"
    }

    private mutating func writeItems() {
        for (index, mark) in marks.enumerated() {
            let head = HTML.escaped(short(mark.finding.quote))
            html += "<li class=\"\(name(mark.finding.severity))\" id=\"\(prefix)d\(index + 1)\">"
            html +=
                "<a href=\"#\(prefix)m\(index + 1)\">\(label(mark.finding))</a> <q>\(head)</q>: \(message(mark.finding))"
            if let evidence = mark.finding.evidence { html += " (\(HTML.escaped(evidence.arithmetic)))" }
            html += "</li>\n"
        }
        for finding in others {
            html += "<li class=\"\(name(finding.severity))\">\(label(finding)): \(message(finding))</li>\n"
        }
    }

    // MARK: - Words

    func say(_ message: Message) -> String {
        HTML.escaped(message.text(in: language))
    }

    func name(_ severity: Severity) -> String {
        severity.rawValue
    }

    /// What tells the level without colour.
    func sign(_ severity: Severity) -> String {
        switch severity {
        case .error: "✖"
        case .warning: "▲"
        case .info: "●"
        }
    }

    func label(_ finding: Finding) -> String {
        let word = FindingText(language: language, isColoured: false).word(finding.severity)
        return "\(sign(finding.severity)) \(HTML.escaped(word)) \(HTML.escaped(finding.rule.name))"
    }

    func message(_ finding: Finding) -> String {
        HTML.escaped(finding.message.text(in: language))
    }

    private func short(_ quote: String) -> String {
        quote.count <= 60 ? quote : quote.prefix(57) + "…"
    }
}

/// Text as HTML says it.
enum HTML {
    static func escaped(_ text: String) -> String {
        escaped(Array(text.utf8)[...])
    }

    /// Signs that HTML knows otherwise, line breaks, and what cannot be shown.
    static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar.value {
            case 0x26: result += "&amp;"
            case 0x3C: result += "&lt;"
            case 0x3E: result += "&gt;"
            case 0x22: result += "&quot;"
            case 0x2028, 0x2029: result += "<br>"
            case 0xFFFC: result += "▣"
            case 0x09: result += "\t"
            case 0..<0x20, 0x7F..<0xA0: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
