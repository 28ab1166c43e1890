import Foundation
import TestSupport
import Testing

/// `baocao proofread` on files as people have them.
struct ProofreadTests {
    /// Two mistakes in figures: an error and a warning.
    static let report = """
        # source: thử
        1. Tiếp nhận hồ sơ
        Trong tháng tiếp nhận 2.229 hồ sơ, gồm: trực tuyến 806 hồ sơ; trực tiếp 1.367 hồ sơ; bưu chính 22 hồ sơ.
        2. Giáo dục
        Có 6.079/6.702 học sinh đỗ tốt nghiệp, đạt tỷ lệ 97,0%.

        """
    static let clean = "Trong tháng tiếp nhận 30 hồ sơ, gồm: trực tuyến 10 hồ sơ; trực tiếp 20 hồ sơ.\n"

    /// A folder with documents, and others beside them.
    private func samples() throws -> Program.Folder {
        let folder = try Program.Folder()
        try folder.write(Self.report, to: "thang-10/xa-a.txt")
        try folder.write(Self.clean, to: "thang-10/xa-b.md")
        try folder.write(Self.report, to: "thang-10/sâu/xã c.txt")
        try folder.write(Self.report, to: "thang-10/~$xa-a.txt")
        try folder.write(Self.report, to: "thang-10/.an.txt")
        try folder.write(Self.report, to: "thang-10/anh.png")
        return folder
    }

    private func run(_ folder: Program.Folder, _ words: String...) throws -> Program.Outcome {
        try Program.run(["proofread", "--only", "SL001,SL004"] + words, in: folder)
    }

    // MARK: - Output

    @Test func oneFile() throws {
        let folder = try samples()
        let outcome = try run(folder, "thang-10/xa-a.txt", "--period", "2026-10")
        #expect(outcome.status == 1)
        expectGolden(outcome.output, "proofread-one.txt")
    }

    @Test func aFolder() throws {
        let folder = try samples()
        let outcome = try run(folder, "thang-10/")
        #expect(outcome.status == 1)
        expectGolden(outcome.output, "proofread-folder.txt")
    }

    @Test(arguments: ["json", "sarif", "github"]) func otherFormats(format: String) throws {
        let folder = try samples()
        let outcome = try run(folder, "thang-10/xa-a.txt", "--format", format)
        #expect(outcome.status == 1)
        if format == "github" {
            #expect(outcome.output.hasPrefix("::error file=thang-10/xa-a.txt,line=3,col=23,"))
            return
        }
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let json = try #require(value)
        if format == "json" {
            #expect((json["findings"] as? [Any])?.count == 2)
            #expect((json["files"] as? [[String: Any]])?.first?["errors"] as? Int == 1)
        } else {
            #expect(outcome.output.contains("\"relatedLocations\""))
            // Rules that did not run are declared as well.
            #expect(outcome.output.contains("\"id\": \"SL003\"") && outcome.output.contains("fullDescription"))
        }
    }

    @Test func manyAtOnceAreInTheOrderGiven() throws {
        let folder = try Program.Folder()
        var words: [String] = []
        for number in 0..<60 {
            try folder.write(number % 3 == 0 ? Self.clean : Self.report, to: "\(number).txt")
            words.append("\(folder.path)/\(number).txt")
        }
        let together = try Program.run(["proofread"] + words + ["--format", "github"])
        let one = try words.map { try Program.run("proofread", $0, "--format", "github").output }.joined()
        #expect(together.output == one)
    }

    @Test func rulesAreChosen() throws {
        let folder = try samples()
        let file = "\(folder.path)/thang-10/xa-a.txt"
        func rules(_ words: String...) throws -> [Bool] {
            let output = try Program.run(["proofread", file] + words).output
            return [output.contains("SL001"), output.contains("SL004")]
        }
        #expect(try rules() == [true, true])
        #expect(try rules("--profile", "so-lieu") == [true, true])
        #expect(try rules("--only", "sl004") == [false, true])
        #expect(try rules("--only", "SL004", "--also", "SL001") == [true, true])
        #expect(try rules("--without", "SL001,SL004") == [false, false])
        let unknown = try Program.run("proofread", file, "--only", "SL0O1")
        #expect(unknown.status == 2 && unknown.errors.contains("SL001"))
        #expect(try Program.run("proofread", file, "--profile", "la").status == 2)
        #expect(try Program.run("proofread", file, "--period", "2026-13").status == 2)
    }

