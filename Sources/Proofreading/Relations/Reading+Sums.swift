import Document
import Finding

extension Reading {
    /// Whether the parts of an enumeration fit a whole, in any way that they can be read.
    func fits(_ enumeration: Enumeration) -> Bool {
        // The classes of a known division add up to the last digit that is written, estimate or not.
        let totals = ([enumeration.total] + enumeration.otherTotals).map {
            let figure = figure(ofStatement: $0)
            return enumeration.isClassification ? figure.asWritten : figure
        }
        let readings = [enumeration.parts] + enumeration.otherParts.filter { $0.count > 1 }
        return readings.contains { parts in
            let sum = sum(parts)
            return totals.contains { sum.overlaps($0.interval) }
        }
    }

    /// Whether digits that were taken for a name (`cổ phần 33 DN`) are what is missing.
    private func fitsWithNames(_ enumeration: Enumeration) -> Bool {
        let gap =
            figure(ofStatement: enumeration.total).value
            - longestReading(enumeration).reduce(Amount.zero) {
                $0 + figure(ofStatement: $1).value
            }
        guard gap > .zero, gap.isWhole else { return false }
        return tokens[enumeration.span].contains { token in
            guard token.kind == .name || token.kind == .reference || token.kind == .code else { return false }
            let digits = manuscript.text[token.range].reversed().prefix { $0 &- 0x30 < 10 }.reversed()
            return digits.count < 10 && Int(String(decoding: digits, as: UTF8.self)).map { Amount($0) == gap } ?? false
        }
    }

    /// Whether the whole is the sum of all parts but one. Of amounts of money or areas that a list gives as all there are, none lies
    /// within another: one was forgotten when they were added up.
    private func forgetsOne(_ enumeration: Enumeration) -> Bool {
        let total = figure(ofStatement: enumeration.total).asWritten
        let parts = longestReading(enumeration)
        let isBehind = enumeration.lead == .beside && parts.allSatisfy { $0 < enumeration.total }
        guard isBehind || (enumeration.lead == .comprising && enumeration.closure == .closed), parts.count > 2,
            Measures.all.contains(total.head), total.bound == .exact, digits(of: total) > 2, !fits(enumeration),
            !cutsAcross(enumeration)
        else { return false }
        let values = parts.map { figure(ofStatement: $0) }
        guard values.allSatisfy({ $0.bound == .exact && $0.head == total.head && $0.step == total.step }) else {
            return false
        }
        let sum = values.reduce(Amount.zero) { $0 + $1.value }
        let forgotten = parts.indices.filter { sum - values[$0].value == total.value }
        return forgotten.count == 1 && everydayRole(ofStatement: parts[forgotten[0]]) == nil
            && !tokens[statements[parts[forgotten[0]]].label].contains { $0.word == "ngoài" || $0.word == "riêng" }
    }

    /// Whether the first counts behind the lead make up the whole, whatever they count: what follows tells of something else
    /// (`58 công trình, gồm 31 công trình …, 12 …, 09 nhà …, 06 công trình khác; hoàn thành 22`).
    func beginsWithWhole(_ enumeration: Enumeration) -> Bool {
        let first = statements[enumeration.parts[0]]
        let total = figure(ofStatement: enumeration.total).asWritten
        guard total.kind == .count, total.step.micro > 0, !enumeration.isClassification else { return false }
        var sum = Amount.zero
        for (count, index) in paragraphStatements[first.paragraph].filter({
            figure(ofStatement: $0).tokens.lowerBound >= enumeration.span.lowerBound && $0 != enumeration.total
                && statements[$0].sentence == first.sentence && statements[$0].depth == first.depth
        }).enumerated() {
            let figure = figure(ofStatement: index)
            guard figure.kind == .count, figure.link == .none, sum <= total.value else { return false }
            sum = sum + figure.value
            // Two may do so by accident, unless the whole is long.
            if count > 1 || (count == 1 && digits(of: total) > 2), sum == total.value { return true }
        }
        return false
    }

    /// How sure it is that the parts contradict the whole; `nil` where they do not, or where nobody can tell.
    func sumVerdict(of enumeration: Enumeration) -> Severity? {
        // Rates do not add up, shares do.
        if figure(ofStatement: enumeration.total).kind == .percent,
            !tokens[statements[enumeration.total].label].contains(where: { $0.cue == .makesUp })
        {
            return nil
        }
        if forgetsOne(enumeration) { return .warning }
        let total = figure(ofStatement: enumeration.total)
        guard enumeration.closure != .open, [.none, .numerator, .tupleFirst].contains(total.link),
            !hasOtherReading(enumeration), let miss = miss(of: enumeration), !isDivisionOfAnother(enumeration)
        else { return nil }
        return Grounds(enumeration, miss, in: self).verdict
    }

