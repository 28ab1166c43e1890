package import Foundation

/// Other people's programs that look at what is written; tests that need one are skipped where it is missing.
package enum Tools {
    package static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    package static let checker = repository.deletingLastPathComponent().appending(path: "shared/check_docx.py")

    /// A program of ours, built beside the test bundle.
    package static func program(_ name: String) -> URL {
        let arguments = CommandLine.arguments
        var places = [arguments[0]]
        if let index = arguments.firstIndex(of: "--test-bundle-path"), index + 1 < arguments.count {
            places.append(arguments[index + 1])
        }
        places.append((try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "")
        let beside = places.map { URL(filePath: $0).deletingLastPathComponent().appending(path: name) }
        return beside.first { FileManager.default.isExecutableFile(atPath: $0.path) }
            ?? repository.appending(path: ".build/debug/\(name)")
    }

    package static func path(_ name: String) -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A Python that has lxml.
    package static let python: String? = {
        let candidates: [String?] = [repository.appending(path: ".build-venv/bin/python").path, path("python3")]
        return candidates.compactMap { $0 }.first { candidate in
            FileManager.default.isExecutableFile(atPath: candidate)
                && (try? run(candidate, ["-c", "import lxml"]).status) == 0
        }
    }()

    /// The validator openxml-audit.
    package static let audit: String? = {
        let own = repository.appending(path: ".build-venv/bin/openxml-audit").path
        return FileManager.default.isExecutableFile(atPath: own) ? own : path("openxml-audit")
    }()

    package static let canCheckDOCX = python != nil && FileManager.default.fileExists(atPath: checker.path)
    package static let canConvert = path("soffice") != nil && path("pdftotext") != nil

    /// Runs a program to its end and returns its exit status and what it wrote.
    package static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// Calls `body` with a new folder, which is gone afterwards.
    package static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "baocao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// Has LibreOffice print a DOCX, and returns the text of each page without its number.
    package static func printedPages(of docx: Data) throws -> [String] {
        guard let soffice = path("soffice"), let pdftotext = path("pdftotext") else { return [] }
        return try withFolder { folder in
            try docx.write(to: folder.appending(path: "document.docx"))
            // A profile of its own: two LibreOffices on one profile disturb each other.
            _ = try run(
                soffice,
                [
                    "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                    "--convert-to", "pdf", "--outdir", folder.path, folder.appending(path: "document.docx").path,
                ])
            let text = try run(pdftotext, [folder.appending(path: "document.pdf").path, "-"]).output
            return text.split(separator: "\u{C}").map { page in
                let lines = page.split(separator: "\n")
                guard let first = lines.first, Int(first) != nil else { return String(page) }
                return lines.dropFirst().joined(separator: "\n")
            }
        }
    }

    /// Has LibreOffice print several DOCX files in one go, and returns the number of pages of each.
    package static func printed(_ documents: [Data]) throws -> [Int?] {
        guard let soffice = path("soffice"), let pdfinfo = path("pdfinfo") else { return [] }
        return try withFolder { folder in
            let files = documents.indices.map { folder.appending(path: "\($0).docx") }
            for (file, document) in zip(files, documents) { try document.write(to: file) }
            _ = try run(
                soffice,
                [
                    "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                    "--convert-to", "pdf", "--outdir", folder.path,
                ] + files.map(\.path))
            return try documents.indices.map { index in
                let output = try run(pdfinfo, [folder.appending(path: "\(index).pdf").path]).output
                let line = output.split(separator: "\n").first { $0.hasPrefix("Pages:") }
                return line.flatMap { Int($0.dropFirst(6).drop { $0 == " " }) }
            }
        }
    }

    /// Whether LibreOffice can compute sheets: its Calc is a package of its own.
    package static let canCompute: Bool = {
        guard path("soffice") != nil else { return false }
        return ["/usr/lib/libreoffice", "/opt/libreoffice"].contains {
            FileManager.default.fileExists(atPath: "\($0)/program/libsclo.so")
        }
    }()

    /// Has LibreOffice compute the formulas of a workbook anew, and returns what it saves; `nil` where it does not.
    package static func computed(_ workbook: [UInt8]) throws -> [UInt8]? {
        guard let soffice = path("soffice") else { return nil }
        return try withFolder { folder in
            try Data(workbook).write(to: folder.appending(path: "workbook.xlsx"))
            _ = try run(
                soffice,
                [
                    "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.appending(path: "out").path,
                    folder.appending(path: "workbook.xlsx").path,
                ])
            return (try? Data(contentsOf: folder.appending(path: "out/workbook.xlsx"))).map { Array($0) }
        }
    }

    /// A Python that has these modules; `nil` where there is none.
    package static func python(with modules: String...) -> String? {
        let own = repository.appending(path: ".build-venv/bin/python").path
        return [own, path("python3")].compactMap(\.self).first { candidate in
            FileManager.default.isExecutableFile(atPath: candidate)
                && (try? run(candidate, ["-c", "import " + modules.joined(separator: ",")]).status) == 0
        }
    }

    /// The words of a text in alphabetical order, without the lines of tables: columns are read in another order than rows.
    package static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || "─│┌┐└┘├┤┬┴┼═".contains($0) }.map(String.init).sorted()
    }
}
