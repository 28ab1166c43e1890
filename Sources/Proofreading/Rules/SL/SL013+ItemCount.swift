import Document
import Finding

extension ProofRule {
    static let itemCount = ProofRule(
        "SL013", .warning, .core, vi: "Nêu N mục, liệt kê M mục", en: "N items announced, M listed",
        page: RulePage(
            what:
                "Đếm các mục liệt kê sau “N … gồm”, “N … là”, hoặc trong ngoặc sau “N …” và so với N. Các cách hiểu dấu phẩy, "
                + "chấm phẩy và chữ “và” đều được thử.",
            why: "Thêm hoặc bớt một mục mà quên sửa số.",
            wrong: [
                "Bốn nhóm giảm: hàng ăn 0,46%; may mặc 0,12%; bưu chính 0,03%.",
                "Bốn cuộc thi được tổ chức, đó là: Đại sứ văn hóa đọc, Kể chuyện sách hè và Vẽ tranh theo sách.",
                "Ghi nhận 212 ca mắc. Bệnh nhân phân bố tại 6/10 huyện: huyện A (88 ca), huyện B (54 ca), huyện C (41 ca) và huyện D (29 ca).",
                "Tiêm tại 04 tỉnh như sau:\n1- Nghệ An: 552\n2- Sơn La: 1.616\n3- Phú Yên: 5",
                "Có 4 tỉnh, thành phố có 100% số xã đạt chuẩn gồm: Hải Phòng, Hưng Yên, Bắc Ninh.",
                "Có 04 xã đạt chuẩn, gồm: An Bình, An Hòa, An Phú.",
                "Còn 03 chỉ tiêu chưa đạt (hộ thoát nghèo; gia đình văn hóa; tổ dân phố văn hóa; bảo hiểm thất nghiệp; nước sạch).",
                "Có 5 trường, trung tâm: THPT Lê Lợi, THPT Quang Trung, THPT Tây Giang, THPT Nội Trú, THPT Phước Sơn và Trung tâm "
                    + "hướng nghiệp huyện.",
            ],
            right: [
                "Ba nhóm giảm: hàng ăn 0,46%; may mặc 0,12%; bưu chính 0,03%.",
                "Ba cuộc thi được tổ chức, đó là: Đại sứ văn hóa đọc, Kể chuyện sách hè và Vẽ tranh theo sách.",
                "Tiêm tại 03 tỉnh như sau:\n1- Nghệ An: 552\n2- Sơn La: 1.616\n3- Phú Yên: 5",
                "Có 6 trường, trung tâm: THPT Lê Lợi, THPT Quang Trung, THPT Tây Giang, THPT Nội Trú, THPT Phước Sơn và Trung tâm "
                    + "hướng nghiệp huyện.",
                "Có 3 đơn vị: Sở Y tế, Sở Tư pháp, Sở Giáo dục và Đào tạo.",
                "Có 03 xã đạt chuẩn, gồm: An Bình, An Hòa và An Phú.",
                "Có 05 chỉ tiêu chưa so sánh (hộ thoát nghèo; Gia đình văn hóa; tổ dân phố văn hóa; BHXH bắt buộc và bảo hiểm "
                    + "thất nghiệp; BHXH tự nguyện).",
                "Có 8 trường đỗ 100%, gồm: Dương Bạch Mai; Hòa Bình, Hòa Hội; Đinh Tiên Hoàng, Vũng Tàu, Lê Quý Đôn; Võ Thị Sáu "
                    + "(Đất Đỏ) và Võ Thị Sáu (Côn Đảo).",
                "Tổ chức 12 lớp tập huấn, gồm các nội dung: trồng trọt, chăn nuôi, thú y...",
                "Thành lập 02 đoàn kiểm tra, gồm lãnh đạo Sở, đại diện các phòng, ban và chuyên viên.",
            ],
            silent:
                "Danh sách mở (“…”, “như”), mục có số đi kèm, danh sách không gồm tên riêng và không ngăn bằng chấm phẩy."
        )
    ) { reading, discoveries in
        reading.checkChains(&discoveries)
        for (paragraph, range) in reading.paragraphTokens.enumerated() {
            for index in reading.paragraphStatements[paragraph] {
                guard
                    let items = reading.items(announcedBy: index, in: range)
                        ?? reading.ratedItems(announcedBy: index, in: range)
                        ?? reading.lines(announcedBy: index, paragraph)
                else { continue }
                let figure = reading.figure(ofStatement: index)
                guard figure.value < Amount(items.least) || figure.value > Amount(items.most) else { continue }
                let count = items.least == items.most ? "\(items.least)" : "\(items.least)–\(items.most)"
                discoveries.add(
                    .itemCount, at: figure.range,
                    evidence: Evidence(
                        arithmetic: "nêu \(reading.writtenWithUnit(figure)), liệt kê \(count)",
                        parts: []),
                    related: [items.range], key: reading.name(ofStatement: index))
            }
        }
    }
}

