import Document
import ReportModel

/// The months that a report says have passed (`lũy kế 5 tháng`) or are left (`3 tháng còn lại`), against its period.
struct MonthCounts {
    private let reading: Reading
    /// How many months of the year have passed by the title.
    private let byTitle: Set<Int>
    /// Those that the text names besides: a review of a year's targets in September speaks of nine months.
    private let byText: Set<Int>

    init(_ reading: Reading, _ period: ReportedPeriod) {
        self.reading = reading
        byTitle = MonthCounts.elapsed(period)
        var named: Set<Int> = []
        for date in reading.dates where date.kind == .months && !date.isLast {
            if date.year == 0 || date.year == period.year { named.insert(date.count) }
        }
        byText = named
    }

    /// How many months of the year have passed at the end of `period`, where it ends one of them.
    static func elapsed(_ period: ReportedPeriod) -> Set<Int> {
        switch period.period {
        case .month(_, let month): return [month]
        case .quarter(_, let quarter): return [quarter * 3]
        case .half(_, 1): return [6]
        case .nineMonths: return [9]
        case nil:
            // `10 tháng đầu năm 2026` has no name of its own.
            guard period.kinds == [.span], !period.isWindowStated, let window = period.window, window.last.month < 12,
                window.first == Day.monthStart(year: period.year - 1, month: 12) + 14
            else { return [] }
            return [window.last.month]
        default: return []
        }
    }

    /// Calls `report` with each count that does not fit, and the months that would.
    func find(_ report: (Range<Int>, [Int]) -> Void) {
        let months: Word = "tháng"
        var paragraph = 0
        for index in reading.lists.periods where reading.tokens[index].word == months {
            guard index > 0, reading.tokens[index - 1].kind == .number,
                let count = Int(reading.manuscript.string(reading.tokens[index - 1].range)), (1...12).contains(count)
            else { continue }
            while reading.paragraphTokens[paragraph].upperBound <= index { paragraph += 1 }
            let passage = reading.passage(paragraph)
            if passage.has(["còn", "lại"], at: index + 1) {
                findRemainder(count, index, passage, report)
            } else {
                findTotal(count, index, passage, report)
            }
        }
    }

    /// `3 tháng còn lại của năm`: with the months that have passed they are twelve.
    private func findRemainder(_ count: Int, _ index: Int, _ passage: Passage, _ report: (Range<Int>, [Int]) -> Void) {
        var elapsed = byTitle.union(byText)
        guard !elapsed.isEmpty, passage.word(index + 3) == "của" || passage.word(index + 3) == "năm" else { return }
        // A report written later counts what is left from then.
        if let signed = reading.chronology.signed { elapsed.formUnion([signed.month, signed.month - 1]) }
        guard !elapsed.contains(12 - count) else { return }
        report(passage.bytes(index - 1..<index + 3), byTitle.union(byText).sorted())
    }

    /// `lũy kế 5 tháng` in a report on June.
    private func findTotal(_ count: Int, _ index: Int, _ passage: Passage, _ report: (Range<Int>, [Int]) -> Void) {
        guard isCumulative(index, passage), let last = byTitle.max(), !byTitle.contains(count),
            passage.word(index + 1) != "năm"
        else { return }
        let sentence = passage.sentence(at: index)
        guard !MonthCounts.elsewhere.occurs(in: sentence, of: passage) else { return }
        // `nâng lũy kế 9 tháng lên …` is a plan; `tính cả tháng 10` adds the month to what was before.
        guard !MonthCounts.plans.occurs(in: sentence, of: passage) else { return }
        if count > last {
            // A longer time is one to come, where it is estimated.
            guard !MonthCounts.estimates.occurs(in: sentence, of: passage) else { return }
        } else if tellsOwnTotal {
            // What had been reached before stands beside what has been reached now.
            return
        }
        report(passage.bytes(index - 3..<index + 1), byTitle.sorted())
    }

    /// Whether the number and `tháng` at `index` follow `lũy kế`.
    private func isCumulative(_ index: Int, _ passage: Passage) -> Bool {
        passage.has(["lũy", "kế"], endingAt: index - 2) || passage.has(["luỹ", "kế"], endingAt: index - 2)
    }

    /// Whether the text tells the total of the reported months: `lũy kế 8 tháng` in a report on August.
    private var tellsOwnTotal: Bool {
        var isTold = false
        reading.forEach(reading.lists.periods) { index, paragraph in
            guard !isTold, reading.tokens[index].word == "tháng" else { return }
            let passage = reading.passage(paragraph)
            isTold =
                passage.kind(index - 1) == .number && isCumulative(index, passage)
                && byTitle.contains(Int(reading.manuscript.string(passage.tokens[index - 1].range)) ?? 0)
        }
        return isTold
    }

    private static let elsewhere = PhraseSet("năm trước|kỳ trước|tháng trước")
    private static let plans = PhraseSet("nâng lũy kế|nâng luỹ kế|tính cả|cộng cả|kể cả|phấn đấu|kế hoạch")
    private static let estimates = PhraseSet("dự kiến|ước")
}
