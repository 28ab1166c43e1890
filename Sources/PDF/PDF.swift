package import Document
package import Finding
package import Typesetting

/// Writes documents as PDF 1.7 that is made to last and for everybody: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), tagged, with fonts embedded as subsets, bookmarks,
/// and an empty field for a signature. The same document and fonts always give the same bytes.
package enum PDF {
    /// Returns `document` as a file.
    ///
    /// All text is expected in NFC.
    ///
    /// - Throws: ``Refusal`` with every reason, where something could only be printed wrong or left out.
    package static func write(_ document: Document, fonts: FontSet) throws(Refusal) -> [UInt8] {
        try print(document, fonts: fonts).bytes
    }

    /// The same, with what the reader should know of it: which fonts had to stand in for the typeface, and for what.
    package static func print(
        _ document: Document, fonts: FontSet
    ) throws(Refusal) -> (bytes: [UInt8], remarks: [Finding]) {
        let findings = PrintCheck.findings(in: document)
        guard findings.isEmpty else { throw Refusal(findings) }
        let typeset = try Typesetter.typeset(document, fonts: fonts)
        var writer = PDFWriter(typeset, document.properties)
        return (try writer.write(), typeset.remarks)
    }
}

/// Writes one document.
private struct PDFWriter: ~Copyable {
    private let document: TypesetDocument
    private let properties: Document.Properties
    private var file = PDFFile()
    private var uses: [FontUse]
    private let firstPage: Int

    init(_ document: TypesetDocument, _ properties: Document.Properties) {
        self.document = document
        self.properties = properties
        uses = document.faces.map { FontUse($0) }
        firstPage = file.reserve(document.pages.count)
    }

    mutating func write() throws(Refusal) -> [UInt8] {
        var structure = StructureTree(document, firstPage: firstPage, in: &file)
        let fontNumbers = document.faces.map { _ in file.reserve() }
        let tree = file.reserve()
        var annotations = [[Int]](repeating: [], count: document.pages.count)
        var contents: [Int] = []
        for page in document.pages.indices {
            var content = PageContent(document, page: page)
            content.write(&uses)
            structure.add(content.sequences, page: page)
            contents.append(file.addStream(content.out.bytes))
            for box in content.links {
                annotations[page].append(addLink(box, on: page, &structure))
            }
        }
        let field = addSignatureField(&annotations, &structure)
        for page in document.pages.indices {
            writePage(page, parent: tree, content: contents[page], fontNumbers, annotations[page])
        }
        let (first, count) = (firstPage, document.pages.count)
        file.write(tree) { out in
            out.raw("<</Type/Pages/Count ")
            out.integer(count)
            out.raw("/Kids[")
            for page in 0..<count {
                out.reference(first + page)
                out.byte(0x20)
            }
            out.raw("]>>")
        }
        for (face, number) in fontNumbers.enumerated() where uses[face].isUsed {
            guard FontEmbedding.write(document.faces[face], uses[face], as: number, in: &file) else {
                throw Refusal(Finding(.noFont, .fontNotCut(document.faces[face].postScriptName)))
            }
        }
        let outline = Outline.write(document.anchors, firstPage: firstPage, pages: document.pages, in: &file)
        let root = structure.write(in: &file)
        return finish(tree: tree, outline: outline, structure: root, field: field)
    }

    private mutating func finish(tree: Int, outline: Int?, structure: Int, field: Int?) -> [UInt8] {
        let metadata = file.addStream(Metadata.packet(properties), isPlain: true) {
            $0.raw("/Type/Metadata/Subtype/XML")
        }
        let profile = file.addStream(ColourProfile.sRGB) { $0.raw("/N 3") }
        let information = file.add { Metadata.information(properties, to: &$0) }
        let catalog = file.add { out in
            out.raw("<</Type/Catalog/Pages ")
            out.reference(tree)
            out.raw("/Lang(vi)/MarkInfo<</Marked true>>/StructTreeRoot ")
            out.reference(structure)
            out.raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
            out.reference(metadata)
            if let outline {
                out.raw("/Outlines ")
                out.reference(outline)
            }
            if let field {
                out.raw("/AcroForm<</Fields[")
                out.reference(field)
                out.raw("]>>")
            }
            out.raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)")
            out.raw("/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
            out.reference(profile)
            out.raw(">>]>>")
        }
        return file.finish(catalog: catalog, information: information)
    }