    /// Whether the figures of a list agree once they are bound otherwise than it binds them.
    func hasOtherReading(_ enumeration: Enumeration) -> Bool {
        // Of so many parts as the text announces none is left out.
        let mayLeaveOut = !enumeration.isAnnounced
        return (mayLeaveOut && (overlaps(enumeration) || beginsWithWhole(enumeration)))
            || dividesAnother(enumeration) || holdsOthers(enumeration) || areSharesOf(enumeration)
            || fitsWithChanges(enumeration) || fitsWithNames(enumeration) || dividesOther(enumeration)
    }

    /// `Theo giới tính: nữ 236 người, nam 172 người` behind `Đào tạo 408 người`: whether the parts make up a figure told further up, or the
    /// parts of another list of the paragraph do so too; or they and what was taken for their whole make one up behind them.
    func dividesAnother(_ enumeration: Enumeration) -> Bool {
        let parts = longestReading(enumeration)
        guard parts.count > 1 else { return false }
        let total = figure(ofStatement: enumeration.total)
        let sum = sum(parts)
        guard sum.low == sum.high, sum.low != total.value else { return false }
        let own = statements[enumeration.total].paragraph
        let near =
            paragraphStatements[max(0, own - 12)]
            .lowerBound..<paragraphStatements[statements[parts[0]].paragraph].upperBound
        let isDivision = enumeration.lead == .colon || enumeration.lead == .beside || enumeration.lead == .apart
        guard isDivision else { return false }
        return near.contains { other in
            let figure = figure(ofStatement: other)
            guard figure.head == total.head, figure.bound == .exact, digits(of: figure) > 2 else { return false }
            let isSum = other != enumeration.total && !parts.contains(other) && figure.value == sum.low
            // `234 lượt đi muộn, 42 lượt nghỉ, 53 lượt khác; tổng cộng 329 lượt`
            let isTotal = tokens[statements[other].label].contains { $0.cue == .total }
            return isSum
                || isTotal
                    && enumerationIndex.enumerations(ofTotal: other).contains {
                        let known = enumerations[$0]
                        return fits(known) && known.parts.contains(enumeration.total)
                            && parts.allSatisfy(known.parts.contains)
                    }
        }
    }

    /// `đất có rừng 37.089,8 ha, gồm rừng tự nhiên 35.708,5 ha và rừng trồng 1.381,3 ha`: whether one part is what those behind it make up.
    private func holdsOthers(_ enumeration: Enumeration) -> Bool {
        let parts = longestReading(enumeration).map { figure(ofStatement: $0).asWritten }
        guard parts.count > 2 else { return false }
        return parts.indices.dropLast(2).contains { place in
            let rest = parts[(place + 1)...].map(\.interval).reduce(Interval(.zero, .zero), +)
            return digits(of: parts[place]) > 2 && rest.overlaps(parts[place].interval)
        }
    }

    /// `Trong 1.258 hộ: thiếu hụt A 817 hộ (64,9%), B 655 hộ (52,1%), …`: whether the percentage of every part is taken of the whole. None of them was
    /// typed wrong then, and if they do not make it up they overlap, or there are others.
    private func areSharesOf(_ enumeration: Enumeration) -> Bool {
        let parts = longestReading(enumeration)
        let whole = figure(ofStatement: enumeration.total)
        let shares = parts.compactMap { part in statements[part].share.map { (part, figures[$0.figure]) } }
        guard parts.count > 2, shares.count == parts.count else { return false }
        return shares.allSatisfy { part, percent in
            digits(of: percent) > 2
                && Percentage.compare(percent, part: figure(ofStatement: part).interval, whole: whole.interval)
                    == .rounded
        }
    }

    /// Whether the parts make up another figure of the paragraph, or of the few before it, to the last digit: they divide that one. Or
    /// whether they do so together with what was taken for their whole, which is the first of them then.
    private func dividesOther(_ enumeration: Enumeration) -> Bool {
        let total = figure(ofStatement: enumeration.total)
        let parts = longestReading(enumeration)
        let sum = sum(parts)
        guard sum.low == sum.high else { return false }
        // A word such as `gồm` says that it is the whole.
        let isBeside = [.beside, .apart, .chain].contains(enumeration.lead) && total.bound == .exact
        let withWhole = isBeside ? sum + total.interval : sum
        let own = statements[enumeration.total].paragraph
        let last = max(own, statements[parts[0]].paragraph)
        let near = paragraphStatements[max(0, own - 3)].lowerBound..<paragraphStatements[last].upperBound
        return near.contains { other in
            let figure = figure(ofStatement: other)
            return other != enumeration.total && !parts.contains(other) && figure.head == total.head
                && figure.bound == .exact && digits(of: figure) > 2
                && (sum.overlaps(figure.interval) || withWhole.overlaps(figure.interval))
        }
    }

