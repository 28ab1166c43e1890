import Finding

/// Messages about figures that are not those that the document was built with.
extension Message {
    static let changedFigure = Message(
        vi: "số này khác số đã in khi lập báo cáo", en: "this figure is not the one that the report was built with")

    /// - Parameter figure: what was printed; empty where no number was.
    static func buildAgain(_ figure: String) -> Message {
        let before =
            figure.isEmpty
            ? Message(vi: "như đã in", en: "what was printed") : Message(vi: figure, en: figure)
        return Message(
            vi: "nếu gõ nhầm: trả lại \(before.vi); nếu số liệu đã thay đổi: sửa số liệu gốc rồi lập lại báo cáo",
            en: "if it is a slip, put back \(before.en); if the data changed, correct them and build the report again")
    }
}
