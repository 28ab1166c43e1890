import Finding
import Operations
import ReportStore

/// What those who run the server ask it: whether it is well, and how much it does.
enum OperationPages {
    static let routes = [
        Route("GET", "/suc-khoe", .nobody, health),
        Route("GET", "/so-do", .machine, metrics),
    ]

    /// Whether the store can be written and the configuration read; 503 where not.
    @Sendable private static func health(_ visit: Visit) throws -> Answer {
        let isWritable = visit.site.health.isWritable(visit.site.writer, at: visit.now)
        // What is wrong in changed files does not stop the work: the configuration from before is in use.
        let isCurrent = !visit.troubles.hasErrors
        return .json(
            .object([
                ("status", .string(isWritable ? (isCurrent ? "ok" : "degraded") : "failed")),
                ("store", .string(isWritable ? "ok" : "not-writable")),
                ("workspace", .string(isCurrent ? "ok" : "errors-in-files")), ("version", .string(Program.version)),
            ]), status: isWritable ? 200 : 503)
    }

    @Sendable private static func metrics(_ visit: Visit) throws -> Answer {
        let path = visit.site.writer.path
        func size(_ path: String) -> Int { FileAccess.fingerprint(path)?[1] ?? 0 }
        let text = visit.site.metrics.text([
            ("baocao_store_bytes", "Size of the store.", size(path)),
            ("baocao_store_log_bytes", "Size of the store's write-ahead log.", size(path + "-wal")),
            ("baocao_workspace_errors", "Errors in changed files of the workspace.", visit.troubles.count),
        ])
        return .file(FileAnswer(Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8", .plain))
    }
}
