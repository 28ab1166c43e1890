package import Document
package import Finding
import Packaging

/// Reads text files: each line is a paragraph, lines of `| a | b |` are the rows of a table.
package enum PlainTextReader {
    /// The largest file that is read, in bytes: 64 MB, some 30,000 pages.
    package static let sizeLimit = 64 << 20

    /// The most lines and cells that are read.
    static let paragraphLimit = 1_000_000

    /// Returns the contents of a text file in UTF-8, UTF-16, TCVN3, VNI or Windows-1258.
    ///
    /// A `.text` file may begin with lines of `#`, which say something about it (story `metadata`); in a `.markdown` one
    /// they are headings.
    ///
    /// - Throws: ``Refusal`` where the file is too large, is no text, or is in an unknown encoding.
    package static func read(
        _ bytes: [UInt8], file: String, format: Manuscript.Format = .text
    ) throws(Refusal) -> Manuscript {
        guard bytes.count <= sizeLimit else {
            throw Refusal(Finding(.fileTooLarge, .fileTooLarge(limit: sizeLimit >> 20), at: .start(of: file)))
        }
        let kind = FileKind.of(bytes)
        guard kind == .other || kind == .empty || kind == .html else {
            let text = Message(vi: "văn bản thuần (.txt)", en: "plain text (.txt)")
            throw Refusal(Finding(.wrongKindOfFile, .wrongKind(kind.name, instead: text), at: .start(of: file)))
        }
        let source = try Transcoding(bytes, file: file)
        var manuscript = source.text.withUnsafeBufferPointer { text in
            var lines = TextLines(text, file: file, format: format)
            lines.read()
            return lines.manuscript
        }
        guard manuscript.paragraphs.count <= paragraphLimit else {
            throw Refusal(Finding(.fileTooLarge, .tooManyLines, at: .start(of: file)))
        }
        if source.isConverted { manuscript.converted = [0..<manuscript.text.count] }
        return manuscript
    }
}
