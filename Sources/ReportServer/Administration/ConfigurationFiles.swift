import Finding
import Operations
import ReportStore
import Workspace

/// The files of the configuration as they are in use.
enum ConfigurationFiles {
    /// What tells one state of a file from another.
    static func digest(_ name: String, _ visit: Visit) throws(Refusal) -> String {
        SHA256.digest(try FileAccess.read("\(visit.site.folder.path)/\(name)") ?? []).description
    }

    static func regime(_ code: String, _ visit: Visit) throws(Refusal) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in RegimeDraft.names {
            let path = "\(visit.site.folder.path)/regimes/\(code)/\(name)"
            if let bytes = try FileAccess.read(path) { files[name] = bytes }
        }
        return files
    }

    /// A file to save: `units.csv`, `baocao.yaml`, `citations.yaml`, or one of a regime.
    @Sendable static func download(_ visit: Visit) throws -> Answer {
        let name = visit.parameter("name")
        var bytes: [UInt8]?
        if let code = visit.request.parameters["regime"] {
            guard visit.workspace.regimes[code] != nil else { throw Failure.notFound }
            bytes = try regime(code, visit)[name]
        } else if ["units.csv", "baocao.yaml", "citations.yaml"].contains(name) {
            bytes = try FileAccess.read("\(visit.site.folder.path)/\(name)")
        }
        guard let bytes else { throw Failure.notFound }
        return .file(FileAnswer(bytes, type: "text/plain; charset=utf-8", .download(name)))
    }
}
