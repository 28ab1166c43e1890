/// A second thing that a whole and all of its parts are told with: `61 vụ, làm chết 44 người: đường bộ 60 vụ, chết 43 người; đường thủy 1
/// vụ, chết 1 người`, `542 lượt/637 người, gồm: … 303 lượt/344 người; … 239 lượt/293 người`.
struct SideMeasure {
    /// The statement or the tuple's figure that tells it of the whole.
    var total: Figure
    var parts: [Figure]
    /// Whether every part tells it.
    var isComplete: Bool
}

extension Reading {
    /// The second measures of the wholes whose parts make them up.
    func sideMeasures() -> [(enumeration: Enumeration, measure: SideMeasure)] {
        enumerations.flatMap { enumeration -> [(enumeration: Enumeration, measure: SideMeasure)] in
            let parts = enumeration.parts.count > 1 ? enumeration.parts : longestReading(enumeration)
            let totals = [enumeration.total] + enumeration.otherTotals
            guard parts.count > 1, let total = totals.first(where: { isExactly(parts, $0) }) else { return [] }
            return (tuples(total, parts) + named(total, parts) + mixed(total, parts)).map { (enumeration, $0) }
        }
    }

    /// Second measures of parts that exceed the whole's, whether or not the parts are all.
    func exceedingSideMeasures() -> [(part: Figure, total: Figure, enumeration: Enumeration)] {
        enumerations.filter { $0.lead != .beside }.flatMap { enumeration in
            let parts = enumeration.parts.count > 1 ? enumeration.parts : longestReading(enumeration)
            return parts.isEmpty
                ? []
                : named(enumeration.total, parts).flatMap { measure in
                    measure.parts.filter { $0.interval.low > measure.total.interval.high }.map {
                        ($0, measure.total, enumeration)
                    }
                }
        }
    }

    private func isExactly(_ parts: [Int], _ total: Int) -> Bool {
        let whole = figure(ofStatement: total)
        let own = parts.map { figure(ofStatement: $0) }
        return whole.bound == .exact && own.allSatisfy { $0.bound == .exact && $0.kind == .count }
            && own.reduce(Amount.zero) { $0 + $1.value } == whole.value
    }

    /// Increases and decreases of wholes and of all their parts: `787 tổ chức (tăng 11), trong đó 269 đảng bộ (tăng 08), 518 chi bộ (tăng
    /// 3)`.
    func changesOfParts() -> [(enumeration: Enumeration, total: Figure, expected: Amount, parts: [Figure])] {
        var deltas: [Int: Change] = [:]
        for change in changes where change.delta != nil && deltas[change.statement] == nil {
            deltas[change.statement] = change
        }
        return enumerations.compactMap { enumeration in
            let parts = enumeration.parts
            guard parts.count > 1, isExactly(parts, enumeration.total), let whole = deltas[enumeration.total],
                let total = whole.delta, figures[total].kind == .count, figures[total].bound == .exact
            else { return nil }
            let own = parts.compactMap { deltas[$0] }
            let moves = own.compactMap { $0.delta.map { figures[$0] } }
            guard own.count == parts.count, moves.allSatisfy({ $0.kind == .count && $0.bound == .exact }) else {
                return nil
            }
            let sum = own.reduce(Amount.zero) { sum, change in
                let value = change.delta.map { figures[$0].value.magnitude } ?? .zero
                return change.sign > 0 ? sum + value : sum - value
            }
            let expected = whole.sign > 0 ? sum : -sum
            let slack =
                figures[total].isRounded ? Amount(micro: figures[total].step.micro * Int128(parts.count)) : .zero
            return (expected - figures[total].value.magnitude).magnitude > slack
                ? (enumeration, figures[total], expected, moves) : nil
        }
    }

    /// `302 lượt/344 người`: the figures behind the slashes, place by place.
    private func tuples(_ total: Int, _ parts: [Int]) -> [SideMeasure] {
        let whole = rest(of: statements[total].figure)
        let own = parts.map { rest(of: statements[$0].figure) }
        guard !whole.isEmpty, own.allSatisfy({ $0.count == whole.count }) else { return [] }
        return whole.indices.compactMap { place in
            let figures = own.map { $0[place] }
            guard figures.allSatisfy({ $0.head == whole[place].head }) else { return nil }
            return SideMeasure(total: whole[place], parts: figures, isComplete: true)
        }
    }

