import Spreadsheet

/// How consolidated workbooks look.
enum SheetStyles {
    static let title = CellStyle().with {
        $0.isBold = true
        $0.size = 14
        $0.wraps = true
    }
    static let subtitle = CellStyle().with { $0.isItalic = true }
    static let head = CellStyle().with {
        $0.isBold = true
        $0.hasBorder = true
        $0.horizontal = .center
        $0.wraps = true
        $0.ground = 0xE7E6E6
    }
    static let label = CellStyle().with {
        $0.hasBorder = true
        $0.wraps = true
    }
    static let count = label.with {
        $0.horizontal = .center
        $0.colour = 0xC00000
    }
    static let text = CellStyle().with { $0.wraps = true }

    /// A figure; fixed ones have an orange ground, those that lack something red letters.
    static func figure(decimals: Int, isTotal: Bool, isFixed: Bool, isPartial: Bool) -> CellStyle {
        label.with {
            $0.format = .number(decimals: decimals)
            $0.horizontal = .right
            $0.isBold = isTotal
            $0.wraps = false
            if isFixed { $0.ground = 0xFCE4D6 }
            if isPartial { $0.colour = 0xC00000 }
        }
    }
}
