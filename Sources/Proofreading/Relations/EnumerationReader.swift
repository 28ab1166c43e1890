/// Finds wholes and their parts in the statements of a text.
struct EnumerationReader {
    let tokens: [Token]
    let figures: [Figure]
    let statements: [Statement]
    var enumerations: [Enumeration] = []
    /// The first enumeration of the paragraph that is being read.
    private(set) var first = 0
    /// For paragraphs that begin with a division (`Theo nguyên nhân: …`) what they divide.
    var divided: [Int: [Int]] = [:]

    /// Appends the enumerations within one paragraph.
    /// - Parameters:
    ///   - range: the paragraph's tokens.
    ///   - own: the indices of its statements.
    ///   - before: the statements of the paragraph before, for one that begins with `Trong đó`.
    ///   - wholesFrom: the first statement of the few paragraphs before whose figures a sentence may divide.
    mutating func read(_ range: Range<Int>, statements own: Range<Int>, before: Range<Int>, wholesFrom: Int) {
        guard !own.isEmpty else { return }
        first = enumerations.count
        var depth = 0
        var index = range.lowerBound
        while index < range.upperBound {
            switch tokens[index].kind {
            case .openParenthesis:
                depth += 1
                readBracket(at: index, depth: depth, in: range, own: own)
            case .closeParenthesis: depth = max(0, depth - 1)
            case .word, .colon:
                if let lead = lead(at: index, in: range) {
                    read(lead, at: index, depth: depth, in: range, own: own, before: before)
                    index = skipLead(index, range)
                    continue
                }
                if tokens[index].kind == .colon {
                    readColon(at: index, depth: depth, in: range, own: own, before: before)
                } else {
                    readHaving(at: index, depth: depth, in: range, own: own, before: before)
                }
            default: break
            }
            index += 1
        }
        readBeside(in: range, own: own)
        readRemainder(own: own)
        readTotalBehind(own: own)
        readBracketChain(own: own)
        readDivisions(own: own, from: wholesFrom)
    }

    private func lead(at index: Int, in range: Range<Int>) -> Enumeration.Lead? {
        switch tokens[index].cue {
        case .comprising: .comprising
        case .ofWhich: .ofWhich
        case .namely: .namely
        default: nil
        }
    }

    /// Behind the lead and the verbs, signs and further leads that belong to it: `trong đó có:`, `cụ thể như sau:`.
    private func skipLead(_ index: Int, _ range: Range<Int>) -> Int {
        var end = index + Int(max(1, tokens[index].cueLength))
        while end < range.upperBound {
            let token = tokens[end]
            guard
                token.kind == .colon || token.kind == .comma
                    || [.namely, .verb, .comprising, .ofWhich].contains(token.cue)
            else { break }
            end += Int(max(1, token.cueLength))
        }
        return end
    }

