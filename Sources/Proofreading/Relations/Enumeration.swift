/// A whole and what a text says it consists of: `1.598 hồ sơ, gồm 61 hồ sơ mức độ 3 và 1.537 hồ sơ mức độ 4`.
package struct Enumeration: Sendable, Hashable {
    /// Whether the parts are all there are.
    package enum Closure: UInt8, Sendable, Hashable {
        /// `gồm`, `còn lại`, a complete classification.
        case closed
        /// `chủ yếu`, `…`
        case open
        /// `trong đó`, a colon: may be either.
        case unknown
    }

    /// The word that leads from the whole to the parts.
    package enum Lead: UInt8, Sendable, Hashable {
        case comprising
        case ofWhich
        case namely
        /// `(`
        case bracket
        /// A colon alone, before items on lines of their own or in the same line.
        case colon
        /// `Trong số 3.405 hồ sơ có …`, `2.800 hồ sơ, có …`, `Kết quả: …` behind a sentence.
        case having
        /// Each part alone in brackets behind a name: `A (88 ca), B (54 ca) và C (11 ca)`.
        case chain
        /// No word at all: `684 ca, đẻ thường 451, mổ 233`.
        case beside
        /// No word, and in a sentence of its own behind the one with the whole: `Thu gom 2.571 tấn. Thị trấn 684 tấn, nông thôn 1.887 tấn.`
        case apart
    }

    /// The index of the statement of the whole.
    package var total: Int
    /// Other statements that may be meant as the whole; where the parts fit one of them nothing is wrong.
    package var otherTotals: [Int]
    /// The indices of the statements of the parts.
    package var parts: [Int]
    /// Further ways to read which statements are the parts.
    package var otherParts: [[Int]]
    package var lead: Lead
    package var closure: Closure
    /// Whether one part is what remains (`còn lại`).
    package var hasRemainder: Bool
    /// Whether the parts are all classes of a known classification.
    package var isClassification = false
    /// Whether items were left out because they count something else.
    package var isMixed: Bool
    /// Whether the parts count by another noun than the whole (`3.900 hội viên, trong đó … 261 hộ …`).
    package var isForeign = false
    /// Whether the text says how many parts there are, and there are so many.
    package var isAnnounced = false
    /// How many other figures were tried as the whole.
    package var rivals = 0
    /// The tokens of the list, from the lead to its end.
    package var span: Range<Int> = 0..<0
}
