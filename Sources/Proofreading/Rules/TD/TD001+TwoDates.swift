import Document
import Finding
import ReportModel

extension ProofRule {
    static let twoDates = ProofRule(
        "TD001", .error, .core, vi: "một văn bản được dẫn với hai ngày khác nhau",
        en: "one document is cited with two different dates",
        page: RulePage(
            what: "Cùng một số, ký hiệu, cùng cơ quan ban hành nhưng các chỗ dẫn ghi ngày ban hành khác nhau.",
            why: "Một văn bản chỉ có một ngày ban hành; một trong các chỗ dẫn đã ghi nhầm.",
            wrong: [
                "Thực hiện Nghị quyết số 01/NQ-CP ngày 01/01/2026 của Chính phủ. Kế hoạch triển khai Nghị quyết số 01/NQ-CP ngày "
                    + "10/01/2026 của Chính phủ đã được ban hành.",
                "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.\nTheo Nghị định số 30/2020/NĐ-CP ngày 06/3/2020, văn bản được "
                    + "trình bày thống nhất.",
                "Thực hiện Kế hoạch số 06/KH-UBND ngày 11/01/2026 của UBND huyện, xã đã mở 02 lớp.\nTiếp tục thực hiện Kế hoạch số "
                    + "06/KH-UBND ngày 14/01/2026.",
            ],
            right: [
                "Thực hiện Kế hoạch số 06/KH-UBND ngày 11/01/2026 của UBND huyện, xã ban hành Kế hoạch số 06/KH-UBND ngày 28/01/2026.",
                "Nghị quyết số 01/NQ-CP ngày 01/01/2025 của Chính phủ và Nghị quyết số 01/NQ-CP ngày 08/01/2026 của Chính phủ.",
                "Quyết định số 15/QĐ-UBND ngày 05/5/2026 của UBND tỉnh; Quyết định số 15/QĐ-UBND ngày 07/02/2026 của UBND xã.",
                "Nghị quyết số 03-NQ/TU ngày 10/12/2021 của Tỉnh ủy; sau đó dẫn Nghị quyết số 03-NQ/TU của Tỉnh ủy.",
                "Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã; Báo cáo số 12/BC-UBND ngày 07/01/2026 của UBND xã.",
            ],
            silent:
                "Không báo khi hai chỗ thuộc hai năm khác nhau (số đánh lại từ đầu mỗi năm), khi cơ quan ban hành khác nhau hoặc "
                + "không rõ.")
    ) { reading, discoveries in
        for group in reading.citationsBySymbol() where reading.haveDifferentDays(group) {
            let days = DatesOfOne(group, reading)
            guard days.byDay.count > 1 else { continue }
            for citation in group {
                guard let own = reading.day(of: citation), let date = citation.date,
                    let (other, severity) = days.conflict(with: citation, of: own, in: reading),
                    let otherDate = other.date
                else { continue }
                let name = reading.name(of: citation)
                let elsewhere = reading.dates[otherDate].range
                discoveries.add(
                    .twoDates(
                        name, reading.manuscript.string(reading.dates[date].range),
                        elsewhere: reading.manuscript.string(elsewhere)),
                    severity: severity, at: reading.dates[date].range, related: [elsewhere], key: name)
            }
        }
    }
}

/// The dates with which one number is cited.
private struct DatesOfOne {
    /// How often each day is given, where first, and by which citations; of these a few are enough.
    struct Use {
        var count = 0
        let first: Int
        var citations: [Citation] = []
    }

    private(set) var byDay: [Day: Use] = [:]
    /// The days in the order in which they come up.
    private var days: [Day] = []

    init(_ group: [Citation], _ reading: Reading) {
        for (index, citation) in group.enumerated() {
            guard let day = reading.day(of: citation) else { continue }
            var use = byDay.removeValue(forKey: day) ?? Use(first: index)
            if use.count == 0 { days.append(day) }
            use.count += 1
            if use.citations.count < 8 { use.citations.append(citation) }
            byDay[day] = use
        }
    }

