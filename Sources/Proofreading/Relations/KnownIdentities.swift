/// Sums that hold by what their terms are called, wherever the terms stand: revenue less expenditure is the surplus.
struct KnownIdentity {
    /// What the terms are called, each by one of several phrases; `signs` tells which are taken away.
    let terms: [[[Word]]]
    let signs: [Int]
    let result: [[Word]]

    private init(_ terms: [String], _ signs: [Int], _ result: String) {
        self.terms = terms.map(KnownIdentity.phrases)
        self.signs = signs
        self.result = KnownIdentity.phrases(result)
    }

    private static func phrases(_ list: String) -> [[Word]] {
        list.split(separator: "|").map { $0.split(separator: " ").map { Word($0) } }
    }

    static let all: [KnownIdentity] = [
        KnownIdentity(["xuất khẩu"], [1], "thặng dư|xuất siêu|nhập siêu|thâm hụt").with("nhập khẩu", -1),
        KnownIdentity(["xuất khẩu"], [1], "tổng kim ngạch|kim ngạch xuất nhập khẩu|kim ngạch xnk").with("nhập khẩu", 1),
        KnownIdentity(["thu"], [1], "kết dư|chênh lệch thu chi|bội thu|bội chi").with("chi", -1),
        KnownIdentity(["được giao|giao"], [1], "còn thiếu").with("hiện có|đã tuyển|có mặt", -1),
    ]

    /// The words that the names of results begin with.
    static let beginnings = WordSet(all.flatMap(\.result).compactMap(\.first))

    private func with(_ term: String, _ sign: Int) -> KnownIdentity {
        var terms = terms
        terms.append(KnownIdentity.phrases(term))
        return KnownIdentity(terms: terms, signs: signs + [sign], result: result)
    }

    private init(terms: [[[Word]]], signs: [Int], result: [[Word]]) {
        self.terms = terms
        self.signs = signs
        self.result = result
    }
}

extension Reading {
    /// The identities that the text breaks by a slip of the hand, with the latest statement before the result for each term.
    func brokenKnownIdentities() -> [BrokenIdentity] {
        var broken: [BrokenIdentity] = []
        for index in statements.indices {
            let result = figure(ofStatement: index)
            guard result.kind == .count, result.link == .none,
                tokens[nameTokens(index)].contains(where: { KnownIdentity.beginnings.contains($0.word) }),
                result.asWritten.bound == .exact
            else { continue }
            let words = nameWords(index)
            for identity in KnownIdentity.all where identity.result.contains(where: { words.holds($0) }) {
                guard let terms = terms(of: identity, for: index), let one = breach(terms, identity, index) else { continue }
                broken.append(one)
            }
        }
        return broken
    }

    /// For each term the statements that bear its name and unit, the nearest before the result first.
    private func terms(of identity: KnownIdentity, for result: Int) -> [[Int]]? {
        let head = figure(ofStatement: result).head
        let near = (0..<result).reversed().prefix { statements[$0].paragraph >= statements[result].paragraph - 4 }
        let found = identity.terms.map { phrases in
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
                if value.overlaps(total.interval) || Interval(-value.high, -value.low).overlaps(total.interval) { return nil }
            }
        }
        let pairs = terms[0].flatMap { first in terms[1].filter { $0 != first }.map { (first, $0) } }
        for (first, second) in pairs where digits(of: total) > 2 {
            let one = figure(ofStatement: first).asWritten
            let other = figure(ofStatement: second).asWritten
            let value = identity.signs[1] > 0 ? one.value + other.value : (one.value - other.value).magnitude
            let isSlip = Slip.separates(total.value, from: value, step: total.step)
            guard isSlip, one.step == total.step || other.step == total.step else { continue }
            let larger = one.value >= other.value ? (first, second) : (second, first)
            return identity.signs[1] > 0
                ? BrokenIdentity(plus: [first, second], minus: [], result: result)
                : BrokenIdentity(plus: [larger.0], minus: [larger.1], result: result)
        }
        return nil
    }

    private func sum(_ first: Int, _ second: Int, _ identity: KnownIdentity) -> Interval {
        let one = figure(ofStatement: first).asWritten.interval
        let other = figure(ofStatement: second).asWritten.interval
        return identity.signs[1] > 0 ? one + other : one - other
    }

    /// The words of the sentence before a statement since the figure before it, its label, and those behind it.
    private func nameWords(_ index: Int) -> [Word] { tokens[nameTokens(index)].map(\.word) }

    private func nameTokens(_ index: Int) -> Range<Int> {
        let statement = statements[index]
        let end = figures[statement.figure].tokens.lowerBound
        let earlier = paragraphFigures[statement.paragraph].lowerBound..<statement.figure
        let before = earlier.last { figures[$0].tokens.upperBound <= end }
        return max(sentenceStarts[index], before.map { figures[$0].tokens.upperBound } ?? 0)..<end
    }
}
