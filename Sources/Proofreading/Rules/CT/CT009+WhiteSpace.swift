import Document
import Finding
import VietnameseText

extension ProofRule {
    static let whiteSpace = ProofRule(
        "CT009", .info, .style, repair: .safe, vi: "thừa hoặc thiếu khoảng trắng",
        en: "superfluous or missing "
            + "white space",
        page: RulePage(
            what: "Hai dấu cách liền nhau trong câu; dấu cách trước dấu phẩy, chấm, chấm phẩy, hai chấm; thiếu dấu "
                + "cách sau các "
                + "dấu ấy, trước dấu mở ngoặc, hoặc giữa ngày tháng và chữ đứng sau.",
            why: "Khoảng trắng sai làm dòng chữ giãn cách không đều và ngắt dòng sai chỗ.",
            wrong: [
                "Giá trị sản xuất ước đạt 495.086,8  tỷ đồng.", "Đã tiếp nhận 120 hồ sơ , trả kết quả 118 hồ sơ.",
                "Số liệu tính từ ngày 21/7đến ngày 20/8/2021.", "Đã trả 118 hồ sơ(đạt 98,3%) trong tháng.",
                "Đã tổ chức 02 lớp tập huấn,có 85 người dự.", "Công tác tiếp dân được duy trì.Trong quý có 12 lượt.",
            ],
            right: [
                "Giá trị sản xuất ước đạt 495.086,8 tỷ đồng.",
                "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA "
                    + "VIỆT NAM",
                "Tại TP.HCM có 1.234,5 ha; xem tại https://abc.gov.vn/tin,bai lúc 7:30.",
                "Số:   /BC-UBND ngày   tháng 10 năm 2025", "Nơi nhận:\t- Như trên;\t- Lưu: VT.",
                "Theo điểm a,b,c khoản 2 Điều 5, tỷ lệ bản đồ 1:500 và 1 : 2.000.",
            ],
            silent: "Không xét các dòng canh cột bằng nhiều dấu cách hoặc tab, chỗ để trống chờ điền số và ngày, "
                + "số, giờ, địa chỉ "
                + "trang tin, mã và tệp PDF.")
    ) { reading, discoveries in
        guard reading.keepsWhiteSpace else { return }
        var check = WhiteSpaceCheck(reading, discoveries)
        reading.forEach(reading.lists.gaps) { check.read($0, reading.paragraphTokens[$1]) }
        discoveries = check.found
    }
}

/// Looks at the gaps between the tokens of paragraphs.
private struct WhiteSpaceCheck {
    let reading: Reading
    var found: Discoveries
    private var paragraph = 0..<0
    /// Whether columns are set with runs of spaces or with tabs in the paragraph; `nil` where nobody asked yet.
    private var hasColumns: Bool?

    init(_ reading: Reading, _ found: Discoveries) {
        self.reading = reading
        self.found = found
    }

    /// Looks at what stands before the token at `index`, in the paragraph with the tokens `range`.
    mutating func read(_ index: Int, _ range: Range<Int>) {
        if paragraph != range { hasColumns = nil }
        paragraph = range
        guard !reading.tokens[index - 1].flags.contains(.label) else { return }
        let gap = reading.gap(before: index)
        if gap.isEmpty { readGlued(index) } else { readSpaced(index, gap) }
    }

    private mutating func isLaidOut() -> Bool {
        if let hasColumns { return hasColumns }
        let found = isLaidOut(paragraph)
        hasColumns = found
        return found
    }

    private func isLaidOut(_ range: Range<Int>) -> Bool {
        var wide = 0
        for index in range.dropFirst() {
            let gap = reading.gap(before: index)
            guard gap.count > 1 else {
                if gap.count == 1, reading.manuscript.text[gap.lowerBound] == 0x09 { return true }
                continue
            }
            if gap.contains(where: { reading.manuscript.text[$0] == 0x09 }) || gap.count > 3 { return true }
            if gap.count == 3 { wide += 1 }
        }
        return wide > 1
    }

    private func kind(_ index: Int) -> Token.Kind {
        paragraph.contains(index) ? reading.tokens[index].kind : .period
    }

