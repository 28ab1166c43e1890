/// Why something may not be done with a return, in one sentence each.
extension Message {
    package static func lifeSent(_ who: String, _ day: String) -> Message {
        Message(
            vi:
                "báo cáo đã được “\(who)” gửi ngày \(day) và đang chờ xem xét nên không sửa được; cần sửa thì đề nghị cấp "
                + "trên trả lại (baocao return)",
            en:
                "“\(who)” sent the return on \(day) and it awaits a decision, so it cannot be changed; to correct it, ask "
                + "the office above to give it back (baocao return)")
    }

    package static func lifeSentBefore(_ who: String, _ day: String) -> Message {
        Message(
            vi: "báo cáo đã được “\(who)” gửi ngày \(day) và đang chờ xem xét, không cần gửi lần nữa",
            en: "“\(who)” sent the return on \(day) and it awaits a decision; there is no need to send it again")
    }

    package static func lifeAccepted(_ who: String, _ day: String) -> Message {
        Message(
            vi:
                "báo cáo đã được “\(who)” nhận ngày \(day) nên không sửa, không gửi, không trả lại được nữa; cần sửa thì "
                + "dùng baocao amend và nêu lý do",
            en:
                "“\(who)” accepted the return on \(day), so it can no longer be changed, sent or given back; to correct "
                + "it use baocao amend and say why")
    }

    package static func lifeReturned(_ who: String, _ day: String, reason: String) -> Message {
        Message(
            vi: "báo cáo đã bị “\(who)” trả lại ngày \(day) (\(reason)) và đơn vị chưa gửi lại",
            en: "“\(who)” gave the return back on \(day) (\(reason)) and it was not sent again yet")
    }

    package static func lifeAmending(_ who: String, _ day: String, reason: String) -> Message {
        Message(
            vi: "báo cáo đã được “\(who)” mở ngày \(day) để sửa đổi (\(reason)) và đơn vị chưa gửi lại",
            en: "“\(who)” opened the return on \(day) for a correction (\(reason)) and it was not sent again yet")
    }

    package static func lifeExcused(_ who: String, _ day: String, reason: String) -> Message {
        Message(
            vi: "đơn vị đã được “\(who)” cho miễn báo cáo này ngày \(day) (\(reason)); bỏ miễn bằng baocao reopen",
            en: "“\(who)” excused the unit from this return on \(day) (\(reason)); baocao reopen takes that back")
    }

    package static let lifeNotSent = Message(
        vi: "đơn vị chưa gửi báo cáo này", en: "the unit has not sent this return yet")
    package static let lifeNotAccepted = Message(
        vi: "báo cáo chưa được nhận nên chưa có gì để sửa đổi; đơn vị cứ sửa bản nháp rồi gửi",
        en: "the return was not accepted, so there is nothing to amend; the unit just edits its draft and sends it")
    package static let lifeReasonMissing = Message(
        vi: "phải nêu lý do (--reason) để người sau hiểu vì sao", en: "say why (--reason), for those who read it later")
    package static let lifeNotOwed = Message(
        vi:
            "đơn vị không phải báo cáo kỳ này: chưa hoặc không còn hoạt động khi chốt số liệu, hoặc chế độ không áp dụng",
        en: "the unit does not owe this return: it does not exist when the figures close, or the regime is not in force"
    )
    package static let lifeNothingToSend = Message(
        vi: "chưa có số liệu nào của kỳ này để gửi; hãy nhập số liệu trước",
        en: "there are no figures of this period to send; import them first")
    package static let lifeUnchanged = Message(
        vi: "số liệu và lời văn chưa có gì khác lần gửi trước; hãy sửa, hoặc nêu lý do giữ nguyên bằng --reason",
        en: "nothing differs from what was sent before; correct it, or say with --reason why it stands")

    package static func lifeUnitClosed(_ day: String, successors: [String]) -> Message {
        let names = successors.joined(separator: ", ")
        return Message(
            vi:
                "đơn vị đã kết thúc hoạt động ngày \(day)\(names.isEmpty ? "" : ", nhập vào \(names)") nên không sửa được số "
                + "liệu cũ; cần sửa thì cấp trên mở lại (baocao reopen)",
            en:
                "the unit came to an end on \(day)\(names.isEmpty ? "" : " and went into \(names)"), so its old returns "
                + "cannot be changed; the office above may open them (baocao reopen)")
    }

