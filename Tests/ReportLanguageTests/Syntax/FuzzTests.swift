import Finding
import RegimeTestSupport
import ReportLanguage
import TestSupport
import Testing

/// Whatever stands in a file, reading it ends with a term or with findings whose places lie inside the text.
struct FuzzTests {
    private static let words = [
        "a", "b", "x", "x.dat_dai", "so", "so.le_phi", "luot", "children.a", "tiếp_nhận", "thieu", "1", "12.5", "+",
        "\"dat_dai\"", "-", "*", "/", "×", "=", "<", "≤", "<>", "(", ")", ",", ";", ".", "@prev", "@ytd", "@", "and",
        "or", "not", "in", "is", "missing", "nil", "where", "all", "by", "true", "sum", "count", "if", "round",
        "percent",
        "to", "default", "cite", "target", "ngay_tra", "le_phi", "window.to", "\n", "😀", "\"", "\\", "1.2.3",
        "9999999999999999999999",
    ]
    private static let valid = [
        "if(a > b, round(percent(a, b), 2), default(ty_le, 0))", "count(so by ngay_tra where le_phi > 1 and khan)",
        "sum(children.x.dat_dai@ytd) - x@prev", "to(san_luong / dien_tich, \"tấn/ha\") ≥ 5",
        "not (a in (1; 2)) or thieu is not missing", "target(a) × 2 + average(a, b, -1.5)",
    ]

    private func check(_ text: String, _ compiled: CompiledRegime) {
        let source = SourceText(file: "thu", text: text)
        guard case .failure(let refusal) = compiled.read(EmbeddedText(whole: source)) else { return }
        #expect(!refusal.findings.isEmpty)
        for finding in refusal.findings {
            guard let place = finding.place else {
                Issue.record("no place: \(text)")
                continue
            }
            let lines = text.utf8.count { $0 == 0x0A } + 1
            let width = source.line(place.endLine).unicodeScalars.count
            let isInside =
                (1...lines).contains(place.line) && place.column >= 1 && place.endLine <= lines
                && place.endColumn <= width + 1 && (place.line, place.column) <= (place.endLine, place.endColumn)
            #expect(isInside, "\(place) outside \(text.debugDescription)")
        }
    }

    @Test(arguments: 0..<4)
    func randomWords(_ seed: Int) throws {
        let compiled = try World.sample().compiled()
        var random = Seeded(UInt64(seed))
        for _ in 0..<1_500 {
            let count = Int.random(in: 1...14, using: &random)
            let text = (0..<count).map { _ in FuzzTests.words.randomElement(using: &random) ?? "" }
            check(text.joined(separator: Bool.random(using: &random) ? " " : ""), compiled)
        }
    }

    @Test(arguments: 0..<4)
    func mutations(_ seed: Int) throws {
        let compiled = try World.sample().compiled()
        var random = Seeded(100 + UInt64(seed))
        for _ in 0..<1_500 {
            var scalars = Array((FuzzTests.valid.randomElement(using: &random) ?? "").unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<scalars.count, using: &random)
                let other = Int.random(in: 0..<scalars.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: scalars.remove(at: index)
                case 1: scalars.insert(scalars[other], at: index)
                case 2: scalars.swapAt(index, other)
                default: scalars[index] = Unicode.Scalar(UInt32.random(in: 0...0x1_0FFF, using: &random)) ?? "ß"
                }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            check(String(text), compiled)
        }
    }

    /// Valid texts cut off anywhere.
    @Test func truncations() throws {
        let compiled = try World.sample().compiled()
        for text in FuzzTests.valid {
            for length in 0...text.count { check(String(text.prefix(length)), compiled) }
            guard case .success = compiled.read(.expression(text)) else {
                Issue.record("not valid: \(text)")
                continue
            }
        }
    }

    @Test func randomBytes() throws {
        let compiled = try World.sample().compiled()
        var random = Seeded(7)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...40, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            check(String(decoding: bytes, as: UTF8.self), compiled)
        }
    }

    /// What can be read can be evaluated, whatever the figures.
    @Test func evaluatesWhatItReads() {
        let world = World.sample()
        var random = Seeded(11)
        var evaluated = 0
        for _ in 0..<3_000 {
            let count = Int.random(in: 1...7, using: &random)
            let words = (0..<count).map { _ in FuzzTests.words.randomElement(using: &random) ?? "" }
            let result = world.evaluate(words.joined(separator: " "))
            if !result.contains("NN0"), !result.contains("WS0") { evaluated += 1 }
        }
        #expect(evaluated > 50)
    }
}
