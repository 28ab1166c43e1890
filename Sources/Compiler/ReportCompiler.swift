package import Document
package import Finding
package import ReportLanguage
package import ReportModel
package import Workspace

/// Makes a finished document of a return and an outline.
package struct ReportCompiler {
    /// What the document says besides its text.
    package struct Issue: Sendable {
        package var letterhead: LetterheadTemplate
        package var number: Int?
        /// The day of issue; `nil` where it is still to be filled in.
        package var day: Day?
        package var isDraft: Bool
        /// The moment that the file states as its own, as ISO 8601.
        package var created: String

        package init(letterhead: LetterheadTemplate, number: Int?, day: Day?, isDraft: Bool, created: String) {
            self.letterhead = letterhead
            self.number = number
            self.day = day
            self.isDraft = isDraft
            self.created = created
        }
    }

    private let outline: Outline
    private let citations: [String: Citation]

    package init(outline: Outline, citations: [String: Citation]) {
        self.outline = outline
        self.citations = citations
    }

    /// Compiles the document.
    ///
    /// - Parameter units: the units that a consolidated report rests on.
    /// - Returns: the document, and findings that do not stand in its way.
    /// - Throws: a `Refusal` with everything that is missing, each at its place in the outline.
    package func compile(
        _ slot: Evaluator.Slot, evaluator: Evaluator, content: ReturnContent, issue: Issue,
        units: ReportingUnits? = nil
    ) throws(Refusal) -> (document: Document, findings: [Finding]) {
        let first = pass(slot, evaluator, content, issue, units, labels: [:])
        // Text may refer to tables and charts below it, whose numbers are known only now.
        let made = first.lacksLabels ? pass(slot, evaluator, content, issue, units, labels: first.labels) : first
        if made.findings.hasErrors { throw Refusal(made.findings) }
        return (made.document, made.findings)
    }

    /// Compiles the document with the labels that its text refers to, as far as they are known.
    private func pass(
        _ slot: Evaluator.Slot, _ evaluator: Evaluator, _ content: ReturnContent, _ issue: Issue,
        _ units: ReportingUnits?,
        labels: [String: String]
    ) -> (document: Document, findings: [Finding], labels: [String: String], lacksLabels: Bool) {
        let citing = Citing(citations)
        evaluator.cite = citing.words
        var compiler = OutlineCompiler(
            evaluator: evaluator, slot: slot, content: content, isDraft: issue.isDraft, units: units, labels: labels)
        let summary = compiler.inlines(outline.summary).plainText
        let bases = outline.bases.map { Inlines.plain(citing.base($0)) }
        let addressees = outline.addressees.map { compiler.inlines($0).plainText }
        let body = withEndMark(compiler.blocks(outline.body))
        let appendices = outline.appendices.map { appendix($0, &compiler) }
        let recipients = outline.recipients.map { compiler.inlines($0).plainText }
        let findings = (compiler.findings + mentions(of: appendices, in: body)).inReadingOrder
        let letterhead = issue.letterhead
        let document = Document(
            letterhead: self.letterhead(letterhead, issue, slot), title: Title(kind: outline.kind, summary: summary),
            addressees: addressees, bases: bases, body: body,
            signature: Signature(authority: letterhead.authority, name: letterhead.signer),
            recipients: Recipients(names: recipients, archive: letterhead.archive), appendices: appendices,
            properties: Document.Properties(
                title: "\(outline.kind) \(summary)", author: letterhead.inText,
                created: issue.created, isDraft: issue.isDraft))
        return (document, findings, compiler.labels, compiler.lacksLabels)
    }

    private func letterhead(
        _ template: LetterheadTemplate, _ issue: Issue, _ slot: Evaluator.Slot
    ) -> Letterhead {
        let date = issue.day?.components
        return Letterhead(
            superior: template.superior, issuer: template.issuer, number: issue.number, symbol: "BC-\(template.symbol)",
            place: template.place,
            date: IssueDate(day: date?.day, month: date?.month, year: date?.year ?? slot.window.last.year))
    }

    private func appendix(_ appendix: OutlineAppendix, _ compiler: inout OutlineCompiler) -> Appendix {
        compiler.restartNumbering()
        return Appendix(
            title: compiler.inlines(appendix.title).plainText,
            orientation: appendix.isLandscape ? .landscape : .portrait, blocks: compiler.blocks(appendix.body),
            place: appendix.place)
    }

    /// Reports close with `./.` behind the last sentence of the body (the samples of decree 30), unless that is a table or a chart.
    private func withEndMark(_ body: [Block]) -> [Block] {
        var body = body
        switch body.last {
        case .paragraph(var paragraph):
            paragraph.inlines = ended(paragraph.inlines)
            body[body.count - 1] = .paragraph(paragraph)
        case .list(let list): body[body.count - 1] = .list(ended(list))
        case .heading, .table, .chart, nil: break
        }
        return body
    }

    private func ended(_ list: List) -> List {
        var list = list
        guard var item = list.items.popLast() else { return list }
        if let below = item.children.popLast() {
            item.children.append(ended(below))
        } else {
            item.inlines = ended(item.inlines)
        }
        list.items.append(item)
        return list
    }

    /// The words with a full stop and the end mark; `;` and `.` at their end make room for it.
    private func ended(_ inlines: Inlines) -> Inlines {
        guard case .text(var text, let emphasis)? = inlines.last else { return inlines + [.text("./.")] }
        if text.hasSuffix("./.") { return inlines }
        if let last = text.last, last == "." || last == ";" { text.removeLast() }
        return inlines.dropLast() + [.text(text + "./.", emphasis)]
    }

    /// The main text has to point to each appendix (decree 30, annex I, III.1).
    private func mentions(of appendices: [Appendix], in body: [Block]) -> [Finding] {
        let text = body.map(\.plainText).joined(separator: "\n")
        return appendices.enumerated().compactMap { index, appendix in
            let name = appendices.count > 1 ? "Phụ lục \(Numbering.roman(index + 1))" : "Phụ lục"
            guard !text.lowercased().contains(name.lowercased()) else { return nil }
            return Finding(
                .appendixNotMentioned, .appendixNotMentioned(name), at: appendix.place, quote: appendix.title)
        }
    }
}

/// Citations in full the first time and short afterwards (decree 30, annex I, II.6.b).
private final class Citing {
    private let citations: [String: Citation]
    private var cited: Set<String> = []

    init(_ citations: [String: Citation]) {
        self.citations = citations
    }

    func words(_ key: String) -> String {
        guard let citation = citations[key] else { return key }
        return cited.insert(key).inserted ? citation.full : citation.short
    }

    /// *Căn cứ* cites in full, which counts as the first time.
    func base(_ key: String) -> String {
        "Căn cứ \(words(key))"
    }
}
