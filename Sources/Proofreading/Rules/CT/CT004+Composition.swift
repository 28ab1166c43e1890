import Document
import Finding

extension ProofRule {
    static let composition: ProofRule = ProofRule(
        "CT004", .warning, .core, repair: .safe, vi: "chữ có dấu ghi bằng mã tổ hợp",
        en: "letters that are not in "
            + "NFC",
        page: RulePage(
            what: "Chữ có dấu ghi bằng chữ cái và dấu rời (Unicode tổ hợp) thay vì một ký tự dựng sẵn theo TCVN "
                + "6909:2001.",
            why: "Chữ trông như nhau nhưng tìm kiếm, sắp xếp và thay thế không nhận ra nhau.",
            wrong: ["Tie\u{302}\u{301}p nhận hồ sơ.", "Báo cáo\nKe\u{301}t quả thu\u{31B}\u{323}c hiện."],
            right: ["Tiếp nhận hồ sơ.", "Kết quả thực hiện.", "Nhiệt độ 25 °C, tốc độ 5 m/s."],
            silent: "Không báo khi mọi chữ đều dựng sẵn. Mỗi đoạn báo một lần.")
    ) { reading, discoveries in
        let manuscript = reading.manuscript
        var index = 0
        while index < manuscript.decomposed.count {
            let paragraph = manuscript.paragraphs[
                manuscript.paragraphIndex(at: manuscript.decomposed[index].lowerBound)]
            let first = index
            while index < manuscript.decomposed.count,
                manuscript.decomposed[index].lowerBound < paragraph.range.upperBound || index == first
            {
                index += 1
            }
            guard paragraph.story != .metadata else { continue }
            let range = manuscript.decomposed[first].lowerBound..<manuscript.decomposed[index - 1].upperBound
            let letters = manuscript.decomposed[first..<index].reduce(0) { $0 + reading.letterCount($1) }
            discoveries.add(
                .decomposedLetters(count: letters), at: range,
                fix: Fix(message: .compose, replacement: manuscript.string(range)))
        }
    }
}
