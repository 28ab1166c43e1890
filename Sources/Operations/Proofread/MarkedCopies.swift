import Document
import DocumentFormats
package import Finding

/// The copies of Word files that the findings are written into, as comments, as tracked changes, or as both.
package struct MarkedCopies: Sendable {
    private var annotated: OutputNames?
    private var fixed: OutputNames?
    private let maker: CopyMaker

    /// - Throws: ``Refusal`` where a copy would take the place of a document, or of another copy.
    package init(annotate: String?, fix: String?, for documents: [String], language: Language) throws(Refusal) {
        maker = CopyMaker(language, time: Surroundings.now)
        annotated = try MarkedCopies.names(annotate, documents)
        fixed = try MarkedCopies.names(fix, documents)
        let states = Set(documents.compactMap(FileAccess.fingerprint))
        for path in (annotated?.all ?? []) + (fixed?.all ?? []) {
            guard FileAccess.fingerprint(path).map(states.contains) != true else {
                throw Refusal(Finding(.badValue, .copyIsDocument(path), quote: path))
            }
        }
    }

    private static func names(_ target: String?, _ documents: [String]) throws(Refusal) -> OutputNames? {
        guard let target else { return nil }
        return try OutputNames(target, for: documents, ending: ".docx", needsFolder: .copyNeedsFolder)
    }

    /// Writes the copies of one document, and returns what is to be said about them.
    func write(
        _ manuscript: Manuscript, _ docx: DOCXFile?, _ located: [LocatedFinding], for file: String
    ) throws(Refusal) -> [Message] {
        let (annotatedPath, fixedPath) = (annotated?[file], fixed?[file])
        var notes: [Message] = []
        if let path = annotatedPath {
            let isBoth = fixedPath.map { MarkedCopies.isSame($0, path) } ?? false
            let result = try maker.make(isBoth ? .both : .comments, manuscript, docx, located, file: file)
            try FileAccess.write(result.bytes, to: path)
            notes.append(.copyWritten(path, comments: result.comments, changes: isBoth ? result.changes : nil))
            notes += CopyMaker.obstacles(result)
            if isBoth { return notes }
        }
        if let path = fixedPath {
            let result = try maker.make(.changes, manuscript, docx, located, file: file)
            try FileAccess.write(result.bytes, to: path)
            notes.append(.copyWritten(path, comments: nil, changes: result.changes))
            notes += CopyMaker.obstacles(result)
        }
        return notes
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        path.lastName == other.lastName
            && FileAccess.truePath(path.parentFolder) == FileAccess.truePath(other.parentFolder)
    }
}
