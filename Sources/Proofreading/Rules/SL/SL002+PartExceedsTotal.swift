import Finding

extension ProofRule {
    static let partExceedsTotal = ProofRule(
        "SL002", .error, .core, vi: "Một phần lớn hơn tổng", en: "A part is larger than its total",
        page: RulePage(
            what: "So từng phần sau “trong đó”, “gồm” với tổng nêu ngay trước, cùng đơn vị tính.",
            why: "Phần không thể lớn hơn tổng; thường là gõ nhầm một chữ số hoặc ghép nhầm câu.",
            wrong: [
                "Đã cấp 45 giấy phép, trong đó có 54 giấy phép cấp mới.",
                "Toàn trường có 320 học sinh, trong đó nữ 340 học sinh.",
                "Sơ tán 1.125 hộ dân, đến nay còn 1.208 hộ chưa trở về.",
                "Có 81/71 xã không còn hội viên nghèo.",
                "Án thu cho ngân sách: 1.708 vụ việc, 1.911 vụ việc đủ điều kiện.",
            ],
            right: [
                "Thẩm định 66 dự thảo văn bản: 33 nghị quyết, 17 quyết định, 16 kế hoạch; góp ý 73 dự thảo của bộ, ngành.",
                "Chỉnh lý 27 mét giá tài liệu, số hóa 1.232 trang, còn 36 mét giá chưa chỉnh lý.",
                "Có 12.540 thí sinh đăng ký, 54 em vắng, còn 12.486 em dự thi, đạt 99,57%.",
                "Mẫu giáo 9 lớp/259 cháu (3 tuổi: 84; 4 tuổi: 87; 5 tuổi: 88).",
                "Dự án 2: hỗ trợ 41 mô hình với 1.018 hộ tham gia, trong đó hộ nghèo 612, cận nghèo 304, mới thoát nghèo 102.",
                "Đã cấp 54 giấy phép, trong đó có 45 giấy phép cấp mới.",
                "Tiếp nhận mới 19.630 hồ sơ; hồ sơ đến hạn giải quyết 19.944 hồ sơ.",
                "Có 128 đại biểu (triệu tập 135, vắng 07).",
                "Xảy ra 10 vụ, trong đó có 25 người bị thương.",
                "Đã giải quyết trên 50 đơn, trong đó 52 đơn khiếu nại.",
                "Kết nạp 11/10 đảng viên mới, vượt chỉ tiêu giao 10%.",
                "Chi trợ cấp 243,9 triệu đồng; trong đó người cao tuổi 271, người khuyết tật 198.",
                """
                Diện tích tưới cả vụ 10.287 ha.
                Chia theo biện pháp: tự chảy 5.846 ha, bơm điện 4.029 ha, tạo nguồn 412 ha.
                Chia theo cây trồng: lúa 8.930 ha, rau màu 1.042 ha, cây ăn quả 315 ha.
                """,
                """
                Lớp học có 315 người dự.
                Theo độ tuổi: dưới 30 tuổi 128 người, từ 30 đến 45 tuổi 141 người, trên 45 tuổi 46 người. Theo giới tính: nữ 187 người, nam 128 người.
                """,
                "Trong bốn tuần có 234 lượt đi muộn, 42 lượt nghỉ không phép, 53 lượt vi phạm khác; tổng cộng 329 lượt.",
            ],
            silent: "Đơn vị tính khác nhau, số ước lượng (“khoảng”, “trên”), tổng và phần không đi liền.")
    ) { reading, discoveries in
        for enumeration in reading.enumerations
        where [.ofWhich, .comprising, .namely, .colon].contains(enumeration.lead) && !reading.fits(enumeration)
            && !reading.beginsWithWhole(enumeration) && !reading.dividesAnother(enumeration)
        {
            let total = reading.figure(ofStatement: enumeration.total)
            guard total.kind == .count, total.link == .none, !reading.exceedTogether(enumeration) else { continue }
            for part in enumeration.parts {
                let figure = reading.figure(ofStatement: part)
                guard figure.interval.low > total.interval.high, reading.sharesUnit(part, with: enumeration),
                    enumeration.lead != .colon || (figure.head == total.head && !Measures.all.contains(total.head))
                else {
                    continue
                }
                // `trong đó` speaks of the figure right before it; a larger one earlier in the sentence makes that less sure.
                let isLarger = enumeration.otherTotals.allSatisfy {
                    figure.interval.low > reading.figure(ofStatement: $0).interval.high
                }
                guard isLarger || (enumeration.lead == .ofWhich && !reading.isOfSeveral(enumeration)),
                    !reading.isDivisionOfAnother(enumeration)
                else { continue }
                // Of another sentence nobody can be sure that its figure is the whole.
                let isSure = reading.statements[part].sentence == reading.statements[enumeration.total].sentence
                discoveries.add(
                    .partExceedsTotal, severity: isLarger && isSure && figure.head == total.head ? .error : .warning,
                    at: figure.range,
                    evidence: Evidence(
                        arithmetic: "\(reading.written(figure)) > \(reading.written(total))",
                        parts: reading.evidenceParts([enumeration.total, part])),
                    related: [total.range], key: reading.name(ofStatement: part))
            }
        }
        reading.checkRatios(&discoveries)
        reading.checkNestedParts(&discoveries)
        for side in reading.exceedingSideMeasures() {
            discoveries.add(
                .partExceedsTotal, severity: .warning, at: side.part.range,
                evidence: Evidence(
                    arithmetic: "\(reading.written(side.part)) > \(reading.written(side.total))", parts: []),
                related: [side.total.range],
                key: reading.name(ofStatement: side.enumeration.total) + "/" + reading.words(side.total.unit))
        }
    }
}

