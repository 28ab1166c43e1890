import Finding

/// Splits an expression into tokens, byte by byte.
struct Lexer {
    private let bytes: [UInt8]
    private var offset: Int
    private let limit: Int

    init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        offset = start
        limit = end ?? bytes.count
    }

    private var current: UInt8? {
        offset < limit ? bytes[offset] : nil
    }

    private func byte(after distance: Int) -> UInt8? {
        offset + distance < limit ? bytes[offset + distance] : nil
    }

    /// Returns the next token.
    mutating func next() throws(SyntaxError) -> Token {
        while let length = spaceLength { offset += length }
        let start = offset
        guard let byte = current else { return Token(kind: .end, range: limit..<limit) }
        let kind: Token.Kind
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): kind = try number()
        case UInt8(ascii: "\""): kind = try string()
        case UInt8(ascii: "@"):
            offset += 1
            guard isNameStart else { throw SyntaxError(start..<offset, .nameExpectedAfterAt) }
            kind = .moment(name())
        default:
            if isNameStart {
                let word = name()
                kind = Token.Keyword(rawValue: word).map { .keyword($0) } ?? .name(word)
            } else {
                kind = .sign(try sign())
            }
        }
        return Token(kind: kind, range: start..<offset)
    }

    /// The bytes of the space at the offset, if there is one. Texts copied from Word bring no-break spaces.
    private var spaceLength: Int? {
        switch current {
        case 0x20, 0x09, 0x0A, 0x0D: 1
        case 0xC2 where byte(after: 1) == 0xA0: 2
        default: nil
        }
    }

    private var isNameStart: Bool {
        guard let byte = current else { return false }
        if byte < 0x80 { return isLetter(byte) }
        return scalar?.properties.isAlphabetic ?? false
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
    }

    /// The Unicode scalar at the offset; the bytes come from a `String`, so they are well-formed.
    private var scalar: Unicode.Scalar? {
        guard let byte = current else { return nil }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(offset + length, limit)
        return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
    }

    private mutating func name() -> String {
        let start = offset
        while let byte = current {
            if byte < 0x80 {
                guard isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
                offset += 1
            } else {
                guard let scalar, scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
                else { break }
                offset += scalar.utf8.count
            }
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func number() throws(SyntaxError) -> Token.Kind {
        let start = offset
        var dots = 0
        while let byte = current {
            if byte == UInt8(ascii: "."), let next = self.byte(after: 1), (0x30...0x39).contains(next) {
                dots += 1
            } else if !(0x30...0x39).contains(byte) {
                break
            }
            offset += 1
        }
        guard dots <= 1 else { throw SyntaxError(start..<offset, .numberWithGrouping) }
        if isNameStart { throw SyntaxError(start..<offset, .nameStartsWithDigit) }
        return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    private mutating func string() throws(SyntaxError) -> Token.Kind {
        let start = offset
        var text: [UInt8] = []
        offset += 1
        while let byte = current {
            offset += 1
            if byte == UInt8(ascii: "\"") { return .string(String(decoding: text, as: UTF8.self)) }
            if byte == UInt8(ascii: "\\"), let escaped = current,
                escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\")
            {
                text.append(escaped)
                offset += 1
            } else {
                text.append(byte)
            }
        }
        throw SyntaxError(start..<limit, .unterminatedString)
    }

    private mutating func sign() throws(SyntaxError) -> Token.Sign {
        let start = offset
        let pairs: [(String, Token.Sign)] = [
            ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<>", .notEqual), ("!=", .notEqual), ("==", .equal),
        ]
        for (text, sign) in pairs where bytes[offset..<min(offset + 2, limit)].elementsEqual(text.utf8) {
            offset += 2
            return sign
        }
        let scalar = scalar
        switch scalar {
        case ";":
            offset += 1
            return .comma
        case "\u{2264}":
            offset += 3
            return .lessOrEqual
        case "\u{2265}":
            offset += 3
            return .greaterOrEqual
        case "\u{2260}":
            offset += 3
            return .notEqual
        case "\u{00D7}":
            offset += 2
            return .times
        default: break
        }
        if let scalar, scalar.isASCII, let sign = Token.Sign(rawValue: String(scalar)) {
            offset += 1
            return sign
        }
        offset += scalar.map { $0.utf8.count } ?? 1
        let found = String(decoding: bytes[start..<min(offset, limit)], as: UTF8.self)
        throw SyntaxError(start..<min(offset, limit), .unexpectedSign(found))
    }
}

/// The one syntax error of an expression: where, and what is wrong.
struct SyntaxError: Error {
    var range: Range<Int>
    var message: Message

    init(_ range: Range<Int>, _ message: Message) {
        self.range = range
        self.message = message
    }
}
