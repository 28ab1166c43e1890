import Document
import Finding

extension ProofRule {
    static let lookAlikes: ProofRule = ProofRule(
        "CT006", .error, .core, repair: .review, vi: "ký tự giống hình", en: "look-alike characters",
        page: RulePage(
            what: "Chữ cái Kirin, Hy Lạp lẫn trong từ tiếng Việt; chữ O, l, I thay chữ số 0, 1 trong số; chữ số "
                + "toàn chiều rộng.",
            why: "Nhìn không thấy khác nhưng máy không tìm được chữ ấy và không đọc được số ấy.",
            wrong: [
                "B\u{430}o c\u{E1}o t\u{ED}nh h\u{EC}nh.", "Tổng thu đạt 1O.000 đồng.", "Đã chi l.250.000 đồng.",
                "Có \u{FF11}\u{FF12} hồ sơ.", "Trong năm 2O25 có 5 vụ.",
            ],
            right: [
                "Báo cáo tình hình.", "Tổng thu đạt 10.000 đồng.", "Khí CO2, nước H2O, Fe2O3, nhóm máu O.",
                "Nồng độ 5 μg, tia α, Δt, 30oC, 5l xăng.",
                "Phòng 1O2, mã 3O5A, xã Ia O, lô I.250 và mục I.1.", "Từ tiếng Nga: \u{43C}\u{438}\u{440}.",
            ],
            silent: "Không xét từ viết trọn bằng chữ nước ngoài, ký hiệu khoa học, công thức hóa học và mã.")
    ) { reading, discoveries in
        reading.forEach(reading.lists.odd) { index, paragraph in
            let range = reading.paragraphTokens[paragraph]
            switch reading.tokens[index].kind {
            case .word: checkLetters(reading, index, &discoveries)
            case .name: checkNumber(reading, index, range, &discoveries)
            default: checkWideDigits(reading, index, range, &discoveries)
            }
        }
        reading.forEach(reading.lists.numbers) { index, paragraph in
            checkNumber(reading, index, reading.paragraphTokens[paragraph], &discoveries)
        }
    }

    /// Letters that look like Latin ones, by their scalar.
    private static let twins: [Unicode.Scalar: (latin: Character, alphabet: String)] = {
        var table: [Unicode.Scalar: (latin: Character, alphabet: String)] = [:]
        for (twin, latin) in zip("аеорсхуіјАВЕКМНОРСТХІЈ".unicodeScalars, "aeopcxyijABEKMHOPCTXIJ") {
            table[twin] = (latin, "Kirin")
        }
        for (twin, latin) in zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars, "ABEZHIKMNOPTYXo") {
            table[twin] = (latin, "Hy Lạp")
        }
        return table
    }()

    private static func checkLetters(_ reading: Reading, _ index: Int, _ discoveries: inout Discoveries) {
        let range = reading.tokens[index].range
        let word = reading.manuscript.string(range)
        var text = ""
        var alphabets: Set<String> = []
        var latin = 0
        for scalar in word.unicodeScalars {
            if let twin = twins[scalar] {
                text.append(twin.latin)
                alphabets.insert(twin.alphabet)
            } else if scalar.value >= 0x370, scalar.value < 0x530 {
                return
            } else {
                text.unicodeScalars.append(scalar)
                latin += 1
            }
        }
        guard latin > 0, !alphabets.isEmpty else { return }
        discoveries.add(
            .foreignLetter(word, names: alphabets.sorted().joined(separator: ", ")), at: range,
            fix: Fix(message: .replaceWith(text), replacement: text), key: text)
    }

    /// `1O.000`, `l.250`, `2O25`: digits, dots and commas, with O, l or I among them.
    private static func checkNumber(
        _ reading: Reading, _ index: Int, _ range: Range<Int>, _ discoveries: inout Discoveries
    ) {
        let text = reading.manuscript.text
        let token = reading.tokens[index].range
        var start = token.lowerBound
        let first = reading.tokens[range.lowerBound].range.lowerBound
        while start > first, isPart(text[start - 1]) { start -= 1 }
        let limit = reading.tokens[range.upperBound - 1].range.upperBound
        var end = token.upperBound
        while end < limit, isPart(text[end]) { end += 1 }
        while end > start, text[end - 1] == 0x2E || text[end - 1] == 0x2C { end -= 1 }
        // The first number of the chain reports it.
        guard end - start > token.count, text[start..<token.lowerBound].allSatisfy({ !($0 &- 0x30 < 10) }),
            start == first || isEdge(text[start - 1]), end == limit || isEdge(text[end])
        else { return }
        let letters = (start..<end).filter { text[$0] > 0x39 }
        guard (1...2).contains(letters.count) else { return }
        let digits = text[start..<end].map { $0 == 0x4F || $0 == 0x6F ? 0x30 : $0 > 0x39 ? 0x31 : $0 }
        let number = WrittenNumber(digits, 0..<digits.count)
        guard isGrouped(number, letters.map { $0 - start }, digits) || isYear(number, reading, index, range) else {
            return
        }
        let whole = start..<end
        let right = String(decoding: digits, as: UTF8.self)
        discoveries.add(
            .letterInNumber(reading.manuscript.string(whole)), at: whole,
            fix: Fix(message: .replaceWith(right), replacement: right), key: right)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2C || byte == 0x4F || byte == 0x6F || byte == 0x6C
            || byte == 0x49
    }

    /// Whether a number may begin or end beside `byte`.
    private static func isEdge(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x28, 0x29, 0x3B, 0x2C, 0x2E, 0x25, 0x3A: true
        default: false
        }
    }

    /// Whether dots part it into thousands; a letter alone before the dot may name a clause (`I.250`).
    private static func isGrouped(_ number: WrittenNumber, _ letters: [Int], _ digits: [UInt8]) -> Bool {
        guard number.style == .grouped else { return false }
        let dots = digits.count { $0 == 0x2E }
        let isAlone = letters == [0] && digits.count > 1 && digits[1] == 0x2E
        return dots > 1 || !isAlone
    }

    private static func isYear(_ number: WrittenNumber, _ reading: Reading, _ index: Int, _ range: Range<Int>) -> Bool {
        guard number.style == .plain, number.width == 4, (1990...2060).contains(number.digits) else { return false }
        return reading.word(index - 1, in: range) == "năm"
    }

    private static func checkWideDigits(
        _ reading: Reading, _ index: Int, _ range: Range<Int>, _ discoveries: inout Discoveries
    ) {
        func isWide(_ index: Int) -> Bool {
            guard range.contains(index) else { return false }
            let bytes = reading.manuscript.text[reading.tokens[index].range]
            return bytes.count == 3 && bytes.first == 0xEF && bytes[bytes.startIndex + 1] == 0xBC
                && (0x90...0x99).contains(bytes[bytes.startIndex + 2])
        }
        guard isWide(index), !isWide(index - 1) else { return }
        var end = index + 1
        while isWide(end), !reading.tokens[end].isSpaced { end += 1 }
        let whole = reading.tokens[index].range.lowerBound..<reading.tokens[end - 1].range.upperBound
        let right = String(
            decoding: (index..<end).map {
                reading.manuscript.text[reading.tokens[$0].range.upperBound - 1] - 0x60
            }, as: UTF8.self)
        discoveries.add(
            .wideDigits(reading.manuscript.string(whole)), at: whole,
            fix: Fix(message: .replaceWith(right), replacement: right), key: right)
    }
}
