import Document
import DocumentFormats
package import Finding
import Proofreading

/// The copies of Word files that the findings are written into, as comments, as tracked changes, or as both.
package struct MarkedCopies: Sendable {
    private var annotated: OutputNames?
    private var fixed: OutputNames?
    private let signature: DOCXMarker.Signature
    private let language: Language
    /// The rules whose fixes need no choice.
    private static let safeRules = Set(ProofRule.all.filter { $0.repair == .safe }.map(\.id))

    /// - Throws: ``Refusal`` where a copy would take the place of a document, or of another copy.
    package init(annotate: String?, fix: String?, for documents: [String], language: Language) throws(Refusal) {
        signature = DOCXMarker.Signature(
            // Word shows the time as it stands, whatever the zone; its readers are in Viet Nam.
            date: Surroundings.timestamp(Surroundings.now + 7 * 3600))
        self.language = language
        annotated = try MarkedCopies.names(annotate, documents)
        fixed = try MarkedCopies.names(fix, documents)
        let states = Set(documents.compactMap(FileAccess.fingerprint))
        for path in (annotated?.all ?? []) + (fixed?.all ?? []) {
            guard FileAccess.fingerprint(path).map(states.contains) != true else {
                throw Refusal(Finding(.badValue, .copyIsDocument(path), quote: path))
            }
        }
    }

    private static func names(_ target: String?, _ documents: [String]) throws(Refusal) -> OutputNames? {
        guard let target else { return nil }
        return try OutputNames(target, for: documents, ending: ".docx", needsFolder: .copyNeedsFolder)
    }

    /// Writes the copies of one document, and returns what is to be said about them.
    func write(
        _ manuscript: Manuscript, _ docx: DOCXFile?, _ located: [LocatedFinding], for file: String
    ) throws(Refusal) -> [Message] {
        guard let docx else { throw Refusal(Finding(.wrongKindOfFile, .copyNeedsWord, at: .start(of: file))) }
        let marker = DOCXMarker(manuscript, docx, signature)
        let comments = located.map(comment)
        let changes = MarkedCopies.changes(located)
        let (annotatedPath, fixedPath) = (annotated?[file], fixed?[file])
        var notes: [Message] = []
        if let path = annotatedPath {
            let isBoth = fixedPath.map { MarkedCopies.isSame($0, path) } ?? false
            let result = try marker.mark(comments: comments, changes: isBoth ? changes : [])
            try FileAccess.write(result.bytes, to: path)
            notes.append(.copyWritten(path, comments: result.comments, changes: isBoth ? result.changes : nil))
            notes += obstacles(result)
            if isBoth { return notes }
        }
        if let path = fixedPath {
            let result = try marker.mark(comments: [], changes: changes)
            try FileAccess.write(result.bytes, to: path)
            notes.append(.copyWritten(path, comments: nil, changes: result.changes))
            notes += obstacles(result)
        }
        return notes
    }

    private func comment(_ located: LocatedFinding) -> DOCXMarker.Comment {
        let finding = located.finding
        var paragraphs = ["\(finding.rule.name): \(finding.message.text(in: language))"]
        if let evidence = finding.evidence { paragraphs.append("= \(evidence.arithmetic)") }
        if let fix = finding.fix { paragraphs.append("→ \(fix.message.text(in: language))") }
        return DOCXMarker.Comment(range: located.range, paragraphs: paragraphs)
    }

    /// The changes that need no choice, each once.
    private static func changes(_ located: [LocatedFinding]) -> [DOCXMarker.Change] {
        var seen: Set<DOCXMarker.Change> = []
        return located.compactMap { located in
            guard safeRules.contains(located.finding.rule), let text = located.finding.fix?.replacement else {
                return nil
            }
            let change = DOCXMarker.Change(range: located.range, replacement: text)
            return seen.insert(change).inserted ? change : nil
        }
    }

    private func obstacles(_ result: DOCXMarker.Result) -> [Message] {
        DOCXMarker.Obstacle.allCases.compactMap { obstacle in
            let count = result.obstacles.count { $0 == obstacle }
            return count > 0 ? .notMarked(count, obstacle.reason) : nil
        }
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        path.lastName == other.lastName
            && FileAccess.truePath(path.parentFolder) == FileAccess.truePath(other.parentFolder)
    }
}
