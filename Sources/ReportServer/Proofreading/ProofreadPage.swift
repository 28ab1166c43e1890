import DocumentFormats
import Finding
import Mustache
import Operations
import Proofreading

/// *Soát văn bản*: anybody's document, read and given back with what does not agree in it.
enum ProofreadPage {
    private static let bodyLimit = ProofreadRequest.sizeLimit + 1 << 16
    static let routes = [
        Route("GET", "/soat", .proofreader) { visit in page(visit) },
        Route("POST", "/soat", .proofreader, bodyLimit: bodyLimit, read),
        Route("POST", "/soat/ban-sao", .proofreader, bodyLimit: bodyLimit, copy),
        Route("POST", "/api/v1/soat", .proofreader, bodyLimit: bodyLimit, interface: interface, answer),
    ]

    private static let interface = Interface(
        "proofread", "What does not agree in a document: DOCX, PDF or text, as the body or as files of a form.",
        query: [
            Interface.Field("ten", "The name of the file, whose ending tells what it is.", .string),
            Interface.Field("muc", "How strict.", .choice(ProofProfile.allCases.map(\.rawValue))),
            Interface.Field("ky", "The period that the document reports on.", .string),
            Interface.Field("dang", "As what.", .choice(["json", "sarif"])),
        ], takesFile: true, .json(.map(.any)))

    // MARK: - The page

    private static func page(
        _ visit: Visit, _ reviewed: [ProofreadRequest.Reviewed] = [], failure: Failure? = nil
    ) -> Answer {
        let profile = visit.form["muc"] ?? ProofProfile.clerk.rawValue
        let fields: Fields = [
            "title": visit.text(.tabProofread), "sizeLimit": ProofreadRequest.sizeLimit,
            "pasted": visit.form["van_ban"] ?? "",
            "hasPasted": !(visit.form["van_ban"] ?? "").isEmpty, "period": visit.form["ky"] ?? "",
            "profiles": ProofProfile.allCases.map { choice in
                Fields([
                    "value": choice.rawValue, "word": visit.text(.profile(choice)),
                    "isChosen": choice.rawValue == profile,
                ])
            },
            "hasProblem": failure != nil, "problem": failure.map { visit.text($0.message).capitalizedSentence } ?? "",
            "documents": reviewed.enumerated().map { document($1, number: $0 + 1, visit) },
            "hasDocuments": !reviewed.isEmpty, "summary": summary(reviewed, visit),
        ]
        return .page(.proofread, fields, status: failure?.status ?? 200)
    }

    @Sendable private static func read(_ visit: Visit) throws -> Answer {
        do {
            return page(visit, try ProofreadRequest(visit).reviewed())
        } catch let failure as Failure {
            return page(visit, failure: failure)
        }
    }

    /// What is said first: of all documents together.
    private static func summary(_ reviewed: [ProofreadRequest.Reviewed], _ visit: Visit) -> String {
        guard !reviewed.isEmpty else { return "" }
        let read = reviewed.map(\.outcome).filter(\.isRead)
        let text = FindingText(language: visit.language, isColoured: false).summary(read.flatMap(\.findings))
        let unread = reviewed.count - read.count
        let parts = (read.isEmpty ? [] : [text]) + (unread > 0 ? [visit.text(.unreadableCount(unread))] : [])
        return parts.joined(separator: "; ").capitalizedSentence
    }

    private static func document(_ reviewed: ProofreadRequest.Reviewed, number: Int, _ visit: Visit) -> Fields {
        let prefix = "v\(number)-"
        let outcome = reviewed.outcome
        let parts = reviewed.review?.parts(prefix: prefix, visit.language)
        let printer = FindingText(language: visit.language, isColoured: false)
        return [
            "name": reviewed.name, "prefix": prefix, "isRead": outcome.isRead,
            "counts": [Severity.error, .warning, .info].map { severity in
                Fields([
                    "severity": severity.rawValue, "word": printer.word(severity),
                    "count": outcome.findings.count { $0.severity == severity },
                ])
            },
            "reportedPeriod": outcome.period,
            "suppressed": outcome.suppressed.isEmpty ? nil : visit.text(.suppressedCount(outcome.suppressed.count)),
            "more": outcome.isRead && outcome.findings.count > ProofreadReview.mostShown
                ? visit.text(.moreFindings(outcome.findings.count - ProofreadReview.mostShown)) : nil,
            "isClean": outcome.isRead && outcome.findings.isEmpty, "list": parts?.list ?? "",
            "hasList": !outcome.findings.isEmpty, "document": parts?.document ?? "",
            "findings": outcome.isRead ? [] : outcome.findings.map { $0.fields(visit.language) },
        ]
    }

    // MARK: - Copies

    /// The Word files with comments or tracked changes: one as it is, several in an archive.
    @Sendable private static func copy(_ visit: Visit) throws -> Answer {
        let reviewed = try ProofreadRequest(visit).reviewed()
        guard let kind = CopyMaker.Kind(rawValue: visit.form["kieu"] ?? "") else {
            throw Failure(status: 422, message: .badMessage)
        }
        var copies: [(name: String, bytes: [UInt8])] = []
        var reasons: [(file: String, why: Message)] = []
        for document in reviewed {
            guard let review = document.review else {
                reasons += document.outcome.findings.map { (document.name, $0.message) }
                continue
            }
            guard review.canBeCopied else {
                reasons.append((document.name, .copyNeedsWordFile))
                continue
            }
            do throws(Refusal) {
                let copy = try review.copy(kind, visit.language, time: visit.now)
                guard copy.marks > 0 else {
                    reasons.append((document.name, .nothingToMark(kind)))
                    continue
                }
                copies.append((name(document.name, kind), copy.bytes))
            } catch {
                reasons += error.findings.map { (document.name, $0.message) }
            }
        }
        guard let first = copies.first else {
            throw Failure(status: 422, message: .noCopy(reasons))
        }
        guard reviewed.count > 1 else {
            return .file(FileAnswer(first.bytes, type: FileType.docx, .download(first.name)))
        }
        if !reasons.isEmpty {
            let lines = reasons.map { "\($0.file): \(visit.text($0.why))\r\n" }
            copies.append(("ghi-chu.txt", Array(lines.joined().utf8)))
        }
        let name = "\(kind.rawValue).zip"
        return .file(FileAnswer(CopyBundle.zip(copies), type: "application/zip", .download(name)))
    }

    /// `bao-cao.docx` → `bao-cao-nhan-xet.docx`
    private static func name(_ name: String, _ kind: CopyMaker.Kind) -> String {
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return "\(stem)-\(kind.rawValue).docx"
    }

    // MARK: - For programs

    @Sendable private static func answer(_ visit: Visit) throws -> Answer {
        let format = visit.request.query["dang"] ?? "json"
        guard ["json", "sarif"].contains(format) else { throw Failure(status: 422, message: .noSuchFormat) }
        let reviewed = try ProofreadRequest(visit).reviewed()
        let outcomes = reviewed.map(\.outcome)
        guard outcomes.contains(where: \.isRead) else {
            throw Failure(status: 422, message: .notRead, findings: outcomes.flatMap(\.findings))
        }
        return .json(
            format == "sarif"
                ? ProofreadExport.sarif(outcomes, general: [], visit.language)
                : ProofreadExport.json(outcomes, general: [], visit.language))
    }
}
