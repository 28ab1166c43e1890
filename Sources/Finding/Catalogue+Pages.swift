/// The ids of what keeps a document from being set on pages, and of what was set otherwise than asked.
extension RuleID {
    package static let noGlyph = RuleID(
        "PD001", .error, vi: "Phông chữ không có ký tự", en: "A character that the font does not have")
    package static let textDirection = RuleID(
        "PD002", .error, vi: "Chữ chạy từ phải sang trái", en: "Text from right to left")
    package static let noFont = RuleID(
        "PD003", .error, vi: "Không tìm thấy phông chữ để in PDF", en: "No typeface for PDF files found")

    package static let fallbackFont = RuleID(
        "PD004", .info, vi: "Ký tự in bằng phông khác", en: "Characters shown by another font")

    package static let allPages: [RuleID] = [.noGlyph, .textDirection, .noFont, .fallbackFont]
}
