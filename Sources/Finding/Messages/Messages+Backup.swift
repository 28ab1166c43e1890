/// Messages about backups.
extension Message {
    package static func notABackup(_ file: String) -> Message {
        Message(
            vi: "“\(file)” không phải tệp sao lưu của BaoCao", en: "“\(file)” is not a backup of BaoCao")
    }

    package static func changedInBackup(_ path: String) -> Message {
        Message(
            vi: "“\(path)” bị thay đổi trong khi đang sao lưu; chưa tạo tệp sao lưu, hãy sao lưu lại",
            en: "“\(path)” changed while it was backed up; there is no backup, make it again")
    }

    package static func leftOutOfBackup(_ path: String) -> Message {
        Message(
            vi: "“\(path)” là liên kết hoặc tệp đặc biệt nên không có trong bản sao lưu; hãy sao lưu nơi nó dẫn tới",
            en: "“\(path)” is a link or a special file and not in the backup; back up what it leads to")
    }

    package static func backupDamaged(_ file: String) -> Message {
        Message(
            vi: "tệp sao lưu “\(file)” bị thiếu hoặc đã thay đổi nên không dùng được; hãy lấy bản sao lưu khác",
            en: "the backup “\(file)” is cut off or was changed and cannot be used; take another one")
    }

    package static func nameTooLong(_ name: String) -> Message {
        Message(
            vi: "tên “\(name)” quá dài để sao lưu; hãy đặt tên ngắn hơn",
            en: "the name “\(name)” is too long for a backup")
    }

    package static func workspaceInUse(_ folder: String) -> Message {
        Message(
            vi: "thư mục “\(folder)” đang được dùng; hãy dừng baocao serve rồi làm lại",
            en: "the workspace “\(folder)” is in use; stop baocao serve and try again")
    }

    package static func backupMade(_ file: String, files: Int, size: Int, records: Int) -> Message {
        Message(
            vi: "Đã sao lưu vào \(file): \(files) tệp, \(size) KB; chuỗi bằng chứng \(records) bản ghi nguyên vẹn.",
            en: "Backed up to \(file): \(files) files, \(size) KB; the chain of \(records) records is whole.")
    }

    package static func restored(_ folder: String, made: String, records: Int) -> Message {
        Message(
            vi:
                "Đã khôi phục vào \(folder) từ bản sao lưu lúc \(made); chuỗi bằng chứng \(records) bản ghi nguyên vẹn.",
            en: "Restored to \(folder) from the backup of \(made); the chain of \(records) records is whole.")
    }

    package static func keptBefore(_ folder: String) -> Message {
        Message(vi: "Nội dung trước đó được giữ ở \(folder).", en: "What was there before is kept in \(folder).")
    }
}
