import Foundation
import TestSupport

/// The version of poppler that is installed.
enum Poppler {
    /// Whether there are goldens of the version of poppler that is installed.
    static let isKnown: Bool = {
        let goldens = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Goldens"
        ).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: goldens)) ?? []
        return names.contains { $0.contains(version) } || ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    }()

    /// Another version draws edges otherwise, and has hashes of its own.
    static let version: String = {
        let output = (try? Tools.run("/bin/sh", ["-c", "pdftoppm -v 2>&1"]).output) ?? ""
        return output.split(separator: "\n").first?.split(separator: " ").last.map(String.init) ?? "unknown"
    }()
}
