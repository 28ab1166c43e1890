import Document
import DocumentFormats
package import Finding

/// Where the pages with marked documents go: one file, or a folder with one for each document.
package struct PageFolder: Sendable {
    private let pages: OutputNames
    private let language: Language

    /// - Throws: ``Refusal`` where several documents would go to one page, or the folder cannot be made.
    package init(_ target: String, for documents: [String], language: Language) throws(Refusal) {
        self.language = language
        pages = try OutputNames(target, for: documents, ending: ".html", needsFolder: .htmlNeedsFolder)
    }

    /// Writes the page of one document.
    /// - Parameters:
    ///   - located: the findings that stand in its text.
    ///   - others: the rest.
    func write(
        _ manuscript: Manuscript, _ located: [LocatedFinding], others: [Finding], _ outcome: ProofreadOutcome
    ) throws(Refusal) {
        guard let path = pages[outcome.file] else { return }
        let marks = located.map { ReviewPage.Mark(finding: $0.finding, range: $0.range, related: $0.related) }
        let page = ReviewPage(
            manuscript, marks: marks, others: others, title: outcome.file.lastName, period: outcome.period,
            suppressed: outcome.suppressed.count, language: language)
        try FileAccess.write(Array(page.text.utf8), to: path)
    }
}
