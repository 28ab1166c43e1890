import Finding

/// `18 suất học bổng, mỗi suất 500.000 đồng, tổng trị giá 9.000.000 đồng`; `12 xã, hỗ trợ 50 triệu đồng/xã, tổng kinh phí 600 triệu
/// đồng`.
struct Product {
    var count: Int
    var each: Int
    var total: Int
}

extension Reading {
    /// Amounts that are a count times what each of them gets by the sentence, and are not.
    func brokenProducts() -> [Product] {
        statements.indices.dropFirst().compactMap { each in
            guard !marks[each].isDisjoint(with: [.average, .per]), let noun = noun(ofEach: each),
                let (count, total) = terms(of: each)
            else { return nil }
            let (number, single, sum) = (
                figure(ofStatement: count), figure(ofStatement: each), figure(ofStatement: total)
            )
            guard [count, total].allSatisfy({ statements[$0].sentence == statements[each].sentence }),
                number.head == noun, sum.head == single.head, sum.head != .none,
                [number, single, sum].allSatisfy({ $0.kind == .count && $0.bound == .exact && $0.link == .none }),
                !tokens[sum.unit].contains(where: { $0.kind == .slash }), number.value.isWhole,
                number.value > Amount(1),
                tokens[statements[total].label].contains(where: { Reading.totals.contains($0.word) }),
                !tokens[statements[total].label].contains(where: { $0.word == "ngoài" || $0.word == "thêm" })
            else { return nil }
            let value = Amount(micro: number.value.micro / 1_000_000 * single.value.micro)
            let slack = Amount(micro: number.value.micro / 1_000_000 * (single.isRounded ? single.step.micro / 2 : 0))
            let low = value - slack - Amount(micro: sum.step.micro)
            let high = value + slack + Amount(micro: sum.step.micro)
            guard sum.value < low || sum.value > high else { return nil }
            return Product(count: count, each: each, total: total)
        }
    }

    /// The count and the amount told with what each gets: on either side of it, or both before its bracket (`9 nhà, tổng trị giá 540 triệu
    /// đồng (60 triệu đồng/nhà)`).
    private func terms(of each: Int) -> (count: Int, total: Int)? {
        if each > 1, statements[each].depth == statements[each - 1].depth + 1,
            statements[each - 2].depth == statements[each - 1].depth
        {
            return (each - 2, each - 1)
        }
        return each + 1 < statements.count ? (each - 1, each + 1) : nil
    }

    private static let totals: WordSet = ["tổng", "trị", "tiền", "phí"]

    /// The noun of which each gets the amount: behind `mỗi`, or behind the slash of the unit.
    private func noun(ofEach index: Int) -> Word? {
        let statement = statements[index]
        let unit = figures[statement.figure].unit
        if let slash = unit.first(where: { tokens[$0].kind == .slash }), slash + 1 < unit.upperBound,
            slash + 2 == unit.upperBound || tokens[slash + 2].kind != .slash
        {
            return tokens[statement.label].contains { $0.cue == .average } ? nil : tokens[slash + 1].word
        }
        guard let each = statement.label.last(where: { tokens[$0].word == "mỗi" }),
            each + 1 < statement.label.upperBound
        else { return nil }
        return tokens[each + 1].word
    }

    func report(_ product: Product, _ discoveries: inout Discoveries) {
        let (count, each, total) = (
            figure(ofStatement: product.count), figure(ofStatement: product.each), figure(ofStatement: product.total)
        )
        let value = Amount(micro: count.value.micro / 1_000_000 * each.value.micro)
        discoveries.add(
            .equationWrong(), at: total.range,
            evidence: Evidence(
                arithmetic:
                    "\(written(count)) × \(written(each)) = \(inScale(value, of: total)), khác \(written(total))",
                parts: evidenceParts([product.count, product.each])),
            related: [count.range, each.range], key: name(ofStatement: product.total))
    }
}
