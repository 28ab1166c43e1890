/// Messages about people, and about serving pages.
extension Message {
    package static func noSuchRole(_ name: String, known: [String], nearest: String?) -> Message {
        let hint = nearest.map { "; có phải “\($0)”?" } ?? ""
        let hintEnglish = nearest.map { "; did you mean “\($0)”?" } ?? ""
        return Message(
            vi: "không có vai trò “\(name)”\(hint) Các vai trò: \(known.joined(separator: ", "))",
            en: "there is no role “\(name)”\(hintEnglish) Roles: \(known.joined(separator: ", "))")
    }

    package static func badLogin(_ login: String) -> Message {
        Message(
            vi: "tên đăng nhập “\(login)” chỉ được có chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới, "
                + "tối đa 40 ký tự",
            en: "the login “\(login)” may only have small letters without marks, digits, dots, dashes, underscores, "
                + "40 at most")
    }

    package static func personKept(_ login: String) -> Message {
        Message(vi: "Đã ghi người dùng \(login).", en: "Kept \(login).")
    }

    package static func passwordIs(_ password: String) -> Message {
        Message(
            vi: "Mật khẩu (chỉ in lần này): \(password)", en: "Password (shown this once): \(password)")
    }

    package static let askPassword = Message(
        vi: "Mật khẩu mới (bỏ trống để tạo ngẫu nhiên):", en: "New password (empty to have one made):")
    package static let askPasswordAgain = Message(vi: "Nhập lại mật khẩu:", en: "The password again:")
    package static let typedDifferently = Message(
        vi: "hai lần nhập mật khẩu không giống nhau; chưa ghi gì", en: "the two passwords differ; nothing was written")

    package static func nobodyOfLogin(_ login: String) -> Message {
        Message(
            vi: "không có người dùng “\(login)”; xem baocao user list",
            en: "there is no “\(login)”; see baocao user list")
    }

    package static func codeDropped(_ login: String) -> Message {
        Message(
            vi: "Đã bỏ xác nhận hai bước của \(login); lần đăng nhập sau chỉ cần mật khẩu.",
            en: "Two steps are off for \(login); the password alone logs in.")
    }

    package static func serving(_ host: String, _ port: Int) -> Message {
        let shown = host.contains(":") ? "[\(host)]" : host
        return Message(
            vi: "BaoCao đang chạy tại http://\(shown):\(port)/ (dừng bằng Ctrl-C).",
            en: "BaoCao is running at http://\(shown):\(port)/ (stop with Ctrl-C).")
    }

    package static func nobodyYet(_ workspace: String) -> Message {
        Message(
            vi: "Chưa có người dùng nào. Tạo người quản trị: baocao user add -w \(workspace) quan-tri --role quan-tri",
            en: "There is nobody yet. Make an administrator: baocao user add -w \(workspace) quan-tri --role quan-tri")
    }
}
