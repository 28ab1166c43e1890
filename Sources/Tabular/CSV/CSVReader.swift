package import Finding
package import VietnameseText

/// Reads a CSV file record by record, in memory that does not grow with the file.
///
/// Fields are separated by a comma, a semicolon (as Excel writes them in Vietnam) or a tab, quoted as RFC 4180 says; lines
/// end with LF, CR LF or CR. A quote inside an unquoted field is an ordinary character. Empty lines are passed over.
///
/// What is wrong goes to `findings`: the record is left out and reading goes on with the next one, so that one run shows
/// all errors. Behind `limits.findings` errors it stops and says so.
package struct CSVReader: ~Copyable {
    /// The name that findings show.
    package let file: String
    package let limits: CSVLimits
    package let encoding: TextEncoding
    /// The separator of fields, as given or found in the file.
    package let delimiter: UInt8
    /// What was wrong so far.
    package internal(set) var findings: [Finding] = []

    var source: ChunkSource
    /// The text being read; everything before `position` is done with.
    var chunk: [UInt8]
    var position: Int
    /// The place of `position`, from 1.
    var line: Int
    var column = 1
    /// Whether a line feed that follows belongs to the carriage return before it.
    var skipsLineFeed = false
    /// The bytes of a field that did not lie whole in one chunk.
    var scratch: [UInt8] = []
    /// What is wrong with the record being read.
    var problem: Problem?
    private var isStopped = false
    private var fieldCount = 0

    struct Problem {
        var rule: RuleID
        var message: Message
        var line: Int
        var column: Int
    }

    /// What stands behind a field.
    enum Terminator {
        case delimiter
        case lineEnd
        case end
    }

    /// Opens a file and finds its encoding and delimiter.
    ///
    /// - Parameters:
    ///   - file: the name that findings show.
    ///   - delimiter: the separator of fields; `nil` to find it in the file.
    ///   - nextChunk: returns the next bytes of the file, empty at its end. Chunks of 64 KiB to 1 MiB are good.
    /// - Throws: what `nextChunk` throws.
    package init(
        file: String, delimiter: UInt8? = nil, limits: CSVLimits = CSVLimits(),
        nextChunk: @escaping () throws -> [UInt8]
    ) throws {
        var source = try ChunkSource(nextChunk)
        let encoding = source.encoding
        let chunk = encoding.isReadable ? try source.next() : []
        var dialect = CSVDialect.sniff(chunk)
        if let delimiter, delimiter != dialect.delimiter { dialect = CSVDialect(delimiter: delimiter) }
        self.file = file
        self.limits = limits
        self.source = source
        self.encoding = encoding
        self.chunk = chunk
        self.delimiter = dialect.delimiter
        position = dialect.preamble
        line = dialect.preamble > 0 ? 2 : 1
        if !encoding.isReadable {
            isStopped = true
            findings = [Finding(.encoding, .wrongEncoding(encoding.name), at: .start(of: file))]
        }
    }

    /// Returns the next record that is in order, `nil` behind the last.
    ///
    /// - Throws: what the closure for chunks throws.
    package mutating func next() throws -> CSVRecord? {
        while !isStopped, try peek() != nil {
            if let record = try readRecord() { return record }
        }
        return nil
    }

    /// Reads one record; `nil` for an empty line and for one with a problem.
    private mutating func readRecord() throws -> CSVRecord? {
        var fields: [CSVField] = []
        fields.reserveCapacity(fieldCount)
        let start = line
        problem = nil
        var size = 0
        var isBlank = true
        while true {
            let place = (line: line, column: column)
            let before = fields.count
            let isQuoted = try peek() == UInt8(ascii: "\"")
            let (text, terminator) = isQuoted ? try readQuoted() : try readPlain()
            size += text.utf8.count
            if before == limits.fields {
                report(.csvSyntax, .tooManyFields(limit: limits.fields), place)
            } else if size > limits.recordBytes {
                report(.csvSyntax, .recordTooLong(limit: limits.recordBytes), place)
            } else if problem == nil {
                fields.append(CSVField(text: text, line: place.line, column: place.column))
            }
            isBlank = isBlank && !isQuoted && terminator != .delimiter && text.isEmpty
            if terminator != .delimiter { break }
        }
        if let problem {
            add(problem)
            return nil
        }
        fieldCount = fields.count
        return isBlank ? nil : CSVRecord(fields: fields, line: start)
    }

    /// Remembers the first problem of a record.
    mutating func report(_ rule: RuleID, _ message: Message, _ place: (line: Int, column: Int)) {
        if problem != nil { return }
        problem = Problem(rule: rule, message: message, line: place.line, column: place.column)
    }

    private mutating func add(_ problem: Problem) {
        let place = Place(file: file, line: problem.line, column: problem.column)
        findings.append(Finding(problem.rule, problem.message, at: place))
        if findings.count >= limits.findings {
            findings.append(Finding(.csvSyntax, .tooManyCSVErrors(limit: limits.findings), at: place))
            isStopped = true
        }
    }
}

extension CSVReader {
    /// Reads a file that is in memory.
    package static func read(
        _ bytes: [UInt8], file: String, delimiter: UInt8? = nil, limits: CSVLimits = CSVLimits()
    ) -> (records: [CSVRecord], findings: [Finding]) {
        var left = bytes
        func take() -> [UInt8] {
            defer { left = [] }
            return left
        }
        // Nothing that is called here throws but the closure, which does not.
        guard var reader = try? CSVReader(file: file, delimiter: delimiter, limits: limits, nextChunk: take) else {
            return ([], [])
        }
        var records: [CSVRecord] = []
        while let record = try? reader.next() { records.append(record) }
        return (records, reader.findings)
    }
}
