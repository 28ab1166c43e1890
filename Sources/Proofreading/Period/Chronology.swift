import Document
package import ReportModel

/// When a document was made and what time it is about; what the rules on dates and citations ask.
package struct Chronology: Sendable {
    /// The period that it reports on; `nil` where it names none.
    package private(set) var period: ReportedPeriod?
    /// The day on which it was signed or published.
    package private(set) var signed: Day?
    /// Where that day is written.
    package private(set) var signedRange: Range<Int>?
    /// The documents that it cites, in order.
    package private(set) var citations: [Citation] = []
    /// By paragraph: whether it tells what happened in the period. Plans, histories and reasons do not.
    private var isNarrative: [Bool] = []
    /// The dates (by place in `Reading.dates`) that belong to citations.
    private(set) var cited: Set<Int> = []

    init() {}

    init(_ reading: Reading) {
        let dateline = Dateline(reading)
        signed = dateline?.day
        signedRange = dateline?.range
        if let stated = reading.statedPeriod {
            period = ReportedPeriod(stated)
        } else {
            period = PeriodFinder(reading: reading, signed: signed).period()
        }
        citations = CitationReader(reading: reading).citations()
        cited = Set(citations.compactMap(\.date))
        isNarrative = Sections(reading, period?.window).isNarrative
        if reading.statedPeriod == nil, let window = period?.window, !isPlausible(window, reading) { period = nil }
    }

    /// Whether the paragraph at `index` stands in a section that tells what happened.
    package func isNarrative(_ index: Int) -> Bool {
        index < isNarrative.count && isNarrative[index]
    }

    /// Whether the dates of the document agree with the period: where several lie far behind it, the title was misread.
    private func isPlausible(_ window: DayRange, _ reading: Reading) -> Bool {
        var written = 0
        var later = 0
        reading.forEachDate { date, _, _ in
            guard let day = date.fullDay else { return }
            written += 1
            if day > window.last + 150 { later += 1 }
        }
        return later < 3 || later * 4 < written
    }
}

extension ReportedPeriod {
    /// The period that a caller states.
    init(_ period: Period) {
        let windows = period.windows
        let isSpan = if case .span = period { true } else { false }
        self.init(
            kinds: [period.kind], period: period, vietnamese: period.vietnamese,
            window: windows.map { $0.calendar.union($0.decree) },
            earliestEnd: period.earliestEnd, isWindowStated: isSpan,
            year: windows?.calendar.last.year ?? period.year, range: nil)
    }
}

extension DateMention {
    /// The day that is written in full, where there is such a day.
    var fullDay: Day? {
        kind == .day && year > 0 ? Day(year: year, month: month, day: day) : nil
    }
}

/// The place and date of a document (`Minh Tân, ngày 15 tháng 10 năm 2026`), or what stands for it on a page of news.
struct Dateline {
    let day: Day
    let range: Range<Int>

    /// How many paragraphs with words from the top, and from the end, may be one.
    private static let depth = 24

    init?(_ reading: Reading) {
        var found: Dateline?
        var seen = 0
        let last = Dateline.tail(reading)
        for index in reading.manuscript.paragraphs.indices {
            let passage = reading.passage(index)
            guard passage.first < passage.range.upperBound else { continue }
            seen += 1
            if seen > Dateline.depth, index < last { continue }
            let isCell = reading.manuscript.paragraphs[index].cell != nil
            if let line = Dateline.read(passage, reading, isCell: isCell)
                ?? (seen <= 4 && !isCell ? Dateline.alone(passage, reading) : nil)
            {
                found = line
                break
            }
        }
        guard let found else { return nil }
        self = found
    }

    private init(day: Day, range: Range<Int>) {
        self.day = day
        self.range = range
    }

    /// The first of the last paragraphs: a report may be dated above its signature.
    private static func tail(_ reading: Reading) -> Int {
        var left = depth
        var index = reading.manuscript.paragraphs.count
        while index > 0, left > 0 {
            index -= 1
            if !reading.paragraphTokens[index].isEmpty { left -= 1 }
        }
        return index
    }

