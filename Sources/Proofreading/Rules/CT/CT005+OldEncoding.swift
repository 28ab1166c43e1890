import Document
import Finding
import VietnameseText

extension ProofRule {
    static let oldEncoding: ProofRule = ProofRule(
        "CT005", .warning, .core, repair: .review, vi: "chữ của bảng mã cũ (TCVN3, VNI)",
        en: "text in an old encoding (TCVN3, VNI)",
        page: RulePage(
            what: "Đoạn văn dùng phông TCVN3 (.Vn…) hoặc VNI, hoặc đã chuyển sai nên còn chữ như “LuËn v¨n tèt "
                + "nghiÖp”.",
            why: "Văn bản hành chính dùng Unicode theo TCVN 6909:2001; chữ của bảng mã cũ không đọc được trên máy "
                + "khác.",
            wrong: [
                "LuËn v¨n tèt nghiÖp\nKết quả đạt được trong năm.",
                "Phần I. Coäng hoøa xaõ hoäi chuû nghóa "
                    + "Vieät Nam",
            ],
            right: [
                "Luận văn tốt nghiệp", "Ký hiệu: mu µ, đoạn ¶, độ °, bản quyền ©.",
                "Đoàn công tác thăm München, "
                    + "Österreich và Curaçao.",
                "“Quyết định”, «Kế hoạch», mục § 5, 1¹ 2² 3³.",
            ],
            silent: "Chỉ báo khi ít nhất hai từ của đoạn đọc được thành tiếng Việt trong bảng mã cũ.")
    ) { reading, discoveries in
        let manuscript = reading.manuscript
        for range in manuscript.converted where !range.isEmpty {
            let paragraph = manuscript.paragraphs[manuscript.paragraphIndex(at: range.lowerBound)].range
            let place = range.lowerBound..<max(range.lowerBound, min(range.upperBound, paragraph.upperBound))
            discoveries.add(.oldEncoding, at: place)
        }
        for paragraph in reading.strangeParagraphs {
            guard let found = Mojibake.find(manuscript.text, manuscript.paragraphs[paragraph].range) else { continue }
            discoveries.add(
                .undecodedText(found.text), at: found.range,
                fix: Fix(message: .replaceWith(found.text), replacement: found.text), key: found.text)
        }
    }
}

/// Words of TCVN3 or VNI that were taken for Western letters.
private enum Mojibake {
    /// The bytes from the first to the last such word, and what they mean.
    static func find(_ text: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, text: String)? {
        var words: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound {
            guard index == range.upperBound || isBlank(text[index]) else { continue }
            if start < index, isSuspicious(text, start..<index) { words.append(start..<index) }
            start = index + 1
        }
        guard words.count > 1, let first = words.first, let last = words.last else { return nil }
        for decode in [TCVN3.decode, VNIWindows.decode] {
            let read = words.map { word in bytes(text, word).flatMap { decode($0) } }
            guard read.allSatisfy({ $0.map(isVietnamese) ?? false }) else { continue }
            let whole = first.lowerBound..<last.upperBound
            guard let decoded = bytes(text, whole).flatMap({ decode($0) }) else { continue }
            return (whole, decoded)
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isSuspicious(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        // A sign of multiplication that stands alone is one.
        range.count > 2 && range.dropLast().contains { WesternLetters.isStrange(text[$0], text[$0 + 1]) }
    }

    /// The Latin-1 bytes of what stands in `range`; `nil` where something else is among it.
    private static func bytes(_ text: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        var result: [UInt8] = []
        for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
            guard scalar.value < 0x100 else { return nil }
            result.append(UInt8(scalar.value))
        }
        return result
    }

    /// Whether every run of letters is a syllable, and one of them has a mark.
    private static func isVietnamese(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        guard words.contains(where: { $0.contains { !$0.isASCII } }) else { return false }
        return words.allSatisfy { Syllable($0)?.isOrthographic == true }
    }
}
