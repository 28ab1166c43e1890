import Foundation
import TestSupport
import Testing

/// Bad input: one clear error a cause, all of them in one run, nothing lost or half-written.
struct BadInputTests {
    @Test func severalMistakesInTheConfigurationAreAllSaid() throws {
        let folder = try Program.Folder()
        try SmallWorkspace.make(
            folder,
            replacing: [
                "baocao.yaml": "name: Thử\nholidays: [2026-02-30]\nletterhead: {}\n",
                "units.csv": """
                code,name,parent,level,from
                TINH,Tỉnh Minh Sơn,,tinh,
                XA-1,Xã Thứ Nhất,TINH,xa,31/4/2026
                XA-1,Xã Thứ Hai,TINK,xa,
                """,
                "regimes/viec/regime.yaml": """
                name: Báo cáo tháng
                frequency: month
                window: decree-9
                deadlines: [{working_days: 3}]
                flow: {from: [xa], to: TINH}
                indicators:
                  a: {name: A, unit: việc, formula: b + 1}
                  b: {name: B, unit: việc, formula: c + 1}
                  c: {name: C, unit: việc, formula: a + 1}
                  d: {name: D, unit: việc, formula: "xog + 1.234.5"}
                  e: {name: E, unit: việc, formula: (a + b}
                """,
            ])
        let outcome = try Program.run("check", "-w", folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        expectGolden(outcome.errors, "bad-configuration.txt")
    }

    @Test func mistakesInFormulasAreAllSaid() throws {
        let folder = try Program.Folder()
        let regime = SmallWorkspace.files["regimes/viec/regime.yaml"] ?? ""
        let spoilt = regime.replacing("formula: truoc + moi - xong", with: "formula: truok + sum(moi) - con2")
            .replacing("check: xong <= truoc + moi", with: "check: xong + tien <= truoc")
        try SmallWorkspace.make(folder, replacing: ["regimes/viec/regime.yaml": spoilt])
        let outcome = try Program.run("check", "-w", folder.path)
        #expect(outcome.status == 2)
        expectGolden(outcome.errors, "bad-formulas.txt")
    }

    @Test func cyclesAreShown() throws {
        let folder = try Program.Folder()
        let regime = SmallWorkspace.files["regimes/viec/regime.yaml"] ?? ""
        let spoilt = regime.replacing(
            "truoc: {name: Kỳ trước chuyển sang, unit: việc}",
            with: "truoc: {name: Kỳ trước chuyển sang, unit: việc, formula: con}")
        try SmallWorkspace.make(folder, replacing: ["regimes/viec/regime.yaml": spoilt])
        let outcome = try Program.run("check", "-w", folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("truoc → con → truoc"))
    }

    @Test func badFiguresAreAllSaidAndNothingIsWritten() throws {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        try folder.write(
            """
            regime,unit,period,indicator,value
            viec,XA-1,2026-10,truoc,5
            viec,XA-1,2026-10,xong,"1,2,3"
            viec,XA-9,2026-10,truoc,5
            viec,XA-1,2026-13,truoc,5
            viek,XA-1,2026-10,truoc,5
            viec,XA-1,2026-10,con,5
            viec,XA-1,2026-10,tien,"1,25"
            viec,XA-1,2026-10,moi,1.23
            viec,XA-1,2026-10,truoc,6
            viec,TINH,2026-10,truoc,6
            viec,XA-1,2026-Q3,truoc,6
            """, to: "so-lieu.csv")
        let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        #expect(outcome.status == 1)
        expectGolden(outcome.output.replacing(folder.path, with: "."), "bad-figures.txt")
        let verified = try Program.run("verify", "-w", folder.path)
        #expect(verified.output.hasPrefix("0 bản ghi"))
    }

    @Test func badRegisterEntriesAreAllSaidAndNothingIsWritten() throws {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        try folder.write(
            """
            register,unit,ma,ngay,loai
            so,XA-1,A1,2026-10-01,thuong
            so,XA-1,A2,30/02/2026,gap
            so,XA-1,A3,2026-10-01,gapp
            so,XA-1,,2026-10-01,gap
            so,XA-1,A1,2026-10-02,gap
            so,TINH,A1,2026-10-02,gap
            sox,XA-1,A1,2026-10-02,gap
            """, to: "so.csv")
        let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/so.csv")
        #expect(outcome.status == 1)
        expectGolden(outcome.output.replacing(folder.path, with: "."), "bad-entries.txt")
        #expect(try Program.run("verify", "-w", folder.path).output.hasPrefix("0 bản ghi"))
    }

    @Test(arguments: ["utf-8", "utf-8-bom", "utf-16le", "utf-16be"]) func unicodeIsRead(encoding: String) throws {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        let text = "regime,unit,period,indicator,value\nviec,XA-1,2026-10,truoc,Không\nviec,XA-1,2026-10,xong,0\n"
        let data: Data =
            switch encoding {
            case "utf-8-bom": Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
            case "utf-16le": Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
            case "utf-16be": Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data())
            default: Data(text.utf8)
            }
        try folder.write(data, to: "so-lieu.csv")
        let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        #expect(outcome.status == 0, "\(outcome.errors)\(outcome.output)")
        #expect(outcome.errors.contains("2 giá trị mới"))
    }

    @Test func tcvn3IsNamed() throws {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        // “Luận văn tốt nghiệp, hồ sơ giải quyết” in TCVN3.
        var data = Data("regime,unit,period,indicator,value\nviec,XA-1,2026-10,truoc,".utf8)
        data += Data([
            0x4C, 0x75, 0xCB, 0x6E, 0x20, 0x76, 0xA8, 0x6E, 0x20, 0x74, 0xE8, 0x74, 0x20, 0x6E, 0x67, 0x68, 0x69, 0xD6,
            0x70, 0x0A,
        ])
        try folder.write(data, to: "cu.csv")
        let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/cu.csv")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("TCVN3"))
    }

    @Test func missingAndEmptyFilesAreNamed() throws {
        let folder = try Program.Folder()
        let nowhere = try Program.run("check", "-w", "\(folder.path)/khong-co")
        #expect(nowhere.status == 2)
        #expect(nowhere.errors.contains("baocao.yaml"))
        try SmallWorkspace.make(folder)
        try folder.write("", to: "rong.csv")
        let empty = try Program.run("import", "-w", folder.path, "\(folder.path)/rong.csv")
        #expect(empty.status != 0)
        #expect(!(empty.errors + empty.output).isEmpty)
        let missing = try Program.run("import", "-w", folder.path, "\(folder.path)/khong-co.csv")
        #expect(missing.status == 2)
        #expect(missing.errors.contains("khong-co.csv"))
    }

    @Test func wrongWordsAreWrongUse() throws {
        #expect(try Program.run("lap").status == 2)
        #expect(try Program.run("build").status == 2)
        #expect(try Program.run("--help").status == 0)
        #expect(try Program.run("--version").output.contains("0.1.0"))
    }
}
