import Finding

/// Messages of the administration.
extension Message {
    static let tabAdministration = Message(vi: "Quản trị", en: "Administration")
    static let tabSecondFactor = Message(vi: "Xác nhận hai bước", en: "Two steps")
    static let adminPeople = Message(vi: "Người dùng", en: "People")
    static let adminTokens = Message(vi: "Khóa truy cập", en: "Tokens")
    static let adminJournal = Message(vi: "Nhật ký", en: "Journal")
    static let adminRegimes = Message(vi: "Chế độ báo cáo", en: "Regimes")
    static let adminUnits = Message(vi: "Đơn vị", en: "Units")
    static let adminCalendar = Message(vi: "Thời hạn và ngày nghỉ", en: "Deadlines and holidays")
    static let adminWords = Message(vi: "Bảng thông báo", en: "Messages")
    static let adminBackups = Message(vi: "Sao lưu", en: "Backups")
    static let worthALook = Message(vi: "nên xem lại các điểm dưới đây", en: "worth a look")

    static let roleClerk = Message(vi: "Cán bộ nhập liệu", en: "Clerk")
    static let roleLeader = Message(vi: "Lãnh đạo", en: "Leader")
    static let roleOffice = Message(vi: "Văn phòng tổng hợp", en: "Office")
    static let roleAdministrator = Message(vi: "Quản trị viên", en: "Administrator")

    static func personTitle(_ name: String) -> Message { Message(vi: "Người dùng: \(name)", en: "Person: \(name)") }
    static func draftTitle(_ code: String) -> Message { Message(vi: "Bản thảo chế độ \(code)", en: "Draft of \(code)") }
    static func loginTaken(_ login: String) -> Message {
        Message(
            vi: "đã có người dùng “\(login)”; hãy chọn tên đăng nhập khác",
            en: "“\(login)” is taken; choose another login")
    }
    static func noSuchPerson(_ login: String) -> Message {
        Message(
            vi: "không có người dùng “\(login)” đang hoạt động; hãy chọn trong danh sách",
            en: "there is no active person “\(login)”; choose one of the list")
    }
    static let tokenNameMissing = Message(
        vi: "hãy ghi tên chương trình sẽ dùng khóa (tối đa 80 ký tự)",
        en: "say which program uses it (80 characters at most)")
    static let badTokenDays = Message(vi: "số ngày phải từ 1 đến 3660", en: "the days must be from 1 to 3660")
    static let codeWrong = Message(
        vi: "mã không đúng; hãy xem đồng hồ của điện thoại có đúng giờ không rồi nhập mã đang hiện",
        en: "the code is wrong; check the telephone's clock and type the code that it shows now")
    static let codePicture = Message(vi: "Mã QR để quét bằng điện thoại", en: "QR code for a telephone")
    static let backupRunning = Message(
        vi: "đang có một bản sao lưu khác được tạo; hãy đợi xong rồi làm lại",
        en: "another backup is being made; wait for it")
    static let allLevels = Message(vi: "mọi cấp", en: "all levels")

    static func regimeCounts(indicators: Int, registers: Int, rules: Int) -> Message {
        Message(
            vi: "\(indicators) chỉ tiêu, \(registers) sổ, \(rules) quy tắc",
            en: "\(indicators) indicators, \(registers) registers, \(rules) rules")
    }
    static func unitCounts(_ count: Int, _ day: String, all: Int) -> Message {
        Message(
            vi: "Ngày \(day) có \(count) đơn vị; danh sách có tất cả \(all) mã đơn vị, kể cả đã kết thúc.",
            en: "\(count) units on \(day); \(all) codes in all, ended ones included.")
    }
    static func wordCounts(_ count: Int, of all: Int) -> Message {
        Message(vi: "\(count) trong \(all) thông báo.", en: "\(count) of \(all) messages.")
    }

    static let fileNew = Message(vi: "tệp mới", en: "new")
    static let fileDropped = Message(vi: "không còn trong bản mới", en: "not there any more")
    static let fileSame = Message(vi: "không đổi", en: "the same")
    static func fileChangedLines(_ lines: (added: Int, removed: Int)) -> Message {
        Message(
            vi: "thêm \(lines.added) dòng, bớt \(lines.removed) dòng",
            en: "\(lines.added) lines more, \(lines.removed) fewer")
    }

    /// What was done, by its word in the journal.
    static func action(_ word: String) -> Message { journalActions[word] ?? Message(vi: word, en: word) }

