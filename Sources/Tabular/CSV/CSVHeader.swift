package import Finding

/// The columns of a CSV file by their names.
package struct CSVHeader: Sendable {
    /// For each known column that the file has, its index.
    package let columns: [String: Int]
    /// How many columns the file has, unknown ones included.
    package let count: Int
    /// Columns that are missing or there twice, as errors, and unknown ones as warnings.
    package let findings: [Finding]
    private let file: String

    /// Finds the columns in the first record of a file; `nil` for a file without one.
    package init(_ record: CSVRecord?, file: String, required: [String], optional: [String] = []) {
        self.file = file
        guard let record else {
            columns = [:]
            count = 0
            findings = [Finding(.header, .headerMissing, at: .start(of: file))]
            return
        }
        var columns: [String: Int] = [:]
        var findings: [Finding] = []
        let known = required + optional
        var unknown: [String] = []
        for (index, field) in record.fields.enumerated() {
            let name = CSVHeader.trimmed(field.text)
            if columns[name] != nil {
                findings.append(Finding(.header, .columnRepeated(name), at: field.place(in: file), quote: name))
            } else if known.contains(name) {
                columns[name] = index
            } else if !name.isEmpty {
                unknown.append(name)
                let nearest = nearestName(to: name, among: known)
                findings.append(
                    Finding(
                        .header, severity: .warning, .columnUnknown(name, nearest: nearest), at: field.place(in: file),
                        quote: name))
            }
        }
        for name in required where columns[name] == nil {
            let place = Place(file: file, line: record.line, column: 1)
            let nearest = nearestName(to: name, among: unknown)
            findings.append(Finding(.header, .columnMissing(name, nearest: nearest), at: place, quote: name))
        }
        self.columns = columns
        self.findings = findings
        count = record.fields.count
    }

    /// Returns the field of `record` in the column `name`; `nil` where the file has no such column or the record is short.
    package func field(_ name: String, of record: CSVRecord) -> CSVField? {
        guard let index = columns[name], index < record.fields.count else { return nil }
        return record.fields[index]
    }

    /// Returns a finding where `record` has not as many fields as the header.
    package func lengthFinding(_ record: CSVRecord) -> Finding? {
        guard record.fields.count != count else { return nil }
        return Finding(
            .csvSyntax, .wrongFieldCount(record.fields.count, expected: count),
            at: Place(file: file, line: record.line, column: 1))
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}