    private mutating func read(
        _ lead: Enumeration.Lead, at index: Int, depth: Int, in range: Range<Int>, own: Range<Int>, before: Range<Int>
    ) {
        let start = skipLead(index, range)
        let totals = totals(before: index, depth: depth, in: range, own: own, previous: before)
        // Without a colon `trong đó` speaks up to the next semicolon; behind it another subject begins.
        let isShort =
            lead == .ofWhich && !tokens[index..<start].contains { $0.kind == .colon }
            && !isLeadFirst(index, sentenceStart(index, in: range))
        let end = listEnd(from: start, depth: depth, in: range, stopsAtSemicolon: isShort)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first >= start && first < end
        }
        let known = enumerations.count
        append(lead, totals: totals, inside: inside, cue: index, start: start, end: end, depth: depth)
        if isShort, enumerations.count == known {
            let far = listEnd(from: start, depth: depth, in: range)
            let all = own.filter {
                let first = figures[statements[$0].figure].tokens.lowerBound
                return first >= start && first < far
            }
            append(lead, totals: totals, inside: all, cue: index, start: start, end: far, depth: depth)
        } else if isShort {
            addLongReading(from: start, cue: index, end: end, depth: depth, in: range, own: own)
        }
    }

    /// `trong đó chi thường xuyên 573 tỷ đồng; chi đầu tư 166 tỷ đồng; …`: the list may go on behind the semicolon.
    private mutating func addLongReading(
        from start: Int, cue: Int, end: Int, depth: Int, in range: Range<Int>, own: Range<Int>
    ) {
        guard let last = enumerations.indices.last, enumerations[last].lead == .ofWhich, end < range.upperBound,
            enumerations[last].span.lowerBound == min(cue, end), tokens[end].kind == .semicolon
        else { return }
        let far = listEnd(from: start, depth: depth, in: range)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first >= start && first < far
        }
        let items = comparable(
            split(inside, from: start, to: far, depth: depth).first ?? [], with: enumerations[last].total)
        if items.count > enumerations[last].parts.count { enumerations[last].otherParts.append(items) }
    }

    /// `221 đơn (196 khiếu nại, 25 tố cáo)`: a bracket right behind a count, with at least two parts of it.
    private mutating func readBracket(at index: Int, depth: Int, in range: Range<Int>, own: Range<Int>) {
        let total = own.last {
            let statement = statements[$0]
            let end = max(figures[statement.figure].tokens.upperBound, statement.trail.upperBound)
            return statement.depth == depth - 1 && end == index
        }
        let isDirect = total != nil
        guard let total = total ?? beforeChange(index, depth, range, own), index + 1 < range.upperBound,
            lead(at: index + 1, in: range) == nil
        else { return }
        let end = listEnd(from: index + 1, depth: depth, in: range)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first > index && first < end
        }
        guard inside.count > 1 else { return }
        let whole = rebound(total, to: inside, depth)
        readGroups(inside, of: whole, from: index + 1, to: end, depth: depth)
        append(
            isDirect ? .bracket : .beside, totals: [whole], inside: inside, cue: index, start: index + 1, end: end,
            depth: depth)
    }

    /// `12 CLB với 367 hội viên (thơ ca 2 CLB/41 hội viên; …)`: of two counts told together the one that the bracket begins to count.
    private func rebound(_ total: Int, to inside: [Int], _ depth: Int) -> Int {
        let heads = Set(inside.filter { statements[$0].depth == depth }.map { figures[statements[$0].figure].head })
        guard total > 0, heads.count == 1, let head = heads.first, head != .none,
            figures[statements[total].figure].head != head,
            statements[total - 1].sentence == statements[total].sentence,
            statements[total - 1].depth == statements[total].depth,
            figures[statements[total - 1].figure].head == head,
            inside.allSatisfy({ statements[$0].depth != depth || figures[statements[$0].figure].link == .tupleFirst })
        else { return total }
        return total - 1
    }

    /// `74 trường hợp (đăng ký mới 61, đăng ký lại 13; nam 39, nữ 35)`: each group between semicolons may be a division of its own.
    private mutating func readGroups(_ inside: [Int], of total: Int, from start: Int, to end: Int, depth: Int) {
        let signs = (start..<end).filter { tokens[$0].kind == .semicolon }
        guard !signs.isEmpty else { return }
        let groups = Dictionary(grouping: inside.filter { statements[$0].depth == depth }) { part in
            signs.count { $0 < figures[statements[part].figure].tokens.lowerBound }
        }
        for group in groups.sorted(by: { $0.key < $1.key }).map(\.value) where group.count > 1 {
            let parts = comparable(group, with: total)
            guard parts.count == group.count, let last = parts.last else { continue }
            var enumeration = Enumeration(
                total: total, otherTotals: [], parts: parts, otherParts: [], lead: .beside, closure: .unknown,
                hasRemainder: false, isMixed: false)
            let first = figures[statements[parts[0]].figure].tokens.lowerBound
            close(&enumeration, from: first, to: max(first, statements[last].trail.upperBound))
            if enumeration.isClassification { enumerations.append(enumeration) }
        }
    }

    /// `349.000 lượt, tăng 11,25% so với cùng kỳ (khách quốc tế 210.000 lượt, …)`: only a change is told between the count and the
    /// bracket.
    private func beforeChange(_ index: Int, _ depth: Int, _ range: Range<Int>, _ own: Range<Int>) -> Int? {
        guard
            let total = own.last(where: { figures[statements[$0].figure].tokens.upperBound <= index }),
            statements[total].depth == depth - 1, figures[statements[total].figure].head != .none
        else { return nil }
        let between = tokens[figures[statements[total].figure].tokens.upperBound..<index]
        guard between.count < 24, between.contains(where: { $0.cue == .up || $0.cue == .down }),
            !between.contains(where: { [.period, .semicolon, .lineBreak, .colon].contains($0.kind) })
        else { return nil }
        let parts = own.filter { $0 > total && statements[$0].depth == depth }.prefix(2)
        let heads = parts.map { figures[statements[$0].figure].head }
        return heads.count == 2 && heads.allSatisfy { $0 == figures[statements[total].figure].head } ? total : nil
    }

    /// `gồm sáu nhóm: công khai 17,2 điểm; …`: the count of the items before their colon is none of them.
    private func withoutAnnouncement(_ inside: [Int], from start: Int) -> [Int] {
        guard inside.count > 2, let first = inside.first else { return inside }
        let figure = figures[statements[first].figure]
        let end = max(figure.tokens.upperBound, statements[first].trail.upperBound)
        guard figure.isInWords, figure.tokens.lowerBound - start < 2, end < tokens.count, tokens[end].kind == .colon,
            figures[statements[inside[1]].figure].head != figure.head
        else { return inside }
        return Array(inside.dropFirst())
    }

    mutating func append(
        _ lead: Enumeration.Lead, totals: [Int], inside: [Int], cue index: Int, start: Int, end: Int, depth: Int
    ) {
        let inside = withoutAnnouncement(inside, from: start)
        guard let total = likeliest(totals, for: inside, depth: depth) else { return }
        let byChunk = split(inside, from: start, to: end, depth: depth)
        // The reading whose items all count the same as the whole; the first where none or several do.
        let alike = byChunk.firstIndex { $0.count > 1 && comparable($0, with: total).count == $0.count } ?? 0
        guard alike < byChunk.count else { return }
        let all = byChunk[alike]
        var enumeration = Enumeration(
            total: total, otherTotals: totals.filter { $0 != total }, parts: [], otherParts: [], lead: lead,
            closure: .unknown, hasRemainder: false, isMixed: false)
        enumeration.parts = withoutProgress(comparable(all, with: total))
        if enumeration.parts.count < 2 || endsWithOthersOf(total, all), let kinds = kinds(all, of: total, lead) {
            enumeration.parts = kinds
        }
        if enumeration.parts.count < 2, let inner = innerParts(inside, total, start..<end, depth) {
            enumeration.parts = inner
            enumeration.span = start..<end
        }
        if enumeration.parts.count < 2, let foreign = foreign(all, to: total, lead) {
            enumeration.parts = foreign
            enumeration.isForeign = !areKin(foreign, to: total)
        }
        enumeration.isMixed =
            enumeration.parts.count < all.count && enumeration.parts.allSatisfy(all.contains)
            && !areAwards(enumeration.parts)
        enumeration.otherParts = byChunk.indices.filter { $0 != alike }.map { comparable(byChunk[$0], with: total) }
        guard !enumeration.parts.isEmpty, enumeration.parts.contains(where: { isPerOne($0) == isPerOne(total) }) else {
            return
        }
        close(&enumeration, from: index, to: end)
        enumerations.append(enumeration)
    }

}

