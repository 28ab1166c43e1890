package import Document
import DocumentFormats
package import Finding
import PDF
package import Typesetting

/// The kinds of files that a report is written as.
package enum ReportFormat: String, CaseIterable {
    case docx, txt, json, pdf, html

    /// A report as this kind of file.
    ///
    /// - Parameter fonts: the typeface, which only PDF needs.
    /// - Returns: also what the reader should know of it.
    package func bytes(
        of document: Document, fonts: FontSet?
    ) throws(Refusal) -> (bytes: [UInt8], remarks: [Finding]) {
        switch self {
        case .docx: return (try DOCX.write(document), [])
        case .txt: return (Array(PlainText.write(document).utf8), [])
        case .json: return (Array(DocumentJSON.write(document).utf8), [])
        case .pdf:
            guard let fonts else { throw Refusal(Finding(.noFont, .noFont([]))) }
            return try PDF.print(document, fonts: fonts)
        case .html: return (Array(try HTMLPage.write(document).utf8), [])
        }
    }
}

/// Where a report goes, and as what.
package struct ReportFiles: Sendable {
    package var formats: [ReportFormat]
    /// The file without its ending.
    var stem: String

    /// One report, in a file of its own or in a folder under a name of its own.
    ///
    /// - Parameters:
    ///   - output: a file, or a folder.
    ///   - name: the report's name within a folder.
    package init(_ formats: [ReportFormat], output: String, name: String) {
        self.formats = formats
        if output.hasSuffix("/") || FileAccess.isFolder(output) {
            stem = (output.hasSuffix("/") ? output : output + "/") + name
            return
        }
        let known = ReportFormat.allCases.map { ".\($0.rawValue)" }.first { output.lowercased().hasSuffix($0) }
        stem = String(output.dropLast(known?.count ?? 0))
    }

    /// The folder in which the files stand.
    package var folder: String {
        stem.lastIndex(of: "/").map { String(stem[..<$0]) } ?? "."
    }

    package var paths: [String] { formats.map { "\(stem).\($0.rawValue)" } }

    /// Writes all files, or none where one of them cannot be made.
    ///
    /// - Returns: what the reader should know of them.
    package func write(_ document: Document, fonts: FontSet?) throws(Refusal) -> [Finding] {
        var contents: [[UInt8]] = []
        var remarks: [Finding] = []
        for format in formats {
            guard format != .pdf || fonts != nil else { continue }
            let (bytes, more) = try format.bytes(of: document, fonts: fonts)
            contents.append(bytes)
            remarks += more
        }
        for (path, bytes) in zip(paths, contents) { try FileAccess.write(bytes, to: path) }
        return remarks
    }
}
