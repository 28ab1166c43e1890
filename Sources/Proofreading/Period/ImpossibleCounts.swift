import Document

/// Counts of periods that a longer one cannot have: `6 quý đầu năm`, `13 tháng đầu năm`, and school years that do not follow one
/// another: `năm học 2020 - 2022`.
enum ImpossibleCounts {
    enum Kind {
        /// A longer period has only so many of them.
        case tooMany(limit: Int, inner: String, outer: String)
        case schoolYear
    }

    /// Calls `report` with each of them.
    static func find(in reading: Reading, _ report: (Range<Int>, Kind) -> Void) {
        for index in reading.lists.spans {
            guard let limits = limits[reading.tokens[index].word] else { continue }
            findCount(index, limits, reading, report)
        }
        reading.forEachDate { date, _ in
            date.kind == .schoolYear || date.kind == .year
        } _: { date, _, _ in
            findSchoolYear(date, reading, report)
        }
    }

    // MARK: - Counts

    private struct Limit {
        let inner: String
        let outer: Word
        let name: String
        let most: Int
    }

    /// By the noun that is counted, how many of it the longer periods have at most.
    private static let limits: WordMap<[Limit]> = [
        "quý": [Limit(inner: "quý", outer: "năm", name: "năm", most: 4)],
        "tháng": [
            Limit(inner: "tháng", outer: "năm", name: "năm", most: 12),
            Limit(inner: "tháng", outer: "quý", name: "quý", most: 3),
        ],
        "tuần": [
            Limit(inner: "tuần", outer: "năm", name: "năm", most: 53),
            Limit(inner: "tuần", outer: "quý", name: "quý", most: 14),
            Limit(inner: "tuần", outer: "tháng", name: "tháng", most: 5),
        ],
        "ngày": [
            Limit(inner: "ngày", outer: "tháng", name: "tháng", most: 31),
            Limit(inner: "ngày", outer: "tuần", name: "tuần", most: 7),
        ],
    ]

    /// `6 quý đầu năm`, `5 tháng cuối quý II`; the noun is at `index`.
    private static func findCount(
        _ index: Int, _ limits: [Limit], _ reading: Reading, _ report: (Range<Int>, Kind) -> Void
    ) {
        let tokens = reading.tokens
        guard index + 2 < tokens.count, tokens[index + 1].word == "đầu" || tokens[index + 1].word == "cuối",
            let limit = limits.first(where: { $0.outer == tokens[index + 2].word }),
            let count = Int(reading.manuscript.string(tokens[index - 1].range)), count > limit.most
        else { return }
        report(
            tokens[index - 1].range.lowerBound..<tokens[index + 2].range.upperBound,
            .tooMany(limit: limit.most, inner: limit.inner, outer: limit.name))
    }

    // MARK: - School years

    private static func findSchoolYear(_ date: DateMention, _ reading: Reading, _ report: (Range<Int>, Kind) -> Void) {
        let tokens = reading.tokens
        let index = date.token
        guard index > 1, tokens[index - 1].word == "học", tokens[index - 2].word == "năm",
            !isPlural(index - 3, reading)
        else { return }
        if date.kind == .schoolYear {
            if date.lastYear != date.year + 1 { report(date.range, .schoolYear) }
            return
        }
        // `năm học 2021 - 2021`: the lexer makes spans of years only of those that grow.
        guard date.kind == .year, index + 2 < tokens.count, [.dash, .slash].contains(tokens[index + 1].kind),
            tokens[index + 2].kind == .number || tokens[index + 2].kind == .date, tokens[index + 2].range.count == 4,
            let last = Int(reading.manuscript.string(tokens[index + 2].range)), (1900...2100).contains(last),
            last != date.year + 1
        else { return }
        report(date.range.lowerBound..<tokens[index + 2].range.upperBound, .schoolYear)
    }

    /// Whether the word at `index`, before `năm học`, speaks of several years: `3 năm học 2019 - 2022`, `các năm học`.
    private static func isPlural(_ index: Int, _ reading: Reading) -> Bool {
        guard index >= 0 else { return false }
        let token = reading.tokens[index]
        return token.kind == .number && !token.flags.contains(.label) || plurals.contains(token.word)
    }

    private static let plurals: WordSet = [
        "các", "những", "hai", "ba", "bốn", "năm", "sáu", "qua", "mấy", "nhiều", "từng", "mỗi", "từ", "đoạn", "suốt",
    ]
}
