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

    /// What could not be written stays on the page that says so.
    @Test func whatWasTypedWithoutScriptsIsNotLost() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        _ = client.post(Self.path, [("f.dt_lua", "120,5"), ("f.dt_lua:truoc", "")])
        let answer = client.post(
            Self.path, [("f.dt_lua", "90"), ("f.dt_lua:truoc", ""), ("f.ns_lua", "mười"), ("f.ns_lua:truoc", "")])
        #expect(answer.status == 409)
        #expect(answer.text.contains("name=\"f.dt_lua\" value=\"90\"") && answer.text.contains("value=\"mười\""))
        #expect(answer.text.contains("name=\"f.dt_lua:truoc\" value=\"120,5\""))
        // Fields are called by their names, not by their codes.
        #expect(!answer.text.contains("<li>f."))
    }

    /// How final a figure is counts as much as the figure.
    @Test func levelsAreNotOverwritten() throws {
        let site = try SampleSite().open()
        let (first, second) = (SiteClient(site, login: "an"), SiteClient(site, login: "em"))
        func save(_ client: SiteClient, _ status: String, before: String, seen: String?) -> SiteResponse {
            let seen = seen.map { "\"\($0)\"" } ?? "null"
            return client.postJSON(
                "\(Self.path)/o",
                """
                {"changes":[{"id":"f.thu_ns","text":"100","before":"\(before)","status":"\(status)","beforeStatus":\(seen)}]}
                """)
        }
        #expect(try answer(save(first, "estimate", before: "", seen: "official"))["conflicts"] as? [String] == [])
        // A colleague makes it official; whoever saw the estimate is told.
        _ = save(second, "official", before: "100,0", seen: "estimate")
        let late = try answer(save(first, "preliminary", before: "100,0", seen: "estimate"))
        let conflict = try #require((late["conflicts"] as? [[String: Any]])?.first)
        #expect(conflict["theirs"] as? String == "100,0" && conflict["status"] as? String == "official")
        // And without scripts an estimate can be made official.
        _ = save(first, "estimate", before: "100,0", seen: "official")
        _ = first.post(
            Self.path,
            [
                ("f.thu_ns", "100,0"), ("f.thu_ns:truoc", "100,0"), ("f.thu_ns:muc", "official"),
                ("f.thu_ns:muc:truoc", "estimate"),
            ])
        #expect(first.get(Self.path).text.contains("name=\"f.thu_ns:muc:truoc\" value=\"official\""))
    }

    /// What was typed before a register was begun can be taken out, as the check asks for.
    @Test func aTypedFigureBesideARegisterCanBeCleared() throws {
        let site = try SampleSite().open()
        let client = SiteClient(site, login: "an")
        let path = "/nhap/tthc/minh-tan/2026-11"
        let changed = client.postJSON("\(path)/o", change("f.truc_tuyen.dat_dai", "9999"))
        #expect(changed.status == 200)
        let page = client.get(path).text
        #expect(page.contains("name=\"f.truc_tuyen.dat_dai\" value=\"9.999\""))
        #expect(page.contains("KT009") || page.contains("class=\"check error\""))
        let cleared = client.postJSON("\(path)/o", change("f.truc_tuyen.dat_dai", "", before: "9.999"))
        #expect(try text("f.truc_tuyen.dat_dai", cleared)?.isEmpty == false)
        #expect(!client.get(path).text.contains("name=\"f.truc_tuyen.dat_dai\""))
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
        (
            "so.json",
            "{\"returns\":[{\"regime\":\"ktxh\",\"unit\":\"thanh-cong\",\"period\":\"2026-11\",\"figures\":[]}]}"
        ),
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
        #expect(response.text.lowercased().contains("biểu"))
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
