package import Finding
package import ReportStore

/// Tells one state of a workspace from another, as far as one regime is concerned, without what is recorded in its store.
package enum WorkspaceDigest {
    /// The digest of the files that a regime's figures and reports are made from, of the program, and of `words`.
    package static func make(_ workspace: String, regime: String, _ words: [String]) throws(Refusal) -> Digest {
        var made = Array("\(Program.version) \(words.joined(separator: " "))\n".utf8)
        let folder = "regimes/\(regime)"
        let names = ["baocao.yaml", "units.csv", "citations.yaml"]
        for name in names + FileAccess.names(in: "\(workspace)/\(folder)").map({ "\(folder)/\($0)" }) {
            guard !FileAccess.isFolder("\(workspace)/\(name)") else { continue }
            let bytes = try FileAccess.read("\(workspace)/\(name)") ?? []
            made += Array("\(name) \(bytes.count)\n".utf8) + bytes
        }
        return SHA256.digest(made)
    }
}
