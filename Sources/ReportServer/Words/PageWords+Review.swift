import Finding

extension PageWords {
    /// Taking returns and giving them back.
    static let review: [(String, Message)] = [
        ("nothingWaits", Message(vi: "Không có báo cáo nào đang chờ duyệt.", en: "Nothing waits to be taken.")),
        ("waitingCount", Message(vi: "Đang chờ duyệt", en: "Waiting")),
        ("changesTitle", Message(vi: "Số liệu thay đổi so với lần gửi trước", en: "Changed since it was sent before")),
        ("figuresSame", Message(vi: "Số liệu không thay đổi.", en: "No figure has changed.")),
        ("sentBefore", Message(vi: "Lần gửi trước", en: "Before")),
        ("sentNow", Message(vi: "Lần này", en: "Now")),
        ("changed", Message(vi: "có sửa", en: "changed")),
        ("historyTitle", Message(vi: "Quá trình", en: "History")),
        ("toEntry", Message(vi: "Xem biểu số liệu", en: "See the form")),
        ("decide", Message(vi: "Quyết định", en: "Decide")),
        ("accept", Message(vi: "Nhận báo cáo", en: "Accept")),
        ("giveBack", Message(vi: "Trả lại", en: "Give back")),
        ("reason", Message(vi: "Lý do", en: "Reason")),
        ("amend", Message(vi: "Mở để sửa đổi", en: "Open for correction")),
        ("unexcuse", Message(vi: "Bỏ miễn", en: "Take the excuse back")),
        ("excuse", Message(vi: "Miễn báo cáo kỳ này", en: "Excuse from this period")),
    ]
}