extension Reading {
    /// Whether several parts are each larger than the whole, and no slip explains that: then it is the whole of something else.
    fileprivate func exceedTogether(_ enumeration: Enumeration) -> Bool {
        let whole = figure(ofStatement: enumeration.total).interval
        let larger = enumeration.parts.count { figure(ofStatement: $0).interval.low > whole.high }
        return larger > 1 && miss(of: enumeration)?.culprit == nil
    }

    /// `1.126 ca: loại I 302 ca, loại II 824 ca; trong đó nội soi 287 ca`: whether a semicolon parts the lead from the figure before, so that what
    /// follows is some of all that was told.
    fileprivate func isOfSeveral(_ enumeration: Enumeration) -> Bool {
        let start = figure(ofStatement: enumeration.total).tokens.upperBound
        guard start < enumeration.span.lowerBound else { return false }
        return tokens[start..<enumeration.span.lowerBound].contains { $0.kind == .semicolon }
    }

    /// Whether a part names the unit of the whole, or stands where the unit is left out as in `nữ 340`.
    fileprivate func sharesUnit(_ part: Int, with enumeration: Enumeration) -> Bool {
        let own = figure(ofStatement: part)
        let whole = figure(ofStatement: enumeration.total)
        return own.head == whole.head || (own.head == .none && !Measures.all.contains(whole.head))
    }

    /// A figure alone in brackets that is a kind of what stands before them (`khai thác 3.363,2 nghìn tấn (khai thác biển …)`), and
    /// what is left of a figure of the same sentence (`sơ tán 1.125 hộ, … còn 208 hộ`).
    fileprivate func checkNestedParts(_ discoveries: inout Discoveries) {
        for index in statements.indices.dropFirst() {
            let part = figure(ofStatement: index)
            guard part.kind == .count, part.bound == .exact, part.head != .none, part.link != .range,
                let whole = holder(ofBracketed: index) ?? holder(ofRest: index) ?? holder(ofQualified: index)
            else { continue }
            let total = figure(ofStatement: whole)
            guard total.kind == .count, total.bound == .exact, total.head == part.head, total.link == part.link,
                part.interval.low > total.interval.high, !areParts(index, whole)
            else { continue }
            discoveries.add(
                .partExceedsTotal, severity: .warning, at: part.range,
                evidence: Evidence(
                    arithmetic: "\(written(part)) > \(written(total))", parts: evidenceParts([whole, index])),
                related: [total.range], key: name(ofStatement: index))
        }
    }

    /// The statement before the bracket that `index` stands alone in, whose name the bracket repeats with more words.
    private func holder(ofBracketed index: Int) -> Int? {
        let statement = statements[index]
        let own = paragraphStatements[statement.paragraph]
        guard statement.depth > 0,
            let whole = own.last(where: { $0 < index && statements[$0].depth == statement.depth - 1 }),
            statements[whole].sentence == statement.sentence,
            !own.contains(where: {
                $0 != index && $0 > whole && statements[$0].depth == statement.depth
                    && statements[$0].sentence == statement.sentence && $0 < index + 2
            })
        else { return nil }
        let name = tokens[trimmed(statements[whole].label)].map(\.word)
        let inner = tokens[statement.label].map(\.word)
        return !name.isEmpty && inner.count > name.count && inner.holds(name) ? whole : nil
    }

