package import Document
package import Finding

/// A document on its pages: every line and rule with its place, and the logical structure.
///
/// Lengths are in twips from the top left corner of the page; widths of text in 1/2048 of its size.
package struct TypesetDocument {
    /// The fonts: the four cuts of the typeface, and behind them those that stand in for it.
    package var faces: [FontFace]
    package var pieces: [TextPiece]
    package var lines: [TextLine]
    package var pages: [Page]
    package var drawings: [FigureDrawing]
    /// The structure; the first node is the document, and every node comes behind its parent.
    package var nodes: [StructureNode]
    /// Headings and appendices, in reading order.
    package var anchors: [Anchor]
    package var links: [Link]
    /// Where a signature and its seal go; `nil` where the page has no room for one.
    package var signature: SignatureSpot?
    /// What the reader should know: which fonts stand in for the typeface, and for what.
    package var remarks: [Finding] = []
}

/// A word or a space of a line.
package struct TextPiece: Sendable {
    package enum Kind: UInt8, Sendable {
        case word
        case space
        case lineBreak
    }

    /// The index of the word in its face.
    package var word: Int32
    package var units: Int32
    /// The node of the structure that it belongs to.
    package var node: Int32
    /// The index of the font in the document's.
    package var face: Int
    package var kind: Kind
    /// Whether it stands for something that is missing from a draft.
    package var isGap = false
    /// Whether a line may end behind it, although no space follows.
    package var breaksAfter = false
    /// Whether it is a space at which no line ends.
    package var isTied = false
}

/// A line of text.
package struct TextLine: Sendable {
    package var pieces: Range<Int>
    /// Twips.
    package var size: Int
    /// Where the first piece begins, from the line's left edge.
    package var start: Int
    /// Without the spaces that hang behind its end.
    package var units: Int
    /// What its spaces are wider by, all together.
    package var extra: Int = 0
    /// The spaces that share `extra`.
    package var spaces: Int = 0
    /// The anchor that stands on the line; -1 for none.
    package var anchor: Int32 = -1

    /// What the line's space `index` (from 0) is wider by.
    package func share(ofSpace index: Int) -> Int {
        extra * (index + 1) / spaces - extra * index / spaces
    }

    /// How far behind the line's left edge something stands that is `units` behind the line's beginning, in twips.
    package func offset(_ units: Int) -> Double {
        Double((start + units) * size) / Double(FontFace.em)
    }
}

/// What is drawn of a figure; its words are lines of their own.
package struct FigureDrawing: Sendable {
    package var shapes: [ChartDrawing.Shape]
    package var width: Int
    package var height: Int
    package var node: Int32
}

/// A sheet.
package struct Page: Sendable {
    /// A line on its place.
    package struct PlacedLine: Sendable {
        package var line: Int
        package var x: Int
        /// The baseline.
        package var y: Int
        /// Whether it is said already: the repeated head of a table.
        package var isRepeated: Bool
    }

    /// A drawing, with its upper left corner.
    package struct PlacedDrawing: Sendable {
        package var drawing: Int
        package var x: Int
        package var y: Int
    }

    /// A filled box: a rule where it is thin.
    package struct Fill: Sendable {
        package enum Colour: UInt8, Sendable, CaseIterable {
            case black
            /// The light yellow below the gaps of a draft.
            case highlight
            /// The grounds of cells.
            case lightGrey
            case mediumGrey

            /// The shade of a cell's ground; `nil` for none.
            init?(_ shade: Table.Cell.Shade) {
                switch shade {
                case .none: return nil
                case .light: self = .lightGrey
                case .medium: self = .mediumGrey
                }
            }

            /// Whether it lies below what else stands there.
            package var isGround: Bool { self != .black }

            /// Red, green and blue, in thousandths.
            package var thousandths: (red: Int, green: Int, blue: Int) {
                switch self {
                case .black: (0, 0, 0)
                case .highlight: (1000, 949, 659)
                case .lightGrey: Self.grey(.light)
                case .mediumGrey: Self.grey(.medium)
                }
            }

            private static func grey(_ shade: Table.Cell.Shade) -> (red: Int, green: Int, blue: Int) {
                (shade.grey * 10, shade.grey * 10, shade.grey * 10)
            }
        }

        package var x: Int
        package var y: Int
        package var width: Int
        package var height: Int
        package var colour = Colour.black
    }

    package var width: Int
    package var height: Int
    package var lines: [PlacedLine] = []
    package var fills: [Fill] = []
    package var drawings: [PlacedDrawing] = []
    /// The line with the page's number.
    package var number: PlacedLine?
}

/// A place that can be gone to.
package struct Anchor: Sendable {
    package var title: String
    /// The depth in the list of bookmarks, from 1.
    package var depth: Int
    /// From 0.
    package var page = 0
    /// The top of its line.
    package var y = 0
}

/// Words that lead elsewhere.
package struct Link: Sendable {
    package enum Target: Sendable, Hashable {
        /// An anchor's index.
        case anchor(Int)
        case address(String)
    }

    package var target: Target
    package var node: Int32
    /// The words.
    package var text: String
}

/// The room for a signature and its seal.
package struct SignatureSpot: Sendable {
    package var page: Int
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int
    package var node: Int32
}
