import Document
import Finding
import VietnameseText

extension ProofRule {
    static let twoExpansions: ProofRule = ProofRule(
        "VT002", .error, .core, vi: "một chữ viết tắt hai cách giải nghĩa", en: "abbreviation explained in two ways",
        page: RulePage(
            what: "Cùng một chữ viết tắt được giải nghĩa là hai cụm từ khác nhau trong một văn bản.",
            why: "Người đọc không biết các chỗ dùng sau mang nghĩa nào.",
            wrong: [
                "Tiếp nhận 120 hồ sơ (HS).\nToàn trường có 450 học sinh (HS).",
                "Trung tâm hành chính (TTHC) huyện giải quyết 15 thủ tục hành chính (TTHC).",
                "Đã công bố 1.856 thông tin hành chính (TTHC).\nGhi chú: TTHC là thủ tục hành chính.",
                "Chất thải rắn sinh hoạt (CTRSH) phát sinh 14.560 tấn.\nChất thải rắn công nghiệp (CTRSH) được xử lý bằng chôn lấp.",
                "Tỷ lệ tính trên lực lượng lao động (LLLĐ), tỷ lệ khác tính trên lao động địa phương (LLLĐ).",
            ],
            right: [
                "Chất thải rắn sinh hoạt (CTRSH) phát sinh 14.560 tấn.\nChất thải rắn trong sinh hoạt (CTRSH) được chôn lấp.",
                "Bảo hiểm xã hội (BHXH); Bảo hiểm xã hội thành phố (BHXH); Giáo dục và đào tạo (GDĐT); Sở Giáo dục và Đào tạo Nghệ An (GDĐT).",
                "Công nhân, viên chức, lao động (CNVCLĐ); công nhân viên chức và người lao động (CNVCLĐ).",
                "Bảo hiểm xã hội (BHXH) tỉnh.\nbảo hiểm Xã hội (BHXH) huyện.",
                "Cán bộ, công chức (CBCC) xã; cán bộ công chức (CBCC) huyện.",
                "Hà Nội (HN) và Hà Nam (HN) cùng tham gia.",
                "Hồ sơ (HS) đúng hạn; bảo hiểm xã hôi (BHXH), bảo "
                    + "hiểm xã hội (BHXH).",
                "Hoà giải viên (HGV) xã; hòa giải viên (HGV) huyện.",
            ],
            silent:
                "Không báo khi hai cách viết chỉ khác chữ hoa, dấu thanh, dấu phẩy, thêm một vài chữ, và khi là tên riêng."
        )
    ) { reading, discoveries in
        var first: [Word: Abbreviations.Definition] = [:]
        var reported: Set<Word> = []
        for definition in reading.abbreviations.definitions {
            guard let known = first[definition.word] else {
                first[definition.word] = definition
                continue
            }
            guard plain(known.expansion) != plain(definition.expansion), !(known.isName && definition.isName),
                reported.insert(definition.word).inserted
            else { continue }
            let range = reading.tokens[definition.token].range
            let text = reading.manuscript.string(range)
            discoveries.add(
                .twoExpansions(text, first: known.expansion, second: definition.expansion), at: range,
                related: [reading.tokens[known.token].range], key: text)
        }
        findOtherWords(first, reading, &discoveries)
    }

    /// `Chất thải rắn công nghiệp (CTRSH)` where the abbreviation was said to mean `chất thải rắn sinh hoạt`: words that begin with
    /// other letters, but go some way with those that are meant.
    private static func findOtherWords(
        _ known: [Word: Abbreviations.Definition], _ reading: Reading, _ discoveries: inout Discoveries
    ) {
        guard !known.isEmpty else { return }
        let definitions = Set(reading.abbreviations.definitions.map(\.token))
        reading.forEachParagraph { paragraph, range in
            for index in range where reading.tokens[index].flags.contains(.allCapitals) {
                guard let definition = known[reading.tokens[index].word], !definitions.contains(index),
                    let second = otherWords(before: index, range, definition, reading)
                else { continue }
                let token = reading.tokens[index].range
                let text = reading.manuscript.string(token)
                discoveries.add(
                    .twoExpansions(text, first: definition.expansion, second: second), severity: .warning, at: token,
                    related: [reading.tokens[definition.token].range], key: text)
            }
        }
    }

    /// The words before the bracketed abbreviation at `index` where they are half of those that it stands for and half others.
    private static func otherWords(
        before index: Int, _ range: Range<Int>, _ known: Abbreviations.Definition, _ reading: Reading
    ) -> String? {
        let meant = known.expansion.split(separator: " ").map { plain(String($0)) }
        guard meant.count > 2, index - 1 > range.lowerBound, index + 1 < range.upperBound,
            reading.tokens[index - 1].kind == .openParenthesis, reading.tokens[index + 1].kind == .closeParenthesis
        else { return nil }
        var words: [String] = []
        var start = index - 2
        while start >= range.lowerBound, words.count < meant.count + 4, reading.tokens[start].kind == .word {
            // Names tell which one it is: `Sở Giáo dục và Đào tạo Nghệ An (GDĐT)`.
            if words.count < 2, reading.tokens[start].flags.contains(.capitalised) { return nil }
            words.append(plain(spelling(reading, start)))
            start -= 1
        }
        guard words.count >= meant.count else { return nil }
        // All that is meant stands there, with words between.
        var rest = meant[...]
        for word in words.reversed() where word == rest.first { rest.removeFirst() }
        let own = words.prefix(meant.count)
        let shared = own.count { meant.contains($0) }
        guard !rest.isEmpty, shared >= 2, shared < meant.count, !meant.contains(own[own.startIndex]),
            meant.count > 3 || shared == 2
        else { return nil }
        let first = reading.tokens[index - 1 - own.count].range.lowerBound
        return reading.manuscript.string(first..<reading.tokens[index - 2].range.upperBound).lowercased()
    }

    private static func spelling(_ reading: Reading, _ index: Int) -> String {
        let word = reading.manuscript.string(reading.tokens[index].range).lowercased()
        return Syllable(word)?.spelling(.first) ?? word
    }

    /// The letters of `text` without any marks.
    private static func plain(_ text: String) -> String {
        text.split(separator: " ").map { word in
            guard let syllable = Syllable(word) else { return String(word) }
            let letters = (syllable.onset + syllable.nucleus + syllable.coda).unicodeScalars.map { unmarked[$0] ?? $0 }
            return String(String.UnicodeScalarView(letters))
        }.joined(separator: " ")
    }

    private static let unmarked: [Unicode.Scalar: Unicode.Scalar] = [
        "ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d", "y": "i",
    ]
}
