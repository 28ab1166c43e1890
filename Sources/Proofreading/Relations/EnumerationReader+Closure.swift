extension EnumerationReader {
    /// Decides about the closure of a list of items on lines of their own.
    func close(_ enumeration: inout Enumeration, from cue: Int, toEndOf parts: [Int]) {
        guard let last = parts.last else { return }
        close(&enumeration, from: cue, to: statements[last].trail.upperBound)
    }

    func close(_ enumeration: inout Enumeration, from cue: Int, to end: Int) {
        enumeration.span = min(cue, end)..<end
        let list = tokens[enumeration.span]
        enumeration.hasRemainder =
            enumeration.parts.contains { part in
                tokens[statements[part].label].contains { $0.cue == .remainder }
            } || endsWithOthers(enumeration)
        enumeration.isClassification =
            Taxonomy.isComplete(labels(of: enumeration)) || Bands.areComplete(labels(of: enumeration))
            || (enumeration.lead == .bracket && namesUnit(enumeration) && isDivided(enumeration))
        // In a paragraph of its own it is not sure which figure of the one before is the whole.
        let isApart = statements[enumeration.total].paragraph != statements[enumeration.parts[0]].paragraph
        let hasOpenWord = list.indices.contains { isOpenWord($0) }
        let hasUncountedRemainder = !enumeration.hasRemainder && list.contains { $0.cue == .remainder }
        if countsMonths(enumeration) { enumeration.isAnnounced = true }
        if isApart, enumeration.lead != .colon, !enumeration.otherTotals.isEmpty {
            enumeration.closure = .unknown
        } else if hasOpenWord || hasUncountedRemainder || enumeration.isMixed || saysOverlap(list) {
            enumeration.closure = .open
        } else if enumeration.isClassification || (enumeration.hasRemainder && enumeration.lead != .beside) {
            enumeration.closure = .closed
        } else if enumeration.lead == .bracket {
            // Of two handfuls (`17 hồ xung yếu (05 hồ đang sửa chữa, 08 hồ hạn chế tích nước)`) the rest may be left out.
            let isLong =
                enumeration.parts.count > 2
                || enumeration.parts.allSatisfy {
                    figures[statements[$0].figure].value >= Amount(10)
                }
            let isAll = namesUnit(enumeration) ? isLong : enumeration.parts.count > 2 && isPlain(enumeration)
            if isAll { enumeration.closure = .closed }
        } else if enumeration.lead == .colon, !isApart || !isOnOwnLines(enumeration) {
            if isPlain(enumeration) { enumeration.closure = .closed }
        } else if enumeration.lead == .comprising || (enumeration.lead == .namely && enumeration.parts.count > 2) {
            enumeration.closure = .closed
        }
    }

    /// `Lũy kế 4 tháng: 87 cháu (tháng 1: 24; tháng 2: 19; tháng 3: 23; tháng 4: 21)`: whether the parts are as many months as the sentence says.
    private func countsMonths(_ enumeration: Enumeration) -> Bool {
        guard enumeration.parts.count > 2, enumeration.span.lowerBound > 0 else { return false }
        let isOfMonths = enumeration.parts.allSatisfy { part in
            tokens[statements[part].label].contains { $0.kind == .date || $0.word == "tháng" || $0.kind == .name }
        }
        guard isOfMonths else { return false }
        let before = max(0, enumeration.span.lowerBound - 14)..<enumeration.span.lowerBound
        return figures[max(0, statements[enumeration.total].figure - 2)..<statements[enumeration.total].figure].contains
        {
            $0.kind == .duration && before.contains($0.tokens.lowerBound) && $0.value == Amount(enumeration.parts.count)
        }
    }

    /// `chủ yếu`, `…`; but `tổ chức riêng 25 buổi` tells one kind from another.
    private func isOpenWord(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind != .ellipsis else { return true }
        guard token.cue == .chiefly else { return false }
        let isBehindVerb = index > 0 && tokens[index - 1].kind == .word && tokens[index - 1].cue == .none
        return !(token.word == "riêng" && token.cueLength == 1 && isBehindVerb)
    }

    /// Whether the list says that its groups overlap: `vừa dùng nước máy vừa dùng giếng`, `(một em có thể mắc nhiều bệnh)`.
    private func saysOverlap(_ list: ArraySlice<Token>) -> Bool {
        let behind = tokens[list.endIndex...].prefix(20).prefix { $0.kind != .period && $0.kind != .lineBreak }
        let words = (list + behind).map(\.word)
        return words.count { $0 == "vừa" } > 1
            || (words.contains("nhiều") && (words.holds(["có", "thể"]) || words.holds(["đồng", "thời"])))
    }

    /// Whether one of two parts is what the other is not: `khám bảo hiểm y tế 1.098 lượt, khám không có thẻ 148 lượt`.
    private func isDivided(_ enumeration: Enumeration) -> Bool {
        let denied = labels(of: enumeration).count { label in
            label.contains { $0 == "không" || $0 == "chưa" || $0 == "ngoài" }
        }
        return enumeration.parts.count == 2 && denied == 1
    }

    /// Whether the last part is all others: `nguồn vốn khác 12 triệu đồng`, `các lĩnh vực khác 5 hồ sơ`.
    private func endsWithOthers(_ enumeration: Enumeration) -> Bool {
        guard enumeration.parts.count > 1, let last = enumeration.parts.last else { return false }
        let statement = statements[last]
        return [statement.label, figures[statement.figure].unit, statement.trail].contains { range in
            tokens[range].contains { $0.word == "khác" }
        }
    }

    /// Whether every part says the unit of the whole again.
    private func namesUnit(_ enumeration: Enumeration) -> Bool {
        let head = figures[statements[enumeration.total].figure].head
        return head != .none && enumeration.parts.allSatisfy { figures[statements[$0].figure].head == head }
    }

    /// The words that name each part, without those that belong to the part before.
    private func labels(of enumeration: Enumeration) -> [[Word]] {
        var end = 0
        return enumeration.parts.map { part in
            let label = statements[part].label
            let taken = min(max(label.lowerBound, end), label.upperBound) - label.lowerBound
            end = statements[part].trail.upperBound
            return Array(nameWords(part).dropFirst(taken))
        }
    }

    func nameWords(_ index: Int) -> [Word] {
        let statement = statements[index]
        return (tokens[statement.label] + tokens[figures[statement.figure].unit] + tokens[statement.trail]).map(\.word)
    }

    /// Whether the parts follow the colon behind their whole in its unit or without one, and are told alike.
    private func isPlain(_ enumeration: Enumeration) -> Bool {
        let whole = figures[statements[enumeration.total].figure]
        return whole.head != .none && whole.bound == .exact && whole.link != .tupleRest
            && enumeration.parts.allSatisfy { part in
                let figure = figures[statements[part].figure]
                return figure.bound == .exact && figure.link == .none
                    && (figure.head == .none || figure.head == whole.head)
            }
    }

    /// Whether the parts stand in paragraphs of their own, one each.
    private func isOnOwnLines(_ enumeration: Enumeration) -> Bool {
        Set(enumeration.parts.map { statements[$0].paragraph }).count == enumeration.parts.count
    }
}
