/// Messages about reading and writing files.
extension Message {
    package static let noPermission = Message(
        vi: "không có quyền; hãy kiểm tra quyền của tệp và thư mục",
        en: "no permission; check the rights of file and folder")
    package static let diskFull = Message(
        vi: "đĩa đã đầy; hãy giải phóng dung lượng rồi làm lại", en: "the disk is full; free some space and try again")
    package static let readOnlyMedium = Message(vi: "ổ đĩa chỉ cho đọc", en: "the medium is read-only")
    package static let folderMissing = Message(vi: "thư mục không tồn tại", en: "the folder does not exist")
    package static let isAFolder = Message(vi: "đây là thư mục, không phải tệp", en: "it is a folder, not a file")

    package static func unreadableFile(_ path: String, reason: Message) -> Message {
        Message(vi: "không đọc được “\(path)”: \(reason.vi)", en: "cannot read “\(path)”: \(reason.en)")
    }

    package static func notAFile(_ path: String) -> Message {
        Message(vi: "“\(path)” không phải tệp thường", en: "“\(path)” is not a regular file")
    }

    package static func cannotWrite(_ path: String, reason: Message) -> Message {
        Message(
            vi: "không ghi được “\(path)”: \(reason.vi); tệp cũ (nếu có) vẫn còn nguyên",
            en: "cannot write “\(path)”: \(reason.en); what was there before is untouched")
    }
}
