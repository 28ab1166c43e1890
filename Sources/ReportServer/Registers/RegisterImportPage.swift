import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Synchronization
import Workspace

/// Entries out of a file: first tried, then written.
enum RegisterImportPage {
    /// The most bytes that a file may have.
    private static let sizeLimit = 8 << 20
    /// How many findings are shown.
    private static let shown = 200

    static let routes = [
        Route("GET", "/so/:register/:unit/nhap-tep", .unit(.edit)) { visit in
            try page(visit, RegisterVisit(visit))
        },
        Route("POST", "/so/:register/:unit/nhap-tep", .unit(.edit), bodyLimit: sizeLimit + (1 << 16), attempt),
        Route("POST", "/so/:register/:unit/ghi-tep", .unit(.edit), write),
    ]

    /// What a trial showed.
    private struct Trial {
        var name: String
        var outcome: ImportOutcome
        var token: String?
        var replaces: Bool
    }

    private static func page(
        _ visit: Visit, _ book: RegisterVisit, _ trial: Trial? = nil, problem: Message? = nil, status: Int = 200
    ) -> Answer {
        let findings = trial?.outcome.findings ?? []
        let isConflict = findings.contains { $0.rule == .conflict }
        return .page(
            .registerimport,
            [
                "title": visit.text(.importTitle(book.register.name)), "unit": book.unit.name, "path": book.path,
                "problem": problem.map(visit.text)?.capitalizedSentence,
                "columns": book.register.fields.map { field in
                    Fields(["name": field.name, "code": field.code, "isRequired": field.isRequired])
                },
                "trial": trial.map { trial in
                    Fields([
                        "name": trial.name,
                        "summary": visit.text(
                            .importTried(
                                trial.name, changed: trial.outcome.changed, unchanged: trial.outcome.unchanged,
                                errors: findings.count { $0.severity == .error })),
                        "isGood": !findings.hasErrors, "token": trial.token,
                        "canReplace": isConflict && !trial.replaces,
                        "write": visit.text(.importWrite(trial.outcome.changed)),
                    ])
                },
                "replaces": trial?.replaces ?? false,
                "findings": findings.prefix(shown).map { $0.fields(visit.language) },
                "more": findings.count > shown ? visit.text(.moreFindings(findings.count - shown)) : nil,
            ], status: status)
    }

    @Sendable private static func attempt(_ visit: Visit) throws -> Answer {
        let book = try RegisterVisit(visit)
        guard let file = visit.files.first(where: { $0.field == "tep" }), !file.bytes.isEmpty else {
            return page(visit, book, problem: .chooseFile, status: 422)
        }
        let replaces = visit.form["ghi-de"] == "1"
        var trial = Trial(name: file.name, outcome: ImportOutcome(), token: nil, replaces: replaces)
        do throws(Refusal) {
            let job = job(visit, replaces: replaces, isDryRun: true)
            trial.outcome = try job.run(ImportFile(name: file.name, bytes: file.bytes), only: book.target)
        } catch {
            trial.outcome.findings = error.findings
        }
        let isGood = !trial.outcome.findings.hasErrors
        if isGood, trial.outcome.changed > 0 {
            trial.token = visit.site.uploads.put(
                UploadShelf.Upload(
                    file: file, target: book.target, login: visit.person?.login ?? "", replaces: replaces,
                    time: visit.now))
        }
        return page(visit, book, trial, status: isGood ? 200 : 422)
    }

    @Sendable private static func write(_ visit: Visit) throws -> Answer {
        let book = try RegisterVisit(visit)
        guard let upload = visit.site.uploads.take(visit.form["ma-tep"] ?? "", at: visit.now),
            upload.target == book.target, upload.login == visit.person?.login
        else { return page(visit, book, problem: .fileGone, status: 422) }
        let outcome = try job(visit, replaces: upload.replaces, isDryRun: false)
            .run(ImportFile(name: upload.file.name, bytes: upload.file.bytes), only: book.target)
        guard !outcome.findings.hasErrors else {
            // Somebody wrote something else meanwhile.
            let trial = Trial(name: upload.file.name, outcome: outcome, token: nil, replaces: upload.replaces)
            return page(visit, book, trial, status: 409)
        }
        try visit.note(
            "entry-import", "\(book.target.register)/\(book.target.unit)", "\(outcome.changed)")
        return .redirect("\(book.path)?xong=nhap-tep")
    }

    private static func job(_ visit: Visit, replaces: Bool, isDryRun: Bool) -> ImportJob {
        ImportJob(
            workspace: visit.workspace, store: visit.site.writer, author: visit.author, time: visit.now,
            replaces: replaces, isDryRun: isDryRun)
    }
}

/// Keeps files between their trial and the writing of them: in memory, few, and not for long.
final class UploadShelf: Sendable {
    struct Upload: Sendable {
        var file: UploadedFile
        var target: RegisterKey
        var login: String
        var replaces: Bool
        var time: Int64
    }

    private let kept = Mutex<[(token: String, upload: Upload)]>([])
    private static let capacity = 12
    /// Seconds.
    private static let patience: Int64 = 20 * 60

    /// Keeps a file, and returns the word by which it is taken again.
    func put(_ upload: Upload) -> String {
        let token = SecretBytes.token()
        kept.withLock { kept in
            kept.removeAll { $0.upload.time + UploadShelf.patience < upload.time }
            kept.insert((token, upload), at: 0)
            if kept.count > UploadShelf.capacity { kept.removeLast() }
        }
        return token
    }

    /// Takes a file away; `nil` where there is none any more.
    func take(_ token: String, at time: Int64) -> Upload? {
        kept.withLock { kept in
            guard let index = kept.firstIndex(where: { $0.token == token }) else { return nil }
            let upload = kept.remove(at: index).upload
            return upload.time + UploadShelf.patience < time ? nil : upload
        }
    }
}
