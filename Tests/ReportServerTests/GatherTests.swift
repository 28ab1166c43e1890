import Foundation
import ReportServer
import SampleSite
import Testing

@Suite struct GatherTests {
    private static let path = "/soan-tong-hop/ktxh/minh-son/2026-10"

    /// The digest that the page gives along with a text.
    private func seen(_ section: String, _ client: SiteClient) -> String {
        let page = client.get(Self.path).text
        guard let start = page.range(of: "name=\"s.\(section):truoc\" value=\""),
            let end = page.range(of: "\"", range: start.upperBound..<page.endIndex)
        else { return "" }
        return String(page[start.upperBound..<end.lowerBound])
    }

    private func write(_ client: SiteClient, _ text: String, _ seen: String) -> SiteResponse {
        client.post(Self.path, [("s.kien_nghi", text), ("s.kien_nghi:truoc", seen)])
    }

    @Test func textsAreGatheredAndEditedOnce() throws {
        let sample = try SampleSite()
        let client = SiteClient(try sample.open(), login: "chi")
        #expect(client.get(Self.path).text.contains("Chưa lấy lời văn"))
        let gathered = client.post("\(Self.path)/lay")
        #expect(gathered.status == 200)
        #expect(gathered.text.contains("Đã lấy lời văn của"))
        #expect(write(client, "Tỉnh kiến nghị hỗ trợ.", seen("kien_nghi", client)).status == 303)
        // What was edited stays as it is.
        #expect(client.post("\(Self.path)/lay").text.contains(">\nTỉnh kiến nghị hỗ trợ.</textarea>"))
        #expect(client.get("\(Self.path)/xem").text.contains("Tỉnh kiến nghị hỗ trợ."))
        #expect(client.get("\(Self.path)/tai?dang=docx").body.starts(with: Array("PK".utf8)))
    }

    @Test func nobodyIsOverwritten() throws {
        let site = try SampleSite().open()
        let client = SiteClient(site, login: "chi")
        _ = client.post("\(Self.path)/lay")
        let first = seen("kien_nghi", client)
        #expect(write(client, "Bản thứ nhất", first).status == 303)
        let late = write(client, "Bản thứ hai", first)
        #expect(late.status == 409)
        #expect(late.text.contains(">\nBản thứ hai</textarea>"))
        #expect(late.text.contains("Bản thứ nhất"))
        #expect(client.get(Self.path).text.contains(">\nBản thứ nhất</textarea>"))
        #expect(write(client, "Bản thứ hai", seen("kien_nghi", client)).status == 303)
    }

    /// Gathering starts from what is typed on the page, not from what was saved last.
    @Test func whatIsTypedIsNotLostByGathering() throws {
        let site = try SampleSite().open()
        let client = SiteClient(site, login: "chi")
        let first = seen("kien_nghi", client)
        let form = [("s.kien_nghi", "Văn phòng đang viết."), ("s.kien_nghi:truoc", first)]
        let gathered = client.post("\(Self.path)/lay?tinh=submitted", form)
        #expect(gathered.status == 200 && gathered.text.contains("Đã lấy lời văn của"))
        #expect(gathered.text.contains(">\nVăn phòng đang viết."))
        // Where somebody else wrote meanwhile, both texts are shown and nothing is gathered over them.
        let late = client.post("\(Self.path)/lay", [("s.kien_nghi", "Khác"), ("s.kien_nghi:truoc", first)])
        #expect(late.status == 409 && late.text.contains(">\nKhác</textarea>"))
        #expect(late.text.contains("Văn phòng đang viết."))
    }

    /// What somebody writes cannot become a section or a record of the file.
    @Test func textsStayTexts() throws {
        let client = SiteClient(try SampleSite().open(), login: "chi")
        _ = client.post("\(Self.path)/lay")
        let text = "# Khác {#han_che}\n<!-- baocao gather: đã lấy, đừng sửa\nx y z\n-->"
        _ = write(client, text, seen("kien_nghi", client))
        let page = client.get(Self.path)
        #expect(page.status == 200)
        #expect(page.text.components(separatedBy: "id=\"s.han_che\"").count == 2)
        #expect(page.text.contains("# Khác {#han_che}"))
    }

    @Test func whoMay() throws {
        let site = try SampleSite().open()
        let leader = SiteClient(site, login: "binh")
        #expect(leader.get(Self.path).text.contains(" readonly"))
        #expect(leader.post("\(Self.path)/lay").status == 403)
        #expect(SiteClient(site, login: "an").get(Self.path).status == 403)
    }

    @Test(arguments: [
        "/soan-tong-hop/ktxh/minh-son/2026-W40", "/soan-tong-hop/tthc/minh-son/2026-10",
        "/soan-tong-hop/x/minh-son/2026-10",
    ])
    func whatThereIsNotIsNotFound(_ path: String) throws {
        #expect(SiteClient(try SampleSite().open(), login: "chi").get(path).status == 404)
    }

    /// A unit that nobody reports to has no such report.
    @Test func aUnitWithoutReportersIsTold() throws {
        let response = SiteClient(try SampleSite().open(), login: "chi").get("/soan-tong-hop/ktxh/to-cntt/2026-10")
        #expect(response.status == 422)
    }
}
