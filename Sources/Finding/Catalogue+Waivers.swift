/// The ids of what is said about findings that somebody switched off.
extension RuleID {
    package static let waiverWithoutReason = RuleID(
        "BQ001", .warning, vi: "Bỏ qua quy tắc mà không nêu lý do", en: "A rule switched off without a reason")
    package static let unusedWaiver = RuleID(
        "BQ002", .info, vi: "Chỗ bỏ qua không còn dùng", en: "A rule switched off where it reports nothing")
    package static let unreadableWaiver = RuleID(
        "BQ003", .warning, vi: "Không hiểu được chỗ bỏ qua",
        en: "A note that should switch a rule off is not understood")

    package static let allWaivers: [RuleID] = [.waiverWithoutReason, .unusedWaiver, .unreadableWaiver]
}
