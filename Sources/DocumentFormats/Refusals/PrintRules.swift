package import Finding

/// What keeps a document from being written to a file.
extension RuleID {
    /// XB001: text that no file format can hold.
    package static let controlCharacter = RuleID(
        "XB001", .error, vi: "Văn bản không được chứa ký tự điều khiển.",
        en: "Text must not hold control characters.")
    /// XB002: a table whose cells do not fill its grid.
    package static let tableShape = RuleID(
        "XB002", .error, vi: "Các ô của bảng phải lấp đầy đúng số hàng và số cột.",
        en: "A table's cells must fill its rows and columns exactly.")
    /// XB003: a time of creation that is no ISO 8601 time in UTC.
    package static let creationTime = RuleID(
        "XB003", .error, vi: "Thời điểm tạo tệp phải theo ISO 8601, giờ UTC.",
        en: "The time of creation must be ISO 8601 in UTC.")
}
