/// Messages of the commands that lead returns through their life.
extension Message {
    package static func lifeReturnName(_ regime: String, unit: String, period: String) -> Message {
        Message(vi: "\(regime), \(unit), \(period)", en: "\(regime), \(unit), \(period)")
    }

    package static func lifeSubmitted(
        _ name: Message, again: Int, lateDays: Int, deadline: String?, version: Message?
    ) -> Message {
        if again > 0 {
            let under = version.map { (vi: "; chế độ \($0.vi)", en: "; regime \($0.en)") }
            return Message(
                vi: "Đã gửi lại: \(name.vi) (lần \(again + 1)\(under?.vi ?? "")).",
                en: "Sent again: \(name.en) (sending \(again + 1)\(under?.en ?? "")).")
        }
        let due = deadline.map { (vi: "hạn \($0)", en: "due \($0)") }
        let time =
            lateDays > 0
            ? (vi: "trễ \(lateDays) ngày", en: "\(lateDays) days late") : (vi: "đúng hạn", en: "in time")
        let vi = ["\(time.vi)", due?.vi, version.map { "chế độ \($0.vi)" }].compactMap(\.self)
        let en = ["\(time.en)", due?.en, version.map { "regime \($0.en)" }].compactMap(\.self)
        return Message(
            vi: "Đã gửi: \(name.vi) (\(vi.joined(separator: "; "))).",
            en: "Sent: \(name.en) (\(en.joined(separator: "; "))).")
    }

    package static func lifeGivenBack(_ name: Message) -> Message {
        Message(vi: "Đã trả lại: \(name.vi).", en: "Given back: \(name.en).")
    }

    package static func lifeTaken(_ name: Message) -> Message {
        Message(vi: "Đã nhận: \(name.vi).", en: "Accepted: \(name.en).")
    }

    package static func lifeOpenedToAmend(_ name: Message) -> Message {
        Message(
            vi: "Đã mở để sửa đổi: \(name.vi). Bản đã nhận vẫn được tính đến khi nhận bản mới.",
            en: "Opened for a correction: \(name.en). What was accepted counts until the new one is.")
    }

    package static func lifeReopened(_ name: Message, until: String?) -> Message {
        Message(
            vi: "Đã mở lại: \(name.vi)\(until.map { ", đến hết ngày \($0)" } ?? "").",
            en: "Reopened: \(name.en)\(until.map { ", until \($0)" } ?? "").")
    }

    package static func lifeExcusedNow(_ name: Message) -> Message {
        Message(vi: "Đã cho miễn: \(name.vi).", en: "Excused: \(name.en).")
    }

    package static func lifeDryRun(_ what: Message) -> Message {
        Message(vi: "Chạy thử, không ghi gì. \(what.vi)", en: "Dry run, nothing written. \(what.en)")
    }

    // MARK: - Why

    package static func whyEditable(_ state: Message, until: String?) -> Message {
        Message(
            vi: "Sửa được: \(state.vi)\(until.map { ", còn sửa được đến hết ngày \($0)" } ?? "").",
            en: "It can be changed: \(state.en)\(until.map { ", until \($0)" } ?? "").")
    }

    package static func whyNot(_ reason: Message) -> Message {
        Message(
            vi: reason.vi.prefix(1).uppercased() + reason.vi.dropFirst() + ".",
            en: reason.en.prefix(1).uppercased() + reason.en.dropFirst() + ".")
    }

    package static let stateDraft = Message(vi: "bản nháp, chưa gửi", en: "a draft, not sent")
    package static let stateNothing = Message(vi: "chưa có số liệu, chưa gửi", en: "nothing written or sent yet")
    package static let stateSubmitted = Message(vi: "đã gửi, chờ xem xét", en: "sent, awaits a decision")
    package static let stateReturned = Message(vi: "bị trả lại, chờ sửa và gửi lại", en: "given back, to be corrected")
    package static let stateAccepted = Message(vi: "đã nhận", en: "accepted")
    package static let stateAmending = Message(vi: "đã nhận, đang mở để sửa đổi", en: "accepted, open for a correction")
    package static let stateExcused = Message(vi: "được miễn", en: "excused")

    // MARK: - History

    package static func historyTitle(_ regime: String, unit: String, period: String, state: Message) -> Message {
        Message(
            vi: "\(regime) – \(unit) – \(period): \(state.vi)", en: "\(regime) – \(unit) – \(period): \(state.en)")
    }

    package static func historyWrote(_ number: Int, figures: Int, texts: Int) -> Message {
        Message(
            vi: "ghi lần \(number): \(figures) số liệu, \(texts) phần lời văn",
            en: "wrote revision \(number): \(figures) figures, \(texts) texts")
    }

    package static func historySent(_ what: Message, figures: Int, version: Message) -> Message {
        Message(
            vi: "\(what.vi) (giữ nguyên bản gửi: \(figures) số liệu; chế độ \(version.vi))",
            en: "\(what.en) (frozen: \(figures) figures; regime \(version.en))")
    }

    package static func historyOpen(_ day: String) -> Message {
        Message(vi: "mở đến hết ngày \(day)", en: "open until \(day)")
    }

    package static let historyInherited = Message(
        vi: "số liệu có từ trước khi kho ghi các bước gửi, nhận: coi như đã gửi lúc ghi lần đầu",
        en: "from before the store kept steps: counts as sent when it was first written")
    package static let historyEmpty = Message(vi: "chưa có gì được ghi", en: "nothing was written yet")
    package static let historyText = Message(vi: "lời văn", en: "text")
    package static let historyExplanation = Message(vi: "giải trình", en: "explanation")
    package static let historyNothing = Message(vi: "(không có)", en: "(none)")

    // MARK: - What counts

    package static let countsSubmitted = Message(
        vi: "tính báo cáo đã gửi và đã nhận", en: "what was sent or accepted counts")
    package static let countsAccepted = Message(vi: "chỉ tính báo cáo đã nhận", en: "only what was accepted counts")
    package static let countsAll = Message(
        vi: "tính mọi số liệu đã nhập, kể cả bản nháp", en: "everything counts, drafts included")

    package static func lifeNotCounted(_ count: Int, _ names: String, choice: Message) -> Message {
        Message(
            vi: "\(count) đơn vị có số liệu nhưng chưa được tính (\(choice.vi)): \(names)",
            en: "\(count) units have figures that do not count (\(choice.en)): \(names)")
    }

    package static func figureAsSent(_ now: String) -> Message {
        Message(
            vi: "như bản đã gửi (số liệu hiện nay trong kho là \(now))",
            en: "as it was sent (the store says \(now) by now)")
    }

    package static let draftNotCounted = Message(
        vi: "có số liệu nhưng chưa gửi hoặc bị trả lại nên chưa được tính",
        en: "there are figures, but they were not sent or were given back, so they do not count")
}
