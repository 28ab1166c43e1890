import Document
import DocumentFormats
import Finding
import Proofreading

/// Where the pages with marked documents go: one file, or a folder with one for each document.
struct PageFolder: Sendable {
    private var pages: [String: String] = [:]
    private let language: Language

    /// - Throws: ``Refusal`` where several documents would go to one page, or the folder cannot be made.
    init(_ target: String, for documents: [String], language: Language) throws(Refusal) {
        self.language = language
        let isFolder = FileAccess.isFolder(target)
        if documents.count == 1, !isFolder {
            pages[documents[0]] = target
            return
        }
        guard isFolder || !target.lowercased().hasSuffix(".html") else {
            throw Refusal(Finding(.badValue, .htmlNeedsFolder, quote: target))
        }
        if !isFolder { try FileAccess.makeFolder(target) }
        var taken: Set<String> = []
        for document in documents {
            var name = document.lastName
            var number = 1
            while !taken.insert(name.lowercased()).inserted {
                number += 1
                name = "\(number)-\(document.lastName)"
            }
            pages[document] = "\(target)/\(name).html"
        }
    }

    /// Writes the page of one document.
    func write(_ manuscript: Manuscript, _ report: Proofreader.Report, _ outcome: ProofreadOutcome) throws(Refusal) {
        guard let path = pages[outcome.file] else { return }
        // What is left of the findings, with the bytes that they were made from.
        var left = outcome.findings
        var marks: [ReviewPage.Mark] = []
        for (finding, discovery) in zip(FindingMaker(manuscript).findings(report.discoveries), report.discoveries) {
            guard let index = left.firstIndex(of: finding) else { continue }
            left.remove(at: index)
            marks.append(ReviewPage.Mark(finding: finding, range: discovery.range, related: discovery.related))
        }
        let page = ReviewPage(
            manuscript, marks: marks, others: left, title: outcome.file.lastName, period: outcome.period,
            suppressed: outcome.suppressed.count, language: language)
        try FileAccess.write(Array(page.text.utf8), to: path)
    }
}
