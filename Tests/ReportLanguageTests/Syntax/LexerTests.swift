import Testing

@testable import ReportLanguage

/// Tokens of odd texts: other scripts, combining marks, emoji, line ends.
struct LexerTests {
    private func tokens(_ text: String) -> String {
        var lexer = Lexer(Array(text.utf8))
        var words: [String] = []
        do throws(SyntaxError) {
            while true {
                let token = try lexer.next()
                switch token.kind {
                case .end: return words.joined(separator: " ")
                case .name(let name): words.append("n:\(name)")
                case .number(let digits): words.append("#:\(digits)")
                case .string(let text): words.append("s:\(text)")
                case .moment(let name): words.append("@:\(name)")
                case .keyword(let word): words.append("k:\(word.rawValue)")
                case .sign(let sign): words.append(sign.rawValue)
                }
            }
        } catch {
            return (words + ["error at \(error.range)"]).joined(separator: " ")
        }
    }

    @Test(
        arguments: [
            ("tiếp_nhận", "n:tiếp_nhận"), ("Đất_ở2", "n:Đất_ở2"), ("đa\u{302}\u{301}t", "n:đa\u{302}\u{301}t"),
            ("\u{301}a", "error at 0..<2"), ("数字+ß", "n:数字 + n:ß"), ("a\u{200D}b", "n:a error at 1..<4"),
            ("a👨‍👩‍👧b", "n:a error at 1..<5"), ("٣", "error at 0..<2"), ("a\r\nb", "n:a n:b"),
            ("a\u{B}b", "n:a error at 1..<2"), ("a\u{0}b", "n:a error at 1..<2"), ("\u{FEFF}a", "error at 0..<3"),
            ("a\u{A0}b", "n:a n:b"), ("@đầu_năm", "@:đầu_năm"), ("\"👨‍👩‍👧 đất\"", "s:👨‍👩‍👧 đất"), ("\"a\nb\"", "s:a\nb"),
            ("\"\\n\"", "s:\\n"), ("\"\\", "error at 0..<2"), ("1.5.a", "#:1.5 . n:a"), ("a.1", "n:a . #:1"),
            ("<=>=<>", "<= >= <>"), ("≤≥≠×;", "<= >= <> * ,"), ("Not NOT not", "n:Not n:NOT k:not"),
        ])
    func splits(_ text: String, _ expected: String) {
        #expect(tokens(text) == expected)
    }
}
