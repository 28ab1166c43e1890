/// The elements that readers know; each is one byte, so that handlers switch on numbers.
///
/// Those of WordprocessingML have their own name; others are written with the usual prefix.
package enum XMLTag: String, CaseIterable {
    case other = ""

    // Text
    case document, body, p, pPr, r, rPr, t, tab, br, cr, noBreakHyphen, softHyphen, sym, ptab, pgNum
    case fldChar, fldSimple, instrText, delInstrText, delText
    case ins, del, moveTo, moveFrom, rt
    case footnoteReference, endnoteReference, footnoteRef, endnoteRef
    case commentRangeStart, commentRangeEnd, commentReference
    case txbxContent, drawing, pict, object, sdtPr, sdtEndPr
    case footnotes, endnotes, comments, footnote, endnote, comment, hdr, ftr

    // Properties of paragraphs and runs
    case pStyle, numPr, ilvl, numId, jc, outlineLvl, framePr
    case rStyle, rFonts, sz, b, i, u, caps, color, vanish
    case rPrChange, pPrChange, sectPrChange, tblPrChange, tblGridChange, trPrChange, tcPrChange, tblPrExChange
    case numberingChange

    // Tables
    case tbl, tblPr, tblGrid, gridCol, tr, trPr, tc, tcPr, tblStyle, tblLook, tblBorders, tcBorders, tblHeader
    case gridSpan, vMerge, hMerge, gridBefore, gridAfter, cnfStyle, cellDel
    case top, left, start, bottom, right, end, insideH, insideV

    // Sections
    case sectPr, pgSz, pgMar, titlePg, pgNumType, headerReference, footerReference

    // Styles and numbering; `start` stands above.
    case docDefaults, rPrDefault, pPrDefault, style, name, basedOn, tblStylePr, numStyleLink, styleLink
    case abstractNum, lvl, numFmt, lvlText, lvlRestart, isLgl, suff, num, abstractNumId, lvlOverride, startOverride

    case alternateContent = "mc:AlternateContent"
    case choice = "mc:Choice"
    case fallback = "mc:Fallback"
    case inlineDrawing = "wp:inline"
    case imageData = "v:imagedata"
    case mathText = "m:t"
    case majorFont = "a:majorFont"
    case minorFont = "a:minorFont"
    case latin = "a:latin"
    case relationshipEntry = "rel:Relationship"
    case override = "ct:Override"
    case recordedFigures = "bc:figures"
    case recordedPassage = "bc:p"
    case recordedRow = "bc:r"
    case recordedCell = "bc:c"
    case recordedChart = "bc:g"

    // Charts
    case chartSeries = "c:ser"
    case chartCategories = "c:cat"
    case chartValues = "c:val"
    case chartPoint = "c:pt"
    case chartPointValue = "c:v"

    // Workbooks
    case workbook = "x:workbook"
    case workbookProperties = "x:workbookPr"
    case sheet = "x:sheet"
    case definedName = "x:definedName"
    case styleSheet = "x:styleSheet"
    case numberFormat = "x:numFmt"
    case cellFormats = "x:cellXfs"
    case cellFormat = "x:xf"
    case stringTable = "x:sst"
    case stringItem = "x:si"
    case inlineString = "x:is"
    case stringText = "x:t"
    case phonetic = "x:rPh"
    case worksheet = "x:worksheet"
    case sheetRow = "x:row"
    case sheetCell = "x:c"
    case cellValue = "x:v"
    case cellFormula = "x:f"
    case mergedCells = "x:mergeCell"

    /// The namespace, and the name within it.
    fileprivate var name: (space: XMLSpace, local: Substring) {
        guard let colon = rawValue.firstIndex(of: ":") else { return (.word, rawValue[...]) }
        let space: XMLSpace =
            switch rawValue[..<colon] {
            case "mc": .compatibility
            case "wp": .wordDrawing
            case "v": .vml
            case "m": .math
            case "a": .drawing
            case "rel": .packageRelationships
            case "bc": .figures
            case "x": .sheet
            case "c": .chart
            default: .contentTypes
            }
        return (space, rawValue[rawValue.index(after: colon)...])
    }
}

/// Finds tags by namespace and name, without making strings.
package final class XMLTagTable: Sendable {
    package static let shared = XMLTagTable()

    private struct Slot {
        /// A 64-bit hash of namespace and name; 0 for an empty slot. That two names share one is as good as impossible, and
        /// would do no harm.
        var key: UInt64 = 0
        var tag = XMLTag.other
    }

    /// 1,024 slots, six times as many as there are tags.
    private let slots: [Slot]

    private init() {
        var slots = [Slot](repeating: Slot(), count: 1024)
        for tag in XMLTag.allCases where tag != .other {
            let (space, local) = tag.name
            let key = Array(local.utf8).withUnsafeBufferPointer { Self.key($0, space) }
            var index = Int(key >> 54)
            while slots[index].key != 0 { index = (index + 1) & 1023 }
            slots[index] = Slot(key: key, tag: tag)
        }
        self.slots = slots
    }

    /// Returns the tag called `name` in `space`.
    package func tag(_ name: UnsafeBufferPointer<UInt8>, _ space: XMLSpace) -> XMLTag {
        let key = Self.key(name, space)
        var index = Int(key >> 54)
        while slots[index].key != 0 {
            if slots[index].key == key { return slots[index].tag }
            index = (index + 1) & 1023
        }
        return .other
    }

    /// FNV-1a, and a multiplication to spread it over the upper bits.
    static func key(_ name: UnsafeBufferPointer<UInt8>, _ space: XMLSpace) -> UInt64 {
        // The namespace goes into all bits: in the lowest byte alone it would make one of names of a single letter.
        var key = 14_695_981_039_346_656_037 ^ (UInt64(space.rawValue) &* 0x9E37_79B9_7F4A_7C15)
        for byte in name { key = (key ^ UInt64(byte)) &* 1_099_511_628_211 }
        return (key &* 0x9E37_79B9_7F4A_7C15) | 1
    }
}
