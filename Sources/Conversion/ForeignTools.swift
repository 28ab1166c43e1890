package import Finding
import Glibc

/// Makes readable what only other people's programs can read: text out of PDF, DOCX out of old documents.
package enum ForeignTools {
    /// How long a program may take for one file, in seconds, where nobody waits at a browser.
    package static let timeLimit = 120

    /// Returns what `pdftotext -layout` finds in a PDF file, in UTF-8 with a form feed behind each page.
    ///
    /// - Parameter seconds: how long it may take.
    /// - Throws: ``Refusal`` where poppler is not installed, or the file is locked, damaged, or takes too long.
    package static func pdfText(of path: String, seconds: Int = timeLimit) throws(Refusal) -> [UInt8] {
        guard let tool = ToolRun.path("pdftotext") else {
            throw Refusal(Finding(.missingTool, .missingPDFTool, at: .start(of: path)))
        }
        return try inFolder(path) { folder throws(Refusal) in
            let output = "\(folder)/text.txt"
            let outcome = ToolRun.run(
                tool, ["-layout", "-enc", "UTF-8", absolute(path), output], folder: folder, seconds: seconds)
            switch outcome {
            case .ended(status: 0, _): return try contents(output, of: path)
            case .ended(_, let errors) where errors.contains("password"):
                throw Refusal(Finding(.lockedFile, .lockedPDF, at: .start(of: path)))
            case .ended: throw Refusal(Finding(.damagedFile, .damagedPDF, at: .start(of: path)))
            case .timedOut:
                throw Refusal(
                    Finding(.failedTool, .toolTimedOut("pdftotext", seconds: seconds), at: .start(of: path)))
            case .notStarted: throw Refusal(Finding(.failedTool, .toolFailed("pdftotext"), at: .start(of: path)))
            }
        }
    }

    /// Returns an old document (`.doc`, `.rtf`, `.odt`) as DOCX, converted by LibreOffice in a profile of its own.
    ///
    /// - Parameter seconds: how long it may take.
    /// - Throws: ``Refusal`` where LibreOffice is not installed, does not know the file, or takes too long.
    package static func docx(from path: String, seconds: Int = timeLimit) throws(Refusal) -> [UInt8] {
        guard let tool = ToolRun.path("soffice") else {
            throw Refusal(Finding(.missingTool, .missingOffice, at: .start(of: path)))
        }
        return try inFolder(path) { folder throws(Refusal) in
            let outcome = ToolRun.run(
                tool,
                [
                    "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--convert-to",
                    "docx:MS Word 2007 XML", "--outdir", "\(folder)/out", absolute(path),
                ], folder: folder, seconds: seconds)
            switch outcome {
            case .ended:
                // LibreOffice ends with 0 even where it wrote nothing.
                let name = (path.split(separator: "/").last ?? "")
                let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
                return try contents("\(folder)/out/\(stem).docx", of: path)
            case .timedOut:
                throw Refusal(
                    Finding(.failedTool, .toolTimedOut("LibreOffice", seconds: seconds), at: .start(of: path)))
            case .notStarted: throw Refusal(Finding(.failedTool, .toolFailed("LibreOffice"), at: .start(of: path)))
            }
        }
    }

    /// Calls `body` with a new folder that only this user can read, and removes it with all that is in it.
    ///
    /// - Parameter path: the file that it is for, for findings.
    package static func inFolder<Result>(
        _ path: String, _ body: (String) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(root)/baocao-XXXXXX".utf8CString)
        guard let folder = mkdtemp(&template).map({ String(cString: $0) }) else {
            throw Refusal(Finding(.failedTool, .noTemporaryFolder(root), at: .start(of: path)))
        }
        defer { remove(folder) }
        return try body(folder)
    }

    /// Removes a folder with all that is in it, without following links.
    private static func remove(_ path: String) {
        // `remove` takes files, links and empty folders.
        if Glibc.remove(path) == 0 { return }
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { remove("\(path)/\(name)") }
        }
        closedir(folder)
        _ = Glibc.remove(path)
    }

    private static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return "./\(path)" }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    private static func contents(_ output: String, of path: String) throws(Refusal) -> [UInt8] {
        let descriptor = open(output, O_RDONLY)
        guard descriptor >= 0 else { throw Refusal(Finding(.damagedFile, .notConverted, at: .start(of: path))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size < 200 << 20 else {
            throw Refusal(Finding(.damagedFile, .notConverted, at: .start(of: path)))
        }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if read <= 0 { break }
                count += read
            }
        }
    }
}