extension EnumerationReader {
    /// The statements that may be the whole, the likeliest first: the one nearest before the lead, then others of its
    /// sentence; for a sentence that begins with the lead those of the sentence before.
    func totals(
        before index: Int, depth: Int, in range: Range<Int>, own: Range<Int>, previous: Range<Int>
    ) -> [Int] {
        let start = sentenceStart(index, in: range)
        let earlier = own.filter {
            figures[statements[$0].figure].tokens.upperBound <= index && statements[$0].depth <= depth
        }
        let sameSentence = earlier.filter { figures[statements[$0].figure].tokens.lowerBound >= start }
        if !sameSentence.isEmpty {
            // `chiếm 11% (669 hộ), trong đó 649 hộ …`: the count may stand in the bracket before.
            let deeper = own.filter {
                let tokens = figures[statements[$0].figure].tokens
                return tokens.lowerBound >= start && tokens.upperBound <= index && statements[$0].depth == depth + 1
            }
            return sameSentence.reversed() + deeper.suffix(1)
        }
        guard isLeadFirst(index, start) else { return [] }
        if let last = earlier.last {
            let sentence = statements[last].sentence
            return earlier.filter { statements[$0].sentence == sentence && statements[$0].depth == 0 }
        }
        guard let last = previous.last else { return [] }
        return previous.filter { statements[$0].sentence == statements[last].sentence && statements[$0].depth == 0 }
    }

