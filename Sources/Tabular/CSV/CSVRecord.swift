package import Finding

/// One record of a CSV file.
package struct CSVRecord: Sendable, Hashable {
    package var fields: [CSVField]
    /// The line on which it starts, from 1.
    package var line: Int

    package init(fields: [CSVField], line: Int) {
        self.fields = fields
        self.line = line
    }

    /// The texts of the fields.
    package var texts: [String] { fields.map(\.text) }
}

/// One field of a CSV record.
package struct CSVField: Sendable, Hashable {
    /// The text without quotes, in NFC, with `\n` as line end.
    package var text: String
    /// The line on which it starts, from 1.
    package var line: Int
    /// The column at which it starts, its quote included; from 1, in Unicode scalars.
    package var column: Int

    package init(text: String, line: Int, column: Int) {
        self.text = text
        self.line = line
        self.column = column
    }

    /// Returns where the field starts in `file`.
    package func place(in file: String) -> Place {
        Place(file: file, line: line, column: column)
    }
}

/// How much a CSV file may hold; what is more is an error, never cut off.
package struct CSVLimits: Sendable, Hashable {
    /// The most bytes in a field.
    package var fieldBytes: Int
    /// The most bytes in a record.
    package var recordBytes: Int
    /// The most fields in a record.
    package var fields: Int
    /// After so many findings reading stops.
    package var findings: Int

    package init(
        fieldBytes: Int = 1 << 20, recordBytes: Int = 16 << 20, fields: Int = 10_000, findings: Int = 100
    ) {
        self.fieldBytes = fieldBytes
        self.recordBytes = recordBytes
        self.fields = fields
        self.findings = findings
    }
}
