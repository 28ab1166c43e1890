import Spreadsheet

/// How forms look.
enum FormStyles {
    static let plain = CellStyle()
    static let issuer = CellStyle().with { $0.isBold = true }
    static let title = CellStyle().with {
        $0.isBold = true
        $0.size = 14
        $0.horizontal = .center
        $0.wraps = true
    }
    static let subtitle = CellStyle().with {
        $0.horizontal = .center
        $0.isItalic = true
    }
    static let hint = CellStyle().with {
        $0.size = 11
        $0.colour = 0x1F4E79
        $0.wraps = true
    }
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
    static let centred = label.with { $0.horizontal = .center }
    static let note = label.with {
        $0.isItalic = true
        $0.size = 11
        $0.colour = 0x595959
    }

    /// A cell to type a number into.
    static func input(decimals: Int) -> CellStyle {
        label.with {
            $0.ground = 0xFFF8DC
            $0.isLocked = false
            $0.horizontal = .right
            $0.format = .number(decimals: decimals)
        }
    }

    /// A cell to type words into.
    static let text = label.with {
        $0.ground = 0xFFF8DC
        $0.isLocked = false
    }

    /// A cell that is computed.
    static func computed(decimals: Int) -> CellStyle {
        label.with {
            $0.ground = 0xE2EFDA
            $0.horizontal = .right
            $0.format = .number(decimals: decimals)
        }
    }

    /// A figure of an earlier period.
    static func earlier(decimals: Int) -> CellStyle {
        label.with {
            $0.isItalic = true
            $0.colour = 0x595959
            $0.horizontal = .right
            $0.format = .number(decimals: decimals)
        }
    }
}
