import Foundation

/// axe-core in Chromium, which looks at pages as wide as a telephone and as a desk, and as they print.
package enum PageChecker {
    private static let axe = Tools.repository.appending(path: ".build-venv/axe.min.js").path

    package static let canLook =
        ["chromium", "chromium-browser", "google-chrome"].contains { Tools.path($0) != nil }
        && Tools.path("python3") != nil && FileManager.default.fileExists(atPath: axe)

    /// What is wrong with pages, a line each; an empty text where all is well.
    package static func problems(of pages: [String]) throws -> String {
        guard let python = Tools.path("python3") else { return "no Python" }
        return try Tools.withFolder { folder in
            let files = pages.indices.map { folder.appending(path: "page-\($0 + 1).html") }
            for (file, page) in zip(files, pages) { try Data(page.utf8).write(to: file) }
            let script = Tools.repository.appending(path: "scripts/check_html.py").path
            let result = try Tools.run(python, [script, axe] + files.map(\.path))
            return result.status == 0 ? result.output : "failed: \(result.output)"
        }
    }
}
