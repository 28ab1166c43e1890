import Finding
import Foundation
import Operations
import ReportServer
import ReportStore
import SampleSite
import Testing
import Workspace

@Suite struct AdministrationTests {
    private func administrator(_ sample: SampleSite) throws -> SiteClient {
        SiteClient(try sample.open(), login: "quan-tri")
    }

    private func secret(_ response: SiteResponse) throws -> String {
        let start = try #require(response.text.range(of: "<code class=\"secret\">"))
        return String(response.text[start.upperBound...].prefix { $0 != "<" })
    }

    private func logIn(_ site: Site, _ login: String, _ password: String, code: String = "") -> Int {
        SiteClient(site).send(
            "POST", "/dang-nhap", form: [("ten", login), ("mat_khau", password), ("ma", code)]
        ).status
    }

    @Test(arguments: [
        "/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/an", "/quan-tri/khoa-truy-cap", "/quan-tri/nhat-ky",
        "/quan-tri/che-do", "/quan-tri/don-vi", "/quan-tri/lich", "/quan-tri/thong-bao", "/quan-tri/sao-luu",
        "/xac-nhan-hai-buoc", "/quan-tri/tep/chung/units.csv", "/quan-tri/tep/che-do/ktxh/outline.md",
    ])
    func pagesAreForAdministrators(_ path: String) throws {
        let site = try SampleSite().open()
        #expect(SiteClient(site, login: "quan-tri").get(path).status == 200)
        #expect(SiteClient(site, login: "chi").get(path).status == (path.hasPrefix("/quan-tri") ? 403 : 200))
    }

    @Test(arguments: [
        "/quan-tri/nguoi-dung/khong-co", "/quan-tri/tep/chung/khong-co.csv", "/quan-tri/sao-luu/..%2Fx",
        "/quan-tri/che-do/la/ban-thao",
    ])
    func whatThereIsNotIsNotFound(_ path: String) throws {
        #expect(try administrator(SampleSite()).get(path).status == 404)
    }

    /// The router takes no two addresses that name the same place differently.
    @Test func addressesFitTogether() {
        var names: [String: String] = [:]
        for route in Routes.all {
            // What the router does not know would be taken for GET.
            #expect(["GET", "POST", "PUT", "PATCH", "DELETE"].contains(route.method))
            var place = route.method
            for part in route.path.split(separator: "/").map(String.init) {
                if part.hasPrefix(":") {
                    #expect(names[place] ?? part == part, "\(route.path)")
                    names[place] = part
                }
                place += part.hasPrefix(":") ? "/:" : "/\(part)"
            }
        }
    }

    // MARK: - People

    @Test func aPersonIsAddedLockedAndLetInAgain() throws {
        let client = try administrator(SampleSite())
        let page = client.post(
            "/quan-tri/nguoi-dung",
            [
                ("ten", "hoa"), ("ho_ten", "Đỗ Thị  Hoa"), ("vai_tro", "nhap-lieu"), ("don_vi", "minh-tan"),
                ("vai_tro", ""), ("don_vi", ""),
            ])
        let password = try secret(page)
        #expect(page.text.contains("Đỗ Thị Hoa"))
        #expect(logIn(client.site, "hoa", password) == 303)
        let hoa = "/quan-tri/nguoi-dung/hoa"
        #expect(client.post(hoa + "/khoa").status == 303)
        #expect(logIn(client.site, "hoa", password) == 401)
        #expect(client.post(hoa + "/mo-khoa").status == 303)
        let other = try secret(client.post(hoa + "/mat-khau"))
        #expect(logIn(client.site, "hoa", password) == 401)
        #expect(logIn(client.site, "hoa", other) == 303)
        #expect(client.get("/quan-tri/nhat-ky?ve=hoa&viec=lock").text.contains("Khóa người dùng"))
    }

