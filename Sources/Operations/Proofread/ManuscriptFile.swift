import Conversion
import Document
import DocumentFormats
import Finding
import Packaging

/// Reads a document of any kind that can be proof-read.
enum ManuscriptFile {
    /// The endings of the names of files that are looked for in folders.
    static let endings: Set<String> = ["docx", "doc", "pdf", "txt", "md"]

    /// Reads a file as what its contents are, or else as what its name says.
    ///
    /// - Returns: also what rewriting needs, where it is a Word file itself and not made from something else.
    static func read(_ path: String) throws(Refusal) -> (manuscript: Manuscript, docx: DOCXFile?) {
        guard let bytes = try FileAccess.read(path, limit: DOCXReader.sizeLimit) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        return try read(bytes, path: path, seconds: ForeignTools.timeLimit)
    }

    /// Reads what somebody sent under a name. It is on disk only while a foreign program reads it, where that is needed.
    ///
    /// - Parameter seconds: how long such a program may take.
    static func read(
        _ bytes: [UInt8], named name: String, seconds: Int
    ) throws(Refusal) -> (manuscript: Manuscript, docx: DOCXFile?) {
        guard needsProgram(bytes, name) else { return try read(bytes, path: name, seconds: seconds) }
        return try ForeignTools.inFolder(name) { folder throws(Refusal) in
            // Not under the sender's name: that may be anything.
            let path = "\(folder)/van-ban.\(ending(of: name))"
            do throws(Refusal) {
                try FileAccess.write(bytes, to: path)
                var (manuscript, docx) = try read(bytes, path: path, seconds: seconds)
                manuscript.file = name
                return (manuscript, docx)
            } catch {
                throw Refusal(
                    error.findings.map { finding in
                        var finding = finding
                        if finding.place?.file == path { finding.place?.file = name }
                        return finding
                    })
            }
        }
    }

    /// Whether only a foreign program reads such a file.
    static func needsProgram(_ bytes: [UInt8], _ name: String) -> Bool {
        switch FileKind.of(bytes) {
        case .empty: false
        case .pdf, .rtf: true
        default: ["pdf", "doc", "rtf", "odt"].contains(ending(of: name))
        }
    }

    private static func read(
        _ bytes: [UInt8], path: String, seconds: Int
    ) throws(Refusal) -> (manuscript: Manuscript, docx: DOCXFile?) {
        let ending = ending(of: path)
        switch FileKind.of(bytes) {
        case .empty: throw Refusal(Finding(.fileWithoutText, .emptyFile, at: .start(of: path)))
        case .pdf:
            let text = try ForeignTools.pdfText(of: path, seconds: seconds)
            return (try PDFTextReader.read(text, file: path), nil)
        case .zip where ending != "odt":
            let (manuscript, docx) = try DOCXReader.read(bytes, file: path)
            return (manuscript, docx)
        case .rtf:
            let converted = try ForeignTools.docx(from: path, seconds: seconds)
            return (try DOCXReader.read(converted, file: path).manuscript, nil)
        case .compoundFile where ending != "doc":
            return (try DOCXReader.read(bytes, file: path).manuscript, nil)
        default: return (try ForeignDocument.read(bytes, path: path, seconds: seconds).manuscript, nil)
        }
    }

    /// What stands behind the last dot of a name, in small letters.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
