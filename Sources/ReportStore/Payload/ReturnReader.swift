package import ReportModel

/// Reads payloads of returns, fastest where many have the same figures.
///
/// The returns of a regime name the same figures, or one of a few sets of them. The reader keeps the sets it has seen; a
/// payload with a known one is read by comparing bytes and filling in a column or a copy of a dictionary, without hashing
/// keys and without making strings. Any other payload is read from scratch, with the same result.
package struct ReturnReader {
    /// How many sets of figures are kept before all are forgotten.
    private static let layoutLimit = 256

    private var layouts: [UInt64: FigureLayout] = [:]
    /// The set that the last payload had.
    private var last = FigureLayout()
    /// Whether the payload before had the same set as the one before it, so that the next is likely to have it too.
    private var isSteady = true
    private var lastSignature: UInt64 = 0
    private var scratch: [Figure] = []
    private let cells: FigureCells?
    private let regime: CellLayout?

    package init() {
        cells = nil
        regime = nil
    }

    /// A reader that also gives figures in the order of `cells`.
    package init(cells: FigureCells) {
        self.cells = cells
        regime = CellLayout(cells)
    }

    /// Returns the content that `bytes` are the text of, as `ReturnPayload` describes it.
    package mutating func content(of bytes: Span<UInt8>) throws(PayloadError) -> ReturnContent {
        var position = 0
        do {
            try readFigures(bytes, &position)
            var content = ReturnContent(figures: last.dictionary(scratch))
            try readTexts(bytes, &position, into: &content, keepsNarratives: true)
            return content
        } catch {
            throw PayloadError(error, in: bytes, at: position)
        }
    }

    /// Returns what `bytes` state as a column of the reader's cells.
    ///
    /// - Throws: whatever `content(of:)` would throw.
    package mutating func stated(
        by bytes: Span<UInt8>, unit: String, period: Period
    ) throws(PayloadError) -> StatedReturn {
        var position = 0
        do {
            try PayloadScanner.expect(ReturnPayload.header, bytes, &position, else: .unknownFormat)
            var figures = regime?.column(bytes, &position)
            let isRegimes = figures != nil
            if !isRegimes {
                position = 0
                try readFigures(bytes, &position)
                figures = last.column(scratch, count: cells?.count ?? 0)
            }
            var content = ReturnContent()
            try readTexts(bytes, &position, into: &content, keepsNarratives: false)
            return StatedReturn(
                unit: unit, period: period, figures: figures ?? [], unknown: isRegimes ? [] : last.unknown,
                explanations: content.explanations)
        } catch {
            throw PayloadError(error, in: bytes, at: position)
        }
    }

    /// Reads the figures into `scratch`, in the order of `last`.
    private mutating func readFigures(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) {
        try PayloadScanner.expect(ReturnPayload.header, bytes, &position, else: .unknownFormat)
        if !isSteady || !last.read(bytes, &position, &scratch) {
            let signature = FigureLayout.signature(bytes, position)
            isSteady = signature == lastSignature
            lastSignature = signature
            if let known = layouts[signature], known.read(bytes, &position, &scratch) {
                last = known
            } else {
                last = FigureLayout()
                scratch.removeAll(keepingCapacity: true)
                last.complete(try readNewFigures(bytes, &position), cells)
                if layouts.count >= ReturnReader.layoutLimit { layouts.removeAll() }
                layouts[signature] = last
            }
        }
    }

    private mutating func readNewFigures(
        _ bytes: Span<UInt8>, _ position: inout Int
    ) throws(PayloadProblem) -> [FigureKey: Figure] {
        var figures: [FigureKey: Figure] = [:]
        var previous = 0..<0
        while position < bytes.count, FigureLayout.isFigure(bytes[position]) {
            let start = position
            let hasMember = bytes[position] == FigureLayout.member
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
            scratch.append(figure)
            last.append(key, named: bytes.extracting(name))
        }
        return figures
    }

    private func readTexts(
        _ bytes: Span<UInt8>, _ position: inout Int, into content: inout ReturnContent, keepsNarratives: Bool
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
            var text = ""
            if kind == UInt8(ascii: "x") || keepsNarratives {
                text = try PayloadScanner.field(bytes, &position)
            } else {
                try PayloadScanner.skipField(bytes, &position)
            }
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
    static func figure(_ bytes: Span<UInt8>, _ position: inout Int) throws(PayloadProblem) -> Figure {
        guard position < bytes.count else { throw .truncated }
        switch bytes[position] {
        case 0x30...0x39, UInt8(ascii: "-"):
            let quantity = try PayloadScanner.quantity(bytes, &position)
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
        if bytes[position] == PayloadScanner.lineEnd {
            position += 1
            return .official
        }
        try PayloadScanner.expect("\t", bytes, &position, else: .badNumber)
        if position < bytes.count, bytes[position] == UInt8(ascii: "p") {
            try PayloadScanner.expect("preliminary\n", bytes, &position, else: .unknownLine)
            return .preliminary
        }
        try PayloadScanner.expect("estimate\n", bytes, &position, else: .unknownLine)
        return .estimate
    }
}
