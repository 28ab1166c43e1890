import Packaging
import ReportModel

/// Reads one sheet as it is unpacked.
final class SheetReader: XMLHandler {
    private static let cellLimit = 4_000_000
    private static let rangeLimit = 100_000

    private enum Kind: UInt8 {
        case number, shared, string, inline, flag, error, day
    }

    private enum Target {
        case nothing, value, formula, inline
    }

    private let strings: [String]
    private let areDates: [Bool]
    private var cells: [SheetContents.Cell] = []
    private var formulas: [CellAddress: String] = [:]
    private var merged: [CellRange] = []

    private var row = -1
    private var column = -1
    private var kind = Kind.number
    private var format = 0
    private var hasFormula = false
    private var target = Target.nothing
    private var value: [UInt8] = []
    private var formula: [UInt8] = []

    init(strings: [String], areDates: [Bool]) {
        self.strings = strings
        self.areDates = areDates
    }

    func contents(name: String, isHidden: Bool) -> SheetContents {
        SheetContents(name: name, isHidden: isHidden, cells: cells, formulas: formulas, merged: merged)
    }

    // MARK: - XMLHandler

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .sheetCell: startCell(attributes, scanner)
        case .cellValue: target = .value
        case .cellFormula:
            target = .formula
            hasFormula = true
            formula.removeAll(keepingCapacity: true)
        case .stringText: if kind == .inline { target = .inline }
        case .phonetic: scanner.skip()
        case .sheetRow:
            row = attributes.int("r", in: .none).map { $0 - 1 } ?? row + 1
            column = -1
            if !(0..<CellAddress.rows).contains(row) { scanner.stop(SheetProblem.badCell("\(row + 1)")) }
        case .mergedCells:
            guard merged.count < Self.rangeLimit else { return scanner.stop(SheetProblem.tooMany) }
            if let range = attributes.string("ref", in: .none).flatMap({ CellRange($0) }) { merged.append(range) }
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        switch tag {
        case .cellValue, .cellFormula, .stringText: target = .nothing
        case .sheetCell: endCell(scanner)
        default: break
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        switch target {
        case .nothing: break
        case .value, .inline: value.append(contentsOf: text)
        case .formula: formula.append(contentsOf: text)
        }
    }

    // MARK: - Cells

    private func startCell(_ attributes: XMLAttributes, _ scanner: XMLScanner) {
        value.removeAll(keepingCapacity: true)
        hasFormula = false
        if let reference = attributes.bytes("r", in: .none) {
            guard let address = CellAddress(bytes: reference) else {
                return scanner.stop(SheetProblem.badCell(String(decoding: reference.prefix(20), as: UTF8.self)))
            }
            (row, column) = (address.row, address.column)
        } else {
            column += 1
            guard row >= 0, column < CellAddress.columns else { return scanner.stop(SheetProblem.badCell("?")) }
        }
        format = attributes.int("s", in: .none) ?? 0
        kind = attributes.bytes("t", in: .none).map(SheetReader.kind) ?? .number
    }

    private static func kind(_ word: UnsafeBufferPointer<UInt8>) -> Kind {
        switch (word.count, word.first) {
        case (1, UInt8(ascii: "s")): .shared
        case (1, UInt8(ascii: "b")): .flag
        case (1, UInt8(ascii: "e")): .error
        case (1, UInt8(ascii: "d")): .day
        case (3, UInt8(ascii: "s")): .string
        case (9, UInt8(ascii: "i")): .inline
        default: .number
        }
    }

    private func endCell(_ scanner: XMLScanner) {
        let address = CellAddress(row: row, column: column)
        guard cells.count < Self.cellLimit else { return scanner.stop(SheetProblem.tooMany) }
        if hasFormula { formulas[address] = CellText.read(formula) }
        guard let content = content else { return scanner.stop(SheetProblem.badCell("\(address)")) }
        if content != .blank || hasFormula { cells.append(SheetContents.Cell(address, content)) }
    }

    /// The value of the cell at hand; `nil` where it makes no sense.
    private var content: CellValue? {
        if value.isEmpty { return kind == .string || kind == .inline ? (hasFormula ? .text("") : .blank) : .blank }
        switch kind {
        case .number:
            guard let number = SheetNumber.parse(value) else { return nil }
            return format < areDates.count && format >= 0 && areDates[format] ? .date(number) : .number(number)
        case .shared:
            guard let number = SheetNumber.parse(value), number >= 0, number < Double(strings.count) else { return nil }
            return .text(strings[Int(number)])
        case .string, .inline: return .text(CellText.read(value))
        case .flag: return .flag(value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t"))
        case .error: return .error(String(decoding: value, as: UTF8.self))
        case .day:
            guard let day = Day(parsing: String(decoding: value.prefix(10), as: UTF8.self)) else { return nil }
            return .date(Double(SheetDate.serial(of: day)))
        }
    }
}

/// Numbers as files write them.
enum SheetNumber {
    /// Powers of ten that binary numbers hold exactly.
    private static let powers: [Double] = (0...22).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// Reads `-1234.5`, `1.5E-7`; `nil` for anything else.
    static func parse(_ bytes: [UInt8]) -> Double? {
        var index = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { index += 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var decimals = 0
        var hasPoint = false
        while index < bytes.count {
            let digit = bytes[index] &- 0x30
            if digit < 10 {
                // More than 18 digits are left to the slow way.
                if digits < 18 { mantissa = mantissa * 10 + UInt64(digit) }
                digits += 1
                if hasPoint { decimals += 1 }
            } else if bytes[index] == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            index += 1
        }
        guard digits > 0 else { return nil }
        if index == bytes.count, digits <= 18, mantissa < 1 << 53, decimals <= 22 {
            // Both exact, so that the quotient is the nearest number there is.
            let number = Double(mantissa) / powers[decimals]
            return isNegative ? -number : number
        }
        return slow(bytes, from: index)
    }

    private static func slow(_ bytes: [UInt8], from position: Int) -> Double? {
        var index = position
        if index < bytes.count {
            guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
                index += 1
            }
            guard index < bytes.count, bytes[index...].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        }
        guard bytes.count <= 400, let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite else {
            return nil
        }
        return number
    }
}
