/// A node of the logical structure: what a reader hears who cannot see the page.
package struct StructureNode: Sendable {
    /// The kinds of ISO 32000-1, 14.8.4, that are used.
    package enum Kind: String, Sendable {
        case document = "Document"
        case heading1 = "H1"
        case heading2 = "H2"
        case heading3 = "H3"
        case heading4 = "H4"
        case heading5 = "H5"
        case paragraph = "P"
        case list = "L"
        case item = "LI"
        case label = "Lbl"
        case itemBody = "LBody"
        case table = "Table"
        case caption = "Caption"
        case tableHead = "THead"
        case tableBody = "TBody"
        case row = "TR"
        case headCell = "TH"
        case cell = "TD"
        case link = "Link"
        case figure = "Figure"
        case form = "Form"

        /// The heading of `depth`, from 1; deeper ones than there are count as the deepest.
        static func heading(_ depth: Int) -> Kind {
            let all: [Kind] = [.heading1, .heading2, .heading3, .heading4, .heading5]
            return all[min(max(depth, 1), all.count) - 1]
        }
    }

    /// What a head cell is the head of.
    package enum Scope: String, Sendable {
        case column = "Column"
        case row = "Row"
    }

    /// The sign of a list's items, as ISO 32000-1, table 347, names it.
    package enum Numbering: String, Sendable {
        case none = "None"
        case decimal = "Decimal"
        case lowerAlpha = "LowerAlpha"
    }

    package var kind: Kind
    /// The index of the node above; -1 for the document.
    package var parent: Int32
    package var columnSpan: Int32 = 1
    package var rowSpan: Int32 = 1
    package var scope: Scope?
    package var numbering: Numbering?
    /// What is said in place of a figure.
    package var alternative: String?
}
