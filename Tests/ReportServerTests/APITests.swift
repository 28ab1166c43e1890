import Finding
import Foundation
import Operations
import ReportServer
import ReportStore
import SampleSite
import Testing
import Workspace

@Suite struct APITests {
    private static let path = "/api/v1/returns/ktxh/minh-tan/2026-11"

    /// A program that is let in under somebody's name.
    private struct Program {
        let client: SiteClient
        let token: String

        init(_ site: Site, login: String, readsOnly: Bool = false) throws {
            client = SiteClient(site)
            let page = SiteClient(site, login: "quan-tri").post(
                "/quan-tri/khoa-truy-cap",
                [("ten", "một cửa"), ("nguoi", login), ("so_ngay", "30")] + (readsOnly ? [("chi_doc", "1")] : []))
            let text = page.text
            let start = try #require(text.range(of: "<code class=\"secret\">"))
            token = String(text[start.upperBound...].prefix { $0 != "<" })
        }

        func ask(
            _ method: String, _ address: String, _ body: String? = nil, _ headers: [String: String] = [:]
        ) -> SiteResponse {
            var headers = headers
            headers["authorization"] = "Bearer \(token)"
            if body != nil, headers["content-type"] == nil { headers["content-type"] = "application/json" }
            return client.send(method, address, headers: headers, body: Array((body ?? "").utf8))
        }
    }

