import Document
import DocumentFormats
import Finding

/// Reads a document of any kind that can be proof-read.
enum ManuscriptFile {
    static func read(_ path: String) throws(Refusal) -> Manuscript {
        guard let bytes = try FileAccess.read(path) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        return try PlainTextReader.read(bytes, file: path, format: path.hasSuffix(".md") ? .markdown : .text)
    }
}
