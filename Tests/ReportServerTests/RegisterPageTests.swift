import Foundation
import Operations
import ReportModel
import ReportServer
import ReportStore
import SampleSite
import TestSupport
import Testing
import VietnameseText
import Workspace

@Suite struct RegisterPageTests {
    private static let path = "/so/ho_so/minh-tan"
    private static let entry = [
        ("f.ma", "HS.2611.900"), ("f.linh_vuc", "dat_dai"), ("f.hinh_thuc", "Trực tuyến"),
        ("f.ngay_nhan", "16/10/2026"),
        ("f.han_tra", "6/11/2026"), ("f.ngay_tra", ""),
    ].map { (name: $0.0, value: $0.1) }

    private func entry(_ field: String, _ value: String) -> [(name: String, value: String)] {
        Self.entry.map { $0.name == field ? ($0.name, value) : $0 }
    }

    private func client(_ login: String = "an") throws -> SiteClient {
        SiteClient(try SampleSite().open(), login: login)
    }

    // MARK: - Looking

    @Test func theOneRegisterIsOpenedAtOnce() throws {
        #expect(try client().get("/so").location == Self.path)
        let all = try client("giang").get("/so").text
        #expect(all.contains("/so/su_co/to-cntt") && !all.contains("ho_so"))
        #expect(try client("chi").get("/so?tim=su+co").text.contains("/so/su_co/to-cntt"))
        #expect(try client("khach").get("/so").status == 403)
    }

    @Test(arguments: [
        ("tim=dat+dai", "Đất đai", "Hộ tịch"), ("tim=%C4%91%E1%BA%A5t", "Đất đai", "Hộ tịch"),
        ("l.linh_vuc=ho_tich", "Hộ tịch", "Chứng thực</td>"), ("tim=HS.2610.043", "HS.2610.043", "HS.2610.044"),
        ("tu=1/10/2026&den=1%2F10%2F2026", "HS.2610.084", "HS.2610.090"),
    ])
    func entriesAreFound(_ query: String, _ found: String, _ other: String) throws {
        let page = try client().get("\(Self.path)?\(query)").text
        let table = String(page.split(separator: "<tbody>").last ?? "")
        #expect(table.contains(found))
        #expect(!table.contains(">\(other)"))
    }

    @Test func pagesFollowEachOther() throws {
        let client = try client()
        var seen: Set<String> = []
        for page in 1...3 {
            let text = client.get("\(Self.path)?tim=2610&trang=\(page)").text
            seen.formUnion(text.split(separator: "muc?ma=").dropFirst().map { String($0.prefix { $0 != "\"" }) })
        }
        #expect(seen.count == 144)
        #expect(client.get("\(Self.path)?trang=100000").status == 200)
        #expect(client.get("\(Self.path)?trang=-4").status == 200)
    }

    @Test func wrongDatesAreSaid() throws {
        let page = try client().get("\(Self.path)?tu=31/2/2026").text
        #expect(page.contains("31/2/2026") && page.contains("class=\"note\""))
    }

    /// The entries that a figure counts are as many as it says.
    @Test(arguments: ["truc_tuyen", "truc_tuyen.dat_dai", "tiep_nhan.ho_tich", "ky_truoc"])
    func figuresLeadToWhatTheyCount(_ key: String) throws {
        let client = try client()
        let page = client.get("\(Self.path)?che-do=tthc&chi-tieu=\(key)&ky=2026-10").text
        let count = try #require(page.firstMatch(of: /Tìm thấy ([0-9]+) mục/)).output.1
        #expect(page.contains(": \(count) hồ sơ."))
        #expect(client.get("/nhap/tthc/minh-tan/2026-10").text.contains("chi-tieu=\(key)&amp;ky=2026-10"))
    }

    // MARK: - Writing

    @Test func anEntryIsWrittenChangedAndDeleted() throws {
        let client = try client()
        let added = client.post(Self.path, Self.entry)
        #expect(added.location == "\(Self.path)?xong=ghi-muc&ngay=16/10/2026")
        let entry = "\(Self.path)/muc?ma=HS.2611.900"
        #expect(client.get(entry).text.contains("value=\"06/11/2026\""))
        let fields = self.entry("f.hinh_thuc", "Bưu chính") + [("ma", "HS.2611.900"), ("phien-ban", "1")]
        #expect(client.post("\(Self.path)/muc", fields).location == "\(Self.path)?xong=sua-muc")
        #expect(client.get(entry).text.contains("<option value=\"Bưu chính\" selected>"))
        let deletion = [("ma", "HS.2611.900"), ("phien-ban", "2")].map { (name: $0.0, value: $0.1) }
        #expect(client.post("\(Self.path)/xoa", deletion).location == "\(Self.path)?xong=xoa-muc")
        #expect(client.get(entry).status == 404)
        #expect(!client.get("\(Self.path)?tim=2611.900").text.contains("<td><a"))
        // The key is free again.
        #expect(client.post(Self.path, Self.entry).status == 303)
    }

