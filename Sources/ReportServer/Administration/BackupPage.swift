import Finding
import Mustache
import Operations
import Workspace

/// Backups: makes one, and gives it out.
enum BackupPage {
    private static let path = "/quan-tri/sao-luu"

    static let routes = [
        Route("GET", path, .somewhere(.administer)) { visit in page(visit) },
        Route("POST", path, .somewhere(.administer), make),
        Route("GET", path + "/:name", .somewhere(.administer)) { visit in
            let name = visit.parameter("name")
            guard let place = folder(visit).place(of: name) else { throw Failure.notFound }
            try visit.note("backup-taken", name)
            return .file(FileAnswer(path: place, type: "application/x-tar", .download(name)))
        },
    ]

    private static func folder(_ visit: Visit) -> BackupFolder {
        BackupFolder(visit.site.folder, store: visit.workspace.settings.store)
    }

    private static func page(_ visit: Visit) -> Answer {
        let (items, desk) = (folder(visit).items, visit.site.backups)
        return AdminPages.page(
            .backups, .adminBackups,
            [
                "backups": items.map { item in
                    Fields([
                        "name": item.name, "path": "\(path)/\(item.name)",
                        "size": "\((item.size + 1023) / 1024) KB",
                    ])
                }, "hasBackups": !items.isEmpty, "isRunning": desk.isRunning,
            ], visit, findings: desk.findings)
    }

    @Sendable private static func make(_ visit: Visit) throws -> Answer {
        let (folder, desk) = (folder(visit), visit.site.backups)
        let isMade = desk.make { () throws(Refusal) in
            let name = try folder.make(time: visit.now)
            try visit.note("backup", name)
        }
        guard let isMade else { throw Failure(status: 409, message: .backupRunning) }
        guard desk.findings.isEmpty else { return page(visit) }
        return visit.done(path, isMade ? "sao-luu" : "dang-sao-luu")
    }
}
