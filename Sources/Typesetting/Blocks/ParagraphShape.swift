import Document
import Finding

/// How a paragraph stands on the page; made from the style of a component.
struct ParagraphShape {
    var size: Length
    var alignment: Component.Alignment
    /// Added to `left` in the first line; negative for lines that hang.
    var firstLineIndent = 0
    var left = 0
    var right = 0
    var gapAbove = 0
    var gapBelow = 0
    var joinsOwnKind = false
    var lineSpacing = 1.0
    var keepsWithNext = false
    var keepsLines = false

    init(_ style: Component.Style) {
        size = style.size
        alignment = style.alignment
        firstLineIndent = style.firstLineIndent.twips
        left = style.sideIndent.twips
        right = style.sideIndent.twips
        gapAbove = style.gapAbove.twips
        gapBelow = style.gapBelow.twips
        joinsOwnKind = style.joinsOwnKind
        lineSpacing = style.lineSpacing
        keepsWithNext = style.keepsWithNext
    }

    init(size: Length, alignment: Component.Alignment) {
        self.size = size
        self.alignment = alignment
    }
}

extension Typesetter {
    /// Breaks the pieces of `range` into lines of a column `width` wide, and returns the lines' indices.
    mutating func setLines(_ range: Range<Int>, _ shape: ParagraphShape, width: Int) -> Range<Int> {
        let em = FontFace.em
        let size = shape.size.twips
        // A twip more: the widths of columns are rounded.
        let room = max(width - shape.left - shape.right, 1) * em / size
        let slack = em / size + 1
        let indent = shape.firstLineIndent * em / size
        let narrowest = min(room, room - indent) + slack
        let range = cutLongWords(range, room: narrowest)
        let spans = LineBreaker.spans(pieces, range, first: room - indent + slack, others: room + slack)
        let first = lines.count
        for (index, span) in spans.enumerated() {
            let start = index == 0 ? indent : 0
            var line = TextLine(pieces: span.pieces, size: size, start: start, units: span.units)
            let free = room - start - span.units
            switch shape.alignment {
            case .left: break
            case .center: line.start += max(free, 0) / 2
            case .right: line.start += max(free, 0)
            case .justified:
                // A line with hardly a space in it, before a word that was too long for it, is not torn apart.
                if !span.isLast, span.spaces > 0, free / span.spaces < 2 * em {
                    line.extra = free
                    line.spaces = span.spaces
                }
            }
            lines.append(line)
        }
        return first..<lines.count
    }

    /// Adds a paragraph in the style of `component` to the flow; `adjust` sets what follows from this document's own measures.
    ///
    /// - Parameters:
    ///   - label: words before the text that belong to a node of their own.
    ///   - node: the node of the words; a new paragraph where there is none.
    mutating func paragraph(
        _ component: Component, _ inlines: Inlines, node: Int32? = nil, label: (text: String, node: Int32)? = nil,
        anchor: Int32 = -1, place: Place? = nil, adjust: (inout ParagraphShape) -> Void = { _ in }
    ) {
        let style = component.style(letterhead.size)
        var shape = ParagraphShape(style)
        adjust(&shape)
        let start = pieces.count
        if let label { add(label.text + " ", style.emphasis.cut, node: label.node, place: place) }
        _ = add(
            component.ties.tied(inlines), ambient: style.emphasis, node: node ?? self.node(.paragraph), place: place)
        flow(start..<pieces.count, shape, component: component, anchor: anchor)
    }

    /// Breaks pieces into lines and adds these to the flow.
    mutating func flow(
        _ range: Range<Int>, _ shape: ParagraphShape, component: Component?, anchor: Int32 = -1
    ) {
        let set = setLines(range, shape, width: OfficialLayout.textWidth(orientation).twips)
        let metrics = LineMetrics(fonts, size: shape.size, spacing: shape.lineSpacing)
        lines[set.lowerBound].anchor = anchor
        let count = set.count
        for (index, line) in set.enumerated() {
            let first = marks.count
            addMarks(ofLine: line, x: OfficialLayout.leftMargin.twips + shape.left, top: 0, metrics)
            let mayBeginPage =
                index == 0
                ? !flow.keepsWithNext
                // Neither the first line nor the last stands alone.
                : !shape.keepsLines && index != 1 && index != count - 1
            slices.append(
                Slice(
                    height: metrics.height, overhang: metrics.leading,
                    gap: index == 0 ? gap(above: shape, component) : 0,
                    mayBeginPage: mayBeginPage, marks: first..<marks.count))
        }
        flow = FlowState(gapBelow: shape.gapBelow, component: component, keepsWithNext: shape.keepsWithNext)
    }

    /// The larger of the gaps that the paragraph above and this one ask for.
    func gap(above shape: ParagraphShape, _ component: Component?) -> Int {
        let joins = shape.joinsOwnKind && component != nil && component == flow.component
        return max(flow.gapBelow, joins ? 0 : shape.gapAbove)
    }
}
