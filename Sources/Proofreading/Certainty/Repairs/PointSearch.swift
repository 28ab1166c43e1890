import Document

/// Looks for differences of percentages, told in points, that no two percentages near them give while two would but for a slip of the hand: `tỷ lệ 24,91%;
/// đầu năm 27,72%. Như vậy giảm 2,18 điểm phần trăm`.
struct PointSearch {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    func repairs() -> [Repair] {
        reading.figures.indices.filter { reading.figures[$0].kind == .points }.compactMap(repair)
    }

    private func repair(_ index: Int) -> Repair? {
        let points = reading.figures[index]
        let paragraph = reading.manuscript.paragraphIndex(at: points.range.lowerBound)
        let length = reading.digits(of: points)
        guard points.bound == .exact, points.value > .zero, length > 1,
            reading.manuscript.paragraphs[paragraph].cell == nil
        else { return nil }
        let around =
            reading.paragraphFigures[max(0, paragraph - 2)].lowerBound..<reading.paragraphFigures[paragraph].upperBound
        let all = around.filter { isLevel($0) }
        guard all.count < 40 else { return nil }
        let value = points.value.magnitude
        func gap(_ one: Int, _ other: Int) -> Amount {
            (reading.figures[one].value - reading.figures[other].value).magnitude
        }
        for (place, one) in all.enumerated() {
            for other in all[..<place]
            where (gap(one, other).micro - value.micro).magnitude <= points.step.micro.magnitude {
                return nil
            }
        }
        let near = reading.paragraphFigures[paragraph].filter { isLevel($0) && $0 < index }.suffix(3).reversed()
        let values = Double(9 * (1..<length).reduce(1) { worth, _ in worth * 10 })
        var rank = 0
        for (place, one) in near.enumerated() {
            for other in near.dropFirst(place + 1) {
                rank += 1
                let meant = gap(one, other)
                guard reading.figures[one].step == points.step, reading.figures[other].step == points.step,
                    meant > .zero
                else { continue }
                let isSwap = Slip.swaps(value, meant, step: points.step)
                let ways = isSwap ? length - 1 : 9 * length
                let accident = Double(ways * rank) / values
                guard Slip.separates(value, from: meant, step: points.step), accident < 0.035 else { continue }
                let whole = reading.figures[one].value > reading.figures[other].value ? one : other
                return Repair(
                    culprit: index, meant: meant,
                    relation: .sum(whole: whole, parts: [whole == one ? other : one, index]), accident: accident)
            }
        }
        return nil
    }

    private func isLevel(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        return figure.kind == .percent && figure.bound == .exact && figure.value > .zero
    }
}
