/// A stock that one sentence tells of from its opening to its closing, each role as often as the sentence has it: `đầu năm 611 em,
/// chuyển đi 5 em, chuyển đến 2 em, cuối năm 608 em`.
struct Movement {
    var opening: [Int] = []
    var incoming: [Int] = []
    var available: [Int] = []
    var outgoing: [Int] = []
    var closing: [Int] = []
    /// What else is told between the opening and the closing: it may have come in, gone out, or neither.
    var others: [Int] = []
}

extension Reading {
    /// The movements that the sentences of a paragraph tell of, at the top of the sentence and in brackets behind a figure of it.
    func movements(in paragraph: Range<Int>) -> [Movement] {
        guard paragraph.contains(where: { marks[$0].contains(.moves) }) else { return [] }
        var movements: [Movement] = []
        var first = paragraph.lowerBound
        while first < paragraph.upperBound {
            let sentence = statements[first].sentence
            let end =
                (first..<paragraph.upperBound).first { statements[$0].sentence != sentence } ?? paragraph.upperBound
            if end - first > 2 {
                let own = Array(first..<end)
                movements += movement(own.filter { statements[$0].depth == 0 })
                movements += bracketed(own)
            }
            first = end
        }
        // `Hộ nghèo đầu năm 187 hộ. Trong năm thoát nghèo 52 hộ; … Hộ nghèo cuối năm 145 hộ.`
        let all = paragraph.filter { statements[$0].depth == 0 }
        if movements.isEmpty, let first = all.first, everydayRole(ofStatement: first) == .opening {
            movements = movement(all)
        }
        return movements
    }

    /// `608 học sinh (đầu năm 611 em, chuyển đi 5 em, chuyển đến 2 em)`: the figure before the bracket is the closing or the whole.
    private func bracketed(_ sentence: [Int]) -> [Movement] {
        var found: [Movement] = []
        for (position, index) in sentence.enumerated() where statements[index].depth == 0 {
            let inside = sentence[(position + 1)...].prefix { statements[$0].depth > 0 }.filter {
                statements[$0].depth == 1
            }
            if inside.count > 1 { found += movement(inside, before: index) }
        }
        return found
    }

    private func movement(_ members: [Int], before whole: Int? = nil) -> [Movement] {
        let all = members.filter {
            figure(ofStatement: $0).kind == .count && figure(ofStatement: $0).bound == .exact
        }
        // What counts something else (`Dung tích 7 hồ chứa đầu vụ 84,6 triệu m3`) takes no part.
        let last = all.last { everydayRole(ofStatement: $0) == .closing }.map { figure(ofStatement: $0).head } ?? .none
        let counted = last == .none ? all : all.filter { [.none, last].contains(figure(ofStatement: $0).head) }
        var movement = Movement()
        for index in counted {
            switch everydayRole(ofStatement: index) {
            case .opening: movement.opening.append(index)
            case .incoming: movement.incoming.append(index)
            case .available: movement.available.append(index)
            case .outgoing: movement.outgoing.append(index)
            case .closing: movement.closing.append(index)
            case nil: continue
            }
        }
        // `cuối tháng 6 có 2.874 chiếc; … cuối tháng 7 còn 2.868 chiếc`: the end of the time before is the opening.
        if movement.opening.isEmpty, whole == nil, movement.closing.count == 2, movement.closing[0] == counted[0],
            tokens[statements[counted[0]].label].map(\.word).contains("cuối")
        {
            movement.opening = [movement.closing.removeFirst()]
        }
        if let whole, figure(ofStatement: whole).kind == .count {
            if !movement.closing.isEmpty || movement.outgoing.isEmpty {
                movement.available.append(whole)
            } else {
                movement.closing.append(whole)
            }
        }
        // `77 đơn thuộc thẩm quyền, đã giải quyết 66 đơn, còn 11 đơn`: what was done and what is left are of the first figure.
        if movement.opening.isEmpty, movement.available.isEmpty, movement.incoming.count < 2,
            movement.outgoing.count == 1,
            movement.closing.count == 1, let first = counted.first, first < movement.outgoing[0],
            movement.outgoing[0] < movement.closing[0], movement.incoming.isEmpty || movement.incoming[0] == first,
            [.none, figure(ofStatement: first).head].contains(figure(ofStatement: movement.outgoing[0]).head),
            figure(ofStatement: first).head != .none,
            tokens[statements[movement.closing[0]].label].contains(where: { $0.word == "còn" || $0.word == "đang" }),
            // Another figure of the unit between is what is left of it (`lũy kế 164 ổ dịch, hiện còn 19`).
            !counted.contains(where: {
                $0 > movement.outgoing[0] && $0 < movement.closing[0]
                    && figure(ofStatement: $0).head == figure(ofStatement: first).head
            })
        {
            movement.incoming = []
            movement.opening = [first]
            movement.available = [first]
        }
        let told = movement.opening + movement.incoming + movement.available + movement.outgoing + movement.closing
        let units = Set(told.map { figure(ofStatement: $0).head }).subtracting([.none])
        guard movement.opening.count == 1, movement.closing.count < 2, movement.available.count < 2, units.count < 2,
            told.count > 2
        else { return [] }
        movement.others = members.filter { index in
            !told.contains(index) && figure(ofStatement: index).kind == .count
                && (units.isEmpty || units.contains(figure(ofStatement: index).head)
                    || figure(ofStatement: index).head == .none)
        }
        return [movement]
    }

