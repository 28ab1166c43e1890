package import Finding
import Foundation
import ReportStore

/// *Bản thảo*: the files of a regime that somebody uploaded and that are not in use yet.
package struct RegimeDraft: Sendable {
    /// The files that a regime may have.
    package static let names = ["regime.yaml", "outline.md", "consolidated.md", "targets.csv"]

    package let code: String
    private let folder: WorkspaceFolder
    private let path: String

    /// - Parameter data: the folder of the store, within the workspace.
    package init(_ folder: WorkspaceFolder, _ code: String, store: String) throws(Refusal) {
        guard RegimeDraft.isCode(code) else {
            throw Refusal(Finding(.badValue, .badRegimeCode(code), quote: code))
        }
        self.code = code
        self.folder = folder
        path = "\(RegimeDraft.place(folder, store))/\(code)"
    }

    private static func place(_ folder: WorkspaceFolder, _ store: String) -> String {
        "\(folder.path)/" + store.split(separator: "/").dropLast().map { "\($0)/" }.joined() + "ban-thao"
    }

    /// The codes of the regimes that there are drafts of.
    package static func codes(_ folder: WorkspaceFolder, store: String) -> [String] {
        FileAccess.names(in: place(folder, store)).filter(isCode)
    }

    private static func isCode(_ code: String) -> Bool {
        !code.isEmpty && code.utf8.count <= 60
            && code.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Keeps files, instead of those of an earlier draft.
    ///
    /// - Throws: a `Refusal` where one is not of a regime, or `regime.yaml` is missing.
    package func keep(_ files: [String: [UInt8]]) throws(Refusal) {
        var findings = files.keys.sorted().filter { !RegimeDraft.names.contains($0) }.map { name in
            Finding(.badValue, .notOfARegime(name, RegimeDraft.names), quote: name)
        }
        if files["regime.yaml"] == nil {
            findings.append(Finding(.unreadableFile, .missingFile("regime.yaml"), at: .start(of: "regime.yaml")))
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        try FileAccess.alone(in: folder.path) { () throws(Refusal) in
            drop()
            try FileAccess.makeFolder(path)
            for (name, bytes) in files { try FileAccess.write(bytes, to: "\(path)/\(name)") }
        }
    }

    /// The files of the draft, by name; empty where there is none.
    package func files() throws(Refusal) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in RegimeDraft.names {
            if let bytes = try FileAccess.read("\(path)/\(name)") { files[name] = bytes }
        }
        return files
    }

    /// Takes the draft away.
    package func drop() { try? FileManager.default.removeItem(atPath: path) }

    /// What becomes of the workspace with these files.
    package func change(_ files: [String: [UInt8]]) -> ConfigurationChange {
        ConfigurationChange(folder, regime: code, files)
    }

    /// Tells one state of the draft from another.
    package static func digest(_ files: [String: [UInt8]]) -> String {
        var bytes: [UInt8] = []
        for (name, content) in files.sorted(by: { $0.key < $1.key }) {
            bytes += Array("\(name) \(content.count)\n".utf8) + content
        }
        return SHA256.digest(bytes).description
    }
}
