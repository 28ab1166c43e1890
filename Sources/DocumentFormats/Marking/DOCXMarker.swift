package import Document
package import Finding
import Packaging

/// Writes comments and tracked changes into a DOCX file and leaves every other byte of its parts as it is.
package struct DOCXMarker {
    /// Who comments and changes, and when.
    package struct Signature: Sendable, Hashable {
        package var author: String
        package var initials: String
        /// As XML writes it: `2026-11-24T08:30:00Z`.
        package var date: String

        package init(author: String = "BaoCao", initials: String = "BC", date: String) {
            self.author = author
            self.initials = initials
            self.date = date
        }
    }

    /// A comment on a piece of the manuscript's text.
    package struct Comment: Sendable, Hashable {
        package var range: Range<Int>
        package var paragraphs: [String]

        package init(range: Range<Int>, paragraphs: [String]) {
            self.range = range
            self.paragraphs = paragraphs
        }
    }

    /// Other words for a piece of the manuscript's text.
    package struct Change: Sendable, Hashable {
        package var range: Range<Int>
        package var replacement: String

        package init(range: Range<Int>, replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }

    /// Why a comment or change could not be written.
    package enum Obstacle: Sendable, Hashable, CaseIterable {
        /// The text is not in the file: Word makes it.
        case generated
        /// It is the result of a field, which Word makes anew.
        case field
        /// Somebody else's tracked change.
        case trackedChange
        /// Another change to the same words.
        case overlap
        /// Markup of an unusual kind.
        case structure
        /// There is no text in the body that a comment could be put to.
        case noText
    }

    package struct Result: Sendable {
        package var bytes: [UInt8]
        package var comments = 0
        package var changes = 0
        package var obstacles: [Obstacle] = []
    }

    private let manuscript: Manuscript
    private let docx: DOCXFile
    private let signature: Signature

    package init(_ manuscript: Manuscript, _ docx: DOCXFile, _ signature: Signature) {
        self.manuscript = manuscript
        self.docx = docx
        self.signature = signature
    }

    /// Returns the file with `comments` and `changes`.
    ///
    /// - Throws: ``Refusal`` for a file whose parts are not in UTF-8.
    package func mark(comments: [Comment], changes: [Change] = []) throws(Refusal) -> Result {
        do {
            return try write(comments, changes)
        } catch {
            if case MarkProblem.encoding = error {
                throw Refusal(Finding(.wrongKindOfFile, .partNotUnicode, at: .start(of: manuscript.file)))
            }
            throw Refusal(DOCXRefusal.finding(error, file: manuscript.file))
        }
    }

    private func write(_ comments: [Comment], _ changes: [Change]) throws -> Result {
        var remarks = RemarkPart(docx.archive, mainPart: docx.mainPart)
        var highest = 0
        if let part = try remarks.existing(), let entry = docx.archive.entry(part) {
            highest = try MarkScan(docx.archive.contents(entry), part: part).highestID
        }
        var parts = try MarkedParts(manuscript, docx, signature, highestID: highest, changes: changes)
        var result = Result(bytes: docx.archive.bytes)
        for change in changes.sorted(by: {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }) {
            if let obstacle = try parts.add(change) { result.obstacles.append(obstacle) } else { result.changes += 1 }
        }
        var written: [RemarkPart.Remark] = []
        for comment in comments {
            if let remark = try parts.add(comment) { written.append(remark) } else { result.obstacles.append(.noText) }
        }
        result.comments = written.count
        if !written.isEmpty { try remarks.add(written, signature, isStrict: parts.isStrict) }
        let replaced = try parts.contents().merging(remarks.replaced) { first, _ in first }
        if !replaced.isEmpty { result.bytes = docx.archive.rewritten(replacing: replaced, adding: remarks.added) }
        return result
    }
}

/// What makes marking impossible.
enum MarkProblem: Error {
    case encoding
}
