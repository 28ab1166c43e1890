import Finding

extension PageWords {
    static let administration: [(String, Message)] = [
        people, journalWords, configuration, upkeep,
    ].flatMap(\.self)

    private static let people: [(String, Message)] = [
        ("adminMenu", Message(vi: "Các mục quản trị", en: "Administration")),
        ("account", Message(vi: "Mật khẩu và xác nhận hai bước", en: "Password and two steps")),
        ("searchPeople", Message(vi: "Tìm theo tên, đơn vị", en: "Find by name or unit")),
        ("filter", Message(vi: "Lọc", en: "Filter")),
        ("fullName", Message(vi: "Họ tên", en: "Full name")),
        ("roles", Message(vi: "Vai trò", en: "Roles")),
        ("role", Message(vi: "Vai trò", en: "Role")),
        ("active", Message(vi: "đang dùng", en: "active")),
        ("locked", Message(vi: "đã khóa", en: "locked")),
        ("twoSteps", Message(vi: "hai bước", en: "two steps")),
        ("nobodyFound", Message(vi: "Không tìm thấy ai.", en: "Nobody found.")),
        ("addPerson", Message(vi: "Thêm người dùng", en: "Add a person")),
        (
            "passwordMadeHint",
            Message(
                vi: "Mật khẩu được tạo tự động và chỉ hiện một lần, ngay sau khi thêm.",
                en: "A password is made, and shown once.")
        ),
        (
            "membershipHint",
            Message(
                vi: "Bỏ trống vai trò để bỏ dòng. Quản trị viên không cần ghi đơn vị.",
                en: "Leave the role empty to drop a line. An administrator needs no unit.")
        ),
        ("passwordIs", Message(vi: "Mật khẩu mới:", en: "The new password:")),
        (
            "passwordOnce",
            Message(
                vi:
                    "Hãy chép lại ngay và trao tận tay; trang này không hiện lại mật khẩu. Người dùng nên đổi ngay khi đăng nhập.",
                en: "Copy it now; it is not shown again. They should change it at once.")
        ),
        ("loggingIn", Message(vi: "Đăng nhập", en: "Logging in")),
        ("makePassword", Message(vi: "Đặt mật khẩu mới", en: "Make a new password")),
        ("dropCode", Message(vi: "Bỏ xác nhận hai bước", en: "Drop the second step")),
        ("lock", Message(vi: "Khóa tài khoản", en: "Lock")),
        ("unlock", Message(vi: "Mở khóa", en: "Unlock")),
        (
            "lockHint",
            Message(
                vi: "Khóa hoặc đặt mật khẩu mới thì mọi phiên đang mở của người này kết thúc ngay.",
                en: "Locking or a new password ends all open sessions of this person.")
        ),
        ("whatTheyDid", Message(vi: "Xem nhật ký của người này", en: "What they did")),
        ("twoStepsLink", Message(vi: "Xác nhận hai bước bằng điện thoại", en: "Two steps with a telephone")),
        ("codeIsOn", Message(vi: "Xác nhận hai bước đang bật.", en: "Two steps are on.")),
        ("codeOff", Message(vi: "Tắt xác nhận hai bước", en: "Switch it off")),
        (
            "codeHint",
            Message(
                vi:
                    "Khi bật, ngoài mật khẩu cần thêm mã 6 chữ số đổi mỗi 30 giây. Mở ứng dụng xác thực trên điện thoại, quét "
                    + "mã QR hoặc gõ dãy chữ dưới đây, rồi nhập mã đang hiện.",
                en:
                    "A code of six digits is then asked for besides the password. Scan the picture with an authenticator, or "
                    + "type the letters, then enter the code that it shows.")
        ),
        ("codeSecret", Message(vi: "Khóa bí mật:", en: "Secret:")),
        ("codeNow", Message(vi: "Mã đang hiện trên điện thoại", en: "The code that it shows")),
        ("codeOn", Message(vi: "Bật xác nhận hai bước", en: "Switch it on")),
    ]

