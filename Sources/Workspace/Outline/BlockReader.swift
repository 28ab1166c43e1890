import Finding
import ReportLanguage

/// Splits an outline into its blocks, line by line.
struct BlockReader {
    let reader: OutlineReader
    private let lines: ClosedRange<Int>
    /// Headings, fenced blocks and conditionals; a unit's own text has none of them.
    private let allowsBlocks: Bool
    private var line: Int
    private var appendices: [OutlineAppendix] = []

    init(reader: OutlineReader, lines: ClosedRange<Int>, allowsBlocks: Bool) {
        self.reader = reader
        self.lines = lines
        self.allowsBlocks = allowsBlocks
        line = lines.lowerBound
    }

    private var source: SourceText { reader.collector.source }
    private var templates: TemplateReader {
        TemplateReader(compiled: reader.compiled, collector: reader.collector, labels: reader.labels)
    }

    mutating func read() -> (body: [OutlineNode], appendices: [OutlineAppendix]) {
        let main = nodes(isNested: false)
        while line <= lines.upperBound {
            // Only a heading of an appendix ends the run of nodes at the top level.
            let heading = HeadingLine(source.line(line))
            let title = template(line: line, heading?.range ?? 0..<0)
            let place = wholeLine(line)
            line += 1
            appendices.append(
                OutlineAppendix(
                    title: title, isLandscape: heading?.attributes.contains("landscape") ?? false,
                    body: nodes(isNested: false), place: place))
        }
        return (main, appendices)
    }

    /// Reads nodes up to an appendix, or within a conditional up to its next `:::`.
    private mutating func nodes(isNested: Bool) -> [OutlineNode] {
        var nodes: [OutlineNode] = []
        while line <= lines.upperBound {
            let text = source.line(line)
            if text.allSatisfy({ $0 == " " }) {
                line += 1
            } else if text.hasPrefix(":::") {
                if isNested, !text.hasPrefix("::: if") { return nodes }
                if let node = conditional(text) { nodes.append(node) }
            } else if text.hasPrefix("```") {
                if let node = fenced(text) { nodes.append(node) }
            } else if let heading = HeadingLine(text) {
                if heading.attributes.contains("appendix"), !isNested { return nodes }
                if let node = self.heading(heading) { nodes.append(node) }
            } else if ListLine(text) != nil {
                nodes.append(contentsOf: lists(indentation: 0).map(OutlineNode.list))
            } else {
                nodes.append(paragraph())
            }
        }
        return nodes
    }

    // MARK: - Text

    private func wholeLine(_ line: Int) -> Place {
        Place(file: source.file, line: line, column: 1, length: source.line(line).unicodeScalars.count)
    }

    /// The text in the UTF-8 `range` of a line.
    private func template(line: Int, _ range: Range<Int>) -> Template {
        let whole = EmbeddedText(source.line(line), source: source, line: line, column: 1)
        return templates.read(whole.part(range))
    }

    private mutating func paragraph() -> OutlineNode {
        let first = line
        while line <= lines.upperBound, isRunningText(source.line(line)) || line == first { line += 1 }
        let numbers = first..<line
        let joined = numbers.map { source.line($0) }.joined(separator: "\n")
        let text = EmbeddedText(text: joined, source: source, origins: numbers.map { ($0, 1) })
        return .paragraph(unfolded(templates.read(text)), text.place)
    }

    /// Whether a line goes on with the paragraph before it.
    private func isRunningText(_ text: String) -> Bool {
        !text.allSatisfy { $0 == " " } && !text.hasPrefix(":::") && !text.hasPrefix("```") && HeadingLine(text) == nil
            && ListLine(text) == nil
    }

    /// Line ends inside a paragraph are spaces.
    private func unfolded(_ template: Template) -> Template {
        Template(
            pieces: template.pieces.map { piece in
                guard case .text(let text, let style) = piece else { return piece }
                return .text(text.replacing("\n", with: " "), style)
            })
    }

