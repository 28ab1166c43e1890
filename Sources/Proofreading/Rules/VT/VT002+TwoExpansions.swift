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
            ],
            right: [
                "Bảo hiểm xã hội (BHXH) tỉnh.\nbảo hiểm Xã hội (BHXH) huyện.",
                "Cán bộ, công chức (CBCC) xã; cán bộ công chức (CBCC) huyện.",
                "Hà Nội (HN) và Hà Nam (HN) cùng tham gia.",
                "Hồ sơ (HS) đúng hạn; bảo hiểm xã hôi (BHXH), bảo "
                    + "hiểm xã hội (BHXH).",
                "Hoà giải viên (HGV) xã; hòa giải viên (HGV) huyện.",
            ],
            silent: "Không báo khi hai cách viết chỉ khác chữ hoa, dấu thanh, dấu phẩy, và khi là tên riêng.")
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
