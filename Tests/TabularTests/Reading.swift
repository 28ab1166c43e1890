import Finding
import Tabular
import VietnameseText

/// What came out of a file.
struct Reading: Equatable {
    var records: [CSVRecord] = []
    var findings: [Finding] = []
    var encoding = TextEncoding.unknown
    var delimiter: UInt8 = 0

    var texts: [[String]] { records.map(\.texts) }
    /// Each finding as `line:column rule`.
    var faults: [String] {
        findings.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule.name)" }
    }

    /// Reads `bytes` in chunks of `size`.
    init(_ bytes: [UInt8], chunks size: Int = 65_536, delimiter: UInt8? = nil, limits: CSVLimits = CSVLimits()) throws {
        var position = 0
        var reader = try CSVReader(file: "f.csv", delimiter: delimiter, limits: limits) {
            defer { position = min(bytes.count, position + size) }
            return Array(bytes[position..<min(bytes.count, position + size)])
        }
        while let record = try reader.next() { records.append(record) }
        findings = reader.findings
        encoding = reader.encoding
        self.delimiter = reader.delimiter
    }

    init(_ text: String, delimiter: UInt8? = nil, limits: CSVLimits = CSVLimits()) throws {
        try self.init(Array(text.utf8), delimiter: delimiter, limits: limits)
    }
}