    @Test(arguments: [
        [("ten", "Hoa Hồng"), ("ho_ten", "x")], [("ten", "an"), ("ho_ten", "x")], [("ten", ""), ("ho_ten", "x")],
        [("ten", "hoa"), ("ho_ten", "x"), ("vai_tro", "la"), ("don_vi", "minh-tan")],
        [("ten", "hoa"), ("ho_ten", "x"), ("vai_tro", "nhap-lieu"), ("don_vi", "khong-co")],
    ])
    func wrongPeopleAreRefused(_ form: [(String, String)]) throws {
        let client = try administrator(SampleSite())
        let response = client.post("/quan-tri/nguoi-dung", form)
        #expect(response.status == 422 || response.status == 404)
        #expect(!client.get("/quan-tri/nguoi-dung").text.contains("/quan-tri/nguoi-dung/hoa"))
    }

    /// Each change writes what it changes: nothing comes back that somebody else has taken away meanwhile.
    @Test func aNewPasswordGivesNothingBack() throws {
        let sample = try SampleSite()
        let workspace = try WorkspaceFolder(sample.folder).load()
        let store = try WorkspaceFolder(sample.folder).storeForWriting(workspace.settings)
        let job = PersonJob(tree: workspace.tree, store: store, passwords: PasswordHash(memory: 64, passes: 1))
        let read = try #require(try store.person("an"))
        try job.put(
            Person(login: "an", name: read.name, memberships: []), password: nil, by: "quan-tri", time: SampleSite.now)
        try job.setActive(false, of: "an", by: "quan-tri", time: SampleSite.now)
        try job.setPassword("con-meo-treo-cay-cau", of: "an", by: "an", time: SampleSite.now)
        #expect(try store.person("an")?.memberships.isEmpty == true)
        // Nor does a change of roles let anybody in again.
        try job.put(read, password: nil, by: "quan-tri", time: SampleSite.now)
        #expect(try store.person("an")?.isActive == false)
    }

    /// Somebody whose unit has left the list is locked, and given a password, like everybody else.
    @Test func peopleOfDroppedUnitsAreStillInHand() throws {
        let sample = try SampleSite()
        let workspace = try WorkspaceFolder(sample.folder).load()
        try WorkspaceFolder(sample.folder).storeForWriting(workspace.settings).put(
            Person(login: "cu", name: "Cũ", memberships: [Person.Membership(unit: "da-bo", role: "nhap-lieu")]),
            password: "x", time: SampleSite.now)
        let client = try administrator(sample)
        let path = "/quan-tri/nguoi-dung/cu"
        #expect(client.post(path + "/mat-khau").status == 200)
        #expect(client.post(path + "/khoa").status == 303)
        #expect(client.post(path + "/mo-khoa").status == 303)
        let form = [("ho_ten", "Tên mới"), ("vai_tro", "nhap-lieu"), ("don_vi", "da-bo")]
        #expect(client.post(path, form).status == 303)
        #expect(client.post(path, form + [("vai_tro", "lanh-dao"), ("don_vi", "da-bo")]).status == 422)
    }

    /// Nobody locks the last one out who could let them in again.
    @Test func theLastAdministratorStays() throws {
        let client = try administrator(SampleSite())
        #expect(client.post("/quan-tri/nguoi-dung/quan-tri/khoa").status == 422)
        #expect(client.post("/quan-tri/nguoi-dung/quan-tri", [("ho_ten", "x")]).status == 422)
        #expect(client.get("/quan-tri/nguoi-dung").status == 200)
    }

    // MARK: - Two steps

