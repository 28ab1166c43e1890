/// A day, month, quarter, year or span of them, as a text names it.
package struct DateMention: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, Hashable {
        /// `ngày 05/10/2026`, `ngày 5 tháng 10`
        case day
        /// `tháng 10/2026`
        case month
        /// `quý III/2026`
        case quarter
        /// `06 tháng đầu năm 2026`; `count` months, the last of the year if `isLast`.
        case months
        /// `năm 2026`
        case year
        /// `năm học 2025 - 2026`
        case schoolYear
        /// `giai đoạn 2021-2025`
        case years
    }

    package var kind: Kind
    /// 0 where it is not written; may be a day, month or quarter that does not exist.
    package var day: Int
    package var month: Int
    package var quarter: Int
    /// How many months a span of months has.
    package var count: Int
    /// Whether the months are the last of the year (`6 tháng cuối năm`).
    package var isLast: Bool
    package var year: Int
    /// The last year of a span of years.
    package var lastYear: Int
    /// Its bytes, the noun before it (`ngày`, `tháng`) left out where digits alone name it.
    package var range = 0..<0
    /// The index of its token in `Reading.tokens`.
    package var token = 0

    init(
        _ kind: Kind, day: Int = 0, month: Int = 0, quarter: Int = 0, count: Int = 0, isLast: Bool = false,
        year: Int = 0, lastYear: Int = 0
    ) {
        self.kind = kind
        self.day = day
        self.month = month
        self.quarter = quarter
        self.count = count
        self.isLast = isLast
        self.year = year
        self.lastYear = lastYear
    }
}

/// The number of a document as a text cites it, e.g. `30/2020/NĐ-CP`, `03-NQ/TU`, `19/BC-TTPVHCC`.
package struct SymbolMention: Sendable, Hashable {
    package enum Form: UInt8, Sendable, Hashable {
        /// `19/BC-UBND`, `30/2020/NĐ-CP`
        case state
        /// `03-NQ/TU`
        case party
        /// `TCVN 6909:2001`
        case standard
    }

    package var form: Form
    /// The digits before the first slash or hyphen; empty in a draft that leaves them out.
    package var number: String
    /// The year within it; 0 without one.
    package var year: Int
    /// The abbreviation of its kind, e.g. `NĐ`; for `123/UBND` without a kind it is empty.
    package var type: String
    /// The abbreviation of who issued it, e.g. `CP`, `UBND`.
    package var body: String
    package var range: Range<Int>
    /// The index of its token in `Reading.tokens`.
    package var token = 0
}
