import Document
import Packaging

/// The styles that no ``Component`` has: tables and their cells, rules, words that stand out.
enum StyleName {
    static let officialTable = "OfficialTable"
    static let layoutTable = "LayoutTable"
    /// A drawn line; its length comes from the indents of the paragraph.
    static let rule = "Rule"
    /// A line of no height: between two tables, and at the end of a section.
    static let spacer = "Spacer"
    static let gap = "Gap"

    /// The character style for words with `emphasis`, `nil` for plain ones.
    static func character(_ emphasis: Emphasis) -> String? {
        switch (emphasis.contains(.bold), emphasis.contains(.italic)) {
        case (true, true): "StrongEmphasis"
        case (true, false): "Strong"
        case (false, true): "Emphasis"
        case (false, false): nil
        }
    }
}

/// The style of a table cell's paragraph.
struct CellStyle: Hashable, Sendable, CaseIterable {
    enum Role: String, CaseIterable {
        case head = "Head"
        case text = "Cell"
        case total = "Total"
    }

    enum Size: String, CaseIterable {
        case usual = ""
        case small = "Small"
    }

    var role: Role
    var alignment: Table.Alignment
    var size: Size

    static let allCases = Role.allCases.flatMap { role in
        Size.allCases.flatMap { size in
            // The header is always centred.
            let alignments: [Table.Alignment] = role == .head ? [.center] : [.left, .center, .right]
            return alignments.map { CellStyle(role: role, alignment: $0, size: size) }
        }
    }

    /// The style's id, e.g. `CellRight` or `TotalLeftSmall`.
    var name: String {
        "\(role.rawValue)\(role == .head ? "" : alignment.name)\(size.rawValue)"
    }

    var isBold: Bool { role != .text }

    var textSize: Length { OfficialLayout.tableTextSize(columns: size == .usual ? 1 : .max) }
}

extension Table.Alignment {
    fileprivate var name: String {
        switch self {
        case .left: "Left"
        case .center: "Center"
        case .right: "Right"
        }
    }
}
