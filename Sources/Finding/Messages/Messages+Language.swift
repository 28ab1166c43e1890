/// Messages about expressions: what cannot be read, and what does not fit together.
extension Message {
    // MARK: - Syntax

    package static let expressionEmpty = Message(vi: "biểu thức trống", en: "the expression is empty")
    package static let expressionEndsEarly = Message(
        vi: "biểu thức kết thúc giữa chừng, còn thiếu một giá trị", en: "the expression ends where a value is expected")
    package static let expressionTooDeep = Message(
        vi: "biểu thức lồng quá 100 tầng; hãy tách thành nhiều chỉ tiêu",
        en: "the expression is nested more than 100 levels deep; split it into several indicators")
    package static let expressionTooLong = Message(
        vi: "biểu thức có quá 250 phép tính; hãy tách thành nhiều chỉ tiêu",
        en: "the expression has more than 250 operators; split it into several indicators")
    package static let bracketNotClosed = Message(
        vi: "dấu ngoặc “(” chưa được đóng", en: "the bracket “(” is not closed")
    package static let unterminatedString = Message(
        vi: "chuỗi chữ chưa có dấu nháy kép kết thúc", en: "the text has no closing quote")
    package static let numberWithGrouping = Message(
        vi: "số trong biểu thức viết không có dấu chấm hàng nghìn, dấu chấm chỉ để tách phần thập phân (ví dụ 1234.5)",
        en: "numbers in expressions have no thousands separators; the dot starts the decimals (e.g. 1234.5)")
    package static let nameStartsWithDigit = Message(
        vi: "tên không được bắt đầu bằng chữ số", en: "a name cannot start with a digit")
    package static let nameExpectedAfterAt = Message(
        vi: "sau “@” phải là prev, year_ago hoặc ytd", en: "“@” must be followed by prev, year_ago or ytd")
    package static let comparisonChained = Message(
        vi: "không so sánh nối tiếp được; hãy viết “a < b and b < c”",
        en: "comparisons cannot be chained; write “a < b and b < c”")

    package static func unexpectedSign(_ sign: String) -> Message {
        Message(vi: "dấu “\(sign)” không đúng chỗ", en: "unexpected “\(sign)”")
    }

    package static func unexpectedWord(_ word: String) -> Message {
        Message(
            vi: "“\(word)” không đúng chỗ, có thể thiếu một phép tính ở trước",
            en: "unexpected “\(word)”; an operator may be missing before it")
    }

    // MARK: - Names

    package static func unknownName(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "không có chỉ tiêu hay tên nào là “\(name)”\(didYouMean(nearest).vi)",
            en: "nothing is named “\(name)”\(didYouMean(nearest).en)")
    }

    package static func unknownFunction(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "không có hàm “\(name)”\(didYouMean(nearest).vi)",
            en: "there is no function “\(name)”\(didYouMean(nearest).en)")
    }

    package static func unknownMember(_ name: String, of category: String, nearest: String?) -> Message {
        Message(
            vi: "phân tổ “\(category)” không có mục “\(name)”\(didYouMean(nearest).vi)",
            en: "category “\(category)” has no member “\(name)”\(didYouMean(nearest).en)")
    }

    package static func unknownField(_ name: String, of register: String, nearest: String?) -> Message {
        Message(
            vi: "sổ “\(register)” không có cột “\(name)”\(didYouMean(nearest).vi)",
            en: "register “\(register)” has no field “\(name)”\(didYouMean(nearest).en)")
    }

    package static func unknownChoice(_ text: String, field: String, nearest: String?) -> Message {
        Message(
            vi: "cột “\(field)” không có giá trị “\(text)”\(didYouMean(nearest).vi)",
            en: "field “\(field)” has no value “\(text)”\(didYouMean(nearest).en)")
    }

    package static func unknownMoment(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "không có “@\(name)”; chỉ có @prev (kỳ trước), @year_ago (cùng kỳ năm trước), @ytd (lũy kế từ đầu năm)"
                + didYouMean(nearest).vi,
            en: "there is no “@\(name)”; only @prev, @year_ago and @ytd\(didYouMean(nearest).en)")
    }

    package static func unknownState(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "sau “is” phải là missing, given, nil, not_applicable hoặc empty\(didYouMean(nearest).vi)",
            en: "“is” must be followed by missing, given, nil, not_applicable or empty\(didYouMean(nearest).en)")
    }

    package static func notSplit(_ indicator: String) -> Message {
        Message(
            vi: "chỉ tiêu “\(indicator)” không được phân tổ nên không có mục con",
            en: "indicator “\(indicator)” is not split by a category and has no members")
    }

    package static func personalField(_ field: String) -> Message {
        Message(
            vi: "cột “\(field)” là dữ liệu cá nhân, không được dùng để tính hoặc in",
            en: "field “\(field)” is personal data and cannot be computed with or printed")
    }

    package static func unknownCitation(_ key: String, nearest: String?) -> Message {
        Message(
            vi: "citations.yaml không có văn bản “\(key)”\(didYouMean(nearest).vi)",
            en: "citations.yaml has no document “\(key)”\(didYouMean(nearest).en)")
    }

    package static func registerNotSplit(_ register: String, category: String) -> Message {
        Message(
            vi: "sổ “\(register)” không có cột phân tổ “\(category)” nên không tính được cho từng mục",
            en: "register “\(register)” has no field of category “\(category)”, so members cannot be told apart")
    }

    package static func notADateField(_ field: String) -> Message {
        Message(
            vi: "cột “\(field)” không phải cột ngày", en: "field “\(field)” is not a date field")
    }
}

