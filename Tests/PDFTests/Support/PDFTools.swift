import Foundation
import TestSupport

/// Other people's programs that look at PDF files.
enum PDFTools {
    static let qpdf = Tools.path("qpdf")
    static let hasPoppler = Tools.path("pdfinfo") != nil && Tools.path("pdffonts") != nil

    /// A Python that has pikepdf.
    static let python: String? = {
        let candidates: [String?] = [
            Tools.repository.appending(path: ".build-venv/bin/python").path, Tools.path("python3"),
        ]
        return candidates.compactMap { $0 }.first { candidate in
            FileManager.default.isExecutableFile(atPath: candidate)
                && (try? Tools.run(candidate, ["-c", "import pikepdf"]).status) == 0
        }
    }()

    /// What our own checker of PDF/A and tags says: an empty text where all is well.
    static func problems(of pdf: [UInt8]) throws -> String {
        guard let python else { return "no Python with pikepdf" }
        return try Tools.withFolder { folder in
            let file = folder.appending(path: "a.pdf")
            try Data(pdf).write(to: file)
            let script = Tools.repository.appending(path: "scripts/check_pdf.py").path
            let result = try Tools.run(python, [script, file.path])
            return result.status == 0 ? result.output : "failed: \(result.output)"
        }
    }

    /// Runs a program of poppler or qpdf on a file, whose name stands before `behind`.
    static func run(
        _ tool: String, _ arguments: [String], on pdf: [UInt8], behind: [String] = []
    ) throws -> (status: Int32, output: String) {
        guard let path = Tools.path(tool) else { return (-1, "") }
        return try Tools.withFolder { folder in
            let file = folder.appending(path: "a.pdf")
            try Data(pdf).write(to: file)
            return try Tools.run(path, arguments + [file.path] + behind)
        }
    }

    /// The words of the structure tree, in its order: what a screen reader says.
    static func spokenWords(of pdf: [UInt8]) throws -> [Substring] {
        let tree = try run("pdfinfo", ["-struct-text"], on: pdf).output
        var isInFigure = false
        // Text stands in quotes on lines of its own. In place of the words of a figure its alternative is spoken.
        return tree.split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
            if !$0.hasPrefix("\"") { isInFigure = $0.hasPrefix("Figure") }
            return !isInFigure
        }
        .filter {
            $0.hasPrefix("\"") && $0.hasSuffix("\"")
        }
        .flatMap { $0.dropFirst().dropLast().split(whereSeparator: \.isWhitespace) }
    }

    static func pageCount(of pdf: [UInt8]) throws -> Int? {
        let output = try run("pdfinfo", [], on: pdf).output
        let line = output.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst(6).drop { $0 == " " }) }
    }
}
