/// A text that stands inside a file, such as an expression in a YAML value, with the way back to its places there.
package struct EmbeddedText: Sendable {
    /// The text itself; line ends are `\n`.
    package let text: String
    package let source: SourceText
    /// Where each line of the text starts in the file: line and column, from 1.
    private let origins: [(line: Int, column: Int)]

    package init(text: String, source: SourceText, origins: [(line: Int, column: Int)]) {
        self.text = text
        self.source = source
        self.origins = origins.isEmpty ? [(1, 1)] : origins
    }

    /// A text on one line of the file.
    package init(_ text: String, source: SourceText, line: Int, column: Int) {
        self.init(text: text, source: source, origins: [(line, column)])
    }

    /// A text that is a whole file.
    package init(whole source: SourceText) {
        self.init(text: source.text, source: source, origins: (1...max(1, source.lineCount + 1)).map { ($0, 1) })
    }

    /// Returns the place of the UTF-8 bytes in `range` of the text.
    package func place(_ range: Range<Int>) -> Place {
        let inner = SourceText(file: source.file, text: text).place(range)
        let start = outer(inner.line, inner.column)
        let end = outer(inner.endLine, inner.endColumn)
        return Place(
            file: source.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
    }

    /// The place of the whole text.
    package var place: Place { place(0..<text.utf8.count) }

    /// Returns the part of the text in the UTF-8 `range`, as a text of its own.
    package func part(_ range: Range<Int>) -> EmbeddedText {
        let bytes = Array(text.utf8)
        let inner = SourceText(file: source.file, text: text)
        let piece = String(decoding: bytes[range], as: UTF8.self)
        var starts = [range.lowerBound]
        for offset in range where bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
        let origins = starts.map { start in
            let place = inner.place(start..<start)
            return outer(place.line, place.column)
        }
        return EmbeddedText(text: piece, source: source, origins: origins)
    }

    private func outer(_ line: Int, _ column: Int) -> (line: Int, column: Int) {
        let origin = origins[min(line, origins.count) - 1]
        return (origin.line, origin.column + column - 1)
    }
}
