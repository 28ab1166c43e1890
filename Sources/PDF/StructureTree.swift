import Typesetting

/// The logical structure in the file: an element for each node, and the ways from the pages back to them
/// (ISO 32000-1, 14.7).
struct StructureTree {
    private enum Child {
        case sequence(page: Int, number: Int)
        case annotation(object: Int, page: Int)
        case element(Int)
    }

    private let document: TypesetDocument
    private let firstPage: Int
    private let firstElement: Int
    /// What stands in each node besides its elements, in reading order, with its position in the whole document.
    private var contents: [[(position: Int, child: Child)]]
    /// The nodes of each page's sequences, by number.
    private var pageNodes: [[Int32]] = []
    private var annotationNodes: [Int32] = []
    /// Where figures stand: left, bottom, right, top.
    private var boxes: [Int: [Int]] = [:]
    private var position = 0

    init(_ document: TypesetDocument, firstPage: Int, in file: inout PDFFile) {
        self.document = document
        self.firstPage = firstPage
        firstElement = file.reserve(document.nodes.count)
        contents = Array(repeating: [], count: document.nodes.count)
        for page in document.pages {
            for placed in page.drawings {
                let drawing = document.drawings[placed.drawing]
                let top = page.height - placed.y
                boxes[Int(drawing.node)] = [placed.x, top - drawing.height, placed.x + drawing.width, top]
            }
        }
    }

    /// Notes what stands on a page; called for each page in order.
    mutating func add(_ sequences: [PageContent.Sequence], page: Int) {
        for sequence in sequences {
            contents[Int(sequence.node)].append((position, .sequence(page: page, number: sequence.number)))
            position += 1
        }
        pageNodes.append(sequences.map(\.node))
    }

    /// Notes an annotation and returns its number in the tree of parents.
    mutating func addAnnotation(_ object: Int, to node: Int32, page: Int) -> Int {
        contents[Int(node)].append((position, .annotation(object: object, page: page)))
        position += 1
        annotationNodes.append(node)
        return document.pages.count + annotationNodes.count - 1
    }

    /// Writes all elements and returns the root's number.
    mutating func write(in file: inout PDFFile) -> Int {
        let root = file.reserve()
        let elements = childElements()
        let positions = firstPositions()
        for index in document.nodes.indices {
            var children = contents[index]
            if children.isEmpty {
                children = elements[index].map { (0, .element($0)) }
            } else if !elements[index].isEmpty {
                children += elements[index].map { (positions[$0], .element($0)) }
                children.sort { $0.position < $1.position }
            }
            writeElement(index, children.map(\.child), root: root, in: &file)
        }
        let parents = writeParents(in: &file)
        let firstElement = firstElement
        file.write(root) { out in
            out.raw("<</Type/StructTreeRoot/K ")
            out.reference(firstElement)
            out.raw("/ParentTree ")
            out.reference(parents)
            out.raw(">>")
        }
        return root
    }

    /// The elements within each, in the order in which they were made.
    private func childElements() -> [[Int]] {
        var elements = [[Int]](repeating: [], count: document.nodes.count)
        for (index, node) in document.nodes.enumerated() where node.parent >= 0 {
            elements[Int(node.parent)].append(index)
        }
        return elements
    }

    /// Where each node begins in the document.
    private func firstPositions() -> [Int] {
        var positions = contents.map { $0.first?.position ?? .max }
        for index in document.nodes.indices.reversed() {
            let parent = Int(document.nodes[index].parent)
            if parent >= 0 { positions[parent] = min(positions[parent], positions[index]) }
        }
        return positions
    }

    private func writeElement(_ index: Int, _ children: [Child], root: Int, in file: inout PDFFile) {
        let node = document.nodes[index]
        let page = commonPage(of: children)
        file.write(firstElement + index) { out in
            out.raw("<</S")
            out.name(node.kind.rawValue)
            out.raw("/P ")
            out.reference(node.parent < 0 ? root : firstElement + Int(node.parent))
            if let page {
                out.raw("/Pg ")
                out.reference(firstPage + page)
            }
            out.raw("/K")
            if children.count != 1 { out.raw("[") }
            for (number, child) in children.enumerated() {
                if number > 0 || children.count == 1 { out.byte(0x20) }
                write(child, hasPage: page != nil, to: &out)
            }
            if children.count != 1 { out.raw("]") }
            writeAttributes(of: node, to: &out)
            if let box = boxes[index] { writeBox(box, to: &out) }
            out.raw(">>")
        }
    }

    /// The page that all of an element's own words stand on.
    private func commonPage(of children: [Child]) -> Int? {
        var common: Int?
        for child in children {
            guard case .sequence(let page, _) = child else { continue }
            if let common, common != page { return nil }
            common = page
        }
        return common
    }

    private func write(_ child: Child, hasPage: Bool, to out: inout PDFBytes) {
        switch child {
        case .element(let index): out.reference(firstElement + index)
        case .sequence(_, let number) where hasPage: out.integer(number)
        case .sequence(let page, let number):
            out.raw("<</Type/MCR/Pg ")
            out.reference(firstPage + page)
            out.raw("/MCID ")
            out.integer(number)
            out.raw(">>")
        case .annotation(let object, let page):
            out.raw("<</Type/OBJR/Obj ")
            out.reference(object)
            out.raw("/Pg ")
            out.reference(firstPage + page)
            out.raw(">>")
        }
    }

    private func writeAttributes(of node: StructureNode, to out: inout PDFBytes) {
        if node.columnSpan > 1 || node.rowSpan > 1 || node.scope != nil {
            out.raw("/A<</O/Table")
            if node.columnSpan > 1 {
                out.raw("/ColSpan ")
                out.integer(Int(node.columnSpan))
            }
            if node.rowSpan > 1 {
                out.raw("/RowSpan ")
                out.integer(Int(node.rowSpan))
            }
            if let scope = node.scope {
                out.raw("/Scope")
                out.name(scope.rawValue)
            }
            out.raw(">>")
        }
        if let alternative = node.alternative {
            out.raw("/Alt")
            out.text(alternative)
        }
        if let numbering = node.numbering {
            out.raw("/A<</O/List/ListNumbering")
            out.name(numbering.rawValue)
            out.raw(">>")
        }
    }

    /// The box of a figure, which programs need to show it by itself (ISO 32000-1, table 344).
    private func writeBox(_ box: [Int], to out: inout PDFBytes) {
        out.raw("/A<</O/Layout/Placement/Block/BBox[")
        for side in box {
            out.points(twips: side)
            out.byte(0x20)
        }
        out.raw("]>>")
    }

    /// The way from what stands on pages to the elements.
    private func writeParents(in file: inout PDFFile) -> Int {
        let arrays = pageNodes.map { nodes in
            file.add { out in
                out.raw("[")
                for node in nodes {
                    out.reference(firstElement + Int(node))
                    out.byte(0x20)
                }
                out.raw("]")
            }
        }
        return file.add { out in
            out.raw("<</Nums[")
            for (index, array) in arrays.enumerated() {
                out.integer(index)
                out.byte(0x20)
                out.reference(array)
                out.byte(0x20)
            }
            for (index, node) in annotationNodes.enumerated() {
                out.integer(arrays.count + index)
                out.byte(0x20)
                out.reference(firstElement + Int(node))
                out.byte(0x20)
            }
            out.raw("]>>")
        }
    }
}