    /// The one of `totals` that counts what the parts count: the nearest, unless another has their unit.
    private func likeliest(_ totals: [Int], for inside: [Int], depth: Int) -> Int? {
        guard let nearest = totals.first,
            let part = inside.first(where: {
                statements[$0].depth == depth && figures[statements[$0].figure].head != .none
            })
        else { return countFirst(totals, inside, depth) }
        let head = figures[statements[part].figure].head
        guard head != .none, figures[statements[nearest].figure].head != head else { return nearest }
        let sentence = statements[nearest].sentence
        return totals.first { statements[$0].sentence == sentence && figures[statements[$0].figure].head == head }
            ?? nearest
    }

    /// `27 công trình, vốn 38,2 tỷ đồng: hoàn thành 19, đang thi công 06`: whole numbers without a unit count things, they are no money.
    private func countFirst(_ totals: [Int], _ inside: [Int], _ depth: Int) -> Int? {
        guard let nearest = totals.first, Measures.all.contains(figures[statements[nearest].figure].head),
            inside.allSatisfy({
                statements[$0].depth != depth
                    || (figures[statements[$0].figure].head == .none
                        && figures[statements[$0].figure].value.isWhole && !figures[statements[$0].figure].isRounded)
            }), figures[statements[nearest].figure].isRounded
        else { return totals.first }
        return totals.first {
            let whole = figures[statements[$0].figure]
            return statements[$0].sentence == statements[nearest].sentence && whole.kind == .count
                && !Measures.all.contains(whole.head) && whole.head != .none
        } ?? nearest
    }

    func sentenceStart(_ index: Int, in range: Range<Int>) -> Int {
        var start = index
        while start > range.lowerBound {
            let token = tokens[start - 1]
            if token.kind == .lineBreak || (token.kind == .period && !token.flags.contains(.label)) { break }
            start -= 1
        }
        return start
    }

    /// Whether only the label of the paragraph stands before the lead.
    private func isLeadFirst(_ index: Int, _ start: Int) -> Bool {
        tokens[start..<index].allSatisfy { $0.flags.contains(.label) || $0.kind == .dash || $0.kind == .times }
    }

    /// The end of the list that starts at `start`: of the bracket it stands in, or of the sentence.
    func listEnd(
        from start: Int, depth: Int, in range: Range<Int>, stopsAtSemicolon: Bool = false
    ) -> Int {
        var level = depth
        var index = start
        while index < range.upperBound {
            let token = tokens[index]
            switch token.kind {
            case .openParenthesis: level += 1
            case .closeParenthesis:
                if level == depth, depth > 0 { return index }
                level = max(depth, level - 1)
            case .period, .lineBreak:
                if !token.flags.contains(.label) { return index }
            case .semicolon where stopsAtSemicolon && level == depth: return index
            default: break
            }
            index += 1
        }
        return index
    }
}
