import Document
import Typesetting

/// Writes what stands on one page, and notes which parts of the structure stand where.
struct PageContent {
    /// A marked sequence: the node whose words it holds.
    struct Sequence {
        var node: Int32
        /// The number within the page.
        var number: Int
    }

    /// A box around words that lead elsewhere, in thousandths of a point from the lower left corner.
    struct LinkBox {
        var node: Int32
        var left: Int
        var bottom: Int
        var right: Int
        var top: Int
    }

    private let document: TypesetDocument
    private let page: Page
    private(set) var out = PDFBytes(capacity: 1 << 15)
    private(set) var sequences: [Sequence] = []
    private(set) var links: [LinkBox] = []

    /// What is marked at the moment.
    private enum Open: Equatable {
        case nothing
        case node(Int32)
        case repeated
    }

    private var open = Open.nothing
    private var font: (face: Int, size: Int)?
    /// The beginning of the line before, in thousandths of a point.
    private var position = (x: 0, y: 0)

    init(_ document: TypesetDocument, page: Int) {
        self.document = document
        self.page = document.pages[page]
    }

    mutating func write(_ fonts: inout [FontUse]) {
        writeFills()
        for drawing in page.drawings { write(drawing) }
        mark(.nothing)
        guard !page.lines.isEmpty || page.number != nil else { return }
        out.raw("BT\n")
        for line in page.lines { write(line, isNumber: false, &fonts) }
        mark(.nothing)
        if let number = page.number {
            out.raw("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
            write(number, isNumber: true, &fonts)
            out.raw("EMC\n")
        }
        out.raw("ET\n")
    }

    /// Rules and the lines of tables; a screen reader passes them by.
    private mutating func writeFills() {
        guard !page.fills.isEmpty else { return }
        out.raw("/Artifact<</Type/Layout>>BDC\n")
        // Grounds first, what stands on them last.
        var hasGrounds = false
        for colour in Page.Fill.Colour.allCases where colour.isGround {
            let fills = page.fills.filter { $0.colour == colour }
            guard !fills.isEmpty else { continue }
            hasGrounds = true
            let (red, green, blue) = colour.thousandths
            for part in [red, green, blue] {
                out.thousandths(part)
                out.byte(0x20)
            }
            out.raw("rg\n")
            for fill in fills { write(fill) }
            out.raw("f\n")
        }
        if hasGrounds { out.raw("0 g\n") }
        let rules = page.fills.filter { !$0.colour.isGround }
        for fill in rules { write(fill) }
        if !rules.isEmpty { out.raw("f\n") }
        out.raw("EMC\n")
    }

    private mutating func write(_ fill: Page.Fill) {
        out.points(twips: fill.x)
        out.byte(0x20)
        out.points(twips: page.height - fill.y - fill.height)
        out.byte(0x20)
        out.points(twips: fill.width)
        out.byte(0x20)
        out.points(twips: fill.height)
        out.raw(" re\n")
    }

    // MARK: - Drawings

    /// Draws a figure as part of its node; its words follow among the lines.
    private mutating func write(_ placed: Page.PlacedDrawing) {
        let drawing = document.drawings[placed.drawing]
        mark(.node(drawing.node))
        out.raw("q\n")
        for shape in drawing.shapes {
            switch shape {
            case .area(let corners, let fill, let stroke):
                if let fill { grey(fill, "g") }
                if let stroke { set(stroke) }
                path(corners, placed)
                switch (fill != nil, stroke != nil) {
                case (true, true): out.raw("b\n")
                case (true, false): out.raw("f\n")
                case (false, _): out.raw("s\n")
                }
            case .line(let points, let stroke):
                set(stroke)
                path(points, placed)
                out.raw("S\n")
            case .label: break
            }
        }
        out.raw("Q\n")
    }

    private mutating func grey(_ grey: Int, _ sign: StaticString) {
        out.thousandths(min(max(grey, 0), 100) * 10)
        out.byte(0x20)
        out.raw(sign)
        out.byte(0x0A)
    }

    private mutating func set(_ stroke: ChartDrawing.Stroke) {
        grey(stroke.grey, "G")
        out.points(twips: stroke.width)
        out.raw(" w[")
        for dash in stroke.dashes {
            out.points(twips: dash)
            out.byte(0x20)
        }
        out.raw("]0 d\n")
    }

    private mutating func path(_ points: [ChartDrawing.Point], _ placed: Page.PlacedDrawing) {
        for (index, point) in points.enumerated() {
            out.points(twips: placed.x + point.x)
            out.byte(0x20)
            out.points(twips: page.height - placed.y - point.y)
            out.raw(index == 0 ? " m\n" : " l\n")
        }
    }

    // MARK: - Text

    private mutating func write(_ placed: Page.PlacedLine, isNumber: Bool, _ fonts: inout [FontUse]) {
        let line = document.lines[placed.line]
        var pieces = document.pieces[line.pieces]
        // Of the spaces that hang behind the line one is kept, so that words stay apart where text is copied out.
        var hanging = 0
        while let last = pieces.last, last.kind != .word {
            if last.kind == .space { hanging += 1 }
            pieces.removeLast()
        }
        guard !pieces.isEmpty else { return }
        if hanging > 0 { pieces = document.pieces[pieces.startIndex..<pieces.endIndex + 1] }
        move(to: (placed.x * 50 + scaled(line.start, line.size), (page.height - placed.y) * 50))
        var run = TextRun()
        var spaces = 0
        var units = 0
        for piece in pieces {
            let wanted: Open = placed.isRepeated ? .repeated : .node(piece.node)
            if !isNumber, open != wanted {
                run.end(&out)
                mark(wanted)
            }
            if font?.face != piece.face || font?.size != line.size {
                run.end(&out)
                setFont(piece.face, line.size)
            }
            let face = document.faces[piece.face]
            run.show(face.words[Int(piece.word)], of: face, size: line.size, &fonts[piece.face], &out)
            var width = Int(piece.units)
            if piece.kind == .space, spaces < line.spaces {
                let share = line.share(ofSpace: spaces)
                run.shift(share, &out)
                width += share
                spaces += 1
            }
            if !placed.isRepeated, !isNumber, isLink(piece.node) { addLink(piece.node, line, units, width, placed) }
            units += width
        }
        run.end(&out)
    }

    /// Units of a size in thousandths of a point.
    private func scaled(_ units: Int, _ size: Int) -> Int {
        (units * size * 50 + FontFace.em / 2) / FontFace.em
    }

    private mutating func move(to target: (x: Int, y: Int)) {
        out.thousandths(target.x - position.x)
        out.byte(0x20)
        out.thousandths(target.y - position.y)
        out.raw(" Td\n")
        position = target
    }

    private mutating func setFont(_ face: Int, _ size: Int) {
        font = (face, size)
        out.raw("/F")
        out.integer(face + 1)
        out.byte(0x20)
        out.points(twips: size)
        out.raw(" Tf\n")
    }

    /// Ends what is marked and begins `wanted`.
    private mutating func mark(_ wanted: Open) {
        guard open != wanted else { return }
        if isFigure(open) { out.raw("EMC\n") }
        if open != .nothing { out.raw("EMC\n") }
        switch wanted {
        case .nothing: break
        case .repeated: out.raw("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
        case .node(let node):
            out.name(document.nodes[Int(node)].kind.rawValue)
            out.raw("<</MCID ")
            out.integer(sequences.count)
            out.raw(">>BDC\n")
            // The numbers at the bars and lines of a figure are no sentences: copied out, they would stand among the text
            // around it. What a figure says is its alternative. Programs heed the words of spans only.
            if isFigure(wanted) { out.raw("/Span<</ActualText()>>BDC\n") }
            sequences.append(Sequence(node: node, number: sequences.count))
        }
        open = wanted
    }

    private func isFigure(_ open: Open) -> Bool {
        if case .node(let node) = open { document.nodes[Int(node)].kind == .figure } else { false }
    }

    private func isLink(_ node: Int32) -> Bool {
        !document.links.isEmpty && document.nodes[Int(node)].kind == .link
    }

    private mutating func addLink(
        _ node: Int32, _ line: TextLine, _ units: Int, _ width: Int, _ placed: Page.PlacedLine
    ) {
        let baseline = (page.height - placed.y) * 50
        let size = line.size * 50
        let left = placed.x * 50 + scaled(line.start + units, line.size)
        let right = placed.x * 50 + scaled(line.start + units + width, line.size)
        let bottom = baseline - size / 4
        if let last = links.last, last.node == node, last.bottom == bottom {
            links[links.count - 1].right = right
        } else {
            links.append(
                LinkBox(node: node, left: left, bottom: bottom, right: right, top: baseline + size * 9 / 10))
        }
    }
}

/// Text that is shown in one go.
private struct TextRun {
    private var isOpen = false
    private var isInString = false

    mutating func show(
        _ word: FontFace.Word, of face: FontFace, size: Int, _ use: inout FontUse, _ out: inout PDFBytes
    ) {
        for index in word.range {
            let placed = face.placed[index]
            if !word.isPlain, placed.x != 0 || placed.y != 0 {
                showRaised(placed, of: face, size: size, &use, &out)
                continue
            }
            openString(&out)
            out.hexadecimal(use.code(of: placed.sign))
            if !word.isPlain { correct(placed, of: face, &out) }
        }
    }

    /// Shows a sign that stands off its place.
    private mutating func showRaised(
        _ placed: FontFace.Placed, of face: FontFace, size: Int, _ use: inout FontUse, _ out: inout PDFBytes
    ) {
        shift(Int(placed.x), &out)
        end(&out)
        out.thousandths(Int(placed.y) * size * 50 / FontFace.em)
        out.raw(" Ts\n")
        openString(&out)
        out.hexadecimal(use.code(of: placed.sign))
        end(&out)
        out.raw("0 Ts\n")
        shift(-Int(placed.x), &out)
        correct(placed, of: face, &out)
    }

    /// Moves on where a sign is not as wide as the font says, as marks over letters are.
    private mutating func correct(_ placed: FontFace.Placed, of face: FontFace, _ out: inout PDFBytes) {
        let difference = Int(placed.advance) - face.advance(of: face.signs[Int(placed.sign)].glyph)
        if difference != 0 { shift(difference, &out) }
    }

    private mutating func openString(_ out: inout PDFBytes) {
        if !isOpen { out.raw("[") }
        if !isInString { out.raw("<") }
        isOpen = true
        isInString = true
    }

    /// Moves on by `units`.
    mutating func shift(_ units: Int, _ out: inout PDFBytes) {
        guard units != 0 else { return }
        if !isOpen { out.raw("[") }
        if isInString { out.raw(">") }
        isOpen = true
        isInString = false
        // Thousandths of the size, with two decimals; forward is negative.
        out.thousandths(-(units * 1_000_000 / FontFace.em / 10 * 10))
    }

    mutating func end(_ out: inout PDFBytes) {
        guard isOpen else { return }
        if isInString { out.raw(">") }
        out.raw("]TJ\n")
        isOpen = false
        isInString = false
    }
}
