/// The ids of what is said about Excel forms, other files that people fill in, and imported definitions.
extension RuleID {
    package static let wrongForm = RuleID(
        "BT001", .error, vi: "Biểu nhập của đơn vị, kỳ hoặc phiên bản chế độ khác",
        en: "Form of another unit, period or version of the regime")
    package static let notAForm = RuleID(
        "BT002", .error, vi: "Tệp Excel không phải biểu nhập của BaoCao", en: "Workbook that is no entry form")
    package static let lockedCellChanged = RuleID(
        "BT003", .error, vi: "Ô khóa của biểu nhập đã bị sửa", en: "A locked cell of the form was changed")
    package static let computedCellChanged = RuleID(
        "BT004", .warning, vi: "Ô tự tính của biểu nhập đã bị gõ đè", en: "A computed cell of the form was typed over")
    package static let textTooLongForCell = RuleID(
        "BT005", .error, vi: "Nội dung dài hơn một ô Excel chứa được", en: "Text longer than a cell can hold")
    package static let jsonSyntax = RuleID("BT006", .error, vi: "Sai cú pháp JSON", en: "JSON syntax error")
    package static let formDefinition = RuleID(
        "BT007", .error, vi: "Tệp XLSForm không đọc được thành chế độ báo cáo", en: "XLSForm that makes no regime")
    package static let notTranslated = RuleID(
        "BT008", .warning, vi: "Phần của XLSForm không chuyển được", en: "Part of an XLSForm that was not translated")

    package static let allWorkbooks: [RuleID] = [
        .wrongForm, .notAForm, .lockedCellChanged, .computedCellChanged, .textTooLongForCell, .jsonSyntax,
        .formDefinition, .notTranslated,
    ]
}
