import Finding

/// Messages of *Tổng hợp*.
extension Message {
    static let tabConsolidation = Message(vi: "Tổng hợp", en: "Consolidation")
    static let outliersTitle = Message(vi: "Số liệu khác thường", en: "Strange figures")
    static let gatheredTitle = Message(vi: "Lời văn của các đơn vị", en: "What units wrote")
    static let historyOf = Message(vi: "Số liệu các kỳ", en: "Through time")

    static func nothingToConsolidate(_ regime: String?) -> Message {
        Message(
            vi: regime.map {
                "Đơn vị được chọn không có đơn vị nào phải gửi “\($0)” trong kỳ này, hoặc bạn không được xem. Hãy chọn báo cáo khác."
            } ?? "Tài khoản của bạn chưa được xem đơn vị nào có báo cáo; hãy báo quản trị viên.",
            en: regime.map { "No unit that you may see here owes “\($0)” in this period. Choose another report." }
                ?? "Your account sees no unit that reports; tell the administrator.")
    }

    static func unitsStillMissing(_ count: Int, of all: Int) -> Message {
        Message(
            vi: "Chưa có số liệu của \(count)/\(all) đơn vị; tổng dưới đây chưa gồm các đơn vị này.",
            en: "\(count) of \(all) units are missing from the sums below.")
    }

    static func figureStillMissing(_ count: Int) -> Message {
        Message(
            vi: "Chỉ tiêu này còn thiếu số liệu của \(count) đơn vị.",
            en: "\(count) units are missing from this figure.")
    }

    static func moreOutliers(_ count: Int) -> Message {
        Message(
            vi: "Còn \(count) số liệu khác; hãy chọn một đơn vị cấp dưới để xem.",
            en: "\(count) more; choose a unit below to see them.")
    }
}
