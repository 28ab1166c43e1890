import Finding

extension PageWords {
    /// *Soát văn bản*
    static let proofreading: [(String, Message)] = [
        (
            "proofLead",
            Message(
                vi: "Tìm chỗ không khớp trong văn bản: tổng với thành phần, tỷ lệ, ngày tháng, kỳ báo cáo, trích dẫn, "
                    + "chính tả, thể thức. Văn bản không được lưu lại trên máy chủ.",
                en:
                    "Finds what does not agree in a document: totals and parts, percentages, dates, periods, citations, "
                    + "spelling, layout. Nothing is kept on the server.")
        ),
        ("proofFiles", Message(vi: "Chọn tệp", en: "Choose files")),
        (
            "proofDrop",
            Message(
                vi: "Word (.docx, .doc), PDF, văn bản thuần (.txt, .md); có thể kéo thả vào đây, chọn nhiều tệp; "
                    + "tất cả không quá 20 MB.",
                en: "Word (.docx, .doc), PDF, plain text (.txt, .md); drop them here, several at a time; 20 MB in all.")
        ),
        ("proofPaste", Message(vi: "Hoặc dán văn bản", en: "Or paste text")),
        ("proofText", Message(vi: "Nội dung văn bản", en: "The text")),
        ("proofProfile", Message(vi: "Soát những gì", en: "What is checked")),
        ("proofPeriod", Message(vi: "Kỳ báo cáo (nếu cần)", en: "Period (if needed)")),
        (
            "proofPeriodHint",
            Message(
                vi: "Để trống thì lấy từ văn bản. Ví dụ 2026-10, 2026-Q3.",
                en: "Taken from the document where empty. E.g. 2026-10, 2026-Q3.")
        ),
        ("proofRun", Message(vi: "Soát văn bản", en: "Proof-read")),
        ("proofCommented", Message(vi: "Tải bản Word có nhận xét", en: "Word copy with comments")),
        ("proofCorrected", Message(vi: "Tải bản Word đã sửa (Track Changes)", en: "Word copy with tracked changes")),
        ("proofBusy", Message(vi: "Đang soát…", en: "Reading…")),
        ("proofCopying", Message(vi: "Đang lập bản sao…", en: "Making the copy…")),
        ("proofCopied", Message(vi: "Đã tải về bản sao.", en: "The copy was downloaded.")),
        (
            "proofOffline",
            Message(
                vi: "Không gửi được tệp; hãy kiểm tra mạng rồi thử lại.",
                en: "The file could not be sent; check the network and try again.")
        ),
        (
            "proofTooLarge",
            Message(
                vi: "Các tệp lớn hơn 20 MB; hãy chọn ít tệp hơn hoặc bỏ bớt ảnh trong tệp.",
                en: "The files are larger than 20 MB; choose fewer, or take pictures out of them.")
        ),
        ("proofResults", Message(vi: "Kết quả", en: "Results")),
        ("proofList", Message(vi: "Các điều cần xem", en: "What to look at")),
        ("proofDocument", Message(vi: "Văn bản", en: "Document")),
        (
            "proofClean", Message(vi: "Không thấy chỗ nào không khớp.", en: "Nothing was found that does not agree.")
        ),
        ("proofReported", Message(vi: "Kỳ báo cáo", en: "Reports on")),
    ]
}
