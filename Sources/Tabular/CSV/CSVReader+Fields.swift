import Finding

extension CSVReader {
    /// The next byte, `nil` at the end of the file.
    @inline(__always)
    mutating func peek() throws -> UInt8? {
        position < chunk.count && !skipsLineFeed ? chunk[position] : try peekFurther()
    }

    private mutating func peekFurther() throws -> UInt8? {
        while true {
            if position == chunk.count, try !refill() { return nil }
            if !skipsLineFeed { return chunk[position] }
            skipsLineFeed = false
            if chunk[position] == UInt8(ascii: "\n") { position += 1 }
        }
    }

    /// Puts the next chunk behind the one that was read; `false` at the end of the file.
    private mutating func refill() throws -> Bool {
        chunk = try source.next()
        position = 0
        return !chunk.isEmpty
    }

    /// Reads a field without quotes and what stands behind it.
    mutating func readPlain() throws -> (text: String, terminator: Terminator) {
        let place = (line: line, column: column)
        if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
        var isTooLong = false
        while try peek() != nil {
            let start = position
            let (end, isASCII) = scan(from: start)
            position = end
            column += isASCII ? end - start : scalarCount(chunk.span.extracting(start..<end))
            if scratch.isEmpty, end < chunk.count, chunk[end] != 0, end - start <= limits.fieldBytes, !isTooLong {
                return (textInChunk(start..<end, isASCII, place), takeTerminator())
            }
            isTooLong = isTooLong || scratch.count + end - start > limits.fieldBytes
            if isTooLong { scratch.removeAll(keepingCapacity: true) } else { scratch += chunk[start..<end] }
            guard end < chunk.count else { continue }
            if chunk[end] != 0 { break }
            report(.csvSyntax, .nulCharacter, (line, column))
            position += 1
            column += 1
        }
        if isTooLong { report(.csvSyntax, .fieldTooLong(limit: limits.fieldBytes), place) }
        let text = problem == nil ? makeText(scratch.span, place) : .valid("")
        return (finish(text), try peek() == nil ? .end : takeTerminator())
    }

    /// Reads a field that starts with a quote, and what stands behind it.
    mutating func readQuoted() throws -> (text: String, terminator: Terminator) {
        let opening = (line: line, column: column)
        position += 1
        column += 1
        if let field = readSimpleQuoted(opening) { return field }
        scratch.removeAll(keepingCapacity: true)
        var hasDoubledQuotes = false
        var isTooLong = false
        // Where in `scratch` the second line starts: reading goes on there if the closing quote is missing.
        var secondLine: Int?
        while let byte = try peek() {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                column += 1
                if try peek() == UInt8(ascii: "\"") {
                    position += 1
                    column += 1
                    hasDoubledQuotes = true
                    if !isTooLong { scratch += [byte, byte] }
                } else {
                    if isTooLong { report(.csvSyntax, .fieldTooLong(limit: limits.fieldBytes), opening) }
                    return try closeQuoted(opening, hasDoubledQuotes)
                }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                takeLineEnd()
                if isTooLong {
                    report(.csvSyntax, .unterminatedQuote, opening)
                    return ("", .lineEnd)
                }
                scratch.append(UInt8(ascii: "\n"))
                if secondLine == nil { secondLine = scratch.count }
            case 0:
                report(.csvSyntax, .nulCharacter, (line, column))
                position += 1
                column += 1
            default:
                let (end, isASCII) = scanQuoted(from: position)
                column += isASCII ? end - position : scalarCount(chunk.span.extracting(position..<end))
                if !isTooLong { scratch += chunk[position..<end] }
                position = end
            }
            // Not between CR and LF, which would be given back as two line ends.
            if scratch.count > limits.fieldBytes, !skipsLineFeed {
                if let secondLine { return goBack(to: secondLine, opening) }
                isTooLong = true
                scratch.removeAll(keepingCapacity: true)
            }
        }
        if let secondLine { return goBack(to: secondLine, opening) }
        report(.csvSyntax, .unterminatedQuote, opening)
        return ("", .end)
    }

    /// Reads the rest of a quoted field of one line that lies whole in the chunk, without quotes in it; `nil` for others.
    private mutating func readSimpleQuoted(
        _ opening: (line: Int, column: Int)
    ) -> (text: String, terminator: Terminator)? {
        let start = position
        let (end, isASCII) = scanQuoted(from: start)
        guard end + 1 < chunk.count, chunk[end] == UInt8(ascii: "\""), end - start <= limits.fieldBytes else {
            return nil
        }
        let next = chunk[end + 1]
        guard next == delimiter || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") else { return nil }
        position = end + 1
        column += 1 + (isASCII ? end - start : scalarCount(chunk.span.extracting(start..<end)))
        return (textInChunk(start..<end, isASCII, opening), takeTerminator())
    }

    @inline(__always)
    private mutating func textInChunk(
        _ range: Range<Int>, _ isASCII: Bool, _ place: (line: Int, column: Int)
    ) -> String {
        if problem != nil { return "" }
        if isASCII { return String(copying: UTF8Span(unchecked: chunk.span.extracting(range), isKnownASCII: true)) }
        return finish(makeText(chunk.span.extracting(range), place))
    }

    /// Reads what follows a closing quote.
    private mutating func closeQuoted(
        _ opening: (line: Int, column: Int), _ hasDoubledQuotes: Bool
    ) throws -> (text: String, terminator: Terminator) {
        if hasDoubledQuotes { removeDoubledQuotes() }
        let text = problem == nil ? finish(makeText(scratch.span, opening)) : ""
        switch try peek() {
        case nil: return (text, .end)
        case delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (text, takeTerminator())
        default:
            report(.csvSyntax, .textAfterQuote(openingLine: opening.line), (line, column))
            return ("", try readPlain().terminator)
        }
    }

    /// Takes back what a quote that is never closed has swallowed, from the line behind it on.
    private mutating func goBack(
        to secondLine: Int, _ opening: (line: Int, column: Int)
    ) -> (text: String, terminator: Terminator) {
        report(.csvSyntax, .unterminatedQuote, opening)
        chunk = Array(scratch[secondLine...]) + chunk[position...]
        position = 0
        skipsLineFeed = false
        line = opening.line + 1
        column = 1
        return ("", .lineEnd)
    }

    private mutating func removeDoubledQuotes() {
        var kept = 0
        var index = 0
        while index < scratch.count {
            scratch[kept] = scratch[index]
            kept += 1
            index += scratch[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        scratch.removeLast(scratch.count - kept)
    }

    /// Passes over the delimiter or line end at `position`.
    private mutating func takeTerminator() -> Terminator {
        if chunk[position] == delimiter {
            position += 1
            column += 1
            return .delimiter
        }
        takeLineEnd()
        return .lineEnd
    }

    private mutating func takeLineEnd() {
        skipsLineFeed = chunk[position] == UInt8(ascii: "\r")
        position += 1
        line += 1
        column = 1
    }
}
