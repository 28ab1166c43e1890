import Finding
import ReportModel

extension PageWords {
    /// The frame of all pages, logging in, failures.
    static let shell: [(String, Message)] = [
        ("skip", Message(vi: "Đến nội dung chính", en: "Skip to content")),
        ("mainMenu", Message(vi: "Mục chính", en: "Main menu")),
        ("logOut", Message(vi: "Đăng xuất", en: "Log out")),
        ("changePassword", Message(vi: "Đổi mật khẩu", en: "Change password")),
        ("logIn", Message(vi: "Đăng nhập", en: "Log in")),
        ("loginName", Message(vi: "Tên đăng nhập", en: "Login")),
        ("password", Message(vi: "Mật khẩu", en: "Password")),
        ("code", Message(vi: "Mã xác nhận 6 chữ số (nếu đã bật)", en: "Code of 6 digits (where it is asked for)")),
        (
            "loginHelp",
            Message(
                vi: "Quên mật khẩu thì báo quản trị viên đặt lại.",
                en: "Forgot it? Ask the administrator to set a new one.")
        ),
        ("proofreadWithout", Message(vi: "Soát văn bản không cần đăng nhập", en: "Proof-read without an account")),
        ("oldPassword", Message(vi: "Mật khẩu đang dùng", en: "Present password")),
        ("newPassword", Message(vi: "Mật khẩu mới (từ 10 ký tự)", en: "New password (10 characters or more)")),
        ("newPasswordAgain", Message(vi: "Nhập lại mật khẩu mới", en: "The new password again")),
        ("backHome", Message(vi: "Về trang đầu", en: "To the first page")),
        ("goBack", Message(vi: "Quay lại trang trước", en: "Back")),
        (
            "troubleTitle",
            Message(
                vi: "Tệp cấu hình vừa sửa còn lỗi, đang dùng bản trước đó:",
                en: "The configuration that was changed is wrong; the one before is in use:")
        ),
    ]

    static let overview: [(String, Message)] = [
        ("today", Message(vi: "Hôm nay", en: "Today")),
        ("ownTitle", Message(vi: "Báo cáo của đơn vị", en: "Your unit's reports")),
        ("historyOfOwn", Message(vi: "Các kỳ đã qua", en: "Earlier periods")),
        ("report", Message(vi: "Báo cáo", en: "Report")),
        ("unit", Message(vi: "Đơn vị", en: "Unit")),
        ("period", Message(vi: "Kỳ", en: "Period")),
        ("deadline", Message(vi: "Hạn gửi", en: "Deadline")),
        ("standing", Message(vi: "Tình trạng", en: "Standing")),
        ("receivedTitle", Message(vi: "Báo cáo nhận từ cấp dưới", en: "Reports from below")),
        ("sent", Message(vi: "đã gửi", en: "sent")),
        ("inTime", Message(vi: "đúng hạn", en: "in time")),
        ("late", Message(vi: "chậm", en: "late")),
        ("accepted", Message(vi: "đã nhận", en: "accepted")),
        ("returned", Message(vi: "đã trả lại", en: "returned")),
        ("overdue", Message(vi: "quá hạn", en: "overdue")),
        ("awaited", Message(vi: "chưa đến hạn", en: "awaited")),
        ("notOwed", Message(vi: "không phải gửi", en: "not owed")),
        ("heatMap", Message(vi: "Tình hình gửi theo đơn vị và kỳ", en: "Returns by unit and period")),
        ("showAll", Message(vi: "Xem tất cả các đơn vị", en: "Show all units")),
        ("othersHidden", Message(vi: "Số đơn vị không hiện ở đây", en: "Units that are not shown here")),
        ("inTimeTrend", .inTimeTrend),
        ("earlier", Message(vi: "Kỳ trước", en: "Earlier")),
        ("later", Message(vi: "Kỳ sau", en: "Later")),
        ("legend", Message(vi: "Chú giải", en: "Legend")),
        (
            "nothingOwed",
            Message(vi: "Chưa có báo cáo nào phải gửi.", en: "No report is owed at present.")
        ),
        (
            "noMembership",
            Message(
                vi: "Tài khoản của bạn chưa được gắn với đơn vị nào; hãy báo quản trị viên.",
                en: "Your account belongs to no unit yet; tell the administrator.")
        ),
    ]