/// Messages about types, units of measure and the evaluation of expressions.
extension Message {
    package static func wrongArgumentCount(_ function: String, expected: ClosedRange<Int>, found: Int) -> Message {
        let vi =
            expected.lowerBound == expected.upperBound
            ? "\(expected.lowerBound)" : "từ \(expected.lowerBound) đến \(expected.upperBound)"
        let en =
            expected.lowerBound == expected.upperBound
            ? "\(expected.lowerBound)" : "\(expected.lowerBound) to \(expected.upperBound)"
        return Message(
            vi: "hàm \(function) cần \(vi) tham số, ở đây có \(found)",
            en: "\(function) takes \(en) arguments, found \(found)")
    }

    /// The name of a kind of value.
    package enum Kind {
        case number, text, date, flag

        var vi: String {
            switch self {
            case .number: "số"
            case .text: "chữ"
            case .date: "ngày"
            case .flag: "đúng/sai"
            }
        }

        var en: String {
            switch self {
            case .number: "a number"
            case .text: "a text"
            case .date: "a date"
            case .flag: "true or false"
            }
        }
    }

    package static func expected(_ kind: Kind, found: Kind) -> Message {
        Message(vi: "cần kiểu \(kind.vi), ở đây là kiểu \(found.vi)", en: "expected \(kind.en), found \(found.en)")
    }

    package static func cannotCompare(_ left: Kind, _ right: Kind) -> Message {
        Message(
            vi: "không so sánh được kiểu \(left.vi) với kiểu \(right.vi)",
            en: "cannot compare \(left.en) with \(right.en)")
    }

    package static func cannotOrder(_ kind: Kind) -> Message {
        Message(
            vi: "kiểu \(kind.vi) chỉ so sánh được bằng = hoặc <>, không có lớn hơn, nhỏ hơn",
            en: "\(kind.en) can be compared with = or <> only, not by size")
    }

    package static func branchesDiffer(_ left: Kind, _ right: Kind) -> Message {
        Message(
            vi: "hai giá trị để chọn khác kiểu: \(left.vi) và \(right.vi)",
            en: "the two values to choose from differ: \(left.en) and \(right.en)")
    }

    package static func measuresDiffer(_ left: String, _ right: String, convertible: Bool) -> Message {
        let (l, r) = (measureName(left), measureName(right))
        return Message(
            vi: "khác đơn vị tính: \(l.vi) và \(r.vi)"
                + (convertible ? "; hãy đổi bằng to(…, \"\(left)\")" : ""),
            en: "units of measure differ: \(l.en) and \(r.en)"
                + (convertible ? "; convert with to(…, \"\(left)\")" : ""))
    }

