import Document

/// What the rules on wording ask of tokens and paragraphs.
extension Reading {
    /// The bytes between the token at `index` and the one before it.
    func gap(before index: Int) -> Range<Int> {
        tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    }

    /// Whether `range` holds nothing but spaces.
    func isSpaces(_ range: Range<Int>) -> Bool {
        range.allSatisfy { manuscript.text[$0] == 0x20 }
    }

    /// Whether the token at `index` is the sign `byte`.
    func isSign(_ byte: UInt8, at index: Int) -> Bool {
        tokens[index].range.count == 1 && manuscript.text[tokens[index].range.lowerBound] == byte
    }

    /// Whether the token at `index` is a word in small letters, at least two.
    func isSmallWord(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, !token.flags.contains(.capitalised), !token.flags.contains(.digits) else {
            return false
        }
        return letterCount(token.range) > 1
    }

    /// The letters in `range`.
    func letterCount(_ range: Range<Int>) -> Int {
        manuscript.text[range].count { $0 & 0xC0 != 0x80 }
    }

    /// Whether the letters in `range` are all ASCII.
    func isASCII(_ range: Range<Int>) -> Bool {
        manuscript.text[range].allSatisfy { $0 < 0x80 }
    }

    /// Whether the tokens hold capital words and no small ones, as titles do.
    func isTitle(_ range: Range<Int>) -> Bool {
        var capitals = 0
        for index in range where tokens[index].kind == .word && !tokens[index].flags.contains(.label) {
            if tokens[index].flags.contains(.allCapitals) {
                capitals += 1
            } else if isSmallWord(index) {
                return false
            }
        }
        return capitals > 0
    }

    /// The number at `index`; `nil` for another token.
    func number(_ index: Int) -> WrittenNumber? {
        tokens[index].kind == .number ? numbers[Int(tokens[index].payload)] : nil
    }

    /// The word at `index` if it is in `range`, else none.
    func word(_ index: Int, in range: Range<Int>) -> Word {
        range.contains(index) ? tokens[index].word : .none
    }

    /// Calls `body` for each paragraph of the document with tokens, and for its index.
    func forEachParagraph(_ body: (Int, Range<Int>) -> Void) {
        for (index, range) in paragraphTokens.enumerated() where !range.isEmpty { body(index, range) }
    }

    /// Whether the words come from a format that keeps white space as it was typed.
    var keepsWhiteSpace: Bool { manuscript.format != .pdf && !manuscript.isGarbled }
}

/// Words that follow figures.
enum FigureWords {
    /// Units of measure and scales, which only a figure stands before.
    static let units: WordSet = [
        "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "trăm", "đồng", "usd", "vnđ", "ha", "km", "m", "m2", "m3", "m²", "m³",
        "km2", "km²", "cm", "mm", "tấn", "tạ", "kg", "lít", "kw", "kwh", "mw", "mwh", "kv", "kva", "mva", "mét", "lần",
        "điểm", "độ", "sào", "mẫu", "ca", "gam", "ml", "mg", "tr", "gb", "tb", "mb", "mbps", "euro", "người", "hộ",
        "lượt",
    ]
    /// Units in Latin letters that are often written without a space.
    static let letters: WordSet = [
        "ha", "km", "m2", "m3", "m²", "m³", "km2", "km²", "cm", "mm", "kg", "kw", "kwh", "mw", "mwh", "kv", "kva",
        "mva",
        "ml", "mg", "usd", "vnđ",
    ]
    /// Nouns and units that a number is often joined to by mistake.
    static let counted: WordSet = [
        "người", "hộ", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm", "đồng", "hồ", "xã", "phường", "huyện", "tỉnh",
        "tấn",
        "tạ", "lít", "mét", "lượt", "cuộc", "vụ", "đơn", "lần", "điểm", "ngày", "tháng", "năm", "giờ", "phút", "trường",
        "lớp", "học", "giáo", "cán", "đoàn", "buổi", "đợt", "tổ", "đội", "trạm", "thôn", "ấp", "trẻ", "cháu", "việc",
        "văn", "bản", "kế", "quyết", "dự", "công", "tiêu", "chỉ", "thủ", "tuyến", "cầu", "nhà", "hợp", "doanh", "cơ",
        "máy", "chiếc", "bộ", "cây", "sào", "mẫu", "phiếu", "giấy", "thẻ", "trang", "loại", "nhóm", "khoản", "mục",
        "đại", "đảng", "hội", "chi", "gia", "mô", "đối", "trường", "bệnh", "liều", "mũi",
    ]
    /// Words that stand before a figure.
    static let before: WordSet = [
        "đạt", "là", "tăng", "giảm", "chiếm", "quân", "khoảng", "còn", "được", "lệ", "bằng", "hơn", "gần", "trên",
        "dưới",
        "ước", "vượt", "lên", "xuống", "đến", "từ", "với", "thu", "chi",
    ]
}
