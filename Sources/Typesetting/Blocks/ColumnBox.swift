import Document

/// Paragraphs one below the other in a column that stands beside another one.
struct ColumnBox {
    /// Twips, from the paper's left edge.
    let x: Int
    let width: Int
    var marks: [Mark] = []
    private(set) var height = 0
    private var above = FlowState()

    init(x: Int, width: Int) {
        self.x = x
        self.width = width
    }

    /// Adds a paragraph of `component` and returns the top of its first line.
    @discardableResult
    mutating func add(
        _ component: Component, lines texts: [String], in typesetter: inout Typesetter, node: Int32? = nil,
        adjust: (inout ParagraphShape) -> Void = { _ in }
    ) -> Int {
        let style = component.style(typesetter.letterhead.size)
        var shape = ParagraphShape(style)
        adjust(&shape)
        let node = node ?? typesetter.node(.paragraph)
        let start = typesetter.pieces.count
        for (index, text) in texts.enumerated() {
            if index > 0 { typesetter.addLineBreak(node: node) }
            typesetter.add(component.ties.tied(text), style.emphasis.cut, node: node)
        }
        let set = typesetter.setLines(start..<typesetter.pieces.count, shape, width: width)
        let joins = shape.joinsOwnKind && above.component == component
        height += max(above.gapBelow, joins ? 0 : shape.gapAbove)
        let top = height
        let metrics = LineMetrics(typesetter.fonts, size: shape.size, spacing: shape.lineSpacing)
        for line in set {
            marks.append(Mark(content: .line(line), x: x + shape.left, y: height + metrics.baseline))
            height += metrics.height
        }
        above = FlowState(gapBelow: shape.gapBelow, component: component)
        return top
    }

    /// Draws a rule of `length` in the middle.
    mutating func addRule(length: Length) {
        height += max(above.gapBelow, RuleShape.gap)
        marks.append(RuleShape.mark(length: length.twips, x: x, width: width, y: height))
        height += RuleShape.height
        above = FlowState()
    }
}

/// The drawn rules, as the DOCX writer makes them: the upper border of a paragraph of 4 pt.
enum RuleShape {
    static let gap = Length.pt(3).twips
    /// The border takes room besides.
    static let height = Length.pt(4).twips + OfficialLayout.ruleThickness.twips

    static func mark(length: Int, x: Int, width: Int, y: Int) -> Mark {
        Mark(
            content: .fill(width: length, height: OfficialLayout.ruleThickness.twips, colour: .black),
            x: x + (width - length) / 2, y: y)
    }
}

extension Typesetter {
    /// Adds a line whose top is `top`, and what lies below its gaps.
    mutating func addMarks(ofLine line: Int, x: Int, top: Int, _ metrics: LineMetrics) {
        marks.append(Mark(content: .line(line), x: x, y: top + metrics.baseline))
        if document.properties.isDraft { marks += gapMarks(ofLine: line, x: x, top: top, metrics) }
    }

    /// Returns what lies below the gaps of a draft on a line.
    func gapMarks(ofLine index: Int, x: Int, top: Int, _ metrics: LineMetrics) -> [Mark] {
        var marks: [Mark] = []
        let line = lines[index]
        var units = 0
        var spaces = 0
        for piece in pieces[line.pieces] {
            var end = units + Int(piece.units)
            if piece.kind == .space, spaces < line.spaces {
                end += line.share(ofSpace: spaces)
                spaces += 1
            }
            if piece.isGap {
                let (left, right) = (Int(line.offset(units).rounded()), Int(line.offset(end).rounded()))
                marks.append(
                    Mark(
                        content: .fill(width: right - left, height: metrics.height, colour: .highlight),
                        x: x + left, y: top))
            }
            units = end
        }
        return marks
    }

    /// Adds columns beside each other to the flow, on one page if there is room on one.
    mutating func sideBySide(_ columns: [ColumnBox], gap: Int = 0, mayBeginPage: Bool = true, signature: Int? = nil) {
        let height = columns.map(\.height).max() ?? 0
        let first = marks.count
        for column in columns { marks += column.marks }
        slices.append(
            Slice(
                height: height, gap: max(gap, flow.gapBelow), mayBeginPage: mayBeginPage && !flow.keepsWithNext,
                marks: first..<marks.count, signatureOffset: signature))
        flow = FlowState()
    }

    /// Whether columns are so long that no page holds them beside each other.
    func isTooLong(_ columns: [ColumnBox]) -> Bool {
        let room = OfficialLayout.paperHeight - OfficialLayout.topMargin - OfficialLayout.bottomMargin
        return columns.contains { $0.height > room.twips }
    }

    /// Adds columns one below the other to the flow, line by line.
    mutating func oneBelowTheOther(_ columns: [ColumnBox]) {
        for column in columns {
            var top = 0
            for (index, mark) in column.marks.enumerated() {
                // The lines of a column follow each other; each slice reaches to the next line.
                let next = index + 1 < column.marks.count ? column.marks[index + 1].y : column.height
                let first = marks.count
                var moved = mark
                moved.y -= top
                marks.append(moved)
                slices.append(
                    Slice(height: max(next - mark.y, 0), gap: 0, mayBeginPage: true, marks: first..<marks.count))
                top += max(next - mark.y, 0)
            }
        }
        flow = FlowState()
    }
}
