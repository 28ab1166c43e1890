import Finding
import VietnameseText

extension CSVReader {
    /// A field's bytes as text.
    enum FieldText {
        /// In NFC.
        case valid(String)
        /// Not UTF-8 but perhaps `likely`, in the field at `line` and `column`.
        case invalid(line: Int, column: Int, likely: TextEncoding)
    }

    /// Returns the bytes of a field that starts at `place` as text.
    func makeText(_ bytes: Span<UInt8>, _ place: (line: Int, column: Int)) -> FieldText {
        do {
            let span = try UTF8Span(validating: bytes)
            let text = String(copying: span)
            return .valid(span.isKnownASCII || hasOnlyLatinLetters(bytes) ? text : text.inNFC)
        } catch {
            var copy: [UInt8] = []
            for index in bytes.indices { copy.append(bytes[index]) }
            return .invalid(line: place.line, column: place.column, likely: TextEncoding.older(copy))
        }
    }

    /// Returns the text, and reports bytes that are none.
    mutating func finish(_ text: FieldText) -> String {
        switch text {
        case .valid(let text): return text
        case .invalid(let line, let column, let likely):
            report(.encoding, .invalidBytes(likely: likely.name), (line, column))
            return ""
        }
    }

    /// Whether all that is not ASCII in valid UTF-8 are the letters U+0080 to U+01BF and U+1E00 to U+1EFF: Vietnamese in NFC
    /// has no others, and these are in NFC wherever they stand.
    private func hasOnlyLatinLetters(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
            } else if byte <= 0xC6 {
                index += 2
            } else if byte == 0xE1, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
                index += 3
            } else {
                return false
            }
        }
        return true
    }

    /// Returns the index of the next delimiter, line end or NUL from `start` on, or the end of the chunk; and whether all
    /// before it is ASCII.
    func scan(from start: Int) -> (end: Int, isASCII: Bool) {
        let bytes = chunk.span
        let delimiter = delimiter
        var bits: UInt8 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == delimiter
                || byte < 0x0E && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0)
            {
                break
            }
            bits |= byte
            index += 1
        }
        return (index, bits < 0x80)
    }

    /// Returns the index of the next quote, line end or NUL from `start` on, or the end of the chunk; and whether all before
    /// it is ASCII.
    func scanQuoted(from start: Int) -> (end: Int, isASCII: Bool) {
        let bytes = chunk.span
        var bits: UInt8 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x23,
                byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0
            {
                break
            }
            bits |= byte
            index += 1
        }
        return (index, bits < 0x80)
    }

    /// Returns how many Unicode scalars start in `bytes`.
    func scalarCount(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
