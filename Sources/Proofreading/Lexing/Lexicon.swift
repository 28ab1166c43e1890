/// The words that the reader of figures knows.
///
/// Words are written with the tone mark on either vowel (`hoá`, `hóa`) and with `i` or `y` (`kì`, `kỳ`); where a phrase has such a
/// word, each way is listed.
enum Lexicon {
    /// Abbreviations that a full stop follows within a sentence; single letters do too.
    static let abbreviations: WordSet = [
        "ths", "ts", "pgs", "gs", "bs", "bsck", "ks", "kts", "cn", "ncs", "tp", "tx", "tt", "tr", "đ", "stt", "đt",
        "tnhh", "tm",
        "kt", "tl", "tuq", "st", "no", "ptdt",
    ]

    /// The phrases with a cue.
    static let phrases: [Phrase] = table.flatMap { cue, list in
        Word.phrases(list).map { Phrase(cue: cue, words: $0) }
    }

    private static let table: [(Cue, String)] = [
        (.above, "trên|hơn|quá"), (.below, "gần|ngót"),
        (.about, "khoảng|chừng|xấp xỉ|ước|ước đạt|ước khoảng|ước tính|ước thực hiện|ước tính đạt"),
        (.atLeast, "ít nhất|tối thiểu|không dưới|từ trên"), (.atMost, "không quá|tối đa|dưới|không vượt quá"),
        (.hundred, "trăm"), (.thousand, "nghìn|ngàn"), (.million, "triệu|trđ|trđồng"), (.billion, "tỷ|tỉ"),
        (.comprising, "gồm|bao gồm|gồm có|gồm các|chia ra|chia thành|được chia thành|chia theo|phân ra"),
        (.ofWhich, "trong đó|trong số đó|trong số này"),
        (.namely, "cụ thể|cụ thể là|cụ thể như sau|như sau|kết quả như sau|chi tiết như sau"),
        (.remainder, "còn lại|số còn lại|còn lại là|phần còn lại"),
        (
            .chiefly,
            "chủ yếu|chủ yếu là|tiêu biểu|tiêu biểu là|điển hình|điển hình là|như|nhiều nhất|nhiều nhất là"
                + "|đáng chú ý|nổi bật|một số|riêng|nhất là|đặc biệt|đứng đầu|đứng đầu là|cao nhất|cao nhất là|tập trung ở"
        ),
        (.total, "tổng số|tổng cộng|tổng|cộng|toàn bộ|tổng số là"), (.and, "và|cùng|cùng với"),
        (.makesUp, "chiếm|chiếm tỷ lệ|chiếm tỉ lệ|chiếm tỷ trọng|chiếm tỉ trọng|chiếm khoảng"),
        (.reaches, "đạt|đạt tỷ lệ|đạt tỉ lệ|đạt khoảng"),
        (.rate, "tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|tỉ suất|độ bao phủ|mức độ bao phủ|cơ cấu"),
        (.equivalent, "tương đương|tương đương với|tương ứng|tương ứng với|tức|tức là"), (.equalTo, "bằng"),
        (.average, "bình quân|trung bình"),
        (.plan, "kế hoạch|kh|dự toán|chỉ tiêu|nghị quyết|mục tiêu|kế hoạch năm|kh năm|kế hoạch giao|chỉ tiêu giao"),
        (.up, "tăng|tăng thêm|nhiều hơn|cao hơn|lớn hơn|tăng lên|tăng khoảng|tăng hơn"),
        (.down, "giảm|giảm đi|ít hơn|thấp hơn|giảm bớt|giảm khoảng|giảm hơn|kém"), (.exceeds, "vượt|vượt mức"),
        (.against, "so với|so"), (.yearAgo, "cùng kỳ|cùng kì|cùng kỳ năm trước|cùng kỳ năm ngoái|năm trước|năm ngoái"),
        (.previous, "tháng trước|kỳ trước|kì trước|tuần trước|quý trước|đầu năm|cuối năm trước|liền kề|học kỳ trước"),
        (.from, "từ"), (.to, "đến|tới"), (.arrivesAt, "lên|xuống|lên thành|xuống còn|lên đến|lên tới|còn|thành"),
        (.points, "điểm|điểm phần trăm"), (.fold, "lần"), (.percentWord, "phần trăm"),
        (
            .opening,
            "tồn kỳ trước|tồn kỳ trước chuyển sang|kỳ trước chuyển sang|kỳ trước chuyển qua|cũ chuyển sang"
                + "|tồn đầu kỳ|tồn đầu năm|đầu kỳ|năm trước chuyển sang|tháng trước chuyển sang|tồn cũ|từ kỳ trước|việc cũ"
                + "|kỳ trước chuyển|quý trước chuyển sang|tồn từ kỳ trước|tồn tháng trước|số đầu kỳ|tồn trước|từ kỳ trước chuyển qua"
        ),
        (
            .incoming,
            "tiếp nhận mới|mới tiếp nhận|thụ lý mới|việc mới|phát sinh trong kỳ|tiếp nhận trong kỳ|phát sinh mới"
                + "|tiếp nhận trong tháng|mới phát sinh|tăng trong kỳ|phát sinh trong tháng|nhận mới|thụ lí mới|mới thụ lý"
        ),
        (.available, "đã và đang giải quyết|phải giải quyết|tổng số phải giải quyết|tổng thụ lý"),
        (
            .outgoing,
            "đã giải quyết|giải quyết xong|đã giải quyết xong|giải quyết trong kỳ|đã xử lý|xử lý xong|đã khắc phục"
                + "|giảm trong kỳ|đã trả|đã hoàn thành|thi hành xong|đã thi hành xong|hoàn thành trong kỳ"
        ),
        (
            .closing,
            "chuyển kỳ sau|còn tồn|đang giải quyết|tồn cuối kỳ|còn lại chưa giải quyết|chuyển sang kỳ sau|cuối kỳ"
                + "|chuyển tháng sau|chuyển sang tháng sau|còn phải giải quyết|tồn chuyển kỳ sau|đang xử lý|chưa giải quyết"
                + "|còn tồn cuối kỳ|tồn cuối tháng|chuyển kì sau"
        ),
        (.cumulative, "lũy kế|luỹ kế|lũy kế từ đầu năm|luỹ kế từ đầu năm|cộng dồn"),
        (.verb, "là|được|có|có được|gồm được|thu được|đã có|hiện có|ghi nhận"),
        (
            .preposition,
            "trong|của|tại|ở|cho|với|theo|do|bởi|qua|về|để|nhằm|thuộc|nên|nhưng|mà|thì|khi|sau|trước|cả"
                + "|hiện|vào|cũng|đang|sẽ|đã|không|chưa|này|tham gia|bị|phải|nêu|hoặc|hay|nào|đó|các|những|mỗi|từng"
        ),
        (.outOf, "trong tổng số|trên tổng số|trong số|trên tổng"),
    ]