    private func rest(of index: Int) -> [Figure] {
        guard figures[index].link == .tupleFirst else { return [] }
        return figures[(index + 1)...].prefix { $0.link == .tupleRest }.map { $0 }
    }

    /// Statements behind the whole and behind each part that are told with the same unit and words.
    private func named(_ total: Int, _ parts: [Int]) -> [SideMeasure] {
        let beside = followers(of: total, until: parts[0])
        return beside.compactMap { other -> SideMeasure? in
            let key = measureWords(other)
            let whole = figure(ofStatement: other)
            // What is told in the whole's own unit is a part of it.
            guard whole.kind == .count, whole.bound == .exact, whole.link == .none, whole.head != .none,
                whole.head != figure(ofStatement: total).head
            else { return nil }
            // `26 điểm với khối lượng 4.180 m3, cụ thể quốc lộ 07 điểm/1.250 m3`
            let isOnlyOne =
                Measures.all.contains(whole.head)
                && beside.count { figure(ofStatement: $0).head == whole.head } == 1
            let own = parts.enumerated().compactMap { position, part -> Figure? in
                let next = position + 1 < parts.count ? parts[position + 1] : nil
                let same = followers(of: part, until: next).filter {
                    let figure = figure(ofStatement: $0)
                    return figure.head == whole.head && figure.kind == .count && figure.bound == .exact
                        && (measureWords($0) == key
                            || (isOnlyOne && !tokens[figure.unit].contains { $0.kind == .slash }))
                }
                if same.count == 1 { return figure(ofStatement: same[0]) }
                let behind = rest(of: statements[part].figure).filter { $0.head == whole.head && $0.bound == .exact }
                return same.isEmpty && behind.count == 1 ? behind[0] : nil
            }
            guard !own.isEmpty, beside.filter({ measureWords($0) == key }).count == 1 else { return nil }
            return SideMeasure(total: whole, parts: own, isComplete: own.count == parts.count)
        }
    }

    /// `14 lớp/472 học viên. … may công nghiệp 4 lớp 138 học viên; chăn nuôi 5 lớp 167 học viên; …`: behind a slash of the whole, and in words
    /// behind each part.
    private func mixed(_ total: Int, _ parts: [Int]) -> [SideMeasure] {
        var found: [SideMeasure] = []
        for whole in rest(of: statements[total].figure) where whole.kind == .count && whole.bound == .exact {
            var own: [Figure] = []
            for (position, part) in parts.enumerated() where rest(of: statements[part].figure).isEmpty {
                let next: Int? = position + 1 < parts.count ? parts[position + 1] : nil
                let same = followers(of: part, until: next).map { figure(ofStatement: $0) }.filter {
                    isAlike($0, whole)
                }
                if same.count == 1 { own.append(same[0]) }
            }
            if whole.head != .none, own.count == parts.count {
                found.append(SideMeasure(total: whole, parts: own, isComplete: true))
            }
        }
        return found
    }

    private func isAlike(_ figure: Figure, _ whole: Figure) -> Bool {
        figure.head == whole.head && figure.kind == .count && figure.bound == .exact && figure.link == .none
    }

    /// The statements of the sentence behind one, at its depth, up to another.
    private func followers(of index: Int, until next: Int?) -> [Int] {
        let own = statements[index]
        let end = next ?? statements.count
        guard end > index else { return [] }
        return (index + 1..<end).prefix { statements[$0].sentence == own.sentence }.filter {
            statements[$0].depth == own.depth
        }
    }

    /// What tells measures of one unit apart: `chết`, `bị thương`.
    private func measureWords(_ index: Int) -> Set<Word> {
        let statement = statements[index]
        let words = tokens[statement.label] + tokens[figures[statement.figure].unit]
        return Set(words.map(\.word)).subtracting(TableIndex.idle).subtracting([
            .none, "làm", "bị", "với", "thiệt", "hại", "và",
        ])
    }
}
