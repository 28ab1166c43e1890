import Finding

extension ProofRule {
    static let percentagesOfWhole = ProofRule(
        "SL007", .warning, .core, vi: "Các tỷ lệ của một phân loại khác 100%", en: "Percentages do not add up to 100",
        page: RulePage(
            what:
                "Cộng các tỷ lệ phần trăm của một cách phân loại đầy đủ, trong bảng và trong câu văn. Chênh lệch do làm tròn "
                + "được bỏ qua. Trong bảng, cách phân loại được coi là đầy đủ khi phần lớn các cột cộng bằng 100%.",
            why: "Tỷ lệ của các lớp cộng lại khác 100% thì ít nhất một tỷ lệ sai.",
            wrong: [
                "Cơ cấu giống: lúa lai chiếm 38,5%, lúa chất lượng cao 45%, giống khác 18,5% diện tích lúa.",
                "Nhóm tuổi: 0-14 tuổi 24,3%; 15-64 tuổi 65,6%; từ 65 tuổi trở lên 9,2%.",
                "Cơ cấu giống: lúa lai 22%, lúa thuần chất lượng 61%, còn lại 27% là nếp và giống khác.",
                """
                | Nội dung | Tổng số | Lớp 1 | Lớp 2 | Lớp 3 |
                |---|---|---|---|---|
                | Tự tin | 574 | 194 | 187 | 193 |
                | Tự tin – Tốt | 77,0% | 81,4% | 77,0% | 73,8% |
                | Tự tin – Đạt | 23,0% | 18,6% | 33,0% | 26,2% |
                """,
                "Kết quả học tập: giỏi 25,0%, khá 45,0%, trung bình 30,0%, yếu 10,0%.",
                "Xếp loại: 62,2% sản phẩm 3 sao, 31,6% sản phẩm 4 sao và 1,7% sản phẩm 5 sao.",
            ],
            right: [
                "Cơ cấu giống: lúa lai chiếm 38,5%, lúa chất lượng cao 45%, giống khác 16,5% diện tích lúa.",
                "Nhóm tuổi: 0-14 tuổi 24,3%; 15-64 tuổi 66,5%; từ 65 tuổi trở lên 9,2%.",
                "Có nước sạch 85% hộ; thị trấn 62%, nông thôn 38%, còn lại chưa thống kê.",
                """
                | Nội dung | Tổng số | Lớp 1 | Lớp 2 | Lớp 3 |
                |---|---|---|---|---|
                | Trung thực | 574 | 194 | 187 | 193 |
                | Trung thực – Tốt | 81,8% | 86,1% | 82,9% | 78,5% |
                | Trung thực – Đạt | 18,1% | 13,9% | 17,1% | 21,5% |
                """,
                "Kết quả học tập: giỏi 25,0%, khá 45,0%, trung bình 25,0%, yếu 5,0%.",
                "Tỷ lệ hộ có nước sạch 95,2%, hộ có nhà tiêu hợp vệ sinh 88,1%.",
            ],
            silent: "Phân loại không đầy đủ, các tỷ lệ của những nội dung khác nhau, chênh lệch trong phạm vi làm tròn."
        )
    ) { reading, discoveries in
        for grid in reading.grids {
            for direction in [Matrix.Direction.rows, .columns] {
                let matrix = Matrix(grid, direction, in: reading)
                for group in matrix.percentGroups(reading) where group.classes.count > 1 {
                    reading.checkHundred(group, matrix, &discoveries)
                }
            }
        }
        reading.checkHundredInProse(&discoveries)
    }
}

extension Reading {
    fileprivate func checkHundred(_ group: PercentGroup, _ matrix: Matrix, _ discoveries: inout Discoveries) {
        var holding = 0
        var failing: [Int] = []
        for other in matrix.cross {
            let values = group.classes.compactMap { matrix.value($0, other) }
            guard values.count == group.classes.count else { continue }
            let sum = values.reduce(Interval(.zero, .zero), +)
            if sum.isHundred { holding += 1 } else { failing.append(other) }
        }
        guard holding > 1, failing.count * 3 <= holding else { return }
        for other in failing {
            let figures = group.classes.compactMap { matrix.figure($0, other, self) }
            guard let blamed = blamed(group, at: other, matrix) ?? figures.last else { continue }
            reportHundred(figures, blamed, key: matrix.otherName(other, self), &discoveries)
        }
    }

    /// The class whose percentage the others of its line contradict, by their weighted mean; `nil` where nothing tells.
    private func blamed(_ group: PercentGroup, at other: Int, _ matrix: Matrix) -> Figure? {
        for line in group.classes {
            guard let mean = weightedMean(line, group.weights, matrix), mean.parts.contains(other), !mean.isMet else {
                continue
            }
            return matrix.figure(line, other, self)
        }
        return nil
    }

    private func reportHundred(
        _ figures: [Figure], _ blamed: Figure, key: String, _ discoveries: inout Discoveries
    ) {
        let sum = figures.reduce(Amount.zero) { $0 + $1.value }
        discoveries.add(
            .percentagesNotWhole, at: blamed.range,
            evidence: Evidence(
                arithmetic: figures.map(written).joined(separator: " + ") + " = \(sum)%, khác 100%",
                parts: figures.map { Evidence.Part(label: "", value: writtenWithUnit($0)) }),
            related: figures.map(\.range).filter { $0 != blamed.range }, key: key)
    }

