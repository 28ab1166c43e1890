import Foundation
import ReportServer
import SampleSite
import Testing

@Suite struct ProofreadPageTests {
    static let wrong = """
        BÁO CÁO
        Kết quả giải quyết thủ tục hành chính tháng 10 năm 2026

        Trong tháng 10 năm 2026, đơn vị tiếp nhận 125 hồ sơ, trong đó trực tuyến 70 hồ sơ, trực tiếp 45 hồ sơ.
        Đơn vị đã tổ chức 03 buổi tuyên truyền ngày 31/11/2026.
        """

    private func file(_ name: String, _ text: String) -> (field: String, name: String, bytes: [UInt8]) {
        ("tep", name, Array(text.utf8))
    }

    /// A Word file with mistakes in a text that the unit wrote.
    private func report(_ site: Site) -> [UInt8] {
        let clerk = SiteClient(site, login: "giang")
        _ = clerk.post(
            "/soan/cntt/to-cntt/2026-11",
            [("s.ton_tai", "Đã xử lý 12 việc, gồm 5 việc gấp và 6 việc thường ."), ("s.ton_tai:truoc", "")])
        return clerk.get("/soan/cntt/to-cntt/2026-11/tai?dang=docx").body
    }

    @Test func findingsAreMarkedAndLeadToTheirPlaces() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let page = client.upload("/soat", files: [file("thang-10.txt", Self.wrong)])
        #expect(page.status == 200)
        for part in [
            "thang-10.txt", "Kết quả: 2 lỗi", "SL001", "NT001", "70 + 45 = 115, khác 125", "href=\"#v1-m1\"",
            "id=\"v1-m1\"",
            "id=\"v1-d2\"", "tháng 10 năm 2026",
        ] {
            #expect(page.text.contains(part), "\(part)")
        }
    }

    @Test func severalAndPasted() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let page = client.upload(
            "/soat", fields: [("van_ban", Self.wrong), ("muc", "so-lieu"), ("ky", "2026-10")],
            files: [file("a.txt", Self.wrong), file("b.txt", "Không có gì đáng nói.")])
        #expect(page.text.contains("id=\"v3-m1\""))
        #expect(page.text.contains("Không thấy chỗ nào không khớp"))
        #expect(page.text.contains("<option value=\"so-lieu\" selected>"))
        // What was pasted is still there.
        #expect(page.text.contains("trực tuyến 70 hồ sơ, trực tiếp 45 hồ sơ.\nĐơn vị"))
    }

    /// A text made of mistakes is answered in good time, and shows as many as anybody reads.
    @Test(.timeLimit(.minutes(1))) func anyNumberOfFindingsIsAnswered() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let text = (1...6000).map { "Ngày 31/11/2026 họp lần \($0).\n" }.joined(separator: "\n")
        let page = client.upload("/soat", files: [file("a.txt", text)])
        #expect(page.status == 200)
        #expect(page.text.contains("id=\"v1-d1000\"") && !page.text.contains("id=\"v1-d1001\""))
        #expect(page.text.contains("Còn 5000 lỗi, cảnh báo khác."))
    }

    @Test func scriptsInDocumentsAreText() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let text = "<script>alert(1)</script> có 3 việc\n</div>"
        let page = client.upload("/soat", files: [file("<b>.txt", text)])
        #expect(!page.text.contains("<script>alert"))
        #expect(page.text.contains("&lt;script&gt;"))
        #expect(page.text.contains("&lt;b&gt;.txt"))
    }

    @Test func nothingToReadIsSaid() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let page = client.upload("/soat", files: [])
        #expect(page.status == 422)
        #expect(page.text.contains("Chưa có gì để soát"))
    }

    @Test(arguments: [
        ("muc", "tat-ca", "nhóm quy tắc"), ("ky", "tháng mười", "tháng mười"), ("ky", "2026-13", "kỳ báo cáo"),
    ])
    func wrongChoicesAreSaid(_ field: String, _ value: String, _ words: String) throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let page = client.upload("/soat", fields: [(field, value)], files: [file("a.txt", Self.wrong)])
        #expect(page.status == 422)
        #expect(page.text.contains(words))
    }

    /// Each is refused with a sentence, and the others are read all the same.
    @Test(
        arguments: [
            ("rong.docx", []), ("rac.docx", Array("không phải Word".utf8)), ("cat.docx", Array("PK\u{3}\u{4}".utf8)),
            ("anh.docx", [0xFF, 0xD8, 0xFF, 0xE0]), ("cat.pdf", Array("%PDF-1.7\n".utf8)),
            ("anh.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0]),
            ("khoa.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)),
            ("../../etc/passwd.pdf", Array("%PDF-".utf8)), ("b;c.txt", [0x1F, 0x8B, 8, 0, 0, 0]),
        ] as [(String, [UInt8])])
    func whatCannotBeReadIsSaid(_ name: String, _ bytes: [UInt8]) throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let page = client.upload("/soat", files: [("tep", name, bytes), file("a.txt", Self.wrong)])
        #expect(page.status == 200)
        #expect(page.text.contains("SL001"))
        #expect(page.text.contains("<ul class=\"findings\"><li class=\"error\">"))
        #expect(!page.text.contains("/tmp/"))
        #expect(!page.text.contains("van-ban."))
    }

    /// Foreign programs read files from the disk; afterwards none is left.
    @Test func nothingIsKept() throws {
        let folder = NSTemporaryDirectory() + "baocao-soat-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let site = try SampleSite()
        let client = SiteClient(try site.open(), login: "an")
        func files() -> Set<String> {
            Set((try? FileManager.default.subpathsOfDirectory(atPath: site.folder)) ?? [])
        }
        let before = files()
        let pdf = SiteClient(client.site, login: "giang").get("/soan/cntt/to-cntt/2026-10/tai?dang=pdf").body
        let page = client.upload(
            "/soat", files: [("tep", "thang-10.pdf", pdf), ("tep", "cat.pdf", Array("%PDF-".utf8))])
        #expect(page.status == 200)
        #expect(files() == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
            .filter { $0.hasPrefix("baocao-") }
            .flatMap { (try? FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory() + $0)) ?? [] }
        #expect(!left.contains { $0.hasPrefix("van-ban.") })
    }

    @Test func copiesOfWordFiles() throws {
        let site = try SampleSite().open()
        let client = SiteClient(site, login: "an")
        let word = report(site)
        let commented = client.upload(
            "/soat/ban-sao", fields: [("kieu", "nhan-xet")], files: [("tep", "Báo cáo.docx", word)])
        #expect(commented.status == 200)
        #expect(commented.body.starts(with: Array("PK".utf8)))
        #expect(commented.header("Content-Disposition")?.hasSuffix("B%C3%A1o%20c%C3%A1o-nhan-xet.docx") == true)
        // The copy is a document again, with comments in it.
        let again = client.upload("/soat", files: [("tep", "lai.docx", commented.body)])
        #expect(again.text.contains("SL001"))
        let corrected = client.upload("/soat/ban-sao", fields: [("kieu", "sua")], files: [("tep", "bc.docx", word)])
        #expect(corrected.status == 200)
        let several = client.upload(
            "/soat/ban-sao", fields: [("kieu", "nhan-xet")],
            files: [("tep", "Báo cáo.docx", word), file("chữ.txt", Self.wrong)])
        #expect(several.header("Content-Type") == "application/zip")
        #expect(several.text.contains("1-Bao-cao-nhan-xet.docx"))
        #expect(several.text.contains("ghi-chu.txt"))
    }

    @Test func copiesThatCannotBe() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let text = client.upload("/soat/ban-sao", fields: [("kieu", "nhan-xet")], files: [file("a.txt", Self.wrong)])
        #expect(text.status == 422)
        #expect(text.text.contains("chỉ lập được bản sao của tệp Word"))
        let kind = client.upload("/soat/ban-sao", fields: [("kieu", "xoa")], files: [file("a.txt", Self.wrong)])
        #expect(kind.status == 422)
    }

    @Test func withoutAccountOnlyWhereAllowed() throws {
        let closed = SiteClient(try SampleSite().open())
        #expect(closed.get("/soat").location?.hasPrefix("/dang-nhap") == true)
        #expect(closed.upload("/soat", files: [file("a.txt", Self.wrong)]).status == 401)
        let open = SiteClient(try SampleSite().open(proofreadingIsOpen: true))
        #expect(open.get("/soat").status == 200)
        #expect(open.upload("/soat", files: [file("a.txt", Self.wrong)]).text.contains("SL001"))
    }

    // MARK: - For programs

    @Test func programsGetFindings() throws {
        let client = SiteClient(try SampleSite().open(proofreadingIsOpen: true))
        let answer = client.send(
            "POST", "/api/v1/soat?ten=bao-cao.txt&muc=so-lieu", headers: ["content-type": "text/plain"],
            body: Array(Self.wrong.utf8))
        #expect(answer.status == 200)
        let json = try #require(JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
        let findings = try #require(json["findings"] as? [[String: Any]])
        #expect(findings.count == 2)
        let files = try #require(json["files"] as? [[String: Any]])
        #expect(files.first?["file"] as? String == "bao-cao.txt")
        let sarif = client.upload("/api/v1/soat?dang=sarif", files: [file("a.txt", Self.wrong)])
        #expect(sarif.text.contains("\"2.1.0\""))
    }

    @Test(arguments: ["/api/v1/soat", "/api/v1/soat?dang=xml", "/api/v1/soat?ky=x", "/api/v1/soat?ten=a.docx"])
    func programsAreToldWhatIsWrong(_ address: String) throws {
        let client = SiteClient(try SampleSite().open(proofreadingIsOpen: true))
        let body = address.hasSuffix("soat") ? [] : Array("PK\u{3}\u{4} cắt".utf8)
        let answer = client.send("POST", address, headers: ["content-type": "application/octet-stream"], body: body)
        #expect(answer.status == 422)
        #expect(try JSONSerialization.jsonObject(with: Data(answer.body)) is [String: Any])
    }
}
