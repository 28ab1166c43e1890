import Finding
import ReportLanguage
import ReportModel

/// Reads text with `{{ … }}`, `**bold**` and `*italic*` in it.
struct TemplateReader {
    let compiled: CompiledRegime
    let collector: FindingCollector
    let labels: OutlineLabels
    /// The category whose member, and the register whose entry, the text is about.
    var category: Int?
    var register: Int?
    /// The indicator that `this` means.
    var this: Int?

    func read(_ text: EmbeddedText) -> Template {
        let bytes = Array(text.text.utf8)
        var pieces: [Template.Piece] = []
        var style: Template.Style = []
        var plain: [UInt8] = []
        var offset = 0
        func flush() {
            if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self), style)) }
            plain = []
        }
        func starts(_ marker: String, at offset: Int) -> Bool {
            bytes[offset...].starts(with: marker.utf8)
        }
        while offset < bytes.count {
            if starts("{{", at: offset) {
                flush()
                guard let end = TemplateReader.closing(of: offset, in: bytes) else {
                    report(.outlineSyntax, .expressionNotClosed, text.place(offset..<bytes.count), "{{")
                    return Template(pieces: pieces)
                }
                if let reference = reference(text, (offset + 2)..<end) {
                    pieces.append(.reference(reference, style))
                } else if let expression = formatted(text, (offset + 2)..<end) {
                    pieces.append(.expression(expression, style))
                }
                offset = end + 2
            } else if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count,
                "*\\{}#-+`:".utf8.contains(bytes[offset + 1])
            {
                plain.append(bytes[offset + 1])
                offset += 2
            } else if starts("**", at: offset) {
                flush()
                style.formSymmetricDifference(.bold)
                offset += 2
            } else if starts("*", at: offset) {
                flush()
                style.formSymmetricDifference(.italic)
                offset += 1
            } else {
                plain.append(bytes[offset])
                offset += 1
            }
        }
        flush()
        if !style.isEmpty { report(.outlineSyntax, .emphasisNotClosed, text.place, text.text) }
        return Template(pieces: pieces)
    }

    /// The offset of the `}}` that closes the `{{` at `start`; quotes are respected, line ends too.
    static func closing(of start: Int, in bytes: [UInt8]) -> Int? {
        var offset = start + 2
        var isQuoted = false
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\\") where isQuoted: offset += 1
            case UInt8(ascii: "}")
            where !isQuoted && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "}"):
                return offset
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// Reads `expression | format | format`.
    func formatted(_ text: EmbeddedText, _ range: Range<Int>) -> Formatted? {
        let bytes = Array(text.text.utf8)
        let segments = TemplateReader.split(bytes, range)
        guard let first = segments.first else { return nil }
        let body = text.part(TemplateReader.trimmed(bytes, first))
        var formats: [FormatCall] = []
        var isComplete = true
        for segment in segments.dropFirst() {
            let inner = TemplateReader.trimmed(bytes, segment)
            switch FormatCall.read(TemplateReader.words(bytes, inner)) {
            case .success(let call): formats.append(call)
            case .failure(let error):
                isComplete = false
                let quote = String(decoding: bytes[inner], as: UTF8.self)
                report(.unknownFormat, error.message, text.place(inner), quote)
            }
        }
        guard let term = term(body), isComplete else { return nil }
        let place = body.place
        return checked(
            Formatted(
                term: term, formats: formats, source: body.text, place: place,
                sourceLine: body.source.line(place.line)))
    }

    /// Reads `ref name`; `nil` for anything else.
    private func reference(_ text: EmbeddedText, _ range: Range<Int>) -> LabelReference? {
        let bytes = Array(text.text.utf8)
        let words = bytes[range].split { $0 == 0x20 || $0 == 0x0A }
        guard words.count == 2, words[0].elementsEqual("ref".utf8) else { return nil }
        let name = String(decoding: words[1], as: UTF8.self)
        let part = text.part(words[1].startIndex..<words[1].endIndex)
        let line = part.source.line(part.place.line)
        labels.use(name, at: part.place, sourceLine: line)
        return LabelReference(name: name, place: part.place, sourceLine: line)
    }

    /// Reads an expression without formats.
    func term(_ text: EmbeddedText) -> Term? {
        switch compiled.read(text, category: category, register: register, this: this) {
        case .success(let term): return term
        case .failure(let refusal):
            collector.report(refusal)
            return nil
        }
    }

    /// Checks that formats and value fit.
    private func checked(_ formatted: Formatted) -> Formatted? {
        let formats = formatted.formats.map(\.format)
        switch formatted.term.type {
        case .number(let measure, nil)
        where measure != .percent && !formats.contains(.decimals) && !formats.contains(.trend)
            && !formats.contains(.progress):
            report(.unknownFormat, .decimalsNeeded, formatted.place, formatted.source)
            return nil
        default: break
        }
        let needsFigure = formats.contains(.trend) || formats.contains(.progress)
        if needsFigure {
            guard case .figure(_, let cell, let moment) = formatted.term.kind,
                moment == .now || (moment == .yearToDate)
            else {
                report(.unknownFormat, .trendNeedsIndicator, formatted.place, formatted.source)
                return nil
            }
            // Plans are made for whole indicators; a member has none to be compared with.
            if formats.contains(.progress), cell != .total {
                report(.unknownFormat, .progressNeedsWhole, formatted.place, formatted.source)
                return nil
            }
        }
        return formatted
    }

    private func report(_ rule: RuleID, _ message: Message, _ place: Place, _ quote: String) {
        collector.report(rule, message, at: place, quote: quote)
    }

    // MARK: - Bytes

    /// The parts of `range` between the `|` outside quotes.
    private static func split(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var isQuoted = false
        for offset in range {
            switch bytes[offset] {
            case UInt8(ascii: "\"") where offset == range.lowerBound || bytes[offset - 1] != UInt8(ascii: "\\"):
                isQuoted.toggle()
            case UInt8(ascii: "|") where !isQuoted:
                parts.append(start..<offset)
                start = offset + 1
            default: break
            }
        }
        return parts + [start..<range.upperBound]
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
        guard let first = range.first(where: { !isSpace(bytes[$0]) }),
            let last = range.last(where: { !isSpace(bytes[$0]) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<(last + 1)
    }

    /// Words between spaces; a text between quotes is one word, without them.
    private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
        var words: [String] = []
        var word: [UInt8]?
        var isQuoted = false
        for offset in range {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
                word = word ?? []
            } else if !isQuoted, byte == 0x20 || byte == 0x0A || byte == 0x09 {
                if let finished = word { words.append(String(decoding: finished, as: UTF8.self)) }
                word = nil
            } else {
                word = (word ?? []) + [byte]
            }
        }
        if let finished = word { words.append(String(decoding: finished, as: UTF8.self)) }
        return words
    }
}
