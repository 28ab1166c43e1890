import DocumentFormats
import Finding
import Proofreading
import TestSupport
import Testing

/// Texts that nobody would write: the examples of all rules, cut up, doubled and mixed. Whatever is found in them, the proof-reader
/// comes to an end.
@Suite struct HostileTextTests {
    private static let pieces = [
        "(", ")", ";", ":", ",", ".", "/", "-", " – ", "%", "\n", "|", "\n- ", "\n| a | 1 |", " tỷ đồng", " hồ sơ",
        "trong đó ",
        "gồm ", "còn lại ", "tổng cộng ", "tăng ", "giảm từ ", "so với cùng kỳ ", "Theo ", "0", "9.999.999.999.999",
        "1/", "-5",
        "+3%", "mười lăm ", " đầu năm ", "lũy kế ", "bình quân ", "/hộ", "= 5", "\u{A0}", "ngày 31/2/2020", "từ 5 đến ",
    ]

    @Test(arguments: 0..<60) func comesToAnEnd(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let sources = ProofRule.all.flatMap { $0.page.wrong + $0.page.right }
        for _ in 0..<20 {
            var text = Array(
                (sources.randomElement(using: &random) ?? "") + "\n" + (sources.randomElement(using: &random) ?? ""))
            for _ in 0..<Int.random(in: 1...25, using: &random) { Self.change(&text, &random) }
            let manuscript = try PlainTextReader.read(Array(String(text).utf8), file: "x.txt")
            _ = Proofreader(profile: .full).findings(in: manuscript)
        }
    }

    /// Every text in which the proof-reader once stopped.
    @Test(arguments: [
        "Xảy ra 12 vụ.\nGiảm từ 17,52% (1.202/6.861 hộ) xuống.", "Tỷ lệ tăng từ 5% tăng 7%.",
        "Học sinh khá, giỏi 345 em.\n| Tổng cộng | 17 | 5 |\n| a | 1 | 2 |",
        "Bản sao 5 việc, chữ ký 7 việc, tổng cộng 12 việc, chết 3 người.",
        "Có 9.999.999.999.999 tỷ hồ sơ (0,01%), 9.999.999.999.999 tỷ hồ sơ (0,03%).",
    ]) func stoppedOnce(_ text: String) throws {
        _ = Proofreader(profile: .full).findings(in: try PlainTextReader.read(Array(text.utf8), file: "x.txt"))
    }

    private static func change(_ text: inout [Character], _ random: inout Seeded) {
        let place = Int.random(in: 0...text.count, using: &random)
        let end = min(text.count, place + Int.random(in: 1...30, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.insert(contentsOf: pieces.randomElement(using: &random) ?? "", at: place)
        case 1: text.removeSubrange(place..<end)
        default: text.insert(contentsOf: text[place..<end], at: place)
        }
    }
}
