import Finding
import ReportModel

/// Messages about cited documents.
extension Message {
    static func twoDates(_ document: String, _ date: String, elsewhere: String) -> Message {
        Message(
            vi: "\(document) ghi ngày \(date), chỗ khác trong văn bản ghi ngày \(elsewhere)",
            en: "\(document) is dated \(date) here and \(elsewhere) elsewhere in the document")
    }

    static func twoNumbers(_ number: String, elsewhere: String, kind: String, date: String) -> Message {
        Message(
            vi: "\(kind) ngày \(date) ghi số \(number), chỗ khác trong văn bản ghi số \(elsewhere)",
            en: "\(kind) of \(date) has the number \(number) here and \(elsewhere) elsewhere in the document")
    }

    static func kindDiffers(_ kind: String, symbol: String, type: String, meaning: String) -> Message {
        Message(
            vi: "\(kind) nhưng ký hiệu \(symbol) là của \(meaning) (“\(type)”)",
            en: "called “\(kind)”, but \(symbol) is the number of “\(meaning)” (“\(type)”)")
    }

    static func yearDiffers(_ symbol: String, year: Int, date: String) -> Message {
        Message(
            vi: "số \(symbol) ghi năm \(year), ngày ban hành ghi \(date)",
            en: "the number \(symbol) says \(year), the date \(date)")
    }

    static func symbolForm(_ written: String, _ right: String) -> Message {
        Message(
            vi: "số, ký hiệu “\(written)” viết theo thể thức là “\(right)”",
            en: "“\(written)” is officially written “\(right)”")
    }

    static func writeAs(_ text: String) -> Message {
        Message(vi: "viết “\(text)”", en: "write “\(text)”")
    }

    static func citedBehindPeriod(_ document: String, _ date: String, period: ReportedPeriod) -> Message {
        Message(
            vi: "\(document) ngày \(date) ban hành sau kỳ báo cáo (\(period.vietnamese))",
            en: "\(document) of \(date) was issued behind the reporting period (\(period.vietnamese))")
    }

    static func citedBehindSigning(_ document: String, _ date: String, signed: Day) -> Message {
        Message(
            vi: "\(document) ngày \(date) ban hành sau ngày của văn bản này (\(signed.short))",
            en: "\(document) of \(date) was issued behind the date of this document (\(signed.short))")
    }
}
