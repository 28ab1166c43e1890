import Document
import ReportModel

/// Looks for the period that a document reports on: in its title, or in the opening sentence that says what is reported.
struct PeriodFinder {
    let reading: Reading
    /// The day on which the document was signed; a title may leave the year to it.
    let signed: Day?

    /// How many paragraphs from the top are looked at.
    private static let depth = 24

    /// Returns the period; `nil` where the document names none, or several that do not fit together.
    func period() -> ReportedPeriod? {
        var title = Title()
        var opening: Int?
        var isTop = true
        var seen = 0
        for (index, paragraph) in reading.manuscript.paragraphs.enumerated() {
            let passage = reading.passage(index)
            guard paragraph.story == .body || paragraph.story == .textBox, paragraph.cell == nil,
                passage.first < passage.range.upperBound
            else { continue }
            seen += 1
            if seen > PeriodFinder.depth { break }
            if isTop, isTitle(passage, paragraph, isFirst: seen == 1) {
                if isOtherKind(passage) { return nil }
                collect(passage, passage.first..<passage.range.upperBound, isTitle: true, &title)
            } else {
                isTop = false
                if opening == nil, isOpening(passage) { opening = index }
            }
        }
        if title.reported.isEmpty, let opening {
            let passage = reading.passage(opening)
            collect(passage, start(ofReport: passage)..<passage.range.upperBound, isTitle: false, &title)
        }
        return reported(title)
    }

    /// What is gathered from the title.
    private struct Title {
        var reported: [NamedPeriod] = []
        /// What it plans for, which comes behind the period it reports on.
        var planned: [NamedPeriod] = []
        var interval: DayInterval?
        var isReview = false
        /// Whether the last line breaks off in the middle: `Tình hình thực hiện` / `nhiệm vụ tháng 9`.
        var isOpen = false
        /// Whether it breaks off within a date, whose year the next line may begin with: `tháng 10` / `năm 2026`.
        var isDateOpen = false
        var isPlanOpen = false

        /// Gives the date that is open its year.
        mutating func close(_ year: Int) {
            if isPlanOpen { planned[planned.count - 1].year = year } else { reported[reported.count - 1].year = year }
            isDateOpen = false
        }
    }

    /// Whether a paragraph at the top belongs to the title: neither prose nor the first heading.
    private func isTitle(_ passage: Passage, _ paragraph: Manuscript.Paragraph, isFirst: Bool) -> Bool {
        if !paragraph.label.isEmpty, !isFirst { return false }
        let last = passage.kind(passage.range.upperBound - 1)
        let count = passage.range.upperBound - passage.first
        if count > 45 { return false }
        if passage.kind(passage.first) == .openParenthesis { return true }
        if Words.base.contains(passage.word(passage.first)) { return false }
        return count < 12 || ![.period, .semicolon, .colon].contains(last)
    }

    /// Whether the paragraph says that the document is none that reports: a plan, a decision.
    private func isOtherKind(_ passage: Passage) -> Bool {
        guard passage.isInCapitals, let length = Words.otherKinds.length(at: passage.first, in: passage) else {
            return false
        }
        let end = passage.first + length
        return end == passage.range.upperBound || passage.word(passage.first) == "kế" || passage.word(end) == "công"
    }

    /// `UBND xã báo cáo kết quả … tháng 9 năm 2026 như sau:`
    private func isOpening(_ passage: Passage) -> Bool {
        let end = passage.range.upperBound
        guard passage.kind(end - 1) == .colon || passage.has(["như", "sau"], endingAt: end - 2) else { return false }
        return start(ofReport: passage) < end
    }

    /// The place behind the last `báo cáo` of a paragraph, its end without one.
    private func start(ofReport passage: Passage) -> Int {
        var index = passage.range.upperBound - 1
        while index > passage.first {
            if passage.has(["báo", "cáo"], endingAt: index) { return index + 1 }
            index -= 1
        }
        return passage.range.upperBound
    }
}

// MARK: - What a title names

