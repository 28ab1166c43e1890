import Document
import Finding

extension ProofRule {
    static let sameQuantity = ProofRule(
        "SL011", .warning, .core, vi: "Cùng đại lượng, hai giá trị", en: "One quantity, two values",
        page: RulePage(
            what:
                "Hai câu trong cùng một mục gọi một đại lượng bằng đúng những từ như nhau (từ năm từ trở lên, cùng đơn vị tính) "
                + "nhưng nêu hai số khác nhau; số ở tiêu đề chữ hoa không có trong bài, mà trong bài có số chỉ khác nó một nét gõ, hoặc số "
                + "đầu tiên cùng loại được gọi bằng đủ các từ của tiêu đề lại là số khác.",
            why: "Số được sửa ở một chỗ mà quên chỗ kia.",
            wrong: [
                """
                Đường bộ xảy ra 181 vụ, đường sắt 4 vụ.
                Trong 187 vụ trên đường bộ, quốc lộ chiếm 74 vụ, đường tỉnh 58 vụ, đường khác 55 vụ.
                """,
                """
                Trong tháng, Ủy ban nhân dân xã đã tiếp nhận tổng số 125 hồ sơ.
                Nhìn chung công tác tiếp nhận thuận lợi.
                Trong tháng, Ủy ban nhân dân xã đã tiếp nhận tổng số 152 hồ sơ.
                """,
                """
                TỶ LỆ TỐT NGHIỆP THPT ĐẠT 96,8%
                Toàn tỉnh có 11.126 thí sinh đỗ tốt nghiệp, đạt 98,6%, tăng 0,4%.
                """,
                """
                THÁNG 9, LƯỢNG THỊT HƠI TĂNG 7%
                Tổng lượng thịt hơi tháng 9 đạt khoảng 452.000 tấn, tăng 5% so với các tháng trước; thịt gia cầm chiếm 7%.
                """,
                """
                TỈ LỆ TỐT NGHIỆP THPT ĐẠT 90,95%
                Toàn tỉnh có 11.452 thí sinh dự thi tốt nghiệp THPT, trong đó 10.986 thí sinh đậu, chiếm tỉ lệ 95,93%.
                """,
                """
                QUÝ I, THU NGÂN SÁCH ĐẠT 22.560 TỶ ĐỒNG
                Tổng thu ngân sách nhà nước trên địa bàn tỉnh là 22.056 tỷ đồng, đạt 24,9% so với dự toán.
                """,
                """
                864 DOANH NGHIỆP GIẢI THỂ TRONG THÁNG 6
                Trong tháng có 846 doanh nghiệp hoàn tất thủ tục giải thể.
                """,
                """
                Tổng số hộ nghèo toàn xã còn 45 hộ.
                Công tác giảm nghèo được quan tâm. Tổng số hộ nghèo toàn xã còn 54 hộ.
                """,
            ],
            right: [
                """
                Đường bộ xảy ra 181 vụ, đường sắt 4 vụ.
                Trong 184 vụ khám nghiệm trên đường bộ, quốc lộ chiếm 74 vụ. Trong 185 vụ toàn tỉnh, quốc lộ chiếm 74 vụ.
                """,
                """
                TỈ LỆ TỐT NGHIỆP THPT ĐẠT 90,95%
                Hệ công lập có 800 thí sinh tốt nghiệp THPT, đạt 95,93%; cả tỉnh 1.819/2.000 thí sinh đỗ.
                """,
                """
                TỶ LỆ TỐT NGHIỆP THPT ĐẠT 98,6%
                Toàn tỉnh có 11.126 thí sinh đỗ tốt nghiệp, đạt 98,58%; hệ THPT đạt 98,9%.
                """,
                """
                THÁNG 9, LƯỢNG THỊT HƠI TĂNG 5%
                Tổng lượng thịt hơi tháng 9 đạt khoảng 452.000 tấn, tăng 5% so với các tháng trước; lượng thịt lợn hơi tăng 7%.
                """,
                """
                1. Tháng 9
                Tiếp nhận mới tại bộ phận một cửa 4.131 hồ sơ.
                2. Quý III
                Tiếp nhận mới tại bộ phận một cửa 14.043 hồ sơ.
                """,
                """
                - Cấp tỉnh: tiếp nhận mới 45 hồ sơ.
                - Cấp xã: tiếp nhận mới 54 hồ sơ.
                """,
                """
                Tổng số hộ nghèo toàn xã còn 45 hộ.
                Tổng số hộ nghèo toàn xã còn 45 hộ, giảm 05 hộ.
                """,
            ],
            silent: "Khác mục, khác mốc thời gian, tên gọi ngắn hoặc không trùng hẳn.")
    ) { reading, discoveries in
        reading.checkHeadline(&discoveries)
        reading.checkTakenUp(&discoveries)
        var known: [QuantityName: Int] = [:]
        for index in reading.statements.indices {
            guard let name = reading.quantityName(of: index) else { continue }
            guard let earlier = known[name] else {
                known[name] = index
                continue
            }
            let first = reading.figure(ofStatement: earlier)
            let second = reading.figure(ofStatement: index)
            guard !first.interval.overlaps(second.interval) else { continue }
            discoveries.add(
                .twoValues, at: second.range,
                evidence: Evidence(
                    arithmetic: "\(reading.writtenWithUnit(first)) ≠ \(reading.writtenWithUnit(second))",
                    parts: reading.evidenceParts([earlier, index])),
                related: [first.range], key: reading.name(ofStatement: index))
        }
    }
}

/// What a quantity is called, and under which heading.
private struct QuantityName: Hashable {
    /// Its words as one, made of their hashes.
    var words: Word
    var heading: Int
}

extension Reading {
    /// The words from the beginning of the sentence to the figure and its unit; `nil` where they are too few to be a name.
    fileprivate func quantityName(of index: Int) -> QuantityName? {
        let statement = statements[index]
        let figure = figures[statement.figure]
        guard statement.depth == 0, figure.link == .none, figure.kind == .count, figure.bound == .exact else {
            return nil
        }
        let own = paragraphStatements[statement.paragraph]
        // Only the first figure of a sentence is named by all of the words before it.
        guard index == own.lowerBound || statements[index - 1].sentence != statement.sentence else { return nil }
        guard figure.head != .none else { return nil }
        var count = 0
        var hash: UInt64 = 0
        func add(_ word: Word) {
            count += 1
            hash = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 ^ word.hash
        }
        for token in tokens[sentenceStarts[index]..<figure.tokens.lowerBound] where !token.flags.contains(.label) {
            switch (token.kind, token.cue) {
            // A date is part of the name; two names with dates are told apart by where they stand.
            case (.date, _), (.number, _), (.name, _): return nil
            // `Trong đó: cây lương thực 198,2 ha` is a part of whatever the sentence before speaks of.
            case (_, .ofWhich), (_, .namely), (_, .comprising), (_, .cumulative): return nil
            case (.word, _): add(token.word)
            default: break
            }
        }
        for token in tokens[figure.unit] { add(token.word) }
        guard count > 4 else { return nil }
        return QuantityName(words: Word(hash: hash), heading: heading(of: statement.paragraph))
    }

    func sentenceStart(of token: Int, in range: Range<Int>) -> Int {
        var start = token
        while start > range.lowerBound {
            let before = tokens[start - 1]
            if before.kind == .lineBreak || (before.kind == .period && !before.flags.contains(.label)) { break }
            start -= 1
        }
        return start
    }

    /// The paragraph of the heading or list item that `paragraph` stands under: the nearest before it with a number.
    func heading(of paragraph: Int) -> Int { Int(headings[paragraph]) }
}
