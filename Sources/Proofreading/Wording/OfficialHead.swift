import Document

/// The head of an official document after decree 30/2020: its lines, wherever they stand on the first page.
///
/// In text files the two columns of the head share lines, so the parts are ranges of tokens, not paragraphs.
struct OfficialHead {
    /// `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`; without it there is no head.
    private(set) var nation = 0..<0
    /// `Độc lập - Tự do - Hạnh phúc`
    private(set) var motto: Range<Int>?
    /// The words `Số:` before the number, each with its colon.
    private(set) var numbers: [Range<Int>] = []
    /// The place and date, from the place on.
    private(set) var date: Range<Int>?
    /// The paragraph of the title, e.g. `BÁO CÁO`.
    private(set) var title: Int?
    /// How many of the first paragraphs belong to the head.
    private(set) var end = 0

    /// `nil` where the document has no Quốc hiệu among its first paragraphs.
    init?(_ reading: Reading) {
        var seen = 0
        for (paragraph, range) in reading.paragraphTokens.enumerated() where !range.isEmpty {
            let story = reading.manuscript.paragraphs[paragraph].story
            guard story == .body || story == .textBox else { continue }
            seen += 1
            if seen > 24 { break }
            if nation.isEmpty, let found = reading.find(OfficialHead.nationWords, in: range) { nation = found }
            if motto == nil, let found = reading.find(OfficialHead.mottoWords, in: range) { motto = found }
            if reading.isKindOfDocument(range) {
                title = paragraph
                break
            }
            readNumbers(reading, range)
            readDate(reading, range)
            end = paragraph + 1
        }
        guard !nation.isEmpty else { return nil }
    }

    private mutating func readNumbers(_ reading: Reading, _ range: Range<Int>) {
        for index in range.dropLast()
        where reading.tokens[index].word == "số" && reading.tokens[index].flags.contains(.capitalised) {
            guard reading.tokens[index + 1].kind == .colon || reading.tokens[index + 1].kind == .symbol else {
                continue
            }
            let isFirst = index == range.lowerBound || reading.gap(before: index).count > 2
            if isFirst { numbers.append(index..<index + 2) }
        }
    }

    private mutating func readDate(_ reading: Reading, _ range: Range<Int>) {
        guard date == nil, let index = range.first(where: { reading.tokens[$0].kind == .date && reading.isDay($0) })
        else { return }
        var start = index
        while start > range.lowerBound, reading.gap(before: start).count < 3, reading.tokens[start - 1].kind != .symbol
        {
            start -= 1
        }
        date = start..<index + 1
    }

    private static let nationWords: [[Word]] = [
        ["cộng"], ["hòa", "hoà"], ["xã"], ["hội"], ["chủ"], ["nghĩa"], ["việt"], ["nam"],
    ]
    private static let mottoWords: [[Word]] = [["độc"], ["lập"], ["tự"], ["do"], ["hạnh"], ["phúc"]]
}

extension Reading {
    /// The tokens from the first to the last of `words` in `range`, where they follow each other with only dashes between.
    func find(_ words: [[Word]], in range: Range<Int>) -> Range<Int>? {
        for start in range where words[0].contains(tokens[start].word) {
            var index = start
            var found = 0
            while index < range.upperBound, found < words.count {
                if words[found].contains(tokens[index].word) {
                    found += 1
                } else if tokens[index].kind != .dash && tokens[index].kind != .minus {
                    break
                }
                index += 1
            }
            if found == words.count { return start..<index }
        }
        return nil
    }

    /// Whether the token at `index` is a day with its month and year.
    fileprivate func isDay(_ index: Int) -> Bool {
        let date = dates[Int(tokens[index].payload)]
        return date.kind == .day && date.day > 0 && date.month > 0 && date.year > 0
    }

    /// Whether the paragraph is the name of a kind of document alone: `BÁO CÁO`, `KẾ HOẠCH`.
    fileprivate func isKindOfDocument(_ range: Range<Int>) -> Bool {
        guard range.count == 2, tokens[range.lowerBound].flags.contains(.allCapitals) else { return false }
        let kinds: [[Word]] = [
            ["báo", "cáo"], ["kế", "hoạch"], ["thông", "báo"], ["tờ", "trình"], ["quyết", "định"], ["nghị", "quyết"],
            ["đề", "án"], ["chương", "trình"], ["hướng", "dẫn"], ["phương", "án"],
        ]
        let words = range.map { tokens[$0].word }
        return kinds.contains(words)
    }
}
