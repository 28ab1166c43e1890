import Foundation
import Testing

/// The way from an empty workspace to a report, and back again.
struct LifeTests {
    private let figures = """
        regime,unit,period,indicator,value,status
        viec,XA-1,2026-09,truoc,5,
        viec,XA-1,2026-09,moi,12,
        viec,XA-1,2026-09,xong,7,
        viec,XA-1,2026-10,truoc,10,
        viec,XA-1,2026-10,moi,Không,
        viec,XA-1,2026-10,xong,4,
        """

    private func workspace() throws -> Program.Folder {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        try folder.write(figures, to: "so-lieu.csv")
        return folder
    }

    @Test func importsBuildsAndVerifies() throws {
        let folder = try workspace()
        let dry = try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv", "--dry-run")
        #expect(dry.status == 0)
        #expect(dry.errors.contains("Chạy thử"))
        #expect(try Program.run("verify", "-w", folder.path).output.hasPrefix("0 bản ghi"))
        #expect(try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv").status == 0)
        let again = try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        #expect(again.errors.contains("0 giá trị mới"))
        #expect(try Program.run("check", "-w", folder.path).status == 0)
        let build = try Program.run(
            "build", "-w", folder.path, "--regime", "viec", "--unit", "XA-1", "--period", "2026-10", "--format",
            "docx,txt,json", "-o", "\(folder.path)/bao-cao.docx")
        #expect(build.status == 0, "\(build.errors)")
        let text = try folder.read("bao-cao.txt")
        #expect(text.contains("Trong kỳ có không việc mới, đã giải quyết 04 việc, còn 06 việc./."))
        #expect(try folder.read("bao-cao.json").contains("\"figure\": \"con\""))
        #expect(try Program.run("verify", "-w", folder.path).status == 0)
    }

    @Test func sameInputGivesSameBytes() throws {
        let folder = try workspace()
        try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        for name in ["a.docx", "b.docx"] {
            try Program.run(
                "build", "-w", folder.path, "--regime", "viec", "--unit", "XA-1", "--period", "2026-10", "-o",
                "\(folder.path)/\(name)")
        }
        let files = try ["a.docx", "b.docx"].map { try Data(contentsOf: URL(filePath: "\(folder.path)/\($0)")) }
        #expect(files[0] == files[1])
        #expect(files[0].count > 1000)
    }

    @Test func conflictsAreShownAndReplacedOnlyOnPurpose() throws {
        let folder = try workspace()
        try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        try folder.write("regime,unit,period,indicator,value\nviec,XA-1,2026-10,xong,5\n", to: "sua.csv")
        let refused = try Program.run("import", "-w", folder.path, "\(folder.path)/sua.csv")
        #expect(refused.status == 1)
        #expect(refused.output.contains("sua.csv:2:24: lỗi NL004: cột value: “xong” đã lưu là “4”, tệp ghi “5”"))
        let replaced = try Program.run("import", "-w", folder.path, "\(folder.path)/sua.csv", "--replace")
        #expect(replaced.status == 0)
        #expect(try Program.run("verify", "-w", folder.path).output.hasPrefix("3 bản ghi bằng chứng, 3 lần ghi"))
    }

    @Test func aMissingFigureIsRefusedWithItsPlace() throws {
        let folder = try workspace()
        try folder.write("regime,unit,period,indicator,value\nviec,XA-1,2026-10,truoc,5\n", to: "thieu.csv")
        try Program.run("import", "-w", folder.path, "\(folder.path)/thieu.csv")
        let output = "\(folder.path)/bao-cao.txt"
        let words = [
            "build", "-w", folder.path, "--regime", "viec", "--unit", "XA-1", "--period", "2026-10", "-o", output,
        ]
        let refused = try Program.run(words)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("regimes/viec/outline.md:5:"))
        #expect(refused.errors.contains("Đã giải quyết [xong]"))
        #expect(!FileManager.default.fileExists(atPath: output))
        let draft = try Program.run(words + ["--draft"])
        #expect(draft.status == 0)
        #expect(try folder.read("bao-cao.txt").contains("DỰ THẢO"))
    }

    @Test func oneCauseIsOneError() throws {
        let folder = try workspace()
        try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        let words = ["build", "-w", folder.path, "--regime", "viec", "-o", "\(folder.path)/x.txt", "--unit"]
        let nothing = try Program.run(words + ["XA-2", "--period", "2026-10"])
        #expect(nothing.status == 1)
        #expect(nothing.errors.split(separator: "\n").count { $0.contains("lỗi ") } == 1)
        try folder.write(
            "regime,unit,period,indicator,value\nviec,XA-2,2026-10,truoc,5\nviec,XA-2,2026-10,moi,1\n", to: "a.csv")
        try Program.run("import", "-w", folder.path, "\(folder.path)/a.csv")
        // `xong` is missing, and with it `con`; both stand in the outline.
        let missing = try Program.run(words + ["XA-2", "--period", "2026-10"])
        #expect(missing.errors.split(separator: "\n").count { $0.contains("lỗi DC002") } == 1)
    }

    @Test func aBrokenBalanceIsFound() throws {
        let folder = try workspace()
        try folder.write(figures.replacing("2026-10,truoc,10", with: "2026-10,truoc,11"), to: "so-lieu.csv")
        try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        let check = try Program.run("check", "-w", folder.path, "--format", "json")
        #expect(check.status == 1)
        let json = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
        let findings = try #require(json?["findings"] as? [[String: Any]])
        #expect(findings.map { $0["rule"] as? String } == ["KT005"])
        #expect(findings[0]["line"] as? Int == 22)
        let evidence = try #require(findings[0]["evidence"] as? [String: Any])
        #expect(evidence["arithmetic"] as? String == "11 ≠ 10")
        let sarif = try Program.run("check", "-w", folder.path, "--format", "sarif")
        #expect(sarif.output.contains("\"ruleId\": \"KT005\""))
    }

    @Test func statusSaysWhoOwesWhatByWhen() throws {
        let folder = try workspace()
        try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        let status = try Program.run("status", "-w", folder.path, "--today", "2026-10-16")
        #expect(status.output.contains("tháng 10 năm 2026 (số liệu từ 15/9/2026 đến 14/10/2026)"))
        #expect(status.output.contains("Xã Thứ Hai   hạn 19/10/2026  chưa đến hạn\n"))
        #expect(status.output.contains("Xã Thứ Nhất  hạn 19/10/2026  chưa đến hạn, đã có bản nháp"))
        #expect(status.output.contains("Tỉnh Minh Sơn: 0/2 đơn vị đã gửi (0,00%)"))
    }

    @Test func initRefusesAFolderWithContent() throws {
        let folder = try workspace()
        let outcome = try Program.run("init", folder.path)
        #expect(outcome.status == 2)
        #expect(try folder.read("so-lieu.csv") == figures)
    }
}