/// A list without figures: the fewest and the most items that its signs allow.
private struct ItemList {
    var least: Int
    var most: Int
    var range: Range<Int>
}

extension Reading {
    /// `tại 7/10 huyện: A (88 ca), B (54 ca), …`: names with figures in brackets that add up, and are more or fewer than told.
    fileprivate func checkChains(_ discoveries: inout Discoveries) {
        for chain in enumerations where chain.lead == .chain && fits(chain) {
            let first = chain.parts[0]
            let told = (chain.total + 1..<first).last { statements[$0].depth == 0 }
            guard let told, figure(ofStatement: told).link == .numerator, figure(ofStatement: told).bound == .exact,
                statements[told].sentence == statements[first].sentence,
                figure(ofStatement: told).value != Amount(chain.parts.count)
            else { continue }
            discoveries.add(
                .itemCount, at: figure(ofStatement: told).range,
                evidence: Evidence(
                    arithmetic: "nêu \(writtenWithUnit(figure(ofStatement: told))), liệt kê \(chain.parts.count)",
                    parts: []),
                related: chain.parts.map { figure(ofStatement: $0).range }, key: name(ofStatement: told))
        }
    }

    fileprivate func items(announcedBy index: Int, in paragraph: Range<Int>) -> ItemList? {
        let statement = statements[index]
        let figure = figures[statement.figure]
        guard figure.kind == .count, figure.link == .none, figure.bound == .exact, figure.value.isWhole,
            figure.value > Amount(1), figure.value < Amount(60), !figure.unit.isEmpty, !figure.isRounded
        else { return nil }
        let end = max(figure.tokens.upperBound, statement.trail.upperBound)
        guard
            let start = listStart(behind: end, paragraph)
                ?? (ItemWords.places.contains(figure.head)
                    ? distantStart(behind: figure.tokens.upperBound, paragraph) : nil)
        else { return nil }
        return list(from: start.index, isBracket: start.isBracket, paragraph)
    }

    /// `Ba nhóm giảm: hàng ăn 0,46%; may mặc 0,12%; bưu chính 0,03%`: items between semicolons, each with one figure of the same kind at its end.
    fileprivate func ratedItems(announcedBy index: Int, in paragraph: Range<Int>) -> ItemList? {
        let own = statements[index]
        let figure = figures[own.figure]
        let end = max(figure.tokens.upperBound, own.trail.upperBound)
        guard figure.kind == .count, figure.link == .none, figure.bound == .exact, figure.value > Amount(1),
            figure.value < Amount(21), !figure.unit.isEmpty, end < paragraph.upperBound, tokens[end].kind == .colon,
            tokens[own.label].allSatisfy({ $0.kind != .word || $0.cue == .verb })
        else { return nil }
        let items = (index + 1..<statements.count).prefix {
            statements[$0].sentence == own.sentence && statements[$0].depth == own.depth
        }
        guard items.count > 2, let last = items.last else { return nil }
        let kinds = Set(items.map { self.figure(ofStatement: $0).kind })
        let close = self.figure(ofStatement: last).tokens.upperBound
        let list = tokens[(end + 1)..<close]
        guard kinds == [.percent], list.count(where: { $0.kind == .semicolon }) == items.count - 1,
            close < paragraph.upperBound, tokens[close].kind == .period,
            list.allSatisfy({
                [.word, .comma, .semicolon, .number, .percent, .name].contains($0.kind) && $0.cue != .chiefly
            })
        else { return nil }
        let bytes = tokens[end + 1].range.lowerBound..<tokens[close - 1].range.upperBound
        return ItemList(least: items.count, most: items.count, range: bytes)
    }

