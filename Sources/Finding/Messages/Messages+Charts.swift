/// Messages about the charts of outlines.
extension Message {
    package static let chartWithoutKind = Message(
        vi:
            "hãy ghi loại biểu đồ ngay sau “chart”: bars (thanh), line (đường), progress (tiến độ) hoặc returns (tình hình gửi)",
        en: "say what kind of chart behind “chart”: bars, line, progress or returns")

    package static func unknownChart(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "không có biểu đồ “\(name)”; chỉ có bars, line, progress, returns\(didYouMean(nearest).vi)",
            en: "there is no chart “\(name)”; only bars, line, progress, returns\(didYouMean(nearest).en)")
    }

    package static func chartNeedsNumber(_ source: String) -> Message {
        Message(
            vi: "biểu đồ chỉ vẽ được số, “\(source)” không cho kết quả là số",
            en: "a chart shows numbers, “\(source)” gives none")
    }

    package static func chartMeasures(_ one: String, _ other: String) -> Message {
        let name = { (measure: String) in measure.isEmpty ? "—" : measure }
        return Message(
            vi:
                "một biểu đồ chỉ có một trục, nên mọi số phải cùng đơn vị tính; ở đây có “\(name(one))” và “\(name(other))”",
            en:
                "a chart has one axis, so all numbers need one unit of measure; here are “\(name(one))” and “\(name(other))”"
        )
    }

    package static func chartSeriesCount(_ most: Int) -> Message {
        Message(
            vi: "một biểu đồ có từ 1 đến \(most) dãy số; nhiều hơn thì in đen trắng không phân biệt được",
            en: "a chart has 1 to \(most) series; more cannot be told apart in black and white")
    }

    package static let chartValueOrSeries = Message(
        vi: "ghi “value” cho một dãy số hoặc “series” cho nhiều dãy số, không ghi cả hai",
        en: "write “value” for one series or “series” for several, not both")
    package static let chartRows = Message(
        vi: "“rows” là mã phân tổ, “units” (trong consolidated.md), hoặc danh sách các chỉ tiêu",
        en: "“rows” is a category, “units” (in consolidated.md), or a list of indicators")
    package static let chartCompares = Message(
        vi: "đường so sánh với cùng kỳ năm trước chỉ vẽ được cho một chỉ tiêu; nhiều dãy số thì ghi “compare: none”",
        en: "a line for the same time of last year is drawn for one series; with several write “compare: none”")
}
