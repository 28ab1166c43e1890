import Finding
import Operations
import Proofreading

/// Messages about proof-reading in the browser.
extension Message {
    static let pastedText = Message(vi: "Văn bản dán vào", en: "Pasted text")
    static let nothingToRead = Message(
        vi: "chưa có gì để soát; hãy chọn tệp (.docx, .pdf, .txt) hoặc dán văn bản vào ô bên dưới",
        en: "there is nothing to read; choose a file (.docx, .pdf, .txt) or paste the text below")
    static func tooManyFiles(_ limit: Int) -> Message {
        Message(
            vi: "mỗi lần soát được nhiều nhất \(limit) tệp; hãy chia thành nhiều lần",
            en: "no more than \(limit) files can be read at a time; do it in several turns")
    }
    static let readersBusy = Message(
        vi: "máy chủ đang đọc nhiều tệp PDF hoặc tệp Word cũ; hãy thử lại sau một phút",
        en: "many PDF or old Word files are being read just now; try again in a minute")
    static let noSuchProfile = Message(
        vi: "không có nhóm quy tắc này; chọn so-lieu, van-thu hoặc day-du",
        en: "there is no such set of rules; choose so-lieu, van-thu or day-du")
    static func noSuchPeriodTyped(_ text: String) -> Message {
        Message(
            vi: "không hiểu kỳ báo cáo “\(text)”; hãy gõ như 2026-10 (tháng), 2026-Q3 (quý), 2026 (năm), hoặc để trống",
            en: "“\(text)” is no period; type it as 2026-10 (month), 2026-Q3 (quarter), 2026 (year), or leave it empty")
    }
    static let noSuchFormat = Message(vi: "chỉ có dang=json hoặc dang=sarif", en: "dang is json or sarif")
    static let notRead = Message(vi: "không đọc được tệp nào", en: "no file could be read")
    static func noCopy(_ reasons: [(file: String, why: Message)]) -> Message {
        Message(
            vi: "chưa lập được bản sao. " + reasons.map { "\($0.file): \($0.why.vi)" }.joined(separator: ". "),
            en: "no copy was made. " + reasons.map { "\($0.file): \($0.why.en)" }.joined(separator: ". "))
    }
    static let copyNeedsWordFile = Message(
        vi: "chỉ lập được bản sao của tệp Word (.docx); hãy lưu văn bản thành .docx rồi chọn lại",
        en: "copies are made of Word files (.docx) only; save the document as .docx and choose it again")
    static func nothingToMark(_ kind: CopyMaker.Kind) -> Message {
        switch kind {
        case .changes:
            Message(
                vi: "không có chỗ nào sửa được mà không cần người viết quyết định; hãy lấy bản có nhận xét",
                en: "nothing can be mended without the writer's choice; take the copy with comments")
        case .comments, .both:
            Message(vi: "không có điều gì cần nhận xét", en: "there is nothing to comment on")
        }
    }
    static func profile(_ profile: ProofProfile) -> Message {
        switch profile {
        case .figures: Message(vi: "Số liệu, ngày tháng, trích dẫn", en: "Figures, dates, citations")
        case .clerk: Message(vi: "Thêm chính tả, viết tắt, thể thức", en: "Also spelling, abbreviations, layout")
        case .full: Message(vi: "Đầy đủ, kể cả chỗ chưa chắc", en: "Everything, also what is less certain")
        }
    }
}
