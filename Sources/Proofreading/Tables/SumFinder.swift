import Document

/// Finds which rows and columns of a table are sums of others.
///
/// A structure is believed where the words say so (`Tổng cộng`) or where most figures bear it out; what does not fit a structure
/// that is believed is a finding.
struct SumFinder {
    let matrix: Matrix
    let reading: Reading

    /// The structures that are believed, each total at most once.
    func structures() -> [SumStructure] {
        let lines = matrix.lines.filter { !matrix.isPercent($0, reading) }
        guard lines.count > 2 else { return [] }
        let totals = lines.filter { Grid.saysTotal(matrix.words($0, reading)) }
        var found: [SumStructure] = []
        for total in totals {
            let candidates = candidates(total, among: lines, totals: totals)
            if let best = best(total, candidates) ?? slipped(total, candidates, borneOut: 1)
                ?? scattered(total, among: lines.filter { !totals.contains($0) })
            {
                found.append(best)
            }
        }
        for (total, parts) in indented() where !found.contains(where: { $0.total == total }) {
            if let best = best(total, [parts]) ?? slipped(total, [parts], borneOut: 0) { found.append(best) }
        }
        // Without the word, only what the figures say, and only in tables small enough to try.
        if lines.count <= 40 {
            for total in lines where !totals.contains(total) {
                guard let best = best(total, runs(total, among: lines)), best.holding.count >= 3,
                    best.failing.count * 4 <= best.holding.count || best.failing.count == 1,
                    isNoAccident(best, among: lines.count)
                else { continue }
                found.append(best)
            }
        }
        return found
    }

    /// Whether so many and so large figures agree that, of all runs of lines, none would do so by accident: small ones and zeros often do.
    private func isNoAccident(_ structure: SumStructure, among lines: Int) -> Bool {
        var chance = Double(lines * lines)
        for other in structure.holding {
            guard let total = matrix.figure(structure.total, other, reading), total.step.micro > 0 else { continue }
            chance /= 1 + (total.value.magnitude.double / total.step.double)
        }
        return chance < 0.001
    }

    /// Some of a few lines, not all side by side, that make up a line which calls itself a total: `Nội địa`, `Quốc tế`, `Doanh thu`, `Tổng khách`.
    private func scattered(_ total: Int, among lines: [Int]) -> SumStructure? {
        guard lines.count > 2, lines.count < 8 else { return nil }
        let found = (1..<(1 << lines.count)).lazy.filter { $0.nonzeroBitCount > 1 }.compactMap {
            mask -> SumStructure? in
            let parts = lines.indices.filter { mask & (1 << $0) != 0 }.map { lines[$0] }
            guard let structure = matrix.structure(total, parts, failingAtMost: 1), structure.holding.count > 2,
                isNoAccident(structure, among: 1 << lines.count)
            else { return nil }
            return structure
        }
        return found.first
    }

    /// The ways in which the lines may belong to a line that calls itself a total.
    private func candidates(_ total: Int, among lines: [Int], totals: [Int]) -> [[Int]] {
        let others = lines.filter { !totals.contains($0) }
        let before = others.filter { $0 < total }
        let after = others.filter { $0 > total }
        var candidates = [after, before].filter { $0.count > 1 }
        let topLevel = others.filter { isTopLevel($0) }
        if topLevel.count > 1, topLevel.count < others.count {
            candidates.append(topLevel.filter { $0 > total })
            candidates.append(topLevel.filter { $0 < total })
        }
        if let next = totals.first(where: { $0 > total }) {
            candidates.append(others.filter { $0 > total && $0 < next })
        }
        if let previous = totals.last(where: { $0 < total }) {
            candidates.append(others.filter { $0 < total && $0 > previous })
        }
        candidates += runs(total, among: lines)
        var seen: Set<[Int]> = []
        return candidates.filter { $0.count > 1 && seen.insert($0).inserted }
    }

    /// The candidate that fails in one place only, by a slip of the hand in long figures, and holds in at least so many others.
    private func slipped(_ total: Int, _ candidates: [[Int]], borneOut: Int) -> SumStructure? {
        let found = candidates.compactMap { matrix.structure(total, $0, failingAtMost: 1) }.first { structure in
            guard structure.holding.count >= borneOut, structure.failing.count == 1,
                let whole = matrix.figure(total, structure.failing[0], reading)
            else { return false }
            let parts = structure.parts.compactMap { matrix.figure($0, structure.failing[0], reading) }
            let digits = reading.digits(of: whole)
            return digits > (borneOut > 0 && !structure.holding.isEmpty ? 2 : 3)
                && Slip.culprit(parts, total: whole) != nil
        }
        return found.map {
            var structure = $0
            structure.isSlip = true
            return structure
        }
    }

