/// The ids of what is said of figures that are allowed, but strange.
extension RuleID {
    package static let strangeFigure = RuleID(
        "CL001", .warning, vi: "Số liệu khác thường so với chính đơn vị đã báo cáo",
        en: "A figure that is strange beside the unit's own history")

    package static let allQuality: [RuleID] = [.strangeFigure]
}