    /// The figure right before, of which `1.191 vụ việc đủ điều kiện` are some.
    private func holder(ofQualified index: Int) -> Int? {
        let statement = statements[index]
        let figure = figures[statement.figure]
        guard statements[index - 1].sentence == statement.sentence, statements[index - 1].depth == statement.depth,
            self.figure(ofStatement: index - 1).head == figure.head,
            trimmed(statement.label).isEmpty
                || tokens[trimmed(statement.label)].allSatisfy({ $0.word == "có" || $0.cue == .verb })
        else { return nil }
        let words = (tokens[figure.unit] + tokens[statement.trail]).map(\.word)
        let before = (tokens[self.figure(ofStatement: index - 1).unit] + tokens[statements[index - 1].trail]).map(
            \.word)
        let isSubset = Reading.subsets.contains { words.holds($0) && !before.holds($0) }
        return isSubset ? index - 1 : nil
    }

    private static let subsets: [[Word]] = [
        "đủ điều kiện", "có điều kiện", "hợp lệ", "đúng hạn", "quá hạn", "trước hạn", "vi phạm", "thuộc thẩm quyền",
    ].map { (phrase: String) in phrase.split(separator: " ").map { Word($0) } }

    /// The first statement of the sentence in the same unit, where `index` is told with nothing but `còn` before it.
    private func holder(ofRest index: Int) -> Int? {
        let statement = statements[index]
        let figure = figures[statement.figure]
        guard statement.depth == 0, figure.tokens.lowerBound > 0,
            tokens[figure.tokens.lowerBound - 1].word == "còn" || tokens[figure.tokens.lowerBound - 1].cue == .remainder
        else { return nil }
        let own = paragraphStatements[statement.paragraph].filter {
            statements[$0].sentence == statement.sentence && statements[$0].depth == 0 && $0 < index
        }
        let same = own.filter {
            self.figure(ofStatement: $0).head == figure.head && self.figure(ofStatement: $0).link == figure.link
        }
        // A stock may have grown from what was left over before; and what was done and what was not (`chỉnh lý 27 mét giá, …, còn 36
        // mét giá chưa chỉnh lý`) are two parts of something else.
        guard same.count == 1, everydayRole(ofStatement: same[0]) != .opening, !denies(index, same[0]) else {
            return nil
        }
        return same[0]
    }

    /// Whether what follows `chưa` behind one figure is what the label of the other says.
    private func denies(_ rest: Int, _ done: Int) -> Bool {
        let words = (tokens[figure(ofStatement: rest).unit] + tokens[statements[rest].trail]).map(\.word)
        guard let not = words.firstIndex(of: "chưa"), not + 1 < words.count else { return false }
        return tokens[statements[done].label].contains { $0.word == words[not + 1] }
    }

    /// `81/71 xã`: of places and bodies there are no more than all; of work done there may be (`11/10 đảng viên mới`).
    fileprivate func checkRatios(_ discoveries: inout Discoveries) {
        for index in statements.indices {
            let part = figure(ofStatement: index)
            guard part.link == .numerator, statements[index].figure + 1 < figures.count,
                Reading.places.contains(part.head),
                part.value > figures[statements[index].figure + 1].value, part.bound == .exact,
                !statements[index].isMeasuredAgainstPlan, statements[index].share == nil
            else { continue }
            let whole = figures[statements[index].figure + 1]
            let range = paragraphTokens[statements[index].paragraph]
            let start = sentenceStart(of: part.tokens.lowerBound, in: range)
            let around = tokens[start..<min(range.upperBound, whole.tokens.upperBound + 12)]
            guard !around.contains(where: { $0.cue == .plan || $0.cue == .exceeds || $0.word == "vượt" }) else {
                continue
            }
            discoveries.add(
                .partExceedsTotal, severity: .warning, at: part.range,
                evidence: Evidence(arithmetic: "\(written(part)) > \(written(whole))", parts: []),
                related: [whole.range],
                key: name(ofStatement: index))
        }
    }

    private static let places: WordSet = [
        "xã", "huyện", "tỉnh", "phường", "thôn", "bản", "ấp", "khu", "tổ", "trường", "đơn", "trạm", "chi", "quận",
    ]
}
