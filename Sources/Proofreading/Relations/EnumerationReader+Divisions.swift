// Sentences that divide a figure told before them, without a word that says so.

extension EnumerationReader {
    /// `Xảy ra 187 vụ. Đường bộ 181 vụ, …; đường sắt 4 vụ; đường thủy 2 vụ`, `Ủy thác qua 4 hội: Phụ nữ 168.470 triệu đồng, …`: figures of
    /// one unit that fill a sentence, and the figure before them that they make up or miss by a slip.
    ///
    /// Which figure that is only the sum tells, so ``Enumeration/rivals`` counts those that were tried.
    /// - Parameter before: the first statement of the paragraphs whose figures may be the whole.
    mutating func readDivisions(own: Range<Int>, from before: Int) {
        var index = own.lowerBound
        while index < own.upperBound {
            let sentence = statements[index].sentence
            let members = (index..<own.upperBound).prefix { statements[$0].sentence == sentence }
            readDivision(members.filter { statements[$0].depth == 0 }, from: before)
            index += max(1, members.count)
        }
    }

    private mutating func readDivision(_ members: [Int], from before: Int) {
        let items = itemHeads(members)
        guard items.count > 1 else { return }
        // `Có 47 nhà máy, 39 nhà máy …, 5 nhà máy … và 3 nhà máy …`: the whole begins the sentence.
        if items.count > 3, mayDivide(Array(items.dropFirst())) {
            append(Array(items.dropFirst()), of: [items[0]], announced: false)
        }
        // `Ủy thác qua 4 hội: …`
        let isAnnounced = figures[statements[items[0]].figure].value == Amount(items.count - 1)
        let parts = isAnnounced ? Array(items.dropFirst()) : items
        guard mayDivide(parts), !enumerations[first...].contains(where: { $0.parts.contains(parts[0]) }) else { return }
        append(parts, of: wholes(of: parts, in: before..<members[0]), announced: isAnnounced)
    }

    /// The first statement of each item: between semicolons, where there are some.
    private func itemHeads(_ members: [Int]) -> [Int] {
        guard let first = members.first, let last = members.last else { return [] }
        let range =
            figures[statements[first].figure].tokens.lowerBound..<figures[statements[last].figure].tokens.lowerBound
        let semicolons = range.filter { tokens[$0].kind == .semicolon }
        guard !semicolons.isEmpty else { return members }
        var heads: [Int] = []
        var chunk = -1
        for member in members {
            let own = semicolons.count { $0 < figures[statements[member].figure].tokens.lowerBound }
            if own != chunk { heads.append(member) }
            chunk = own
        }
        return heads
    }

    /// Whether statements can be the parts of one thing: named, exact, of one unit, and none of them tells of a movement.
    private func mayDivide(_ parts: [Int]) -> Bool {
        guard parts.count > 1 else { return false }
        let head = figures[statements[parts[0]].figure].head
        return parts.allSatisfy { part in
            let statement = statements[part]
            let figure = figures[statement.figure]
            let words = tokens[statement.label] + tokens[figure.unit] + tokens[statement.trail]
            return figure.kind == .count && figure.bound == .exact && figure.head == head
                && (figure.link == .none || figure.link == .tupleFirst) && figure.value > .zero
                && (figure.head != .none || statement.label.count > 0)
                && !words.contains { EnumerationReader.movements.contains($0.cue) }
        }
    }

    private static let movements: Set<Cue> = [
        .opening, .incoming, .available, .outgoing, .closing, .cumulative, .up, .down, .average, .ofWhich, .chiefly,
        .plan,
    ]

    /// The figures before that count the same and are larger than each part, the nearest first.
    private func wholes(of parts: [Int], in range: Range<Int>) -> [Int] {
        let head = figures[statements[parts[0]].figure].head
        let largest = parts.map { figures[statements[$0].figure].value }.max() ?? .zero
        var seen: Set<Amount> = []
        return range.reversed().filter { index in
            let figure = figures[statements[index].figure]
            return statements[index].depth == 0 && figure.kind == .count && figure.bound == .exact
                && figure.link != .range && figure.head == head && figure.value > largest
                && seen.insert(figure.value).inserted
        }
    }

    private mutating func append(_ parts: [Int], of wholes: [Int], announced: Bool) {
        guard let last = parts.last, wholes.count < 8 else { return }
        let terms = parts.map { figures[statements[$0].figure] }
        let sum = terms.reduce(Amount.zero) { $0 + $1.value }
        let whole =
            wholes.first { figures[statements[$0].figure].value == sum }
            ?? wholes.first { Slip.culprit(terms, total: figures[statements[$0].figure]) != nil }
        guard let whole else { return }
        var enumeration = Enumeration(
            total: whole, otherTotals: [], parts: parts, otherParts: [], lead: .apart, closure: .unknown,
            hasRemainder: false, isMixed: false)
        enumeration.rivals = wholes.count - 1
        let start = figures[statements[parts[0]].figure].tokens.lowerBound
        close(&enumeration, from: start, to: max(start, statements[last].trail.upperBound))
        enumeration.isAnnounced = announced
        enumerations.append(enumeration)
    }
}
