import Finding
import Operations
import Proofreading
import ReportModel
import Synchronization

/// What somebody wants to have proof-read: files and pasted text, of which nothing is kept.
struct ProofreadRequest {
    /// What one request may bring, all files together.
    static let sizeLimit = 20 << 20
    /// How long a foreign program may take for one file while somebody waits, in seconds.
    private static let patience = 30
    private static let fileLimit = 20
    /// So that some threads are always left for everybody else.
    private static let turns = Turns(2)

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
        func choice(_ name: String) -> String {
            (visit.form[name] ?? visit.request.query[name] ?? "").filter { !$0.isWhitespace }
        }
        let (profileName, periodName) = (choice("muc"), choice("ky"))
        guard let profile = profileName.isEmpty ? ProofProfile.clerk : ProofProfile(rawValue: profileName) else {
            throw Failure(status: 422, message: .noSuchProfile)
        }
        var period: Period?
        if !periodName.isEmpty {
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

    /// - Throws: a `Failure` where too many files are being read by foreign programs already.
    func reviewed() throws -> [Reviewed] {
        let job = ProofreadJob(proofreader: proofreader, lists: WaiverLists())
        let isSlow = files.contains { ProofreadJob.needsProgram($0.bytes, name: $0.name) }
        guard !isSlow || ProofreadRequest.turns.enter() else { throw Failure(status: 503, message: .readersBusy) }
        defer { if isSlow { ProofreadRequest.turns.leave() } }
        return files.map { file in
            do throws(Refusal) {
                let review = try job.review(file.bytes, name: file.name, seconds: ProofreadRequest.patience)
                return Reviewed(name: file.name, review: review, outcome: review.outcome)
            } catch {
                let outcome = ProofreadOutcome(unread: file.name, error.findings)
                return Reviewed(name: file.name, review: nil, outcome: outcome)
            }
        }
    }
}

/// How many may do something at once.
private final class Turns: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) {
        left = Mutex(count)
    }

    /// Whether there was a turn left, which is then taken.
    func enter() -> Bool {
        left.withLock { left in
            guard left > 0 else { return false }
            left -= 1
            return true
        }
    }

    func leave() {
        left.withLock { $0 += 1 }
    }
}
