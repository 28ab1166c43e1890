import Finding
import Operations
import Proofreading
import ReportModel

/// What somebody wants to have proof-read: files and pasted text, of which nothing is kept.
struct ProofreadRequest {
    /// What one request may bring, all files together.
    static let sizeLimit = 20 << 20
    /// How long a foreign program may take for one file while somebody waits, in seconds: LibreOffice needs some to begin,
    /// poppler reads hundreds of pages in one.
    private static func patience(_ file: UploadedFile) -> Int { file.bytes.starts(with: Array("%PDF".utf8)) ? 5 : 30 }
    private static let fileLimit = 20
    /// So that some threads are always left for everybody else.
    private static let turns = Turns(2)
    /// What is read at once whoever else is being read for, in bytes.
    private static let quick = 1 << 16

    private let files: [UploadedFile]
    private let proofreader: Proofreader

    /// - Throws: a `Failure` where there is nothing to read, or a choice that there is not.
    init(_ visit: Visit) throws {
        var files = visit.files.filter { $0.field == "tep" }
        let pasted = visit.form["van_ban"] ?? ""
        if pasted.contains(where: { !$0.isWhitespace }) {
            let name = visit.text(.pastedText)
            files.append(UploadedFile(field: "van_ban", name: name, bytes: Array(pasted.utf8)))
        }
        let isForm = visit.request.headers["content-type"]?.hasPrefix("multipart/form-data") ?? false
        if !isForm, files.isEmpty, !visit.request.body.isEmpty, visit.form.pairs.isEmpty {
            // Programs send the file itself.
            let name = visit.request.query["ten"]?.split { $0 == "/" || $0 == "\\" }.last.map(String.init)
            files = [UploadedFile(field: "tep", name: name ?? visit.text(.pastedText), bytes: visit.request.body)]
        }
        guard !files.isEmpty else { throw Failure(status: 422, message: .nothingToRead) }
        guard files.count <= ProofreadRequest.fileLimit else {
            throw Failure(status: 422, message: .tooManyFiles(ProofreadRequest.fileLimit))
        }
        self.files = files
        proofreader = try ProofreadRequest.proofreader(visit)
    }

    private static func proofreader(_ visit: Visit) throws -> Proofreader {
        func choice(_ name: String) -> String? {
            (visit.form[name] ?? visit.request.query[name])?.filter { !$0.isWhitespace }
        }
        guard let profile = choice("muc").map(ProofProfile.init(rawValue:)) ?? .clerk else {
            throw Failure(status: 422, message: .noSuchProfile)
        }
        var period: Period?
        if let periodName = choice("ky"), !periodName.isEmpty {
            period = Period(parsing: periodName)
            if period == nil { throw Failure(status: 422, message: .noSuchPeriodTyped(periodName)) }
        }
        return Proofreader(profile: profile, period: period)
    }

    /// One document, as it was read or with why it could not be.
    struct Reviewed {
        var name: String
        var review: ProofreadReview?
        var outcome: ProofreadOutcome
    }

    /// - Throws: a `Failure` where too many large files are being read already, or such as foreign programs read.
    func reviewed() throws -> [Reviewed] {
        let job = ProofreadJob(proofreader: proofreader, lists: WaiverLists())
        let isSlow =
            files.reduce(0) { $0 + $1.bytes.count } > ProofreadRequest.quick
            || files.contains { ProofreadJob.needsProgram($0.bytes, name: $0.name) }
        guard !isSlow || ProofreadRequest.turns.enter() else { throw Failure(status: 503, message: .readersBusy) }
        defer { if isSlow { ProofreadRequest.turns.leave() } }
        return files.map { file in
            do throws(Refusal) {
                let review = try job.review(file.bytes, name: file.name, seconds: ProofreadRequest.patience(file))
                return Reviewed(name: file.name, review: review, outcome: review.outcome)
            } catch {
                let outcome = ProofreadOutcome(unread: file.name, error.findings)
                return Reviewed(name: file.name, review: nil, outcome: outcome)
            }
        }
    }
}
