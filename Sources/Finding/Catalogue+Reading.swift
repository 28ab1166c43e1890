/// The ids of what keeps a file from being read as a document.
extension RuleID {
    package static let fileEncoding = RuleID(
        "DT001", .error, vi: "Tệp văn bản dùng bảng mã không nhận ra được", en: "Text file in an unknown encoding")
    package static let fileTooLarge = RuleID("DT002", .error, vi: "Tệp quá lớn", en: "File too large")
    package static let wrongKindOfFile = RuleID(
        "DT003", .error, vi: "Nội dung tệp không đúng loại", en: "The contents of the file are of another kind")
    package static let damagedFile = RuleID("DT004", .error, vi: "Tệp bị hỏng", en: "Damaged file")
    package static let lockedFile = RuleID("DT005", .error, vi: "Tệp đặt mật khẩu", en: "File with a password")
    package static let unsafeFile = RuleID(
        "DT006", .error, vi: "Tệp có nội dung không an toàn", en: "File with unsafe contents")
    package static let fileWithoutText = RuleID(
        "DT007", .error, vi: "Tệp không có chữ để đọc", en: "File without text to read")
    package static let missingTool = RuleID(
        "DT008", .error, vi: "Thiếu chương trình cần để đọc tệp", en: "A program needed to read the file is missing")
    package static let failedTool = RuleID(
        "DT009", .error, vi: "Chương trình dùng để đọc tệp không làm được", en: "A program used to read the file failed"
    )

    package static let allReading: [RuleID] = [
        .fileEncoding, .fileTooLarge, .wrongKindOfFile, .damagedFile, .lockedFile, .unsafeFile, .fileWithoutText,
        .missingTool, .failedTool,
    ]
}
