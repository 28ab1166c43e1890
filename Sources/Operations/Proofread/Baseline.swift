package import Finding
import Foundation

/// What was found before and is to be left alone: names of findings that stay the same when lines move.
package struct Baseline: Sendable {
    /// One finding, by its document and its name.
    private struct Entry: Codable, Hashable {
        /// As seen from the folder of the baseline.
        var file: String
        var rule: String
        var key: String
    }

    private struct Contents: Codable {
        var version: Int
        var known: [Entry]
    }

    /// What is known of one document.
    struct Known {
        fileprivate var count: [String: Int]

        /// Parts findings in new and known ones; each entry stands for one finding.
        mutating func part(_ findings: [Finding]) -> (new: [Finding], known: [Finding]) {
            var result: (new: [Finding], known: [Finding]) = ([], [])
            for var finding in findings {
                let name = Baseline.name(finding)
                if let left = count[name], left > 0 {
                    count[name] = left - 1
                    finding.suppression = Suppression(kind: .external, reason: Message.inBaseline.vi)
                    result.known.append(finding)
                } else {
                    result.new.append(finding)
                }
            }
            return result
        }
    }

    private let folder: String
    private var counts: [String: [String: Int]] = [:]

    /// Reads what `write` wrote.
    package init(_ path: String) throws(Refusal) {
        folder = Baseline.folder(of: path)
        guard let bytes = try FileAccess.read(path) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        guard let contents = try? JSONDecoder().decode(Contents.self, from: Data(bytes)), contents.version == 1 else {
            throw Refusal(Finding(.unreadableFile, .badBaseline, at: .start(of: path)))
        }
        for entry in contents.known {
            counts[entry.file, default: [:]]["\(entry.rule)|\(entry.key)", default: 0] += 1
        }
    }

    func known(of path: String) -> Known {
        Known(count: counts[Baseline.relative(path, to: folder)] ?? [:])
    }

    /// Writes the findings of documents that were read.
    package static func write(_ outcomes: [ProofreadOutcome], to path: String) throws(Refusal) -> Int {
        let folder = folder(of: path)
        var entries: [(file: String, rule: String, key: String)] = []
        for outcome in outcomes where outcome.isRead {
            let file = relative(outcome.file, to: folder)
            entries += (outcome.findings + outcome.known).map { (file, $0.rule.name, $0.key ?? "") }
        }
        entries.sort { $0 < $1 }
        let known = entries.map { entry in
            JSON.object([("file", .string(entry.file)), ("rule", .string(entry.rule)), ("key", .string(entry.key))])
        }
        let text = JSON.object([("version", .integer(1)), ("known", .array(known))]).text
        try FileAccess.write(Array(text.utf8), to: path)
        return entries.count
    }

    private static func name(_ finding: Finding) -> String {
        "\(finding.rule.name)|\(finding.key ?? "")"
    }

    /// The folder in its true spelling, so that documents are recognised wherever the command is started.
    private static func folder(of path: String) -> String {
        FileAccess.truePath(path.parentFolder)
    }

    private static func relative(_ path: String, to folder: String) -> String {
        let whole = FileAccess.truePath(path)
        return whole.hasPrefix(folder + "/") ? String(whole.dropFirst(folder.count + 1)) : whole
    }
}