    /// A list of percentages whose labels are all the classes of a known classification.
    fileprivate func checkHundredInProse(_ discoveries: inout Discoveries) {
        for range in paragraphStatements where range.count > 1 {
            for depth in 0...1 {
                let level = range.filter { statements[$0].depth == depth && figure(ofStatement: $0).kind == .percent }
                var first = 0
                while first < level.count {
                    // Behind a semicolon another list begins: `khu vực III 35,0%; cơ cấu cùng kỳ là 22,4%, …`.
                    var end = first + 1
                    while end < level.count, isOneList(level[end - 1], level[end]) { end += 1 }
                    if end - first > 1 { checkClasses(Array(level[first..<end]), &discoveries) }
                    let sentence = statements[level[first]].sentence
                    let all = level[first...].prefix { statements[$0].sentence == sentence }
                    if all.count > end - first,
                        first == level.startIndex || !isSameSentence(level[first - 1], level[first])
                    {
                        checkClasses(Array(all), &discoveries)
                    }
                    first = end
                }
            }
        }
    }

    private func isSameSentence(_ one: Int, _ next: Int) -> Bool {
        statements[one].sentence == statements[next].sentence
    }

    private func isOneList(_ one: Int, _ next: Int) -> Bool {
        isSameSentence(one, next)
            && !tokens[figure(ofStatement: one).tokens.upperBound..<figure(ofStatement: next).tokens.lowerBound]
                .contains {
                    $0.kind == .semicolon
                }
    }

    private func checkClasses(_ own: [Int], _ discoveries: inout Discoveries) {
        let labels = own.map { index in
            let statement = statements[index]
            return (tokens[statement.label] + tokens[statement.trail]).map(\.word)
        }
        let figures = own.map { figure(ofStatement: $0) }
        guard Taxonomy.isComplete(labels) || missesHundredBySlip(figures) || tellsStructure(own, labels),
            overallRate(of: own) == nil
        else { return }
        // Rates of each class (`nam 95%, nữ 93%`) make up far more.
        guard !sum(own).isHundred, sum(own).low < Amount(150), figures.allSatisfy({ $0.bound == .exact }),
            let last = figures.last
        else { return }
        reportHundred(figures, last, key: name(ofStatement: own[0]), &discoveries)
    }

    /// Whether three or more percentages nearly make up a hundred, and the words around them say that they are of one whole: `cơ cấu`, `còn
    /// lại`, bands without a gap, or names alike and a slip of the hand.
    private func tellsStructure(_ own: [Int], _ labels: [[Word]]) -> Bool {
        let figures = own.map { figure(ofStatement: $0) }
        guard own.count > 2, figures.allSatisfy({ $0.bound == .exact && !$0.isSigned && $0.value > .zero }),
            let first = own.first, let last = own.last, !makesHundredInPart(figures)
        else { return false }
        let sum = figures.reduce(Amount.zero) { $0 + $1.value }
        let gap = Amount(100) - sum
        guard gap.magnitude < Amount(30), gap.magnitude.micro > figures.map(\.step.micro).max() ?? 0 else {
            return false
        }
        let before = tokens[sentenceStarts[first]..<figure(ofStatement: first).tokens.lowerBound]
        let isStructure = before.map(\.word).holds(["cơ", "cấu"]) || before.map(\.word).holds(["tỷ", "trọng"])
        let isRest = tokens[statements[last].label].contains { $0.cue == .remainder }
        let isOthers = labels[labels.count - 1].contains("khác")
        if isRest || Bands.areSpans(own.map { words(statements[$0].label) }) { return true }
        let isSlip = figures.contains { figure in
            Slip.separates(figure.value, from: figure.value + gap, step: figure.step)
        }
        return isSlip && (isStructure || isOthers || areAlike(own) && gap.magnitude.micro % 9_000_000 < 2_000_000)
    }

    /// Whether the last or the first of some percentages make up a hundred, so that the others are of something else.
    private func makesHundredInPart(_ figures: [Figure]) -> Bool {
        guard figures.count > 2 else { return false }
        return (1...figures.count - 2).contains { cut in
            [figures[cut...], figures[..<(figures.count - cut)]].contains { part in
                part.map(\.interval).reduce(Interval(.zero, .zero), +).isHundred
            }
        }
    }

    /// Whether three or more percentages of one list miss 100 by a slip of the hand in one of them.
    private func missesHundredBySlip(_ figures: [Figure]) -> Bool {
        guard figures.count > 2,
            figures.allSatisfy({ $0.bound == .exact && $0.step == figures[0].step && !$0.isSigned })
        else {
            return false
        }
        // A class of less than one per cent may be left out.
        let gap = Amount(100) - figures.reduce(Amount.zero) { $0 + $1.value }
        return gap.magnitude > Amount(1)
            && figures.contains { figure in
                digits(of: figure) > 2 && Slip.separates(figure.value, from: figure.value + gap, step: figure.step)
            }
    }
}
