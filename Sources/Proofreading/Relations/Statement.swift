/// What a text says about one thing: its figure, and the share and changes that are told with it.
///
/// In `Thụ lý 736.747 việc, tăng 39.080 việc (+5,60% so với cùng kỳ)` the figure is 736.747, with one change.
package struct Statement: Sendable, Hashable {
    /// The index of its figure.
    package var figure: Int
    package var paragraph: Int
    /// A number that statements of one sentence share.
    package var sentence: Int
    /// How many brackets are open around it.
    package var depth: Int
    /// The tokens that name it, from the last sign of punctuation on.
    package var label: Range<Int>
    /// The tokens behind it up to the next figure or sign: `61 hồ sơ [mức độ 3]`.
    package var trail: Range<Int>
    package var share: Share?
    /// Whether a percentage of a plan is told of it (`đạt 97,1% kế hoạch`).
    package var isMeasuredAgainstPlan = false
    /// Whether its label speaks of a rate, so that changes in percent are points.
    package var isRate = false
}

/// A percentage that says how large a part is.
package struct Share: Sendable, Hashable {
    package enum Form: UInt8, Sendable, Hashable {
        /// `(79,56%)`
        case bracket
        /// `chiếm 79,56%`
        case makesUp
        /// `đạt 79,56%`
        case reaches
        /// `tỷ lệ 79,56%`
        case rate
    }

    /// The index of the percentage.
    package var figure: Int
    package var form: Form
    /// The tokens between it and the next sign: `63,75% [số có điều kiện]`; a whole may be named there.
    package var trail: Range<Int>
}

/// An increase or decrease that is told of a statement.
package struct Change: Sendable, Hashable {
    /// The index of the statement.
    package var statement: Int
    /// 1 for more, -1 for less.
    package var sign: Int
    /// The index of the figure by which it changed.
    package var delta: Int?
    /// The index of the percentage by which it changed.
    package var growth: Int?
    /// The index of the figure that it is compared with.
    package var base: Int?
    /// The token of the word that says so.
    package var token: Int
    /// The sentence part (between commas) that it stands in.
    package var segment: Int
}

/// A percentage of a plan or of an earlier time that is told of a statement: `bằng 28,4% dự toán tỉnh giao`, `bằng 72% so với cùng kỳ`.
package struct OutsideRate: Sendable, Hashable {
    /// The index of the statement.
    package var statement: Int
    /// The index of the percentage.
    package var percent: Int
    /// The tokens behind it, which name what it is measured against.
    package var trail: Range<Int>
}

/// A percentage of a plan whose amount is told too: `đạt 95,8% kế hoạch (120 triệu đồng)`.
package struct PlanShare: Sendable, Hashable {
    /// The index of the statement of what was reached.
    package var statement: Int
    /// The indices of the percentage and of the plan's figure.
    package var percent: Int
    package var plan: Int
}
