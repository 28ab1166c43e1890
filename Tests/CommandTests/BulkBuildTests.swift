import Foundation
import TestSupport
import Testing

/// `baocao build --units`: the reports of many units at once.
struct BulkBuildTests {
    private static let figures = """
        regime,unit,period,indicator,value
        viec,XA-1,2026-10,truoc,3
        viec,XA-1,2026-10,moi,4
        viec,XA-1,2026-10,xong,5
        viec,XA-2,2026-10,truoc,1
        viec,XA-2,2026-10,moi,0
        viec,XA-2,2026-10,xong,1

        """

    private func space(_ figures: String = figures) throws -> Program.Folder {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        try record(figures, folder)
        return folder
    }

    private func record(_ figures: String, _ folder: Program.Folder) throws {
        try folder.write(figures, to: "so-lieu.csv")
        let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv", "--replace")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    private func build(_ folder: Program.Folder, _ more: String..., units: String = "all") throws -> Program.Outcome {
        try Program.run(
            ["build", "-w", folder.path, "--regime", "viec", "--period", "2026-10", "--units", units, "-o"]
                + ["\(folder.path)/kq"] + more)
    }

    /// The last changes of the reports, by name.
    private func reports(_ folder: Program.Folder) throws -> [String: Int] {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/kq")
        var found: [String: Int] = [:]
        for name in names where !name.hasPrefix(".") {
            let file = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/kq/\(name)")
            found[name] = file[.systemFileNumber] as? Int
        }
        return found
    }

