extension Period: CustomStringConvertible {
    /// Reads the code of a period, as `description` writes it.
    ///
    /// `2026-10` (month), `2026-W07`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026`, `2025-2026` (school year),
    /// `2025-2026-HK1` (its first term), `2026-10-01..2026-10-20` (ad hoc). `nil` for anything else.
    package init?(parsing text: String) {
        if let dots = text.range(of: "..") {
            guard let first = Day(parsing: text[..<dots.lowerBound]), let last = Day(parsing: text[dots.upperBound...]),
                let days = DayRange(first, last)
            else { return nil }
            self = .span(days)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let head = parts.first, let year = Period.digits(head, count: 4), year > 0 else { return nil }
        switch parts.count {
        case 1: self = .year(year)
        case 2:
            guard let period = Period.within(year, String(parts[1])) else { return nil }
            self = period
        case 3:
            guard Period.digits(parts[1], count: 4) == year + 1, parts[2] == "HK1" || parts[2] == "HK2" else {
                return nil
            }
            self = .schoolTerm(startYear: year, term: parts[2] == "HK1" ? 1 : 2)
        default: return nil
        }
    }

    private static func within(_ year: Int, _ part: String) -> Period? {
        if let number = digits(part[...], count: 2) {
            return (1...12).contains(number) ? .month(year: year, month: number) : nil
        }
        if digits(part[...], count: 4) == year + 1 { return .schoolYear(startYear: year) }
        switch part {
        case "Q1", "Q2", "Q3", "Q4": return .quarter(year: year, quarter: Int(part.dropFirst()) ?? 1)
        case "H1", "H2": return .half(year: year, half: part == "H1" ? 1 : 2)
        case "9M": return .nineMonths(year: year)
        default:
            guard part.first == "W", let number = digits(part.dropFirst(), count: 2),
                (1...weekCount(of: year)).contains(number)
            else { return nil }
            return .week(year: year, number: number)
        }
    }

    private static func digits(_ text: Substring, count: Int) -> Int? {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    /// The code of the period: `2026-10`, `2026-W07`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026`, `2025-2026-HK1`.
    package var description: String {
        switch self {
        case .week(let year, let number): "\(padded(year, 4))-W\(padded(number, 2))"
        case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
        case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
        case .half(let year, let half): "\(padded(year, 4))-H\(half)"
        case .nineMonths(let year): "\(padded(year, 4))-9M"
        case .year(let year): padded(year, 4)
        case .schoolTerm(let year, let term): "\(padded(year, 4))-\(padded(year + 1, 4))-HK\(term)"
        case .schoolYear(let year): "\(padded(year, 4))-\(padded(year + 1, 4))"
        case .span(let days): "\(days.first)..\(days.last)"
        }
    }

    /// Whether its code comes first in the order of texts; the usual kinds are told without making the codes.
    package func isWrittenBefore(_ other: Period) -> Bool {
        switch (self, other) {
        case (.month(let year, let month), .month(let otherYear, let otherMonth)):
            (year, month) < (otherYear, otherMonth)
        case (.week(let year, let number), .week(let otherYear, let otherNumber)):
            (year, number) < (otherYear, otherNumber)
        default: description < other.description
        }
    }

    /// The name in running text: `tháng 10 năm 2026`, `quý III năm 2026`, `06 tháng đầu năm 2026`, `học kỳ I năm học 2025 - 2026`;
    /// the spaces around the hyphen do not break.
    package var vietnamese: String {
        switch self {
        case .week(let year, let number): "tuần \(padded(number, 2)) năm \(year)"
        case .month(let year, let month): "tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
        case .quarter(let year, let quarter): "quý \(["I", "II", "III", "IV"][quarter - 1]) năm \(year)"
        case .half(let year, let half): half == 1 ? "06 tháng đầu năm \(year)" : "06 tháng cuối năm \(year)"
        case .nineMonths(let year): "09 tháng năm \(year)"
        case .year(let year): "năm \(year)"
        case .schoolTerm(let year, let term): "học kỳ \(term == 1 ? "I" : "II") năm học \(year)\u{A0}-\u{A0}\(year + 1)"
        case .schoolYear(let year): "năm học \(year)\u{A0}-\u{A0}\(year + 1)"
        case .span(let days): "từ ngày \(days.first.short) đến ngày \(days.last.short)"
        }
    }
}

extension String {
    /// Returns the range of the first occurrence of `needle`, compared by Unicode scalars.
    func range(of needle: String) -> Range<String.Index>? {
        var start = unicodeScalars.startIndex
        while start < unicodeScalars.endIndex {
            if self[start...].unicodeScalars.starts(with: needle.unicodeScalars) {
                return start..<unicodeScalars.index(start, offsetBy: needle.unicodeScalars.count)
            }
            start = unicodeScalars.index(after: start)
        }
        return nil
    }
}

extension Period {
    /// For heads of narrow columns: `T10` for a month, `Tuần 10`, `Q3`, `N1` for half a year, `HK1`, `2026`.
    package var shortName: String {
        switch self {
        case .week(_, let number): "Tuần \(number)"
        case .month(_, let month): "T\(month)"
        case .quarter(_, let quarter): "Q\(quarter)"
        case .half(_, let half): "N\(half)"
        case .schoolTerm(_, let term): "HK\(term)"
        case .nineMonths, .year, .schoolYear, .span: "\(year)"
        }
    }
}