    /// What may stand in the journal, by the words for it.
    static let journalActions: [String: Message] = [
        "login": Message(vi: "Đăng nhập", en: "Logged in"),
        "login-failed": Message(vi: "Đăng nhập sai", en: "Login failed"),
        "logout": Message(vi: "Đăng xuất", en: "Logged out"),
        "password": Message(vi: "Đổi mật khẩu", en: "Changed the password"),
        "person": Message(vi: "Ghi người dùng", en: "Wrote a person"),
        "lock": Message(vi: "Khóa người dùng", en: "Locked a person"),
        "unlock": Message(vi: "Mở khóa người dùng", en: "Unlocked a person"),
        "code-on": Message(vi: "Bật xác nhận hai bước", en: "Switched two steps on"),
        "code-off": Message(vi: "Tắt xác nhận hai bước", en: "Switched two steps off"),
        "token": Message(vi: "Cấp khóa truy cập", en: "Made a token"),
        "token-ended": Message(vi: "Dừng khóa truy cập", en: "Ended a token"),
        "draft": Message(vi: "Tải bản thảo chế độ", en: "Uploaded a draft"),
        "draft-dropped": Message(vi: "Bỏ bản thảo chế độ", en: "Dropped a draft"),
        "publish": Message(vi: "Công bố chế độ báo cáo", en: "Published a regime"),
        "units": Message(vi: "Thay danh sách đơn vị", en: "Replaced the units"),
        "settings": Message(vi: "Sửa cấu hình", en: "Changed the settings"),
        "restore": Message(vi: "Khôi phục từ bản sao lưu", en: "Restored a backup"),
        "backup": Message(vi: "Sao lưu", en: "Made a backup"),
        "backup-taken": Message(vi: "Tải bản sao lưu", en: "Took a backup"),
        "edit": Message(vi: "Ghi số liệu", en: "Wrote figures"),
        "import": Message(vi: "Nhập biểu, tệp số liệu", en: "Imported figures"),
        "write": Message(vi: "Ghi lời văn", en: "Wrote texts"),
        "gather": Message(vi: "Lấy lời văn của đơn vị", en: "Gathered texts"),
        "entry-add": Message(vi: "Thêm mục sổ", en: "Added an entry"),
        "entry-change": Message(vi: "Sửa mục sổ", en: "Changed an entry"),
        "entry-delete": Message(vi: "Xóa mục sổ", en: "Deleted an entry"),
        "entry-import": Message(vi: "Nhập sổ từ tệp", en: "Imported entries"),
        "register-taken": Message(vi: "Tải sổ theo dõi", en: "Took a register"),
        "submit": Message(vi: "Gửi báo cáo", en: "Sent a return"),
        "return": Message(vi: "Trả lại báo cáo", en: "Gave a return back"),
        "accept": Message(vi: "Nhận báo cáo", en: "Took a return"),
        "amend": Message(vi: "Mở báo cáo để sửa đổi", en: "Opened a return to amend"),
        "reopen": Message(vi: "Mở lại kỳ báo cáo", en: "Opened a period again"),
        "excuse": Message(vi: "Miễn báo cáo", en: "Excused a unit"),
    ]

    static let administrationDone: [String: Message] = [
        "nguoi-dung": Message(vi: "Đã lưu người dùng.", en: "Saved."),
        "khoa": Message(vi: "Đã khóa; người này không đăng nhập được nữa.", en: "Locked."),
        "mo-khoa": Message(vi: "Đã mở khóa.", en: "Unlocked."),
        "bat-ma": Message(
            vi: "Đã bật xác nhận hai bước. Từ lần sau, khi đăng nhập hãy nhập thêm mã trên điện thoại.",
            en: "Two steps are on. From now on, log in with the code as well."),
        "bo-ma": Message(vi: "Đã tắt xác nhận hai bước.", en: "Two steps are off."),
        "cong-bo": Message(
            vi: "Đã công bố; bản trước được giữ trong thư mục dữ liệu.", en: "Published; the version before is kept."),
        "bo-ban-thao": Message(vi: "Đã bỏ bản thảo.", en: "The draft is gone."),
        "don-vi": Message(
            vi: "Đã thay danh sách đơn vị; bản trước được giữ lại.", en: "Units replaced; the list before is kept."),
        "lich": Message(vi: "Đã lưu cấu hình; bản trước được giữ lại.", en: "Settings saved; those before are kept."),
        "kiem-tra": Message(
            vi: "Đã kiểm tra: không có lỗi. Chưa thay gì.", en: "Checked: nothing is wrong. Nothing was changed."),
        "sao-luu": Message(
            vi: "Đã sao lưu; chuỗi bằng chứng trong bản sao nguyên vẹn.",
            en: "Backed up; the chain in the copy is whole."),
        "dang-sao-luu": Message(
            vi: "Đang sao lưu; hãy tải lại trang sau ít phút.", en: "The backup is being made; reload in a few minutes."
        ),
        "dung-khoa": Message(vi: "Đã dừng khóa truy cập.", en: "The token has ended."),
    ]
}
