import Document
import DocumentFormats
package import Finding
package import Proofreading
import Workspace

/// What came out of one document.
package struct ProofreadOutcome: Sendable {
    package var file: String
    /// What is reported, in reading order.
    package var findings: [Finding] = []
    /// What was switched off with a reason, or was known before.
    package var suppressed: [Finding] = []
    package var known: [Finding] = []
    package var period: String?
    /// Whether the document could be read; if not, the findings say why.
    package var isRead = true
    /// Whether all that was asked for could be written.
    package var isWritten = true
    /// What is said about files that were written.
    package var notes: [Message] = []

    init(file: String) {
        self.file = file
    }

    /// A document that could not be read.
    package init(unread file: String, _ findings: [Finding]) {
        self.file = file
        self.findings = findings
        isRead = false
    }
}

/// A finding with the bytes of the manuscript that it was made from.
struct LocatedFinding: Sendable {
    var finding: Finding
    var range: Range<Int>
    var related: [Range<Int>]
}

/// Proof-reads documents, each by itself, so that they may be many at once.
package struct ProofreadJob: Sendable {
    var proofreader: Proofreader
    package var lists: WaiverLists
    var baseline: Baseline?
    /// Makes the pages with marks, where they are wanted.
    var pages: PageFolder?
    /// Makes the copies with comments and tracked changes, where they are wanted.
    var copies: MarkedCopies?

    package init(
        proofreader: Proofreader, lists: WaiverLists, baseline: Baseline? = nil, pages: PageFolder? = nil,
        copies: MarkedCopies? = nil
    ) {
        self.proofreader = proofreader
        self.lists = lists
        self.baseline = baseline
        self.pages = pages
        self.copies = copies
    }

    package func outcome(_ path: String) -> ProofreadOutcome {
        do throws(Refusal) {
            let (manuscript, docx) = try ManuscriptFile.read(path)
            var review = review(manuscript, docx, file: path)
            if pages != nil || copies != nil { write(&review) }
            return review.outcome
        } catch {
            return ProofreadOutcome(unread: path, error.findings)
        }
    }

    /// Whether only a foreign program reads such a file, which takes its time.
    package static func needsProgram(_ bytes: [UInt8], name: String) -> Bool {
        ManuscriptFile.needsProgram(bytes, name)
    }

    /// Proof-reads what somebody sent, of which nothing is kept.
    ///
    /// - Parameters:
    ///   - name: what the file is called where it comes from.
    ///   - seconds: how long a foreign program may take to read it.
    /// - Throws: a `Refusal` where it cannot be read.
    package func review(_ bytes: [UInt8], name: String, seconds: Int) throws(Refusal) -> ProofreadReview {
        let (manuscript, docx) = try ManuscriptFile.read(bytes, named: name, seconds: seconds)
        return review(manuscript, docx, file: name)
    }

    private func review(_ manuscript: Manuscript, _ docx: DOCXFile?, file: String) -> ProofreadReview {
        var manuscript = manuscript
        var outcome = ProofreadOutcome(file: file)
        var waivers = WaiverReader(known: ProofRule.all.map(\.id.name))
        waivers.read(&manuscript)
        let report = proofreader.report(on: manuscript)
        let findings = FindingMaker(manuscript).findings(report.discoveries)
        outcome.period = report.period
        let all = waivers.waivers + lists.waivers(for: file)
        let heeded = Waiver.apply(all, to: findings, from: report.discoveries)
        outcome.suppressed = heeded.suppressed
        outcome.findings = heeded.kept + waivers.findings + unused(all, heeded)
        if var known = baseline?.known(of: file) {
            (outcome.findings, outcome.known) = known.part(outcome.findings)
        }
        outcome.findings = outcome.findings.inReadingOrder
        return ProofreadReview(
            outcome: outcome, manuscript: manuscript, docx: docx, discoveries: report.discoveries)
    }

    /// Writes the pages and copies; what was found is said even where they cannot be written.
    private func write(_ review: inout ProofreadReview) {
        let (located, others) = review.located
        let outcome = review.outcome
        do { try pages?.write(review.manuscript, located, others: others, outcome) } catch {
            review.outcome.findings += error.findings
        }
        do {
            review.outcome.notes = try copies?.write(review.manuscript, review.docx, located, for: outcome.file) ?? []
        } catch {
            review.outcome.findings += error.findings
            review.outcome.isWritten = false
        }
    }

    /// Waivers that nothing fell under, though their rules ran.
    private func unused(_ waivers: [Waiver], _ heeded: Waiver.Outcome) -> [Finding] {
        let running = Set(proofreader.rules.map(\.id.name))
        return waivers.indices.compactMap { index in
            let waiver = waivers[index]
            guard !heeded.used.contains(index), waiver.rules.allSatisfy(running.contains) else { return nil }
            return waiver.unusedFinding
        }
    }
}

/// The files `.baocao-bo-qua` beside the documents.
package struct WaiverLists: Sendable {
    static let name = ".baocao-bo-qua"

    /// What is wrong in them.
    package private(set) var findings: [Finding] = []
    private var entries: [String: [(file: String, waiver: Waiver)]] = [:]

    package init() {}

    /// Reads the list of each folder that a document is in.
    package init(besides paths: [String]) {
        for path in paths {
            let folder = path.parentFolder
            guard entries[folder] == nil else { continue }
            entries[folder] = []
            let file = folder == "." ? WaiverLists.name : "\(folder)/\(WaiverLists.name)"
            do {
                guard let bytes = try FileAccess.read(file, limit: PlainTextReader.sizeLimit) else { continue }
                var reader = WaiverReader(known: ProofRule.all.map(\.id.name))
                entries[folder] = reader.readList(try PlainTextReader.read(bytes, file: file))
                findings += reader.findings
            } catch {
                findings += error.findings
            }
        }
    }

    func waivers(for path: String) -> [Waiver] {
        let name = path.lastName
        return (entries[path.parentFolder] ?? []).filter { $0.file == name || $0.file == "*" }.map(\.waiver)
    }
}

extension String {
    /// The folder that a path leads into, `.` where it says none.
    var parentFolder: String {
        guard let slash = lastIndex(of: "/") else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }

    /// What stands behind the last slash of a path.
    var lastName: String {
        lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
    }
}