extension PeriodFinder {
    private func collect(_ passage: Passage, _ range: Range<Int>, isTitle: Bool, _ title: inout Title) {
        var isPlan = false
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            if title.isDateOpen, passage.kind(index) == .lineBreak || passage.word(index) == "năm" { continue }
            if title.isDateOpen, let year = dateYear(index, in: passage), (1900...2100).contains(year) {
                title.close(year)
                continue
            }
            title.isDateOpen = false
            if startsPlan(index, in: passage, isFirst: index == range.lowerBound && !title.isOpen) { isPlan = true }
            guard let named = named(at: index, in: passage) else {
                if passage.kind(index) == .date { note(index, in: passage, &title) }
                continue
            }
            // `tuần 32 năm 2026` is one.
            while index + 1 < range.upperBound, passage.tokens[index + 1].range.upperBound <= named.range.upperBound {
                index += 1
            }
            if isPlan { title.planned.append(named) } else { title.reported.append(named) }
            title.isDateOpen = named.year == 0 && named.kind != .year && named.kind != .schoolYear
            title.isPlanOpen = isPlan
        }
        title.isOpen = Words.openEnds.contains(passage.word(range.upperBound - 1))
    }

    /// A date of another kind: the end of a span of days, or years, of which a review of several speaks.
    private func note(_ token: Int, in passage: Passage, _ title: inout Title) {
        let index = Int(passage.tokens[token].payload)
        let date = reading.dates[index]
        if date.kind == .years { title.isReview = true }
        if date.kind == .day, title.interval == nil { title.interval = reading.interval(from: index, in: passage) }
    }

    /// Whether what follows is about the time to come: `… và phương hướng, nhiệm vụ tháng 10`.
    private func startsPlan(_ index: Int, in passage: Passage, isFirst: Bool) -> Bool {
        guard let length = Words.plans.length(at: index, in: passage) else { return false }
        if length > 1, passage.word(index) == "phương" || passage.word(index) == "dự" { return true }
        // `kết quả thực hiện nhiệm vụ năm 2020` looks back.
        if isFirst { return true }
        if index == passage.first { return false }
        switch passage.kind(index - 1) {
        case .comma, .semicolon, .dash, .slash, .plus: return true
        default: return Words.beforePlans.contains(passage.word(index - 1))
        }
    }

    private func named(at index: Int, in passage: Passage) -> NamedPeriod? {
        let token = passage.tokens[index]
        if token.kind == .date { return named(reading.dates[Int(token.payload)], index, in: passage) }
        if token.kind == .name, passage.word(index - 1) == "tuần", !isBound(index - 1, in: passage),
            let number = integer(token.range)
        {
            guard passage.word(index + 1) == "năm", let year = dateYear(index + 2, in: passage) else {
                return NamedPeriod(name: .week(number), year: 0, range: token.range)
            }
            return NamedPeriod(name: .week(number), year: year, range: passage.bytes(index..<index + 3))
        }
        guard token.kind == .word, passage.has(["từ", "đầu", "năm"], at: index) else { return nil }
        let year = dateYear(index + 3, in: passage)
        let end = year == nil ? index + 3 : index + 4
        guard passage.has(["đến", "nay"], at: end) else { return nil }
        let range = token.range.lowerBound..<passage.tokens[end + 1].range.upperBound
        return NamedPeriod(name: .sinceNewYear, year: year ?? 0, range: range)
    }

    private func named(_ date: DateMention, _ index: Int, in passage: Passage) -> NamedPeriod? {
        guard !isBound(index, in: passage), !isOfBlankDay(index, in: passage) else { return nil }
        let name: NamedPeriod.Name
        switch date.kind {
        case .month: name = .month(date.month)
        case .quarter: name = .quarter(date.quarter)
        case .months: name = .months(date.count, isLast: date.isLast)
        case .year: name = .year
        case .schoolYear: name = term(before: index, in: passage).map { .schoolTerm($0) } ?? .schoolYear
        case .day, .years: return nil
        }
        return NamedPeriod(name: name, year: date.year, range: date.range)
    }

    /// `học kỳ I năm học 2021-2022`: the term before the school year at `index`.
    private func term(before index: Int, in passage: Passage) -> Int? {
        var place = index - 1
        while place > index - 4, Words.schoolYear.contains(passage.word(place)) || passage.kind(place) == .comma {
            place -= 1
        }
        guard Words.term.contains(passage.word(place - 1)) || Words.shortTerm.contains(passage.word(place)) else {
            return nil
        }
        switch passage.word(place) {
        case "i", "hk1", "hki": return 1
        case "ii", "hk2", "hkii": return 2
        default:
            guard passage.range.contains(place) else { return nil }
            let number = integer(passage.tokens[place].range)
            return number == 1 || number == 2 ? number : nil
        }
    }

    /// Whether the date at `index` only bounds or compares: `đến đầu tháng 7`, `so với năm 2019`.
    private func isBound(_ index: Int, in passage: Passage) -> Bool {
        var place = index - 1
        while place > index - 4, Words.inner.contains(passage.word(place)) { place -= 1 }
        // `vụ đông xuân`, but `nhiệm vụ`.
        if passage.word(place) == "vụ" { return passage.word(place - 1) != "nhiệm" }
        return Words.bounds.contains(passage.word(place))
    }

    /// Whether the year at `index` is that of a day which is still to be filled in: `ngày … tháng … năm 2026`.
    private func isOfBlankDay(_ index: Int, in passage: Passage) -> Bool {
        guard passage.word(index - 1) == "năm" else { return false }
        var place = index - 2
        while passage.kind(place) == .ellipsis { place -= 1 }
        return passage.word(place) == "tháng"
    }

    private func dateYear(_ index: Int, in passage: Passage) -> Int? {
        if passage.kind(index) == .date {
            let date = reading.dates[Int(passage.tokens[index].payload)]
            return date.kind == .year ? date.year : nil
        }
        return integer(passage, index)
    }

    private func integer(_ passage: Passage, _ index: Int) -> Int? {
        guard [.number, .date].contains(passage.kind(index)) else { return nil }
        return integer(passage.tokens[index].range)
    }

    private func integer(_ range: Range<Int>) -> Int? {
        Int(reading.manuscript.string(range))
    }
}

