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
        let ending = ending(of: path)
        switch FileKind.of(bytes) {
        case .empty: throw Refusal(Finding(.fileWithoutText, .emptyFile, at: .start(of: path)))
        case .pdf: return (try PDFTextReader.read(ForeignTools.pdfText(of: path), file: path), nil)
        case .zip where ending != "odt":
            let (manuscript, docx) = try DOCXReader.read(bytes, file: path)
            return (manuscript, docx)
        case .rtf: return (try DOCXReader.read(ForeignTools.docx(from: path), file: path).manuscript, nil)
        case .compoundFile where ending != "doc":
            return (try DOCXReader.read(bytes, file: path).manuscript, nil)
        default: return (try ForeignDocument.read(bytes, path: path).manuscript, nil)
        }
    }

    /// What stands behind the last dot of a name, in small letters.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
