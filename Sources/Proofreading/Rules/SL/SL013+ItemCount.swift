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
                "Có 04 xã đạt chuẩn, gồm: An Bình, An Hòa, An Phú.",
                "Còn 03 chỉ tiêu chưa đạt (hộ thoát nghèo; gia đình văn hóa; tổ dân phố văn hóa; bảo hiểm thất nghiệp; nước sạch).",
            ],
            right: [
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
        for (paragraph, range) in reading.paragraphTokens.enumerated() {
            for index in reading.paragraphStatements[paragraph] {
                guard let items = reading.items(announcedBy: index, in: range) else { continue }
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
    fileprivate func items(announcedBy index: Int, in paragraph: Range<Int>) -> ItemList? {
        let statement = statements[index]
        let figure = figures[statement.figure]
        guard figure.kind == .count, figure.link == .none, figure.bound == .exact, figure.value.isWhole,
            figure.value > Amount(1), figure.value < Amount(60), !figure.unit.isEmpty, !figure.isRounded
        else { return nil }
        guard let start = listStart(behind: max(figure.tokens.upperBound, statement.trail.upperBound), paragraph) else {
            return nil
        }
        return list(from: start.index, isBracket: start.isBracket, paragraph)
    }

    /// The first token of the list behind `N …, gồm:` or `N … (`.
    private func listStart(behind token: Int, _ range: Range<Int>) -> (index: Int, isBracket: Bool)? {
        var index = token
        if index < range.upperBound, tokens[index].kind == .openParenthesis { return (index + 1, true) }
        // The lead may end the trail, as in `04 xã đạt chuẩn gồm:`.
        if let lead = tokens[max(range.lowerBound, token - 3)..<token].lastIndex(where: { $0.cue == .comprising }) {
            index = lead
        }
        if index < range.upperBound, tokens[index].kind == .comma { index += 1 }
        guard index < range.upperBound, tokens[index].cue == .comprising else { return nil }
        index += Int(tokens[index].cueLength)
        if index < range.upperBound, tokens[index].kind == .colon { index += 1 }
        return (index, false)
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
        return ItemList(least: commas + 1, most: most, range: bytes)
    }
}