    private func object(_ response: SiteResponse) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
    }

    private func program(_ login: String) throws -> Program { try Program(try SampleSite().open(), login: login) }

    // MARK: - Who is let in

    @Test func withoutTokenNobodyIsLetIn() throws {
        let site = try SampleSite().open()
        let response = SiteClient(site).get("/api/v1/regimes")
        #expect(response.status == 401)
        #expect(response.header("WWW-Authenticate") == "Bearer")
        // A session of a browser is no token: else a foreign page could ask with it.
        #expect(SiteClient(site, login: "an").get("/api/v1/regimes").status == 401)
    }

    @Test func tokensEnd() throws {
        let sample = try SampleSite()
        let site = try sample.open()
        let program = try Program(site, login: "an")
        #expect(program.ask("GET", "/api/v1/regimes").status == 200)
        let administrator = SiteClient(site, login: "quan-tri")
        let page = administrator.get("/quan-tri/khoa-truy-cap").text
        #expect(!page.contains(program.token))
        let start = try #require(page.range(of: "name=\"khoa\" value=\""))
        let id = String(page[start.upperBound...].prefix { $0 != "\"" })
        #expect(administrator.post("/quan-tri/khoa-truy-cap/dung", [("khoa", id)]).status == 303)
        #expect(program.ask("GET", "/api/v1/regimes").status == 401)
    }

    @Test func rightsAreThoseOfThePerson() throws {
        let program = try program("an")
        #expect(program.ask("GET", Self.path).status == 200)
        #expect(program.ask("GET", "/api/v1/returns/cntt/to-cntt/2026-11").status == 403)
        #expect(program.ask("POST", Self.path + "/accept", "{}").status == 403)
        let seen = try object(program.ask("GET", "/api/v1/units"))["items"] as? [[String: Any]]
        #expect(seen?.allSatisfy { $0["code"] as? String != "so-khcn" } == true)
    }

    @Test func aTokenThatReadsWritesNothing() throws {
        let program = try Program(SampleSite().open(), login: "an", readsOnly: true)
        #expect(program.ask("GET", Self.path).status == 200)
        #expect(program.ask("PATCH", Self.path, change, ["if-match": "\"0\""]).status == 403)
        #expect(program.ask("GET", Self.path).header("ETag") == "\"0\"")
        #expect(program.ask("POST", "/api/v1/soat", "x", ["content-type": "text/plain"]).status == 200)
    }

    // MARK: - Reading

    @Test func listsComeInPages() throws {
        let program = try program("chi")
        var (codes, address, pages): ([String], String?, Int) = ([], "/api/v1/units?limit=7", 0)
        while let current = address {
            let page = try object(program.ask("GET", current))
            codes += try #require(page["items"] as? [[String: Any]]).compactMap { $0["code"] as? String }
            address = (page["next"] as? String).map { "/api/v1/units?limit=7&after=\(FormFields.encode($0))" }
            pages += 1
        }
        let all = try object(program.ask("GET", "/api/v1/units?limit=1000"))["items"] as? [[String: Any]]
        #expect(pages > 3)
        #expect(codes == all?.compactMap { $0["code"] as? String })
    }

    @Test(arguments: [
        "/api/v1/units?limit=0", "/api/v1/units?limit=x", "/api/v1/units?on=hom-nay",
        "/api/v1/units?la=1", "/api/v1/units?limit=5&limit=6", "/api/v1/regimes/ktxh?x=1",
        "/api/v1/consolidations/ktxh/minh-son/2026-10?compare=la",
        "/api/v1/explanations/ktxh/minh-tan/2026-10/thu_ns?depth=99",
    ])
    func wrongQueriesAreRefused(_ address: String) throws {
        #expect(try program("chi").ask("GET", address).status == 400)
    }

    @Test func pagesBehindNothingAreRefused() throws {
        #expect(try program("chi").ask("GET", "/api/v1/units?after=khong-co").status == 422)
    }

    @Test func figuresAreConsolidatedAndExplained() throws {
        let program = try program("chi")
        let table = try object(program.ask("GET", "/api/v1/consolidations/ktxh/minh-son/2026-10?compare=prev"))
        #expect((table["units"] as? [Any])?.isEmpty == false)
        let tree = try object(program.ask("GET", "/api/v1/explanations/ktxh/minh-son/2026-10/thu_ns"))
        #expect((tree["parts"] as? [Any])?.isEmpty == false)
        #expect(program.ask("GET", "/api/v1/explanations/ktxh/minh-son/2026-10/khong_co").status == 404)
        let status = try object(program.ask("GET", "/api/v1/status/ktxh/2026-10"))
        #expect((status["items"] as? [Any])?.isEmpty == false)
    }

    @Test(arguments: ["docx", "html", "txt", "json"])
    func documentsAreMade(_ format: String) throws {
        let response = try program("an").ask("GET", "/api/v1/documents/ktxh/minh-tan/2026-10?format=\(format)")
        #expect(response.status == 200)
        #expect(response.body.count > 1000)
        #expect(response.header("Content-Disposition")?.contains("ktxh_minh-tan_2026-10.\(format)") == true)
    }

    /// Personal fields do not leave the unit, whatever the right to see it.
    @Test(arguments: ["mo_ta", "ma"])
    func personalFieldsStayInTheUnit(_ field: String) throws {
        let sample = try SampleSite()
        let path = "\(sample.folder)/regimes/cntt/regime.yaml"
        let text = String(decoding: try #require(try FileAccess.read(path)), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isMeant = line.hasPrefix("      \(field): {name: ")
            return isMeant
                ? String(line.replacing("required: true}", with: "required: true, personal: true}")) : String(line)
        }
        try FileAccess.write(Array(lines.joined(separator: "\n").utf8), to: path)
        // Nothing that is printed may be personal.
        try FileManager.default.removeItem(atPath: "\(sample.folder)/regimes/cntt/outline.md")
        let site = try sample.open()
        let list = "/api/v1/registers/su_co/to-cntt?limit=5"
        func entries(_ login: String) throws -> [[String: Any]] {
            try #require(try object(Program(site, login: login).ask("GET", list))["items"] as? [[String: Any]])
        }
        let (own, above) = (try entries("giang"), try entries("chi"))
        #expect(own.count == 5 && above.count == 5)
        for (mine, theirs) in zip(own, above) {
            let (values, seen) = (mine["values"] as? [String: Any], theirs["values"] as? [String: Any])
            #expect(values?[field] is String)
            #expect(seen?[field] is NSNull)
            #expect(seen?["ngay"] as? String == values?["ngay"] as? String)
            #expect((theirs["key"] is NSNull) == (field == "ma"))
        }
        let key = FormFields.encode(own[0]["key"] as? String ?? "")
        let one = try Program(site, login: "chi").ask("GET", "/api/v1/registers/su_co/to-cntt/\(key)")
        #expect(one.status == (field == "ma" ? 403 : 200))
    }

    @Test(arguments: [
        ("/api/v1/returns/ktxh/minh-tan/2026-10/form", "PK"),
        ("/api/v1/register-files/ho_so/minh-tan?format=xlsx", "PK"),
        ("/api/v1/register-files/ho_so/minh-tan", "\u{FEFF}"), ("/api/v1/outliers/ktxh/minh-tan/2026-10", "{"),
    ])
    func filesAndStrangeFiguresAreGivenOut(_ address: String, _ start: String) throws {
        let response = try program("an").ask("GET", address)
        #expect(response.status == 200)
        #expect(response.body.starts(with: Array(start.utf8)))
    }

    // MARK: - Writing

    @Test func entriesAreWrittenAndDeleted() throws {
        let program = try program("an")
        let list = "/api/v1/registers/ho_so/minh-tan"
        let known = try object(program.ask("GET", list + "?limit=1"))["items"] as? [[String: Any]]
        let first = try #require(known?.first)
        let key = try #require(first["key"] as? String)
        let path = "\(list)/\(FormFields.encode(key))"
        let read = program.ask("GET", path)
        #expect(read.header("ETag") == "\"1\"")
        let body = String(
            decoding: try JSONSerialization.data(withJSONObject: ["values": try #require(first["values"])]),
            as: UTF8.self)
        #expect(program.ask("PUT", path, body).status == 428)
        let written = program.ask("PUT", path, body, ["if-match": "\"1\""])
        #expect(written.status == 200)
        let answer = try object(written)
        #expect(answer["values"] as? NSDictionary == first["values"] as? NSDictionary)
        #expect(answer["version"] as? Int == 2)
        #expect(program.ask("PUT", path, body, ["if-match": "\"1\""]).status == 412)
        #expect(program.ask("PUT", path, #"{"values":{"la":"1"}}"#, ["if-match": "\"2\""]).status == 422)
        #expect(program.ask("PUT", path, #"{"values":{}}"#, ["if-match": "\"2\""]).status == 422)
        #expect(program.ask("PUT", list + "/khac", body, ["if-match": "\"0\""]).status == 422)
        #expect(program.ask("DELETE", path, nil, ["if-match": "\"2\""]).status == 200)
        #expect(program.ask("GET", path).status == 404)
    }

    private let change = #"{"figures":[{"indicator":"dt_lua","value":"200.5"}]}"#

    @Test func changesNeedTheRevisionThatTheyStartFrom() throws {
        let program = try program("an")
        #expect(program.ask("GET", Self.path).header("ETag") == "\"0\"")
        #expect(program.ask("PATCH", Self.path, change).status == 428)
        let written = program.ask("PATCH", Self.path, change, ["if-match": "\"0\""])
        #expect(written.status == 200)
        #expect(written.header("ETag") == "\"1\"")
        #expect(written.text.contains("\"200.5\""))
        // Somebody who did not see it.
        #expect(program.ask("PATCH", Self.path, change, ["if-match": "\"0\""]).status == 412)
        #expect(program.ask("PATCH", Self.path, change, ["if-match": "\"1"]).status == 400)
        #expect(program.ask("PATCH", Self.path, change, ["if-match": "0"]).status == 412)
    }

    @Test func allChangesOrNone() throws {
        let program = try program("an")
        let body = #"{"figures":[{"indicator":"dt_lua","value":"200"},{"indicator":"khong_co","value":"1"}]}"#
        let refused = program.ask("PATCH", Self.path, body, ["if-match": "\"0\""])
        #expect(refused.status == 422)
        #expect(try #require(try object(refused)["findings"] as? [Any]).count == 1)
        #expect(program.ask("GET", Self.path).header("ETag") == "\"0\"")
    }

    @Test func whatIsReadCanBeWritten() throws {
        let program = try program("an")
        let earlier = try object(program.ask("GET", "/api/v1/returns/ktxh/minh-tan/2026-10"))
        let figures = try JSONSerialization.data(withJSONObject: ["figures": try #require(earlier["figures"])])
        let written = program.ask(
            "PATCH", Self.path, String(decoding: figures, as: UTF8.self), ["if-match": "\"0\""])
        #expect(written.status == 200)
        #expect(try object(written)["figures"] as? NSArray == earlier["figures"] as? NSArray)
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{\"figures\":1}", "{\"figures\":[1]}", "{\"figures\":[{}]}", "{\"la\":1}",
        "{\"figures\":[{\"indicator\":\"dt_lua\",\"value\":1}]}", "{\"narratives\":{\"a\":1}}",
        "{\"figures\":[{\"indicator\":\"dt_lua\",\"state\":\"la\"}]}", "{\"a\":1,\"a\":2}",
        "{\"figures\":[{\"indicator\":\"\\ud800\"}]}",
        "{\"figures\":[{\"indicator\":\"dt_lua\",\"value\":\"1\",\"status\":\"la\"}]}",
    ])
    func malformedBodiesAreRefused(_ body: String) throws {
        let response = try program("an").ask("PATCH", Self.path, body, ["if-match": "\"0\""])
        #expect([400, 422].contains(response.status))
        #expect(try object(response)["error"] is String)
    }

    @Test func onlyJSONIsTaken() throws {
        let response = try program("an").ask(
            "PATCH", Self.path, change, ["if-match": "\"0\"", "content-type": "text/plain"])
        #expect(response.status == 415)
    }

    @Test func aKeyCountsOnce() throws {
        let program = try program("an")
        let headers = ["if-match": "\"0\"", "idempotency-key": "lan-1"]
        let first = program.ask("PATCH", Self.path, change, headers)
        let again = program.ask("PATCH", Self.path, change, headers)
        #expect(first.status == 200 && again.status == 200)
        #expect(first.body == again.body)
        #expect(again.header("Idempotency-Replayed") == "true")
        #expect(program.ask("GET", Self.path).header("ETag") == "\"1\"")
        #expect(again.header("ETag") == "\"1\"")
        let other = program.ask("PATCH", Self.path, #"{"figures":[]}"#, headers)
        #expect(other.status == 422)
        let strange = program.ask("PATCH", Self.path, change, ["if-match": "\"1\"", "idempotency-key": "a b"])
        #expect(strange.status == 400)
    }

    /// What was refused was not done, and may be tried again under the same key.
    @Test func refusedRequestsAreNotRemembered() throws {
        let program = try program("an")
        let headers = ["if-match": "\"5\"", "idempotency-key": "lan-2"]
        #expect(program.ask("PATCH", Self.path, change, headers).status == 412)
        let right = program.ask("PATCH", Self.path, change, ["if-match": "\"0\"", "idempotency-key": "lan-2"])
        #expect(right.status == 200)
    }

    /// A step is taken only where the return is still what was looked at.
    @Test func stepsMayNameWhatTheyStartFrom() throws {
        let site = try SampleSite().open()
        let (unit, office) = (try Program(site, login: "an"), try Program(site, login: "chi"))
        let path = "/api/v1/returns/ktxh/minh-tan/2026-10"
        let seen = try #require(office.ask("GET", path).header("ETag"))
        #expect(office.ask("POST", path + "/amend", #"{"reason":"x"}"#, ["if-match": "\"99\""]).status == 412)
        #expect(office.ask("POST", path + "/amend", #"{"reason":"x"}"#, ["if-match": "la"]).status == 400)
        let opened = office.ask("POST", path + "/amend", #"{"reason":"x"}"#, ["if-match": seen])
        #expect(opened.status == 200)
        #expect(opened.header("ETag") != seen)
        // Looked at before it was opened.
        #expect(unit.ask("PATCH", path, change, ["if-match": seen]).status == 412)
        #expect(unit.ask("PATCH", path, change, ["if-match": try #require(opened.header("ETag"))]).status == 200)
    }

    @Test func entriesThatNeverWereAreNotChanged() throws {
        let program = try program("an")
        let list = "/api/v1/registers/ho_so/minh-tan"
        let first = try #require(
            (try object(program.ask("GET", list + "?limit=1"))["items"] as? [[String: Any]])?.first)
        var values = try #require(first["values"] as? [String: Any])
        values["ma"] = "HS-MOI-1"
        let body = String(decoding: try JSONSerialization.data(withJSONObject: ["values": values]), as: UTF8.self)
        #expect(program.ask("PUT", list + "/HS-MOI-1", body, ["if-match": "\"7\""]).status == 412)
        #expect(program.ask("GET", list + "/HS-MOI-1").status == 404)
        let written = program.ask("PUT", list + "/HS-MOI-1", body, ["if-match": "\"0\"", "idempotency-key": "x"])
        #expect(try object(written)["version"] as? Int == 1)
        let again = program.ask("PUT", list + "/HS-MOI-1", body, ["if-match": "\"0\"", "idempotency-key": "x"])
        #expect(again.header("ETag") == "\"1\"")
    }

    /// What is sent to be proof-read is kept nowhere, whatever comes with it.
    @Test func keysKeepNothingOfDocuments() throws {
        let sample = try SampleSite()
        let client = SiteClient(try sample.open(proofreadingIsOpen: true))
        let headers = ["idempotency-key": "lan-1", "content-type": "text/plain"]
        let response = client.send(
            "POST", "/api/v1/soat", headers: headers, body: Array("Ngày 31/02/2026 có 5 hồ sơ bí mật.".utf8))
        #expect(response.status == 200)
        let folder = WorkspaceFolder(sample.folder)
        let store = try folder.storeForWriting(folder.load().settings)
        #expect(try store.answer("lan-1", of: "") == nil)
    }

    @Test func theJournalNamesTheProgram() throws {
        let site = try SampleSite().open()
        let program = try Program(site, login: "an")
        let administrator = SiteClient(site, login: "quan-tri")
        #expect(administrator.get("/quan-tri/khoa-truy-cap").text.contains("<td>–</td>"))
        #expect(program.ask("PATCH", Self.path, change, ["if-match": "\"0\""]).status == 200)
        #expect(administrator.get("/quan-tri/nhat-ky?viec=edit").text.contains("API “một cửa”: #1"))
        #expect(!administrator.get("/quan-tri/khoa-truy-cap").text.contains("<td>–</td>"))
    }

    @Test func stepsAreTaken() throws {
        let site = try SampleSite().open()
        let (unit, office) = (try Program(site, login: "an"), try Program(site, login: "chi"))
        let path = "/api/v1/returns/ktxh/minh-tan/2026-10"
        // It was accepted: nothing to send, something to amend, with a reason.
        #expect(unit.ask("POST", path + "/submit", "{}").status == 422)
        #expect(office.ask("POST", path + "/amend", "{}").status == 422)
        let amended = office.ask("POST", path + "/amend", #"{"reason":"sai số liệu thu ngân sách"}"#)
        #expect(amended.status == 200)
        #expect(try object(amended)["state"] as? String == "amending")
        let history = try object(unit.ask("GET", path + "/history"))
        #expect((history["events"] as? [[String: Any]])?.last?["event"] as? String == "amend")
    }

    @Test func otherMethodsAreRefused() throws {
        let response = try program("an").ask("DELETE", "/api/v1/regimes")
        #expect(response.status == 405)
        #expect(response.header("Allow") == "GET")
    }

    // MARK: - The description

    @Test func everyAddressIsDescribed() throws {
        for route in Routes.all where route.path.hasPrefix("/api/") {
            #expect(route.interface != nil, "\(route.method) \(route.path)")
        }
        let document = try object(SiteClient(try SampleSite().open()).get("/api/v1/openapi.json"))
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let described = paths.values.reduce(0) { $0 + $1.count }
        #expect(described == Routes.all.count { $0.path.hasPrefix("/api/") })
        let names = paths.values.flatMap(\.values).compactMap { ($0 as? [String: Any])?["operationId"] as? String }
        #expect(Set(names).count == described)
    }
}
