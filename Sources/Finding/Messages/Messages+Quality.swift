/// Messages of `baocao outliers`.
extension Message {
    package static func strangeFigure(
        _ name: String, unit: String, value: String, low: String, high: String, cause: Message?
    ) -> Message {
        Message(
            vi: "\(name) của \(unit) là \(value), mọi khi từ \(low) đến \(high)\(cause.map { "; \($0.vi)" } ?? "")",
            en: "\(name) of \(unit) is \(value), usually \(low) to \(high)\(cause.map { "; \($0.en)" } ?? "")")
    }

    package static func outliersFound(_ count: Int, judged: Int, units: Int) -> Message {
        Message(
            vi: "\(count) số liệu khác thường trong \(judged) số liệu của \(units) đơn vị",
            en: "\(count) strange figures among \(judged) of \(units) units")
    }

    package static func outliersUnjudged(_ count: Int, needed: Int) -> Message {
        Message(
            vi: "\(count) số liệu chưa đủ \(needed) kỳ trước đó để so",
            en: "\(count) figures have fewer than \(needed) earlier ones to compare with")
    }

    package static func perhapsTooLarge(_ factor: String, meant: String) -> Message {
        Message(
            vi: "có thể thừa chữ số hoặc lẫn đơn vị tính: chia \(factor) thì được \(meant)",
            en: "perhaps digits too many or another unit of measure: divided by \(factor) it would be \(meant)")
    }

    package static func perhapsTooSmall(_ factor: String, meant: String) -> Message {
        Message(
            vi: "có thể thiếu chữ số hoặc lẫn đơn vị tính: nhân \(factor) thì được \(meant)",
            en: "perhaps digits too few or another unit of measure: times \(factor) it would be \(meant)")
    }

    package static let perhapsAccumulated = Message(
        vi: "có thể là số lũy kế từ đầu năm, không phải số trong kỳ",
        en: "perhaps the sum of the year so far, not the period's own figure")

    package static func expectedRange(_ low: String, _ high: String, _ measure: String) -> Message {
        Message(vi: "mọi khi từ \(low) đến \(high) \(measure)", en: "usually \(low) to \(high) \(measure)")
    }

    package static func deviations(_ score: String) -> Message {
        Message(vi: "cách \(score) lần độ lệch thường thấy", en: "\(score) usual deviations away")
    }

    package static func standardDeviations(_ score: String) -> Message {
        Message(vi: "cách trung bình \(score) độ lệch chuẩn", en: "\(score) standard deviations from the mean")
    }

    package static func timesTheEarlier(_ ratio: String, isLess: Bool) -> Message {
        Message(
            vi: isLess ? "giảm còn 1/\(ratio) kỳ trước, cùng kỳ" : "gấp \(ratio) lần kỳ trước, cùng kỳ",
            en: isLess ? "1/\(ratio) of earlier periods" : "\(ratio) times earlier periods")
    }

    package static func unknownMethod(_ text: String, choices: [String], nearest: String?) -> Message {
        let list = choices.joined(separator: ", ")
        return Message(
            vi: "không có cách tìm “\(text)”\(didYouMean(nearest).vi); có thể chọn: \(list)",
            en: "no method “\(text)”\(didYouMean(nearest).en); choose from: \(list)")
    }

    package static func badThreshold(_ text: String, least: String) -> Message {
        Message(
            vi: "ngưỡng “\(text)” phải là một số lớn hơn \(least), ví dụ 3.5",
            en: "threshold “\(text)” must be a number above \(least), such as 3.5")
    }
}

/// Messages of `baocao consolidate --check`.
extension Message {
    package static func checkedUnits(
        _ units: Int, checks: Int, violated: Int, strange: Int, notEvaluated: Int
    ) -> Message {
        Message(
            vi:
                "Kiểm tra \(units) đơn vị theo \(checks) quy tắc, cân đối, phân tổ, khoảng giá trị: \(violated) chỗ không "
                + "thỏa ở \(strange) đơn vị, \(notEvaluated) chỗ chưa kiểm tra được vì thiếu số liệu",
            en: "\(units) units put to \(checks) rules, balances, breakdowns and ranges: \(violated) do not hold in "
                + "\(strange) units, \(notEvaluated) lack figures")
    }
}
