import Glibc

/// Reads markup as programs write it: UTF-8, elements, attributes and text, and of references the five that have names.
///
/// It is several times faster than expat, for nothing is copied: names, values and text are told of where they stand. It only goes on
/// while it is certain that expat would tell the same. The first piece that leaves a doubt – a comment, a number of a letter,
/// a name beyond ASCII, anything wrong – and all behind it are left to ``ExpatMarkup``.
struct PlainMarkup {
    /// More attributes than any root declares prefixes.
    private static let attributeLimit = 64
    /// Longer values are left to expat, and its limit on tags.
    private static let valueLimit = 1 << 18

    private let text: UnsafeBufferPointer<UInt8>
    /// How much of it is looked at: nothing where it is not UTF-8.
    private let count: Int
    /// Up to where everything was told.
    private(set) var position = 0
    /// How many starts and ends of elements were told.
    private(set) var tagCount = 0
    /// The names of the elements that are open.
    private var open: [XMLName] = []

    /// `part` has to stay where it is while this is used.
    init(_ part: UnsafeBufferPointer<UInt8>) {
        text = part
        count = (try? UTF8Span(validating: part.span)) == nil ? 0 : part.count
    }

    /// Whether all of the part was told, and nothing of it is missing.
    var isDone: Bool { position == count && open.isEmpty && tagCount > 0 }

    /// Reads on to the first doubt, the end, or to where the scanner is stopped.
    mutating func read(_ scanner: XMLScanner) {
        withUnsafeTemporaryAllocation(of: XMLAttribute.self, capacity: Self.attributeLimit) { attributes in
            skipDeclaration()
            while position < count, !scanner.isStopped {
                let isRead =
                    text[position] != UInt8(ascii: "<")
                    ? open.isEmpty ? skipBlank() : readText(scanner)
                    : byte(position + 1) == UInt8(ascii: "/") ? readEnd(scanner) : readStart(attributes, scanner)
                guard isRead else { return }
            }
        }
    }

    /// The byte at `index`; 0, which no markup has, behind the end.
    private func byte(_ index: Int) -> UInt8 {
        index < count ? text[index] : 0
    }