    package static func measureOfResult(_ found: String, declared: String, convertible: Bool) -> Message {
        let (f, d) = (measureName(found), measureName(declared))
        let hint =
            declared == "%" && found.isEmpty
            ? Message(vi: "; tỷ lệ viết bằng percent(phần, tổng)", en: "; write rates as percent(part, whole)")
            : convertible
                ? Message(vi: "; hãy đổi bằng to(…, \"\(declared)\")", en: "; convert with to(…, \"\(declared)\")")
                : Message(vi: "", en: "")
        return Message(
            vi: "công thức ra \(f.vi) nhưng chỉ tiêu khai báo \(d.vi)\(hint.vi)",
            en: "the formula gives \(f.en) but the indicator is declared in \(d.en)\(hint.en)")
    }

    private static func measureName(_ name: String) -> Message {
        name.isEmpty
            ? Message(vi: "số không có đơn vị", en: "a bare number") : Message(vi: "“\(name)”", en: "“\(name)”")
    }

    package static func notConvertible(_ from: String, _ to: String) -> Message {
        Message(
            vi: "không đổi được \(measureName(from).vi) sang “\(to)”",
            en: "cannot convert \(measureName(from).en) to “\(to)”")
    }

    package static func needsRounding(decimals: Int) -> Message {
        Message(
            vi: "kết quả có thể lẻ hơn \(decimals) chữ số thập phân đã khai báo; hãy viết round(…, \(decimals))",
            en: "the result may have more than the declared \(decimals) decimals; write round(…, \(decimals))")
    }

    package static let literalExpected = Message(
        vi: "chỗ này phải viết thẳng giá trị, không dùng công thức", en: "a literal value is expected here")
    package static let decimalsOutOfRange = Message(
        vi: "số chữ số thập phân phải từ 0 đến 9", en: "decimals must be 0 to 9")
    package static let numberTooLong = Message(
        vi: "số quá dài (tối đa 18 chữ số, trong đó 9 chữ số thập phân)",
        en: "the number is too long (18 digits at most, 9 of them decimals)")
    package static let childrenOutsideAggregate = Message(
        vi: "children chỉ dùng trong sum, count, min, max hoặc average",
        en: "children stands only in sum, count, min, max or average")
    package static let registerOutsideAggregate = Message(
        vi: "sổ chỉ dùng trong count, sum, min, max hoặc average",
        en: "a register stands only in count, sum, min, max or average")
    package static let registerFieldExpected = Message(
        vi: "cần ghi cột số của sổ, ví dụ sum(so.chi_phi)",
        en: "a number field of the register is expected, e.g. sum(register.cost)")
    package static let referenceExpected = Message(
        vi: "chỗ này phải là tên một chỉ tiêu", en: "the name of an indicator is expected here")
    package static let targetOfMember = Message(
        vi: "kế hoạch đặt cho cả chỉ tiêu, không đặt cho từng mục của phân tổ",
        en: "targets are set for whole indicators, not for members of a category")
    package static let momentNotAllowed = Message(
        vi: "@prev, @year_ago, @ytd chỉ đứng sau tên chỉ tiêu", en: "@prev, @year_ago and @ytd follow indicators only")

    package static func notCumulative(_ indicator: String) -> Message {
        Message(
            vi: "chỉ tiêu “\(indicator)” không cộng dồn được theo thời gian (over_time: none), không dùng được @ytd",
            en: "indicator “\(indicator)” has no sum over time (over_time: none), so @ytd is not defined")
    }

    package static func formulaCycle(_ path: [String]) -> Message {
        let chain = path.joined(separator: " → ")
        return Message(
            vi: "công thức tham chiếu vòng: \(chain)", en: "formulas refer to each other in a circle: \(chain)")
    }

    package static func formulaMustBeNumber(found: Kind) -> Message {
        Message(
            vi: "công thức của chỉ tiêu phải ra số, ở đây ra kiểu \(found.vi)",
            en: "an indicator's formula must give a number, not \(found.en)")
    }

    package static func overflow(_ name: String) -> Message {
        Message(
            vi: "phép tính “\(name)” vượt quá giới hạn của số",
            en: "the calculation of “\(name)” exceeds the number range")
    }
}