    private static let journalWords: [(String, Message)] = [
        ("all", Message(vi: "Tất cả", en: "All")),
        ("action", Message(vi: "Việc", en: "What")),
        ("subject", Message(vi: "Đối tượng", en: "Of what")),
        ("untilDay", Message(vi: "Đến ngày", en: "Until")),
        ("moment", Message(vi: "Thời điểm", en: "When")),
        ("who", Message(vi: "Ai", en: "Who")),
        ("detail", Message(vi: "Chi tiết", en: "Detail")),
        ("older", Message(vi: "Xem các mục cũ hơn", en: "Older")),
        (
            "nothingFound",
            Message(vi: "Không có mục nào khớp; hãy nới điều kiện lọc.", en: "Nothing matches; ask for less.")
        ),
    ]

    private static let configuration: [(String, Message)] = [
        ("codeName", Message(vi: "Mã", en: "Code")),
        ("version", Message(vi: "Phiên bản", en: "Version")),
        ("frequency", Message(vi: "Định kỳ", en: "How often")),
        ("content", Message(vi: "Nội dung", en: "Content")),
        ("files", Message(vi: "Các tệp", en: "Files")),
        ("draftsWaiting", Message(vi: "Bản thảo chưa công bố:", en: "Drafts that are not published:")),
        ("uploadRegime", Message(vi: "Tải lên bản mới", en: "Upload a version")),
        (
            "uploadRegimeHint",
            Message(
                vi:
                    "Chọn các tệp của chế độ: regime.yaml (bắt buộc), outline.md, consolidated.md, targets.csv. Bản tải lên "
                    + "được kiểm tra như một bản thảo; báo cáo đang dùng không bị ảnh hưởng cho đến khi công bố.",
                en:
                    "Choose the files of the regime: regime.yaml (needed), outline.md, consolidated.md, targets.csv. They are "
                    + "kept as a draft; nothing in use is touched until it is published.")
        ),
        ("check", Message(vi: "Tải lên và kiểm tra", en: "Upload and check")),
        ("draftOf", Message(vi: "Chế độ", en: "Regime")),
        ("draftClean", Message(vi: "Không có lỗi; có thể công bố.", en: "Nothing is wrong; it can be published.")),
        (
            "draftWrong",
            Message(
                vi: "Bản thảo còn lỗi nên chưa công bố được; hãy sửa các tệp rồi tải lên lại.",
                en: "The draft is wrong; mend the files and upload them again.")
        ),
        ("changes", Message(vi: "So với bản đang dùng", en: "Against the version in use")),
        ("publish", Message(vi: "Công bố bản này", en: "Publish")),
        ("dropDraft", Message(vi: "Bỏ bản thảo", en: "Drop the draft")),
        (
            "publishHint",
            Message(
                vi:
                    "Khi công bố, bản mới thay bản đang dùng trong một bước; bản cũ được giữ trong thư mục dữ liệu. Báo cáo đã "
                    + "gửi vẫn gắn với bản mà nó được gửi theo.",
                en:
                    "Publishing replaces the version in use in one step; the old one is kept. What was sent stays bound to "
                    + "the version that it was sent under.")
        ),
        ("asOn", Message(vi: "Như ngày", en: "As on")),
        ("searchUnits", Message(vi: "Tìm theo tên, mã", en: "Find by name or code")),
        ("level", Message(vi: "Cấp", en: "Level")),
        ("existsFrom", Message(vi: "Từ ngày", en: "From")),
        ("existsUntil", Message(vi: "Đến ngày", en: "Until")),
        ("successors", Message(vi: "Đơn vị kế thừa", en: "Succeeded by")),
        ("uploadUnits", Message(vi: "Thay danh sách đơn vị", en: "Replace the units")),
        ("onlyCheck", Message(vi: "Chỉ kiểm tra, chưa thay", en: "Only check")),
        (
            "uploadUnitsHint",
            Message(
                vi:
                    "Đơn vị sáp nhập, chia tách, đổi tên thì thêm dòng mới và ghi ngày kết thúc cho dòng cũ, không xóa. "
                    + "Tệp đang dùng:",
                en:
                    "A unit that is merged, split or renamed gets another line, and its old line a last day; none is removed. "
                    + "The file in use:")
        ),
        ("upload", Message(vi: "Tải lên", en: "Upload")),
        ("nextDeadlines", Message(vi: "Hạn gửi sắp tới", en: "Deadlines to come")),
        ("lockDay", Message(vi: "Khóa kỳ", en: "Closed after")),
        ("holidays", Message(vi: "Ngày nghỉ năm", en: "Holidays of")),
        ("workedWeekends", Message(vi: "Ngày làm bù", en: "Weekend days that are worked")),
        ("editSettings", Message(vi: "Sửa tệp cấu hình", en: "Edit the settings")),
        (
            "editSettingsHint",
            Message(
                vi:
                    "Ngày nghỉ ghi dưới holidays, ngày làm bù dưới worked_weekends; nhiều ngày liền ghi 2026-02-14..2026-02-22. "
                    + "Tệp được kiểm tra trước khi thay; còn lỗi thì không thay gì.",
                en: "Holidays stand under holidays, worked weekend days under worked_weekends; several days as "
                    + "2026-02-14..2026-02-22. The file is checked first; where it is wrong nothing is changed.")
        ),
    ]

