/// The ids of what is said while figures are consolidated.
extension RuleID {
    package static let ownDiffersFromChildren = RuleID(
        "TH001", .error, vi: "Số của đơn vị khác tổng các đơn vị cấp dưới",
        en: "A unit's own figure differs from the total of the units below")
    package static let totalTooLarge = RuleID(
        "TH002", .error, vi: "Số tổng hợp quá lớn", en: "A consolidated figure is too large")
    package static let unitsLacking = RuleID(
        "TH003", .warning, vi: "Số tổng hợp còn thiếu đơn vị", en: "A consolidation lacks units")
    package static let boundaryCrossed = RuleID(
        "TH004", .info, vi: "Số so sánh thuộc thời kỳ trước khi sắp xếp đơn vị",
        en: "The base of a comparison comes from before a reorganisation")
    package static let notRecomputable = RuleID(
        "TH005", .warning, vi: "Chỉ tiêu không tính lại được từ số tổng hợp",
        en: "An indicator cannot be computed again from consolidated figures")
    package static let ownKeptApart = RuleID(
        "TH006", .info, vi: "Đơn vị vừa có số riêng vừa có số cấp dưới",
        en: "A unit has a figure of its own and of the units below")

    package static let allConsolidation: [RuleID] = [
        .ownDiffersFromChildren, .totalTooLarge, .unitsLacking, .boundaryCrossed, .notRecomputable, .ownKeptApart,
    ]
}
