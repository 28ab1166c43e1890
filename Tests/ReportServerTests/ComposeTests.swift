import Foundation
import ReportServer
import SampleSite
import Testing

@Suite struct ComposeTests {
    private static let path = "/soan/cntt/to-cntt/2026-11"

    private func client(_ login: String = "giang") throws -> SiteClient {
        SiteClient(try SampleSite().open(), login: login)
    }

    private func write(_ client: SiteClient, _ section: String, _ text: String, before: String = "") -> SiteResponse {
        client.post(Self.path, [("s.\(section)", text), ("s.\(section):truoc", before)])
    }

    /// What stands between the marks of the part of the page that belongs to a section.
    private func remarks(_ section: String, _ page: String) -> Substring {
        guard let start = page.range(of: "id=\"ghi-chu-\(section)\" data-live>"),
            let end = page.range(of: "</div>", range: start.upperBound..<page.endIndex)
        else { return "" }
        return page[start.upperBound..<end.lowerBound]
    }

    @Test func textsAreInThePreviewAtOnce() throws {
        let client = try client()
        #expect(write(client, "ton_tai", "Thiếu máy chủ **dự phòng**.").location == "\(Self.path)?xong=luu")
        let preview = client.get("\(Self.path)/xem")
        #expect(preview.text.contains("Thiếu máy chủ"))
        #expect(preview.text.contains("DỰ THẢO"))
        let policy = try #require(preview.header("Content-Security-Policy"))
        #expect(policy.contains("sandbox") && policy.contains("frame-ancestors 'self'"))
        #expect(!policy.contains("script-src"))
    }

    @Test func figuresInTextsAreLive() throws {
        let client = try client()
        #expect(client.get(Self.path).text.contains("value=\"{{ su_co_tong | unit }}\""))
        _ = write(client, "ton_tai", "Tổ có {{ nhan_su | unit }} người.")
        #expect(!client.get("\(Self.path)/xem").text.contains("{{"))
    }

    @Test func mistakesStandBelowTheirText() throws {
        let client = try client()
        _ = write(client, "ton_tai", "Đã xử lý 12 việc, gồm 5 việc gấp và 6 việc thường.")
        let page = client.get(Self.path).text
        #expect(remarks("ton_tai", page).contains("SL001"))
        #expect(remarks("ton_tai", page).contains("5 + 6 = 11, khác 12"))
        #expect(!remarks("ke_hoach", page).contains("SL001"))
    }

    @Test(arguments: ["Có {{ khong_co }} việc", "Có {{ nhan_su", "Có {{ }}", "# Đề mục"])
    func whatCannotBePrintedIsSaidAtItsText(_ text: String) throws {
        let client = try client()
        _ = write(client, "ton_tai", text)
        let page = client.get(Self.path)
        #expect(page.status == 200)
        #expect(remarks("ton_tai", page.text).contains("<li class=\"error\">"))
        #expect(client.get("\(Self.path)/xem").text.contains("Chưa lập được bản xem trước"))
        #expect(client.get("\(Self.path)/tai?dang=docx").status == 422)
    }

    @Test func theTextOfTheMonthBeforeIsTakenOver() throws {
        let client = try client()
        let page = client.get(Self.path).text
        #expect(page.contains("name=\"lay\" value=\"ke_hoach\""))
        let taken = client.post(Self.path, [("s.ke_hoach", ""), ("s.ke_hoach:truoc", ""), ("lay", "ke_hoach")])
        #expect(taken.status == 303)
        let now = client.get(Self.path).text
        let area = try #require(now.range(of: "name=\"s.ke_hoach\""))
        #expect(!now[area.upperBound...].prefix(200).contains(">\n</textarea>"))
        // Where nothing was written, nothing can be taken.
        #expect(client.post(Self.path, [("lay", "khong_co")]).status == 422)
    }

