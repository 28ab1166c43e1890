import Finding
import ReportLanguage
import ReportModel
import Spreadsheet

extension Figure {
    /// How a figure stands in a cell: a number, *Không*, *x*, or nothing. Numbers with more digits than spreadsheets keep stand as
    /// text.
    var content: CellContent {
        switch self {
        case .given(let quantity, _): quantity.fitsCell ? .number(quantity) : .text(quantity.vietnamese)
        case .nilStated: .text(Message.nilStated.vi)
        case .notApplicable: .text("x")
        case .missing: .blank
        }
    }

    /// How it stands beside a formula that gave it.
    var result: CellResult {
        switch self {
        case .given(let quantity, _): .number(quantity)
        case .nilStated: .number(.zero)
        case .notApplicable: .text("x")
        case .missing: .text("")
        }
    }

    /// As ``content``, in plain words for the stamp.
    var plainText: String {
        switch content {
        case .number(let quantity): quantity.trimmed
        case .text(let text): text
        default: ""
        }
    }
}

extension Quantity {
    /// The digits with a decimal point, without zeros at the end.
    fileprivate var trimmed: String {
        var text = description
        guard text.contains(".") else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}

extension Value {
    /// The figure that a value is.
    func figure(decimals: Int) -> Figure {
        switch self {
        case .number(let number): (try? number.quantity(decimals: decimals)).map { .given($0) } ?? .missing
        case .nilStated: .nilStated
        case .notApplicable: .notApplicable
        case .missing, .text, .date, .flag: .missing
        }
    }
}

extension SheetFormula {
    /// Whether a formula has to do with what is typed now.
    static func isLive(_ term: Term?) -> Bool { term.map(isLive) ?? false }
}