    @Test(arguments: [
        ("f.ma", "", "bắt buộc"), ("f.ngay_nhan", "31/2/2026", "31/2/2026"), ("f.linh_vuc", "dat-dai", "dat-dai"),
        ("f.hinh_thuc", "Fax", "Fax"),
    ])
    func whatIsWrongIsSaidBesideItsField(_ field: String, _ value: String, _ said: String) throws {
        let client = try client()
        let answer = client.post(Self.path, entry(field, value))
        #expect(answer.status == 422)
        #expect(answer.text.contains("class=\"remark\"") && answer.text.contains(said))
        // What else was typed is still there.
        #expect(answer.text.contains("value=\"6/11/2026\""))
        #expect(client.get("\(Self.path)?tim=2611.900").text.contains("Không có mục nào"))
    }

    @Test func nothingIsWrittenTwice() throws {
        let client = try client()
        _ = client.post(Self.path, Self.entry)
        let again = client.post(Self.path, entry("f.han_tra", "7/11/2026"))
        #expect(again.status == 409)
        #expect(again.text.contains("Nguyễn Văn An") && again.text.contains("muc?ma=HS.2611.900"))
        #expect(client.get("\(Self.path)/muc?ma=HS.2611.900").text.contains("6/11/2026"))
    }

    /// Two people at one entry: the later one sees both, and overwrites only knowingly.
    @Test func nobodyIsOverwritten() throws {
        let site = try SampleSite().open()
        let (first, second) = (SiteClient(site, login: "an"), SiteClient(site, login: "em"))
        _ = first.post(Self.path, Self.entry)
        let mine = entry("f.hinh_thuc", "Bưu chính") + [("ma", "HS.2611.900"), ("phien-ban", "1")]
        let theirs = entry("f.hinh_thuc", "Trực tiếp") + [("ma", "HS.2611.900"), ("phien-ban", "1")]
        #expect(first.post("\(Self.path)/muc", mine).status == 303)
        let late = second.post("\(Self.path)/muc", theirs)
        #expect(late.status == 409)
        #expect(late.text.contains("trong sổ hiện là: Bưu chính") && late.text.contains("Nguyễn Văn An"))
        #expect(late.text.contains("<option value=\"Trực tiếp\" selected>"))
        #expect(late.text.contains("name=\"phien-ban\" value=\"2\""))
        let deletion = [("ma", "HS.2611.900"), ("phien-ban", "1")].map { (name: $0.0, value: $0.1) }
        #expect(second.post("\(Self.path)/xoa", deletion).status == 409)
        let knowingly = entry("f.hinh_thuc", "Trực tiếp") + [("ma", "HS.2611.900"), ("phien-ban", "2")]
        #expect(second.post("\(Self.path)/muc", knowingly).status == 303)
    }

    @Test func onlyTheUnitWrites() throws {
        let site = try SampleSite().open()
        for login in ["chi", "binh", "dung", "quan-tri", "giang"] {
            let client = SiteClient(site, login: login)
            #expect(client.post(Self.path, Self.entry).status == 403, "\(login)")
            #expect(client.get("\(Self.path)/nhap-tep").status == 403, "\(login)")
        }
        let office = SiteClient(site, login: "chi")
        #expect(office.get(Self.path).status == 200)
        #expect(!office.get(Self.path).text.contains("name=\"f.ma\""))
        #expect(SiteClient(site, login: "giang").get(Self.path).status == 403)
        #expect(office.get("/so/ho_so/to-cntt").status == 404)
        #expect(office.get("/so/khong_co/minh-tan").status == 404)
    }

    // MARK: - Files

    private func upload(
        _ client: SiteClient, _ text: String, name: String = "so.csv", replaces: Bool = false
    ) -> SiteResponse {
        client.upload(
            "\(Self.path)/nhap-tep", fields: replaces ? [("ghi-de", "1")] : [],
            files: [("tep", name, Array(text.utf8))])
    }

    private static let head = "Mã hồ sơ,Lĩnh vực,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả\r\n"

    @Test func filesAreTriedThenWritten() throws {
        let client = try client()
        let tried = upload(
            client,
            Self.head
                + "X.1,Đất đai,Trực tiếp,16/10/2026,20/10/2026,\r\nX.2,ho_tich,Bưu chính,17/10/2026,20/10/2026,\r\n")
        #expect(tried.status == 200)
        #expect(client.get("\(Self.path)?tim=X.1").text.contains("Không có mục nào"))
        let token = try #require(tried.text.firstMatch(of: /name="ma-tep" value="([^"]+)"/)).output.1
        let written = client.post("\(Self.path)/ghi-tep", [("ma-tep", String(token))])
        #expect(written.location == "\(Self.path)?xong=nhap-tep")
        #expect(client.get("\(Self.path)/muc?ma=X.2").status == 200)
        // A file is written once.
        #expect(client.post("\(Self.path)/ghi-tep", [("ma-tep", String(token))]).status == 422)
    }