    @Test func figuresOfTheMonthBeforeAreMarked() throws {
        let sample = try SampleSite()
        let site = try sample.open()
        let client = SiteClient(site, login: "giang")
        let later = "/soan/cntt/to-cntt/2026-12"
        _ = write(client, "ton_tai", "Trong tháng 11 có 12 việc chưa xong.")
        _ = client.post(later, [("s.ton_tai", ""), ("s.ton_tai:truoc", ""), ("lay", "ton_tai")])
        let page = client.get(later).text
        let stale = remarks("ton_tai", page)
        #expect(stale.contains("Vẫn như kỳ trước"))
        #expect(stale.contains("→ 12") || stale.contains("→ tháng 12"))
        _ = client.post(
            later,
            [
                ("s.ton_tai", "Trong tháng 12 có 15 việc chưa xong."),
                ("s.ton_tai:truoc", "Trong tháng 11 có 12 việc chưa xong."),
            ])
        #expect(!remarks("ton_tai", client.get(later).text).contains("Vẫn như kỳ trước"))
    }

    /// The later writer keeps what they typed, and sees what the other one wrote.
    @Test func nobodyIsOverwritten() throws {
        let site = try SampleSite().open()
        let (first, second) = (SiteClient(site, login: "an"), SiteClient(site, login: "em"))
        let path = "/soan/ktxh/minh-tan/2026-11"
        func write(_ client: SiteClient, _ text: String, _ before: String) -> SiteResponse {
            client.post(path, [("s.han_che", text), ("s.han_che:truoc", before)])
        }
        #expect(write(first, "Của An", "").status == 303)
        let late = write(second, "Của Em", "")
        #expect(late.status == 409)
        #expect(late.text.contains(">\nCủa Em</textarea>"))
        #expect(late.text.contains("Của An"))
        #expect(late.text.contains("Nguyễn Văn An"))
        #expect(first.get(path).text.contains(">\nCủa An</textarea>"))
        #expect(write(second, "Của An và Em", "Của An").status == 303)
    }

    @Test(arguments: [("docx", "PK"), ("pdf", "%PDF-"), ("html", "<!doctype html>")])
    func reportsAreDownloaded(_ format: String, _ start: String) throws {
        let client = try client()
        let file = client.get("\(Self.path)/tai?dang=\(format)&so=12&ngay=16/11/2026")
        #expect(file.status == 200)
        #expect(file.body.starts(with: Array(start.utf8)))
        #expect(file.header("Content-Disposition")?.hasSuffix("cntt_to-cntt_2026-11_du-thao.\(format)") == true)
        let finished = client.get("/soan/cntt/to-cntt/2026-10/tai?dang=\(format)&so=12&ngay=16/10/2026")
        #expect(finished.header("Content-Disposition")?.hasSuffix("cntt_to-cntt_2026-10.\(format)") == true)
    }

    @Test(arguments: ["", "?dang=exe", "?dang=docx&so=0", "?dang=docx&so=một", "?dang=docx&ngay=31/11/2026"])
    func wrongWishesAreSaid(_ query: String) throws {
        #expect(try client().get("\(Self.path)/tai\(query)").status == 422)
    }

    @Test func whoOnlyReadsCannotWrite() throws {
        let leader = try client("dung")
        let path = "/soan/ktxh/minh-tan/2026-11"
        let page = leader.get(path)
        #expect(page.status == 200)
        #expect(page.text.contains(" readonly"))
        #expect(!page.text.contains("id=\"nut-luu\""))
        #expect(leader.post(path, [("s.han_che", "x"), ("s.han_che:truoc", "")]).status == 403)
        #expect(leader.get(Self.path).status == 403)
    }

    @Test func whatWasAcceptedIsLocked() throws {
        let client = try client("an")
        let path = "/soan/ktxh/minh-tan/2026-09"
        #expect(client.get(path).text.contains(" readonly"))
        #expect(client.post(path, [("s.han_che", "x"), ("s.han_che:truoc", "")]).status == 422)
    }

    @Test(arguments: ["/soan/khong-co/to-cntt/2026-11", "/soan/cntt/minh-tan/2026-11", "/soan/cntt/to-cntt/2026-W11"])
    func whatThereIsNotIsNotFound(_ path: String) throws {
        #expect([403, 404].contains(try client().get(path).status))
    }
}
