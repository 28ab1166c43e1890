/// The ids of what is checked in returns, in imports and in the store.
extension RuleID {
    package static let ruleViolated = RuleID(
        "KT001", .error, vi: "Quy tắc kiểm tra không thỏa mãn", en: "A rule does not hold")
    package static let notEvaluated = RuleID(
        "KT002", .info, vi: "Chưa kiểm tra được vì thiếu số liệu", en: "Not evaluated: figures are missing")
    package static let outOfRange = RuleID(
        "KT003", .error, vi: "Số liệu ngoài khoảng cho phép", en: "Figure out of range")
    package static let balance = RuleID("KT004", .error, vi: "Không cân đối", en: "Balance does not hold")
    package static let carryOver = RuleID(
        "KT005", .error, vi: "Đầu kỳ khác cuối kỳ trước", en: "Opening differs from the previous closing")
    package static let breakdown = RuleID(
        "KT006", .error, vi: "Các phần không cộng bằng tổng", en: "Parts do not add up to the total")
    package static let targetSanity = RuleID(
        "KT007", .warning, vi: "So với kế hoạch bất thường", en: "Unlikely against the target")
    package static let comparisonSanity = RuleID(
        "KT008", .warning, vi: "So với kỳ trước bất thường", en: "Unlikely against earlier periods")
    package static let countedDiffers = RuleID(
        "KT009", .error, vi: "Số nhập khác số đếm từ sổ", en: "Typed figure differs from the register")
    package static let figureMissing = RuleID(
        "KT010", .warning, vi: "Thiếu số liệu bắt buộc", en: "A required figure is missing")
    package static let unusedExplanation = RuleID(
        "KT011", .info, vi: "Giải trình không còn cần", en: "An explanation is no longer needed")
    package static let figureNotAsked = RuleID(
        "KT012", .warning, vi: "Số liệu ngoài chế độ báo cáo", en: "A figure that the regime does not ask for")
    package static let returnMissing = RuleID(
        "KT013", .info, vi: "Chưa có số liệu báo cáo", en: "No return yet")

    package static let encoding = RuleID("NL001", .error, vi: "Bảng mã của tệp", en: "Encoding of the file")
    package static let header = RuleID("NL002", .error, vi: "Dòng tiêu đề của tệp", en: "Header of the file")
    package static let cell = RuleID("NL003", .error, vi: "Giá trị trong ô", en: "Value in a cell")
    package static let conflict = RuleID(
        "NL004", .warning, vi: "Khác với số liệu đã lưu", en: "Differs from what is stored")
    package static let duplicateRow = RuleID("NL005", .error, vi: "Dòng trùng nhau", en: "Duplicate rows")
    package static let csvSyntax = RuleID("NL006", .error, vi: "Sai cú pháp CSV", en: "CSV syntax error")

    package static let chainBroken = RuleID(
        "KL001", .error, vi: "Chuỗi bằng chứng của kho bị đứt", en: "The chain of the store is broken")
    package static let newerStore = RuleID(
        "KL002", .error, vi: "Kho do phiên bản mới hơn ghi", en: "Store written by a newer version")
    package static let storeUnavailable = RuleID(
        "KL003", .error, vi: "Không mở hoặc ghi được kho", en: "The store cannot be opened or written")
    package static let notWritable = RuleID(
        "KL004", .error, vi: "Không ghi được tệp", en: "A file cannot be written")
    package static let storeDamaged = RuleID("KL005", .error, vi: "Kho bị hỏng", en: "The store is damaged")

    package static let allReturns: [RuleID] = [
        .ruleViolated, .notEvaluated, .outOfRange, .balance, .carryOver, .breakdown, .targetSanity, .comparisonSanity,
        .countedDiffers, .figureMissing, .unusedExplanation, .figureNotAsked, .returnMissing, .encoding, .header,
        .cell, .conflict, .duplicateRow, .csvSyntax, .chainBroken, .newerStore, .storeUnavailable, .notWritable,
        .storeDamaged,
    ]
}

extension RuleID {
    /// Every id that there is.
    package static let all =
        allWorkspace + allReturns + allConsolidation + allQuality + allLife + allWorkbooks + allPrinting + allPages
        + allReading + allWaivers
}
