import Document

/// Finds the documents that a text cites, by their numbers.
struct CitationReader {
    let reading: Reading

    func citations() -> [Citation] {
        var citations: [Citation] = []
        reading.forEachSymbol { symbol, index, paragraph in
            guard symbol.form != .standard else { return }
            let passage = reading.passage(paragraph)
            if isOwnNumber(symbol, passage) { return }
            citations.append(citation(symbol, index, paragraph, passage))
        }
        return citations
    }

    /// `Số: 12/BC-UBND` at the beginning of a line is the number of the document itself.
    private func isOwnNumber(_ symbol: SymbolMention, _ passage: Passage) -> Bool {
        var start = symbol.token - 1
        if passage.kind(start) == .colon { start -= 1 }
        return passage.word(start) == "số" && start == passage.first && passage.range.count <= 12
    }

    private func citation(_ symbol: SymbolMention, _ index: Int, _ paragraph: Int, _ passage: Passage) -> Citation {
        var citation = Citation(
            symbol: index, kindRange: symbol.range.lowerBound..<symbol.range.lowerBound, hasOtherKind: false,
            issuer: [],
            subject: [], paragraph: paragraph, sentence: passage.sentence(at: symbol.token).lowerBound)
        readKind(&citation, symbol, passage)
        var next = symbol.token + 1
        if let date = date(at: next, in: passage) {
            citation.date = date.index
            next = date.end
        }
        if passage.kind(next) == .comma || passage.kind(next) == .closeParenthesis { next += 1 }
        if passage.word(next) == "của" {
            (citation.issuer, next) = issuer(from: next + 1, in: passage)
        }
        if passage.kind(next) == .comma { next += 1 }
        citation.subject = subject(from: next, in: passage)
        return citation
    }

    private func readKind(_ citation: inout Citation, _ symbol: SymbolMention, _ passage: Passage) {
        var end = symbol.token - 1
        if passage.kind(end) == .colon { end -= 1 }
        if passage.word(end) == "số" { end -= 1 }
        guard let (kind, count) = DocumentKind.named(endingAt: end, in: passage) else { return }
        citation.kind = kind
        let start = end - count + 1
        citation.kindRange =
            passage.tokens[start].range.lowerBound..<passage.tokens[end].range.upperBound
        var before = start - 1
        if [.comma, .slash, .dash, .openParenthesis].contains(passage.kind(before))
            || Words.joining.contains(passage.word(before))
        {
            before -= 1
        }
        citation.hasOtherKind = before < start && DocumentKind.named(endingAt: before, in: passage) != nil
    }

    /// `ngày 01/01/2018`, `(ngày 5 tháng 3 năm 2020)`, `ban hành ngày …`, behind the number.
    private func date(at index: Int, in passage: Passage) -> (index: Int, end: Int)? {
        var place = index
        let sign = passage.kind(place)
        if sign == .comma || sign == .openParenthesis { place += 1 }
        if passage.has(["ban", "hành"], at: place) { place += 2 }
        if passage.word(place) == "ký" || passage.word(place) == "kí" { place += 1 }
        if passage.word(place) == "ngày" { place += 1 }
        guard passage.kind(place) == .date else { return nil }
        let mention = Int(passage.tokens[place].payload)
        guard reading.dates[mention].kind == .day else { return nil }
        // “…, ngày 12/5/2021 UBND xã tổ chức” says when that was done.
        if sign == .comma, passage.word(place + 1) != "của", passage.word(place + 1) != "về",
            ![.semicolon, .closeParenthesis].contains(passage.kind(place + 1))
        {
            return nil
        }
        return (mention, place + 1)
    }

    /// The words that name an issuer, `ủy ban nhân dân` as `UBND`.
    private func issuer(from start: Int, in passage: Passage) -> ([Word], end: Int) {
        var words: [Word] = []
        var index = start
        while words.count < 8, passage.kind(index) == .word {
            let name = Words.shortNames.first { passage.has($0.words, at: index) }
            if name == nil, Words.behindIssuer.length(at: index, in: passage) != nil { break }
            let word = passage.word(index)
            words.append(name?.short ?? (word == "uỷ" ? "ủy" : word))
            index += name?.words.count ?? 1
        }
        return (words, index)
    }

    /// The words behind `về`, up to the end of the clause.
    private func subject(from start: Int, in passage: Passage) -> [Word] {
        var index = start
        if passage.word(index) == "v" && passage.kind(index + 1) == .slash {
            index += 3
        } else if passage.word(index) == "về" {
            index += passage.word(index + 1) == "việc" ? 2 : 1
        } else {
            return []
        }
        var words: [Word] = []
        while words.count < 14, passage.range.contains(index) {
            let token = passage.tokens[index]
            switch token.kind {
            case .word: words.append(token.word)
            // What year a plan is for tells it from the next one.
            case .date, .number, .name, .reference:
                words.append(Word(reading.manuscript.string(token.range)))
            case .openQuote, .closeQuote, .dash, .other: break
            default: return words
            }
            index += 1
        }
        return words
    }

    private enum Words {
        static let joining: WordSet = ["và", "hoặc", "hay", "tại", "kèm", "theo"]
        /// What follows a name and does not belong to it.
        static let behindIssuer = PhraseSet(
            "về|v|ban hành|quy định|qui định|phê duyệt|triển khai|thực hiện|hướng dẫn|là|và|theo|tại|trong|giao|đã|để"
                + "|nhằm|cho|với|đến|có|được|trên|sửa đổi|công bố|công nhận|tổ chức|năm|đối|chỉ đạo|ngày|khóa|khoá|nhiệm kỳ"
                + "|yêu cầu|đề nghị|đạt|từ|do|như|kèm|bổ sung|thông qua|tiếp tục|cũng|còn|nêu|thì|giai đoạn|điều chỉnh")
        static let shortNames: [(short: Word, words: [Word])] = [
            ("ubnd", ["ủy", "ban", "nhân", "dân"]), ("ubnd", ["uỷ", "ban", "nhân", "dân"]),
            ("hđnd", ["hội", "đồng", "nhân", "dân"]), ("ttg", ["thủ", "tướng", "chính", "phủ"]),
            ("ttg", ["thủ", "tướng"]), ("bộ", ["bộ", "trưởng", "bộ"]), ("btv", ["ban", "thường", "vụ"]),
            ("bch", ["ban", "chấp", "hành"]), ("bcđ", ["ban", "chỉ", "đạo"]),
        ]
    }
}
