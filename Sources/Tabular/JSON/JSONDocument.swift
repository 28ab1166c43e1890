package import Finding
import VietnameseText

/// A JSON text that was read (RFC 8259), with the place of everything in it.
package struct JSONDocument: Sendable {
    /// One value of it.
    package struct Node: Sendable {
        package enum Value: Sendable {
            case object([Member])
            case array([Node])
            /// In NFC.
            case string(String)
            /// As written, so that no digit is lost.
            case number(String)
            case bool(Bool)
            case null
        }

        package var value: Value
        /// Where it starts, in bytes from the start of the text.
        package var offset: Int

        /// The member called `name` of an object.
        package subscript(_ name: String) -> Node? {
            guard case .object(let members) = value else { return nil }
            return members.first { $0.key == name }?.node
        }
    }

    package struct Member: Sendable {
        package var key: String
        package var node: Node
        /// Where the key starts.
        package var offset: Int
    }

    package let root: Node
    private let bytes: [UInt8]
    private let file: String

    /// Reads a text.
    ///
    /// - Throws: a ``Refusal`` with the place of the first error: syntax, a key that is there twice, more than 64 levels.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        self.bytes = bytes
        self.file = file
        var parser = JSONParser(bytes)
        do throws(JSONParser.Failure) {
            root = try parser.document()
        } catch {
            throw Refusal(
                Finding(.jsonSyntax, error.message, at: JSONDocument.place(error.offset, bytes, file)))
        }
    }

    /// The line and column of an offset.
    package func place(_ offset: Int) -> Place { JSONDocument.place(offset, bytes, file) }

    private static func place(_ offset: Int, _ bytes: [UInt8], _ file: String) -> Place {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        // Continuation bytes make no column of their own.
        return Place(file: file, line: line, column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
    }
}

/// Reads JSON by recursive descent over bytes.
private struct JSONParser {
    struct Failure: Error {
        var message: Message
        var offset: Int
    }

    private static let depthLimit = 64

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func document() throws(Failure) -> JSONDocument.Node {
        skipSpace()
        let root = try node()
        skipSpace()
        guard position == bytes.count else { throw Failure(message: .jsonTrailing, offset: position) }
        return root
    }

    private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private func unexpected() -> Failure {
        position < bytes.count
            ? Failure(message: .jsonUnexpected, offset: position) : Failure(message: .jsonUnfinished, offset: position)
    }

    private mutating func expect(_ wanted: Unicode.Scalar) throws(Failure) {
        guard byte == UInt8(ascii: wanted) else { throw unexpected() }
        position += 1
    }

    private mutating func node() throws(Failure) -> JSONDocument.Node {
        let start = position
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw Failure(message: .jsonTooDeep, offset: start) }
        let value: JSONDocument.Node.Value =
            switch byte {
            case UInt8(ascii: "{"): .object(try members())
            case UInt8(ascii: "["): .array(try elements())
            case UInt8(ascii: "\""): .string(try string())
            case UInt8(ascii: "t"): try word("true", .bool(true))
            case UInt8(ascii: "f"): try word("false", .bool(false))
            case UInt8(ascii: "n"): try word("null", .null)
            default: .number(try number())
            }
        return JSONDocument.Node(value: value, offset: start)
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONDocument.Node.Value
    ) throws(Failure) -> JSONDocument.Node.Value {
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[position...].starts(with: wanted) else { throw unexpected() }
        position += wanted.count
        return value
    }

    private mutating func members() throws(Failure) -> [JSONDocument.Member] {
        try expect("{")
        var members: [JSONDocument.Member] = []
        var keys: Set<String> = []
        skipSpace()
        while byte != UInt8(ascii: "}") {
            if !members.isEmpty {
                try expect(",")
                skipSpace()
            }
            let start = position
            guard byte == UInt8(ascii: "\"") else { throw unexpected() }
            let key = try string()
            guard keys.insert(key).inserted else { throw Failure(message: .duplicateKeys(key), offset: start) }
            skipSpace()
            try expect(":")
            skipSpace()
            members.append(JSONDocument.Member(key: key, node: try node(), offset: start))
            skipSpace()
        }
        position += 1
        return members
    }

    private mutating func elements() throws(Failure) -> [JSONDocument.Node] {
        try expect("[")
        var elements: [JSONDocument.Node] = []
        skipSpace()
        while byte != UInt8(ascii: "]") {
            if !elements.isEmpty {
                try expect(",")
                skipSpace()
            }
            elements.append(try node())
            skipSpace()
        }
        position += 1
        return elements
    }

    private mutating func number() throws(Failure) -> String {
        let start = position
        if byte == UInt8(ascii: "-") { position += 1 }
        let first = position
        try digits()
        guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else {
            throw Failure(message: .jsonUnexpected, offset: first + 1)
        }
        if byte == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(Failure) {
        let start = position
        while byte &- 0x30 < 10 { position += 1 }
        guard position > start else { throw unexpected() }
    }

    private mutating func string() throws(Failure) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        while true {
            guard position < bytes.count else { throw Failure(message: .jsonUnfinished, offset: start) }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw Failure(message: .notUTF8, offset: start)
                }
                return string.inNFC
            case UInt8(ascii: "\\"): try escape(&text)
            case 0..<0x20: throw unexpected()
            default:
                text.append(byte)
                position += 1
            }
        }
    }

    private mutating func escape(_ text: inout [UInt8]) throws(Failure) {
        let start = position
        position += 1
        let letter = byte
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try unit(start)
            if 0xD800..<0xDC00 ~= code, bytes[position...].starts(with: Array("\\u".utf8)) {
                position += 2
                let low = try unit(start)
                guard 0xDC00..<0xE000 ~= low else { throw Failure(message: .jsonUnexpected, offset: start) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw Failure(message: .jsonUnexpected, offset: start) }
            text += Array(String(Character(scalar)).utf8)
        default: throw Failure(message: .jsonUnexpected, offset: start)
        }
    }

    private mutating func unit(_ start: Int) throws(Failure) -> UInt32 {
        guard position + 4 <= bytes.count else { throw Failure(message: .jsonUnfinished, offset: start) }
        var code: UInt32 = 0
        for digit in bytes[position..<position + 4] {
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else {
                throw Failure(message: .jsonUnexpected, offset: start)
            }
            code = code << 4 | UInt32(value)
        }
        position += 4
        return code
    }
}
