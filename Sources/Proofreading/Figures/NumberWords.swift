/// Numbers in Vietnamese words, up to thousands of billions.
enum NumberWords {
    private static let digits: WordMap<Int64> = [
        "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
        "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    ]
    private static let scales: WordMap<Int64> = [
        "nghìn": 1000, "ngàn": 1000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000,
    ]

    /// The words that a number may begin with.
    static let starts: Set<Word> = Set(digits.words).subtracting(["mốt", "lăm", "nhăm", "tư"]).union(["mười"])

    /// The words before `năm` that make it a year.
    static let beforeYear: WordSet = [
        "trong", "của", "cả", "mỗi", "hằng", "hàng", "các", "những", "đầu", "cuối", "qua", "nhiều", "một", "hai", "ba",
        "từng",
        "giữa", "trước", "sau", "tháng", "quý", "cuối", "đến", "kế", "theo", "giao", "hoạch",
    ]

    /// Whether a number that begins with one word may have `word` behind it.
    static func goesOn(with word: Word) -> Bool {
        digits[word] != nil || scales[word] != nil || word == "trăm" || word == "mươi"
    }

    /// Reads the number that `words` begin with; `nil` where they begin with none.
    static func read(_ words: [Word]) -> (value: Int64, count: Int)? {
        var index = 0
        var total: Int64 = 0
        var ceiling = Int64.max
        while let group = readGroup(words, from: index) {
            index = group.end
            guard index < words.count, let scale = scales[words[index]], scale < ceiling else {
                total += group.value
                break
            }
            total += group.value * scale
            ceiling = scale
            index += 1
        }
        return index == 0 ? nil : (total, index)
    }

    /// A number below a thousand.
    private static func readGroup(_ words: [Word], from start: Int) -> (value: Int64, end: Int)? {
        var index = start
        func word(_ at: Int) -> Word { at < words.count ? words[at] : .none }
        var value: Int64 = 0
        var isRead = false
        if let hundreds = digits[word(index)], word(index + 1) == "trăm" {
            value += hundreds * 100
            index += 2
            isRead = true
            if word(index) == "linh" || word(index) == "lẻ", let unit = digits[word(index + 1)] {
                return (value + unit, index + 2)
            }
        }
        if word(index) == "mười" {
            value += 10
            index += 1
            isRead = true
        } else if let tens = digits[word(index)], word(index + 1) == "mươi" {
            value += tens * 10
            index += 2
            isRead = true
        } else if let unit = digits[word(index)], !isRead {
            return (unit, index + 1)
        } else {
            return isRead ? (value, index) : nil
        }
        if let unit = digits[word(index)], scales[word(index + 1)] == nil || value >= 10 {
            return (value + unit, index + 1)
        }
        return (value, index)
    }
}
