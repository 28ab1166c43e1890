/// Messages about the list of units.
extension Message {
    package static func unknownUnit(_ code: String, nearest: String?) -> Message {
        Message(
            vi: "không có đơn vị “\(code)”\(didYouMean(nearest).vi)",
            en: "there is no unit “\(code)”\(didYouMean(nearest).en)")
    }

    package static func duplicateUnit(code: String, line: Int) -> Message {
        Message(
            vi:
                "mã đơn vị “\(code)” đã dùng ở dòng \(line) cho cùng thời gian; mỗi mã chỉ một đơn vị tại một thời điểm",
            en: "unit code “\(code)” is already used on line \(line) for the same time; a code names one unit at a time"
        )
    }

    package static func unitEndsBeforeStart(code: String) -> Message {
        Message(
            vi: "đơn vị “\(code)” kết thúc trước khi bắt đầu", en: "unit “\(code)” ends before it starts")
    }

    package static func sharesDoNotAddUp(code: String) -> Message {
        Message(
            vi: "tỷ lệ kế thừa của đơn vị “\(code)” phải cộng bằng 1",
            en: "the shares of the successors of unit “\(code)” must add up to 1")
    }

    package static func unitWithoutParent(code: String, parent: String, day: String) -> Message {
        Message(
            vi:
                "đơn vị “\(code)” không có đơn vị cấp trên vào ngày \(day): “\(parent)” khi đó chưa có hoặc đã hết hiệu lực",
            en: "unit “\(code)” has no parent on \(day): “\(parent)” does not exist then")
    }

    package static func unitCycle(code: String) -> Message {
        Message(
            vi: "đơn vị “\(code)” nằm dưới chính nó theo cột đơn vị cấp trên",
            en: "unit “\(code)” stands below itself by its parents")
    }

    /// `; có phải “x” không?`, or nothing.
    static func didYouMean(_ name: String?) -> Message {
        guard let name else { return Message(vi: "", en: "") }
        return Message(vi: "; có phải “\(name)” không?", en: "; did you mean “\(name)”?")
    }
}
