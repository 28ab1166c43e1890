import ReportModel
import Testing

struct CitationTests {
    @Test func decreesAreCitedByNumber() {
        let decree = Citation(
            key: "nd30", kind: "Nghị định", number: "30/2020/NĐ-CP", date: Day(year: 2020, month: 3, day: 5),
            issuer: "Chính phủ", subject: "về công tác văn thư")
        #expect(
            decree.full
                == "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư")
        #expect(decree.short == "Nghị định số 30/2020/NĐ-CP")
    }

    @Test func lawsAreCitedByName() {
        let law = Citation(
            key: "lt", kind: "Luật", number: nil, date: Day(year: 2024, month: 6, day: 21), issuer: "Quốc hội",
            subject: "Lưu trữ")
        #expect(law.full == "Luật Lưu trữ")
        #expect(law.short == "Luật Lưu trữ")
    }

    @Test func whatIsNotKnownIsLeftOut() {
        var plan = Citation(
            key: "kh", kind: "Kế hoạch", number: "12/KH-UBND", date: nil, issuer: "Ủy ban nhân dân xã Minh Sơn",
            subject: "kiểm soát thủ tục hành chính")
        #expect(
            plan.full
                == "Kế hoạch số 12/KH-UBND của Ủy ban nhân dân xã Minh Sơn kiểm soát thủ tục hành chính")
        plan.issuer = nil
        plan.date = Day(year: 2026, month: 1, day: 9)
        #expect(plan.full == "Kế hoạch số 12/KH-UBND ngày 09 tháng 01 năm 2026 kiểm soát thủ tục hành chính")
    }
}
