package import Finding
import Foundation

/// Reads the bytes of configuration files into text that the rest can rely on: valid UTF-8, NFC, `\n` line ends.
package enum FileText {
    /// Decodes `bytes` of the file called `file`.
    ///
    /// - Throws: a `Refusal` where the bytes are not UTF-8, with the line of the first wrong byte.
    package static func decode(_ bytes: [UInt8], file: String) throws(Refusal) -> SourceText {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let line = 1 + body.prefix(firstInvalidByte(body)).count { $0 == 0x0A }
            throw Refusal(Finding(.encoding, .notUTF8, at: Place(file: file, line: line, column: 1)))
        }
        return SourceText(file: file, text: normalized(text))
    }

    /// The text in NFC with `\n` as line end; line by line, since normalising one long string is slow.
    package static func normalized(_ text: String) -> String {
        var text = text
        if text.utf8.contains(0x0D) {
            text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        }
        if isNFC(text) { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).precomposedStringWithCanonicalMapping }.joined(separator: "\n")
    }

    private static func isNFC(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
        var span = text.utf8Span
        return span.checkForNFC(quickCheck: false)
    }

    private static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var count = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): count += scalar.utf8.count
            case .emptyInput, .error: return count
            }
        }
    }
}
