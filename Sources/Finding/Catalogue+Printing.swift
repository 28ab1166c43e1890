/// The ids of what keeps a document from being written to a file.
extension RuleID {
    package static let controlCharacter = RuleID(
        "XB001", .error, vi: "Văn bản có ký tự điều khiển", en: "Text with control characters")
    package static let tableShape = RuleID(
        "XB002", .error, vi: "Các ô không lấp đầy đúng bảng", en: "Cells that do not fill their table")
    package static let creationTime = RuleID(
        "XB003", .error, vi: "Thời điểm tạo tệp không đúng ISO 8601, giờ UTC",
        en: "Time of creation that is no ISO 8601 time in UTC")

    package static let directionMark = RuleID(
        "XB004", .error, vi: "Ký tự đảo chiều đọc", en: "A mark that turns the direction of reading")

    package static let allPrinting: [RuleID] = [.controlCharacter, .tableShape, .creationTime, .directionMark]
}
