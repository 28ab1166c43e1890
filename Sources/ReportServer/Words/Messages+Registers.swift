import Finding
import ReportModel

/// Messages of *Sổ theo dõi*.
extension Message {
    static let tabRegisters = Message(vi: "Sổ theo dõi", en: "Registers")
    static let leftEmpty = Message(vi: "(để trống)", en: "(nothing)")
    static let entryWasWritten = Message(vi: "ghi", en: "written")
    static let entryWasDeleted = Message(vi: "xóa", en: "deleted")
    static let chooseFile = Message(vi: "hãy chọn một tệp CSV hoặc XLSX", en: "choose a CSV or XLSX file")
    static let fileGone = Message(
        vi: "tệp đã thử không còn được giữ; hãy chọn lại tệp rồi thử lại",
        en: "the file that was tried is not kept any more; choose it again")

    static func notAChoiceAnyMore(_ text: String) -> Message {
        Message(vi: "\(text) (không còn trong danh mục)", en: "\(text) (not in the list any more)")
    }

    static func entriesFound(_ count: Int, isAll: Bool) -> Message {
        isAll
            ? Message(vi: "Sổ có \(grouped(count)) mục.", en: "\(count) entries.")
            : Message(vi: "Tìm thấy \(grouped(count)) mục.", en: "\(count) entries found.")
    }

    private static func grouped(_ count: Int) -> String { Quantity(mantissa: Int64(count)).vietnamese }

    static func entriesCounted(_ name: String, _ period: String, figure: String, _ measure: String) -> Message {
        Message(
            vi: "Các mục được tính vào “\(name)”, \(period): \(figure) \(measure).",
            en: "The entries that “\(name)” of \(period) counts: \(figure) \(measure).")
    }

    static func entryIsThere(_ key: String, _ author: String, _ moment: String) -> Message {
        Message(
            vi: "trong sổ đã có mục “\(key)” do \(author) ghi lúc \(moment), nên chưa ghi mục này",
            en: "there is an entry “\(key)” already, written by \(author) at \(moment); this one was not written")
    }

    static func entryChangedMeanwhile(_ author: String, _ moment: String) -> Message {
        Message(
            vi:
                "\(author) vừa sửa mục này lúc \(moment); nội dung của bạn chưa được ghi. Hãy so từng ô rồi bấm Lưu nếu vẫn muốn "
                + "ghi nội dung của bạn.",
            en:
                "\(author) changed this entry at \(moment), so yours was not written. Compare, then save again if you want."
        )
    }

    static func entryDeletedMeanwhile(_ author: String, _ moment: String) -> Message {
        Message(
            vi: "\(author) vừa xóa mục này lúc \(moment); bấm Lưu nếu muốn ghi lại mục với nội dung của bạn.",
            en: "\(author) deleted this entry at \(moment); save to write it again.")
    }

    static func importTitle(_ register: String) -> Message {
        Message(vi: "Nhập tệp vào \(register)", en: "Import into \(register)")
    }

    static func importTried(_ file: String, changed: Int, unchanged: Int, errors: Int) -> Message {
        errors > 0
            ? Message(
                vi:
                    "“\(file)” có \(errors) lỗi nên chưa ghi gì vào sổ. Hãy sửa tệp theo danh sách dưới đây rồi thử lại.",
                en: "“\(file)” has \(errors) errors; nothing was written. Mend the file and try again.")
            : Message(
                vi:
                    "“\(file)” không có lỗi: \(changed) mục mới hoặc thay đổi, \(unchanged) mục đã có trong sổ. Chưa ghi gì vào sổ.",
                en: "“\(file)” is good: \(changed) entries new or changed, \(unchanged) known. Nothing was written yet."
            )
    }

    static func importWrite(_ count: Int) -> Message {
        Message(vi: "Ghi \(count) mục vào sổ", en: "Write \(count) entries")
    }

    static func moreFindings(_ count: Int) -> Message {
        Message(vi: "Còn \(count) lỗi, cảnh báo khác.", en: "\(count) more.")
    }

    /// By the word behind `?xong=` in an address.
    static let doneWithRegisters: [String: Message] = [
        "ghi-muc": Message(vi: "Đã ghi mục mới vào sổ.", en: "The entry was written."),
        "sua-muc": Message(vi: "Đã sửa mục.", en: "The entry was changed."),
        "xoa-muc": Message(
            vi: "Đã xóa mục; các lần ghi trước vẫn được lưu.", en: "Deleted; its earlier versions are kept."),
        "khong-doi": Message(vi: "Mục không có gì thay đổi.", en: "Nothing was changed."),
        "nhap-tep": Message(vi: "Đã ghi các mục trong tệp vào sổ.", en: "The entries of the file were written."),
    ]
}
