package import Document
import DocumentFormats
package import Finding
package import Proofreading
import ReportLanguage
import ReportModel
import Workspace

/// A report as it can be made now: finished, or as a draft with what keeps it from being finished; and proof-read.
package struct ReportProof {
    /// `nil` where there cannot even be a draft.
    package let document: Document?
    package let isFinished: Bool
    /// What the checks and the outline say.
    package let findings: [Finding]
    let key: ReturnKey

    /// - Throws: a `Refusal` where the report cannot be asked for at all.
    package init(_ desk: ReturnDesk, number: Int? = nil, date: String? = nil) throws(Refusal) {
        let source = StoreSource(store: desk.store, tree: desk.workspace.tree, regime: desk.loaded)
        let report = ReportBuild(
            workspace: desk.workspace, loaded: desk.loaded, source: source,
            evaluator: Evaluator(desk.loaded.compiled, source: source))
        try self.init(desk.key) { (isDraft) throws(Refusal) in
            let issue = ReportIssue(number: number, date: date, isDraft: isDraft)
            let outcome = report.document(desk.unit, desk.key.period, issue: issue)
            if let failure = source.failure { throw failure }
            return outcome
        }
    }

    /// - Parameter outcome: makes the report, finished or as a draft.
    init(_ key: ReturnKey, _ outcome: (_ isDraft: Bool) throws(Refusal) -> ReportBuild.Outcome) throws(Refusal) {
        self.key = key
        switch try outcome(false) {
        case .wrongUse(let refusal): throw refusal
        case .document(let document, let findings):
            (self.document, isFinished, self.findings) = (document, true, findings)
        case .refused(let reasons):
            isFinished = false
            switch try outcome(true) {
            case .wrongUse(let refusal): throw refusal
            case .document(let document, let findings):
                self.document = document
                // A draft says again, more mildly, what keeps it from being finished.
                let told = Set(reasons.map(Told.init))
                self.findings = reasons + findings.filter { !told.contains(Told($0)) }
            case .refused(let findings): (self.document, self.findings) = (nil, findings)
            }
        }
    }

    /// What a finding says of what.
    private struct Told: Hashable {
        var rule: RuleID
        var quote: String
        var subject: Subject?

        init(_ finding: Finding) {
            (rule, quote, subject) = (finding.rule, finding.quote, finding.subject)
        }
    }

    // MARK: - Places

    /// The name of the place of each heading on the report's page, by its place in the outline.
    package var anchors: [Place: String] {
        var anchors: [Place: String] = [:]
        var count = 0
        for case .heading(let heading) in blocks {
            count += 1
            if let place = heading.place { anchors[place] = "m\(count)" }
        }
        return anchors
    }

    /// The numbers of headings as they are printed, by their places in the outline.
    package var labels: [Place: String] {
        var labels: [Place: String] = [:]
        for case .heading(let heading) in blocks { if let place = heading.place { labels[place] = heading.label } }
        return labels
    }

    private var blocks: [Block] {
        guard let document else { return [] }
        return document.body + document.appendices.flatMap(\.blocks)
    }

    /// The section whose text a place is in.
    package func section(of place: Place?) -> String? {
        let prefix = "\(key.unit)/\(key.period)/"
        guard let file = place?.file, file.hasPrefix(prefix) else { return nil }
        return String(file.dropFirst(prefix.count))
    }

    // MARK: - Proof-reading

    /// What the proof-reader says of the finished page.
    package struct Remark {
        package var finding: Finding
        /// The section that it is in; `nil` where the program wrote that part itself.
        package var section: String?
    }

    /// Reads the report as anybody would who was sent it.
    package func remarks(_ profile: ProofProfile = .clerk) throws(Refusal) -> [Remark] {
        guard let document else { return [] }
        let manuscript = try DOCXReader.read(try DOCX.write(document), file: "bao-cao.docx").manuscript
        let report = Proofreader(profile: profile, period: key.period).report(on: manuscript)
        let findings = FindingMaker(manuscript).findings(report.discoveries)
        let lines = sectionLines
        return zip(findings, report.discoveries).map { finding, discovery in
            let place = discovery.range.lowerBound
            let paragraph = manuscript.paragraphs.last { $0.range.lowerBound <= place }
            let line = paragraph.map { ReportProof.plain(manuscript.string($0.content)) } ?? ""
            return Remark(finding: finding, section: lines[line])
        }
    }

    /// The sections by the lines that they print.
    private var sectionLines: [String: String] {
        var lines: [String: String] = [:]
        func add(_ inlines: Inlines, _ place: Place?) {
            if let section = section(of: place) { lines[ReportProof.plain(inlines.plainText)] = section }
        }
        func add(_ list: List) {
            for item in list.items {
                add(item.inlines, item.place)
                item.children.forEach(add)
            }
        }
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph.inlines, paragraph.place)
            case .list(let list): add(list)
            case .heading, .table, .chart: break
            }
        }
        return lines
    }

    /// A line without what its printing adds.
    private static func plain(_ line: String) -> String {
        let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.hasSuffix("./.") ? String(words.dropLast(3)) : words
    }
}
