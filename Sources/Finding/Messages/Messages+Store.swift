/// Messages about opening, reading and writing the store.
extension Message {
    package static func storeMissing(path: String) -> Message {
        Message(
            vi: "không có kho dữ liệu “\(path)”; hãy kiểm tra lại đường dẫn, hoặc tạo kho bằng lệnh “baocao init”",
            en: "there is no store “\(path)”; check the path, or make one with “baocao init”")
    }

    package static func storeFolderMissing(path: String) -> Message {
        Message(
            vi: "không tạo được kho “\(path)” vì chưa có thư mục chứa nó; hãy tạo thư mục rồi làm lại",
            en: "the store “\(path)” cannot be made because its folder does not exist; make the folder and try again")
    }

    package static func storeReadOnly(path: String) -> Message {
        Message(
            vi: "không ghi được vào kho “\(path)”: tệp hoặc thư mục chứa nó chỉ cho đọc, chưa có gì được ghi; hãy cấp "
                + "quyền ghi cả tệp lẫn thư mục cho tài khoản chạy chương trình rồi làm lại",
            en: "the store “\(path)” cannot be written: the file or its folder is read-only, nothing was written; "
                + "grant write access to both and try again")
    }

    package static func storeOpenedForReading(path: String) -> Message {
        Message(
            vi: "không ghi được vào kho “\(path)” vì kho đang được mở chỉ để đọc; chưa có gì được ghi",
            en: "the store “\(path)” cannot be written because it was opened for reading only; nothing was written")
    }

    package static func storeUnreadable(path: String) -> Message {
        Message(
            vi: "không mở được kho “\(path)”; hãy kiểm tra rằng đó là một tệp và tài khoản chạy chương trình được "
                + "quyền đọc",
            en: "the store “\(path)” cannot be opened; check that it is a file and that you may read it")
    }

    package static func storeFull(path: String) -> Message {
        Message(
            vi: "không ghi được vào kho “\(path)” vì ổ đĩa hết chỗ, chưa có gì được ghi; hãy giải phóng dung lượng "
                + "rồi làm lại",
            en: "the store “\(path)” cannot be written because the disk is full, nothing was written; free some space "
                + "and try again")
    }

    package static func storeLocked(path: String) -> Message {
        Message(
            vi: "kho “\(path)” đang được một chương trình khác ghi, đã chờ mà chưa đến lượt, chưa có gì được ghi; hãy "
                + "đợi việc kia xong rồi làm lại",
            en: "another program is writing to the store “\(path)” and did not finish in time, nothing was written; "
                + "wait for it and try again")
    }

    package static func storeNeedsRecovery(path: String) -> Message {
        Message(
            vi: "kho “\(path)” còn phần ghi dở sau lần dừng đột ngột, mà thư mục chỉ cho đọc nên không hoàn tất được; "
                + "hãy mở kho một lần bằng tài khoản có quyền ghi",
            en: "the store “\(path)” was not closed properly and its folder is read-only, so that it cannot be put in "
                + "order; open it once with write access")
    }

    package static func storeFailed(path: String, code: Int, detail: String) -> Message {
        Message(
            vi: "không đọc hoặc ghi được kho “\(path)” (mã lỗi SQLite \(code): \(detail)); hãy kiểm tra ổ đĩa rồi làm "
                + "lại",
            en: "the store “\(path)” cannot be read or written (SQLite error \(code): \(detail)); check the disk and "
                + "try again")
    }

    package static func storeNewer(path: String, found: Int, known: Int) -> Message {
        Message(
            vi: "kho “\(path)” do phiên bản mới hơn của chương trình ghi (cấu trúc số \(found), bản này chỉ biết đến "
                + "số \(known)), chưa có gì bị thay đổi; hãy cập nhật chương trình rồi mở lại",
            en: "the store “\(path)” was written by a newer version of the program (structure \(found), this one "
                + "knows up to \(known)), nothing was changed; update the program and open it again")
    }

    package static func storeOlder(path: String, found: Int, known: Int) -> Message {
        Message(
            vi: "kho “\(path)” có cấu trúc cũ (số \(found), cần số \(known)) mà đang được mở chỉ để đọc; hãy mở kho "
                + "một lần bằng một lệnh có ghi để nâng cấp",
            en: "the store “\(path)” has an older structure (\(found), needed \(known)) and was opened for reading "
                + "only; open it once with a command that writes to upgrade it")
    }

    package static func storeNotOurs(path: String) -> Message {
        Message(
            vi: "tệp “\(path)” không phải là kho dữ liệu của BaoCao, hoặc phần đầu tệp đã hỏng, chưa có gì bị thay "
                + "đổi; hãy kiểm tra lại đường dẫn, hoặc khôi phục kho từ bản sao lưu",
            en: "“\(path)” is not a store of BaoCao, or its beginning is damaged, nothing was changed; check the "
                + "path, or restore the store from a backup")
    }

    package static func storeEmpty(path: String) -> Message {
        Message(
            vi: "tệp kho “\(path)” rỗng; hãy khôi phục từ bản sao lưu, hoặc tạo kho mới bằng lệnh “baocao init”",
            en: "the store file “\(path)” is empty; restore it from a backup, or make a new one with “baocao init”")
    }

    package static func storeCorrupt(path: String, detail: String) -> Message {
        Message(
            vi: "kho “\(path)” bị hỏng (\(detail)); hãy giữ nguyên tệp này và khôi phục từ bản sao lưu gần nhất",
            en: "the store “\(path)” is damaged (\(detail)); keep this file as it is and restore the latest backup")
    }

    package static func noSuchEntryVersion(_ key: String) -> Message {
        Message(vi: "chưa từng có mục “\(key)” trong sổ", en: "there never was an entry “\(key)” in the register")
    }

    package static func revisionConflict(expected: Int, found: Int, author: String) -> Message {
        found == 0
            ? Message(
                vi: "chưa có lần ghi nào, trong khi bản của bạn dựa trên lần ghi số \(expected); chưa có gì được ghi, "
                    + "hãy mở lại số liệu rồi ghi lại",
                en: "nothing is stored yet, but yours started from revision \(expected); nothing was written, open "
                    + "the return again and repeat")
            : Message(
                vi: "“\(author)” đã ghi lần số \(found) sau khi bạn mở số liệu (bạn dựa trên lần số \(expected)); "
                    + "chưa có gì được ghi, hãy mở lại số liệu, đối chiếu rồi ghi lại",
                en: "“\(author)” has stored revision \(found) since you opened the return (yours started from "
                    + "\(expected)); nothing was written, open it again, compare and repeat")
    }

    /// Somebody else wrote in between and changed these figures and texts.
    package static func revisionConflict(expected: Int, found: Int, author: String, changed: [String]) -> Message {
        let plain = revisionConflict(expected: expected, found: found, author: author)
        guard !changed.isEmpty else { return plain }
        let shown = changed.prefix(5).joined(separator: ", ")
        let more = changed.count > 5 ? andMore(changed.count - 5) : Message(vi: "", en: "")
        return Message(
            vi: plain.vi + " (đã đổi: \(shown)\(more.vi.isEmpty ? "" : ", " + more.vi))",
            en: plain.en + " (changed: \(shown)\(more.en.isEmpty ? "" : ", " + more.en))")
    }

    package static func notStorable(_ text: String) -> Message {
        Message(
            vi: "không lưu được “\(text)”: có ký tự rỗng, hoặc kỳ, ngày không tồn tại; hãy sửa lại, chưa có gì được "
                + "ghi",
            en: "“\(text)” cannot be stored: it has a null character, or a period or day that does not exist; correct "
                + "it, nothing was written")
    }
}
