import Finding
import Foundation
import ReportServer
import SampleSite
import Spreadsheet
import Testing

@Suite struct EntryTests {
    private static let path = "/nhap/ktxh/minh-tan/2026-11"

    private func change(_ id: String, _ text: String, before: String? = "") -> String {
        let before = before.map { "\"\($0)\"" } ?? "null"
        return "{\"changes\":[{\"id\":\"\(id)\",\"text\":\"\(text)\",\"before\":\(before),\"status\":null}]}"
    }

    private func answer(_ response: SiteResponse) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
    }

    private func text(_ id: String, _ response: SiteResponse) throws -> String? {
        let cells = try answer(response)["cells"] as? [[String: Any]]
        return cells?.first { $0["id"] as? String == id }?["text"] as? String
    }

    @Test func figuresAreSavedAndSumsFollow() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        _ = client.postJSON("\(Self.path)/o", change("f.dt_lua", "200"))
        let response = client.postJSON("\(Self.path)/o", change("f.ns_lua", "50,5"))
        #expect(response.status == 200)
        #expect(try text("f.dt_lua", response) == "200,0")
        // 200 ha × 50,5 tạ/ha = 1.010 tấn
        #expect(try text("f.sl_lua", response) == "1.010,0")
        #expect(client.get(Self.path).text.contains("value=\"200,0\""))
    }

    @Test(arguments: ["mười hai", "1,2,3", "12,345", "99999999999999999999"])
    func whatIsNoFigureIsRefusedAndNamed(_ typed: String) throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let answer = try answer(client.postJSON("\(Self.path)/o", change("f.dt_lua", typed)))
        let refused = try #require(answer["refused"] as? [[String: Any]])
        #expect(refused.first?["id"] as? String == "f.dt_lua")
        #expect(answer["revision"] as? Int == 0)
    }

    /// Two people in one cell: the later one is told, and nothing is overwritten until they say so.
    @Test func nobodyIsOverwritten() throws {
        let site = try SampleSite().open()
        let (first, second) = (SiteClient(site, login: "an"), SiteClient(site, login: "em"))
        _ = first.postJSON("\(Self.path)/o", change("f.dt_lua", "200"))
        let late = second.postJSON("\(Self.path)/o", change("f.dt_lua", "300"))
        let conflicts = try #require(answer(late)["conflicts"] as? [[String: Any]])
        #expect(conflicts.first?["theirs"] as? String == "200,0")
        #expect((conflicts.first?["message"] as? String)?.contains("Nguyễn Văn An") == true)
        #expect(try text("f.dt_lua", late) == "200,0")
        let insisted = second.postJSON("\(Self.path)/o", change("f.dt_lua", "300", before: "200,0"))
        #expect(try text("f.dt_lua", insisted) == "300,0")
        // Different cells do not meet.
        let other = first.postJSON("\(Self.path)/o", change("f.ns_lua", "50"))
        #expect(try text("f.dt_lua", other) == "300,0")
    }

    @Test func emptyWordsPrintNothing() throws {
        let page = SiteClient(try SampleSite().open(), login: "an").get("/nhap/tthc/minh-tan/2026-11").text
        #expect(!page.contains("()") && !page.contains("<caption></caption>"))
    }

    @Test func withoutScriptsTheFormIsEnough() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let saved = client.post(Self.path, [("f.dt_lua", "120,5"), ("f.dt_lua:truoc", "")])
        #expect(saved.location == "\(Self.path)?xong=luu")
        let stale = client.post(Self.path, [("f.dt_lua", "90"), ("f.dt_lua:truoc", "")])
        #expect(stale.status == 409)
        #expect(stale.text.contains("Nguyễn Văn An"))
    }

    @Test func sendingNeedsWhatIsRequired() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let response = client.post("\(Self.path)/gui")
        #expect(response.status == 422)
        #expect(response.text.contains("class=\"problem\""))
    }

    /// The Excel field takes the form of this return, whatever a file says that it is about.
    @Test(arguments: [
        ("so.csv", "regime,unit,period,indicator,value\nktxh,thanh-cong,2026-11,gia_cam,1\n"),
        ("so.json", "{\"returns\":[{\"regime\":\"ktxh\",\"unit\":\"thanh-cong\",\"period\":\"2026-11\",\"figures\":[]}]}"),
        ("muc.csv", "register,unit,ma\nho_so,thanh-cong,X\n"),
    ])
    func onlyTheFormOfTheReturnIsImported(_ name: String, _ text: String) throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        try expectRefused(client, name, Array(text.utf8))
    }

    @Test func aTableOfFiguresIsNoForm() throws {
        var sheet = Sheet(name: "Số liệu")
        let rows = [
            ["regime", "unit", "period", "indicator", "value"], ["ktxh", "minh-tan", "2026-11", "gia_cam", "1"],
        ]
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() { sheet.put(row, column, .text(text), CellStyle()) }
        }
        var workbook = Workbook(properties: .init(title: "", author: "", created: "2026-11-20T00:00:00Z"))
        workbook.sheets = [sheet]
        let client = SiteClient(try SampleSite().open(), login: "an")
        try expectRefused(client, "so.xlsx", try WorkbookWriter.write(workbook))
        // The form of another return is not this one's either.
        let other = client.get("/nhap/tthc/minh-tan/2026-11/bieu.xlsx").body
        try expectRefused(client, "bieu.xlsx", other)
    }

    private func expectRefused(_ client: SiteClient, _ name: String, _ bytes: [UInt8]) throws {
        let response = client.upload(
            "\(Self.path)/bieu", fields: [("ghi_de", "1")], files: [("tep", name, bytes)])
        #expect(response.status == 422)
        #expect(response.text.contains("biểu"))
        let site = client.site
        let written = SiteClient(site, login: "an").get("/nhap/ktxh/minh-tan/2026-11").text
        #expect(written.contains("name=\"f.gia_cam\" value=\"\""))
    }

    @Test func whatWasAcceptedIsLocked() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let page = client.get("/nhap/ktxh/minh-tan/2026-09")
        #expect(page.status == 200)
        #expect(!page.text.contains("name=\"f.dt_lua\""))
        let response = client.postJSON("/nhap/ktxh/minh-tan/2026-09/o", change("f.dt_lua", "1"))
        #expect(response.status == 422)
    }

    @Test(arguments: [
        "", "{", "[]", "{\"changes\":1}", "{\"changes\":[{}]}", "{\"changes\":[{\"id\":\"q.x\",\"text\":\"1\"}]}",
    ])
    func brokenMessagesAreRefused(_ body: String) throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        #expect(client.postJSON("\(Self.path)/o", body).status == 422)
    }

    @Test(arguments: [
        "/nhap/khong-co/minh-tan/2026-11", "/nhap/ktxh/minh-tan/2026-W11", "/nhap/ktxh/minh-tan/2026-13",
        "/nhap/cntt/minh-tan/2026-11", "/nhap/ktxh/minh-tan/1999-01",
    ])
    func whatThereIsNotIsNotFound(_ path: String) throws {
        #expect(SiteClient(try SampleSite().open(), login: "an").get(path).status == 404)
    }
}
