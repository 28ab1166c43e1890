/// How reports stand, as `baocao status` says it.
extension Message {
    private static func sent(_ day: String, lateDays: Int) -> Message {
        lateDays > 0
            ? Message(vi: "gửi ngày \(day), trễ \(lateDays) ngày", en: "sent on \(day), \(lateDays) days late")
            : Message(vi: "gửi ngày \(day), đúng hạn", en: "sent on \(day), in time")
    }

    package static func statusAwaited(isWritten: Bool) -> Message {
        isWritten
            ? Message(vi: "chưa đến hạn, đã có bản nháp", en: "awaited, a draft is there")
            : Message(vi: "chưa đến hạn", en: "awaited")
    }

    package static func statusOverdue(_ days: Int, isWritten: Bool) -> Message {
        isWritten
            ? Message(
                vi: "quá hạn \(days) ngày, có bản nháp nhưng chưa gửi", en: "\(days) days overdue, a draft is there")
            : Message(vi: "quá hạn \(days) ngày, chưa gửi", en: "\(days) days overdue")
    }

    package static func statusSent(_ day: String, lateDays: Int, again: Int) -> Message {
        let time = sent(day, lateDays: lateDays)
        let repeated =
            again > 0 ? (vi: ", đã gửi lại \(again) lần", en: ", sent again \(again) times") : (vi: "", en: "")
        return Message(
            vi: "\(time.vi)\(repeated.vi); chờ xem xét", en: "\(time.en)\(repeated.en); awaits a decision")
    }

    package static func statusAccepted(
        _ day: String, by who: String, sent: String, lateDays: Int, amendments: Int
    ) -> Message {
        let time = Message.sent(sent, lateDays: lateDays)
        let amended =
            amendments > 0
            ? (vi: ", sửa đổi \(amendments) lần", en: ", amended \(amendments) times") : (vi: "", en: "")
        return Message(
            vi: "\(time.vi); “\(who)” nhận ngày \(day)\(amended.vi)",
            en: "\(time.en); accepted by “\(who)” on \(day)\(amended.en)")
    }

    package static func statusReturned(_ day: String, by who: String, reason: String) -> Message {
        Message(
            vi: "“\(who)” trả lại ngày \(day): \(reason)", en: "given back by “\(who)” on \(day): \(reason)")
    }

    package static func statusAmending(_ day: String, by who: String, reason: String) -> Message {
        Message(
            vi: "“\(who)” mở để sửa đổi ngày \(day): \(reason)",
            en: "opened for a correction by “\(who)” on \(day): \(reason)")
    }

    package static func statusExcused(_ day: String, by who: String, reason: String) -> Message {
        Message(
            vi: "được miễn, “\(who)” ghi ngày \(day): \(reason)", en: "excused by “\(who)” on \(day): \(reason)")
    }

    package static func statusClosed(_ day: String, successors: [String]) -> Message {
        let names = successors.joined(separator: ", ")
        return Message(
            vi: "không phải báo cáo: kết thúc hoạt động ngày \(day)\(names.isEmpty ? "" : ", nhập vào \(names)")",
            en: "owes nothing: came to an end on \(day)\(names.isEmpty ? "" : " and went into \(names)")")
    }

    package static let statusAll = Message(vi: "Tất cả", en: "All")

    package static func statusSummary(
        _ name: String, owed: Int, sent: String, sentShare: String, inTime: String, late: Int, accepted: Int,
        returned: Int, overdue: Int, excused: Int, closed: Int
    ) -> Message {
        Message(
            vi:
                "\(name): \(sent) đơn vị đã gửi\(sentShare), đúng hạn \(inTime), trễ \(late); đã nhận \(accepted), đang bị "
                + "trả lại \(returned), quá hạn chưa gửi \(overdue), được miễn \(excused), không còn phải báo cáo \(closed)",
            en: "\(name): \(sent) sent\(sentShare), in time \(inTime), late \(late); accepted \(accepted), given back "
                + "\(returned), overdue \(overdue), excused \(excused), not owed any more \(closed)")
    }
}
