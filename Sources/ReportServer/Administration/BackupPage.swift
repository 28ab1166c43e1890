import Finding
import Operations
import Workspace

/// Backups: makes one, and gives it out.
enum BackupPage {
    private static let path = "/quan-tri/sao-luu"
    /// Larger ones are taken from the server's disk.
    private static let mostBytes = 512 << 20

    static let routes = [
        Route("GET", path, .somewhere(.administer)) { visit in
            let items = folder(visit).items
            return AdminPages.page(
                .backups, .adminBackups,
                [
                    "backups": items.map { item in
                        Fields([
                            "name": item.name, "path": "\(path)/\(item.name)",
                            "size": "\((item.size + 1023) / 1024) KB",
                        ])
                    }, "hasBackups": !items.isEmpty,
                ], visit)
        },
        Route("POST", path, .somewhere(.administer)) { visit in
            let name = try folder(visit).make(time: visit.now)
            try visit.note("backup", name)
            return visit.done(path, "sao-luu")
        },
        Route("GET", path + "/:name", .somewhere(.administer)) { visit in
            let name = visit.parameter("name")
            guard let bytes = try folder(visit).bytes(name, limit: mostBytes) else { throw Failure.notFound }
            try visit.note("backup-taken", name)
            return .file(FileAnswer(bytes, type: "application/x-tar", .download(name)))
        },
    ]

    private static func folder(_ visit: Visit) -> BackupFolder {
        BackupFolder(visit.site.folder, store: visit.workspace.settings.store)
    }
}