    @Test func pagesAreWritten() throws {
        let folder = try samples()
        let one = try run(folder, "thang-10/xa-a.txt", "--html", "ra.html")
        #expect(one.status == 1)
        let page = try folder.read("ra.html")
        #expect(page.contains("<mark class=\"error\"") && page.contains("id=\"m1\"") && page.contains("href=\"#d2\""))
        #expect(page.contains("806 + 1.367 + 22 = 2.195, khác 2.229"))
        let many = try run(folder, "thang-10", "--html", "trang")
        #expect(many.status == 1)
        #expect(try folder.read("trang/xã c.txt.html").hasPrefix("<!doctype html>\n<html lang=\"vi\">"))
        let clean = try folder.read("trang/xa-b.md.html")
        #expect(!clean.contains("<mark"))
        #expect(try run(folder, "thang-10", "--html", "x.html").status == 2)
    }

    @Test func pagesThatCannotBeWrittenAreNamed() throws {
        let folder = try samples()
        let outcome = try run(folder, "thang-10/xa-a.txt", "--html", "khong-co/ra.html")
        #expect(outcome.status == 1 && outcome.output.contains("SL001") && outcome.output.contains("KL004"))
    }

    /// What stands in a document is never taken for HTML.
    @Test func pagesAreSafe() throws {
        let folder = try Program.Folder()
        try folder.write("<script>alert(1)</script> & \"x\" 5 < 6\n", to: "<b>.txt")
        _ = try run(folder, "<b>.txt", "--html", "ra.html")
        let page = try folder.read("ra.html")
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; 5 &lt; 6"))
        #expect(!page.contains("<script") && !page.contains("<b>.txt"))
    }

    /// Our own reports, as Word files.
    @Test func wordFilesAreRead() throws {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        let figures = ["truoc": 2, "moi": 5, "xong": 3].map { "viec,XA-1,2026-10,\($0.key),\($0.value)\n" }.sorted()
        try folder.write("regime,unit,period,indicator,value\n" + figures.joined(), to: "so-lieu.csv")
        _ = try Program.run(["import", "so-lieu.csv"], in: folder)
        let built = try Program.run(
            [
                "build", "--regime", "viec", "--unit", "XA-1", "--period", "2026-10", "--draft", "-o", "bao-cao.docx",
            ], in: folder)
        #expect(built.errors.isEmpty || built.status == 0, "\(built.errors)")
        let outcome = try run(folder, "bao-cao.docx")
        #expect(outcome.status == 0 && outcome.output.contains("0 lỗi"), "\(outcome.output)")
        // The contents count, not the name.
        try FileManager.default.copyItem(atPath: "\(folder.path)/bao-cao.docx", toPath: "\(folder.path)/ten-la.txt")
        #expect(try run(folder, "ten-la.txt").status == 0)
    }

    // MARK: - Leaving things as they are

    @Test func commentsSwitchRulesOff() throws {
        let folder = try Program.Folder()
        try folder.write(
            """
            <!-- bc:tat SL001 lý do: đối chiếu sổ -->
            Tiếp nhận 30 hồ sơ, gồm: trực tuyến 10 hồ sơ; trực tiếp 12 hồ sơ.
            Có 402/761 học sinh đỗ, đạt tỷ lệ 58,8%. <!-- bc:tat SL004: theo công văn của Sở -->
            Có 402/761 học sinh đỗ, đạt tỷ lệ 59,8%. <!-- bc:tat SL004 -->
            Có 402/761 học sinh đỗ, đạt tỷ lệ 52,8%. <!-- bc:tat SL004 lý do: thừa -->
            Có 402/761 học sinh đỗ, đạt tỷ lệ 60,8%. <!-- bc:tat SL040 lý do: nhầm mã -->

            """, to: "a.txt")
        let outcome = try run(folder, "a.txt")
        #expect(outcome.status == 0)
        expectGolden(outcome.output, "proofread-waivers.txt")
        let sarif = try run(folder, "a.txt", "--format", "sarif")
        #expect(sarif.output.contains("\"kind\": \"inSource\"") && sarif.output.contains("theo công văn của Sở"))
    }

    @Test func theListBesideSwitchesRulesOff() throws {
        let folder = try Program.Folder()
        try folder.write(Self.report, to: "a.txt")
        try folder.write(
            """
            # chữ sau dấu thăng không tính
            a.txt | SL001 | tiếp nhận | đối chiếu sổ ngày 12
            a.txt | SL004 | 99,0% | không còn
            * | SL003 | * | chung cho cả thư mục
            a.txt | SL004 | 97,0%
            thiếu cột

            """, to: ".baocao-bo-qua")
        let outcome = try run(folder, "a.txt")
        #expect(outcome.status == 0)
        expectGolden(outcome.output, "proofread-list.txt")
    }

