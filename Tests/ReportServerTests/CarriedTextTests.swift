import Operations
import ReportModel
import Testing

/// What of last month's text is still to be changed.
@Suite struct CarriedTextTests {
    private static let november = Period.month(year: 2026, month: 11)

    private func marks(_ text: String, after earlier: String, in period: Period = november) -> [CarriedText.Mark] {
        CarriedText(text).marks(after: CarriedText(earlier), in: period)
    }

    @Test func whatWasCopiedIsMarkedUntilItIsChanged() {
        let earlier = "Trong tháng 10 đã xử lý 12 việc. Thiếu máy chủ dự phòng."
        #expect(marks(earlier, after: earlier).map(\.text) == ["tháng 10", "12"])
        #expect(marks("Trong tháng 11 đã xử lý 12 việc.", after: earlier).map(\.text) == ["12"])
        #expect(marks("Trong tháng 11 đã xử lý 15 việc.", after: earlier).isEmpty)
        // Other words are somebody's own.
        #expect(marks("Trong tháng 10 đã xử lý xong 12 việc.", after: earlier).isEmpty)
        #expect(marks("", after: earlier).isEmpty)
        #expect(marks(earlier, after: "").isEmpty)
    }

    @Test(arguments: [
        ("Kế hoạch tháng 10", "tháng 11"), ("Kế hoạch tháng 09/2026", "tháng 10/2026"),
        ("Kế hoạch tháng 12 năm 2026", "tháng 01 năm 2027"), ("Kế hoạch tháng 12/2026", "tháng 1/2027"),
    ])
    func monthsAreMovedOn(_ text: String, _ next: String) throws {
        let mark = try #require(marks(text, after: text).first)
        let moved = try #require(mark.suggestion)
        let said = String(text.dropLast(mark.text.count)) + moved
        #expect(said.replacing("01", with: "1").hasSuffix(next.replacing("01", with: "1")), "\(said)")
    }

    @Test func quartersAndDays() {
        let text = "Kế hoạch quý IV năm 2026; họp ngày 05/10/2026"
        let found = marks(text, after: text, in: .quarter(year: 2026, quarter: 4))
        #expect(found.count == 2)
        #expect(found.first?.suggestion?.contains("2027") == true)
        // Which day it is next time nobody can tell.
        #expect(found.last?.suggestion == nil)
    }

    /// Figures that come by themselves, numbers of documents and of articles need no change.
    @Test(arguments: [
        "Tổng số {{ ho_so_12 | unit }} hồ sơ", "Thực hiện Nghị định số 30/2020/NĐ-CP",
        "1. Rà soát hồ sơ\n2. Họp giao ban",
        "theo Điều 5 và khoản 2",
    ])
    func whatStaysIsNotMarked(_ text: String) {
        #expect(marks(text, after: text).isEmpty)
    }

    /// Scripts count in UTF-16; the place is that of the words whatever stands before them.
    @Test func placesAreThoseOfScripts() throws {
        let text = "- 🙂 Việc đã làm;\n- Mở 12 lớp"
        let mark = try #require(marks(text, after: text).first)
        let units = Array(text.utf16)
        #expect(String(decoding: units[mark.range], as: UTF16.self) == "12")
        #expect(mark.before == "- Mở ")
        #expect(mark.behind == " lớp")
    }

    @Test func piecesGiveTheTextBack() {
        for text in ["", "a", "Có 12 việc,\n\n13 lớp ngày 05/10/2026.", "{{ x }} 5", "\n\n7"] {
            #expect(CarriedText(text).pieces.map(\.text).joined() == text)
        }
    }
}
