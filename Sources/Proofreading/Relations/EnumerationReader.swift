/// Finds wholes and their parts in the statements of a text.
struct EnumerationReader {
    let tokens: [Token]
    let figures: [Figure]
    let statements: [Statement]
    var enumerations: [Enumeration] = []

    /// Appends the enumerations within one paragraph.
    /// - Parameters:
    ///   - range: the paragraph's tokens.
    ///   - own: the indices of its statements.
    ///   - before: the statements of the paragraph before, for one that begins with `Trong đó`.
    mutating func read(_ range: Range<Int>, statements own: Range<Int>, before: Range<Int>) {
        guard !own.isEmpty else { return }
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
            default: break
            }
            index += 1
        }
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
        append(lead, totals: totals, inside: inside, cue: index, start: start, end: end, depth: depth)
    }

    /// `221 đơn (196 khiếu nại, 25 tố cáo)`: a bracket right behind a count, with at least two parts of it.
    private mutating func readBracket(at index: Int, depth: Int, in range: Range<Int>, own: Range<Int>) {
        let total = own.last {
            let statement = statements[$0]
            let end = max(figures[statement.figure].tokens.upperBound, statement.trail.upperBound)
            return statement.depth == depth - 1 && end == index
        }
        guard let total, index + 1 < range.upperBound, lead(at: index + 1, in: range) == nil else { return }
        let end = listEnd(from: index + 1, depth: depth, in: range)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first > index && first < end
        }
        guard inside.count > 1 else { return }
        append(.bracket, totals: [total], inside: inside, cue: index, start: index + 1, end: end, depth: depth)
    }

    private mutating func append(
        _ lead: Enumeration.Lead, totals: [Int], inside: [Int], cue index: Int, start: Int, end: Int, depth: Int
    ) {
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
        enumeration.isMixed = enumeration.parts.count < all.count
        enumeration.otherParts = byChunk.indices.filter { $0 != alike }.map { comparable(byChunk[$0], with: total) }
        guard !enumeration.parts.isEmpty else { return }
        close(&enumeration, from: index, to: end)
        enumerations.append(enumeration)
    }

}

