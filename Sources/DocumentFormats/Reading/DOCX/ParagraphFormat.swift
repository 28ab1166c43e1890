import Document
import Packaging

/// What a style or a paragraph itself says about a paragraph; `nil` for nothing.
struct ParagraphFormat: Hashable {
    var style = NamePool.none
    /// The numbering; 0 takes it away.
    var numbering: Int32?
    var level: Int32?
    var alignment: Manuscript.Alignment?
    /// From 0; 9 is body text.
    var outlineLevel: Int32?
    /// Where its frame stands, if it is in one, as page numbers often are.
    var frameAlignment: Manuscript.Alignment?

    /// Takes down a child of `w:pPr` or `w:numPr`.
    mutating func read(_ tag: XMLTag, _ attributes: XMLAttributes, _ names: inout NamePool) {
        switch tag {
        case .pStyle: style = attributes.bytes("val").map { names.number($0) } ?? NamePool.none
        case .numId: numbering = attributes.int("val").flatMap { Int32(exactly: $0) }
        case .ilvl: level = attributes.int("val").map { Int32(min(max($0, 0), 8)) }
        case .jc: alignment = attributes.string("val").map(Self.alignment)
        case .outlineLvl: outlineLevel = attributes.int("val").map { Int32(min(max($0, 0), 9)) }
        case .framePr: frameAlignment = attributes.string("xAlign").map(Self.alignment)
        default: break
        }
    }

    mutating func overlay(_ other: ParagraphFormat) {
        if other.style != NamePool.none { style = other.style }
        if let numbering = other.numbering {
            self.numbering = numbering
            level = other.level ?? level
        } else {
            level = other.level ?? level
        }
        alignment = other.alignment ?? alignment
        outlineLevel = other.outlineLevel ?? outlineLevel
        frameAlignment = other.frameAlignment ?? frameAlignment
    }

    static func alignment(_ name: String) -> Manuscript.Alignment {
        switch name {
        case "left", "start", "inside": .left
        case "center": .center
        case "right", "end", "outside": .right
        case "both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida": .justified
        default: .unknown
        }
    }
}