    @Test func baselineKeepsWhatIsKnown() throws {
        let folder = try samples()
        let base = "da-biet.json"
        let written = try run(folder, "thang-10", "--write-baseline", base)
        #expect(written.status == 0)
        let first = try folder.read("da-biet.json")
        expectGolden(first, "proofread-baseline.json")
        let same = try run(folder, "thang-10", "--baseline", base)
        #expect(same.status == 0 && same.output.contains("đã biết từ trước: 4"))
        // Lines move, a value changes: still known. A new sentence: new.
        let moved =
            "\n\n" + Self.report.replacing("97,0%", with: "96,0%")
            + "Tiếp 50 lượt công dân, gồm: tại trụ sở 20 lượt; tại huyện 20 lượt.\n"
        try folder.write(moved, to: "thang-10/xa-a.txt")
        let after = try run(folder, "thang-10/xa-a.txt", "--baseline", base)
        #expect(after.status == 1)
        #expect(after.output.contains("đã biết từ trước: 2") && after.output.contains("20 + 20 = 40"))
        try folder.write("{", to: "hong.json")
        #expect(try run(folder, "thang-10", "--baseline", "hong.json").status == 2)
        #expect(try run(folder, "thang-10", "--baseline", "khong-co.json").status == 2)
    }

    // MARK: - Watching

    @Test func watchingSeesWhatIsSaved() throws {
        let folder = try Program.Folder()
        try folder.write(Self.clean, to: "a.txt")
        let watcher = try Program.Running("proofread", "--watch", "\(folder.path)/a.txt")
        defer { watcher.stop() }
        #expect(watcher.waits(for: "0 lỗi"))
        // As programs save: a new file put in the place of the old one.
        try folder.write(Self.report, to: "moi.txt")
        try FileManager.default.removeItem(atPath: "\(folder.path)/a.txt")
        try FileManager.default.moveItem(atPath: "\(folder.path)/moi.txt", toPath: "\(folder.path)/a.txt")
        #expect(watcher.waits(for: "SL001"))
        #expect(watcher.interrupt() == 0)
    }

    // MARK: - Bad input

    @Test func whatCannotBeReadIsSaidAndTheRestGoesOn() throws {
        let folder = try Program.Folder()
        try folder.write(Self.report, to: "a.txt")
        try folder.write("", to: "rong.txt")
        try folder.write(Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 3) }), to: "nhi-phan.txt")
        try folder.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), to: "anh.txt")
        try folder.write("không phải Word", to: "gia.docx")
        let files = ["khong-co.txt", "nhi-phan.txt", "anh.txt", "gia.docx", "a.txt", "rong.txt"]
        let outcome = try Program.run(["proofread", "--only", "SL001"] + files, in: folder)
        #expect(outcome.status == 2)
        expectGolden(outcome.output, "proofread-unreadable.txt")
    }

    @Test func foldersWithoutDocumentsAreNamed() throws {
        let folder = try Program.Folder()
        try folder.write("x", to: "anh.png")
        let outcome = try run(folder, ".")
        #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains("không có tệp"))
        #expect(try Program.run("proofread").status == 2)
        #expect(try Program.run("proofread", "/dev/null").status == 2)
    }

    @Test(.enabled(if: getuid() != 0)) func rightsAreNamed() throws {
        let folder = try Program.Folder()
        try folder.write(Self.report, to: "a.txt")
        chmod("\(folder.path)/a.txt", 0)
        let outcome = try run(folder, "a.txt")
        #expect(outcome.status == 2 && outcome.output.contains("không có quyền"))
    }

    @Test func hugeFilesAreRefusedUnread() throws {
        let folder = try Program.Folder()
        try folder.write("", to: "lon.txt")
        truncate("\(folder.path)/lon.txt", 5 << 30)
        let outcome = try run(folder, "lon.txt")
        #expect(outcome.status == 2 && outcome.output.contains("DT002"))
    }

    // MARK: - Rules

    @Test func rulesAreListedAndExplained() throws {
        let list = try Program.run("rules")
        #expect(list.status == 0 && list.output.contains("SL  Số liệu\n  SL001  lỗi"))
        let page = try Program.run("rules", "sl001")
        for title in ["Kiểm tra gì", "Vì sao", "Ví dụ sai", "Ví dụ đúng", "Khi nào không báo", "Sửa"] {
            #expect(page.output.contains(title))
        }
        #expect(try Program.run("rules", "KT001").output.contains("Quy tắc kiểm tra"))
        let unknown = try Program.run("rules", "SL0O1")
        #expect(unknown.status == 2 && unknown.errors.contains("có phải “SL001” không?"))
    }
}
