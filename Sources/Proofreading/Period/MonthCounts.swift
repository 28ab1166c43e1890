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
        byTitle = MonthCounts.elapsed(period.period)
        var named: Set<Int> = []
        for date in reading.dates where date.kind == .months && !date.isLast {
            if date.year == 0 || date.year == period.year { named.insert(date.count) }
        }
        byText = named
    }

    private static func elapsed(_ period: Period?) -> Set<Int> {
        switch period {
        case .month(_, let month): [month]
        case .quarter(_, let quarter): [quarter * 3]
        case .half(_, 1): [6]
        case .nineMonths: [9]
        default: []
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

    /// `lũy kế 5 tháng` in a report on May.
    private func findTotal(_ count: Int, _ index: Int, _ passage: Passage, _ report: (Range<Int>, [Int]) -> Void) {
        let isCumulative =
            passage.has(["lũy", "kế"], endingAt: index - 2) || passage.has(["luỹ", "kế"], endingAt: index - 2)
        guard isCumulative, !byTitle.isEmpty, !byTitle.contains(count), passage.word(index + 1) != "năm",
            !MonthCounts.elsewhere.occurs(in: passage.sentence(at: index), of: passage)
        else { return }
        report(passage.bytes(index - 3..<index + 1), byTitle.sorted())
    }

    private static let elsewhere = PhraseSet("năm trước|kỳ trước|tháng trước|dự kiến|ước")
}
