/// A number or bullet that a writer typed at the beginning of a line: `1.`, `2.1.`, `a)`, `đ)`, `II.`, `Phần I`, `-`, `+`.
struct TypedLabel: Equatable {
    /// What kind of sign it is.
    enum Kind: Equatable {
        case dash
        case plus
        case bullet
        case number
        case letter
        case roman
        /// `Phần I`, `Chương 2`
        case part
    }

    var kind: Kind
    /// How wide the white space before it is, a tab counting 4.
    var indent: Int
    /// Where the text behind its white space starts.
    var end: Int

    /// Returns the label of the line in `range`, or `nil` without one.
    /// - Parameter isCell: whether the line is a table cell, in which `-`, `1.` or `- 5` alone are values.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isCell: Bool = false) -> TypedLabel? {
        var scan = LabelScan(bytes: bytes, position: range.lowerBound, end: range.upperBound)
        scan.skipBlanks()
        guard scan.position < scan.end, let kind = scan.sign() else { return nil }
        let indent = scan.indent
        scan.skipBlanks()
        if isCell {
            if scan.position == scan.end { return nil }
            if kind == .dash || kind == .plus, LabelScan.isDigit(bytes[scan.position]) { return nil }
        }
        return TypedLabel(kind: kind, indent: indent, end: scan.position)
    }
}

/// A position in a line that moves over the signs of a label.
private struct LabelScan {
    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    let end: Int
    /// The width of the blanks that were skipped first.
    var indent = 0

    private func byte(_ offset: Int = 0) -> UInt8 {
        position + offset < end ? bytes[position + offset] : 0
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    mutating func skipBlanks() {
        while position < end {
            switch bytes[position] {
            case 0x20: indent += 1
            case 0x09: indent += 4
            case 0xC2 where byte(1) == 0xA0:
                indent += 1
                position += 1
            default: return
            }
            position += 1
        }
    }

    /// Moves behind a sign that what follows allows to be a label.
    mutating func sign() -> TypedLabel.Kind? {
        switch byte() {
        case UInt8(ascii: "-"): bullet(1, .dash)
        case UInt8(ascii: "+"): bullet(1, .plus)
        case UInt8(ascii: "*"): bullet(1, .bullet, needsBlank: true)
        case 0xC2 where byte(1) == 0xB7: bullet(2, .bullet)
        case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94): bullet(3, .dash)
        // • ‣ ⁃ and the squares, circles, ticks and arrows that Word offers
        case 0xE2 where isBulletSign: bullet(3, .bullet)
        case 0xEF where byte(1) >= 0x80 && byte(1) <= 0x83: bullet(3, .bullet)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(1)
        case 0xC4 where byte(1) == 0x91 || byte(1) == 0x90: word() ?? letter(2)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word() ?? roman() ?? letter(1)
        case UInt8(ascii: "("): bracketed()
        default: nil
        }
    }

