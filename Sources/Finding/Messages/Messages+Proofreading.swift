/// Messages about rules that were switched off in places.
extension Message {
    package static let waiverLineShape = Message(
        vi: "dòng này không đúng mẫu “tệp | mã quy tắc | chữ trong văn bản | lý do”",
        en: "this line is not of the form “file | rule | words in the text | reason”")
    package static let waiverWithoutRule = Message(
        vi: "cần nêu mã quy tắc cần bỏ qua, ví dụ: bc:tat SL004 lý do: …",
        en: "it has to name the rule, for example: bc:tat SL004 lý do: …")

    package static func waiverWithoutReason(_ rules: String) -> Message {
        Message(
            vi: "chưa nêu lý do bỏ qua \(rules), nên quy tắc vẫn áp dụng; hãy ghi thêm lý do sau mã",
            en: "no reason is given for switching off \(rules), so that it still applies; write one behind the id")
    }

    package static func unusedWaiver(_ rules: String) -> Message {
        Message(
            vi: "\(rules) không còn báo gì ở đây; có thể xóa chỗ bỏ qua này",
            en: "\(rules) reports nothing here any more; this note can be deleted")
    }

    package static func noSuchRule(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "không có quy tắc “\(name)” (danh sách: baocao rules)\(didYouMean(nearest).vi)",
            en: "there is no rule “\(name)” (the list: baocao rules)\(didYouMean(nearest).en)")
    }
}

/// Messages of `baocao proofread`.
extension Message {
    package static func noDocuments(_ folder: String) -> Message {
        Message(
            vi: "thư mục “\(folder)” không có tệp .docx, .doc, .pdf, .txt hay .md nào",
            en: "there is no .docx, .doc, .pdf, .txt or .md file in the folder “\(folder)”")
    }

    package static func reportedPeriod(_ file: String, _ period: String) -> Message {
        Message(vi: "\(file): kỳ báo cáo: \(period)", en: "\(file): reports on \(period)")
    }

    static func onPage(_ page: Int) -> Message {
        Message(vi: "trang \(page)", en: "page \(page)")
    }

    package static func suppressedCount(_ count: Int) -> Message {
        Message(vi: "đã bỏ qua: \(count)", en: "switched off: \(count)")
    }

    package static func knownCount(_ count: Int) -> Message {
        Message(vi: "đã biết từ trước: \(count)", en: "known before: \(count)")
    }

    package static func unreadableCount(_ count: Int) -> Message {
        Message(vi: "không đọc được: \(count) tệp", en: "not readable: \(count) files")
    }

    package static let inBaseline = Message(
        vi: "đã có trong tệp ghi nhận ban đầu", en: "recorded in the baseline")
    package static let fileColumn = Message(vi: "tệp", en: "file")
    package static let periodColumn = Message(vi: "kỳ", en: "period")
    package static let notRead = Message(vi: "không đọc được", en: "not readable")
    package static let totalRow = Message(vi: "cộng", en: "total")

    package static let badBaseline = Message(
        vi: "không phải tệp do --write-baseline ghi, hoặc đã bị sửa hỏng; hãy ghi lại bằng --write-baseline",
        en: "this is not a file that --write-baseline wrote, or it was damaged; write it anew with --write-baseline")

    package static func baselineWritten(_ path: String, _ count: Int) -> Message {
        Message(vi: "Đã ghi \(count) điều vào \(path)", en: "Wrote \(count) findings to \(path)")
    }

    package static func watching(_ count: Int) -> Message {
        Message(
            vi: "Đang theo dõi \(count) tệp; lưu tệp là soát lại. Dừng: Ctrl-C.",
            en: "Watching \(count) files; saving one checks it again. Ctrl-C stops.")
    }

    package static func fileGone(_ path: String) -> Message {
        Message(vi: "\(path): tệp đã bị xóa hoặc đổi tên", en: "\(path): the file was deleted or renamed")
    }

    package static let watchNeedsText = Message(
        vi: "--watch chỉ đi với --format text, không đi với --baseline, --write-baseline, --annotate, --fix",
        en: "--watch goes with --format text only, and not with --baseline, --write-baseline, --annotate or --fix")
    package static let htmlNeedsFolder = Message(
        vi: "soát nhiều tệp thì --html phải là tên thư mục, không phải tên tệp .html",
        en: "with several files --html has to be a folder, not an .html file")
}

/// Messages about copies of Word files with comments and changes.
extension Message {
    package static let copyNeedsFolder = Message(
        vi: "soát nhiều tệp thì --annotate, --fix phải là tên thư mục, không phải tên tệp .docx",
        en: "with several files --annotate and --fix have to be folders, not .docx files")
    package static let copyNeedsWord = Message(
        vi:
            "--annotate, --fix chỉ ghi được vào tệp Word (.docx); với tệp này hãy dùng --html, hoặc lưu thành .docx rồi chạy lại",
        en: "--annotate and --fix write into Word documents (.docx) only; use --html for this file, or save it as .docx"
    )

    package static func copyIsDocument(_ path: String) -> Message {
        Message(
            vi: "“\(path)” chính là tệp đang soát; hãy chọn tên khác để giữ nguyên tệp gốc",
            en: "“\(path)” is the document itself; choose another name, so that the original stays as it is")
    }

    package static func copyWritten(_ path: String, comments: Int?, changes: Int?) -> Message {
        let vi = [comments.map { "\($0) nhận xét" }, changes.map { "\($0) chỗ sửa chờ duyệt" }].compactMap(\.self)
        let en = [comments.map { "\($0) comments" }, changes.map { "\($0) tracked changes" }].compactMap(\.self)
        return Message(
            vi: "Đã ghi \(path): \(vi.joined(separator: ", "))", en: "Wrote \(path): \(en.joined(separator: ", "))")
    }

    package static func notMarked(_ count: Int, _ reason: Message) -> Message {
        Message(vi: "  chưa ghi được \(count): \(reason.vi)", en: "  not written, \(count): \(reason.en)")
    }
}