    /// The parts as they are added up: those of the longest reading where the shortest has but one.
    func longestReading(_ enumeration: Enumeration) -> [Int] {
        guard enumeration.parts.count < 2 else { return enumeration.parts }
        return enumeration.otherParts.max { $0.count < $1.count } ?? enumeration.parts
    }

    /// Whether the parts fit once figures that were taken for changes count too (`đỡ, giảm 1.027; chuyển viện 386`).
    private func fitsWithChanges(_ enumeration: Enumeration) -> Bool {
        let total = figure(ofStatement: enumeration.total)
        let parts = Set(enumeration.parts.map { statements[$0].figure })
        let others = paragraphFigures[statements[enumeration.parts[0]].paragraph].filter {
            let figure = figures[$0]
            return !parts.contains($0) && enumeration.span.contains(figure.tokens.lowerBound) && figure.kind == .count
                && EnumerationReader.isComparable(figure.head, total.head)
        }.prefix(6)
        guard !others.isEmpty else { return false }
        let sum = sum(enumeration.parts)
        return (1..<(1 << others.count)).contains { mask in
            var all = sum
            for (bit, other) in others.enumerated() where mask & (1 << bit) != 0 { all = all + figures[other].interval }
            return all.overlaps(total.asWritten.interval)
        }
    }

    /// Whether some of the parts alone make up the whole, or all of them with a figure told of the whole: then groups overlap
    /// or are of different kinds.
    private func overlaps(_ enumeration: Enumeration) -> Bool {
        let total = figure(ofStatement: enumeration.total).asWritten.interval
        let parts = enumeration.parts
        guard parts.count > 2, parts.count <= 8 else { return false }
        // Of few small numbers some sum is like the whole by accident.
        let size = total.low.double / max(figure(ofStatement: enumeration.total).step.double, 1e-6)
        guard size > 5 * Double(1 << parts.count) else { return false }
        let intervals = parts.map { figure(ofStatement: $0).interval }
        for mask in 1..<(1 << parts.count) - 1 where mask.nonzeroBitCount > 1 {
            var sum = Interval(.zero, .zero)
            for bit in parts.indices where mask & (1 << bit) != 0 { sum = sum + intervals[bit] }
            if sum.overlaps(total) { return true }
        }
        return false
    }

    /// Whether every part says the unit of the whole, and none is a group that cuts across the others.
    func excludeOneAnother(_ enumeration: Enumeration) -> Bool {
        let head = figure(ofStatement: enumeration.total).head
        return head != .none && enumeration.parts.allSatisfy { figure(ofStatement: $0).head == head }
            && !cutsAcross(enumeration)
    }

    /// Whether a part is a group that overlaps with any other division (`nữ`, `đảng viên`).
    func cutsAcross(_ enumeration: Enumeration) -> Bool {
        enumeration.parts.contains { part in
            let statement = statements[part]
            let words = (tokens[statement.label] + tokens[figures[statement.figure].unit] + tokens[statement.trail])
                .map(\.word)
            // `BHXH một lần` is what was paid out.
            return !words.holds(["một", "lần"]) && Reading.crossGroups.contains { words.holds($0) }
        }
    }

    /// Names of groups that overlap with any other division.
    private static let crossGroups: [[Word]] = [
        "nữ", "đảng viên", "dân tộc", "trẻ em", "người cao tuổi", "tuổi", "tôn giáo", "hộ nghèo", "cận nghèo",
        "chính sách",
        "bhxh", "bhyt", "bhtn", "vùng", "khuyết tật", "thương binh", "đối tượng",
    ].map { (phrase: String) in phrase.split(separator: " ").map { Word($0) } }

    /// Whether the parts are named alike (`cấp tỉnh`, `cấp huyện`, `cấp xã`), so that they exclude one another.
    func areAlike(_ parts: [Int]) -> Bool {
        let firsts = parts.map { part -> Word in
            let whole = statements[part].label
            let lead = whole.last { [.ofWhich, .comprising, .namely].contains(tokens[$0].cue) }
            let start = lead.map { $0 + Int(tokens[$0].cueLength) } ?? whole.lowerBound
            let label = trimmed(min(start, whole.upperBound)..<whole.upperBound)
            return label.first.map { tokens[$0].word } ?? .none
        }
        return firsts[0] != .none && Set(firsts).count == 1
    }
}