    private func text(_ index: Int) -> String { reading.manuscript.string(reading.tokens[index].range) }

    // MARK: - Superfluous

    private mutating func readSpaced(_ index: Int, _ gap: Range<Int>) {
        // One space where one belongs is what there is nearly always.
        if gap.count == 1, isWordy(kind(index)), kind(index - 1) != .openParenthesis { return }
        guard reading.isSpaces(gap) else { return }
        switch kind(index) {
        case .comma, .semicolon, .colon, .period, .closeParenthesis:
            if isSuperfluous(index, gap) {
                add(.spaceBeforeSign(text(index), word: text(index - 1)), gap, "")
            }
        default:
            if kind(index - 1) == .openParenthesis {
                guard gap.count == 1, isWordy(kind(index)) else { return }
                add(.spaceBehindSign("(", word: text(index)), gap, "")
            } else if gap.count > 1, !isLaidOut(), isWithinSentence(index) {
                add(.surplusSpace(before: text(index - 1), after: text(index)), gap, " ")
            }
        }
    }

    /// Whether the space before the sign at `index` belongs to no form, ratio, dotted line or file name.
    private func isSuperfluous(_ index: Int, _ gap: Range<Int>) -> Bool {
        guard isWordy(kind(index - 1)) || kind(index - 1) == .closeParenthesis || kind(index - 1) == .percent else {
            return false
        }
        let isNextGlued = paragraph.contains(index + 1) && reading.gap(before: index + 1).isEmpty
        switch kind(index) {
        case .colon: return gap.count == 1 && !(kind(index - 1) == .number && kind(index + 1) == .number)
        case .period:
            if isNextGlued { return false }
            return !(paragraph.contains(index + 1) && kind(index + 1) == .period)
        case .comma: return !(isNextGlued && kind(index + 1) == .number)
        case .closeParenthesis: return gap.count == 1
        default: return true
        }
    }

