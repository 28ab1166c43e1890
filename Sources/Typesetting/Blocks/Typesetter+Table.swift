import Document

extension Typesetter {
    /// Sets a table over the whole width of the text. Its head stands again on each page.
    ///
    /// - Parameter keepsLastRowWithNext: whether the last row stays on the page of what follows.
    mutating func set(_ table: Table, keepsLastRowWithNext: Bool) {
        let tableNode = node(.table)
        setCaption(of: table, in: tableNode)
        var box = TableBox(table, orientation: orientation, fonts: fonts)
        setCells(of: table, into: &box, in: tableNode)
        box.layOut()
        frames.append(box.frame)
        let index = frames.count - 1
        let headCount = box.grid.prefix { $0.isHeader }.count
        let firstSlice = slices.count
        for row in box.grid.indices {
            let mayBeginPage =
                row == 0 ? !flow.keepsWithNext : row > headCount && (box.mayBeginPage(row) || box.isTall(row))
            add(row, of: box, table: index, mayBeginPage: mayBeginPage)
            if row == headCount - 1 {
                frames[index].head = firstSlice..<slices.count
                frames[index].headHeight = slices[firstSlice...].reduce(0) { $0 + $1.height }
            }
        }
        flow = FlowState(keepsWithNext: keepsLastRowWithNext)
    }

    private mutating func setCaption(of table: Table, in tableNode: Int32) {
        if table.caption.isEmpty, table.unitNote == nil {
            // The room that the DOCX writer leaves above a table without a caption.
            slices.append(
                Slice(
                    height: Length.pt(1).twips, gap: max(flow.gapBelow, Length.pt(6).twips),
                    mayBeginPage: !flow.keepsWithNext, marks: 0..<0))
            flow = FlowState(keepsWithNext: true)
            return
        }
        let caption = node(.caption, in: tableNode)
        if !table.caption.isEmpty {
            paragraph(.tableCaption, table.caption, node: node(.paragraph, in: caption), place: table.place)
        }
        if let note = table.unitNote {
            paragraph(.unitNote, .plain(note), node: node(.paragraph, in: caption), place: table.place)
        }
    }

    /// Breaks the words of all cells into lines.
    private mutating func setCells(of table: Table, into box: inout TableBox, in tableNode: Int32) {
        pieces.reserveCapacity(pieces.count + box.grid.count * table.columns.count * 2)
        var section: Int32 = -1
        let nameColumn = table.nameColumn
        for (index, row) in box.grid.enumerated() {
            if index == 0 || row.isHeader != box.grid[index - 1].isHeader {
                section = node(row.isHeader ? .tableHead : .tableBody, in: tableNode)
            }
            let rowNode = node(.row, in: section)
            let emphasis: Emphasis = row.isHeader || row.kind == .total ? .bold : []
            for entry in row.entries {
                guard let cell = entry.cell else { continue }
                let isName = entry.column == nameColumn
                let cellNode = node(row.isHeader || isName ? .headCell : .cell, in: rowNode)
                if row.isHeader || isName { nodes[Int(cellNode)].scope = row.isHeader ? .column : .row }
                nodes[Int(cellNode)].columnSpan = Int32(entry.columnSpan)
                nodes[Int(cellNode)].rowSpan = Int32(entry.rowsLeft)
                var shape = ParagraphShape(size: box.size, alignment: .center)
                if !row.isHeader { shape.alignment = table.columns[entry.column].alignment.ofParagraph }
                let range = add(cell.inlines, ambient: emphasis, node: cellNode, place: table.place)
                let lines = setLines(range, shape, width: box.innerWidth(entry))
                box.cells[index].append(
                    TableBox.Cell(lines: lines, x: box.innerLeft(entry), span: max(entry.rowsLeft, 1)))
            }
        }
    }

    /// Adds the slices of a row: one, or one for each line where no page holds the row.
    private mutating func add(_ row: Int, of box: TableBox, table: Int, mayBeginPage: Bool) {
        let gap = row == 0 ? flow.gapBelow : 0
        let reference = TableRowReference(table: table, row: row)
        guard box.isTall(row) else {
            let first = marks.count
            marks += box.grounds(row, height: box.heights[row])
            for (line, x, y) in box.placed[row] { addMarks(ofLine: line, x: x, top: y, box.metrics) }
            slices.append(
                Slice(
                    height: box.heights[row], gap: gap, mayBeginPage: mayBeginPage, marks: first..<marks.count,
                    row: reference))
            return
        }
        let count = box.lineCount(ofHeight: box.heights[row])
        var placed = box.placed[row][...].sorted { $0.y < $1.y }[...]
        for slice in 0..<count {
            let first = marks.count
            let top = slice == 0 ? 0 : box.top(ofLine: slice)
            let end = slice == count - 1 ? box.heights[row] : box.top(ofLine: slice + 1)
            marks += box.grounds(row, height: end - top)
            while let (line, x, y) = placed.first, y < end {
                addMarks(ofLine: line, x: x, top: y - top, box.metrics)
                placed.removeFirst()
            }
            // Neither the first line nor the last stands alone.
            let mayTear = slice == 0 ? mayBeginPage : slice != 1 && slice != count - 1
            slices.append(
                Slice(
                    height: end - top, gap: slice == 0 ? gap : 0, mayBeginPage: mayTear, marks: first..<marks.count,
                    row: reference))
        }
    }
}

extension Table.Alignment {
    fileprivate var ofParagraph: Component.Alignment {
        switch self {
        case .left: .left
        case .center: .center
        case .right: .right
        }
    }
}
