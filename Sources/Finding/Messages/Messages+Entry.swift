/// Messages about writing figures together.
extension Message {
    package static let changedTooOften = Message(
        vi: "nhiều người đang cùng ghi vào báo cáo này nên chưa ghi được; hãy thử lại",
        en: "several people are writing to this return at once, so nothing was written; try again")

    package static let onlyTheForm = Message(
        vi: "tệp này không phải biểu Excel của báo cáo đang mở; hãy tải biểu từ trang nhập số liệu rồi điền vào đó",
        en: "this file is not the Excel form of the return; download the form from its page and fill that in")

    package static let checkWord = Message(vi: "phép kiểm tra", en: "check")

    package static let passwordMissing = Message(
        vi: "người dùng mới phải có mật khẩu", en: "a new person needs a password")
}

extension Message {
    package static func registerChanged(_ register: String, unit: String) -> Message {
        Message(
            vi: "người khác vừa ghi vào sổ “\(register)” của “\(unit)”, nên chưa ghi gì; hãy thử lại",
            en:
                "somebody else has just written to register “\(register)” of “\(unit)”, so nothing was written; try again"
        )
    }

    /// Somebody else wrote since the revision that a change starts from.
    package static func changedSince(_ expected: Int, _ latest: Int) -> Message {
        Message(
            vi: "bản ghi hiện nay là số \(latest), không phải \(expected); hãy đọc lại rồi sửa",
            en: "the latest revision is \(latest), not \(expected); read it again, then change it")
    }
}
