import Glibc
import Packaging

/// Where each style stands in the styles part of a file, so that only those which the text uses are read.
///
/// A style sheet is often longer than the text: Word's own has more than a hundred styles. The index is made by looking for tags
/// alone; it is only made of parts whose markup leaves no doubt about what is a style, and everything else is read in full.
struct StyleIndex {
    private let part: [UInt8]
    /// What stands before the first style: the XML declaration, the root's tag, the defaults.
    private let head: Range<Int>
    /// The XML declaration and the root's tag.
    private let root: Range<Int>
    private var places: [String: Range<Int>] = [:]
    /// The styles that hold where a text names none.
    private var defaults: [Range<Int>] = []

    /// `nil` for a part that is written in an unusual way.
    init?(_ part: [UInt8]) {
        guard let rootStart = Self.place(of: Self.rootTag, in: part[...]), rootStart < Self.rootLimit,
            let rootEnd = part[rootStart...].prefix(Self.rootLimit).firstIndex(of: UInt8(ascii: ">")),
            let first = Self.place(of: Self.startTag, in: part[rootEnd...])
        else { return nil }
        // Before the root stands the XML declaration alone, and in a tag no sign that would have to be read with care.
        guard !part[..<rootStart].contains(UInt8(ascii: "!")), Self.isPlain(part[rootStart..<rootEnd]) else {
            return nil
        }
        self.part = part
        root = 0..<rootEnd + 1
        head = rootEnd + 1..<first
        guard !Self.holdsMarkupOfOtherKinds(part[head]) else { return nil }
        var start = first
        while part[start...].starts(with: Self.startTag) {
            guard let end = addStyle(at: start) else { return nil }
            start = part[end...].firstIndex { !Self.isBlank($0) } ?? part.endIndex
        }
        guard part[start...].starts(with: Self.rootEnd), part[(start + Self.rootEnd.count)...].allSatisfy(Self.isBlank)
        else { return nil }
    }

    /// Takes down the style that starts at `start`; returns where it ends.
    private mutating func addStyle(at start: Int) -> Int? {
        guard let tagEnd = part[start...].firstIndex(of: UInt8(ascii: ">")), part[tagEnd - 1] != UInt8(ascii: "/"),
            let close = Self.place(of: Self.endTag, in: part[tagEnd...])
        else { return nil }
        let end = close + Self.endTag.count
        let tag = part[start..<tagEnd]
        guard Self.isPlain(tag), !Self.holdsMarkupOfOtherKinds(part[tagEnd..<close]),
            let name = Self.place(of: Self.identifier, in: tag)
        else { return nil }
        let value = name + Self.identifier.count
        guard let quote = part[value..<tagEnd].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let id = String(decoding: part[value..<quote], as: UTF8.self)
        guard places.updateValue(start..<end, forKey: id) == nil else { return nil }
        if Self.place(of: Self.isDefault, in: tag) != nil { defaults.append(start..<end) }
        return end
    }

    /// Reads the defaults into `reader`.
    func readDefaults(_ reader: StylesReader) throws {
        var text = Array(part[root])
        // A list of the names that Word knows, about which nothing is said.
        if let start = Self.place(of: Self.latentStart, in: part[head]),
            let end = Self.place(of: Self.latentEnd, in: part[start..<head.upperBound])
        {
            text += part[head.lowerBound..<start]
            text += part[(end + Self.latentEnd.count)..<head.upperBound]
        } else {
            text += part[head]
        }
        for place in defaults { text += part[place] }
        try Self.read(text + Self.rootEnd, reader)
    }

    /// Reads the style called `id` into `reader`; `false` where there is none.
    func read(_ id: String, _ reader: StylesReader) throws -> Bool {
        guard let place = places[id] else { return false }
        try Self.read(part[root] + part[place] + Self.rootEnd, reader)
        return true
    }

    /// Reads all of the part, as it is done where no index can be made.
    static func read(_ part: [UInt8], _ reader: StylesReader) throws {
        try part.withUnsafeBufferPointer { try XMLScanner(reader).read($0) }
    }

    func readAll(_ reader: StylesReader) throws { try Self.read(part, reader) }

    // MARK: - Bytes

    /// The longest tag of a root that is read again with each style.
    private static let rootLimit = 16 << 10
    private static let rootTag = Array("<w:styles ".utf8)
    private static let rootEnd = Array("</w:styles>".utf8)
    private static let startTag = Array("<w:style ".utf8)
    private static let endTag = Array("</w:style>".utf8)
    private static let latentStart = Array("<w:latentStyles ".utf8)
    private static let latentEnd = Array("</w:latentStyles>".utf8)
    private static let identifier = Array(" w:styleId=\"".utf8)
    private static let isDefault = Array(" w:default=\"".utf8)

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Whether a tag has no references, no single quotes, and each double quote is closed.
    private static func isPlain(_ tag: ArraySlice<UInt8>) -> Bool {
        var quotes = 0
        for byte in tag {
            if byte == UInt8(ascii: "\"") { quotes += 1 }
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") { return false }
        }
        return quotes.isMultiple(of: 2)
    }

    /// Whether there are comments, sections of characters or instructions, in which a tag means nothing, or another style.
    private static func holdsMarkupOfOtherKinds(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let next = sign + 1 < bytes.endIndex ? bytes[sign + 1] : 0
            if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
            if next == UInt8(ascii: "w"), bytes[sign...].starts(with: startTag) { return true }
            index = sign + 1
        }
        return false
    }

    /// Where `word` stands first.
    private static func place(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { slice in
            guard let base = slice.baseAddress else { return nil }
            var offset = 0
            while offset + word.count <= slice.count,
                let found = memchr(base + offset, Int32(word[0]), slice.count - offset - word.count + 1)
            {
                if memcmp(found, word, word.count) == 0 { return bytes.startIndex + base.distance(to: found) }
                offset = base.distance(to: found) + 1
            }
            return nil
        }
    }
}
