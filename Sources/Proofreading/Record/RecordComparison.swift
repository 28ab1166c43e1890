import Document

/// Compares what is printed with what was recorded, number by number.
struct RecordComparison {
    /// A figure that is another one now.
    struct Change {
        var range: Range<Int>
        /// What was printed, e.g. `1.234`; empty where no number was.
        var was: String
        /// What stands there now; empty for nothing.
        var now: String
        /// Which figure of the record it is.
        var key: String
    }

    private(set) var changes: [Change] = []
    private let text: [UInt8]

    init(text: [UInt8]) {
        self.text = text
    }

    mutating func compare(_ recorded: FigureRecord.Unit, _ printed: PrintedUnit) {
        switch (recorded.kind, printed.kind) {
        case (.passage(let passage), .passage(let numbers)):
            compare(passage.numbers, numbers.all, key: "\(recorded.place)")
        case (.row(let row), .row(let cells)):
            // Both are by column. An empty cell is shown by the first one of its row with words.
            let label = cells.first { !$0.numbers.isBlank }
            var left = cells[...]
            for cell in row.cells {
                left = left.drop { $0.column < cell.column }
                guard let other = left.first, other.column == cell.column else { continue }
                compare(cell.contents, other, label: label, key: "\(recorded.place).\(cell.column)")
            }
        default: break
        }
    }

    private mutating func compare(
        _ contents: FigureRecord.Cell.Contents, _ cell: PrintedUnit.Cell, label: PrintedUnit.Cell?, key: String
    ) {
        switch contents {
        case .words(let words, let numbers):
            if words == cell.numbers.digest.short {
                compare(numbers, cell.numbers.all, key: key)
            } else if numbers.isEmpty, !cell.numbers.hasLetters, !cell.numbers.all.isEmpty {
                add(cell.range, was: "", key: key)
            }
        case .whole(let bytes):
            let recorded = PrintedNumbers(bytes)
            let numbers = recorded.all.map { Array(bytes[$0.range]) }
            if recorded.digest == cell.numbers.digest {
                compare(numbers, cell.numbers.all, key: key)
            } else if numbers.isEmpty {
                guard !cell.numbers.hasLetters, !cell.numbers.all.isEmpty else { return }
                add(cell.range, was: String(decoding: bytes, as: UTF8.self), key: key)
            } else if !holds(numbers, cell) {
                let isBlank = cell.numbers.isBlank
                add(
                    isBlank ? label?.range ?? cell.range : cell.range, was: String(decoding: bytes, as: UTF8.self),
                    key: key, now: isBlank ? "" : nil)
            }
        }
    }

    private mutating func compare(_ recorded: [[UInt8]], _ printed: [PrintedNumbers.Number], key: String) {
        guard recorded.count == printed.count else { return }
        for (index, number) in printed.enumerated() where recorded[index] != PrintedNumber.left {
            guard !PrintedNumber.isSame(recorded[index], Array(text[number.range])) else { continue }
            add(number.range, was: String(decoding: recorded[index], as: UTF8.self), key: "\(key).\(index)")
        }
    }

    /// Whether a cell with more words than before still holds all of its numbers, in order.
    private func holds(_ numbers: [[UInt8]], _ cell: PrintedUnit.Cell) -> Bool {
        var left = numbers[...]
        for number in cell.numbers.all {
            if let next = left.first, PrintedNumber.isSame(next, Array(text[number.range])) { left.removeFirst() }
        }
        return left.isEmpty
    }

    private mutating func add(_ range: Range<Int>, was: String, key: String, now: String? = nil) {
        changes.append(
            Change(range: range, was: was, now: now ?? String(decoding: text[range], as: UTF8.self), key: key))
    }
}

extension RecordComparison.Change {
    /// What happened, as a clerk would note it: `báo cáo lập ngày 16/10/2026 in 54, nay là 45`.
    func told(on date: String) -> String {
        let parts = date.split(separator: "-")
        let day = parts.count == 3 ? " lập ngày \(parts[2])/\(parts[1])/\(parts[0])" : ""
        let words = now.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let shown = words.count > 60 ? "\(words.prefix(60))…" : words
        let before = was.isEmpty ? "không in số ở ô này" : "in \(was)"
        return "báo cáo\(day) \(before), nay \(words.isEmpty ? "để trống" : "là \(shown)")"
    }
}
