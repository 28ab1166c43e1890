import ReportModel

extension CellValue {
    /// The value as Vietnamese files write it: `1234,5`, `16/10/2026`, `có`; empty for a blank cell.
    package func words(countsFrom1904: Bool) -> String {
        switch self {
        case .blank: return ""
        case .text(let text): return text
        case .number(let number): return CellValue.plain(number).split(separator: ".").joined(separator: ",")
        case .date(let serial):
            return SheetDate.day(serial: serial, since1904: countsFrom1904)?.short ?? CellValue.plain(serial)
        case .flag(let flag): return flag ? "có" : "không"
        case .error(let error): return error
        }
    }

    /// The value as a text: numbers with a decimal point.
    package var plainText: String {
        switch self {
        case .blank: ""
        case .text(let text): text
        case .number(let number), .date(let number): CellValue.plain(number)
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        case .error(let error): error
        }
    }

    /// A number as short as it can be written to fifteen digits, without an exponent where it is of usual size.
    private static func plain(_ number: Double) -> String {
        for decimals in 0...Quantity.maximumDecimals {
            if let quantity = try? Quantity(cell: number, decimals: decimals) { return quantity.description }
        }
        return "\(number)"
    }
}