    /// A citation with another date, which is right by all appearances: the more frequent, of two the first.
    func conflict(with citation: Citation, of own: Day, in reading: Reading) -> (Citation, Severity)? {
        guard let mine = byDay[own] else { return nil }
        for day in days where day != own {
            guard let use = byDay[day] else { continue }
            guard use.count > mine.count || (use.count == mine.count && use.first < mine.first) else { continue }
            for other in use.citations {
                if let severity = reading.severity(ofDates: (own, day), citation, other) { return (other, severity) }
            }
        }
        return nil
    }
}

extension Reading {
    /// The citations by the number that they cite, in reading order.
    fileprivate func citationsBySymbol() -> [[Citation]] {
        struct Key: Hashable {
            let number: Int
            let year: Int
            let type: Word
            let body: Word
            let form: SymbolMention.Form
        }
        var places: [Key: Int] = [:]
        var groups: [[Citation]] = []
        for citation in chronology.citations {
            let symbol = symbols[citation.symbol]
            guard symbol.value > 0, symbol.isNumberedByIssuer, citation.date != nil else { continue }
            let key = Key(
                number: symbol.value, year: symbol.year, type: Word(symbol.type), body: Word(symbol.body),
                form: symbol.form)
            if let place = places[key] {
                groups[place].append(citation)
            } else {
                places[key] = groups.count
                groups.append([citation])
            }
        }
        return groups
    }

    /// Whether two of the citations give different days.
    fileprivate func haveDifferentDays(_ citations: [Citation]) -> Bool {
        guard citations.count > 1 else { return false }
        var first: Day?
        for case let day? in citations.lazy.map(day(of:)) {
            if let first, first != day { return true }
            first = day
        }
        return false
    }

    /// The day that a citation gives in full.
    func day(of citation: Citation) -> Day? {
        citation.date.flatMap { dates[$0].fullDay }
    }

    /// What a citation is called in a finding: `Nghị quyết số 01/NQ-CP`.
    func name(of citation: Citation) -> String {
        let number = manuscript.string(symbols[citation.symbol].range)
        guard !citation.kindRange.isEmpty else { return "số \(number)" }
        return "\(manuscript.string(citation.kindRange)) số \(number)"
    }

    /// How sure it is that two citations with one number and two dates mean one document; `nil` if they may be two.
    fileprivate func severity(ofDates days: (Day, Day), _ one: Citation, _ other: Citation) -> Severity? {
        let symbol = symbols[one.symbol]
        if let a = one.kind, let b = other.kind, a != b { return nil }
        let isSameIssuer = symbol.hasUniqueIssuer ? true : one.hasSameIssuer(as: other)
        if isSameIssuer == false { return nil }
        let isSameSubject = one.hasSameSubject(as: other)
        let isSameYear = days.0.year == days.1.year
        // A number with its year in it, and one within a year, is given once.
        if symbol.year > 0 || isSameYear {
            // `hai văn bản` of different subjects may be of two issuers that share a short name.
            if isSameIssuer == true { return symbol.year > 0 || isSameSubject != false ? .error : .warning }
            guard abs(days.0 - days.1) <= 31, isSameSubject != false else { return nil }
            if symbol.value >= 10 { return .warning }
            // Low numbers are given by many at the same time of a year; a slip of one digit in the day is told all the same
            // where one of the two leaves out who issued it.
            let isHalfNamed = one.issuer.isEmpty != other.issuer.isEmpty
            return isHalfNamed && symbol.value >= 3 && one.kind != nil && isSlip(days) ? .warning : nil
        }
        // Numbers start again each year, the Party's with each term: the same day of another year is a slip, unless it is
        // the day of each year's first papers.
        let isSameDay = days.0.month == days.1.month && days.0.dayOfMonth == days.1.dayOfMonth
        guard isSameDay, isSameIssuer == true, isSameSubject != false else { return nil }
        let isRare = (2...11).contains(days.0.month) && Word(symbol.body) != "hđnd" && symbol.value >= 5
        return symbol.value >= 50 || isRare || symbol.form == .party ? .warning : nil
    }

    /// Whether two days of one month differ by one digit, or by the order of two.
    private func isSlip(_ days: (Day, Day)) -> Bool {
        guard days.0.month == days.1.month else { return false }
        let (a, b) = (days.0.dayOfMonth, days.1.dayOfMonth)
        return a % 10 == b % 10 || a / 10 == b / 10 || (a % 10 == b / 10 && a / 10 == b % 10)
    }
}