    /// What counts follow: the classifiers and heads of noun phrases that a number written in words may stand before.
    static let classifiers: WordSet = [
        "hồ", "người", "xã", "phường", "huyện", "tỉnh", "vụ", "đơn", "lượt", "cá", "tổ", "bản", "đồng", "cuộc", "đoàn",
        "hộ", "trường", "lớp", "học", "giáo", "công", "cán", "văn", "tờ", "quyết", "kế", "nhiệm", "chỉ", "tiêu", "cơ",
        "đơn", "doanh", "dự", "máy", "chiếc", "bộ", "con", "ha", "tấn", "mô", "khu", "thôn", "ấp", "buổi", "ngày",
        "tháng",
        "giờ", "phút", "lần", "trạm", "điểm", "hội", "phiếu", "giấy", "thẻ", "sự", "trẻ", "ca", "việc", "chi", "câu",
        "đội",
        "nhóm", "ngành", "lĩnh", "thủ", "báo", "ý", "trang", "phần", "mục", "đề", "sản", "thiết", "tài", "hệ", "hạng",
        "công", "tuyến", "cầu", "nhà", "phòng", "đại", "giải", "bài", "loại", "hợp", "chương", "gói", "kỳ", "đợt",
        "khoản",
    ]

    /// The abbreviations of kinds of documents (decree 30/2020, appendix III.I), and the Party's.
    static let symbolTypes: WordSet = [
        "nq", "qđ", "ct", "qc", "qyđ", "tc", "tb", "hd", "ctr", "kh", "pa", "đa", "da", "bc", "bb", "ttr", "hđ", "cv",
        "cđ",
        "bgn", "btt", "gm", "ggt", "gnp", "pg", "pc", "pb", "nđ", "tt", "ttlt", "l", "lct", "pl", "kl", "qh", "gxn",
        "cttr",
    ]
    static let standards: WordSet = ["tcvn", "qcvn", "iso", "tcn", "tcxd", "tcxdvn", "iec"]
    static let romanQuarters: WordMap<Int> = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
    /// Words that a year in four digits follows.
    static let beforeYears: WordSet = [
        "năm", "kỳ", "kì", "sánh", "chuẩn", "hè", "tết", "vụ", "xuân", "đầu", "cuối", "học", "đoạn", "khóa", "khoá",
        "từ",
        "đến", "với", "giá", "khoảng", "trước", "sau",
    ]
    /// Words that a day and month follow.
    static let beforeDays: WordSet = [
        "từ", "đến", "tới", "hôm", "sáng", "chiều", "tối", "trưa", "đêm", "ngày", "trước", "sau", "lễ", "dịp", "nhật",
    ]
    /// What stands behind `thứ` for a day of the week.
    static let weekdays: WordSet = ["hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy"]
    static let beforeHours: WordSet = ["lúc", "hồi", "từ", "trước", "sau", "đến", "khoảng"]
    static let references: WordSet = [
        "điều", "khoản", "điểm", "mục", "chương", "biểu", "mẫu", "bảng", "hình", "trang", "dòng", "cột", "phần", "tiểu",
    ]
    static let strongReferences: WordSet = ["điều", "khoản", "chương", "phụ"]
    /// Nouns that a number behind them names, never counts.
    static let ordinalNouns: WordSet = [
        "lớp", "khối", "thôn", "ấp", "phường", "quận", "lộ", "độ", "khóa", "khoá", "thứ", "bão", "đường", "khóm", "bản",
        "buôn", "tuần", "hẻm", "ngõ", "đội", "mũi", "liều",
    ]
    /// Nouns that a small number behind them names, unless what is counted follows.
    static let weakOrdinalNouns: WordSet = [
        "tổ", "cấp", "đợt", "loại", "nhóm", "hạng", "khu", "vòng", "cụm", "số", "tốp", "top", "tập", "kỳ", "kì", "hạ",
        "lần",
        "bước", "tầng", "phòng", "vùng", "trường", "trạm", "nhà", "hội", "giai", "bậc", "quý", "án",
    ]
    static let contacts: WordSet = ["đt", "sđt", "fax", "hotline", "zalo", "thoại", "khoản", "mã", "tk", "stk"]
    /// Verbs that a count follows.
    static let beforeBlanks: WordSet = [
        "nhận", "quyết", "xong", "thành", "sinh", "cấp", "mới", "tổ", "chức", "trợ", "nộp", "hành", "giao", "tra", "số",
    ]

    /// What each word may begin that begins something.
    static let beginnings: WordMap<Beginnings> = {
        var table = WordMap<Beginnings>(capacity: 512)
        func add(_ words: some Sequence<Word>, _ what: Beginnings) {
            for word in words { table[word] = (table[word] ?? []).union(what) }
        }
        for set in [standards, references, strongReferences, ordinalNouns, weakOrdinalNouns, contacts] {
            add(set.words, .group)
        }
        add(romanQuarters.words, .group)
        add(["http", "https", "www"], .group)
        add(phrases.compactMap(\.words.first), .phrase)
        add(NumberWords.starts, .numeral)
        return table
    }()
}
