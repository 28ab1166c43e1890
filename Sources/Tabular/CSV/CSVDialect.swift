import VietnameseText

/// What the start of a CSV file tells about how it is written.
struct CSVDialect: Equatable {
    var delimiter: UInt8
    /// How many bytes stand before the first record: those of Excel's line `sep=;`.
    var preamble = 0

    /// How many bytes are looked at; as much UTF-8 there is at least in the first part of a UTF-16 file.
    private static let length = TextEncoding.prefixLength / 2 - 2

    static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// Returns how the file that starts with `bytes` is written.
    ///
    /// The delimiter is the one that the header has and most of the next lines have as often; without one in the header
    /// the file has one column, and the delimiter is one that it does not use.
    static func sniff(_ bytes: [UInt8]) -> CSVDialect {
        if let named = namedDelimiter(bytes) { return named }
        let lines = counts(in: bytes)
        guard let header = lines.first else { return CSVDialect(delimiter: delimiters[0]) }
        var best: (delimiter: UInt8, agreeing: Int, count: Int)?
        for (index, delimiter) in delimiters.enumerated() where header[index] > 0 {
            let agreeing = lines.count { $0[index] == header[index] }
            if let current = best, (current.agreeing, current.count) >= (agreeing, header[index]) { continue }
            best = (delimiter, agreeing, header[index])
        }
        let unused = delimiters.indices.first { index in lines.allSatisfy { $0[index] == 0 } }
        return CSVDialect(delimiter: best?.delimiter ?? delimiters[unused ?? 0])
    }

    /// Reads `sep=;` and its line end.
    private static func namedDelimiter(_ bytes: [UInt8]) -> CSVDialect? {
        guard bytes.starts(with: Array("sep=".utf8)), bytes.count > 5, delimiters.contains(bytes[4]) else { return nil }
        if bytes[5] == UInt8(ascii: "\n") { return CSVDialect(delimiter: bytes[4], preamble: 6) }
        guard bytes[5] == UInt8(ascii: "\r") else { return nil }
        let isPair = bytes.count > 6 && bytes[6] == UInt8(ascii: "\n")
        return CSVDialect(delimiter: bytes[4], preamble: isPair ? 7 : 6)
    }

    /// How often each delimiter stands outside quotes in each of the first lines that are not empty.
    private static func counts(in bytes: [UInt8]) -> [[Int]] {
        var lines: [[Int]] = []
        var current = [0, 0, 0]
        var isEmpty = true
        var isQuoted = false
        var mayOpen = true
        for byte in bytes.prefix(length) {
            if byte == UInt8(ascii: "\"") {
                // A quote that closes may open again: doubled, it is part of the text.
                if isQuoted || mayOpen {
                    isQuoted.toggle()
                    mayOpen = !isQuoted
                }
                isEmpty = false
                continue
            }
            mayOpen = false
            if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !isEmpty { lines.append(current) }
                if lines.count == 20 { return lines }
                current = [0, 0, 0]
                isEmpty = true
                mayOpen = true
                continue
            }
            isEmpty = false
            if !isQuoted, let index = delimiters.firstIndex(of: byte) {
                current[index] += 1
                mayOpen = true
            }
        }
        if !isEmpty, !isQuoted || lines.isEmpty { lines.append(current) }
        return lines
    }
}
