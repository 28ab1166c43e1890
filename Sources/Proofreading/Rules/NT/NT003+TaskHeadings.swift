import Document
import ReportModel

/// Headings of what is to be done next that name a time which is over, or months that do not go with those that have passed.
struct TaskHeadings {
    private let reading: Reading
    private let period: ReportedPeriod

    init(_ reading: Reading, _ period: ReportedPeriod) {
        self.reading = reading
        self.period = period
    }

    /// Calls `report` with each of them, and the months that have passed where those do not fit.
    func find(_ report: (_ range: Range<Int>, _ elapsed: [Int]?) -> Void) {
        var hasHeading = false
        for paragraph in reading.manuscript.paragraphs.indices {
            let passage = reading.passage(paragraph)
            guard isMainHeading(paragraph, passage) else { continue }
            defer { hasHeading = true }
            // Where it is the first heading, it may be what was to be done in the period.
            guard hasHeading, Words.tasks.length(at: passage.first, in: passage) != nil,
                !Words.results.occurs(in: passage.range, of: passage)
            else { continue }
            findDates(passage, isLast: !isFollowed(paragraph), report)
        }
    }

    private func findDates(_ passage: Passage, isLast: Bool, _ report: (Range<Int>, [Int]?) -> Void) {
        let places = passage.range.filter { passage.kind($0) == .date }
        // `NHIỆM VỤ THÁNG 9 VÀ QUÝ IV` names several.
        guard places.count == 1, let place = places.first else { return }
        let date = reading.dates[Int(passage.tokens[place].payload)]
        if date.kind == .months {
            // `NHIỆM VỤ 6 THÁNG CUỐI NĂM 2025` at the end of a report of 2026.
            if isLast, date.year != 0, date.year < period.year { return report(date.range, nil) }
            let elapsed = elapsed()
            guard date.isLast, date.year == 0 || date.year == period.year, let most = elapsed.max(),
                !elapsed.contains(12 - date.count), !(most == 9 && date.count == 6)
            else { return }
            report(date.range, elapsed.sorted())
        } else if isLast, isOver(date) {
            let start = passage.word(place - 1) == "tháng" || passage.word(place - 1) == "quý" ? place - 1 : place
            report(passage.bytes(start..<place + 1), nil)
        }
    }

    /// Whether the heading is one of the numbered ones of the highest depth.
    private func isMainHeading(_ paragraph: Int, _ passage: Passage) -> Bool {
        let place = reading.manuscript.paragraphs[paragraph]
        guard place.cell == nil, !place.label.isEmpty, passage.first < passage.range.upperBound,
            passage.range.count <= 30, let label = HeadingLabel(reading.manuscript.text, place.label)
        else { return false }
        switch label.style {
        case .part, .capitalRoman, .capitalLetter: return true
        case .arabic: return passage.isInCapitals
        default: return false
        }
    }

    /// Whether another heading of tasks, or of results, follows: the one before it then tells of the reported period.
    private func isFollowed(_ paragraph: Int) -> Bool {
        reading.manuscript.paragraphs.indices[(paragraph + 1)...].contains { next in
            let passage = reading.passage(next)
            return isMainHeading(next, passage)
                && !Words.requests.occurs(in: passage.first..<passage.range.upperBound, of: passage)
        }
    }

    /// How many months of the year have passed, by the title; the month of a report that is made each month tells nothing.
    private func elapsed() -> Set<Int> {
        guard period.kinds != [.month] else { return [] }
        var elapsed = MonthCounts.elapsed(period)
        if !elapsed.isEmpty, let signed = reading.chronology.signed {
            elapsed.formUnion([signed.month, signed.month - 1])
        }
        return elapsed
    }

    /// Whether the month, quarter or year of `date` ends with the reported period, or before it.
    private func isOver(_ date: DateMention) -> Bool {
        guard let reported = period.period?.windows?.calendar, date.year == 0 || date.year == period.year else {
            return false
        }
        let year = period.year
        let last: Int
        switch date.kind {
        case .month where (1...12).contains(date.month): last = date.month
        case .quarter where (1...4).contains(date.quarter): last = date.quarter * 3
        default: return false
        }
        let end = Day.last(ofMonth: last, year: year)
        // Without a year, what lies far back may be of the next one.
        return end <= reported.last && end >= reported.first
    }

    private enum Words {
        static let tasks = PhraseSet(
            "nhiệm vụ|phương hướng|một số nhiệm vụ|các nhiệm vụ|kế hoạch công tác|chương trình công tác|kế hoạch nhiệm vụ"
                + "|trọng tâm công tác|công tác trọng tâm|dự kiến")
        static let results = PhraseSet("kết quả|tình hình|thực hiện|đánh giá|đã|hoàn thành|triển khai|kiểm điểm")
        static let requests = PhraseSet("kiến nghị|đề xuất|giải pháp|tổ chức thực hiện|nơi nhận|đề nghị")
    }
}
