/// A sum or difference that holds by what its terms are called, wherever they stand: revenue less expenditure is the surplus.
struct KnownIdentity {
    /// What the two terms and the result are called, each by one of several phrases.
    let first: [[Word]]
    let second: [[Word]]
    let result: [[Word]]
    /// Whether the terms are added; else the second is taken from the first.
    let isSum: Bool

    /// The first words of results: only statements with one of them are looked at.
    static let beginnings = WordSet(all.flatMap { $0.result.compactMap(\.first) })

    private init(_ first: String, _ sign: Character, _ second: String, _ result: String) {
        self.first = Word.phrases(first)
        self.second = Word.phrases(second)
        self.result = Word.phrases(result)
        isSum = sign == "+"
    }

    /// Balances that say which of the terms is the larger.
    static let surpluses = Word.phrases("thặng dư|xuất siêu|bội thu|kết dư")
    static let deficits = Word.phrases("nhập siêu|thâm hụt|bội chi")

    static let all: [KnownIdentity] = [
        KnownIdentity("xuất khẩu", "-", "nhập khẩu", "thặng dư|xuất siêu|nhập siêu|thâm hụt"),
        KnownIdentity("xuất khẩu", "+", "nhập khẩu", "tổng kim ngạch|kim ngạch xuất nhập khẩu|kim ngạch xnk"),
        KnownIdentity("thu", "-", "chi", "kết dư|chênh lệch thu chi|bội thu|bội chi"),
        KnownIdentity(
            "nước sản xuất|sản lượng sản xuất|sản xuất", "-", "nước thương phẩm|thương phẩm|tiêu thụ|ghi thu",
            "nước thất thoát|thất thoát"),
        KnownIdentity(
            "giá bán|giá trúng|trúng giá|giá trúng đấu giá", "-", "giá khởi điểm|khởi điểm", "chênh lệch|vượt giá"),
        KnownIdentity("chi phí|tổng chi|chi", "-", "thu phí|thu", "cấp bù|bù lỗ|hỗ trợ bù"),
        KnownIdentity("được giao|giao", "-", "hiện có|đã tuyển|có mặt", "còn thiếu"),
    ]
}

extension Reading {
    /// The identities that the text breaks by a slip of the hand, with the latest statement before the result for each term.
    func brokenKnownIdentities() -> [BrokenIdentity] {
        var broken: [BrokenIdentity] = []
        for index in statements.indices where marks[index].contains(.identity) {
            let result = figure(ofStatement: index)
            guard result.kind == .count, result.asWritten.bound == .exact, result.link == .none
            else { continue }
            let words = nameWords(index)
            for identity in KnownIdentity.all where identity.result.contains(where: { words.holds($0) }) {
                guard let terms = terms(of: identity, for: index), let one = breach(terms, identity, index) else {
                    continue
                }
                broken.append(one)
            }
        }
        return broken
    }

    /// The balances that are called a surplus where they are a deficit, or the other way round.
    func reversedBalances() -> [BrokenIdentity] {
        statements.indices.filter { marks[$0].contains(.identity) }.compactMap { index in
            let words = tokens[statements[index].label].map(\.word)
            for identity in KnownIdentity.all where identity.result.contains(where: { words.holds($0) }) {
                guard let terms = terms(of: identity, for: index) else { continue }
                if let balance = reversal(terms, identity, index) { return balance }
            }
            return nil
        }
    }

    /// For each term the statements that bear its name and unit, the nearest before the result first.
    private func terms(of identity: KnownIdentity, for result: Int) -> [[Int]]? {
        let head = figure(ofStatement: result).head
        let near = (0..<result).reversed().prefix { statements[$0].paragraph >= statements[result].paragraph - 4 }
        let found = [identity.first, identity.second].map { phrases in
            near.filter { other in
                let figure = figure(ofStatement: other)
                let words = nameWords(other)
                return figure.kind == .count && figure.head == head && figure.link == .none
                    && phrases.contains { words.holds($0) } && !identity.result.contains { words.holds($0) }
            }.prefix(3).map { $0 }
        }
        return found.allSatisfy { !$0.isEmpty } ? found : nil
    }

