/// The abbreviations that a text counts in (`912 DVCTT`), told by the initials of a noun that it counts elsewhere (`1.764 dịch vụ
/// công trực tuyến`), so that both are one unit.
struct UnitAliases {
    private let text: [UInt8]
    private let tokens: [Token]
    /// By the abbreviation the first word of the noun; `nil` where several nouns have the initials.
    private var heads: [Word: Word?] = [:]

    init(_ figures: [Figure], tokens: [Token], text: [UInt8]) {
        self.text = text
        self.tokens = tokens
        guard figures.contains(where: isAbbreviated) else { return }
        for figure in figures where !figure.unit.isEmpty && !isAbbreviated(figure) {
            for word in initials(of: figure.unit) {
                if let known = heads[word], known != figure.head {
                    heads[word] = .some(nil)
                } else {
                    heads[word] = figure.head
                }
            }
        }
    }

    /// Abbreviations that stand for several nouns, or for one that texts rarely write out, with the first words of those.
    private static let known: [Word: [Word]] = ["hs": ["học", "hồ"], "hv": ["học", "hội"], "gv": ["giáo"]]

    /// Gives figures counted in an abbreviation the noun that it stands for.
    func resolve(_ figures: inout [Figure]) {
        let abbreviated = figures.indices.filter { isAbbreviated(figures[$0]) }
        guard !abbreviated.isEmpty else { return }
        var counted: Set<Word>?
        for index in abbreviated {
            let word = tokens[figures[index].unit.lowerBound].word
            if heads[word] == nil, let nouns = UnitAliases.known[word] {
                // `1.012 HS …, chuyển đến 14 em`: the only one of its nouns that the text counts.
                let all = counted ?? Set(figures.map(\.head))
                counted = all
                let own = nouns.filter(all.contains)
                if own.count == 1 { figures[index].head = own[0] }
                continue
            }
            if let known = heads[word], let head = known {
                figures[index].head = head
            }
        }
    }

    private func isAbbreviated(_ figure: Figure) -> Bool {
        guard figure.kind == .count, let first = figure.unit.first else { return false }
        return tokens[first].flags.contains(.allCapitals)
    }

    /// The abbreviations that the first two to six words of a unit may have.
    private func initials(of unit: Range<Int>) -> [Word] {
        var letters: [UInt8] = []
        var words: [Word] = []
        for (count, index) in unit.prefix(6).enumerated() {
            let first = tokens[index].range.lowerBound
            let width = text[first] < 0x80 ? 1 : text[first] < 0xE0 ? 2 : 3
            guard first + width <= text.count else { return words }
            letters += text[first..<(first + width)]
            if count > 0 { words.append(Word(String(decoding: letters, as: UTF8.self))) }
        }
        return words
    }
}
