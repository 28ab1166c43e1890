/// A payload that is not what the store writes.
package struct PayloadError: Error, Sendable, Hashable {
    /// The line of the payload, from 1.
    package var line: Int
    package var problem: PayloadProblem

    package init(line: Int, problem: PayloadProblem) {
        self.line = line
        self.problem = problem
    }

    /// A problem at a byte of a payload.
    init(_ problem: PayloadProblem, in bytes: Span<UInt8>, at position: Int) {
        var line = 1
        for index in 0..<min(position, bytes.count) where bytes[index] == UInt8(ascii: "\n") { line += 1 }
        self.init(line: line, problem: problem)
    }
}

/// What can be wrong with a payload.
package enum PayloadProblem: String, Error, Sendable, Hashable, CaseIterable {
    /// The first line names another format, or another version of it.
    case unknownFormat
    /// A line of no known kind, or with too few or too many fields.
    case unknownLine
    /// The last line is not ended.
    case truncated
    case badNumber
    case badDate
    /// Not UTF-8, or an unknown escape.
    case badText
    /// Lines are out of order, or twice the same name.
    case disorder
}
