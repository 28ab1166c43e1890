/// Messages about texts gathered from units, and about the reports of the offices above.
extension Message {
    package static func noConsolidatedOutline(_ regime: String) -> Message {
        Message(
            vi:
                "chế độ “\(regime)” không có đề cương tổng hợp (regimes/\(regime)/consolidated.md), nên cấp trên chưa lập được báo "
                + "cáo",
            en: "regime “\(regime)” has no outline for consolidated reports (regimes/\(regime)/consolidated.md)")
    }

    package static func noneSent(unit: String, period: String) -> Message {
        Message(
            vi: "chưa đơn vị nào dưới “\(unit)” gửi báo cáo kỳ \(period)",
            en: "no unit below “\(unit)” has sent a report for \(period)")
    }

    package static func gatherFirst(_ unit: String) -> Message {
        Message(
            vi: "lấy lời văn của các đơn vị bằng baocao gather --under \(unit), biên tập rồi lập báo cáo",
            en: "gather the units' texts with baocao gather --under \(unit), edit them, then build")
    }

    package static func gatherConflict(_ unit: String, section: String) -> Message {
        Message(
            vi:
                "\(unit) đã đổi lời văn “\(section)” sau khi văn phòng sửa; phần đã sửa giữ nguyên, bản mới nằm trong ghi chú CẦN XEM",
            en:
                "\(unit) changed its text “\(section)” after the office had edited it; the edited one stands, the new one is in "
                + "a comment")
    }

    package static func gatherUnreadable(_ unit: String, section: String, reason: Message) -> Message {
        Message(
            vi: "không lấy được lời văn “\(section)” của \(unit): \(reason.vi)",
            en: "the text “\(section)” of \(unit) cannot be used: \(reason.en)")
    }

    package static func gathered(
        _ path: String, units: Int, new: Int, updated: Int, conflicts: Int, unchanged: Int, gone: Int, isDryRun: Bool
    ) -> Message {
        Message(
            vi: (isDryRun ? "Chạy thử, không ghi: " : "Đã ghi \(path): ")
                + "lời văn của \(units) đơn vị; \(new) phần mới, \(updated) phần cập nhật, \(conflicts) phần cần xem, "
                + "\(unchanged) phần giữ nguyên, \(gone) phần đơn vị không còn",
            en: (isDryRun ? "Dry run, nothing written: " : "Written \(path): ")
                + "texts of \(units) units; \(new) new, \(updated) updated, \(conflicts) to be looked at, "
                + "\(unchanged) unchanged, \(gone) gone")
    }

    package static func gatheredPiece(_ section: String, unit: String, outcome: Message) -> Message {
        Message(vi: "  \(section): \(unit) – \(outcome.vi)", en: "  \(section): \(unit) – \(outcome.en)")
    }

    package static let gatheredNew = Message(vi: "mới", en: "new")
    package static let gatheredUpdated = Message(vi: "đơn vị đã sửa, đã cập nhật", en: "changed by the unit, updated")
    package static let gatheredConflict = Message(
        vi: "đơn vị đã sửa, chỗ này văn phòng đã biên tập: cần xem",
        en: "changed by the unit, edited by the office: look")
    package static let gatheredGone = Message(
        vi: "đơn vị không còn lời văn này", en: "the unit has no such text any more")

    package static let gatheredPreamble = Message(
        vi:
            "Lời văn của các đơn vị, do baocao gather lấy. Cứ sửa, xóa, viết lại tự do: chạy lại lệnh chỉ thêm phần mới và cập nhật "
            + "phần chưa ai sửa. Ghi chú như thế này không in ra.",
        en:
            "Texts of the units, gathered by baocao gather. Edit freely: running it again only adds what is new and updates what "
            + "nobody edited. Comments like this one are not printed.")

    package static let noSections = Message(
        vi: "đề cương tổng hợp không có phần lời văn nào (khối section) để lấy",
        en: "the consolidated outline has no sections to gather texts for")
}