    private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[range])
    }

    /// Whether `word` stands at `index`.
    private func has(_ word: StaticString, at index: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index + length <= count, let start = text.baseAddress else { return false }
        return memcmp(start + index, word.utf8Start, length) == 0
    }

    // MARK: - Outside of the root

    private mutating func skipDeclaration() {
        for declaration in Self.declarations where has(declaration, at: 0) {
            position = declaration.utf8CodeUnitCount
        }
    }

    /// The declarations of Office, LibreOffice and lxml, and of those that say less.
    private static let declarations: [StaticString] = [
        #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#, #"<?xml version="1.0" encoding="UTF-8"?>"#,
        #"<?xml version="1.0" encoding="utf-8"?>"#, "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>",
        #"<?xml version="1.0"?>"#,
    ]

    private mutating func skipBlank() -> Bool {
        guard Self.isBlank(text[position]) else { return false }
        position += 1
        return true
    }

    // MARK: - Tags

    private mutating func readStart(
        _ attributes: UnsafeMutableBufferPointer<XMLAttribute>, _ scanner: XMLScanner
    ) -> Bool {
        // A second root is wrong.
        guard !open.isEmpty || tagCount == 0 else { return false }
        var index = position + 1
        guard let name = readName(&index) else { return false }
        var found = 0
        while Self.isBlank(byte(index)) {
            repeat { index += 1 } while Self.isBlank(byte(index))
            guard byte(index) != UInt8(ascii: ">"), byte(index) != UInt8(ascii: "/") else { break }
            guard found < attributes.count, let attribute = readAttribute(&index),
                !attributes[..<found].contains(where: { $0.name.equals(attribute.name) })
            else { return false }
            attributes.initializeElement(at: found, to: attribute)
            found += 1
        }
        let isEmpty = byte(index) == UInt8(ascii: "/")
        if isEmpty { index += 1 }
        guard byte(index) == UInt8(ascii: ">") else { return false }
        let range = position..<index + 1
        position = range.upperBound
        tagCount += 1
        scanner.start(name, UnsafeBufferPointer(rebasing: attributes[..<found]), at: range)
        guard isEmpty else {
            open.append(name)
            return true
        }
        tagCount += 1
        // The end of an element without content stands behind it and has no length.
        if !scanner.isStopped { scanner.end(at: position..<position) }
        return true
    }

    private mutating func readEnd(_ scanner: XMLScanner) -> Bool {
        var index = position + 2
        guard let name = readName(&index), byte(index) == UInt8(ascii: ">"), let last = open.last, last.equals(name)
        else { return false }
        let range = position..<index + 1
        position = range.upperBound
        tagCount += 1
        open.removeLast()
        scanner.end(at: range)
        return true
    }

    private func readName(_ index: inout Int) -> XMLName? {
        let start = index
        var colon = -1
        guard Self.isLetter(byte(index)) else { return nil }
        while index < count {
            let byte = text[index]
            guard Self.isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            else { break }
            if byte == UInt8(ascii: ":"), colon < 0 { colon = index - start }
            index += 1
        }
        return XMLName(bytes: bytes(start..<index), colon: colon)
    }

    private func readAttribute(_ index: inout Int) -> XMLAttribute? {
        guard let name = readName(&index), byte(index) == UInt8(ascii: "=") else { return nil }
        let quote = byte(index + 1)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let start = index + 2
        index = start
        while index < count, text[index] != quote {
            guard isPlain(text[index], at: index) || text[index] == UInt8(ascii: "]") else { return nil }
            index += 1
        }
        guard index < count, index - start <= Self.valueLimit else { return nil }
        index += 1
        return XMLAttribute(name: name, value: bytes(start..<index - 1))
    }

    // MARK: - Text

    /// Reads text up to a sign with a meaning, and that sign where it stands for text.
    private mutating func readText(_ scanner: XMLScanner) -> Bool {
        var index = position
        while index < count {
            let sign = text[index]
            // One bracket is text; two may end what was never begun.
            guard
                isPlain(sign, at: index) || sign == 0x09
                    || (sign == UInt8(ascii: "]") && byte(index + 1) != UInt8(ascii: "]"))
            else { break }
            index += 1
        }
        switch byte(index) {
        case UInt8(ascii: "<"): tell(to: index, scanner)
        case UInt8(ascii: "&"):
            tell(to: index, scanner)
            return readReference(scanner)
        case 0x0A:
            // Line ends are pieces of their own.
            tell(to: index, scanner)
            tell(to: index + 1, scanner)
        default: return false
        }
        return true
    }

    /// Tells of the text from the position to `end`, and goes there.
    private mutating func tell(to end: Int, _ scanner: XMLScanner) {
        let range = position..<end
        position = end
        if !range.isEmpty, !scanner.isStopped { scanner.characters(bytes(range), at: range) }
    }

    private mutating func readReference(_ scanner: XMLScanner) -> Bool {
        for (name, sign) in Self.references where has(name, at: position) {
            let range = position..<position + name.utf8CodeUnitCount
            position = range.upperBound
            guard !scanner.isStopped else { return true }
            withUnsafePointer(to: sign) { scanner.characters(UnsafeBufferPointer(start: $0, count: 1), at: range) }
            return true
        }
        return false
    }

    private static let references: [(name: StaticString, sign: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
    ]

    // MARK: - Signs

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Whether a name of ASCII may begin with `byte`.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }

    /// Whether `byte` stands for itself wherever it stands; the text is known to be UTF-8.
    private func isPlain(_ byte: UInt8, at index: Int) -> Bool {
        if byte > 0x5D { return byte != 0xEF || !isNoCharacter(at: index) }
        return byte >= 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "]")
    }

    /// U+FFFE and U+FFFF, which XML may not hold.
    private func isNoCharacter(at index: Int) -> Bool {
        byte(index + 1) == 0xBF && byte(index + 2) >= 0xBE
    }
}