// MARK: - What it comes to

extension PeriodFinder {
    private func reported(_ title: Title) -> ReportedPeriod? {
        var reported = withYears(title)
        // A review of several years is no report on the one in its title; a month in it is.
        if title.isReview { reported.removeAll { $0.kind == .year } }
        let stated = title.interval.flatMap { reading.days(of: $0, year: reported.last?.year ?? signed?.year ?? 0) }
        guard let longest = reported.max(by: { length($0) < length($1) }) else {
            guard let stated, let interval = title.interval else { return nil }
            return ReportedPeriod(
                kinds: [.span], period: .span(stated), vietnamese: Period.span(stated).vietnamese, window: stated,
                earliestEnd: stated.last, isWindowStated: true, year: stated.last.year, range: interval.range)
        }
        guard fits(reported, in: longest) else { return nil }
        let windows = longest.windows
        let end =
            longest.kind == .span && longest.period == nil
            ? nil : longest.period?.earliestEnd ?? windows.map { min($0.calendar.last, $0.decree.last) }
        return ReportedPeriod(
            kinds: Set(reported.map(\.kind)), period: longest.period, vietnamese: name(reported, longest),
            window: stated.map { $0.union(windows?.calendar) } ?? windows.map { $0.calendar.union($0.decree) },
            earliestEnd: stated?.last ?? end, isWindowStated: stated != nil,
            year: stated?.last.year ?? windows?.calendar.last.year ?? longest.year, range: longest.range)
    }

    /// The periods with the years that the title leaves to what follows: `tháng 9 và 9 tháng đầu năm 2026`.
    private func withYears(_ title: Title) -> [NamedPeriod] {
        var known = title.planned.first { $0.year > 0 }.map { year(before: $0, title.reported.last) }
        if known == nil, title.reported.allSatisfy({ $0.year == 0 }) { known = yearOfSigning(title.reported.last) }
        var periods = title.reported
        for index in periods.indices.reversed() {
            if periods[index].year > 0 { known = periods[index].year } else { periods[index].year = known ?? 0 }
        }
        // `Năm 2021: kết quả quý I` names the year first.
        var first = 0
        for index in periods.indices {
            if periods[index].year > 0 { first = periods[index].year } else { periods[index].year = first }
        }
        return periods
    }