    private mutating func heading(_ heading: HeadingLine) -> OutlineNode? {
        let number = line
        line += 1
        let place = wholeLine(number)
        guard allowsBlocks else {
            reader.collector.report(.outlineSyntax, .blockNotAllowed, at: place)
            return nil
        }
        guard heading.depth <= 3 else {
            reader.collector.report(.outlineSyntax, .headingTooDeep, at: place)
            return nil
        }
        guard !heading.range.isEmpty else {
            reader.collector.report(.outlineSyntax, .headingWithoutTitle, at: place)
            return nil
        }
        return .heading(
            OutlineHeading(
                depth: heading.attributes.contains("part") ? 0 : heading.depth,
                isNumbered: !heading.attributes.contains("unnumbered"),
                text: template(line: number, heading.range), place: place))
    }

    // MARK: - Lists

    private mutating func lists(indentation: Int) -> [OutlineList] {
        var lists: [OutlineList] = []
        while line <= lines.upperBound, let item = ListLine(source.line(line)), item.indentation >= indentation {
            if item.indentation > indentation, !lists.isEmpty {
                let children = self.lists(indentation: item.indentation)
                let last = lists.count - 1
                lists[last].items[lists[last].items.count - 1].children += children
                continue
            }
            let number = line
            line += 1
            var numbers = [number]
            while line <= lines.upperBound, source.line(line).hasPrefix("  "), isRunningText(source.line(line)) {
                numbers.append(line)
                line += 1
            }
            let entry = listItem(item, numbers)
            if lists.last?.marker == item.marker {
                lists[lists.count - 1].items.append(entry)
            } else {
                lists.append(OutlineList(marker: item.marker, items: [entry]))
            }
        }
        return lists
    }

    /// An item whose text goes on over indented lines.
    private func listItem(_ item: ListLine, _ numbers: [Int]) -> OutlineList.Item {
        let pieces = numbers.enumerated().map { index, number -> (text: String, column: Int) in
            let text = source.line(number)
            let start = index == 0 ? item.textStart : text.utf8.prefix { $0 == 0x20 }.count
            return (String(decoding: Array(text.utf8)[start...], as: UTF8.self), start + 1)
        }
        let text = EmbeddedText(
            text: pieces.map(\.text).joined(separator: "\n"), source: source,
            origins: zip(numbers, pieces).map { ($0, $1.column) })
        return OutlineList.Item(text: unfolded(templates.read(text)), children: [], place: text.place)
    }

    // MARK: - Conditionals and fenced blocks

    private mutating func conditional(_ text: String) -> OutlineNode? {
        let start = line
        let place = wholeLine(start)
        line += 1
        guard allowsBlocks, text.hasPrefix("::: if ") else {
            reader.collector.report(.outlineSyntax, allowsBlocks ? .strayCondition : .blockNotAllowed, at: place)
            return nil
        }
        let whole = EmbeddedText(text, source: source, line: start, column: 1)
        let condition = templates.formatted(whole, 7..<text.utf8.count)
        if let condition, condition.term.type != .flag {
            reader.collector.report(.typeMismatch, .conditionMustBeFlag, at: place, quote: condition.source)
        }
        let then = nodes(isNested: true)
        var otherwise: [OutlineNode] = []
        if line <= lines.upperBound, isElse(source.line(line)) {
            line += 1
            otherwise = nodes(isNested: true)
        }
        guard line <= lines.upperBound else {
            reader.collector.report(.outlineSyntax, .conditionNotClosed, at: place)
            return nil
        }
        line += 1
        guard let condition else { return nil }
        return .conditional(ConditionalBlock(condition: condition, then: then, otherwise: otherwise))
    }

    private func isElse(_ text: String) -> Bool {
        text.split(separator: " ") == [":::", "else"]
    }