extension EnumerationReader {
    /// The statements that may be the whole, the likeliest first: the one nearest before the lead, then others of its
    /// sentence; for a sentence that begins with the lead those of the sentence before.
    private func totals(
        before index: Int, depth: Int, in range: Range<Int>, own: Range<Int>, previous: Range<Int>
    ) -> [Int] {
        let start = sentenceStart(index, in: range)
        let earlier = own.filter {
            figures[statements[$0].figure].tokens.upperBound <= index && statements[$0].depth <= depth
        }
        let sameSentence = earlier.filter { figures[statements[$0].figure].tokens.lowerBound >= start }
        if !sameSentence.isEmpty {
            return sameSentence.reversed()
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
        guard let nearest = totals.first, let part = inside.first(where: { statements[$0].depth == depth }) else {
            return totals.first
        }
        let head = figures[statements[part].figure].head
        guard head != .none, figures[statements[nearest].figure].head != head else { return nearest }
        let sentence = statements[nearest].sentence
        return totals.first { statements[$0].sentence == sentence && figures[statements[$0].figure].head == head }
            ?? nearest
    }

    private func sentenceStart(_ index: Int, in range: Range<Int>) -> Int {
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
    private func listEnd(
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

    /// Splits statements into items at the strongest sign between them; further readings follow.
    ///
    /// The first statement of each item is the item's. With semicolons in the list, commas part what is said of an item; but a
    /// semicolon may also end the list, so the part before it is a reading too.
    private func split(_ inside: [Int], from start: Int, to end: Int, depth: Int) -> [[Int]] {
        let level = inside.filter { statements[$0].depth == depth }
        guard !level.isEmpty else { return [] }
        var semicolons: [Int] = []
        var nested = 0
        for index in start..<end {
            switch tokens[index].kind {
            case .openParenthesis: nested += 1
            case .closeParenthesis: nested -= 1
            case .semicolon where nested == 0: semicolons.append(index)
            default: break
            }
        }
        let byComma = firsts(level, chunks: separators(from: start, to: end))
        guard !semicolons.isEmpty else { return [byComma, withoutNested(byComma, from: start)] }
        let bySemicolon = firsts(level, chunks: semicolons)
        let head = level.filter { position($0) < semicolons[0] }
        let headItems = firsts(head, chunks: separators(from: start, to: semicolons[0]))
        return bySemicolon.count > 1 ? [bySemicolon, headItems, byComma] : [headItems, byComma]
    }

    private func position(_ statement: Int) -> Int { figures[statements[statement].figure].tokens.lowerBound }

    /// The commas and conjunctions outside of brackets.
    private func separators(from start: Int, to end: Int) -> [Int] {
        var nested = 0
        var found: [Int] = []
        for index in start..<end {
            switch tokens[index].kind {
            case .openParenthesis: nested += 1
            case .closeParenthesis: nested -= 1
            case .comma, .semicolon:
                if nested == 0 { found.append(index) }
            case .word:
                if nested == 0, tokens[index].cue == .and { found.append(index) }
            default: break
            }
        }
        return found
    }

    /// The first of the statements between each two of `chunks`.
    private func firsts(_ level: [Int], chunks: [Int]) -> [Int] {
        var items: [Int] = []
        var chunk = -1
        for statement in level {
            let own = chunks.count { $0 < position(statement) }
            if own != chunk { items.append(statement) }
            chunk = own
        }
        return items
    }

    /// The items before a further `trong đó`, which speaks of the last of them.
    private func withoutNested(_ items: [Int], from start: Int) -> [Int] {
        guard let last = items.last else { return [] }
        let nested = (start..<position(last)).first { tokens[$0].cue == .ofWhich || tokens[$0].cue == .comprising }
        guard let nested else { return items }
        return items.filter { position($0) < nested }
    }

    /// The statements that count the same as the whole.
    func comparable(_ parts: [Int], with total: Int) -> [Int] {
        let whole = figures[statements[total].figure]
        return parts.filter { part in
            let figure = figures[statements[part].figure]
            return figure.kind == whole.kind && figure.link != .range
                && (figure.link != .numerator || whole.link == .numerator)
                && (EnumerationReader.isComparable(figure.head, whole.head) || isQualifier(figure))
        }
    }

    /// Whether two units can be added: the same noun, or none said, or one that only tells the parts apart.
    static func isComparable(_ part: Word, _ whole: Word) -> Bool {
        part == whole || part == .none || whole == .none || attributes.contains(part)
    }

    /// `trong đó 5.422 việc có điều kiện, đã giải quyết xong 4.918 việc`: what was done of the part before is no part beside it.
    private func withoutProgress(_ parts: [Int]) -> [Int] {
        func isDone(_ part: Int) -> Bool { tokens[statements[part].label].contains { $0.cue == .outgoing } }
        guard let first = parts.first, !isDone(first), parts.contains(where: isDone),
            !parts.contains(where: { part in tokens[statements[part].label].contains { $0.cue == .closing } })
        else { return parts }
        return parts.filter { !isDone($0) }
    }

    /// `196 khiếu nại`: what stands for the unit only tells of which kind the counted things are.
    private func isQualifier(_ figure: Figure) -> Bool {
        EnumerationReader.qualifiers.contains(figure.head)
    }

    /// First words of qualifiers that follow a count whose noun is left out.
    private static let qualifiers: Set<Word> = [
        "khiếu", "tố", "kiến", "phản", "trực", "đúng", "quá", "trước", "cũ", "trễ", "chậm", "giỏi", "khá", "yếu",
        "xuất",
        "trung", "nghèo", "cận", "nặng", "nhẹ", "thường", "đột", "tồn", "tự", "bắt", "hoàn", "khác", "hòa", "hoà",
        "dân",
        "hành", "kinh", "hình", "đảng", "biên", "hợp", "ngoài", "trong", "đang",
    ]

    /// Nouns that name a kind of person or thing where the whole's noun is left out: `gồm 8 nam, 4 nữ`.
    private static let attributes: Set<Word> = ["nam", "nữ"]

    /// Decides about the closure of a list of items on lines of their own.
    func close(_ enumeration: inout Enumeration, from cue: Int, toEndOf parts: [Int]) {
        guard let last = parts.last else { return }
        close(&enumeration, from: cue, to: statements[last].trail.upperBound)
    }

    private func close(_ enumeration: inout Enumeration, from cue: Int, to end: Int) {
        let list = tokens[cue..<end]
        enumeration.hasRemainder =
            enumeration.parts.contains { part in
                tokens[statements[part].label].contains { $0.cue == .remainder }
            } || endsWithOthers(enumeration)
        // In a paragraph of its own it is not sure which figure of the one before is the whole.
        let isApart = statements[enumeration.total].paragraph != statements[enumeration.parts[0]].paragraph
        let hasOpenWord = list.contains { $0.cue == .chiefly || $0.kind == .ellipsis }
        let hasUncountedRemainder = !enumeration.hasRemainder && list.contains { $0.cue == .remainder }
        if isApart, enumeration.lead != .colon, !enumeration.otherTotals.isEmpty {
            enumeration.closure = .unknown
        } else if hasOpenWord || hasUncountedRemainder || enumeration.isMixed {
            enumeration.closure = .open
        } else if enumeration.hasRemainder || Taxonomy.isComplete(labels(of: enumeration)) {
            enumeration.closure = .closed
        } else if enumeration.lead == .bracket {
            if namesUnit(enumeration) { enumeration.closure = .closed }
        } else if enumeration.lead == .comprising || (enumeration.lead == .namely && enumeration.parts.count > 2) {
            enumeration.closure = .closed
        }
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

    /// The words that name each part.
    private func labels(of enumeration: Enumeration) -> [[Word]] {
        enumeration.parts.map { part in
            let statement = statements[part]
            return (tokens[statement.label] + tokens[figures[statement.figure].unit] + tokens[statement.trail]).map(
                \.word)
        }
    }
}