    private mutating func writePage(
        _ index: Int, parent: Int, content: Int, _ fonts: [Int], _ annotations: [Int]
    ) {
        let page = document.pages[index]
        let used = uses.map(\.isUsed)
        file.write(firstPage + index) { out in
            out.raw("<</Type/Page/Parent ")
            out.reference(parent)
            out.raw("/MediaBox[0 0 ")
            out.points(twips: page.width)
            out.byte(0x20)
            out.points(twips: page.height)
            out.raw("]/Contents ")
            out.reference(content)
            out.raw("/Resources<</Font<<")
            for (face, number) in fonts.enumerated() where used[face] {
                out.raw("/F")
                out.integer(face + 1)
                out.byte(0x20)
                out.reference(number)
            }
            out.raw(">>>>/Tabs/S/StructParents ")
            out.integer(index)
            if !annotations.isEmpty {
                out.raw("/Annots[")
                for annotation in annotations {
                    out.reference(annotation)
                    out.byte(0x20)
                }
                out.raw("]")
            }
            out.raw(">>")
        }
    }

    // MARK: - Annotations

    private mutating func addLink(
        _ box: PageContent.LinkBox, on page: Int, _ structure: inout StructureTree
    ) -> Int {
        guard let link = document.links.first(where: { $0.node == box.node }) else { return 0 }
        let number = file.reserve()
        let parent = structure.addAnnotation(number, to: box.node, page: page)
        let (anchors, pages, firstPage) = (document.anchors, document.pages, firstPage)
        file.write(number) { out in
            out.raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
            for value in [box.left, box.bottom, box.right, box.top] {
                out.thousandths(value)
                out.byte(0x20)
            }
            out.raw("]/Contents")
            out.text(link.text)
            out.raw("/StructParent ")
            out.integer(parent)
            switch link.target {
            case .anchor(let index):
                out.raw("/Dest")
                out.destination(anchors[index], firstPage: firstPage, pages: pages)
            case .address(let address):
                out.raw("/A<</S/URI/URI")
                out.text(address)
                out.raw(">>")
            }
            out.raw(">>")
        }
        return number
    }

    /// Adds the field that a signature goes into later: empty, without any looks, over the room above the signer's name.
    private mutating func addSignatureField(
        _ annotations: inout [[Int]], _ structure: inout StructureTree
    ) -> Int? {
        guard let spot = document.signature else { return nil }
        let appearance = file.addStream([]) { out in
            out.raw("/Type/XObject/Subtype/Form/BBox[0 0 ")
            out.points(twips: spot.width)
            out.byte(0x20)
            out.points(twips: spot.height)
            out.raw("]/Resources<<>>")
        }
        let number = file.reserve()
        let parent = structure.addAnnotation(number, to: spot.node, page: spot.page)
        let page = firstPage + spot.page
        let bottom = document.pages[spot.page].height - spot.y - spot.height
        file.write(number) { out in
            out.raw("<</Type/Annot/Subtype/Widget/FT/Sig/T(ChuKy)/TU")
            out.text("Chữ ký số")
            out.raw("/F 4/P ")
            out.reference(page)
            out.raw("/Rect[")
            for value in [spot.x, bottom, spot.x + spot.width, bottom + spot.height] {
                out.points(twips: value)
                out.byte(0x20)
            }
            out.raw("]/AP<</N ")
            out.reference(appearance)
            out.raw(">>/StructParent ")
            out.integer(parent)
            out.raw(">>")
        }
        annotations[spot.page].append(number)
        return number
    }
}

extension PDFBytes {
    /// Appends a place that can be gone to: the top of an anchor's line, at the scale that is shown.
    mutating func destination(_ anchor: Anchor, firstPage: Int, pages: [Page]) {
        raw("[")
        reference(firstPage + anchor.page)
        raw("/XYZ null ")
        points(twips: pages[anchor.page].height - anchor.y)
        raw(" null]")
    }
}
