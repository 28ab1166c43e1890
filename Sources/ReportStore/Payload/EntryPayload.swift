package import ReportModel

/// The canonical text of one version of a register entry, as it is stored and hashed.
///
/// As `ReturnPayload`, with `baocao-entry 1` in the first line, but in the order of the register's fields, one line each:
///
///     e                        empty
///     t <tab> TEXT             a text, escaped as in returns
///     d <tab> 2026-10-05
///     n <tab> NUMBER
///     b <tab> true             or: b <tab> false
///
/// Where the entry was deleted, the only other line is `deleted`.
package enum EntryPayload {
    private static let header: StaticString = "baocao-entry 1\n"

    /// Returns the text of `values`, or of the deletion where they are `nil`.
    package static func encode(_ values: [FieldValue]?) -> [UInt8] {
        var writer = PayloadWriter()
        writer.word("baocao-entry 1\n")
        guard let values else {
            writer.word("deleted\n")
            return writer.bytes
        }
        for value in values {
            switch value {
            case .empty: writer.word("e")
            case .text(let text):
                writer.word("t\t")
                writer.field(text)
            case .date(let day): writer.word("d\t\(day)")
            case .number(let quantity):
                writer.word("n\t")
                writer.quantity(quantity)
            case .flag(let flag): writer.word(flag ? "b\ttrue" : "b\tfalse")
            }
            writer.endLine()
        }
        return writer.bytes
    }

    /// Returns the values that `bytes` are the text of, `nil` for a deletion.
    package static func decode(_ bytes: Span<UInt8>) throws(PayloadError) -> [FieldValue]? {
        var position = 0
        do {
            return try read(bytes, &position)
        } catch {
            throw PayloadError(error, in: bytes, at: position)
        }
    }

    private static func read(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) -> [FieldValue]? {
        try PayloadScanner.expect(header, bytes, &position, else: .unknownFormat)
        var values: [FieldValue] = []
        // Most registers have fewer fields; growing step by step would take longer than reading.
        values.reserveCapacity(8)
        while position < bytes.count {
            if values.isEmpty, bytes.count - position == "deleted\n".utf8.count,
                (try? PayloadScanner.expect("deleted\n", bytes, &position, else: .unknownLine)) != nil
            {
                return nil
            }
            let kind = bytes[position]
            position += 1
            if kind == UInt8(ascii: "e") {
                values.append(.empty)
            } else {
                try PayloadScanner.expect("\t", bytes, &position, else: .unknownLine)
                values.append(try value(kind, bytes, &position))
            }
            guard position < bytes.count else { throw .truncated }
            try PayloadScanner.expect("\n", bytes, &position, else: .unknownLine)
        }
        return values
    }

    private static func value(
        _ kind: UInt8, _ bytes: Span<UInt8>, _ position: inout Int
    ) throws(PayloadProblem) -> FieldValue {
        switch kind {
        case UInt8(ascii: "t"): return .text(try PayloadScanner.field(bytes, &position))
        case UInt8(ascii: "d"): return .date(try PayloadScanner.day(bytes, &position))
        case UInt8(ascii: "n"): return .number(try PayloadScanner.quantity(bytes, &position))
        case UInt8(ascii: "b"):
            if position < bytes.count, bytes[position] == UInt8(ascii: "t") {
                try PayloadScanner.expect("true", bytes, &position, else: .unknownLine)
                return .flag(true)
            }
            try PayloadScanner.expect("false", bytes, &position, else: .unknownLine)
            return .flag(false)
        default: throw .unknownLine
        }
    }
}
