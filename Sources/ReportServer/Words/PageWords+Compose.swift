import Finding

extension PageWords {
    /// *Soạn báo cáo*
    static let compose: [(String, Message)] = [
        ("composeOpen", Message(vi: "Soạn báo cáo", en: "Write the report")),
        ("composeFigures", Message(vi: "Nhập số liệu", en: "Enter figures")),
        (
            "composeHint",
            Message(
                vi: "Gõ Không nếu không có nội dung. Dòng bắt đầu bằng “- ” là gạch đầu dòng, **chữ** là chữ đậm. "
                    + "Nội dung tự lưu; bản xem trước và kết quả soát đổi theo.",
                en: "Type Không where there is nothing. A line that begins with “- ” is an item, **words** are bold. "
                    + "Texts are saved as you type; the preview and the remarks follow.")
        ),
        ("composeComputed", Message(vi: "lập từ số liệu", en: "made from figures")),
        ("composeInsert", Message(vi: "Chèn số liệu vào lời văn", en: "Put a figure into the text")),
        ("composeInsertNow", Message(vi: "Chèn", en: "Insert")),
        (
            "composeStale",
            Message(vi: "Vẫn như kỳ trước, cần xem lại:", en: "As in the period before, to be looked at:")
        ),
        ("composeReplace", Message(vi: "Đổi", en: "Change")),
        ("composeEarlier", Message(vi: "Phần viết của", en: "What was written for")),
        ("composeCarry", Message(vi: "Lấy lại phần viết kỳ trước", en: "Take over what was written")),
        (
            "composeTheirs",
            Message(
                vi:
                    "Người khác vừa ghi nội dung dưới đây. Ô trên là nội dung của bạn, chưa được ghi; sửa xong bấm Lưu.",
                en: "Somebody else wrote what stands below. Above is yours, which was not written; edit it and save.")
        ),
        ("composePreview", Message(vi: "Bản xem trước", en: "Preview")),
        ("composeNumber", Message(vi: "Số", en: "Number")),
        ("composeDate", Message(vi: "Ngày ban hành", en: "Date of issue")),
        ("composeWeb", Message(vi: "Trang web", en: "Web page")),
        (
            "composeFinished",
            Message(vi: "Đủ nội dung để phát hành.", en: "All is there that the report needs.")
        ),
        (
            "composeDraft",
            Message(
                vi: "Còn là dự thảo: tệp tải về ghi DỰ THẢO và để trống chỗ còn thiếu.",
                en: "Still a draft: files are marked as such, with gaps for what is missing.")
        ),
        ("composeFindings", Message(vi: "Cần xem lại", en: "To be looked at")),
        (
            "composeClean",
            Message(vi: "Soát bản xem trước: không thấy lỗi.", en: "Proof-reading the preview found nothing.")
        ),
        ("gatherNow", Message(vi: "Lấy lời văn của các đơn vị", en: "Gather the texts of the units")),
        (
            "gatherHint",
            Message(
                vi: "Lấy lại bao nhiêu lần cũng được: phần đã sửa ở đây không bị ghi đè. Dòng <!-- … --> là dấu của "
                    + "chương trình, không in ra; hãy để nguyên.",
                en:
                    "Gather as often as you like: what was edited here is not overwritten. Lines <!-- … --> are marks of "
                    + "the program and are not printed; leave them.")
        ),
        (
            "gatherOffline",
            Message(
                vi: "Mất kết nối, nội dung mới chưa được lưu; sẽ tự lưu khi có mạng lại. Đừng đóng trang này.",
                en:
                    "No connection: what is new is not saved yet, and will be when there is one again. Do not close the page."
            )
        ),
        ("gatherEmpty", Message(vi: "Chưa lấy lời văn của các đơn vị.", en: "No texts were gathered yet.")),
        ("gatherCount", Message(vi: "Tính báo cáo", en: "Which returns count")),
        ("gatherShow", Message(vi: "Xem", en: "Show")),
        ("gatherLink", Message(vi: "Soạn báo cáo tổng hợp", en: "Write the consolidated report")),
    ]
}
