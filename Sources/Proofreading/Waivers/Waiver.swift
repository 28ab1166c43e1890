package import Finding

/// Somebody's decision that a rule is right to speak up, and the text right to stay as it is.
package struct Waiver: Sendable, Hashable {
    /// What of a document it is about.
    package enum Scope: Sendable, Hashable {
        /// The bytes of the text, and whatever findings touch them.
        case text(Range<Int>)
        /// Findings on these words; on anything where empty.
        case words(String)
    }

    package var kind: Suppression.Kind
    package var rules: [String]
    package var scope: Scope
    package var reason: String
    /// Where it is said.
    package var place: Place
    /// How it is said.
    package var quote: String
}

/// What a waiver says behind its opening words: `SL004, SL005: theo công văn số 12`.
struct WaiverText {
    private(set) var rules: [String] = []
    private(set) var reason = ""

    /// Rules come first, in any case of letters; the reason may be led in by `lý do` and a colon.
    init(_ text: some StringProtocol) {
        var rest = Substring(text)
        while true {
            let next = rest.drop { $0 == " " || $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\u{A0}" }
            let word = next.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            guard WaiverText.isRule(word) else { break }
            rules.append(word.uppercased())
            rest = next.dropFirst(word.count)
        }
        rest = WaiverText.trimmed(rest)
        let lead = rest.prefix(5).lowercased()
        if lead == "lý do" || lead == "lí do" { rest = WaiverText.trimmed(rest.dropFirst(5)) }
        reason = String(rest)
    }

    private static func isRule(_ word: Substring) -> Bool {
        word.utf8.count == 5 && word.prefix(2).allSatisfy(\.isLetter) && word.suffix(3).allSatisfy(\.isNumber)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        func isPadding(_ character: Character) -> Bool { character.isWhitespace || ":-–—,;".contains(character) }
        var text = text.drop(while: isPadding)
        while let last = text.last, isPadding(last) { text.removeLast() }
        return text
    }
}
