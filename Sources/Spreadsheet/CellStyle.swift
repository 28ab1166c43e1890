/// How a cell looks, and whether it can be typed into on a protected sheet.
package struct CellStyle: Sendable, Hashable {
    package enum Horizontal: String, Sendable, Hashable {
        case left, center, right
    }

    /// How a number is shown.
    package enum NumberFormat: Sendable, Hashable {
        /// As it comes.
        case general
        /// As text, whatever is typed.
        case text
        /// `dd/mm/yyyy`
        case date
        /// A number with so many decimals and groups of three.
        case number(decimals: Int)
        /// So many decimals, or fewer where they are 0.
        case upTo(decimals: Int)

        /// The code; separators are those of the reader's own settings, here and in Excel, and Vietnamese where a program
        /// heeds the language in front.
        var code: String {
            switch self {
            case .general: "General"
            case .text: "@"
            case .date: "dd/mm/yyyy"
            case .number(let decimals):
                "[$-42A]#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
            case .upTo(let decimals):
                "[$-42A]#,##0" + (decimals > 0 ? "." + String(repeating: "#", count: decimals) : "")
            }
        }
    }

    /// In points.
    package var size = 12
    package var isBold = false
    package var isItalic = false
    /// The colours of letters and ground as 0xRRGGBB.
    package var colour: UInt32?
    package var ground: UInt32?
    /// Thin lines around it.
    package var hasBorder = false
    package var horizontal: Horizontal?
    /// In the middle of its height rather than at the bottom.
    package var isCentredVertically = true
    package var wraps = false
    package var indent = 0
    package var format = NumberFormat.general
    package var isLocked = true

    package init() {}

    /// A copy with changes.
    package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}