    @Test func codesOfSixDigitsAreSwitchedOnAndAskedFor() throws {
        let site = try SampleSite().open()
        let client = SiteClient(site, login: "an")
        let page = client.get("/xac-nhan-hai-buoc").text
        #expect(page.contains("<svg"))
        let start = try #require(page.range(of: "name=\"bi_mat\" value=\""))
        let text = String(page[start.upperBound...].prefix { $0 != "\"" })
        let secret = try #require(OneTimeCode.bytes(base32: text))
        #expect(OneTimeCode.base32(secret) == text)
        let step = SampleSite.now / 30
        let mine = ("mat_khau", SampleSite.password)
        let wrong = client.post("/xac-nhan-hai-buoc", [("bi_mat", text), ("ma", "000000"), mine])
        #expect(wrong.status == 422)
        // The telephone has it already.
        #expect(wrong.text.contains(text))
        let code = OneTimeCode.code(secret: secret, step: step)
        #expect(client.post("/xac-nhan-hai-buoc", [("bi_mat", text), ("ma", code)]).status == 422)
        #expect(client.post("/xac-nhan-hai-buoc", [("bi_mat", text), ("ma", code), mine]).status == 303)
        // A screen left unlocked: nobody puts another telephone in the place of this one.
        let other = Array("12345678901234567890".utf8)
        let theirs = [
            ("bi_mat", OneTimeCode.base32(other)), ("ma", OneTimeCode.code(secret: other, step: step)), mine,
        ]
        #expect(client.post("/xac-nhan-hai-buoc", theirs).status == 422)
        #expect(logIn(site, "an", SampleSite.password) == 401)
        // Each counts once.
        #expect(logIn(site, "an", SampleSite.password, code: code) == 401)
        let next = OneTimeCode.code(secret: secret, step: step + 1)
        #expect(logIn(site, "an", SampleSite.password, code: next) == 303)
        #expect(client.post("/xac-nhan-hai-buoc/tat", [("mat_khau", "sai")]).status == 422)
        #expect(client.post("/xac-nhan-hai-buoc/tat", [("mat_khau", SampleSite.password)]).status == 303)
        #expect(logIn(site, "an", SampleSite.password) == 303)
    }

    /// Compared with another encoder's picture of the same text (version 1, mask 0).
    @Test func pictureOfATextIsThatOfTheStandard() throws {
        let code = try #require(QRCode(String(repeating: "x", count: 17)))
        let rows = code.modules.map { $0.map { $0 ? "1" : "0" }.joined() }
        #expect(rows == Self.picture)
        #expect(QRCode(String(repeating: "x", count: 106))?.size == 37)
        #expect(QRCode(String(repeating: "x", count: 107)) == nil)
    }

    // MARK: - Configuration

    private func files(_ sample: SampleSite, _ code: String) -> [(field: String, name: String, bytes: [UInt8])] {
        RegimeDraft.names.compactMap { name in
            (try? FileAccess.read("\(sample.folder)/regimes/\(code)/\(name)")).flatMap { $0 }.map { ("tep", name, $0) }
        }
    }

