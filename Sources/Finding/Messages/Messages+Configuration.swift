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

    package static func unitHasPeople(_ code: String) -> Message {
        Message(
            vi: "còn người dùng thuộc đơn vị “\(code)”; hãy đổi vai trò của họ, vì họ sẽ không làm được gì nữa",
            en: "people belong to the unit “\(code)”; give them other roles, as they could do nothing any more")
    }

    package static func registerReordered(_ code: String) -> Message {
        Message(
            vi:
                "sổ “\(code)” đã có mục ghi theo thứ tự các trường cũ; chỉ thêm được trường mới ở cuối, không bỏ, đổi mã, "
                + "đổi kiểu hay đổi chỗ trường đã có",
            en:
                "the register “\(code)” has entries in the order of its old fields; new ones can only be added at the end, and "
                + "none left out, renamed, moved or made another kind")
    }

    package static func indicatorsDropped(_ codes: [String]) -> Message {
        let shown = codes.prefix(6).joined(separator: ", ") + (codes.count > 6 ? ", …" : "")
        return Message(
            vi: "báo cáo đã có số liệu của chế độ này, mà bản mới không còn chỉ tiêu: \(shown)",
            en: "there are returns of this regime, and the new version has no longer: \(shown)")
    }

    package static func sameVersion(_ version: String) -> Message {
        Message(
            vi: "nội dung đã đổi mà phiên bản vẫn là “\(version)”; nên ghi version mới để phân biệt báo cáo cũ và mới",
            en: "it has changed and is still version “\(version)”; a new version tells old and new returns apart")
    }

    package static func configurationChanged(_ file: String) -> Message {
        Message(
            vi: "“\(file)” vừa được người khác thay, nên chưa ghi để không đè lên; hãy tải lại trang để xem",
            en: "somebody else has just replaced “\(file)”, so nothing was overwritten; reload to see")
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
