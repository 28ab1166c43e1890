/// Where something stands in a file.
///
/// Lines and columns start at 1; columns count Unicode scalars (`columnKind: unicodeCodePoints` in SARIF). The end is
/// the column just behind the last scalar. A whole line has `column == 1` and `endColumn` behind its last scalar.
package struct Place: Sendable, Hashable {
    package var file: String
    package var line: Int
    package var column: Int
    package var endLine: Int
    package var endColumn: Int

    package init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
        self.file = file
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
    }

    /// A place that is one point, or `length` scalars on one line.
    package init(file: String, line: Int, column: Int, length: Int = 0) {
        self.init(file: file, line: line, column: column, endLine: line, endColumn: column + length)
    }

    /// The beginning of a file, for what concerns all of it.
    package static func start(of file: String) -> Place {
        Place(file: file, line: 1, column: 1)
    }

    /// Whether it is the point at the beginning that stands for all of a file.
    package var isWholeFile: Bool {
        line == 1 && column == 1 && endLine == 1 && endColumn == 1
    }
}

extension Place: Comparable {
    package static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line, left.column, left.endLine, left.endColumn)
            < (right.file, right.line, right.column, right.endLine, right.endColumn)
    }
}
