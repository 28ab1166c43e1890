import Document
import Packaging

/// One style as it stands in the file.
struct WordStyle {
    /// The parts of a table that a table style may give a look of their own, as far as they are looked at.
    enum TablePart: Int, CaseIterable {
        case wholeTable
        case firstRow
        case lastRow
        case firstColumn
        case lastColumn
    }

    var name = ""
    var basedOn = NamePool.none
    var run = RunFormat()
    var paragraph = ParagraphFormat()
    var borders = TableBorders()
    /// By the raw values of ``TablePart``; the first is unused.
    var parts = [RunFormat](repeating: RunFormat(), count: TablePart.allCases.count)
    var hasPartBorders = false
}

/// The styles of a file, and what follows from them.
struct WordStyles {
    var names = NamePool()
    var defaultRun = RunFormat()
    var defaultParagraph = ParagraphFormat()
    var defaultParagraphStyle = NamePool.none
    private var styles: [Int32: WordStyle] = [:]
    /// Where the styles stand that were not asked for yet.
    private var index: StyleIndex?
    private var theme = Theme()
    /// Whether a style that was asked for could not be read.
    private(set) var isBroken = false
    private var runs: [Int32: RunFormat] = [:]
    private var paragraphs: [Int32: ParagraphFormat] = [:]
    private var tableRuns: [TableRunKey: RunFormat] = [:]
    private var fonts: [FontKey: WordLook] = [:]
    private var lastFont: (key: FontKey, look: WordLook)?
    /// The distinct looks that came up so far.
    private(set) var looks: [Manuscript.Font] = []
    private var lookIndices: [Manuscript.Font: Int] = [:]

    /// What the look of characters depends on.
    struct FontKey: Hashable {
        var tablePart: RunFormat
        var paragraphStyle: Int32
        var run: RunFormat
    }

    private struct TableRunKey: Hashable {
        var style: Int32
        var parts: [WordStyle.TablePart]
    }

    mutating func add(_ style: WordStyle, id: Int32) {
        styles[id] = style
    }

    /// Looks the styles that are not known yet up in `index`.
    mutating func use(_ index: StyleIndex, theme: Theme) {
        self.index = index
        self.theme = theme
    }

    /// Reads all styles; what is wrong in them is thrown.
    func readAll() throws {
        try index?.readAll(StylesReader(names: names, theme: theme))
    }

    private mutating func style(_ id: Int32) -> WordStyle? {
        if let known = styles[id] { return known }
        guard let index, id != NamePool.none, !isBroken else { return nil }
        let reader = StylesReader(names: names, theme: theme)
        do {
            guard try index.read(names[id], reader) else { return nil }
        } catch {
            isBroken = true
            return nil
        }
        names = reader.result.names
        styles[id] = reader.result.styles[id]
        return styles[id]
    }

    /// The styles from `id` up to the root; a chain that bites its tail ends there.
    private mutating func chain(_ id: Int32) -> [WordStyle] {
        var chain: [WordStyle] = []
        var seen: Set<Int32> = []
        var id = id
        while let style = style(id), seen.insert(id).inserted, chain.count < 64 {
            chain.append(style)
            id = style.basedOn
        }
        return chain
    }

    /// What a style says about characters, its ancestors included.
    mutating func run(of id: Int32) -> RunFormat {
        if let known = runs[id] { return known }
        var format = RunFormat()
        for style in chain(id).reversed() { format.overlay(style.run) }
        runs[id] = format
        return format
    }

    /// What a style says about paragraphs, its ancestors included; a style `heading N` without an outline level has it.
    mutating func paragraph(of id: Int32) -> ParagraphFormat {
        if let known = paragraphs[id] { return known }
        var format = defaultParagraph
        for style in chain(id).reversed() {
            format.overlay(style.paragraph)
            if style.paragraph.outlineLevel == nil, let level = Self.headingLevel(style.name) {
                format.outlineLevel = level
            }
        }
        format.style = id
        paragraphs[id] = format
        return format
    }

    /// What a table style says about characters in one part of its tables.
    mutating func tableRun(of id: Int32, parts: [WordStyle.TablePart]) -> RunFormat {
        let key = TableRunKey(style: id, parts: parts)
        if let known = tableRuns[key] { return known }
        var format = run(of: id)
        for style in chain(id).reversed() {
            for part in parts { format.overlay(style.parts[part.rawValue]) }
        }
        tableRuns[key] = format
        return format
    }

    mutating func borders(of id: Int32) -> (borders: TableBorders, hasPartBorders: Bool) {
        var borders = TableBorders()
        var hasPartBorders = false
        for style in chain(id).reversed() {
            borders.overlay(style.borders)
            hasPartBorders = hasPartBorders || style.hasPartBorders
        }
        return (borders, hasPartBorders)
    }

    private static func headingLevel(_ name: String) -> Int32? {
        let name = name.lowercased()
        for prefix in ["heading ", "đề mục ", "đầu đề "] where name.hasPrefix(prefix) {
            return Int32(name.dropFirst(prefix.count)).flatMap { (1...9).contains($0) ? $0 - 1 : nil }
        }
        return nil
    }

    // MARK: - Looks

    /// The format of characters after all levels are applied.
    mutating func effective(_ key: FontKey) -> RunFormat {
        var format = key.tablePart
        format.overlayStyle(run(of: key.paragraphStyle))
        if key.run.style != NamePool.none { format.overlayStyle(run(of: key.run.style)) }
        var whole = defaultRun
        whole.overlay(format)
        whole.overlay(key.run)
        return whole
    }

    /// The look that characters have.
    mutating func look(_ key: FontKey) -> WordLook {
        if let lastFont, lastFont.key == key { return lastFont.look }
        let look = fonts[key] ?? addLook(key)
        lastFont = (key, look)
        return look
    }

    private mutating func addLook(_ key: FontKey) -> WordLook {
        let format = effective(key)
        var colour: UInt32?
        if case .rgb(let value) = format.colour { colour = value }
        let name = names[format.asciiFont == NamePool.none ? format.otherFont : format.asciiFont]
        let font = Manuscript.Font(
            name: name, halfPoints: Int(format.halfPoints ?? 20), isBold: format.isBold ?? false,
            isItalic: format.isItalic ?? false, isUnderlined: format.isUnderlined ?? false,
            isAllCaps: format.isAllCaps ?? false, colour: colour)
        let index = lookIndices[font] ?? looks.count
        if index == looks.count {
            looks.append(font)
            lookIndices[font] = index
        }
        let legacy = LegacyFont(name) ?? LegacyFont(names[format.otherFont])
        let look = WordLook(font: index, isHidden: format.isHidden ?? false, legacy: legacy)
        fonts[key] = look
        return look
    }
}

/// What the reader needs to know of the look of characters.
struct WordLook {
    /// The index in ``WordStyles/looks``.
    var font: Int
    var isHidden: Bool
    /// The encoding that the font makes of the characters; `nil` for Unicode.
    var legacy: LegacyFont?
}