    /// Rows with the rows below them whose labels begin with a dash: `BHXH`, `- Bắt buộc`, `- Tự nguyện`.
    private func indented() -> [(total: Int, parts: [Int])] {
        guard matrix.direction == .rows else { return [] }
        let lines = matrix.lines.filter { line in matrix.cross.contains { matrix.kind(line, $0) == .count } }
        var groups: [(total: Int, parts: [Int])] = []
        for line in lines {
            if isIndented(line) {
                if !groups.isEmpty { groups[groups.count - 1].parts.append(line) }
            } else {
                groups.append((line, []))
            }
        }
        return groups.filter { $0.parts.count > 1 && !$0.parts.contains(where: saysSome) }
    }

    private func isIndented(_ line: Int) -> Bool {
        let paragraph = matrix.grid.paragraphs(line, matrix.grid.labelColumn).first
        let range = paragraph.map { reading.manuscript.paragraphs[$0] }
        let label = range.flatMap { $0.label.isEmpty ? $0.range.first : $0.label.first }.map {
            reading.manuscript.text[$0]
        }
        let number = matrix.grid.numberColumn.map { matrix.grid.text(line, $0, reading) } ?? ""
        return label == 0x2D || label == 0x2B || number == "-" || number == "+"
    }

    /// `Trong đó: tiền sử dụng đất` is not all.
    private func saysSome(_ line: Int) -> Bool {
        matrix.words(line, reading).starts(with: ["trong", "đó"])
    }

    /// Unbroken runs of lines right behind or right before a line.
    private func runs(_ total: Int, among lines: [Int]) -> [[Int]] {
        guard let index = lines.firstIndex(of: total), lines.count <= 60 else { return [] }
        var runs: [[Int]] = []
        for end in stride(from: lines.count, to: index + 2, by: -1) { runs.append(Array(lines[(index + 1)..<end])) }
        for start in 0..<max(0, index - 1) { runs.append(Array(lines[start..<index])) }
        return runs
    }

    /// Rows numbered with Roman numerals or capital letters, where others are numbered otherwise.
    private func isTopLevel(_ line: Int) -> Bool {
        guard matrix.direction == .rows, let column = matrix.grid.numberColumn else { return false }
        let text = matrix.grid.text(line, column, reading)
        return !text.isEmpty && text.utf8.allSatisfy { "IVXABCDĐ".utf8.contains($0) }
    }

    /// The candidate that most figures bear out; the longest of those that fare alike.
    private func best(_ total: Int, _ candidates: [[Int]]) -> SumStructure? {
        var best: SumStructure?
        for parts in candidates {
            // What fails more often is not looked at to its end.
            let limit = min(matrix.cross.count / 2, best?.failing.count ?? .max)
            guard let structure = matrix.structure(total, parts, failingAtMost: limit), !structure.holding.isEmpty,
                structure.holding.count > structure.failing.count
                    || (structure.holding.count == structure.failing.count && structure.holding.count > 1)
            else { continue }
            if let known = best {
                let isBetter =
                    structure.failing.count < known.failing.count
                    || (structure.failing.count == known.failing.count && structure.holding.count > known.holding.count)
                if !isBetter { continue }
            }
            best = structure
        }
        return best
    }
}

extension SumFinder {
    /// A table with one column of figures and a total at its end has nothing that bears it out but its form: all rows
    /// numbered 1, 2, 3 … and the total below them.
    func plainTotal() -> SumStructure? {
        guard matrix.direction == .rows, let last = matrix.lines.last, matrix.lines.count > 3,
            Grid.saysTotal(matrix.words(last, reading)), let column = matrix.grid.numberColumn
        else { return nil }
        let parts = Array(matrix.lines.dropLast())
        for (index, part) in parts.enumerated() {
            guard matrix.grid.figure(part, column, reading)?.value == Amount(index + 1) else { return nil }
        }
        guard let structure = matrix.structure(last, parts), structure.holding.isEmpty, structure.failing.count == 1
        else { return nil }
        return structure
    }
}