    @Test func everyUnitGetsItsReport() throws {
        let folder = try space()
        let outcome = try build(folder, "--format", "docx,txt,json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try reports(folder).keys.sorted() == [
                "viec_XA-1_2026-10.docx", "viec_XA-1_2026-10.json", "viec_XA-1_2026-10.txt", "viec_XA-2_2026-10.docx",
                "viec_XA-2_2026-10.json", "viec_XA-2_2026-10.txt",
            ])
        // Each is the very report that is made alone.
        let alone = try Program.run(
            "build", "-w", folder.path, "--regime", "viec", "--period", "2026-10", "--unit", "XA-2", "-o",
            "\(folder.path)/mot.docx")
        #expect(alone.status == 0)
        #expect(
            try Data(contentsOf: URL(filePath: "\(folder.path)/mot.docx"))
                == Data(contentsOf: URL(filePath: "\(folder.path)/kq/viec_XA-2_2026-10.docx")))
    }

    @Test func whoCannotReportKeepsNobodyElseFromIt() throws {
        let folder = try space(Self.figures.replacing("viec,XA-2,2026-10,xong,1\n", with: ""))
        let outcome = try build(folder)
        #expect(outcome.status == 1)
        #expect(try reports(folder).keys.sorted() == ["viec_XA-1_2026-10.docx"])
        #expect(outcome.output.contains("Đã lập 1 báo cáo"))
        expectGolden(outcome.errors, "build-units-refused.txt")
    }

    @Test func workGoesOnWhereItWasLeft() throws {
        let folder = try space()
        #expect(try build(folder).status == 0)
        let first = try reports(folder)
        #expect(try build(folder, "--resume").output.contains("Đã lập 0 báo cáo"))
        #expect(try reports(folder) == first)
        // One unit amends its figures.
        try record("regime,unit,period,indicator,value\nviec,XA-2,2026-10,moi,2\n", folder)
        #expect(try build(folder, "--resume").output.contains("Đã lập 1 báo cáo"))
        let second = try reports(folder)
        #expect(second["viec_XA-1_2026-10.docx"] == first["viec_XA-1_2026-10.docx"])
        #expect(second["viec_XA-2_2026-10.docx"] != first["viec_XA-2_2026-10.docx"])
        // A report is lost, or somebody wrote into it.
        try FileManager.default.removeItem(atPath: "\(folder.path)/kq/viec_XA-1_2026-10.docx")
        #expect(try build(folder, "--resume").output.contains("Đã lập 1 báo cáo"))
        // Another number of files, another day of issue, another outline.
        #expect(try build(folder, "--resume", "--date", "2026-10-20").output.contains("Đã lập 2 báo cáo"))
        let outline = try #require(SmallWorkspace.files["regimes/viec/outline.md"])
        try folder.write(outline.replacing("Trong kỳ có", with: "Có"), to: "regimes/viec/outline.md")
        #expect(try build(folder, "--resume", "--date", "2026-10-20").output.contains("Đã lập 2 báo cáo"))
        // What remembers the work is cut short.
        try folder.write("BaoCao kept 1", to: "kq/.baocao-viec-2026-10")
        #expect(try build(folder, "--resume", "--date", "2026-10-20").output.contains("Đã lập 2 báo cáo"))
        // Who does not ask to go on gets everything anew.
        #expect(try build(folder, "--date", "2026-10-20").output.contains("Đã lập 2 báo cáo"))
    }

    /// A report may add up what units below state, so it is made anew with theirs.
    @Test func workGoesOnWithWhatUnitsBelowChanged() throws {
        let folder = try space()
        let units = try #require(SmallWorkspace.files["units.csv"])
        try folder.write(units + "XA-3,Xã Thứ Ba,Thứ Ba,XA-1,xa\n", to: "units.csv")
        try record(
            "regime,unit,period,indicator,value\nviec,XA-3,2026-10,truoc,0\nviec,XA-3,2026-10,moi,1\n"
                + "viec,XA-3,2026-10,xong,1\n", folder)
        #expect(try build(folder).output.contains("Đã lập 3 báo cáo"))
        let first = try reports(folder)
        try record("regime,unit,period,indicator,value\nviec,XA-3,2026-10,moi,2\n", folder)
        #expect(try build(folder, "--resume").output.contains("Đã lập 2 báo cáo"))
        let second = try reports(folder)
        #expect(second["viec_XA-2_2026-10.docx"] == first["viec_XA-2_2026-10.docx"])
        #expect(second["viec_XA-1_2026-10.docx"] != first["viec_XA-1_2026-10.docx"])
    }

    @Test func someUnitsByName() throws {
        let folder = try space()
        #expect(try build(folder, units: "XA-2, XA-2").output.contains("Đã lập 1 báo cáo"))
        let unknown = try build(folder, units: "XA-1,XA-7")
        #expect(unknown.status == 2 && unknown.errors.contains("XA-7"))
        #expect(try build(folder, units: "TINH").status == 2)
    }

    @Test(arguments: [
        ["--unit", "XA-1"], ["--number", "5"], ["--format", "doc"], ["--format", ""], ["--period", "2026-Q1"],
    ])
    func wrongUseIsSaid(_ words: [String]) throws {
        let folder = try space()
        let outcome = try Program.run(
            ["build", "-w", folder.path, "--regime", "viec", "--units", "all", "-o", "\(folder.path)/kq"]
                + (words[0] == "--period" ? words : words + ["--period", "2026-10"]))
        #expect(outcome.status == 2 && !outcome.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/kq/viec_XA-1_2026-10.docx"))
    }

    @Test func aFolderThatCannotBeWrittenIsOneError() throws {
        let folder = try space()
        try folder.write("x", to: "kq")
        let outcome = try build(folder)
        #expect(outcome.status == 2 && outcome.errors.contains("kq"))
    }

    /// A file named without an ending gets that of its kind.
    @Test func fileNames() throws {
        let folder = try space()
        for (output, format, file) in [
            ("mot", nil, "mot.docx"), ("hai.v2", "txt", "hai.v2.txt"), ("ba.docx", "txt", "ba.txt"),
            ("bon.DOCX", nil, "bon.docx"), ("nam.TXT", nil, "nam.txt"),
        ] {
            let words = format.map { ["--format", $0] } ?? []
            let outcome = try Program.run(
                [
                    "build", "-w", folder.path, "--regime", "viec", "--period", "2026-10", "--unit", "XA-1", "-o",
                    "\(folder.path)/\(output)",
                ] + words)
            #expect(outcome.status == 0 && outcome.output.contains("/\(file)\n"), "\(outcome.output)\(outcome.errors)")
        }
    }
}
