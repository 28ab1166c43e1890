package import Document
package import DocumentFormats
package import Finding
import Packaging

/// Reads a document of any kind, by what its name says it is.
package enum ForeignDocument {
    /// The endings of names that are read, without the dot.
    package static let endings = ["docx", "docm", "dotx", "pdf", "txt", "md", "doc", "rtf", "odt"]

    /// Returns the manuscript of a file, and for a DOCX file what rewriting it needs.
    ///
    /// - Parameters:
    ///   - bytes: the contents of the file.
    ///   - path: where it is, for the programs that read PDF and old documents.
    ///   - seconds: how long such a program may take.
    /// - Throws: ``Refusal`` with one finding for what cannot be read.
    package static func read(
        _ bytes: [UInt8], path: String, seconds: Int = ForeignTools.timeLimit
    ) throws(Refusal) -> (manuscript: Manuscript, docx: DOCXFile?) {
        let ending = path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
        switch ending {
        case "docx", "docm", "dotx", "dotm":
            let result = try DOCXReader.read(bytes, file: path)
            return (result.manuscript, result.docx)
        case "pdf":
            guard FileKind.of(bytes) == .pdf || FileKind.of(bytes) == .other else {
                throw Refusal(Finding(.wrongKindOfFile, .noPDF(FileKind.of(bytes).name), at: .start(of: path)))
            }
            return (try PDFTextReader.read(ForeignTools.pdfText(of: path, seconds: seconds), file: path), nil)
        case "doc", "rtf", "odt":
            return (try DOCXReader.read(ForeignTools.docx(from: path, seconds: seconds), file: path).manuscript, nil)
        case "md", "markdown": return (try PlainTextReader.read(bytes, file: path, format: .markdown), nil)
        default: return (try PlainTextReader.read(bytes, file: path), nil)
        }
    }
}
