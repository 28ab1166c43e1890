import Document
import Finding
import VietnameseText

extension ProofRule {
    static let syllables: ProofRule = ProofRule(
        "CT001", .warning, .core, repair: .review, vi: "âm tiết không hợp lệ",
        en: "syllable that cannot be "
            + "Vietnamese",
        page: RulePage(
            what: "Chữ thường có dấu tiếng Việt mà không thể là âm tiết tiếng Việt: thấlp, hoàăn, nghành, đươc.",
            why: "Đó là chữ gõ thừa, gõ thiếu hoặc dính liền.",
            wrong: [
                "Tỷ lệ hộ nghèo ở mức thấlp so với bình quân chung.", "Công tác giáo dục phải hoàăn thành trong quý.",
                "Các nghành chức năng đã phối hợp.", "Nhiệm vụ đươc giao đã hoàn thành.",
                "Số hộ nghèo giãm so với đầu năm.",
            ],
            right: [
                "Tỷ lệ hộ nghèo ở mức thấp so với bình quân chung.",
                "Tại Đắk Lắk, Krông Pa có 12 chiếc ôtô, 3 tấn "
                    + "vắcxin, axít.",
                "Gửi email, website, smartphone, logistics qua internet.",
                "Nhà rông, đàn tơ rưng, rơ moóc, xoong "
                    + "nồi, khuỷu tay, nguệch ngoạc.",
                "Bà Hwê, thôn Plei Ốp; dung dịch prôtêin, kilômét, mét².",
            ],
            silent: "Không xét từ viết hoa, từ không có dấu, từ mượn viết liền, ký hiệu và đơn vị.")
    ) { reading, discoveries in
        reading.forEach(reading.lists.broken) { index, paragraph in
            let token = reading.tokens[index]
            guard token.flags.isDisjoint(with: [.capitalised, .digits, .label]),
                !reading.isJoined(index, in: reading.paragraphTokens[paragraph])
            else { return }
            let quote = reading.manuscript.string(token.range)
            // With a capital inside it is two words, or a name.
            guard Misspelling.isBroken(quote) else { return }
            let right = Misspelling.correction(of: quote)
            discoveries.add(
                .impossibleSyllable(quote), at: token.range,
                fix: right.map { Fix(message: .replaceWith($0), replacement: $0) }, key: quote)
        }
    }
}

extension Reading {
    /// Whether the token at `index` is a piece of something longer: a hyphen, digit or sign stands close to it.
    func isJoined(_ index: Int, in range: Range<Int>) -> Bool {
        func isClose(_ kind: Token.Kind) -> Bool {
            switch kind {
            case .word, .number, .dash, .slash, .other, .plus, .equals, .code, .name, .symbol: true
            default: false
            }
        }
        if range.contains(index - 1), !tokens[index].isSpaced, isClose(tokens[index - 1].kind) { return true }
        return range.contains(index + 1) && !tokens[index + 1].isSpaced && isClose(tokens[index + 1].kind)
    }
}

/// What cannot be a word of Vietnamese nor one that came into it.
enum Misspelling {
    /// Whether `word`, in small letters with marks, is broken.
    static func isBroken(_ word: String) -> Bool { isBroken(word, Syllable(word)) }

    /// The same where it is known which syllable the word is.
    static func isBroken(_ word: String, _ syllable: Syllable?) -> Bool {
        if neverUsed[word] != nil { return true }
        if let syllable, syllable.isOrthographic { return false }
        // Letters of other languages, of units and of the minorities' names.
        return word.unicodeScalars.allSatisfy { vietnamese.contains($0) } && !isLoan(word)
    }

