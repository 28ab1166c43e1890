import Finding
import ReportModel

/// Messages about dates and periods.
extension Message {
    static func noSuchDay(_ written: String, month: Int, year: Int, days: Int) -> Message {
        let ofYear = year > 0 && month == 2 ? " năm \(year)" : ""
        let inYear = year > 0 && month == 2 ? " \(year)" : ""
        return Message(
            vi: "\(written): tháng \(month)\(ofYear) chỉ có \(days) ngày",
            en: "\(written): month \(month)\(inYear) has only \(days) days")
    }

    static func noSuchDay(_ written: String) -> Message {
        Message(vi: "\(written): không có ngày này", en: "\(written): there is no such day")
    }

    static func noSuchMonth(_ written: String) -> Message {
        Message(vi: "\(written): một năm chỉ có 12 tháng", en: "\(written): a year has only 12 months")
    }

    static func noSuchQuarter(_ written: String) -> Message {
        Message(vi: "\(written): một năm chỉ có 4 quý", en: "\(written): a year has only 4 quarters")
    }

    static func outsidePeriod(_ written: String, period: ReportedPeriod, isBehind: Bool) -> Message {
        Message(
            vi: "ngày \(written) \(isBehind ? "sau" : "trước") kỳ báo cáo (\(period.vietnamese))",
            en: "\(written) is \(isBehind ? "behind" : "before") the reporting period (\(period.vietnamese))")
    }

    static func monthOutsidePeriod(_ written: String, period: ReportedPeriod, isBehind: Bool) -> Message {
        Message(
            vi: "\(written) \(isBehind ? "sau" : "trước") kỳ báo cáo (\(period.vietnamese))",
            en: "\(written) is \(isBehind ? "behind" : "before") the reporting period (\(period.vietnamese))")
    }

    static func monthsDoNotFit(_ written: String, elapsed: [Int]) -> Message {
        let list = elapsed.map(String.init).joined(separator: ", ")
        return Message(
            vi: "“\(written)” không hợp với kỳ báo cáo (\(list) tháng từ đầu năm)",
            en: "“\(written)” does not fit the reporting period (\(list) months from the start of the year)")
    }

    static func wrongPeriodWord(_ written: String, period: ReportedPeriod) -> Message {
        Message(
            vi: "“\(written)” trong báo cáo \(period.vietnamese)",
            en: "“\(written)” in a report on \(period.vietnamese)")
    }

    static func tasksOfThePast(_ written: String, period: ReportedPeriod) -> Message {
        Message(
            vi: "đề mục nhiệm vụ kỳ tới nêu “\(written)” trong báo cáo \(period.vietnamese)",
            en: "a heading of next tasks names “\(written)” in a report on \(period.vietnamese)")
    }

    static func comparisonAhead(_ written: String, period: ReportedPeriod) -> Message {
        Message(
            vi: "“\(written)”: mốc so sánh không đứng trước kỳ báo cáo (\(period.vietnamese))",
            en: "“\(written)”: what is compared with is not before the reporting period (\(period.vietnamese))")
    }

    static func behindCutOff(_ written: String) -> Message {
        Message(
            vi: "ngày \(written) sau ngày mà tổng số đứng trước tính đến",
            en: "\(written) is behind the day up to which the total before it goes")
    }

    static func impossibleCount(_ written: String, _ kind: ImpossibleCounts.Kind) -> Message {
        switch kind {
        case .tooMany(let limit, let inner, let outer):
            Message(
                vi: "“\(written)”: một \(outer) nhiều nhất có \(limit) \(inner)",
                en: "“\(written)”: more than \(limit), the most that there can be")
        case .schoolYear:
            Message(
                vi: "năm học \(written): một năm học gồm hai năm liền nhau",
                en: "school year \(written): a school year has two years that follow one another")
        }
    }

    static func intervalOutside(_ interval: String, _ named: String) -> Message {
        Message(
            vi: "khoảng \(interval) nằm ngoài \(named) đứng trước nó",
            en: "\(interval) lies outside of \(named), which it is said to be")
    }

    static func publishedBeforeEnd(_ signed: Day, end: Day, _ named: String) -> Message {
        Message(
            vi: "văn bản ghi ngày \(signed.short), trước khi hết \(named) (\(end.short)) mà số liệu kể là đã đạt",
            en: "dated \(signed.short), before the end of \(named) (\(end.short)), of which it tells the results")
    }

    static func reversedInterval(_ first: String, _ last: String) -> Message {
        Message(
            vi: "khoảng thời gian kết thúc (\(last)) trước khi bắt đầu (\(first))",
            en: "the interval ends (\(last)) before it starts (\(first))")
    }

    static func signedBeforeEnd(_ signed: Day, end: Day, period: ReportedPeriod) -> Message {
        Message(
            vi: "văn bản ghi ngày \(signed.short), trước khi kết thúc \(period.vietnamese) (\(end.short))",
            en: "the document is dated \(signed.short), before the end of \(period.vietnamese) (\(end.short))")
    }

    static func figuresNewerThanDocument(_ written: String, signed: Day) -> Message {
        Message(
            vi: "số liệu tính đến \(written), sau ngày của văn bản (\(signed.short))",
            en: "figures up to \(written), behind the date of the document (\(signed.short))")
    }

    static func weekdayDiffers(_ day: Day, written: String) -> Message {
        Message(
            vi: "ngày \(day.short) là \(day.weekday.vietnamese), văn bản ghi “\(written)”",
            en: "\(day.short) is a \(day.weekday.rawValue), the text says “\(written)”")
    }

    static func missingZero(_ written: String) -> Message {
        Message(
            vi: "“\(written)”: ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 ở trước (Nghị định 30/2020/NĐ-CP)",
            en: "“\(written)”: days below 10 and the months 1 and 2 take a zero (decree 30/2020/NĐ-CP)")
    }

    static let writeWithZero = Message(vi: "ghi thêm số 0", en: "add the zero")
}
