import Document

/// Puts slices on pages.
struct Paginator {
    let slices: [Slice]
    let marks: [Mark]
    let lines: [TextLine]
    let frames: [TableFrame]
    let orientation: Orientation

    /// The pages, with what stands on them.
    private(set) var pages: [Page] = []
    /// The place of each anchor, by index: the page and the top of its line.
    private(set) var anchors: [(anchor: Int, page: Int, y: Int)] = []
    private(set) var signature: (page: Int, top: Int)?

    private static let top = OfficialLayout.topMargin.twips
    /// Half a point, like Word's thinnest usual border.
    private static let border = 10

    private var bottom: Int { OfficialLayout.pageHeight(orientation).twips - OfficialLayout.bottomMargin.twips }

    init(_ typesetter: borrowing Typesetter, orientation: Orientation) {
        slices = typesetter.slices
        marks = typesetter.marks
        lines = typesetter.lines
        frames = typesetter.frames
        self.orientation = orientation
    }

    mutating func run() {
        var start = 0
        while start < slices.count {
            let end = self.end(ofPageFrom: start)
            fill(start..<end)
            start = end
        }
    }

    /// Returns the slice that the page behind the one from `start` on begins with.
    private func end(ofPageFrom start: Int) -> Int {
        var y = Self.top + repeatedHead(at: start).reduce(0) { $0 + slices[$1].height }
        var index = start
        while index < slices.count {
            let needed = (index == start ? 0 : slices[index].gap) + slices[index].height
            if index > start, y + needed - slices[index].overhang > bottom { break }
            y += needed
            index += 1
        }
        guard index < slices.count else { return index }
        var candidate = index
        while candidate > start, !slices[candidate].mayBeginPage { candidate -= 1 }
        // What hangs together is longer than a page: it is torn where the page ends.
        return candidate > start ? candidate : max(index, start + 1)
    }

    /// The slices of a table's head that stand above slice `index` where a page begins with it.
    private func repeatedHead(at index: Int) -> Range<Int> {
        guard let row = slices[index].row, let frame = frame(row), index >= frame.head.upperBound else { return 0..<0 }
        return frame.head
    }

    private func frame(_ row: TableRowReference) -> TableFrame? {
        let frame = frames[row.table]
        // A head that would fill half of each page is not repeated.
        return frame.headHeight * 2 <= bottom - Self.top ? frame : nil
    }

    private mutating func fill(_ range: Range<Int>) {
        var page = Page(
            width: OfficialLayout.pageWidth(orientation).twips, height: OfficialLayout.pageHeight(orientation).twips)
        page.lines.reserveCapacity(64)
        var y = Self.top
        var grid = GridDrawing(border: Self.border)
        for index in repeatedHead(at: range.lowerBound) {
            add(index, at: y, isRepeated: true, to: &page, &grid)
            y += slices[index].height
        }
        for index in range {
            if index > range.lowerBound { y += slices[index].gap }
            add(index, at: y, isRepeated: false, to: &page, &grid)
            y += slices[index].height
        }
        grid.finish(on: &page)
        pages.append(page)
    }

    private mutating func add(
        _ index: Int, at y: Int, isRepeated: Bool, to page: inout Page, _ grid: inout GridDrawing
    ) {
        let slice = slices[index]
        if let row = slice.row {
            grid.add(row, frames[row.table], from: y, to: y + slice.height, on: &page)
        } else {
            grid.finish(on: &page)
        }
        for mark in marks[slice.marks] {
            switch mark.content {
            case .line(let line):
                page.lines.append(
                    Page.PlacedLine(line: line, x: mark.x, y: y + mark.y, isRepeated: isRepeated))
                if !isRepeated, lines[line].anchor >= 0 {
                    anchors.append((Int(lines[line].anchor), pages.count, y + mark.y - lines[line].size))
                }
            case .fill(let width, let height, let colour):
                page.fills.append(
                    Page.Fill(x: mark.x, y: y + mark.y, width: width, height: height, colour: colour))
            case .drawing(let drawing):
                page.drawings.append(Page.PlacedDrawing(drawing: drawing, x: mark.x, y: y + mark.y))
            }
        }
        if let offset = slice.signatureOffset { signature = (pages.count, y + offset) }
    }
}

/// The lines around the cells of the rows of one table on one page, each as long as it can be.
private struct GridDrawing {
    let border: Int
    private var frame: TableFrame?
    private var current: TableRowReference?
    /// The top of each vertical line that is being drawn, by column edge.
    private var open: [Int?] = []
    /// The edges that the row has.
    private var isEdge: [Bool] = []
    private var rowBottom = 0

    init(border: Int) {
        self.border = border
    }

    mutating func add(
        _ reference: TableRowReference, _ frame: TableFrame, from top: Int, to bottom: Int, on page: inout Page
    ) {
        if let current, current.table != reference.table { finish(on: &page) }
        // Another part of the same row.
        if current == reference {
            rowBottom = bottom
            return
        }
        let row = frame.rows[reference.row]
        let isFirst = current == nil
        if isFirst {
            open = [Int?](repeating: nil, count: frame.edges.count)
            isEdge = [Bool](repeating: false, count: frame.edges.count)
        }
        // A cell from above goes on only below the row before.
        let follows = current?.row == reference.row - 1
        horizontal(row, at: top, isWhole: isFirst || !follows, frame, on: &page)
        for edge in isEdge.indices { isEdge[edge] = false }
        for cell in row.cells where cell.column < isEdge.count { isEdge[cell.column] = true }
        isEdge[isEdge.count - 1] = true
        for edge in isEdge.indices {
            switch (open[edge], isEdge[edge]) {
            case (nil, true): open[edge] = top
            case (let start?, false):
                vertical(edge, from: start, to: top, frame, on: &page)
                open[edge] = nil
            default: break
            }
        }
        self.frame = frame
        current = reference
        rowBottom = bottom
    }

    mutating func finish(on page: inout Page) {
        guard let frame else { return }
        for (edge, start) in open.enumerated() {
            if let start { vertical(edge, from: start, to: rowBottom, frame, on: &page) }
        }
        line(from: frame.edges[0], to: frame.edges[frame.edges.count - 1], at: rowBottom, on: &page)
        self.frame = nil
        current = nil
    }

    private func horizontal(
        _ row: TableFrame.Row, at y: Int, isWhole: Bool, _ frame: TableFrame, on page: inout Page
    ) {
        let last = frame.edges.count - 1
        if isWhole || !row.cells.contains(where: \.isContinued) {
            return line(from: frame.edges[0], to: frame.edges[last], at: y, on: &page)
        }
        var start: Int?
        for cell in row.cells {
            if cell.isContinued {
                if let from = start { line(from: from, to: frame.edges[min(cell.column, last)], at: y, on: &page) }
                start = nil
            } else if start == nil {
                start = frame.edges[min(cell.column, last)]
            }
        }
        if let from = start { line(from: from, to: frame.edges[last], at: y, on: &page) }
    }

    private func line(from left: Int, to right: Int, at y: Int, on page: inout Page) {
        page.fills.append(
            Page.Fill(x: left - border / 2, y: y - border / 2, width: right - left + border, height: border))
    }

    private func vertical(_ edge: Int, from top: Int, to bottom: Int, _ frame: TableFrame, on page: inout Page) {
        page.fills.append(
            Page.Fill(
                x: frame.edges[edge] - border / 2, y: top - border / 2, width: border, height: bottom - top + border))
    }
}
