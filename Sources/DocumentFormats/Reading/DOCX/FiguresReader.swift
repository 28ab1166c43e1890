import Document
import Packaging

/// Reads the part in which our own files carry their figures, see ``FiguresPart``.
///
/// The part may be anybody's work: whatever is not as our writer makes it, or too much, makes all of it void.
final class FiguresReader: XMLHandler {
    /// The most bytes of a part: more than tables of 100,000 cells need.
    static let sizeLimit = 8 << 20

    private enum Limit {
        static let places = 1_000_000
        static let columns = 1000
        /// In all of the part.
        static let numbers = 400_000
        static let passage = 1 << 16
        static let series = 50
        static let charts = 500
        static let number = 64
    }

    /// What is wrong with the part; nobody is told.
    private enum Flaw: Error {
        case void
    }

    /// What was read; `nil` where the part is void.
    private(set) var record: FigureRecord?
    private var passageDigest: UInt64 = 0
    private var row = FigureRecord.Row(label: 0, cells: [])
    private var cell = (column: 0, words: nil as UInt16?)
    private var chart = ChartRecord(figure: 0, seriesCount: 0, values: [])
    private var place = -1
    private var text: [UInt8] = []
    private var numberCount = 0

    // MARK: - Elements

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        let isRead =
            switch (tag, scanner.parent) {
            case (.recordedFigures, _): scanner.depth == 1 && startRecord(attributes)
            case (.recordedPassage, .recordedFigures): startPassage(attributes)
            case (.recordedRow, .recordedFigures): startRow(attributes)
            case (.recordedChart, .recordedFigures): startChart(attributes)
            case (.recordedCell, .recordedRow): startCell(attributes)
            default: false
            }
        text.removeAll(keepingCapacity: true)
        if !isRead { fail(scanner) }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        let isRead =
            switch tag {
            case .recordedPassage: endPassage()
            case .recordedRow: endRow()
            case .recordedChart: endChart()
            case .recordedCell: endCell()
            default: true
            }
        text.removeAll(keepingCapacity: true)
        if !isRead { fail(scanner) }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        guard self.text.count + text.count <= Limit.passage else { return fail(scanner) }
        self.text.append(contentsOf: text)
    }

    private func fail(_ scanner: XMLScanner) {
        record = nil
        scanner.stop(Flaw.void)
    }

    // MARK: - Starts

    private func startRecord(_ attributes: XMLAttributes) -> Bool {
        guard let date = attributes.bytes("date", in: .none), Self.isDate(date),
            let count = attributes.int("units", in: .none), (0...Limit.places).contains(count)
        else { return false }
        record = FigureRecord(date: String(decoding: date, as: UTF8.self), unitCount: count, units: [])
        return true
    }

    private func startPassage(_ attributes: XMLAttributes) -> Bool {
        guard takePlace(attributes), let digest = Self.hexadecimal(attributes.bytes("d", in: .none), digits: 16) else {
            return false
        }
        passageDigest = digest
        return true
    }

    private func startRow(_ attributes: XMLAttributes) -> Bool {
        guard takePlace(attributes), let label = Self.hexadecimal(attributes.bytes("k", in: .none), digits: 4) else {
            return false
        }
        row = FigureRecord.Row(label: UInt16(label), cells: [])
        return true
    }

    private func startCell(_ attributes: XMLAttributes) -> Bool {
        guard let column = attributes.int("n", in: .none), column > row.cells.last?.column ?? -1,
            column <= Limit.columns
        else { return false }
        let bytes = attributes.bytes("d", in: .none)
        let words = Self.hexadecimal(bytes, digits: 4)
        guard (bytes == nil) == (words == nil) else { return false }
        cell = (column, words.map { UInt16($0) })
        return true
    }

    private func startChart(_ attributes: XMLAttributes) -> Bool {
        guard let figure = attributes.int("n", in: .none), (1...Limit.charts).contains(figure),
            let count = attributes.int("s", in: .none), (1...Limit.series).contains(count),
            record?.charts.count ?? 0 < Limit.charts
        else { return false }
        chart = ChartRecord(figure: figure, seriesCount: count, values: [])
        return true
    }

    /// Reads a place, which only grows.
    private func takePlace(_ attributes: XMLAttributes) -> Bool {
        guard let next = attributes.int("n", in: .none), next > place, next < record?.unitCount ?? 0 else {
            return false
        }
        place = next
        return true
    }

    // MARK: - Ends

    private func endPassage() -> Bool {
        guard let numbers = numbers(), !numbers.isEmpty else { return false }
        add(.passage(FigureRecord.Passage(digest: Digest(value: passageDigest), numbers: numbers)))
        return true
    }

    private func endRow() -> Bool {
        guard !row.cells.isEmpty else { return false }
        add(.row(row))
        return true
    }

    private func endCell() -> Bool {
        if let words = cell.words {
            guard let numbers = numbers() else { return false }
            row.cells.append(.init(column: cell.column, contents: .words(words, numbers: numbers)))
            return true
        }
        let contents = PrintedNumbers(text)
        guard !contents.hasLetters, !contents.isBlank, text.count <= FigureRecord.Cell.longestWhole else {
            return false
        }
        numberCount += contents.all.count
        row.cells.append(.init(column: cell.column, contents: .whole(text)))
        return numberCount <= Limit.numbers
    }

    private func endChart() -> Bool {
        let values = text.split(separator: 0x20)
        numberCount += values.count
        guard numberCount <= Limit.numbers, !values.isEmpty, values.count % chart.seriesCount == 0 else { return false }
        for value in values {
            let number = String(decoding: value, as: UTF8.self)
            guard number == "-" || value.count <= Limit.number && Double(number)?.isFinite == true else { return false }
            chart.values.append(number == "-" ? nil : number)
        }
        record?.charts.append(chart)
        return true
    }

    private func add(_ kind: FigureRecord.Unit.Kind) {
        record?.units.append(FigureRecord.Unit(place: place, kind: kind))
    }

    /// The numbers in `text`, a space between them; `nil` where something is no number.
    private func numbers() -> [[UInt8]]? {
        let numbers = text.split(separator: 0x20).map(Array.init)
        numberCount += numbers.count
        guard numberCount <= Limit.numbers else { return nil }
        let areNumbers = numbers.allSatisfy { number in
            number == PrintedNumber.left
                || number.count <= Limit.number && Self.isNumber(number)
        }
        return areNumbers ? numbers : nil
    }

    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        let numbers = PrintedNumbers(bytes).all
        return numbers.count == 1 && numbers[0].range == bytes.indices
    }

    private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>?, digits: Int) -> UInt64? {
        guard let bytes, bytes.count == digits else { return nil }
        var value: UInt64 = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt64(byte - 0x30)
            case 0x61...0x66: value = value << 4 | UInt64(byte - 0x57)
            default: return nil
            }
        }
        return value
    }

    /// Whether it is written like `2026-10-16`, or left open.
    private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.isEmpty
            || bytes.count == 10
                && bytes.enumerated().allSatisfy { index, byte in
                    index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10
                }
    }
}
