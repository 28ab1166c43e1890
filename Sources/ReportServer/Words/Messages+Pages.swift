import Finding

/// Messages of the pages.
extension Message {
    // MARK: - Places

    static let tabOverview = Message(vi: "Tổng quan", en: "Overview")
    static let tabProofread = Message(vi: "Soát văn bản", en: "Proof-reading")
    static let tabLogin = Message(vi: "Đăng nhập", en: "Log in")
    static let tabPassword = Message(vi: "Đổi mật khẩu", en: "Change password")

    static let statusPageTitle = Message(vi: "Tình hình gửi báo cáo", en: "How returns stand")
    static let inTimeTrend = Message(vi: "tỷ lệ gửi đúng hạn qua các kỳ", en: "share sent in time, by period")

    // MARK: - Logging in

    static let loginWrong = Message(
        vi: "tên đăng nhập, mật khẩu hoặc mã xác nhận không đúng; hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock",
        en: "the name, the password or the code is wrong; check the keyboard and Caps Lock")
    static func loginWait(seconds: Int) -> Message {
        Message(
            vi: "đã nhập sai nhiều lần; hãy thử lại sau \(seconds) giây",
            en: "too many wrong tries; try again in \(seconds) seconds")
    }
    static let passwordShort = Message(
        vi: "mật khẩu phải có ít nhất 10 ký tự; có thể dùng một câu dễ nhớ",
        en: "a password needs at least 10 characters; a sentence will do")
    static let passwordWeak = Message(
        vi: "mật khẩu quá dễ đoán: có tên đăng nhập bên trong hoặc lặp lại vài ký tự",
        en: "the password is too easy to guess: it holds the login, or repeats a few characters")
    static let passwordOldWrong = Message(vi: "mật khẩu đang dùng không đúng", en: "the present password is wrong")
    static let passwordsDiffer = Message(
        vi: "hai lần nhập mật khẩu mới không giống nhau", en: "the two new passwords differ")

    // MARK: - What cannot be

    static func failureTitle(_ status: Int) -> Message {
        switch status {
        case 401: Message(vi: "Cần đăng nhập", en: "Please log in")
        case 403: Message(vi: "Không có quyền", en: "Not allowed")
        case 400: Message(vi: "Yêu cầu không đọc được", en: "Cannot be read")
        case 404: Message(vi: "Không tìm thấy", en: "Not found")
        case 409: Message(vi: "Đã có thay đổi", en: "Changed meanwhile")
        case 413: Message(vi: "Tệp quá lớn", en: "Too large")
        case 422: Message(vi: "Chưa làm được", en: "Not possible")
        case 503: Message(vi: "Tạm thời chưa làm được", en: "Not possible just now")
        default: Message(vi: "Lỗi của chương trình", en: "Our fault")
        }
    }
    static let notFound = Message(
        vi: "không có trang này; có thể địa chỉ đã gõ sai, hoặc đơn vị, kỳ báo cáo không còn",
        en: "there is no such page; the address may be wrong, or the unit or period is not there any more")
    static let forbidden = Message(
        vi: "tài khoản của bạn không có quyền làm việc này; nếu cần, hãy đề nghị quản trị viên cấp quyền",
        en: "your account may not do this; ask the administrator if you need it")
    static let stalePage = Message(
        vi: "trang đã mở quá lâu hoặc bạn đã đăng nhập lại; hãy tải lại trang rồi làm lại",
        en: "the page was open for too long, or you logged in again; reload it and try again")
    static let loginNeeded = Message(vi: "hãy đăng nhập để tiếp tục", en: "log in to go on")
    static let ourFault = Message(
        vi: "chương trình gặp lỗi; không có gì bị mất, hãy thử lại hoặc báo quản trị viên",
        en: "something went wrong on our side; nothing was lost, try again or tell the administrator")
    static let storeBusy = Message(
        vi: "kho dữ liệu đang bận hoặc không đọc được; hãy thử lại sau ít phút",
        en: "the store is busy or cannot be read; try again in a few minutes")
    static let changedMeanwhile = Message(
        vi: "người khác vừa thay đổi, nên chưa ghi để không đè lên; hãy tải lại trang để xem",
        en: "somebody else has changed this meanwhile, so nothing was overwritten; reload to see")
    static let notPossible = Message(
        vi: "chưa làm được vì các lý do dưới đây; chưa có gì thay đổi", en: "not possible, for the reasons below")
    static func tooLarge(limit: Int) -> Message {
        let shown = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit >> 10) KB"
        return Message(
            vi: "nội dung gửi lên quá lớn; nhiều nhất là \(shown)", en: "what was sent is too large; \(shown) at most")
    }
    static let manyBodies = Message(
        vi: "đang có nhiều người gửi tệp lớn cùng lúc; hãy thử lại sau ít phút",
        en: "many are sending large files just now; try again in a few minutes")
    static func faultNumbered(_ message: Message, _ id: String) -> Message {
        Message(vi: "\(message.vi) (mã lỗi \(id))", en: "\(message.en) (error \(id))")
    }

    // MARK: - What was done

    /// By the word behind `?xong=` in an address.
    static let done: [String: Message] = [
        "mat-khau": Message(vi: "Đã đổi mật khẩu. Hãy đăng nhập lại.", en: "Password changed. Log in again."),
        "luu": Message(vi: "Đã lưu.", en: "Saved."),
        "gui": Message(vi: "Đã gửi báo cáo.", en: "Sent."),
        "nhap": Message(vi: "Đã nhập biểu Excel.", en: "The form was imported."),
        "accept": Message(vi: "Đã nhận báo cáo.", en: "Accepted."),
        "return": Message(vi: "Đã trả lại để đơn vị sửa.", en: "Given back."),
        "amend": Message(vi: "Đã mở để đơn vị sửa đổi.", en: "Opened for correction."),
        "reopen": Message(vi: "Đã bỏ miễn.", en: "The excuse was taken back."),
        "excuse": Message(vi: "Đã miễn báo cáo kỳ này.", en: "Excused."),
    ].merging(doneWithRegisters) { first, _ in first }.merging(administrationDone) { first, _ in first }
}

