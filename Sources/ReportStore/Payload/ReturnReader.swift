package import ReportModel

/// Reads payloads of returns, fastest where one after the other has the same figures.
///
/// The returns of a regime mostly name the same figures. The reader keeps the last one's names with their places in its
/// dictionary; a payload that names the same is read by comparing bytes and filling a copy in, without hashing and without
/// making strings. Any other payload is read from scratch, with the same result.
package struct ReturnReader {
    private var layout = Layout()

    package init() {}

    /// Returns the content that `bytes` are the text of, as `ReturnPayload` describes it.
    package mutating func content(of bytes: Span<UInt8>) throws(PayloadError) -> ReturnContent {
        var position = 0
        do {
            return try read(bytes, &position)
        } catch {
            throw PayloadError(error, in: bytes, at: position)
        }
    }

    private mutating func read(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) -> ReturnContent {
        try PayloadScanner.expect(ReturnPayload.header, bytes, &position, else: .unknownFormat)
        var content = ReturnContent()
        if let figures = layout.figures(bytes, &position) {
            content.figures = figures
        } else {
            layout = Layout()
            try readFigures(bytes, &position, into: &content.figures)
            layout.complete(content.figures)
        }
        try readTexts(bytes, &position, into: &content)
        return content
    }

    private mutating func readFigures(
        _ bytes: Span<UInt8>, _ position: inout Int, into figures: inout [FigureKey: Figure]
    ) throws(PayloadProblem) {
        var previous = 0..<0
        while position < bytes.count, Layout.isFigure(bytes[position]) {
            let start = position
            let hasMember = bytes[position] == Layout.member
            position += 1
            try PayloadScanner.expect("\t", bytes, &position, else: .unknownLine)
            var key = FigureKey(try PayloadScanner.field(bytes, &position))
            try PayloadScanner.expect("\t", bytes, &position, else: .unknownLine)
            if hasMember {
                key.member = try PayloadScanner.field(bytes, &position)
                try PayloadScanner.expect("\t", bytes, &position, else: .unknownLine)
            }
            let name = start..<position
            let figure = try ReturnReader.figure(bytes, &position)
            guard precedes(previous, name, bytes), figures.updateValue(figure, forKey: key) == nil else {
                position = start
                throw .disorder
            }
            previous = name
            layout.append(key, named: bytes.extracting(name))
        }
    }

    private func readTexts(
        _ bytes: Span<UInt8>, _ position: inout Int, into content: inout ReturnContent
    ) throws(PayloadProblem) {
        var previous = 0..<0
        while position < bytes.count {
            let start = position
            let kind = bytes[position]
            guard kind == UInt8(ascii: "n") || kind == UInt8(ascii: "x") else { throw .unknownLine }
            position += 1
            try PayloadScanner.expect("\t", bytes, &position, else: .unknownLine)
            let name = try PayloadScanner.field(bytes, &position)
            try PayloadScanner.expect("\t", bytes, &position, else: .unknownLine)
            let nameRange = start..<position
            let text = try PayloadScanner.field(bytes, &position)
            try PayloadScanner.expect("\n", bytes, &position, else: .unknownLine)
            let earlier =
                kind == UInt8(ascii: "n")
                ? content.narratives.updateValue(text, forKey: name)
                : content.explanations.updateValue(text, forKey: name)
            guard earlier == nil, precedes(previous, nameRange, bytes) else {
                position = start
                throw .disorder
            }
            previous = nameRange
        }
    }

    /// Whether the bytes of one range come before those of another.
    private func precedes(_ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        for (a, b) in zip(left, right) where bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
        return left.count < right.count
    }

    /// Reads the value of a figure with the line end.
    fileprivate static func figure(
        _ bytes: Span<UInt8>, _ position: inout Int
    ) throws(PayloadProblem) -> Figure {
        guard position < bytes.count else { throw .truncated }
        switch bytes[position] {
        case 0x30...0x39, UInt8(ascii: "-"):
            let quantity = try PayloadScanner.quantity(bytes, &position)
            try PayloadScanner.expect("\t", bytes, &position, else: .badNumber)
            return .given(quantity, try status(bytes, &position))
        case UInt8(ascii: "m"):
            try PayloadScanner.expect("missing\n", bytes, &position, else: .unknownLine)
            return .missing
        default:
            if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "i") {
                try PayloadScanner.expect("nil\n", bytes, &position, else: .unknownLine)
                return .nilStated
            }
            try PayloadScanner.expect("not-applicable\n", bytes, &position, else: .unknownLine)
            return .notApplicable
        }
    }

    private static func status(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) -> FigureStatus {
        guard position < bytes.count else { throw .truncated }
        switch bytes[position] {
        case UInt8(ascii: "o"):
            try PayloadScanner.expect("official\n", bytes, &position, else: .unknownLine)
            return .official
        case UInt8(ascii: "p"):
            try PayloadScanner.expect("preliminary\n", bytes, &position, else: .unknownLine)
            return .preliminary
        default:
            try PayloadScanner.expect("estimate\n", bytes, &position, else: .unknownLine)
            return .estimate
        }
    }
}

/// The figure names of a payload as bytes, and where each one's value is in a dictionary that has them all.
private struct Layout {
    static let member = UInt8(ascii: "m")

    private var names: [UInt8] = []
    private var ends: [Int] = []
    private var keys: [FigureKey] = []
    private var template: [FigureKey: Figure] = [:]
    private var places: [Dictionary<FigureKey, Figure>.Index] = []

    static func isFigure(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "f") || byte == member
    }

    mutating func append(_ key: FigureKey, named bytes: Span<UInt8>) {
        for index in bytes.indices { names.append(bytes[index]) }
        ends.append(names.count)
        keys.append(key)
    }

    /// Ends the making of a layout: `figures` has exactly the keys that were appended.
    mutating func complete(_ figures: [FigureKey: Figure]) {
        template = figures
        places = keys.compactMap { figures.index(forKey: $0) }
    }

    /// Reads the figures of a payload, or returns `nil` and stays where it was if they are not those of this layout.
    func figures(_ bytes: Span<UInt8>, _ position: inout Int) -> [FigureKey: Figure]? {
        guard !places.isEmpty, places.count == ends.count else { return nil }
        var result = template
        var reading = position
        var name = 0
        for line in ends.indices {
            let end = ends[line]
            guard reading + end - name <= bytes.count else { return nil }
            while name < end {
                guard names[name] == bytes[reading] else { return nil }
                name += 1
                reading += 1
            }
            guard let figure = try? ReturnReader.figure(bytes, &reading) else { return nil }
            result.values[places[line]] = figure
        }
        if reading < bytes.count, Layout.isFigure(bytes[reading]) { return nil }
        position = reading
        return result
    }
}