    /// The breach, where no choice of terms gives the result, and a slip explains the one of the nearest.
    private func breach(_ terms: [[Int]], _ identity: KnownIdentity, _ result: Int) -> BrokenIdentity? {
        let total = figure(ofStatement: result).asWritten
        for first in terms[0] {
            for second in terms[1] where second != first {
                let value = sum(first, second, identity)
                if value.overlaps(total.interval) || Interval(-value.high, -value.low).overlaps(total.interval) {
                    return nil
                }
            }
        }
        let pairs = terms[0].flatMap { first in terms[1].filter { $0 != first }.map { (first, $0) } }
        for (first, second) in pairs where digits(of: total) > 2 {
            let one = figure(ofStatement: first).asWritten
            let other = figure(ofStatement: second).asWritten
            let value = identity.isSum ? one.value + other.value : (one.value - other.value).magnitude
            let isSlip = Slip.separates(total.value, from: value, step: total.step)
            guard isSlip, one.step == total.step || other.step == total.step else { continue }
            let larger = one.value >= other.value ? (first, second) : (second, first)
            return identity.isSum
                ? BrokenIdentity(plus: [first, second], minus: [], result: result)
                : BrokenIdentity(plus: [larger.0], minus: [larger.1], result: result)
        }
        return nil
    }

    /// `Xuất khẩu 1.284,5 triệu USD, nhập khẩu 1.036,8 triệu USD, nhập siêu 247,7 triệu USD`: the nearest terms give the balance, but the other
    /// way round than it is called.
    private func reversal(_ terms: [[Int]], _ identity: KnownIdentity, _ result: Int) -> BrokenIdentity? {
        func labelled(_ all: [Int], _ phrases: [[Word]]) -> Int? {
            all.first { other in phrases.contains { tokens[statements[other].label].map(\.word).holds($0) } }
        }
        let words = tokens[statements[result].label].map(\.word)
        guard let first = labelled(terms[0], identity.first), let second = labelled(terms[1], identity.second),
            first != second,
            statements[first].sentence == statements[result].sentence,
            statements[second].sentence == statements[result].sentence
        else { return nil }
        let isSurplus = KnownIdentity.surpluses.contains { words.holds($0) }
        guard isSurplus != KnownIdentity.deficits.contains(where: { words.holds($0) }) else { return nil }
        let total = figure(ofStatement: result).asWritten
        let (one, other) = (figure(ofStatement: first).asWritten, figure(ofStatement: second).asWritten)
        let opposite = isSurplus ? other.interval - one.interval : one.interval - other.interval
        guard total.value > .zero, digits(of: total) > 2, opposite.overlaps(total.interval), opposite.low > .zero else {
            return nil
        }
        return isSurplus
            ? BrokenIdentity(plus: [first], minus: [second], result: result)
            : BrokenIdentity(plus: [second], minus: [first], result: result)
    }

    private func sum(_ first: Int, _ second: Int, _ identity: KnownIdentity) -> Interval {
        let one = figure(ofStatement: first).asWritten.interval
        let other = figure(ofStatement: second).asWritten.interval
        return identity.isSum ? one + other : one - other
    }

    /// The words of the sentence before its first figure, and those before the statement's since the figure before it.
    private func nameWords(_ index: Int) -> [Word] {
        let statement = statements[index]
        let figure = figures[statement.figure]
        let start = sentenceStart(of: figure.tokens.lowerBound, in: paragraphTokens[statement.paragraph])
        let before = paragraphFigures[statement.paragraph].filter {
            figures[$0].tokens.lowerBound >= start && figures[$0].tokens.upperBound <= figure.tokens.lowerBound
        }
        guard let first = before.first, let last = before.last else {
            return tokens[start..<figure.tokens.lowerBound].map(\.word)
        }
        let own = figures[last].tokens.upperBound..<figure.tokens.lowerBound
        return tokens[start..<figures[first].tokens.lowerBound].map(\.word) + [.none] + tokens[own].map(\.word)
    }
}
