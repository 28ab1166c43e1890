package import ReportModel

/// Writes the payloads of returns that mostly state the same figures, as those of one regime do.
///
/// The order of the figures is found once and kept for as long as returns state no others.
package struct ReturnWriter {
    /// The figures of the return before in the order of their lines, with where the beginning of each line ends in `names`.
    private var layout: [(key: FigureKey, end: Int)] = []
    /// The beginnings of the lines, up to the tab before the value, one behind the other.
    private var names: [UInt8] = []

    package init() {}

    /// Returns the canonical text of `content`, as `ReturnPayload` describes it.
    package mutating func encode(_ content: ReturnContent) -> [UInt8] {
        var writer = beginning
        if !write(content.figures, to: &writer) {
            arrange(content.figures)
            writer = beginning
            _ = write(content.figures, to: &writer)
        }
        writer.texts(content.narratives, as: "n\t")
        writer.texts(content.explanations, as: "x\t")
        return writer.bytes
    }

    private var beginning: PayloadWriter {
        var writer = PayloadWriter()
        writer.reserve(names.count + 16 * layout.count)
        writer.word("baocao-return 1\n")
        return writer
    }

    /// Writes the figures in the order of the layout; `false` where they are others.
    private func write(_ figures: [FigureKey: Figure], to writer: inout PayloadWriter) -> Bool {
        guard figures.count == layout.count else { return false }
        var start = 0
        for (key, end) in layout {
            guard let figure = figures[key] else { return false }
            writer.bytes(names[start..<end])
            writer.value(figure)
            writer.endLine()
            start = end
        }
        return true
    }

    /// Puts figures into the order of their lines: that of the bytes before the value, because no name with its tab is the
    /// beginning of another.
    private mutating func arrange(_ figures: [FigureKey: Figure]) {
        let lines = figures.keys.map { key in
            var writer = PayloadWriter()
            writer.name(key)
            return (key: key, name: writer.bytes)
        }
        layout = []
        names = []
        for (key, name) in lines.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
            names += name
            layout.append((key, names.count))
        }
    }
}

extension PayloadWriter {
    fileprivate mutating func value(_ figure: Figure) {
        switch figure {
        case .given(let quantity, let status):
            self.quantity(quantity)
            switch status {
            case .official: break
            case .estimate: word("\testimate")
            case .preliminary: word("\tpreliminary")
            }
        case .nilStated: word("nil")
        case .notApplicable: word("not-applicable")
        case .missing: word("missing")
        }
    }

    /// Appends texts with their names, in the order of their lines.
    fileprivate mutating func texts(_ texts: [String: String], as kind: String) {
        let lines = texts.map { name, text in
            var line = PayloadWriter()
            line.word(kind)
            line.field(name)
            line.tab()
            line.field(text)
            line.endLine()
            return line.bytes
        }
        for line in lines.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes(line[...]) }
    }
}
