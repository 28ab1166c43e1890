/// What a phrase does in a sentence that holds figures.
package enum Cue: UInt8, Sendable, Hashable {
    case none
    // Bounds of a figure.
    /// `trên`, `hơn`
    case above
    /// `gần`
    case below
    /// `khoảng`, `ước`
    case about
    /// `ít nhất`
    case atLeast
    /// `không quá`, `dưới`
    case atMost
    // Scales.
    case hundred
    case thousand
    case million
    case billion
    // Wholes and parts.
    /// `gồm`, `bao gồm`, `chia ra`: what follows is all of it.
    case comprising
    /// `trong đó`: what follows is some of it, or all.
    case ofWhich
    /// `cụ thể`, `như sau`
    case namely
    /// `còn lại`: with it the parts are complete.
    case remainder
    /// `chủ yếu`, `tiêu biểu`, `như`: what follows is not all.
    case chiefly
    /// `tổng số`, `tổng cộng`
    case total
    case and
    // Shares.
    /// `chiếm`
    case makesUp
    /// `đạt`
    case reaches
    /// `tỷ lệ`, `tỷ trọng`
    case rate
    /// `tương đương`
    case equivalent
    /// `bằng`
    case equalTo
    /// `bình quân`, `trung bình`
    case average
    /// `kế hoạch`, `dự toán`, `chỉ tiêu`
    case plan
    // Changes.
    /// `tăng`, `nhiều hơn`, `cao hơn`
    case up
    /// `giảm`, `ít hơn`, `thấp hơn`
    case down
    /// `vượt`
    case exceeds
    /// `so với`
    case against
    /// `cùng kỳ`
    case yearAgo
    /// `tháng trước`, `kỳ trước`, `đầu năm`
    case previous
    /// `từ`
    case from
    /// `đến`, `tới`
    case to
    /// `lên`, `xuống`, `còn`: where a change arrives.
    case arrivesAt
    /// `điểm`, `điểm phần trăm` behind a figure.
    case points
    /// `lần`
    case fold
    /// `phần trăm`
    case percentWord
    // A stock over time.
    case opening
    case incoming
    /// `phải giải quyết`, `đã và đang giải quyết`: opening and incoming together.
    case available
    case outgoing
    case closing
    /// `lũy kế`
    case cumulative
    /// `là`, `được`: verbs that a figure may follow.
    case verb
    /// `trong`, `của`, `tại` … where the name of what is counted ends.
    case preposition
    /// `trong tổng số`, `trên tổng số`
    case outOf
}

/// A word or phrase and its cue, from the table in `Lexicon`.
struct Phrase {
    let cue: Cue
    let words: [Word]
}