    private mutating func fenced(_ text: String) -> OutlineNode? {
        let start = line
        let place = wholeLine(start)
        guard let end = ((start + 1)...max(start + 1, lines.upperBound)).first(where: { source.line($0) == "```" })
        else {
            reader.collector.report(.outlineSyntax, .blockNotClosed, at: place)
            line = lines.upperBound + 1
            return nil
        }
        line = end + 1
        guard allowsBlocks else {
            reader.collector.report(.outlineSyntax, .blockNotAllowed, at: place)
            return nil
        }
        let words = text.dropFirst(3).split(separator: " ").map(String.init)
        // Empty lines before the block keep the line numbers of what is in it.
        let inner =
            String(repeating: "\n", count: start) + ((start + 1)..<end).map { source.line($0) }.joined(separator: "\n")
        let collector = FindingCollector(SourceText(file: source.file, text: inner))
        defer { reader.collector.report(Refusal(collector.findings)) }
        let fence = FenceReader(
            compiled: reader.compiled, collector: collector, labels: reader.labels, place: place,
            isConsolidated: reader.isConsolidated)
        switch words.first {
        case "table": return fence.table().map(OutlineNode.table)
        case "units": return fence.units().map(OutlineNode.units)
        case "chart" where words.count == 2: return fence.chart(words[1]).map(OutlineNode.chart)
        case "chart":
            reader.collector.report(.outlineSyntax, .chartWithoutKind, at: place, quote: text)
            return nil
        case "list": return fence.list().map(OutlineNode.registerList)
        case "section" where words.count == 2: return fence.section(words[1]).map(OutlineNode.section)
        default:
            let name = words.first ?? ""
            reader.collector.report(
                .outlineSyntax,
                .unknownBlock(
                    name, nearest: nearestName(to: name, among: ["table", "chart", "list", "section", "units"])),
                at: place,
                quote: name)
            return nil
        }
    }
}

/// A line that starts with `#`: its depth, the bytes of its title, and the attributes in `{.a .b}` behind it.
private struct HeadingLine {
    let depth: Int
    let range: Range<Int>
    let attributes: Set<String>

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let depth = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        guard depth > 0, depth < bytes.count, bytes[depth] == 0x20 else { return nil }
        var end = bytes.count
        while end > depth, bytes[end - 1] == 0x20 { end -= 1 }
        var attributes: Set<String> = []
        if end > depth, bytes[end - 1] == UInt8(ascii: "}"), bytes[end - 2] != UInt8(ascii: "}"),
            let open = bytes[..<end].lastIndex(of: UInt8(ascii: "{"))
        {
            let inside = String(decoding: bytes[(open + 1)..<(end - 1)], as: UTF8.self)
            attributes = Set(inside.split(separator: " ").map { String($0.drop { $0 == "." }) })
            end = open
        }
        while end > depth, bytes[end - 1] == 0x20 { end -= 1 }
        var start = depth
        while start < end, bytes[start] == 0x20 { start += 1 }
        self.depth = depth
        range = start..<end
        self.attributes = attributes
    }
}

/// A line that starts an item of a list.
private struct ListLine {
    let indentation: Int
    let marker: OutlineList.Marker
    let textStart: Int

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let indentation = bytes.prefix { $0 == 0x20 }.count
        let rest = bytes[indentation...]
        guard let first = rest.first, rest.count >= 2 else { return nil }
        let marker: OutlineList.Marker
        var length = 1
        switch first {
        case UInt8(ascii: "-"): marker = .dash
        case UInt8(ascii: "+"): marker = .plus
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let digits = rest.prefix { (0x30...0x39).contains($0) }.count
            guard rest.dropFirst(digits).first == UInt8(ascii: ".") else { return nil }
            marker = .number
            length = digits + 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            guard rest.dropFirst().first == UInt8(ascii: ")") else { return nil }
            marker = .letter
            length = 2
        default: return nil
        }
        guard rest.dropFirst(length).first == 0x20 else { return nil }
        self.indentation = indentation
        self.marker = marker
        textStart = indentation + length + 1
    }
}
