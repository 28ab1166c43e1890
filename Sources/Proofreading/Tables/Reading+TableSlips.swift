import Document
import Finding

extension Reading {
    /// Reports figures of the prose that no cell holds, but that are one slip of the hand away from a cell whose row or column is
    /// named beside them.
    func checkSlips(_ index: TableIndex, _ discoveries: inout Discoveries) {
        let cells = index.cells.filter { digits(of: figures[$0.figure]) > 2 && figures[$0.figure].bound == .exact }
        guard !cells.isEmpty, cells.count < 4000 else { return }
        for statement in statements.indices {
            let figure = figure(ofStatement: statement).asWritten
            let length = digits(of: figure)
            guard figure.kind == .count, figure.bound == .exact, length > 2, figure.link != .range,
                index.cells(with: figure.value).isEmpty
            else { continue }
            // With three digits many are a slip away from some cell: only the words that name no other figure count then.
            let words = wordsAround(statement, isAlone: length == 3)
            let own = wordsSinceLast(statement)
            let unit = Set(tokens[figure.unit].map(\.word))
            let tables = tables(near: statements[statement].paragraph)
            let near = cells.filter {
                tables.contains($0.grid) && isSlip(figure, figures[$0.figure])
                    && names($0, words, unit: unit, index, length: length)
                    && (isNearlyAlike(figure, figures[$0.figure]) || isNamed($0, own, index))
                    && (length > 4 || tellsUnit($0, of: figure))
            }
            guard let cell = near.first, Set(near.map { figures[$0.figure].value }).count == 1,
                !isDerived(figure.value, cell, index), !isPart(statement, of: figures[cell.figure])
            else { continue }
            report(statement, cell, &discoveries)
        }
        checkChanges(index, &discoveries)
        checkSums(&discoveries)
    }

    /// Differences told in prose (`số người chết giảm 353 người`) against cells that hold differences, in rows of totals or rows that
    /// the sentence names.
    private func checkChanges(_ index: TableIndex, _ discoveries: inout Discoveries) {
        let signed = index.cells.filter { figures[$0.figure].isSigned && digits(of: figures[$0.figure]) > 2 }
        guard !signed.isEmpty else { return }
        for position in changes.compactMap(\.delta) + loneDeltas
        where figures[position].kind == .count && figures[position].bound == .exact {
            let delta = figures[position]
            let near = signed.filter { cell in
                let value = figures[cell.figure].value.magnitude
                return Slip.separates(delta.value.magnitude, from: value, step: delta.step)
                    && (Grid.saysTotal(grids[cell.grid].words(cell.row, grids[cell.grid].labelColumn, self)))
            }
            guard near.count == 1, digits(of: delta) > 2,
                !signed.contains(where: { figures[$0.figure].value.magnitude == delta.value.magnitude })
            else { continue }
            let cell = figures[near[0].figure]
            discoveries.add(
                .proseDiffersFromTable, at: delta.range,
                evidence: Evidence(
                    arithmetic: "lời văn \(writtenWithUnit(delta)), bảng \(written(cell))",
                    parts: [Evidence.Part(label: grids[near[0].grid].label(near[0].row, self), value: written(cell))]),
                related: [cell.range], key: words(delta.unit))
        }
    }

    private func report(_ statement: Int, _ cell: TableIndex.Cell, _ discoveries: inout Discoveries) {
        let figure = figure(ofStatement: statement)
        discoveries.add(
            .proseDiffersFromTable, at: figure.range,
            evidence: Evidence(
                arithmetic: "lời văn \(writtenWithUnit(figure)), bảng \(written(figures[cell.figure]))",
                parts: [
                    Evidence.Part(
                        label: grids[cell.grid].label(cell.row, self), value: written(figures[cell.figure]))
                ]),
            related: [figures[cell.figure].range], key: name(ofStatement: statement))
    }