    /// The year of a period without one that a plan for `plan` follows: `tháng 12, nhiệm vụ tháng 01 năm 2027`.
    private func year(before plan: NamedPeriod, _ period: NamedPeriod?) -> Int {
        switch (period?.name, plan.name) {
        case (.month(let month)?, .month(let next)) where next < month: plan.year - 1
        case (.quarter(let quarter)?, .quarter(let next)) where next < quarter: plan.year - 1
        case (.month(12)?, .year), (.quarter(4)?, .year), (.year?, .year): plan.year - 1
        default: plan.year
        }
    }

    private func yearOfSigning(_ period: NamedPeriod?) -> Int? {
        guard let signed else { return nil }
        return switch period?.name {
        case .month(let month)? where month > signed.month: signed.year - 1
        case .quarter(4)? where signed.month < 6: signed.year - 1
        default: signed.year
        }
    }

    private func length(_ period: NamedPeriod) -> Int {
        if let windows = period.windows { return windows.calendar.count }
        return switch period.name {
        case .week: 7
        case .month: 30
        case .quarter: 91
        case .months(let count, _): count * 30
        case .schoolTerm: 150
        case .year, .sinceNewYear, .schoolYear: 365
        }
    }

    /// Whether all lie within the longest: a title that names two months side by side reports on neither alone.
    private func fits(_ periods: [NamedPeriod], in longest: NamedPeriod) -> Bool {
        guard let outer = longest.windows?.calendar else {
            return periods.allSatisfy { $0.year == longest.year }
        }
        return periods.allSatisfy { period in
            guard let inner = period.windows?.calendar else { return period.year == 0 || period.year == longest.year }
            return outer.overlaps(inner) && inner.first >= outer.first - 1 && inner.last <= outer.last + 1
        }
    }

    private func name(_ periods: [NamedPeriod], _ longest: NamedPeriod) -> String {
        guard let first = periods.first, periods.count > 1, first.vietnamese != longest.vietnamese else {
            return longest.vietnamese
        }
        var short = first
        if first.year == longest.year { short.year = 0 }
        let name = if case .month(let month) = first.name { "tháng \(month)" } else { short.vietnamese }
        return "\(name) và \(longest.vietnamese)"
    }
}

private enum Words {
    static let base: WordSet = ["căn", "thực", "kính", "theo", "ngày", "sáng", "trong"]
    static let otherKinds = PhraseSet(
        "kế hoạch|quyết định|tờ trình|nghị quyết|chỉ thị|hướng dẫn|công văn|giấy mời|quy chế|quy định|chương trình|công điện"
            + "|biên bản|đề án|phương án|hợp đồng|lịch công tác")
    static let plans = PhraseSet(
        "phương hướng|nhiệm vụ|một số nhiệm vụ|dự kiến|kế hoạch|chương trình|trọng tâm|giải pháp|một số giải pháp"
            + "|chương trình công tác|mục tiêu|định hướng|triển khai nhiệm vụ|triển khai kế hoạch|triển khai phương hướng"
            + "|các nhiệm vụ|những nhiệm vụ|công tác trọng tâm|phương hướng nhiệm vụ|các giải pháp")
    static let openEnds: WordSet = ["hiện", "quả", "hình", "tác"]
    static let beforePlans: WordSet = ["và", "cùng", "về"]
    static let schoolYear: WordSet = ["năm", "học", "của"]
    static let term: WordSet = ["kỳ", "kì"]
    static let shortTerm: WordSet = ["hk1", "hk2", "hki", "hkii"]
    static let inner: WordSet = [
        "ngày", "tháng", "năm", "quý", "đầu", "cuối", "hết", "giữa", "kỳ", "kì", "cùng", "học",
    ]
    static let bounds: WordSet = [
        "đến", "tới", "với", "so", "từ", "trước", "sau", "cùng", "giai", "đoạn", "nhiệm", "khóa", "khoá", "chuẩn",
        "giá",
        "sánh", "hè", "tết", "xuân", "thi",
    ]
}