    private func hidden(_ name: String, _ response: SiteResponse) throws -> String {
        let start = try #require(response.text.range(of: "name=\"\(name)\" value=\""))
        return String(response.text[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test func aRegimeIsCheckedThenPublished() throws {
        let sample = try SampleSite()
        let client = try administrator(sample)
        var files = files(sample, "ktxh")
        let old = files[0].bytes
        files[0].bytes = Array(
            String(decoding: old, as: UTF8.self).replacing("name: ", with: "name: Mới – ", maxReplacements: 1).utf8)
        #expect(
            client.upload("/quan-tri/che-do", fields: [("ma", "ktxh")], files: files).location
                == "/quan-tri/che-do/ktxh/ban-thao")
        let page = client.get("/quan-tri/che-do/ktxh/ban-thao")
        #expect(page.text.contains("thêm 1 dòng, bớt 1 dòng"))
        // Nothing in use is touched yet.
        #expect(try FileAccess.read("\(sample.folder)/regimes/ktxh/regime.yaml") == old)
        let stale = client.post("/quan-tri/che-do/ktxh/ban-thao/cong-bo", [("ma_so", "cu")])
        #expect(stale.status == 409)
        let published = client.post("/quan-tri/che-do/ktxh/ban-thao/cong-bo", [("ma_so", try hidden("ma_so", page))])
        #expect(published.location == "/quan-tri/che-do?xong=cong-bo")
        #expect(client.get("/quan-tri/che-do").text.contains("Mới – "))
        let kept = FileAccess.names(in: "\(sample.folder)/data/che-do-cu")
        #expect(kept.count == 1)
        #expect(try FileAccess.read("\(sample.folder)/data/che-do-cu/\(kept[0])/regime.yaml") == old)
        #expect(client.get("/quan-tri/che-do/ktxh/ban-thao").status == 404)
    }

    @Test func aWrongRegimeStaysADraft() throws {
        let sample = try SampleSite()
        let client = try administrator(sample)
        var files = files(sample, "ktxh")
        files[0].bytes += Array("la: 1\n".utf8)
        _ = client.upload("/quan-tri/che-do", fields: [("ma", "ktxh")], files: files)
        let page = client.get("/quan-tri/che-do/ktxh/ban-thao")
        #expect(page.text.contains("WS003") && page.text.contains("regimes/ktxh/regime.yaml:"))
        #expect(!page.text.contains("cong-bo"))
        let digest = RegimeDraft.digest(Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) }))
        #expect(client.post("/quan-tri/che-do/ktxh/ban-thao/cong-bo", [("ma_so", digest)]).status == 422)
        #expect(client.get("/").status == 200)
        #expect(client.post("/quan-tri/che-do/ktxh/ban-thao/bo").status == 303)
    }

    @Test(arguments: [
        ("../la", "regime.yaml"), ("Viết", "regime.yaml"), ("moi", "baocao.yaml"), ("moi", "../regime.yaml"),
        ("moi", "outline.md"),
    ])
    func whatIsNoRegimeIsRefused(_ code: String, _ name: String) throws {
        let sample = try SampleSite()
        let client = try administrator(sample)
        let response = client.upload(
            "/quan-tri/che-do", fields: [("ma", code)], files: [("tep", name, Array("x".utf8))])
        // A path in a file's name is dropped, so that one is a draft, with errors.
        #expect(response.status == (name == "../regime.yaml" ? 303 : 422))
        #expect(FileAccess.names(in: "\(sample.folder)/regimes").count == 4)
    }

    @Test func unitsAreCheckedThenReplaced() throws {
        let sample = try SampleSite()
        let client = try administrator(sample)
        let old = try #require(try FileAccess.read("\(sample.folder)/units.csv"))
        let more = old + Array("xa-moi,xã Mới,Mới,minh-son,xa,2027-01-01,,\n".utf8)
        func upload(_ bytes: [UInt8], _ fields: [(name: String, value: String)] = []) -> SiteResponse {
            let seen = (try? hidden("ma_so", client.get("/quan-tri/don-vi"))) ?? ""
            return client.upload(
                "/quan-tri/don-vi", fields: fields + [("ma_so", seen)], files: [("tep", "units.csv", bytes)])
        }
        #expect(upload(more, [("chi_kiem_tra", "1")]).location == "/quan-tri/don-vi?xong=kiem-tra")
        #expect(try FileAccess.read("\(sample.folder)/units.csv") == old)
        #expect(upload(more).location == "/quan-tri/don-vi?xong=don-vi")
        #expect(client.get("/quan-tri/don-vi?ngay=2027-02-01&tim=xa-moi").text.contains("xã Mới"))
        #expect(!client.get("/quan-tri/don-vi?ngay=2026-02-01&tim=xa-moi").text.contains("xã Mới"))
        // A unit with figures cannot be left out.
        let lines = String(decoding: old, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("to-cntt,") }
        let refused = upload(Array((lines.joined(separator: "\n") + "\n").utf8))
        #expect(refused.status == 422)
        #expect(refused.text.contains("to-cntt"))
        // Two have the page open: the second does not undo what the first has done.
        let seen = try hidden("ma_so", client.get("/quan-tri/don-vi"))
        #expect(upload(old).status == 303)
        let late = client.upload(
            "/quan-tri/don-vi", fields: [("ma_so", seen)], files: [("tep", "units.csv", more)])
        #expect(late.status == 409)
        #expect(try FileAccess.read("\(sample.folder)/units.csv") == old)
        #expect(upload(Array("la\n".utf8)).status == 422)
        #expect(upload([0xFF, 0x00]).status == 422)
    }

    @Test func settingsAreCheckedAndNobodyIsOverwritten() throws {
        let sample = try SampleSite()
        let client = try administrator(sample)
        let page = client.get("/quan-tri/lich")
        let digest = try hidden("ma_so", page)
        let text = String(decoding: try #require(try FileAccess.read("\(sample.folder)/baocao.yaml")), as: UTF8.self)
        func save(_ text: String, _ digest: String) -> SiteResponse {
            client.post("/quan-tri/lich", [("noi_dung", text), ("ma_so", digest), ("viec", "luu")])
        }
        let wrong = save(text + "la: 1\n", digest)
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("baocao.yaml:"))
        #expect(save(text.replacing("data/baocao.sqlite", with: "data/khac.sqlite"), digest).status == 422)
        let right = text.replacing("  - 2026-04-27\n", with: "  - 2026-04-27\r\n  - 2026-12-24\r\n")
        #expect(save(right, digest).location == "/quan-tri/lich?xong=lich")
        #expect(client.get("/quan-tri/lich").text.contains("24/12/2026"))
        #expect(save(text, digest).status == 409)
    }

    // MARK: - Upkeep

    @Test func backupsAreMadeGivenOutAndRestored() throws {
        let sample = try SampleSite()
        let client = try administrator(sample)
        #expect(client.post("/quan-tri/sao-luu").status == 303)
        // It goes on by itself where it takes long.
        while client.get("/quan-tri/sao-luu").text.contains("Đang sao lưu; hãy tải lại") { usleep(100_000) }
        let name = try #require(FileAccess.names(in: "\(sample.folder)/data/sao-luu").first)
        let file = client.get("/quan-tri/sao-luu/\(name)")
        #expect(file.status == 200)
        let (archive, target) = (try #require(file.file), "\(sample.folder)/data/khoi-phuc")
        let outcome = try WorkspaceRestore(archive).run(to: target, replaces: false, time: SampleSite.now)
        #expect(outcome.verification.records > 0 && outcome.troubles.isEmpty)
        #expect(try WorkspaceFolder(target).load().regimes.count == 4)
    }

    @Test func messagesAreFound() throws {
        let client = try administrator(SampleSite())
        let page = client.get("/quan-tri/thong-bao?tim=KT001").text
        #expect(page.contains("<code>KT001</code>"))
        #expect(client.get("/quan-tri/thong-bao?tim=khongcogi").text.contains("Không có mục nào khớp"))
    }

    @Test func theJournalComesInPages() throws {
        let site = try SampleSite().open()
        let client = SiteClient(site, login: "quan-tri")
        for _ in 0..<120 { _ = logIn(site, "an", SampleSite.password) }
        let page = client.get("/quan-tri/nhat-ky?ten=an&viec=login").text
        let start = try #require(page.range(of: "href=\"/quan-tri/nhat-ky?ten=an"))
        let more = String(page[start.lowerBound...].dropFirst(6).prefix { $0 != "\"" }).replacing("&amp;", with: "&")
        #expect(client.get(more).text.contains("Đăng nhập"))
        #expect(client.get("/quan-tri/nhat-ky?tu=2030-01-01").text.contains("Không có mục nào khớp"))
    }

    @Test func healthAndMetricsAreTold() throws {
        let site = try SampleSite().open()
        let health = SiteClient(site).get("/suc-khoe")
        #expect(health.status == 200)
        #expect(health.text.contains("\"status\": \"ok\""))
        #expect(SiteClient(site).get("/so-do").status == 401)
        #expect(SiteClient(site, login: "quan-tri").get("/so-do").status == 401)
        let local = site.respond(
            Routes.find("GET", "/so-do")?.route, SiteRequest(method: "GET", path: "/so-do", isLocal: true))
        #expect(local.status == 200)
        #expect(local.text.contains("baocao_store_bytes "))
    }

    private static let picture = [
        "111111100001001111111",
        "100000100100001000001",
        "101110101110101011101",
        "101110100011101011101",
        "101110100001001011101",
        "100000100100001000001",
        "111111101010101111111",
        "000000001101000000000",
        "111011111010011000100",
        "101110001100111011101",
        "011101100001101110111",
        "010111001101000100010",
        "101000101110010001000",
        "000000001100111011101",
        "111111101111101110111",
        "100000101001000100000",
        "101110101100010001001",
        "101110100010111011100",
        "101110101111101110101",
        "100000101001000100010",
        "111111101100010001011",
    ]
}
