import Packaging

/// Where the pieces of one element stand in XML that is known to be well-formed.
struct ElementLayout {
    struct Child {
        var range: Range<Int>
        var name: Range<Int>
        /// What stands between its tags; empty for an element of one tag.
        var content: Range<Int>
        /// Whether only text and references stand between them.
        var isPlain: Bool
    }

    /// The tag that opens it.
    private(set) var startTag: Range<Int>
    /// The name in that tag, with its prefix.
    private(set) var name: Range<Int>
    private(set) var endTag: Range<Int>
    private(set) var children: [Child] = []

    /// - Returns: `nil` where `range` does not hold exactly one element with a start tag and an end tag.
    init?(_ xml: [UInt8], _ range: Range<Int>) {
        var cursor = TagCursor(xml, range)
        guard let first = cursor.next(), first.kind == .start, first.range.lowerBound == range.lowerBound else {
            return nil
        }
        (startTag, name, endTag) = (first.range, first.name, first.range)
        var depth = 1
        var open = Child(range: first.range, name: first.name, content: first.range, isPlain: true)
        while let tag = cursor.next() {
            let end = tag.range.upperBound
            switch tag.kind {
            case .other: open.isPlain = false
            case .empty where depth == 1:
                children.append(Child(range: tag.range, name: tag.name, content: end..<end, isPlain: false))
            case .empty: open.isPlain = false
            case .start:
                if depth == 1 {
                    open = Child(range: tag.range, name: tag.name, content: end..<end, isPlain: true)
                } else {
                    open.isPlain = false
                }
                depth += 1
            case .end:
                depth -= 1
                if depth == 1 {
                    open.content = open.content.lowerBound..<tag.range.lowerBound
                    open.range = open.range.lowerBound..<end
                    children.append(open)
                } else if depth == 0 {
                    guard end == range.upperBound else { return nil }
                    endTag = tag.range
                    return
                }
            }
        }
        return nil
    }

    /// The name without its prefix.
    static func local(_ name: Range<Int>, in xml: [UInt8]) -> ArraySlice<UInt8> {
        let bytes = xml[name]
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return bytes }
        return bytes[(colon + 1)...]
    }
}

/// Walks over the tags of well-formed XML.
struct TagCursor {
    enum Kind {
        case start
        case end
        /// `<name/>`
        case empty
        /// Comments, CDATA sections, processing instructions.
        case other
    }

    struct Tag {
        var kind: Kind
        var range: Range<Int>
        var name: Range<Int>
    }

    private let xml: [UInt8]
    private var position: Int
    private let end: Int

    init(_ xml: [UInt8], _ range: Range<Int>) {
        self.xml = xml
        position = range.lowerBound
        end = min(range.upperBound, xml.count)
    }

    /// Returns the next tag; `nil` behind the last one, or where the bytes are cut off.
    mutating func next() -> Tag? {
        while position < end, xml[position] != UInt8(ascii: "<") { position += 1 }
        guard position + 2 < end else { return nil }
        let start = position
        switch xml[start + 1] {
        case UInt8(ascii: "!"):
            let isComment = xml[start + 2] == UInt8(ascii: "-")
            return skip(to: isComment ? "-->" : xml[start + 2] == UInt8(ascii: "[") ? "]]>" : ">")
        case UInt8(ascii: "?"): return skip(to: "?>")
        default: break
        }
        var quote: UInt8 = 0
        while position < end {
            let byte = xml[position]
            position += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return tag(start..<position)
            }
        }
        return nil
    }

    private func tag(_ range: Range<Int>) -> Tag {
        let isEnd = xml[range.lowerBound + 1] == UInt8(ascii: "/")
        let start = range.lowerBound + (isEnd ? 2 : 1)
        var nameEnd = start
        while nameEnd < range.upperBound, !" \t\r\n/>".utf8.contains(xml[nameEnd]) { nameEnd += 1 }
        let isEmpty = xml[range.upperBound - 2] == UInt8(ascii: "/")
        return Tag(kind: isEnd ? .end : isEmpty ? .empty : .start, range: range, name: start..<nameEnd)
    }

    private mutating func skip(to closing: StaticString) -> Tag? {
        let start = position
        let sign = Array(UnsafeBufferPointer(start: closing.utf8Start, count: closing.utf8CodeUnitCount))
        while position + sign.count <= end {
            if xml[position..<position + sign.count].elementsEqual(sign) {
                position += sign.count
                return Tag(kind: .other, range: start..<position, name: start..<start)
            }
            position += 1
        }
        return nil
    }
}