    /// The first token of the list behind `N …, gồm:` or `N … (`.
    private func listStart(behind token: Int, _ range: Range<Int>) -> (index: Int, isBracket: Bool)? {
        var index = token
        if index < range.upperBound, tokens[index].kind == .openParenthesis { return (index + 1, true) }
        // The lead may end the trail, as in `04 xã đạt chuẩn gồm:`.
        if let lead = tokens[max(range.lowerBound, token - 3)..<token].lastIndex(where: { $0.cue == .comprising }) {
            index = lead
        }
        if let start = directStart(behind: index, range) { return (start, false) }
        if index < range.upperBound, tokens[index].kind == .comma { index += 1 }
        // `Ba cuộc thi được tổ chức, đó là: …`
        if index + 2 < range.upperBound, tokens[index].word == "đó", tokens[index + 1].word == "là",
            tokens[index + 2].kind == .colon
        {
            return (index + 3, false)
        }
        guard index < range.upperBound, tokens[index].cue == .comprising else { return nil }
        index += Int(tokens[index].cueLength)
        if index < range.upperBound, tokens[index].kind == .colon { index += 1 }
        return (index, false)
    }

    /// The first token of a list behind `12 tỉnh, thành phố có 100% số xã đạt chuẩn gồm:`.
    private func distantStart(behind token: Int, _ range: Range<Int>) -> (index: Int, isBracket: Bool)? {
        for index in token..<max(token, min(range.upperBound, token + 16)) {
            switch tokens[index].kind {
            case .word where tokens[index].cue == .comprising:
                let colon = index + Int(tokens[index].cueLength)
                return colon < range.upperBound && tokens[colon].kind == .colon ? (colon + 1, false) : nil
            case .word, .comma, .percent: break
            case .number where index + 1 < range.upperBound && tokens[index + 1].kind == .percent: break
            default: return nil
            }
        }
        return nil
    }

    /// The numbered lines below `tại 09 tỉnh như sau:`, each of which names a place.
    fileprivate func lines(announcedBy index: Int, _ paragraph: Int) -> ItemList? {
        let statement = statements[index]
        let figure = figures[statement.figure]
        let own = paragraphTokens[paragraph]
        guard figure.kind == .count, figure.link == .none, figure.bound == .exact,
            ItemWords.places.contains(figure.head),
            tokens[own.upperBound - 1].kind == .colon, own.upperBound - figure.tokens.upperBound < 8,
            !(figure.tokens.upperBound..<own.upperBound).contains(where: { tokens[$0].kind == .number }),
            manuscript.paragraphs[paragraph].cell == nil
        else { return nil }
        var count = 0
        var next = paragraph + 1
        while next < manuscript.paragraphs.count, isNamedLine(next, number: count + 1) {
            count += 1
            next += 1
        }
        guard count > 2 else { return nil }
        let first = paragraphTokens[paragraph + 1].lowerBound
        let bytes = tokens[first].range.lowerBound..<tokens[paragraphTokens[next - 1].upperBound - 1].range.upperBound
        return ItemList(least: count, most: count, range: bytes)
    }

    /// `3- Phú Yên: 5`: a short line with a number and a name.
    private func isNamedLine(_ paragraph: Int, number: Int) -> Bool {
        let place = manuscript.paragraphs[paragraph]
        let range = paragraphTokens[paragraph]
        guard place.cell == nil, range.count < 16 else { return false }
        var start = passage(paragraph).first
        if start > range.lowerBound {
            guard HeadingLabel(manuscript.text, place.label)?.number == number else { return false }
        } else {
            guard range.count > 3, Int(manuscript.string(tokens[start].range)) == number,
                [.dash, .minus, .slash, .closeParenthesis, .other, .period].contains(tokens[start + 1].kind)
            else { return false }
            start += 2
        }
        return start + 1 < range.upperBound && tokens[start].flags.contains(.capitalised)
            && tokens[start + 1].flags.contains(.capitalised)
    }

