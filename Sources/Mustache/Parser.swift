/// Reads a template.
struct Parser {
    private let template: String
    private let bytes: [UInt8]
    private var position = 0
    /// The templates that it names, with the lines.
    private(set) var used: [(name: String, line: Int)] = []

    init(_ template: String, _ source: String) {
        self.template = template
        bytes = Array(source.utf8)
    }

    /// `{{…}}`.
    private struct Tag {
        enum Kind {
            case variable, unescaped, section, inverted, partial, block, parent, end, comment
        }

        var kind: Kind
        var name: String
        /// Where it stands, with its braces.
        var range: Range<Int>
    }

    mutating func parse() throws(TemplateError) -> [Node] {
        try nodes(until: nil)
    }

    /// The nodes up to the end of `section`, or of the template.
    private mutating func nodes(until section: Tag?) throws(TemplateError) -> [Node] {
        var nodes: [Node] = []
        while let tag = try nextTag() {
            let own = lineOf(tag)
            let markup = bytes[position..<(own?.lowerBound ?? tag.range.lowerBound)]
            if !markup.isEmpty { nodes.append(.markup(Array(markup))) }
            position = own?.upperBound ?? tag.range.upperBound
            if tag.kind == .end {
                guard let section, tag.name == section.name else {
                    throw error(tag, "“\(tag.name)” ends, but is not open")
                }
                return nodes
            }
            if let node = try node(tag) { nodes.append(node) }
        }
        if let section { throw error(section, "“\(section.name)” has no end") }
        if position < bytes.count { nodes.append(.markup(Array(bytes[position...]))) }
        return nodes
    }

    private mutating func node(_ tag: Tag) throws(TemplateError) -> Node? {
        switch tag.kind {
        case .variable: return .variable(Path(tag.name))
        case .unescaped: return .unescaped(Path(tag.name))
        case .section: return .section(Path(tag.name), try nodes(until: tag))
        case .inverted: return .inverted(Path(tag.name), try nodes(until: tag))
        case .block: return .block(tag.name, try nodes(until: tag))
        case .partial:
            used.append((tag.name, line(tag)))
            return .partial(tag.name)
        case .parent:
            used.append((tag.name, line(tag)))
            var blocks: [String: [Node]] = [:]
            for case .block(let name, let body) in try nodes(until: tag) { blocks[name] = body }
            return .parent(tag.name, blocks)
        case .comment, .end: return nil
        }
    }

    private func nextTag() throws(TemplateError) -> Tag? {
        guard let start = find("{", 2, from: position) else { return nil }
        let isTriple = start + 2 < bytes.count && bytes[start + 2] == bytes[start]
        let open = start + (isTriple ? 3 : 2)
        guard let close = find("}", isTriple ? 3 : 2, from: open) else {
            throw error(Tag(kind: .variable, name: "", range: start..<open), "a tag has no end")
        }
        let text = String(decoding: bytes[open..<close], as: UTF8.self)
        let kind: Tag.Kind =
            switch text.first {
            case _ where isTriple: .unescaped
            case "#": .section
            case "^": .inverted
            case "/": .end
            case ">": .partial
            case "$": .block
            case "<": .parent
            case "!": .comment
            case "&": .unescaped
            default: .variable
            }
        let hasSign = !isTriple && kind != .variable
        let name = (hasSign ? text.dropFirst() : text[...]).drop { $0 == " " }.prefix { $0 != " " }
        let tag = Tag(kind: kind, name: String(name), range: start..<(close + (isTriple ? 3 : 2)))
        if name.isEmpty, kind != .comment { throw error(tag, "a tag has no name") }
        return tag
    }

    /// The line of a tag that prints nothing itself and has the line for itself, with the end of the line: it leaves no empty line.
    private func lineOf(_ tag: Tag) -> Range<Int>? {
        guard tag.kind != .variable, tag.kind != .unescaped else { return nil }
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let newline = UInt8(ascii: "\n")
        var start = tag.range.lowerBound
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        var end = tag.range.upperBound
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        guard start == 0 || bytes[start - 1] == newline, end == bytes.count || bytes[end] == newline else { return nil }
        return start..<min(end + 1, bytes.count)
    }

    /// Where `count` of a brace stand in a row.
    private func find(_ brace: Character, _ count: Int, from start: Int) -> Int? {
        let wanted = brace.asciiValue
        var found = 0
        for index in start..<bytes.count {
            found = bytes[index] == wanted ? found + 1 : 0
            if found == count { return index - count + 1 }
        }
        return nil
    }

    private func line(_ tag: Tag) -> Int {
        bytes[..<tag.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
    }

    private func error(_ tag: Tag, _ reason: String) -> TemplateError {
        TemplateError(template: template, line: line(tag), reason: reason)
    }
}
