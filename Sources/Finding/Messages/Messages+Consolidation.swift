/// Messages of `baocao consolidate`.
extension Message {
    package static func consolidatedFor(_ unit: String, owing: Int) -> Message {
        Message(vi: "Tổng hợp của \(unit): \(owing) đơn vị phải báo cáo", en: "\(unit): \(owing) units report")
    }

    package static let columnIndicator = Message(vi: "chỉ tiêu", en: "indicator")
    package static let columnMeasure = Message(vi: "đơn vị tính", en: "unit")
    package static let columnValue = Message(vi: "trong kỳ", en: "period")
    package static let columnPrevious = Message(vi: "kỳ trước", en: "previous")
    package static let columnYearAgo = Message(vi: "cùng kỳ", en: "year ago")
    package static let columnYearToDate = Message(vi: "lũy kế năm", en: "year to date")
    package static let columnYearToDateYearAgo = Message(vi: "lũy kế cùng kỳ", en: "to date, year ago")
    package static let columnThirteen = Message(vi: "13 kỳ", en: "13 periods")
    package static let columnTarget = Message(vi: "kế hoạch", en: "target")
    package static let columnGrowth = Message(vi: "tăng, giảm", en: "growth")
    package static let columnProgress = Message(vi: "đạt", en: "reached")

    package static let nilStated = Message(vi: "Không", en: "nil")

    package static func points(_ number: String) -> Message {
        Message(vi: "\(number) điểm %", en: "\(number) points")
    }

    package static func estimated(_ number: String, status: String) -> Message {
        Message(vi: "\(status) \(number)", en: "\(number) (\(status))")
    }

    package static let figureSigns = Message(
        vi:
            "Dấu *: còn thiếu số liệu của đơn vị cấp dưới hoặc của kỳ trước đó; …: chưa có số liệu; ?: không xác định được; "
            + "–: không áp dụng hoặc không tổng hợp.",
        en:
            "*: units below or earlier periods are lacking; …: nothing stated; ?: cannot be told; –: does not apply, or is "
            + "not consolidated.")

    package static func unitsLackingFor(_ count: Int, of all: Int, _ names: String, indicators: String) -> Message {
        Message(
            vi: "còn thiếu số liệu của \(count)/\(all) đơn vị (\(names)) cho: \(indicators)",
            en: "figures of \(count) of \(all) units (\(names)) are missing for: \(indicators)")
    }

    package static func unknownComparison(_ text: String, choices: [String], nearest: String?) -> Message {
        let list = choices.joined(separator: ", ")
        return Message(
            vi: "không so sánh được với “\(text)”\(didYouMean(nearest).vi); có thể chọn: \(list)",
            en: "no comparison “\(text)”\(didYouMean(nearest).en); choose from: \(list)")
    }

    package static func nobodyReports(_ unit: String, regime: String) -> Message {
        Message(
            vi: "“\(unit)” và các đơn vị cấp dưới không thuộc đối tượng thực hiện chế độ “\(regime)” trong kỳ này",
            en: "neither “\(unit)” nor a unit below it owes the report “\(regime)” in this period")
    }

    package static func unitNotThere(_ unit: String, day: String) -> Message {
        Message(
            vi: "không có đơn vị “\(unit)” vào ngày \(day), ngày chốt số liệu của kỳ này",
            en: "there is no unit “\(unit)” on \(day), when the figures of this period close")
    }

    package static func notInForce(_ regime: String, period: String) -> Message {
        Message(
            vi: "chế độ “\(regime)” chưa áp dụng cho kỳ \(period)",
            en: "regime “\(regime)” is not in force in \(period)")
    }
}

/// Messages of `baocao explain`.
extension Message {
    package static func indicatorInSeveral(_ code: String, _ regimes: [String]) -> Message {
        let list = regimes.joined(separator: ", ")
        return Message(
            vi: "chỉ tiêu “\(code)” có trong nhiều chế độ báo cáo (\(list)); hãy thêm --regime",
            en: "indicator “\(code)” is in several regimes (\(list)); add --regime")
    }

    package static func gatheredFrom(_ function: Message, _ count: Int) -> Message {
        Message(vi: "\(function.vi) của \(count) đơn vị cấp dưới", en: "\(function.en) of \(count) units below")
    }

    package static let sumOf = Message(vi: "cộng", en: "sum")
    package static let smallestOf = Message(vi: "số nhỏ nhất", en: "smallest")
    package static let largestOf = Message(vi: "số lớn nhất", en: "largest")

    package static func averageOf(_ weight: String) -> Message {
        Message(vi: "bình quân theo \(weight)", en: "average by \(weight)")
    }

    package static let ownAndBelow = Message(vi: "số riêng cộng với cấp dưới", en: "its own and the units below")

    package static func recomputed(_ formula: String) -> Message {
        Message(vi: "tính lại từ số tổng hợp: \(formula)", en: "computed again from consolidated figures: \(formula)")
    }

    package static func computedBy(_ formula: String) -> Message {
        Message(vi: "tính: \(formula)", en: "computed: \(formula)")
    }

    package static func countedFrom(_ register: String, formula: String) -> Message {
        Message(vi: "đếm từ \(register): \(formula)", en: "counted from \(register): \(formula)")
    }

    package static func stated(revision: Int, day: String, author: String) -> Message {
        Message(
            vi: "nhập, lần ghi \(revision), \(day), \(author)", en: "stated, revision \(revision), \(day), \(author)")
    }

    package static let addedFromMembers = Message(vi: "cộng các mục", en: "sum of its members")
    package static let nothingStated = Message(vi: "chưa có số liệu", en: "nothing stated")
    package static let returnDidNotCome = Message(vi: "chưa gửi báo cáo", en: "no return")
    package static let notConsolidated = Message(
        vi: "chỉ tiêu này không tổng hợp (over_units: none)", en: "not consolidated (over_units: none)")
    package static let noBusiness = Message(vi: "không thuộc đối tượng báo cáo", en: "does not owe the report")
    package static let cannotBeTold = Message(vi: "không tính được", en: "cannot be computed")

    package static func ownFigureApart(_ number: String) -> Message {
        Message(vi: "số riêng của đơn vị: \(number) (không dùng)", en: "its own figure: \(number) (not used)")
    }

    package static func childrenApart(_ number: String) -> Message {
        Message(vi: "cộng cấp dưới: \(number) (không dùng)", en: "the units below: \(number) (not used)")
    }
}
