/// The ids of what is said about the life of a return, and about texts gathered from units.
extension RuleID {
    package static let lifeSent = RuleID(
        "LC001", .error, vi: "Báo cáo đã gửi, đang chờ xem xét", en: "The return was sent and awaits a decision")
    package static let lifeAccepted = RuleID(
        "LC002", .error, vi: "Báo cáo đã được nhận", en: "The return was accepted")
    package static let lifeNotSent = RuleID(
        "LC003", .error, vi: "Báo cáo chưa gửi hoặc chưa gửi lại", en: "The return was not sent, or not sent again")
    package static let lifeNotAccepted = RuleID(
        "LC004", .error, vi: "Báo cáo chưa được nhận nên không có gì để sửa đổi",
        en: "The return was not accepted, there is nothing to amend")
    package static let lifeExcused = RuleID(
        "LC005", .error, vi: "Đơn vị được miễn báo cáo này", en: "The unit was excused from this return")
    package static let lifeReasonMissing = RuleID("LC006", .error, vi: "Thiếu lý do", en: "A reason is missing")
    package static let lifePeriodClosed = RuleID(
        "LC007", .error, vi: "Kỳ báo cáo đã khóa", en: "The period is closed")
    package static let lifeUnitClosed = RuleID(
        "LC008", .error, vi: "Đơn vị đã kết thúc hoạt động", en: "The unit came to an end")
    package static let lifeNotOwed = RuleID(
        "LC009", .error, vi: "Đơn vị không phải báo cáo kỳ này", en: "The unit does not owe this return")
    package static let lifeNothingToSend = RuleID(
        "LC010", .error, vi: "Chưa có số liệu để gửi", en: "There is nothing to send yet")
    package static let lifeTooEarly = RuleID(
        "LC011", .error, vi: "Chưa hết thời gian chốt số liệu", en: "The figures have not closed yet")
    package static let lifeUnchanged = RuleID(
        "LC012", .error, vi: "Gửi lại mà không sửa gì, không nêu lý do",
        en: "Sent again without a change and without a reason")
    package static let lifeErrors = RuleID(
        "LC013", .error, vi: "Còn lỗi nên không gửi được", en: "Errors keep the return from being sent")
    package static let lifeUnexplained = RuleID(
        "LC014", .error, vi: "Còn cảnh báo chưa giải trình nên không gửi được",
        en: "Warnings without an explanation keep the return from being sent")
    package static let lifeNothingToReopen = RuleID(
        "LC015", .error, vi: "Kỳ chưa khóa nên không có gì để mở lại", en: "The period is open, nothing to reopen")
    package static let lifeChangedMeanwhile = RuleID(
        "LC016", .error, vi: "Có người vừa thay đổi báo cáo", en: "Somebody changed the return meanwhile")
    package static let lifeNotCounted = RuleID(
        "LC017", .warning, vi: "Có số liệu chưa gửi nên không được tính",
        en: "Figures that were not sent are not counted")
    package static let lifeDiffers = RuleID(
        "LC018", .warning, vi: "Số liệu hiện nay khác bản đã gửi", en: "The figures differ from what was sent")
    package static let gatherFirst = RuleID(
        "LC019", .info, vi: "Chưa tổng hợp lời văn của các đơn vị", en: "The texts of the units were not gathered yet")
    package static let gatherConflict = RuleID(
        "LC020", .warning, vi: "Đơn vị đã đổi lời văn mà văn phòng đã sửa",
        en: "A unit changed a text that the office has edited")
    package static let gatherUnreadable = RuleID(
        "LC021", .warning, vi: "Lời văn của đơn vị không dùng được", en: "A text of a unit cannot be used")

    package static let allLife: [RuleID] = [
        .lifeSent, .lifeAccepted, .lifeNotSent, .lifeNotAccepted, .lifeExcused, .lifeReasonMissing, .lifePeriodClosed,
        .lifeUnitClosed, .lifeNotOwed, .lifeNothingToSend, .lifeTooEarly, .lifeUnchanged, .lifeErrors,
        .lifeUnexplained, .lifeNothingToReopen, .lifeChangedMeanwhile, .lifeNotCounted, .lifeDiffers,
        .gatherFirst, .gatherConflict, .gatherUnreadable,
    ]
}
