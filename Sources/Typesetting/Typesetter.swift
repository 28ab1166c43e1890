package import Document
package import Finding

/// Sets a document on pages: decree 30's layout, as the DOCX writer has it, from the same measures.
package struct Typesetter: ~Copyable {
    let document: Document
    let fonts: FontSet
    let letterhead: LetterheadLayout

    var pieces: [TextPiece] = []
    var lines: [TextLine] = []
    var nodes: [StructureNode] = [StructureNode(kind: .document, parent: -1)]
    var anchors: [Anchor] = []
    var links: [Link] = []
    var signature: SignatureSpot?
    var drawings: [FigureDrawing] = []

    /// What the section in the making is made of.
    var slices: [Slice] = []
    var marks: [Mark] = []
    var frames: [TableFrame] = []
    var flow = FlowState()
    var orientation = Orientation.portrait

    /// The four cuts, and behind them the fonts that stand in for them, in the order in which they are needed.
    var faces: [FontFace]
    var fallbacks: [FallbackUse] = []
    /// Where the first character stands that each of them shows.
    var fallbackPlaces: [Place?] = []
    var findings: [Finding] = []
    var reported: Set<Finding> = []
    /// The levels of the headings that are open.
    var openHeadings: [Heading.Level] = []
    /// 1 within an appendix, whose own heading stands above the others; 0 elsewhere.
    var appendixDepth = 0
    /// Links, before the places of all appendices are known.
    var pendingLinks: [(target: LinkSpot.Target, node: Int32, text: String)] = []
    /// Off where an appendix is named in its own heading.
    var makesLinks = true
    /// The anchor of each appendix.
    var appendixAnchors: [Int] = []
    private var pages: [Page] = []

    private init(_ document: Document, _ fonts: FontSet) {
        self.document = document
        self.fonts = fonts
        faces = fonts.faces
        letterhead = LetterheadLayout(document.letterhead)
    }

    /// Returns the pages of `document`.
    ///
    /// - Throws: ``Refusal`` with a finding for each character that cannot be printed as it is written.
    package static func typeset(_ document: Document, fonts: FontSet) throws(Refusal) -> TypesetDocument {
        fonts.trim()
        var typesetter = Typesetter(document, fonts)
        typesetter.setAll()
        guard typesetter.findings.isEmpty else { throw Refusal(typesetter.findings) }
        return TypesetDocument(
            faces: typesetter.faces, pieces: typesetter.pieces, lines: typesetter.lines, pages: typesetter.pages,
            drawings: typesetter.drawings, nodes: typesetter.nodes, anchors: typesetter.anchors,
            links: typesetter.links,
            signature: typesetter.signature, remarks: typesetter.fallbackRemarks)
    }

    private mutating func setAll() {
        setLetterhead()
        setTitle()
        setAddressees()
        for basis in document.baseLines { paragraph(.basis, basis) }
        set(document.body, leadsToSignature: true)
        setClosing()
        finishSection()
        for (index, appendix) in document.appendices.enumerated() {
            orientation = appendix.orientation
            setHead(of: appendix, at: index)
            set(appendix.blocks, leadsToSignature: false)
            finishSection()
        }
        links = pendingLinks.map { pending in
            let target: Link.Target =
                switch pending.target {
                case .appendix(let index): .anchor(appendixAnchors[index])
                case .address(let address): .address(address)
                }
            return Link(target: target, node: pending.node, text: pending.text)
        }
    }

    /// Puts what was gathered on pages, which count from 1.
    private mutating func finishSection() {
        var paginator = Paginator(self, orientation: orientation)
        paginator.run()
        for place in paginator.anchors {
            anchors[place.anchor].page = pages.count + place.page
            anchors[place.anchor].y = place.y
        }
        if let (page, top) = paginator.signature, signature != nil {
            signature?.page = pages.count + page
            signature?.y = top
        }
        for (index, var page) in paginator.pages.enumerated() {
            if index > 0 { page.number = pageNumber(index + 1) }
            pages.append(page)
        }
        slices = []
        marks = []
        frames = []
        flow = FlowState()
        openHeadings = []
    }

    /// The number of a page, in the middle of its top margin.
    private mutating func pageNumber(_ number: Int) -> Page.PlacedLine {
        let style = Component.pageNumber.style(letterhead.size)
        let start = pieces.count
        add("\(number)", .regular, node: -1)
        let width = OfficialLayout.textWidth(orientation).twips
        let room = width * FontFace.em / style.size.twips
        let units = pieces[start...].reduce(0) { $0 + Int($1.units) }
        lines.append(
            TextLine(
                pieces: start..<pieces.count, size: style.size.twips, start: (room - units) / 2, units: units))
        let metrics = LineMetrics(fonts, size: style.size, spacing: 1)
        return Page.PlacedLine(
            line: lines.count - 1, x: OfficialLayout.leftMargin.twips,
            y: OfficialLayout.headerDistance.twips + metrics.baseline, isRepeated: false)
    }

    // MARK: - Structure

    /// Adds a node and returns its index.
    mutating func node(_ kind: StructureNode.Kind, in parent: Int32 = 0) -> Int32 {
        nodes.append(StructureNode(kind: kind, parent: parent))
        return Int32(nodes.count - 1)
    }
}

/// What the next paragraph must know of what stands above it.
struct FlowState {
    /// The room that the paragraph above wants below it.
    var gapBelow = 0
    var component: Component?
    /// Whether what follows stays on the page of what stands above.
    var keepsWithNext = false
}

/// How high a line is and where its letters stand in it.
struct LineMetrics {
    /// Twips.
    let height: Int
    /// From the top of the line.
    let baseline: Int
    /// What of the height the spacing adds below the letters.
    let leading: Int

    /// The height of Word and LibreOffice: what the font asks for, times `spacing`; what is more goes below the letters.
    init(_ fonts: FontSet, size: Length, spacing: Double) {
        let face = fonts[cut: .regular]
        func twips(_ units: Int) -> Double { Double(units * size.twips) / Double(FontFace.em) }
        let single = twips(face.ascent + face.descent + face.lineGap).rounded()
        height = Int((single * spacing).rounded(.down))
        baseline = Int(twips(face.ascent).rounded())
        leading = max(height - Int(single), 0)
    }
}