    package static func lifePeriodClosed(_ day: String, openedUntil: String?) -> Message {
        let opened = openedUntil.map { (vi: ", lần mở lại cũng đã hết ngày \($0)", en: " and was opened until \($0)") }
        return Message(
            vi:
                "kỳ báo cáo đã khóa sau ngày \(day)\(opened?.vi ?? "") nên không sửa, không gửi được; cần sửa thì đề nghị "
                + "cấp trên mở lại (baocao reopen)",
            en: "the period was closed behind \(day)\(opened?.en ?? ""), so nothing can be changed or sent; ask the "
                + "office above to open it (baocao reopen)")
    }

    package static func lifeTooEarly(_ day: String) -> Message {
        Message(
            vi: "số liệu của kỳ chốt hết ngày \(day), chưa gửi được trước ngày đó",
            en: "the figures of the period close with \(day), it cannot be sent before")
    }

    package static func lifeErrors(_ count: Int) -> Message {
        Message(
            vi: "chưa gửi: còn \(count) lỗi ở trên phải sửa trước", en: "not sent: \(count) errors above come first")
    }

    package static func lifeUnexplained(_ count: Int) -> Message {
        Message(
            vi:
                "chưa gửi: còn \(count) cảnh báo ở trên phải sửa hoặc giải trình (nhập dòng có indicator là explain, member "
                + "là mã quy tắc, value là lời giải trình)",
            en:
                "not sent: \(count) warnings above must be corrected or explained (import a line with indicator explain, "
                + "the rule as member and the explanation as value)")
    }

    package static func lifeStillOpen(lock: String?) -> Message {
        Message(
            vi: lock.map { "kỳ báo cáo còn mở đến hết ngày \($0), đơn vị cứ sửa và gửi" }
                ?? "chế độ này không khóa kỳ, đơn vị cứ sửa và gửi",
            en: lock.map { "the period is open until \($0), the unit may just edit and send" }
                ?? "this regime does not close periods, the unit may just edit and send")
    }

    package static func lifeUntilPast(_ day: String) -> Message {
        Message(
            vi: "ngày \(day) đã qua, không mở đến ngày đó được", en: "\(day) is over, nothing can be opened until then")
    }

    /// Somebody else took a step between reading and writing.
    package static func lifeChangedMeanwhile(_ steps: [Message]) -> Message {
        Message(
            vi:
                "trong lúc bạn làm, báo cáo đã thay đổi: \(steps.map(\.vi).joined(separator: "; ")); chưa có gì được ghi, hãy "
                + "xem lại rồi làm tiếp",
            en:
                "the return changed meanwhile: \(steps.map(\.en).joined(separator: "; ")); nothing was written, look again"
        )
    }

    /// One step as a clause: who did what, when and why.
    package static func lifeStep(_ action: Message, who: String, at moment: String, reason: String) -> Message {
        let why = reason.isEmpty ? "" : " (\(reason))"
        return Message(vi: "“\(who)” \(action.vi) \(moment)\(why)", en: "“\(who)” \(action.en) \(moment)\(why)")
    }

    /// A revision as a clause.
    package static func lifeRevision(_ number: Int, who: String, at moment: String) -> Message {
        Message(vi: "“\(who)” ghi lần \(number) \(moment)", en: "“\(who)” wrote revision \(number) \(moment)")
    }

    package static let lifeSubmits = Message(vi: "gửi", en: "sent it")
    package static let lifeGivesBack = Message(vi: "trả lại", en: "gave it back")
    package static let lifeAccepts = Message(vi: "nhận", en: "accepted it")
    package static let lifeAmends = Message(vi: "mở để sửa đổi", en: "opened it for a correction")
    package static let lifeReopens = Message(vi: "mở lại", en: "reopened it")
    package static let lifeExcuses = Message(vi: "cho miễn", en: "excused the unit")
    package static let lifeEdits = Message(vi: "sửa", en: "edited it")

    package static func lockBeforeDeadline(_ lock: String, deadline: String) -> Message {
        Message(
            vi: "kỳ bị khóa sau ngày \(lock), trước cả hạn gửi \(deadline)",
            en: "the period is closed behind \(lock), before the report is due on \(deadline)")
    }

    package static func lifeDiffers(_ names: [String], who: String, day: String) -> Message {
        let shown = names.prefix(5).joined(separator: ", ")
        let more = names.count > 5 ? names.count - 5 : 0
        return Message(
            vi: "\(names.count) số liệu hiện nay khác bản “\(who)” đã gửi ngày \(day): \(shown)"
                + (more > 0 ? " và \(more) số liệu khác" : "")
                + "; báo cáo lập theo số hiện nay, tổng hợp theo bản đã gửi",
            en: "\(names.count) figures are not those that “\(who)” sent on \(day): \(shown)"
                + (more > 0 ? " and \(more) more" : "") + "; the report has those of now, consolidations what was sent")
    }
}