    private var isBulletSign: Bool {
        switch (byte(1), byte(2)) {
        case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83): true
        case (0x96, _), (0x97, _), (0x9C, _), (0x9D, 0x96), (0x9E, _): true
        default: false
        }
    }

    private mutating func bullet(_ length: Int, _ kind: TypedLabel.Kind, needsBlank: Bool = false) -> TypedLabel.Kind? {
        guard isBlankOrEnd(length) || (!needsBlank && isLetter(length)) else { return nil }
        position += length
        return kind
    }

    /// `1.`, `1)`, `1/`, `1.2.`, `1.2 Title`; not `1.234` nor `1,5`.
    private mutating func number() -> TypedLabel.Kind? {
        var offset = digits(0)
        guard offset <= 3 else { return nil }
        var levels = 1
        while byte(offset) == UInt8(ascii: "."), Self.isDigit(byte(offset + 1)) {
            let next = digits(offset + 1)
            guard next - offset - 1 <= 2 else { return nil }
            offset = next
            levels += 1
        }
        if let length = closing(offset) {
            position += length
            return .number
        }
        // A number of several levels may stand without a sign behind it where a title follows.
        guard levels > 1, isBlankOrEnd(offset), offset < end - position else { return nil }
        var behind = offset
        while byte(behind) == 0x20 || byte(behind) == 0x09 { behind += 1 }
        guard isCapital(behind) else { return nil }
        position += offset
        return .number
    }

    /// `a)`, `đ)`, `a.`, `A.`
    private mutating func letter(_ length: Int) -> TypedLabel.Kind? {
        guard let length = closing(length) else { return nil }
        // “a.b” is no label, “a)b” is one.
        guard byte(length - 1) == UInt8(ascii: ")") || isBlankOrEnd(length) else { return nil }
        position += length
        return .letter
    }

    /// `II.`, `IV)`, `I/`
    private mutating func roman() -> TypedLabel.Kind? {
        let count = romanDigits(0)
        guard count > 0, let length = closing(count) else { return nil }
        position += length
        return .roman
    }

    /// `(1)`, `(a)`, `(ii)` with text behind.
    private mutating func bracketed() -> TypedLabel.Kind? {
        var offset = 1
        let kind: TypedLabel.Kind
        if Self.isDigit(byte(1)) {
            offset = digits(1)
            kind = .number
        } else {
            while offset < 4, byte(offset) | 0x20 >= 0x61, byte(offset) | 0x20 <= 0x7A { offset += 1 }
            guard offset == 2 || isSmallRoman(1..<offset) else { return nil }
            kind = .letter
        }
        guard offset > 1, offset <= 4, byte(offset) == UInt8(ascii: ")"), position + offset + 1 < end,
            isBlankOrEnd(offset + 1)
        else { return nil }
        position += offset + 1
        return kind
    }

    private func isSmallRoman(_ offsets: Range<Int>) -> Bool {
        !offsets.isEmpty && offsets.allSatisfy { byte($0) == 0x69 || byte($0) == 0x76 || byte($0) == 0x78 }
    }

    // MARK: - Words

    private static let words: [[UInt8]] = ["Phần", "PHẦN", "Chương", "CHƯƠNG", "Mục", "MỤC", "Điều", "ĐIỀU"].map {
        Array($0.utf8)
    }

    /// `Phần I`, `CHƯƠNG 2:`, `Phần thứ nhất` before the end of the line, a full stop, a colon or a dash.
    private mutating func word() -> TypedLabel.Kind? {
        guard [0x50, 0x43, 0x4D, 0xC4].contains(byte()) else { return nil }
        for word in Self.words where starts(with: word) {
            var offset = word.count
            guard byte(offset) == 0x20 else { continue }
            while byte(offset) == 0x20 { offset += 1 }
            let start = offset
            offset = Self.isDigit(byte(offset)) ? digits(offset) : romanDigits(offset)
            guard offset > start else { return nil }
            switch byte(offset) {
            case 0 where position + offset == end: break
            case UInt8(ascii: "."), UInt8(ascii: ":"): offset += 1
            case 0xE2 where byte(offset + 1) == 0x80 && byte(offset + 2) == 0xA8: break
            default: return nil
            }
            guard isBlankOrEnd(offset) || isLetter(offset) || byte(offset) == 0xE2 else { return nil }
            position += offset
            return .part
        }
        return nil
    }

    private func starts(with word: [UInt8]) -> Bool {
        guard position + word.count <= end else { return false }
        for offset in 0..<word.count where bytes[position + offset] != word[offset] { return false }
        return true
    }

    // MARK: - Pieces

    /// The offset behind the digits from `offset`.
    private func digits(_ offset: Int) -> Int {
        var offset = offset
        while Self.isDigit(byte(offset)) { offset += 1 }
        return offset
    }

    private func romanDigits(_ offset: Int) -> Int {
        var offset = offset
        loop: while true {
            switch byte(offset) {
            case 0x49, 0x56, 0x58, 0x4C: offset += 1
            default: break loop
            }
        }
        return offset
    }

    /// The length up to behind `.`, `)`, `./` or `/` at `offset`, where the text behind allows it.
    private func closing(_ offset: Int) -> Int? {
        switch byte(offset) {
        case UInt8(ascii: "."):
            if byte(offset + 1) == UInt8(ascii: "/"), isBlankOrEnd(offset + 2) { return offset + 2 }
            return isBlankOrEnd(offset + 1) || isLetter(offset + 1) ? offset + 1 : nil
        case UInt8(ascii: ")"): return isBlankOrEnd(offset + 1) || isLetter(offset + 1) ? offset + 1 : nil
        case UInt8(ascii: "/"): return isBlankOrEnd(offset + 1) && position + offset + 1 < end ? offset + 1 : nil
        default: return nil
        }
    }

    private func isBlankOrEnd(_ offset: Int) -> Bool {
        if position + offset >= end { return true }
        switch byte(offset) {
        case 0x20, 0x09: return true
        case 0xC2: return byte(offset + 1) == 0xA0
        default: return false
        }
    }

    /// Whether a letter stands at `offset`; lead bytes from 0xC3 to 0xE1 begin the letters of Vietnamese.
    private func isLetter(_ offset: Int) -> Bool {
        switch byte(offset) {
        case 0x41...0x5A, 0x61...0x7A, 0xC3...0xCA, 0xE1: true
        default: false
        }
    }

    private func isCapital(_ offset: Int) -> Bool {
        switch byte(offset) {
        case 0x41...0x5A: true
        case 0xC3: byte(offset + 1) < 0xA0
        case 0xC4, 0xC5, 0xC6: byte(offset + 1) & 1 == 0
        case 0xE1: byte(offset + 2) & 1 == 0
        default: false
        }
    }
}
