import Document
package import DocumentFormats
package import Finding
import Proofreading

/// One document as it was proof-read: what pages and copies of it are made from.
package struct ProofreadReview: Sendable {
    package internal(set) var outcome: ProofreadOutcome
    let manuscript: Manuscript
    /// What rewriting needs; `nil` for what is no Word file.
    let docx: DOCXFile?
    let discoveries: [Discoveries.Discovery]

    /// Whether copies with comments and changes can be made of it.
    package var canBeCopied: Bool { docx != nil }

    /// Those of the findings that were made from places in the text, with the places, and the rest.
    var located: (located: [LocatedFinding], others: [Finding]) {
        var left = Dictionary(outcome.findings.map { ($0, 1) }, uniquingKeysWith: +)
        func take(_ finding: Finding) -> Bool {
            guard let count = left[finding], count > 0 else { return false }
            left[finding] = count - 1
            return true
        }
        var located: [LocatedFinding] = []
        for (finding, discovery) in zip(FindingMaker(manuscript).findings(discoveries), discoveries)
        where take(finding) {
            located.append(LocatedFinding(finding: finding, range: discovery.range, related: discovery.related))
        }
        return (located, outcome.findings.filter(take))
    }

    /// How many findings stand within another page; nobody reads more, and a text may be made to have any number.
    package static let mostShown = 1000

    /// The findings, up to `mostShown`, and the marked document, to stand within another page.
    ///
    /// - Parameter prefix: what the names of places begin with, where several documents stand in one page.
    package func parts(prefix: String, _ language: Language) -> ReviewPage.Parts {
        let (located, others) = located
        let marks = located.prefix(ProofreadReview.mostShown).map {
            ReviewPage.Mark(finding: $0.finding, range: $0.range, related: $0.related)
        }
        return ReviewPage(
            manuscript, marks: marks, others: Array(others.prefix(ProofreadReview.mostShown - marks.count)),
            title: outcome.file, period: outcome.period,
            suppressed: outcome.suppressed.count, language: language
        ).parts(prefix: prefix)
    }

    /// A copy of the Word file with what was found written into it.
    package struct Copy: Sendable {
        package var bytes: [UInt8]
        /// How many comments and changes it has.
        package var marks: Int
        /// What could not be marked, and why.
        package var notes: [Message]
    }

    /// - Parameter time: when it is made, in seconds since 1970.
    /// - Throws: a `Refusal` where it is no Word file, or one that cannot be written anew.
    package func copy(_ kind: CopyMaker.Kind, _ language: Language, time: Int64) throws(Refusal) -> Copy {
        let made = try CopyMaker(language, time: time).make(kind, manuscript, docx, located.located, file: outcome.file)
        return Copy(bytes: made.bytes, marks: made.comments + made.changes, notes: CopyMaker.obstacles(made))
    }
}
