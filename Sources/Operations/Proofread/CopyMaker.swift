import Document
import DocumentFormats
import Finding
import Proofreading

/// Makes copies of a Word file that findings are written into.
package struct CopyMaker: Sendable {
    /// What is written into a copy.
    package enum Kind: String, Sendable, CaseIterable {
        /// Each finding as a comment at its place.
        case comments = "nhan-xet"
        /// What needs no choice, as tracked changes.
        case changes = "sua"
        case both = "ca-hai"
    }

    private let signature: DOCXMarker.Signature
    private let language: Language
    /// The rules whose fixes need no choice.
    private static let safeRules = Set(ProofRule.all.filter { $0.repair == .safe }.map(\.id))

    /// - Parameter time: when copies are made, in seconds since 1970.
    init(_ language: Language, time: Int64) {
        // Word shows the time as it stands, whatever the zone; its readers are in Viet Nam.
        signature = DOCXMarker.Signature(date: Surroundings.timestamp(time + 7 * 3600))
        self.language = language
    }

    func make(
        _ kind: Kind, _ manuscript: Manuscript, _ docx: DOCXFile?, _ located: [LocatedFinding], file: String
    ) throws(Refusal) -> DOCXMarker.Result {
        guard let docx else { throw Refusal(Finding(.wrongKindOfFile, .copyNeedsWord, at: .start(of: file))) }
        return try DOCXMarker(manuscript, docx, signature).mark(
            comments: kind == .changes ? [] : located.map(comment),
            changes: kind == .comments ? [] : CopyMaker.changes(located))
    }

    /// What could not be marked, and why.
    static func obstacles(_ result: DOCXMarker.Result) -> [Message] {
        DOCXMarker.Obstacle.allCases.compactMap { obstacle in
            let count = result.obstacles.count { $0 == obstacle }
            return count > 0 ? .notMarked(count, obstacle.reason) : nil
        }
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
}
