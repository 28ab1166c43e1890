/// Messages about changes to the configuration.
extension Message {
    package static let storeMoved = Message(
        vi: "không đổi nơi đặt kho (store) từ trang này được, vì kho đang mở; hãy dừng chương trình rồi sửa tệp",
        en: "the place of the store cannot be changed here while it is open; stop the program and edit the file")

    package static func unitHasData(_ code: String) -> Message {
        Message(
            vi:
                "đơn vị “\(code)” đã có số liệu nên không bỏ khỏi danh sách được; hãy ghi ngày kết thúc (until) cho đơn vị",
            en: "the unit “\(code)” has figures and cannot be left out; give it a last day (until) instead")
    }

    package static func badRegimeCode(_ code: String) -> Message {
        Message(
            vi: "mã chế độ “\(code)” chỉ được có chữ thường không dấu, chữ số, gạch ngang, gạch dưới, tối đa 60 ký tự",
            en: "the code “\(code)” may only have small letters without marks, digits, dashes, underscores, 60 at most")
    }

    package static func notOfARegime(_ name: String, _ known: [String]) -> Message {
        let list = known.joined(separator: ", ")
        return Message(
            vi: "“\(name)” không phải tệp của chế độ báo cáo; chỉ nhận \(list)",
            en: "“\(name)” is no file of a regime; only \(list)")
    }

    package static let lastAdministrator = Message(
        vi: "phải còn ít nhất một quản trị viên đăng nhập được; hãy cấp quyền quản trị cho người khác trước",
        en: "there must be an administrator who can log in; make somebody else one first")
}
