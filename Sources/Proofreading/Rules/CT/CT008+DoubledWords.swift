import Document
import Finding

extension ProofRule {
    static let doubledWords: ProofRule = ProofRule(
        "CT008", .info, .style, repair: .review, vi: "từ lặp lại hai lần liền nhau", en: "word that stands twice",
        page: RulePage(
            what:
                "Từ viết hai lần liền nhau: của của, và và, tổng thu thu; cụm từ viết hai lần liền nhau: thực hiện thực hiện.",
            why: "Thường là sót lại khi sửa câu.",
            wrong: [
                "Kiểm tra, truy quét quét có lúc chưa thường xuyên.",
                "Kết quả của của các xã được tổng hợp.", "Tiếp nhận và và giải quyết hồ sơ.",
                "Tổng số hồ sơ "
                    + "được được tiếp nhận.",
                "Tổng thu thu ngân sách nhà nước đạt khá.", "Kết quả thực hiện thực hiện bộ tiêu chí.",
                "Tỷ lệ giải giải ngân đạt 45%.", "Xã có 12 hộ hộ nghèo; giao ủy ban nhân dân ủy ban nhân dân xã.",
            ],
            right: [
                "Khởi công công trình, phát triển triển lãm, Ủy ban ban hành văn bản, xã hội hội nhập, từng bước từng bước.",
                "Tỷ lệ luôn luôn ổn định, dần dần tăng.", "Ngày ngày, nhà nhà, người người thi đua.",
                "Đồi núi xanh xanh, hơn hơn kém kém.", "Hồ sơ quá hạn          hạn",
                "Ông Vũ Và và bà Lê Thị Của của tổ 5.", "Kế hoạch đã ban hành; hành chính công; xã Là là xã đảo.",
            ],
            silent:
                "Không xét từ láy và tên riêng; không xét chữ có thể là phần cuối của một từ và phần đầu của từ sau (khởi công công trình)."
        )
    ) { reading, discoveries in
        // The last word of what was reported last may begin the next.
        var next = 0
        reading.forEach(firstOfTwo(reading)) { first, paragraph in
            guard first >= next else { return }
            let count = repetition(reading, first + 1, reading.paragraphTokens[paragraph])
            guard count > 0 else { return }
            let start = reading.tokens[first].range.lowerBound
            let word = reading.manuscript.string(start..<reading.tokens[first + count - 1].range.upperBound)
            discoveries.add(
                .doubledWord(word), at: start..<reading.tokens[first + 2 * count - 1].range.upperBound,
                fix: Fix(message: .replaceWith(word), replacement: word), key: word)
            next = first + 2 * count - 1
        }
    }

    /// The words that come again among the four tokens behind them.
    private static func firstOfTwo(_ reading: Reading) -> [Int] {
        var places: [Int] = []
        reading.forEach(reading.lists.returning) { second, paragraph in
            for first in max(reading.paragraphTokens[paragraph].lowerBound, second - 4)..<second
            where reading.tokens[first].word == reading.tokens[second].word {
                places.append(first)
            }
        }
        return places.sorted()
    }

    /// How many words from the one before `index` on stand a second time right behind them; 0 without, or where that may be right.
    private static func repetition(_ reading: Reading, _ index: Int, _ range: Range<Int>) -> Int {
        let tokens = reading.tokens
        let word = tokens[index - 1].word
        guard word != .none, tokens[index].kind == .word, tokens[index].isSpaced else { return 0 }
        if tokens[index].word == word {
            let isDoubled =
                neverDoubled.contains(word)
                ? !isBetween(index, reading, range)
                : !mayDouble.contains(word)
                    && (standsFree(index - 1, reading, range) || endsKnown(index - 1, reading, range))
            // Wide gaps part columns, here too.
            return isDoubled && reading.gap(before: index).count <= 2 && reading.isSmallOrTitle(index - 1, index)
                ? 1 : 0
        }
        // Phrases of two to four words; `từng bước từng bước` is said so.
        for count in 2...4 where index + 2 * count - 2 < range.upperBound && tokens[index + count - 1].word == word {
            let places = index - 1..<index + count - 1
            guard !mayDouble.contains(word), places.allSatisfy({ isRepeated($0, by: count, reading) }) else { continue }
            return count
        }
        return 0
    }

    /// Whether the first ends a word and the second begins one: `hội đồng | đồng ý`.
    private static func isBetween(_ index: Int, _ reading: Reading, _ range: Range<Int>) -> Bool {
        SlipIndex.shared.isPair(reading.word(index - 2, in: range), reading.tokens[index - 1].word)
            && SlipIndex.shared.isPair(reading.tokens[index].word, reading.word(index + 1, in: range))
    }