    private func isWordy(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .word, .number, .date, .time, .symbol, .reference, .name: true
        default: false
        }
    }

    private static let blanks: WordSet = ["số", "ngày", "tháng", "năm", "quý", "lúc", "giờ", "phút", "cv"]

    /// Whether two spaces at `index` are no blank to be filled in, and no gap between sentences.
    private func isWithinSentence(_ index: Int) -> Bool {
        let before = reading.tokens[index - 1]
        let after = reading.tokens[index]
        switch before.kind {
        case .period, .colon, .ellipsis, .lineBreak, .other, .slash, .dash, .openQuote: return false
        default: break
        }
        switch after.kind {
        case .slash, .lineBreak, .other, .ellipsis, .dash, .closeQuote: return false
        default: break
        }
        if WhiteSpaceCheck.blanks.contains(before.word), !isWordy(after.kind) || after.word != .none { return false }
        return !reading.isTitle(paragraph)
    }

    // MARK: - Missing

    private mutating func readGlued(_ index: Int) {
        let before = kind(index - 1)
        let after = kind(index)
        if after == .word, isMissing(behind: before, index) {
            addMissing(index)
        } else if before == .comma || before == .semicolon || before == .colon, after == .number || after == .date {
            guard index - 2 >= paragraph.lowerBound, reading.isSmallWord(index - 2), index - 2 > paragraph.lowerBound
            else { return }
            guard reading.gap(before: index - 1).isEmpty, before != .colon || !reading.isASCII(range(index - 2)) else {
                return
            }
            addMissing(index)
        } else if after == .openParenthesis, reading.isSmallWord(index - 1), isVietnamese(index - 1),
            kind(index + 1) != .number, !isEnding(index + 1)
        {
            let sign = reading.tokens[index].range
            add(.missingSpaceBefore("(", word: text(index - 1)), sign, " (")
        } else if after == .number || after == .date, before == .word,
            WhiteSpaceCheck.leading.contains(reading.tokens[index - 1].word),
            !reading.tokens[index - 1].flags.contains(.allCapitals)
        {
            addMissing(index)
        }
    }

    /// Words before numbers that no product is called by.
    private static let leading: WordSet = [
        "tháng", "năm", "ngày", "đến", "từ", "là", "đạt", "gồm", "được", "tăng", "giảm", "chiếm", "khoảng", "trên",
        "hơn",
        "tổng", "còn", "và", "với", "quý",
    ]
    /// Words that go on after a number, not its unit.
    private static let following: WordSet = ["đến", "và", "của", "trong", "tại", "theo", "tới", "so"]

    /// Whether the word has marks, or could have none: `sum(` and `file(s)` are not for us.
    private func isVietnamese(_ index: Int) -> Bool {
        guard reading.isASCII(range(index)) else { return true }
        return range(index).count > 3 && Syllable(text(index))?.isOrthographic == true
    }

    /// `(s)`, `(bis)`: an ending that may be left out.
    private func isEnding(_ index: Int) -> Bool {
        kind(index) == .word && reading.isASCII(range(index)) && reading.tokens[index].range.count <= 3
            && kind(index + 1) == .closeParenthesis
    }

    private func range(_ index: Int) -> Range<Int> { reading.tokens[index].range }

    /// Whether a space is missing between what has the kind `before` and the word at `index`.
    private func isMissing(behind before: Token.Kind, _ index: Int) -> Bool {
        let word = reading.tokens[index]
        let isSmall = reading.isSmallWord(index)
        switch before {
        case .comma, .semicolon:
            guard index - 2 >= paragraph.lowerBound, isLong(index), isLong(index - 2) else { return false }
            // Plain letters on both sides are the columns of a file or the arguments of a formula.
            if before == .comma, reading.isASCII(range(index)), reading.isASCII(range(index - 2)) { return false }
            return !reading.isSign(0x26, at: max(paragraph.lowerBound, index - 3))
        case .colon:
            guard index - 2 >= paragraph.lowerBound, kind(index - 2) == .word, isLong(index - 2), isLong(index) else {
                return false
            }
            return !reading.isASCII(range(index - 2)) || !reading.isASCII(range(index))
        case .period: return isNewSentence(index)
        case .percent: return isSmall && index - 2 >= paragraph.lowerBound && kind(index - 2) == .number
        case .date: return isSmall
        case .number: return WhiteSpaceCheck.following.contains(word.word)
        case .closeParenthesis: return isSmall && isOpened(before: index - 1)
        default: return false
        }
    }

    /// Whether what stands at `index` is no single letter and no code.
    private func isLong(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        switch token.kind {
        case .word:
            return reading.letterCount(token.range) > 1 && !token.flags.contains(.digits)
                && !(token.flags.contains(.allCapitals) && reading.isASCII(token.range))
        case .number, .date, .percent, .closeParenthesis, .closeQuote: return true
        default: return false
        }
    }

    private func isNewSentence(_ index: Int) -> Bool {
        let word = reading.tokens[index]
        guard word.flags.contains(.capitalised), !word.flags.contains(.allCapitals), index - 2 >= paragraph.lowerBound
        else { return false }
        switch kind(index - 2) {
        case .word:
            // Names of files and pages are plain letters.
            return reading.isSmallWord(index - 2) && !(reading.isASCII(range(index - 2)) && reading.isASCII(word.range))
        case .date, .percent, .closeParenthesis: return reading.letterCount(word.range) > 1
        default: return false
        }
    }

    private func isOpened(before index: Int) -> Bool {
        var position = index - 1
        while position >= paragraph.lowerBound {
            if kind(position) == .openParenthesis {
                return position == paragraph.lowerBound || reading.tokens[position].isSpaced
            }
            if kind(position) == .closeParenthesis { return false }
            position -= 1
        }
        return false
    }

    // MARK: - Findings

    private mutating func addMissing(_ index: Int) {
        let before = reading.tokens[index - 1]
        add(
            .missingSpaceBehind(text(index - 1), word: text(index)),
            before.range.lowerBound..<reading.tokens[index].range.upperBound, "\(text(index - 1)) \(text(index))")
    }

    private mutating func add(_ message: Message, _ range: Range<Int>, _ replacement: String) {
        found.add(
            message, at: range,
            fix: Fix(message: .setSpaces, replacement: replacement), key: message.vi)
    }
}