    /// The first token of a list that follows its noun at once: `có 6 trường, trung tâm: THPT Tây Giang, …`.
    private func directStart(behind token: Int, _ range: Range<Int>) -> Int? {
        var index = token
        while index < range.upperBound, index < token + 4 {
            switch tokens[index].kind {
            case .colon where index + 1 < range.upperBound && tokens[index + 1].flags.contains(.capitalised):
                return index + 1
            case .word where tokens[index].cue == .none && !tokens[index].flags.contains(.capitalised), .comma:
                index += 1
            default: return nil
            }
        }
        return nil
    }

    private func list(from start: Int, isBracket: Bool, _ range: Range<Int>) -> ItemList? {
        var (semicolons, commas, conjunctions, depth, index) = (0, 0, 0, 0, start)
        var capitals = 0
        var isItemStart = true
        scan: while index < range.upperBound {
            let token = tokens[index]
            if isItemStart, depth == 0, token.kind == .word {
                if token.flags.contains(.capitalised) { capitals += 1 }
                isItemStart = false
            }
            switch token.kind {
            case .openParenthesis: depth += 1
            case .closeParenthesis:
                if depth == 0 { break scan }
                depth -= 1
            case .semicolon where depth == 0:
                semicolons += 1
                isItemStart = true
            case .comma where depth == 0:
                commas += 1
                isItemStart = true
            case .period, .lineBreak: break scan
            case .number, .ellipsis, .date, .percent, .colon: return nil
            case .word where depth == 0:
                switch token.cue {
                case .and:
                    conjunctions += 1
                    isItemStart = true
                case .chiefly, .ofWhich, .up, .down, .reaches, .makesUp, .namely, .from, .to: return nil
                default: break
                }
            default: break
            }
            index += 1
        }
        guard index > start,
            isBracket == (index < range.upperBound && tokens[index].kind == .closeParenthesis) || !isBracket
        else { return nil }
        return count(semicolons, commas, conjunctions, capitals, start..<index)
    }

    private func count(
        _ semicolons: Int, _ commas: Int, _ conjunctions: Int, _ capitals: Int, _ range: Range<Int>
    ) -> ItemList? {
        let most = semicolons + commas + conjunctions + 1
        let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        if semicolons > 0 { return ItemList(least: semicolons + 1, most: most, range: bytes) }
        // Without semicolons only a list of proper names is sure to have one item for each comma.
        guard commas > 0, capitals == most else { return nil }
        let isClosed = conjunctions == 1 && namesAlike(range)
        return ItemList(least: isClosed ? most : commas + 1, most: most, range: bytes)
    }

    /// Whether what follows the `và` of a list begins like an item before it, or names its kind, so that it is an item of its own:
    /// `trường A, trường B và trường C`; not `Sở Y tế, Sở Giáo dục và Đào tạo`.
    private func namesAlike(_ range: Range<Int>) -> Bool {
        guard let place = range.last(where: { tokens[$0].cue == .and }), place + 1 < range.upperBound else {
            return false
        }
        let word = tokens[place + 1].word
        let starts = range.filter { $0 == range.lowerBound || tokens[$0 - 1].kind == .comma }
        return starts.contains { tokens[$0].word == word } || ItemWords.kinds.contains(word)
    }
}

private enum ItemWords {
    /// What names of places are counted by.
    static let places: Set<Word> = [
        "tỉnh", "xã", "huyện", "phường", "quận", "thị", "thành", "trường", "thôn", "bản", "ấp", "sở",
    ]
    /// Nouns that begin the name of an office, school or place, and stand in no name of one behind `và`.
    static let kinds: Set<Word> = ["trường", "trung", "thpt", "thcs", "xã", "phường", "huyện", "tỉnh", "sở", "thị"]
}
