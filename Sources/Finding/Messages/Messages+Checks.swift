/// Messages about the figures of returns.
extension Message {
    package static let returnMissing = Message(vi: "chưa có số liệu cho kỳ này", en: "no figures for this period yet")

    package static func unusedExplanation(_ code: String) -> Message {
        Message(
            vi: "có giải trình cho “\(code)” nhưng không còn cảnh báo nào cần giải trình",
            en: "there is an explanation for “\(code)”, but nothing that needs one")
    }

    package static func figureNotAsked(_ key: String, nearest: String?) -> Message {
        Message(
            vi: "chế độ báo cáo không có chỉ tiêu “\(key)”\(didYouMean(nearest).vi)",
            en: "the regime has no indicator “\(key)”\(didYouMean(nearest).en)")
    }

    package static func figureNotInForce(_ key: String) -> Message {
        Message(
            vi: "chỉ tiêu “\(key)” không áp dụng cho kỳ này nên số đã nhập không được dùng",
            en: "indicator “\(key)” is not in force in this period; the figure is not used")
    }

    package static func tooManyDecimals(_ key: String, allowed: Int) -> Message {
        Message(
            vi: "“\(key)” chỉ được có \(allowed) chữ số thập phân", en: "“\(key)” may have \(allowed) decimals at most")
    }

    package static func outOfRange(_ name: String, _ value: String, _ range: (String?, String?)) -> Message {
        let (vi, en) =
            switch range {
            case (let low?, let high?): ("từ \(low) đến \(high)", "\(low) to \(high)")
            case (let low?, nil): ("không dưới \(low)", "at least \(low)")
            case (nil, let high?): ("không quá \(high)", "at most \(high)")
            case (nil, nil): ("", "")
            }
        return Message(
            vi: "\(name): \(value) ngoài khoảng cho phép (\(vi))", en: "\(name): \(value) is out of range (\(en))")
    }

    package static func countedDiffers(_ name: String, typed: String, counted: String) -> Message {
        Message(
            vi: "\(name): số nhập là \(typed) nhưng tính từ sổ hoặc công thức được \(counted)",
            en: "\(name): \(typed) was typed, but the register or formula gives \(counted)")
    }

    package static func figureMissing(_ name: String, _ keys: [String]) -> Message {
        let list = keys.joined(separator: ", ")
        return Message(
            vi: "thiếu số liệu bắt buộc: \(name) [\(list)]", en: "required figures are missing: \(name) [\(list)]")
    }

    package static func partsDoNotAddUp(_ name: String) -> Message {
        Message(vi: "\(name): các phần không cộng bằng tổng", en: "\(name): the parts do not add up to the total")
    }

    package static func farAboveTarget(_ name: String, _ value: String, target: String) -> Message {
        Message(
            vi: "\(name): lũy kế \(value) hơn gấp đôi kế hoạch \(target); hãy kiểm tra đơn vị tính hoặc kế hoạch",
            en:
                "\(name): \(value) so far is more than twice the target \(target); check the unit of measure or the target"
        )
    }

    package static func jump(_ name: String, from: String, to: String) -> Message {
        Message(
            vi: "\(name): \(to) chênh từ 10 lần trở lên so với kỳ trước (\(from)); hãy kiểm tra số liệu",
            en: "\(name): \(to) is ten times the previous \(from), or a tenth of it; check the figure")
    }

    package static func balanceBroken(_ name: String, _ member: String) -> Message {
        Message(
            vi: "\(name)\(member): đầu kỳ + tăng − giảm không bằng cuối kỳ",
            en: "\(name)\(member): opening + in − out is not the closing figure")
    }

    package static func carryOverBroken(_ name: String, _ value: String, previous: String, period: String) -> Message {
        Message(
            vi: "\(name): \(value) khác số cuối kỳ của \(period) là \(previous)",
            en: "\(name): \(value) differs from the closing figure of \(period), which is \(previous)")
    }

    /// The words of the regime itself; they are in the language of the office that wrote them.
    package static func ruleViolated(_ text: String) -> Message {
        Message(vi: text, en: text)
    }

    package static func notEvaluated(_ code: String, _ missing: [String]) -> Message {
        let list = missing.joined(separator: ", ")
        return Message(
            vi: "chưa kiểm tra được “\(code)” vì thiếu" + (list.isEmpty ? " số liệu" : ": \(list)"),
            en: "“\(code)” was not evaluated; " + (list.isEmpty ? "figures are missing" : "missing: \(list)"))
    }
}