    /// A word written as it sounds, in one piece: its syllables have no tone but sắc (`kilômét`, `vắcxin`, `prôtêin`).
    private static func isLoan(_ word: String) -> Bool {
        if whole.contains(word) { return true }
        let letters = Array(word.unicodeScalars)
        if letters.contains(where: loanless.contains) { return false }
        let sounds = letters.map { plain[$0] ?? $0 }
        var groups = 0
        var isVowel = false
        for letter in sounds {
            let now = vowels.contains(letter)
            if now, !isVowel { groups += 1 }
            isVowel = now
        }
        if groups > 1 { return true }
        // One syllable: clusters and finals that Vietnamese has not, as in `crôm`, `êtyl`, `đắk`.
        guard let first = sounds.firstIndex(where: vowels.contains), let last = sounds.lastIndex(where: vowels.contains)
        else { return true }
        let onset = String(String.UnicodeScalarView(sounds[..<first]))
        let coda = String(String.UnicodeScalarView(sounds[(last + 1)...]))
        return clusters.contains(onset) || foreignCodas.contains(coda)
    }

    /// The right word where there is one slip that explains it.
    static func correction(of word: String) -> String? {
        if let right = neverUsed[word] { return right }
        let changes = [("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("c", "k"), ("k", "c")]
        for (wrong, right) in changes where word.hasPrefix(wrong) {
            let candidate = right + word.dropFirst(wrong.count)
            if let syllable = Syllable(candidate), syllable.isOrthographic { return candidate }
        }
        return nil
    }

    /// Syllables that could be, but are no word: what becomes of common ones where hỏi and ngã are mistaken for each other.
    private static let neverUsed: [String: String] = [
        "giãm": "giảm", "cũa": "của", "nhửng": "những", "đễ": "để", "phãi": "phải", "khõi": "khỏi", "trỡ": "trở",
        "vể": "về", "mổi": "mỗi", "đũ": "đủ", "thễ": "thể", "hiễu": "hiểu", "điễm": "điểm", "triễn": "triển",
        "chuyễn": "chuyển", "kiễm": "kiểm", "biễu": "biểu", "tuyễn": "tuyển", "quãn": "quản", "sãn": "sản",
        "giãi": "giải", "tỗng": "tổng", "trã": "trả", "hõi": "hỏi", "tuỗi": "tuổi", "buỗi": "buổi", "phẫm": "phẩm",
        "xữ": "xử", "trưỡng": "trưởng", "thưỡng": "thưởng", "hưỡng": "hưởng", "xưỡng": "xưởng", "tưỡng": "tưởng",
        "giử": "giữ", "vửng": "vững", "giửa": "giữa", "ngưởi": "người",
    ]

    private static let vietnamese: Set<Unicode.Scalar> = Set(
        "abcdđeghiklmnopqrstuvxyăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ".unicodeScalars)
    /// Letters with tones that no loan has.
    private static let loanless: Set<Unicode.Scalar> = Set(
        "àảãạằẳẵặầẩẫậèẻẽẹềểễệìỉĩịòỏõọồổỗộờởỡợùủũụừửữựỳỷỹỵ".unicodeScalars)
    private static let vowels: Set<Unicode.Scalar> = Set("aăâeêioôơuưy".unicodeScalars)
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip("áắấéếíóốớúứý".unicodeScalars, "aăâeêioôơuưy".unicodeScalars), uniquingKeysWith: { first, _ in first })
    private static let clusters: Set<String> = [
        "bl", "br", "cl", "cr", "dr", "đr", "fl", "gl", "gr", "kl", "kr", "pl", "pr", "sl", "sp", "st", "xp", "xt",
        "vl",
        "đh", "hm", "hl", "hr", "hn", "mb", "mn", "ny", "kn", "ps", "pn", "kp", "sr", "đj", "k", "kh", "rl", "ml",
    ]
    private static let foreignCodas: Set<String> = ["k", "l", "r", "s", "b", "d", "g", "x", "v", "h", "ph", "lh", "kh"]
    private static let whole: Set<String> = ["càphê", "xìgà", "bìnhtông", "gàrô", "bùlông"]
}