    static let entry: [(String, Message)] = [
        ("number", Message(vi: "STT", en: "No.")),
        ("indicator", Message(vi: "Chỉ tiêu", en: "Indicator")),
        ("measure", Message(vi: "Đơn vị tính", en: "Measure")),
        ("now", Message(vi: "Kỳ này", en: "This period")),
        ("dataWindow", Message(vi: "Thời gian chốt số liệu", en: "Days counted")),
        ("figures", Message(vi: "Số liệu", en: "Figures")),
        ("texts", Message(vi: "Phần đơn vị tự viết", en: "What the unit writes")),
        ("required", Message(vi: "bắt buộc", en: "required")),
        ("save", Message(vi: "Lưu", en: "Save")),
        ("send", Message(vi: "Gửi báo cáo", en: "Send")),
        ("reasonAgain", Message(vi: "Lời nhắn kèm theo (nếu cần)", en: "A word with it (if needed)")),
        ("checksTitle", Message(vi: "Kiểm tra số liệu", en: "Checks")),
        ("allRight", .allRight),
        ("explain", .explanationWord),
        (
            "entryHint",
            Message(
                vi: "Gõ số kiểu Việt Nam (1.234,5); gõ Không nếu không phát sinh, x nếu không áp dụng. "
                    + "Mũi tên, Tab, Enter để di chuyển; dán được cả khối từ Excel. Số liệu tự lưu.",
                en: "Type numbers as 1.234,5; Không for nothing, x for not applicable. Arrows, Tab and Enter move; "
                    + "a block from Excel can be pasted. Figures are saved as you type.")
        ),
        ("workbook", Message(vi: "Tải biểu Excel", en: "Excel form")),
        ("importTitle", Message(vi: "Nhập từ biểu Excel đã điền", en: "Import a filled form")),
        ("chooseFile", Message(vi: "Tệp Excel", en: "Excel file")),
        ("overwrite", Message(vi: "Ghi đè số đã lưu khác với tệp", en: "Replace stored figures that differ")),
        ("import", Message(vi: "Nhập", en: "Import")),
        (
            "wasHint",
            Message(vi: "Số nhỏ trong ô là số của", en: "Small figures are those of")
        ),
        ("statusOf", Message(vi: "Mức độ", en: "How final")),
        ("official", Message(vi: FigureStatus.official.vietnamese, en: "final")),
        ("preliminary", Message(vi: FigureStatus.preliminary.vietnamese, en: "preliminary")),
        ("estimate", Message(vi: FigureStatus.estimate.vietnamese, en: "estimate")),
        ("mine", Message(vi: "Ghi số của tôi", en: "Keep mine")),
        ("theirs", Message(vi: "Lấy số kia", en: "Take theirs")),
        ("saving", Message(vi: "Đang lưu…", en: "Saving…")),
        ("savedNow", Message(vi: "Đã lưu", en: "Saved")),
        (
            "offline",
            Message(
                vi: "Mất kết nối. Số liệu giữ trên máy này và tự gửi khi có mạng lại.",
                en: "No connection. What you typed is kept on this computer and sent when there is one again.")
        ),
        (
            "unsent",
            Message(
                vi: "Chưa gửi báo cáo: còn ô chưa lưu được. Hãy xem ô có viền đỏ rồi gửi lại.",
                en: "The report was not sent: a field could not be saved. See the field in red, then send again.")
        ),
        (
            "notPasted",
            Message(vi: "Số giá trị không có ô để dán vào", en: "Values that there is no cell for")
        ),
        (
            "restored",
            Message(
                vi: "Đã khôi phục số liệu chưa kịp gửi lần trước.", en: "What could not be sent last time was restored."
            )
        ),
    ]
}