    /// What does not hold of a movement; `nil` where it holds with all of its figures or some, or where too little is told.
    func brokenIdentity(of movement: Movement) -> BrokenIdentity? {
        if let whole = movement.available.first, !movement.incoming.isEmpty {
            let identity = BrokenIdentity(plus: movement.opening + movement.incoming, minus: [], result: whole)
            if !holdsInPart(identity, others: movement.others) { return identity }
        }
        guard let closing = movement.closing.first, !movement.incoming.isEmpty || !movement.available.isEmpty,
            !movement.outgoing.isEmpty
        else { return nil }
        let plus = movement.available.isEmpty ? movement.opening + movement.incoming : movement.available
        let identity = BrokenIdentity(plus: plus, minus: movement.outgoing, result: closing)
        return holdsInPart(identity, others: movement.others) && !forgetsLoss(identity, movement) ? nil : identity
    }

    /// Whether a stock closes only where what was lost, or the one thing that went out, is left out: it was forgotten. Nothing else that is told
    /// may have come in or gone out.
    private func forgetsLoss(_ identity: BrokenIdentity, _ movement: Movement) -> Bool {
        let all = (identity.plus + identity.minus + [identity.result]).map { figure(ofStatement: $0) }
        let sentences = identity.plus.map { statements[$0].sentence }
        guard movement.others.isEmpty, identity.plus.count == 2, movement.available.isEmpty,
            (sentences.max() ?? 0) - (sentences.min() ?? 0) < 2,
            all.allSatisfy({ $0.bound == .exact && $0.step == all[0].step && [.none, .tupleFirst].contains($0.link) }),
            digits(of: figure(ofStatement: identity.result)) > 2
        else { return false }
        let gap =
            identity.plus.reduce(Amount.zero) { $0 + figure(ofStatement: $1).value }
            - identity.minus.reduce(Amount.zero) { $0 + figure(ofStatement: $1).value }
            - figure(ofStatement: identity.result).value
        let forgotten = identity.minus.filter { Amount(micro: -figure(ofStatement: $0).value.micro) == gap }
        guard forgotten.count == 1 else { return false }
        return identity.minus.count == 1
            || tokens[statements[forgotten[0]].label].contains { Reading.losses.contains($0.word) }
    }

    private static let losses: WordSet = ["hủy", "huỷ", "hỏng", "hụt", "vỡ", "cắt", "mất", "chết", "hao", "thất", "bỏ"]

    /// Whether some of the figures that come in and go out close the stock: some may be told of a part of others, and those without a
    /// role may have come in or gone out.
    private func holdsInPart(_ identity: BrokenIdentity, others: [Int]) -> Bool {
        guard identity.plus.count + identity.minus.count + 2 * others.count < 12 else { return true }
        let moves =
            identity.plus.dropFirst().map { (figure(ofStatement: $0).interval, true) }
            + identity.minus.map { (figure(ofStatement: $0).interval, false) }
            + others.flatMap { [(figure(ofStatement: $0).interval, true), (figure(ofStatement: $0).interval, false)] }
        let start = figure(ofStatement: identity.plus[0]).interval
        let result = figure(ofStatement: identity.result).interval
        return (1..<(1 << moves.count)).contains { mask in
            var value = start
            for (bit, move) in moves.enumerated() where mask & (1 << bit) != 0 {
                value = move.1 ? value + move.0 : value - move.0
            }
            return value.overlaps(result)
        }
    }
}