    private static func isRepeated(_ index: Int, by count: Int, _ reading: Reading) -> Bool {
        let (first, second) = (reading.tokens[index], reading.tokens[index + count])
        // Wide gaps part columns.
        return first.kind == .word && first.word == second.word && second.isSpaced
            && reading.gap(before: index + count).count == 1
            && (!second.flags.contains(.capitalised) || first.flags.contains(.allCapitals))
    }

    /// Whether the word at `index` cannot be the end of a longer one (`khởi công | công trình`): it follows a word that none begins
    /// with, the end of a known one, or no word at all.
    private static func standsFree(_ index: Int, _ reading: Reading, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, reading.tokens[index - 1].kind == .word else { return true }
        let before = reading.tokens[index - 1].word
        if neverFirst.contains(before) { return true }
        let word = reading.tokens[index].word
        return SlipIndex.shared.isPair(reading.word(index - 2, in: range), before)
            && !SlipIndex.shared.isPair(before, word) && !reading.tokens[index].flags.contains(.capitalised)
    }

    /// Whether the word at `index` ends a known one, and what stands behind it a second time begins none: `truy quét quét có`.
    private static func endsKnown(_ index: Int, _ reading: Reading, _ range: Range<Int>) -> Bool {
        let word = reading.tokens[index].word
        let next = reading.word(index + 2, in: range)
        return SlipIndex.shared.isPair(reading.word(index - 1, in: range), word)
            && (next == .none || neverFirst.contains(next)) && !reading.tokens[index].flags.contains(.capitalised)
    }

    /// Words that no longer word begins with.
    private static let neverFirst: WordSet = [
        "của", "và", "các", "những", "được", "với", "cho", "tại", "theo", "để", "đã", "đang", "sẽ", "về", "đến", "trên",
        "do",
        "bởi", "nhưng", "hoặc", "khi", "vào", "mà", "bị", "nhằm", "qua", "thuộc", "tổng", "mỗi", "từng", "cần", "phải",
        "có",
    ]

    /// Words that are doubled on purpose, and numbers.
    private static let mayDouble: WordSet = [
        "luôn", "ngày", "từ", "dần", "đều", "thường", "hằng", "xanh", "đỏ", "nhà", "người", "ai", "đâu", "nơi", "lớp",
        "ngành",
        "cấp", "đời", "kiếp", "mãi", "rất", "lâu", "chốc", "khăng", "khư", "lăm", "hay", "khe", "cao", "thấp", "xa",
        "gần",
        "hơi", "sàn", "tròn", "tối", "sáng", "chiều", "đêm", "tháng", "năm", "ba", "cu", "chôm", "thanh", "song", "lần",
        "từng",
        "đôi", "bo", "le", "bìm", "cào", "chuồn", "tai", "vàng", "nâu", "cay", "lo", "vân", "nho", "nhẹ", "chậm",
        "nhanh",
        "vui", "buồn", "xinh", "hao", "rưng", "lâng", "ngang", "sát", "tí", "chút", "mỗi", "hàng", "trùng", "điệp",
        "bừng",
        "ào", "ầm", "oang", "đa", "se", "rì", "tím", "hồng", "trắng", "đen", "một", "hai", "bốn", "sáu", "bảy", "tám",
        "chín",
        "mười", "không", "càng", "chung", "riêng", "sơ", "khéo", "may", "tuần", "giờ", "phút", "hơn", "kém", "lô", "xê",
        "bi", "măng",
    ]

    private static let neverDoubled: WordSet = [
        "của", "và", "các", "những", "được", "trong", "với", "cho", "tại", "theo", "để", "đã", "đang", "sẽ", "là", "có",
        "về", "đến", "trên", "dưới", "bằng", "do", "bởi", "nhưng", "hoặc", "cũng", "này", "khi", "như",
        "so", "cùng", "vào", "thì", "mà", "một", "việc", "bị", "nhằm", "qua", "giữa", "thuộc", "tổng", "đạt",
        "gồm", "hồ", "sơ", "tỷ", "lệ", "triệu", "đồng",
    ]
}

extension Reading {
    /// Whether neither word is a name: both in small letters or both in capitals, or the first begins a sentence.
    fileprivate func isSmallOrTitle(_ first: Int, _ second: Int) -> Bool {
        let isSmall = !tokens[second].flags.contains(.capitalised)
        if tokens[first].flags.contains(.allCapitals) { return tokens[second].flags.contains(.allCapitals) }
        guard isSmall else { return false }
        guard tokens[first].flags.contains(.capitalised) else { return true }
        return first == 0 || tokens[first - 1].kind == .period
    }
}