    private static let upkeep: [(String, Message)] = [
        ("severity", Message(vi: "Mức độ", en: "Severity")),
        ("searchWords", Message(vi: "Tìm theo mã hoặc câu chữ", en: "Find by id or words")),
        (
            "backupHint",
            Message(
                vi:
                    "Bản sao lưu là một tệp có toàn bộ cấu hình và kho số liệu, tạo được khi mọi người đang làm việc. Máy chủ "
                    + "giữ 7 bản gần nhất; hãy tải về và cất ở máy khác.",
                en:
                    "A backup is one file with the whole configuration and the store, made while people work. The server keeps "
                    + "the latest 7; take them to another machine.")
        ),
        ("backupNow", Message(vi: "Sao lưu ngay", en: "Back up now")),
        (
            "backupRuns",
            Message(
                vi: "Đang sao lưu; hãy tải lại trang sau ít phút.",
                en: "A backup is being made; reload in a few minutes.")
        ),
        (
            "noBackups",
            Message(vi: "Chưa có bản sao lưu nào được tạo từ trang này.", en: "No backup was made here yet.")
        ),
        ("restoreHint", Message(vi: "Khôi phục bằng lệnh:", en: "Restore by:")),
        ("backupFile", Message(vi: "Tệp", en: "File")),
        ("size", Message(vi: "Dung lượng", en: "Size")),
        (
            "tokenHint",
            Message(
                vi:
                    "Chương trình khác (phần mềm kế toán, một cửa…) vào bằng khóa truy cập, với quyền của người đứng tên. "
                    + "Mô tả giao diện lập trình:",
                en: "Other programs come in by tokens, with the rights of the person named. The API is described at:")
        ),
        ("tokenName", Message(vi: "Chương trình", en: "Program")),
        ("inNameOf", Message(vi: "Đứng tên", en: "In the name of")),
        ("created", Message(vi: "Ngày cấp", en: "Made")),
        ("expires", Message(vi: "Hết hạn", en: "Ends")),
        ("readsOnly", Message(vi: "chỉ đọc", en: "reads only")),
        (
            "onlyReads",
            Message(
                vi: "Khóa chỉ để đọc: không ghi được gì, dù người đứng tên được ghi",
                en: "It only reads, whatever its holder may change")
        ),
        ("lastUsed", Message(vi: "Dùng lần cuối", en: "Last used")),
        ("over", Message(vi: "đã hết hạn", en: "over")),
        ("endToken", Message(vi: "Dừng", en: "End")),
        ("noTokens", Message(vi: "Chưa cấp khóa nào.", en: "There is no token yet.")),
        ("makeToken", Message(vi: "Cấp khóa mới", en: "Make a token")),
        ("validDays", Message(vi: "Số ngày có hiệu lực", en: "Days that it lasts")),
        ("tokenIs", Message(vi: "Khóa truy cập mới:", en: "The new token:")),
        (
            "tokenOnce",
            Message(
                vi: "Hãy chép ngay vào chương trình cần dùng; trang này không hiện lại khóa.",
                en: "Copy it into the program now; it is not shown again.")
        ),
    ]
}
