import Foundation
import TestSupport

/// Other people's programs that look at PDF files.
enum PDFTools {
    static let qpdf = Tools.path("qpdf")
    /// The checker of PDF/UA from PyPI.
    static let universal: String? = {
        let path = Tools.repository.appending(path: ".build-venv/bin/pdfua").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()
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

    /// The structure tree with its words, a line each.
    static func structure(of pdf: [UInt8]) throws -> String { try look("structure", at: pdf) }

    /// The words of the structure tree, in its order: what a screen reader says.
    static func spokenWords(of pdf: [UInt8]) throws -> [Substring] {
        // Words stand in quotes on lines of their own.
        try structure(of: pdf).split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("“") }.flatMap { $0.dropFirst().dropLast().split(whereSeparator: \.isWhitespace) }
    }

    /// A Python with PDFium, which draws pages alike on all machines.
    static let drawer = Tools.python(with: "pypdfium2")

    /// A digest of each page as it looks.
    static func pages(of pdf: [UInt8]) throws -> String { try look("pages", at: pdf) }

    private static func look(_ what: String, at pdf: [UInt8]) throws -> String {
        guard let python else { return "no Python with pikepdf" }
        return try Tools.withFolder { folder in
            let file = folder.appending(path: "a.pdf")
            try Data(pdf).write(to: file)
            let script = Tools.repository.appending(path: "scripts/look_at_pdf.py").path
            let result = try Tools.run(python, [script, what, file.path])
            return result.status == 0 ? result.output : "failed: \(result.output)"
        }
    }

    static func pageCount(of pdf: [UInt8]) throws -> Int? {
        let output = try run("pdfinfo", [], on: pdf).output
        let line = output.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst(6).drop { $0 == " " }) }
    }
}