/// Messages about entering figures.
extension Message {
    static let onlyToRead = Message(
        vi: "tài khoản của bạn chỉ được xem số liệu của đơn vị này",
        en: "your account may only read this unit's figures")
    static func figuresMissing(_ count: Int, _ names: [String]) -> Message {
        let shown = names.prefix(4).joined(separator: "; ") + (names.count > 4 ? "; …" : "")
        return Message(
            vi: "còn thiếu \(count) số liệu bắt buộc: \(shown)", en: "\(count) required figures are missing: \(shown)")
    }
    static let nothingYet = Message(vi: "Chưa có số liệu.", en: "No figures yet.")
    static let allRight = Message(vi: "Không còn lỗi.", en: "Nothing is wrong.")
    static let explanationWord = Message(vi: "Giải trình", en: "Explanation")
    /// How much there is to mend, or was explained.
    static func checksSummary(errors: Int, warnings: Int) -> Message {
        guard errors + warnings > 0 else {
            return Message(vi: "Không còn lỗi; đã giải trình.", en: "Nothing is wrong; explained.")
        }
        return Message(
            vi: "Còn \(errors) lỗi, \(warnings) cảnh báo.", en: "Errors: \(errors), warnings: \(warnings).")
    }
    static let noFileChosen = Message(vi: "chưa chọn tệp nào", en: "no file was chosen")
    static let badMessage = Message(
        vi: "trình duyệt gửi lên nội dung không đọc được; hãy tải lại trang",
        en: "what the browser sent cannot be read; reload the page")
    static func savedBy(_ author: String, _ moment: String) -> Message {
        Message(vi: "\(author) ghi lúc \(moment)", en: "written by \(author) at \(moment)")
    }
    static func theirs(_ text: String, _ author: String, _ moment: String) -> Message {
        let shown = text.isEmpty ? "(để trống)" : text
        return Message(
            vi: "\(author) vừa ghi “\(shown)” lúc \(moment); số của bạn chưa được ghi",
            en: "\(author) wrote “\(shown)” at \(moment); yours was not written")
    }
}