    /// The tables that prose may speak of: three before it and three behind.
    private func tables(near paragraph: Int) -> Range<Int> {
        var low = 0
        var high = grids.count
        while low < high {
            let middle = (low + high) / 2
            let first = manuscript.tables[grids[middle].table].cells.first?.paragraphs.lowerBound ?? 0
            if first < paragraph { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 3)..<min(grids.count, low + 3)
    }

    /// How many digits a figure is written with.
    func digits(of figure: Figure) -> Int {
        guard figure.step.micro > 0 else { return 0 }
        if let value = Int(exactly: figure.value.micro), let step = Int(exactly: figure.step.micro) {
            return Digits(UInt64((value / step).magnitude)).count
        }
        return String((figure.value.micro / figure.step.micro).magnitude).count
    }

    /// Whether two figures, in the scale of either, are a slip apart.
    private func isSlip(_ figure: Figure, _ cell: Figure) -> Bool {
        var scale: Int128 = 1
        while scale <= 1_000_000_000 {
            if figure.value.micro % scale == 0, figure.step.micro == cell.step.micro * scale {
                let value = Amount(micro: figure.value.micro / scale)
                let isRound = [value, cell.value].contains { $0.micro / cell.step.micro % 10 == 0 }
                // Of round figures many are one digit longer than another: `500 con`, `3.500`.
                if Slip.separates(value, from: cell.value, step: cell.step),
                    !isRound || digits(of: figure) == digits(of: cell)
                {
                    return true
                }
            }
            scale *= 1000
        }
        return false
    }

    /// The words of the sentence before a statement's figure, its unit, and those right behind it.
    /// - Parameter isAlone: whether those before another figure of a bracket outside of it are left out.
    private func wordsAround(_ index: Int, isAlone: Bool = false) -> Set<Word> {
        let statement = statements[index]
        let figure = figures[statement.figure]
        var start = sentenceStart(of: figure.tokens.lowerBound, in: paragraphTokens[statement.paragraph])
        if isAlone, statement.depth > 0, index > 0, statements[index - 1].depth < statement.depth {
            start = max(start, figures[statements[index - 1].figure].tokens.upperBound)
        }
        let before = tokens[max(start, figure.tokens.lowerBound - 14)..<figure.tokens.lowerBound]
        let words = Set((before + tokens[figure.unit] + tokens[statement.trail]).map(\.word)).subtracting(
            TableIndex.idle)
        let isOfAll = tokens[statement.label].contains { $0.cue == .total }
        return isOfAll ? words.union([Reading.wholeSign]) : words
    }

    /// Whether two figures have as many digits and the same first: else they are a slip apart more often by accident.
    private func isNearlyAlike(_ figure: Figure, _ cell: Figure) -> Bool {
        let (one, other) = (Digits(figure.value, figure.step), Digits(cell.value, cell.step))
        guard let one, let other, one.count == other.count else { return false }
        var (left, right) = (one.value, other.value)
        while left > 9, right > 9 { (left, right) = (left / 10, right / 10) }
        return left == right
    }

    /// Whether most of the words of a cell's row stand among those that name a figure and no other.
    private func isNamed(_ cell: TableIndex.Cell, _ own: Set<Word>, _ index: TableIndex) -> Bool {
        let grid = grids[cell.grid]
        let name = index.name(cell.grid, cell.row).subtracting([.none])
        let column = Set((0..<grid.bodyStart).flatMap { grid.words($0, cell.column, self) }).subtracting(
            TableIndex.idle)
        let shared = name.intersection(own).count
        return (!name.isEmpty && shared * 2 >= name.count)
            || (Grid.saysTotal(grid.words(cell.row, grid.labelColumn, self)) && !column.isDisjoint(with: own))
            || own.contains(Reading.wholeSign)
    }

    /// The words that name a statement's figure and none before it.
    private func wordsSinceLast(_ index: Int) -> Set<Word> {
        let statement = statements[index]
        let figure = figures[statement.figure]
        var start = sentenceStart(of: figure.tokens.lowerBound, in: paragraphTokens[statement.paragraph])
        if statement.figure > 0 { start = max(start, figures[statement.figure - 1].tokens.upperBound) }
        let all = Array(tokens[start..<figure.tokens.lowerBound]) + tokens[figure.unit] + tokens[statement.trail]
        let words = Set(all.map(\.word)).subtracting(TableIndex.idle)
        return tokens[statement.label].contains { $0.cue == .total } ? words.union([Reading.wholeSign]) : words
    }

    /// Stands among the words around a figure that is called a total.
    private static let wholeSign: Word = "tổng"

    /// Whether a cell is the total of its column's rows and of its row's columns.
    private func isGrandTotal(_ cell: TableIndex.Cell) -> Bool {
        let grid = grids[cell.grid]
        let columns = Matrix(grid, .columns, in: self)
        return rowSums[cell.grid].contains { $0.total == cell.row && $0.holding.contains(cell.column) }
            && Grid.saysTotal(columns.words(cell.column, self))
    }

    /// Whether the words name the cell's row or column: one word does for a long figure, all of the name for one of three digits.
    private func names(
        _ cell: TableIndex.Cell, _ words: Set<Word>, unit: Set<Word>, _ index: TableIndex, length: Int
    ) -> Bool {
        let grid = grids[cell.grid]
        let row = index.name(cell.grid, cell.row)
        let column = Set((0..<grid.bodyStart).flatMap { grid.words($0, cell.column, self) }).subtracting(
            TableIndex.idle)
        let isTotal = Grid.saysTotal(grid.words(cell.row, grid.labelColumn, self))
        let content = row.subtracting([.none])
        if length > 4, isGrandTotal(cell), words.contains(Reading.wholeSign) { return true }
        guard length == 3 else {
            // What is counted alone names no row: `Số người chết` is not what `21.640 người` tells of.
            let name = content.subtracting(unit)
            return !(name.isEmpty ? content : name).isDisjoint(with: words)
                || (isTotal && !column.isDisjoint(with: words))
        }
        // What is counted alone names no column: `257 học sinh nữ` is not what `Học sinh` tells of.
        if isTotal { return column.subtracting(unit).intersection(words).count > 1 }
        return content.count > 1 && content.isSubset(of: words)
    }

    /// Whether a table says somewhere that it holds what a measured figure is in: money does not stand in a table of households.
    func tellsUnit(_ cell: TableIndex.Cell, of figure: Figure) -> Bool {
        guard Measures.all.contains(figure.head) else { return true }
        let grid = grids[cell.grid]
        let heads = (0..<grid.bodyStart).flatMap { row in grid.columns.flatMap { grid.words(row, $0, self) } }
        let first = grid.paragraphs(0, 0).lowerBound
        let above = paragraphTokens[max(0, first - 2)..<first].flatMap { tokens[$0].map(\.word) }
        return heads.contains(figure.head) || above.contains(figure.head)
            || (0..<grid.columnCount).contains { grid.words(cell.row, $0, self).contains(figure.head) }
    }

    /// Whether a figure makes up a cell's with another of its sentence: `gồm 243 suất …, 2 suất …`.
    private func isPart(_ index: Int, of cell: Figure) -> Bool {
        let value = figure(ofStatement: index).value
        return paragraphStatements[statements[index].paragraph].contains {
            $0 != index && statements[$0].sentence == statements[index].sentence
                && figure(ofStatement: $0).value + value == cell.value
        }
    }

    /// Whether a value is the sum or the difference of two cells beside or above the cell.
    private func isDerived(_ value: Amount, _ cell: TableIndex.Cell, _ index: TableIndex) -> Bool {
        let line = index.cells.filter { $0.grid == cell.grid && ($0.row == cell.row || $0.column == cell.column) }
            .map { figures[$0.figure].value }
        let values = Set(line)
        return line.contains { values.contains(value - $0) || values.contains(value + $0) }
    }

    /// `Học sinh khá, giỏi: 345 em` beside a table with columns `Giỏi` and `Khá`: their sum in the row of totals.
    private func checkSums(_ discoveries: inout Discoveries) {
        for (number, grid) in grids.enumerated() {
            guard grid.bodyStart > 0,
                let total = grid.body.first(where: { Grid.saysTotal(grid.words($0, grid.labelColumn, self)) })
            else { continue }
            let columns = grid.columns.filter { grid.words(grid.bodyStart - 1, $0, self).count == 1 }
            guard columns.count > 1 else { continue }
            for index in statements.indices where tables(near: statements[index].paragraph).contains(number) {
                let figure = figure(ofStatement: index)
                guard figure.kind == .count, figure.bound == .exact else { continue }
                let words = wordsAround(index)
                let named = columns.filter { words.contains(grid.words(grid.bodyStart - 1, $0, self)[0]) }
                let cells = named.compactMap { grid.figure(total, $0, self) }
                guard figure.kind == .count, figure.bound == .exact, named.count > 1, cells.count == named.count,
                    cells.allSatisfy({ $0.kind == .count })
                else { continue }
                let sum = cells.reduce(Amount.zero) { $0 + $1.value }
                guard Slip.separates(figure.value, from: sum, step: figure.step) else { continue }
                discoveries.add(
                    .proseDiffersFromTable, at: figure.range,
                    evidence: Evidence(
                        arithmetic: cells.map(written).joined(separator: " + ")
                            + " = \(inScale(sum, of: figure)), khác \(written(figure))",
                        parts: cells.map { Evidence.Part(label: "", value: written($0)) }),
                    related: cells.map(\.range), key: name(ofStatement: index))
            }
        }
    }
}
