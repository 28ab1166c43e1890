import Document

/// A paragraph or a row of a table as the record of a file counts them, with what it is recognised by.
struct PrintedUnit {
    enum Kind {
        case passage(PrintedNumbers)
        case row([Cell])
    }

    /// A cell, its paragraphs taken together.
    struct Cell {
        var column: Int
        var range: Range<Int>
        var numbers: PrintedNumbers
    }

    var kind: Kind
    /// Of its words, the numbers left out.
    var name: Digest
    /// Of its words and numbers.
    var contents: Digest
}

extension PrintedUnit {
    /// Returns what is printed in the body of `manuscript`, without what is empty.
    static func all(in manuscript: Manuscript) -> [PrintedUnit] {
        var pieces = Pieces()
        for paragraph in manuscript.paragraphs {
            if paragraph.story == .body { pieces.add(paragraph) } else { pieces.interrupt() }
        }
        let text = manuscript.text
        return pieces.all.compactMap { piece in
            switch piece {
            case .passage(let range):
                let numbers = PrintedNumbers(text, in: range)
                return numbers.isBlank ? nil : PrintedUnit(passage: numbers, in: text)
            case .row(let cells):
                return PrintedUnit(
                    row: cells.map {
                        Cell(column: $0.column, range: $0.range, numbers: PrintedNumbers(text, in: $0.range))
                    }, in: text)
            }
        }
    }

    /// Where paragraphs and rows stand, in the order in which they begin.
    private struct Pieces {
        enum Piece {
            case passage(Range<Int>)
            case row([(column: Int, range: Range<Int>)])
        }

        private struct RowPlace: Hashable {
            var table: Int
            var row: Int
        }

        private(set) var all: [Piece] = []
        private var rows: [RowPlace: Int] = [:]
        /// The cell of the paragraph before.
        private var last: Manuscript.CellPlace?

        mutating func add(_ paragraph: Manuscript.Paragraph) {
            defer { last = paragraph.cell }
            guard let cell = paragraph.cell else {
                all.append(.passage(paragraph.isLabelAutomatic ? paragraph.content : paragraph.range))
                return
            }
            let place = RowPlace(table: cell.table, row: cell.row)
            guard let index = rows[place], case .row(var cells) = all[index] else {
                rows[place] = all.count
                all.append(.row([(cell.column, paragraph.range)]))
                return
            }
            // Gives the array's reference up, so that it is changed in place.
            all[index] = .row([])
            if last == cell, let before = cells.indices.last {
                cells[before].range = cells[before].range.lowerBound..<paragraph.range.upperBound
            } else {
                cells.append((cell.column, paragraph.range))
            }
            all[index] = .row(cells)
        }

        mutating func interrupt() {
            last = nil
        }
    }

    private init(passage: PrintedNumbers, in text: [UInt8]) {
        kind = .passage(passage)
        name = passage.digest
        contents = name
        for number in passage.all { contents.add(number, in: text) }
    }

    private init(row cells: [Cell], in text: [UInt8]) {
        kind = .row(cells)
        var label = RowLabel()
        for cell in cells { label.add(cell.numbers) }
        name = Digest(rowLabel: label.value)
        contents = name
        for cell in cells where !RowLabel.isCounter(cell.numbers, column: cell.column) {
            contents.add(column: cell.column, hasNumbers: !cell.numbers.all.isEmpty)
            for number in cell.numbers.all { contents.add(number, in: text) }
        }
    }
}

extension FigureRecord.Unit {
    /// What the unit is recognised by, the same as of a ``PrintedUnit`` with the same words and numbers.
    var keys: (name: Digest, contents: Digest) {
        switch kind {
        case .passage(let passage):
            var contents = passage.digest
            for number in passage.numbers { contents.add(number: number) }
            return (passage.digest, contents)
        case .row(let row):
            let name = Digest(rowLabel: row.label)
            var contents = name
            for cell in row.cells { cell.add(to: &contents) }
            return (name, contents)
        }
    }
}

extension FigureRecord.Cell {
    fileprivate func add(to digest: inout Digest) {
        switch contents {
        case .whole(let text):
            let numbers = PrintedNumbers(text)
            guard !RowLabel.isCounter(numbers, column: column) else { return }
            digest.add(column: column, hasNumbers: !numbers.all.isEmpty)
            for number in numbers.all { digest.add(number, in: text) }
        case .words(_, let numbers):
            digest.add(column: column, hasNumbers: !numbers.isEmpty)
            for number in numbers { digest.add(number: number) }
        }
    }
}

extension Digest {
    fileprivate init(rowLabel: UInt16) {
        self.init()
        // No text has these.
        add([0xFF, UInt8(rowLabel >> 8), UInt8(rowLabel & 0xFF)])
    }

    fileprivate mutating func add(number: [UInt8]) {
        add(0xFE)
        add(number)
    }

    fileprivate mutating func add(_ number: PrintedNumbers.Number, in text: [UInt8]) {
        add(number: number.isKept ? Array(text[number.range]) : PrintedNumber.left)
    }

    /// Adds the place of a cell that has numbers.
    fileprivate mutating func add(column: Int, hasNumbers: Bool) {
        guard hasNumbers else { return }
        add([0xFD, UInt8(truncatingIfNeeded: column >> 8), UInt8(truncatingIfNeeded: column)])
    }
}
