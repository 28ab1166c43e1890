/// Finds which of the figures of a sentence a change is told of, where the nearest does not fit: `tiếp nhận 1.284 hồ sơ, trong đó
/// trực tuyến 803 hồ sơ; tăng 87 hồ sơ (7,27%) so với tháng 4 (1.197 hồ sơ)` speaks of the first.
struct ChangeTargets {
    let statements: [Statement]
    let figures: [Figure]

    /// Turns changes to the statement of their sentence that they fit, if the one they were read with does not and just one does.
    func turn(_ changes: inout [Change]) {
        for index in changes.indices
        where changes[index].delta != nil && !fits(changes[index], changes[index].statement) {
            let others = rivals(of: changes[index].statement).filter { fits(changes[index], $0) }
            if others.count == 1 { changes[index].statement = others[0] }
        }
    }

    /// The other statements of the sentence that count the same.
    private func rivals(of index: Int) -> [Int] {
        let own = statements[index]
        let head = figures[own.figure].head
        func isRival(_ other: Int) -> Bool {
            let figure = figures[statements[other].figure]
            return figure.kind == .count && figure.head == head && statements[other].depth <= own.depth
        }
        let before = (0..<index).reversed().prefix { statements[$0].sentence == own.sentence }
        return before.filter(isRival)
    }

    /// Whether base and difference give the level, or the growth follows from level and difference; true where nothing can be
    /// compared.
    private func fits(_ change: Change, _ statement: Int) -> Bool {
        let level = figures[statements[statement].figure]
        guard let index = change.delta, figures[index].kind == .count, level.kind == .count else { return true }
        let amount = Interval(figures[index].value.magnitude, figures[index].value.magnitude)
        if let base = change.base {
            guard figures[base].kind == .count else { return true }
            let expected =
                change.sign > 0 ? level.interval - figures[base].interval : figures[base].interval - level.interval
            return expected.overlaps(amount)
        }
        guard let growth = change.growth else { return true }
        let start = change.sign > 0 ? level.interval - amount : level.interval + amount
        return Percentage.compare(figures[growth], part: figures[index].interval, whole: start) != .wrong
    }
}