    @Test func whatIsWrongInAFileIsSaidByCell() throws {
        let client = try client()
        let answer = upload(
            client, Self.head + "X.1,Đất đai,Fax,16/10/2026,20/10/2026,\r\nX.2,Hộ tịch,Trực tiếp,31/2/2026,,\r\n")
        #expect(answer.status == 422)
        for text in ["Fax", "31/2/2026", "bắt buộc"] { #expect(answer.text.contains(text), "\(text)") }
        #expect(!answer.text.contains("ma-tep"))
    }

    @Test func rowsOfOthersAreRefused() throws {
        let client = try client()
        let rows =
            "register,unit,ma,linh_vuc,hinh_thuc,ngay_nhan,han_tra\r\nho_so,xa-02,X.1,dat_dai,Trực tiếp,16/10/2026,20/10/2026\r\n"
        let answer = upload(client, rows)
        #expect(answer.status == 422 && answer.text.contains("không thuộc sổ"))
    }

    @Test func conflictsWithTheRegisterAreReplacedOnlyWhereAsked() throws {
        let client = try client()
        _ = client.post(Self.path, Self.entry)
        let row = Self.head + "HS.2611.900,Đất đai,Trực tiếp,16/10/2026,6/11/2026,\r\n"
        #expect(upload(client, row).status == 422)
        #expect(upload(client, row, replaces: true).text.contains("name=\"ma-tep\""))
    }

    @Test(arguments: ["", "PK\u{3}\u{4}hỏng", "{\"a\":1}", "một\0hai", "a,b\r\n1,2,3\r\n", "\u{FEFF}"])
    func strangeFilesAreRefused(_ content: String) throws {
        #expect(upload(try client(), content).status == 422)
    }

    /// What is saved from a register can be imported again, in both forms, and changes nothing.
    @Test(arguments: ["csv", "xlsx"])
    func savedFilesComeBack(_ form: String) throws {
        let client = try client()
        let file = client.get("\(Self.path)/tai/\(form)?tim=2610")
        #expect(file.status == 200)
        let tried = client.upload("\(Self.path)/nhap-tep", files: [("tep", "so.\(form)", file.body)])
        #expect(tried.text.contains("0 mục mới hoặc thay đổi, 144 mục đã có trong sổ"))
    }

    // MARK: - Changed regimes

    /// Another text in the place of one of the regime's.
    private func changed(_ old: String, _ new: String) throws -> SampleSite {
        let sample = try SampleSite()
        let path = "\(sample.folder)/regimes/tthc/regime.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
        return sample
    }

    private static let lastField = "      ngay_tra: {name: Ngày trả kết quả, type: date}\n"

    /// Entries from before a register gained a field have nothing in it.
    @Test func aNewFieldIsCounted() throws {
        let sample = try changed(
            Self.lastField, Self.lastField + "      gap: {name: Cần gấp, type: flag}\n")
        let path = "\(sample.folder)/regimes/tthc/regime.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("count(ho_so where hinh_thuc = \"Trực tuyến\")", with: "count(ho_so where gap)")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let client = SiteClient(try sample.open(), login: "an")
        #expect(client.get("/nhap/tthc/minh-tan/2026-11").status == 200)
        #expect(client.post(Self.path, Self.entry + [("f.gap", "có")]).status == 303)
        #expect(client.get("/nhap/tthc/minh-tan/2026-11").text.contains(">1</output>"))
    }

    /// A choice that the regime has dropped stays until somebody chooses another.
    @Test func anOldChoiceIsNotEmptied() throws {
        let sample = try SampleSite()
        #expect(SiteClient(try sample.open(), login: "an").post(Self.path, Self.entry).status == 303)
        let path = "\(sample.folder)/regimes/tthc/regime.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("[Trực tuyến, Trực tiếp, Bưu chính], required: true", with: "[Trực tiếp, Bưu chính]")
            .replacing("\"Trực tuyến\"", with: "\"Trực tiếp\"")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let client = SiteClient(try sample.open(), login: "an")
        let form = client.get("\(Self.path)/muc?ma=HS.2611.900").text
        #expect(form.contains("<option value=\"Trực tuyến\" selected>Trực tuyến (không còn trong danh mục)"))
        let saved = client.post(
            "\(Self.path)/muc",
            [("ma", "HS.2611.900"), ("phien-ban", "1")] + entry("f.ngay_tra", "20/10/2026"))
        #expect(saved.location == "\(Self.path)?xong=sua-muc")
        #expect(client.get("\(Self.path)/muc?ma=HS.2611.900").text.contains("value=\"Trực tuyến\" selected"))
    }

    // MARK: - Personal data

    @Test func aPersonalDateIsRefused() throws {
        let sample = try changed(
            "ngay_nhan: {name: Ngày tiếp nhận, type: date, required: true}",
            "ngay_nhan: {name: Ngày tiếp nhận, type: date, required: true, personal: true}")
        #expect(throws: (any Error).self) { try WorkspaceFolder(sample.folder).load() }
    }

    /// Where keys are nobody's business, nor is their order.
    @Test func theOrderOfHiddenKeysIsNotTold() throws {
        let sample = try changed(
            "ma: {name: Mã hồ sơ, type: text, required: true}",
            "ma: {name: Mã hồ sơ, type: text, required: true, personal: true}")
        let workspace = try WorkspaceFolder(sample.folder).load()
        let catalogue = RegisterCatalogue(workspace)
        let register = try #require(catalogue.registers["ho_so"])
        let day = Day(year: 2026, month: 11, day: 1)
        func entry(_ key: String, _ field: String) -> RegisterEntry {
            RegisterEntry(
                key: key,
                values: [
                    .text(key), .text(field), .text("Trực tiếp"), day.map(FieldValue.date) ?? .empty, .empty, .empty,
                ])
        }
        func fields(_ entries: [RegisterEntry]) -> [FieldValue] {
            RegisterSearch.inOrder(entries, of: register, catalogue, seesPersonal: false).map { $0.values[1] }
        }
        let some = fields([entry("A", "dat_dai"), entry("B", "ho_tich")])
        #expect(some == fields([entry("A", "ho_tich"), entry("B", "dat_dai")]))
    }

    /// A register with the name of a person, and one entry that has it.
    private func personal() throws -> (site: Site, sample: SampleSite) {
        let sample = try SampleSite()
        let path = "\(sample.folder)/regimes/tthc/regime.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let last = "      ngay_tra: {name: Ngày trả kết quả, type: date}\n"
        try text.replacing(last, with: last + "      nguoi_nop: {name: Người nộp, type: text, personal: true}\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let site = try sample.open()
        let answer = SiteClient(site, login: "an").post(
            Self.path, Self.entry + [("f.nguoi_nop", "Phùng Thị Quỳnh")])
        #expect(answer.status == 303)
        return (site, sample)
    }

    @Test func personalDataStayInTheUnit() throws {
        let (site, sample) = try personal()
        for (login, isOwn) in [("an", true), ("dung", true), ("chi", false), ("binh", false), ("quan-tri", false)] {
            let client = SiteClient(site, login: login)
            let pages = [
                Self.path, "\(Self.path)/muc?ma=HS.2611.900", "\(Self.path)/tai/csv", "\(Self.path)?tim=2611.900",
            ].map { client.get($0) }
            #expect(pages.allSatisfy { $0.status == 200 }, "\(login)")
            #expect(pages.allSatisfy { $0.text.contains("Quỳnh") == isOwn }, "\(login)")
            #expect(pages[2].text.contains("nguoi_nop") == isOwn)
            // Nor can it be found out by looking for it.
            let found = client.get("\(Self.path)?tim=quynh").text
            #expect(found.contains("HS.2611.900") == isOwn, "\(login)")
            #expect(pages[0].text.contains("•••") == !isOwn)
        }
        let folder = WorkspaceFolder(sample.folder)
        let journal = try #require(try folder.storeForReading(folder.load().settings)).journal(limit: 100)
        #expect(journal.contains { $0.action == "entry-add" })
        #expect(!journal.contains { "\($0)".contains("Quỳnh") })
    }
}

@Suite struct SearchWordsTests {
    @Test(arguments: [
        ("dat dai", true), ("ĐẤT", true), ("đất đai", true), ("đạt", false), ("dai dat", true), ("datdai", false),
        ("", true), ("  ", true), ("huyện", true), ("huyen minh bac", true), ("đ", true), ("Ð", false),
    ])
    func wordsAreFoundWithAndWithoutMarks(_ words: String, _ isFound: Bool) {
        #expect(SearchWords(words).occur(in: ["Đất đai", "huyện Minh Bắc"]) == isFound)
    }

    /// Two spellings of one letter are the same.
    @Test func normalizationDoesNotMatter() {
        let decomposed = "Đất đai".decomposedStringWithCanonicalMapping
        #expect(SearchWords(decomposed).occur(in: ["Đất đai"]))
        #expect(SearchWords("đất").occur(in: [decomposed]))
        #expect("Đường Nguyễn Huệ".withoutMarks == "duong nguyen hue")
    }
}