    private static func read(_ passage: Passage, _ reading: Reading, isCell: Bool) -> Dateline? {
        let count = passage.range.upperBound - passage.first
        guard count <= 16 else { return nil }
        for index in passage.first..<passage.range.upperBound where passage.kind(index) == .date {
            let date = reading.dates[Int(passage.tokens[index].payload)]
            guard let day = date.fullDay else { continue }
            // A letterhead is often a table; `05/9/2026` in one is a figure of it.
            if isCell, reading.manuscript.text[date.range].contains(UInt8(ascii: "/")) { continue }
            let isPosted = Words.isPosted(index, in: passage)
            let isPlaced =
                passage.word(index - 1) == "ngày" && passage.kind(index - 2) == .comma
                && index + 1 >= passage.range.upperBound && passage.first == passage.range.lowerBound
                && Words.isPlace(passage.first..<index - 2, in: passage)
            if isPlaced || isPosted || Words.isBehindNumber(index, in: passage) {
                return Dateline(day: day, range: date.range)
            }
        }
        return nil
    }

    /// `(01/6/2021)`, `(Ngày 01/6/2021)`: a line below the title that is nothing but a day.
    private static func alone(_ passage: Passage, _ reading: Reading) -> Dateline? {
        let inner = passage.first + 1
        let place = passage.word(inner) == "ngày" ? inner + 1 : inner
        guard passage.kind(passage.first) == .openParenthesis, passage.kind(place) == .date,
            passage.kind(place + 1) == .closeParenthesis, place + 2 == passage.range.upperBound
        else { return nil }
        let date = reading.dates[Int(passage.tokens[place].payload)]
        return date.fullDay.map { Dateline(day: $0, range: date.range) }
    }

    private enum Words {
        private static let posted: [[Word]] = [
            ["ngày", "đăng"], ["báo", "cáo", "ngày"], ["cập", "nhật", "ngày"], ["ngày", "cập", "nhật"],
            ["đăng", "ngày"],
        ]

        /// Whether the words before the date at `index` say that the text was published then: `Ngày đăng: 18/9/2020`.
        static func isPosted(_ index: Int, in passage: Passage) -> Bool {
            let end = passage.kind(index - 1) == .colon ? index - 2 : index - 1
            guard posted.contains(where: { passage.has($0, endingAt: end) }) else { return false }
            let isOpened =
                passage.kind(passage.first) == .openParenthesis || opening.contains(passage.word(passage.first))
            let isClosed = [.period, .closeParenthesis, .time, .comma].contains(passage.kind(index + 1))
            return isOpened && isClosed
        }

        /// `Số: 174/BC-UBND – ngày 30 tháng 8 năm 2026`: the number of the document itself and its date on one line.
        static func isBehindNumber(_ index: Int, in passage: Passage) -> Bool {
            guard passage.word(passage.first) == "số", index + 1 >= passage.range.upperBound,
                passage.word(index - 1) == "ngày"
            else { return false }
            let symbol = passage.kind(passage.first + 1) == .colon ? passage.first + 2 : passage.first + 1
            let end = passage.kind(index - 2) == .dash || passage.kind(index - 2) == .comma ? index - 2 : index - 1
            return passage.kind(symbol) == .symbol && symbol + 1 == end
        }

        /// Whether the tokens are the name of a place: `Minh Tân`, `TP. Hồ Chí Minh`.
        static func isPlace(_ range: Range<Int>, in passage: Passage) -> Bool {
            guard (1...7).contains(range.count) else { return false }
            return range.allSatisfy { index in
                switch passage.kind(index) {
                case .word: passage.flags(index).contains(.capitalised) || units.contains(passage.word(index))
                case .other, .period: index > range.lowerBound
                default: false
                }
            }
        }

        private static let opening: WordSet = ["ngày", "cập", "đăng"]
        private static let units: WordSet = ["phố", "xã", "phường", "trấn", "tỉnh", "huyện", "quận", "thị", "khu"]
    }
}
