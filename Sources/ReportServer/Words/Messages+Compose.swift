import Finding
import ReportModel

/// Messages about writing reports.
extension Message {
    static func composeTitle(_ regime: String) -> Message {
        Message(vi: "Soạn: \(regime)", en: "Writing: \(regime)")
    }
    static func figuresMissing(_ count: Int) -> Message {
        Message(vi: "còn \(count) số liệu chưa nhập", en: "\(count) figures are still missing")
    }
    static let noEarlierText = Message(
        vi: "kỳ trước đơn vị không viết phần này, nên không có gì để lấy lại",
        en: "nothing was written there for the period before")
    static let noPreview = Message(vi: "Chưa lập được bản xem trước", en: "There is no preview")
    static let noPreviewYet = Message(
        vi: "hãy sửa các chỗ dưới đây rồi lưu lại", en: "mend what is listed below, and save")
    static let noDocument = Message(
        vi: "chưa lập được văn bản; hãy sửa các chỗ dưới đây",
        en: "the document cannot be made; mend what is listed below")
    static let badNumber = Message(
        vi: "số văn bản phải là số nguyên từ 1, hoặc để trống", en: "the number is a whole number from 1, or empty")
    static func badIssueDate(_ text: String) -> Message {
        Message(
            vi: "không có ngày “\(text)”; hãy gõ như 16/10/2026, hoặc để trống",
            en: "there is no day “\(text)”; type it as 16/10/2026, or leave it empty")
    }
    static let noReportFormat = Message(
        vi: "chỉ tải được dang=docx, pdf hoặc html", en: "dang is docx, pdf or html")
    static func theirsInstead(_ section: String, _ author: String, _ moment: String) -> Message {
        Message(
            vi: "\(section): \(author) vừa ghi nội dung khác lúc \(moment); nội dung của bạn chưa được ghi",
            en: "\(section): \(author) wrote something else at \(moment); yours was not written")
    }
    static let gatheredTextChanged = Message(
        vi: "người khác vừa sửa phần này; ô dưới là nội dung của bạn, chưa được ghi, nội dung đã có ở bên dưới; "
            + "sửa xong bấm Lưu",
        en: "somebody else changed this meanwhile; yours stands in the field and was not written, theirs below; edit "
            + "it and save")
    static func gatheredTexts(units: Int, new: Int, updated: Int, conflicts: Int) -> Message {
        Message(
            vi:
                "Đã lấy lời văn của \(units) đơn vị: \(new) phần mới, \(updated) phần cập nhật, \(conflicts) phần cần xem "
                + "vì cả hai bên cùng sửa.",
            en:
                "Texts of \(units) units: \(new) new, \(updated) updated, \(conflicts) to be looked at as both sides changed "
                + "them.")
    }
    static func counted(_ count: CountedReturns) -> Message {
        switch count {
        case .submitted: Message(vi: "Đã gửi và đã nhận", en: "Sent and accepted")
        case .accepted: Message(vi: "Chỉ đã nhận", en: "Accepted only")
        case .all: Message(vi: "Tất cả, kể cả bản nháp", en: "All, drafts as well")
        }
    }
}
