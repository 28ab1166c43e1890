import Finding
import ReportStore
import Tabular

/// The first file of a backup: what is in it, and what it must be.
struct BackupManifest {
    static let name = "baocao-sao-luu.json"

    struct File {
        /// Within the workspace.
        var path: String
        var size: Int
        var digest: Digest
    }

    var version: String
    /// When it was made, in seconds since 1970.
    var time: Int64
    /// The store among the files; `nil` where nothing was ever recorded.
    var store: String?
    var head: LedgerHead?
    var files: [File]

    init(version: String, time: Int64, store: String?, head: LedgerHead?, files: [File]) {
        self.version = version
        self.time = time
        self.store = store
        self.head = head
        self.files = files
    }

    var json: JSON {
        .object([
            ("format", .integer(1)), ("version", .string(version)), ("time", .string(Surroundings.timestamp(time))),
            ("seconds", .integer(Int(time))), ("store", .string(orNull: store)),
            ("head", .string(orNull: head?.description)),
            (
                "files",
                .array(
                    files.map { file in
                        .object([
                            ("path", .string(file.path)), ("size", .integer(file.size)),
                            ("sha256", .string(file.digest.description)),
                        ])
                    })
            ),
        ])
    }

    /// - Throws: a `Refusal` where it is no manifest of ours, or names a file outside of the workspace.
    init(reading bytes: [UInt8], file: String) throws(Refusal) {
        let document = try JSONDocument(bytes, file: BackupManifest.name)
        func text(_ node: JSONDocument.Node?) -> String? {
            if case .string(let text)? = node?.value { return text }
            return nil
        }
        func number(_ node: JSONDocument.Node?) -> Int? {
            if case .number(let text)? = node?.value { return Int(text) }
            return nil
        }
        guard number(document.root["format"]) == 1, case .array(let nodes)? = document.root["files"]?.value else {
            throw Refusal(Finding(.unreadableFile, .notABackup(file), at: .start(of: file)))
        }
        files = []
        for node in nodes {
            guard let path = text(node["path"]), let size = number(node["size"]),
                let digest = text(node["sha256"]).flatMap({ Digest(hex: $0) }), BackupManifest.isWithin(path)
            else { throw Refusal(Finding(.unreadableFile, .notABackup(file), at: .start(of: file))) }
            files.append(File(path: path, size: size, digest: digest))
        }
        version = text(document.root["version"]) ?? ""
        time = Int64(number(document.root["seconds"]) ?? 0)
        store = text(document.root["store"])
        head = text(document.root["head"]).flatMap { LedgerHead(parsing: $0) }
    }

    /// Whether a path stays within the folder that it is taken from.
    static func isWithin(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !path.contains("\0")
    }
}
