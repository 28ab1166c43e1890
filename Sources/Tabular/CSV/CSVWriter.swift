/// Writes CSV as RFC 4180 says, in UTF-8 with CR LF.
package struct CSVWriter: Sendable {
    /// What was written so far; the caller may empty it after each record.
    package var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let guardsFormulas: Bool

    /// A writer with nothing written but the byte order mark.
    ///
    /// - Parameters:
    ///   - mark: whether to start with a byte order mark, which Excel needs to see that the file is UTF-8.
    ///   - guardsFormulas: whether a field that a spreadsheet would compute as a formula gets an apostrophe in front.
    package init(delimiter: UInt8 = UInt8(ascii: ","), mark: Bool = false, guardsFormulas: Bool = true) {
        self.delimiter = delimiter
        self.guardsFormulas = guardsFormulas
        if mark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes one record.
    package mutating func append(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(field, isAlone: fields.count == 1)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ field: String, isAlone: Bool) {
        let isGuarded = guardsFormulas && CSVWriter.looksLikeFormula(field)
        // An empty line would be no record at all.
        guard isAlone && field.isEmpty || needsQuotes(field) else {
            if isGuarded { bytes.append(UInt8(ascii: "'")) }
            bytes += field.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isGuarded { bytes.append(UInt8(ascii: "'")) }
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether `field` has to be quoted. Every usual delimiter is, so that a reader can find the one that is used.
    private func needsQuotes(_ field: String) -> Bool {
        guard let first = field.utf8.first, let last = field.utf8.last else { return false }
        if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
        // A byte order mark or `sep=` at the start of a file would be read as such.
        if first == 0xEF || field.utf8.starts(with: "sep=".utf8) { return true }
        return field.utf8.contains { byte in
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == delimiter
                || CSVDialect.delimiters.contains(byte)
        }
    }

    /// Whether a spreadsheet may take `field` for a formula: it starts with `=`, `+`, `-`, `@`, a tab or a carriage return
    /// and is no number.
    static func looksLikeFormula(_ field: String) -> Bool {
        guard let first = field.utf8.first, Array("=+-@\t\r".utf8).contains(first) else { return false }
        return !isNumber(field)
    }

    /// Whether `field` is a sign, then digits with dots and commas between them.
    private static func isNumber(_ field: String) -> Bool {
        var digits = field.utf8[...]
        if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        return isDigit(digits.first) && isDigit(digits.last)
            && digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }
}
