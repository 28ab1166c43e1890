extension EnumerationReader {
    /// Splits statements into items at the strongest sign between them; further readings follow.
    ///
    /// The first statement of each item is the item's. With semicolons in the list, commas part what is said of an item; but a
    /// semicolon may also end the list, so the part before it is a reading too.
    func split(_ inside: [Int], from start: Int, to end: Int, depth: Int) -> [[Int]] {
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
        // `31 huy chương (7 vàng, 10 bạc, 14 đồng)`
        if parts.contains(where: { figures[statements[$0].figure].head == "bạc" }) {
            return parts.filter { figures[statements[$0].figure].kind == .count }
        }
        // `46 huy chương: 11 HCV, 14 HCB, 21 HCĐ, xếp thứ 21/65`, `37 giải (2 Nhất, 8 Nhì, 11 Ba, 16 KK)`
        let classes = parts.filter { EnumerationReader.awards.contains(figures[statements[$0].figure].head) }
        if classes.count > 2, EnumerationReader.awarded.contains(whole.head),
            Taxonomy.isComplete(classes.map { tokens[figures[statements[$0].figure].unit].map(\.word) })
        {
            return classes
        }
        return parts.filter { part in
            let figure = figures[statements[part].figure]
            return figure.kind == whole.kind && figure.link != .range && (isPerOne(total) || !isPerOne(part))
                && (figure.link != .numerator || whole.link == .numerator)
                && (EnumerationReader.isComparable(figure.head, whole.head) || isQualifier(figure))
        }
    }

    /// Whether parts are all classes of medals or prizes: what is told between or behind them is something else.
    func areAwards(_ parts: [Int]) -> Bool {
        parts.count > 2 && parts.allSatisfy { EnumerationReader.awards.contains(figures[statements[$0].figure].head) }
    }

    /// Classes of medals and prizes that stand for the unit, and what they are classes of.
    private static let awards: WordSet = ["hcv", "hcb", "hcđ", "nhất", "nhì", "ba", "kk", "khuyến"]
    private static let awarded: WordSet = ["huy", "giải", "hc"]

    /// Whether a statement tells an amount for each of something: `1,46 tỷ đồng/HTX`.
    func isPerOne(_ statement: Int) -> Bool {
        tokens[figures[statements[statement].figure].unit].contains { $0.kind == .slash }
    }

    /// Whether two units can be added: the same noun, or none said, or one that only tells the parts apart.
    static func isComparable(_ part: Word, _ whole: Word) -> Bool {
        part == whole || part == .none || whole == .none || attributes.contains(part)
    }

    /// `trong đó 5.422 việc có điều kiện, đã giải quyết xong 4.918 việc`: what was done of the part before is no part beside it.
    func withoutProgress(_ parts: [Int]) -> [Int] {
        func isDone(_ part: Int) -> Bool { tokens[statements[part].label].contains { $0.cue == .outgoing } }
        guard let first = parts.first, !isDone(first), parts.contains(where: isDone),
            !parts.contains(where: { part in tokens[statements[part].label].contains { $0.cue == .closing } })
        else { return parts }
        return parts.filter { !isDone($0) }
    }

    /// `196 khiếu nại`: what stands for the unit only tells of which kind the counted things are.
    func isQualifier(_ figure: Figure) -> Bool {
        EnumerationReader.qualifiers.contains(figure.head)
    }

    /// First words of qualifiers that follow a count whose noun is left out.
    private static let qualifiers: WordSet = [
        "khiếu", "tố", "kiến", "phản", "trực", "đúng", "quá", "trước", "cũ", "trễ", "chậm", "giỏi", "khá", "yếu",
        "xuất",
        "trung", "nghèo", "cận", "nặng", "nhẹ", "thường", "đột", "tồn", "tự", "bắt", "hoàn", "khác", "hòa", "hoà",
        "dân",
        "hành", "kinh", "hình", "đảng", "biên", "hợp", "ngoài", "trong", "đang",
    ]

    /// Nouns that name a kind of person or thing where the whole's noun is left out: `gồm 8 nam, 4 nữ`.
    private static let attributes: WordSet = ["nam", "nữ", "chiếc", "cái"]

    /// `1.046 phương tiện (87 ô tô, 951 mô tô, 8 phương tiện khác)`: items of other nouns are kinds of the whole's where the last
    /// is all others of it, or where its noun is one that has no members but kinds.
    func kinds(_ items: [Int], of total: Int, _ lead: Enumeration.Lead) -> [Int]? {
        let whole = figures[statements[total].figure]
        guard items.count > 2, whole.kind == .count, lead != .having,
            items.allSatisfy({ part in
                let figure = figures[statements[part].figure]
                return figure.kind == .count && figure.link == .none && !Measures.all.contains(figure.head)
            })
        else { return nil }
        return endsWithOthersOf(total, items) || EnumerationReader.generic.contains(whole.head) ? items : nil
    }

    /// `tàu dài dưới 6m: 271 chiếc; từ 6 đến dưới 12m: 912 chiếc`: the one statement of each item between semicolons that counts
    /// what the whole counts.
    func innerParts(_ inside: [Int], _ total: Int, _ range: Range<Int>, _ depth: Int) -> [Int]? {
        let head = figures[statements[total].figure].head
        var nested = 0
        let semicolons = range.filter { index in
            if tokens[index].kind == .openParenthesis { nested += 1 }
            if tokens[index].kind == .closeParenthesis { nested -= 1 }
            return tokens[index].kind == .semicolon && nested == 0
        }
        guard semicolons.count > 1, head != .none else { return nil }
        let level = inside.filter { statements[$0].depth == depth }
        let chunks = Dictionary(grouping: level) { statement in semicolons.count { $0 < position(statement) } }
        guard chunks.count == semicolons.count + 1 else { return nil }
        let parts = chunks.sorted { $0.key < $1.key }.compactMap { chunk -> Int? in
            let own = chunk.value.filter {
                let figure = figures[statements[$0].figure]
                return figure.kind == .count && figure.link == .none && figure.head != .none
                    && EnumerationReader.isComparable(figure.head, head)
            }
            return own.count == 1 ? own[0] : nil
        }
        return parts.count == chunks.count ? parts : nil
    }

    /// `787 tổ chức cơ sở đảng, trong đó có 269 đảng bộ cơ sở, 518 chi bộ cơ sở`: other nouns, but each with words of the whole's.
    func areKin(_ items: [Int], to total: Int) -> Bool {
        let whole = Set(tokens[figures[statements[total].figure].unit].map(\.word))
        return items.count > 1
            && items.allSatisfy { item in
                let figure = figures[statements[item].figure]
                return figure.kind == .count && figure.link == .none && figure.unit.count > 1
                    && !whole.isDisjoint(with: tokens[figure.unit].map(\.word))
            }
    }

    /// Items that all count by one noun which is not the whole's, nor a measure.
    func foreign(_ items: [Int], to total: Int, _ lead: Enumeration.Lead) -> [Int]? {
        guard !items.contains(where: isPerOne) || isPerOne(total) else { return nil }
        let heads = Set(items.map { figures[statements[$0].figure].head })
        // `1.914 thủ tục, gồm 1.102 DVCTT toàn trình và 812 DVCTT một phần`
        let areClasses =
            items.count > 1 && heads.count == 1 && lead == .comprising
            && Taxonomy.isComplete(items.map(nameWords))
        if areKin(items, to: total) || areClasses { return items }
        let fewest = lead == .bracket ? 2 : 3
        // `07 người, gồm 01 bác sĩ, 02 y sĩ, 03 điều dưỡng, 01 dược sĩ`
        let areKinds =
            lead == .comprising && items.count > 2 && !heads.contains(.none)
            && !heads.contains(where: Measures.all.contains)
        guard items.count >= fewest, heads.count == 1 || areKinds, let head = heads.first, head != .none,
            !Measures.all.contains(head),
            !Measures.all.contains(figures[statements[total].figure].head),
            items.allSatisfy({
                figures[statements[$0].figure].kind == .count && figures[statements[$0].figure].link == .none
            })
        else { return nil }
        return items
    }

    /// Whether the last item is all others of the whole's noun: `8 phương tiện khác`.
    func endsWithOthersOf(_ total: Int, _ items: [Int]) -> Bool {
        guard items.count > 2, let last = items.last else { return false }
        let figure = figures[statements[last].figure]
        let words = tokens[figure.unit] + tokens[statements[last].trail]
        return figure.head == figures[statements[total].figure].head && figure.head != .none
            && words.contains { $0.word == "khác" }
    }

    /// First words of nouns whose parts are told by kind: `văn bản`, `phương tiện`.
    private static let generic: WordSet = ["văn", "phương", "đối"]
}
