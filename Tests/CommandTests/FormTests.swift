import Foundation
import Spreadsheet
import TestSupport
import Testing

/// `baocao form`, `import` of what comes back, `export`, as a user runs them.
struct FormTests {
    private static let python = Tools.python(with: "openpyxl")

    private func space() throws -> Program.Folder {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        return folder
    }

    private func form(_ folder: Program.Folder, unit: String = "XA-1") throws {
        let outcome = try Program.run(
            "form", "-w", folder.path, "--regime", "viec", "--unit", unit, "--period", "2026-10", "-o",
            "\(folder.path)/bieu.xlsx")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// Types into cells as Excel would, and saves.
    private func fill(_ folder: Program.Folder, _ cells: [String: String], sheet: String = "Biểu 1") throws {
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            for pair in sys.argv[3:]:
                cell, value = pair.split("=", 1)
                book[sys.argv[2]][cell] = float(value[1:]) if value[:1] == "#" else (value or None)
            book.save(sys.argv[1])
            """
        let python = try #require(Self.python)
        let pairs = cells.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let status = try Tools.run(python, ["-c", script, "\(folder.path)/bieu.xlsx", sheet] + pairs).status
        #expect(status == 0)
    }

    private func load(_ folder: Program.Folder, _ more: String...) throws -> Program.Outcome {
        try Program.run(["import", "-w", folder.path, "\(folder.path)/bieu.xlsx"] + more)
    }

    @Test(.enabled(if: python != nil))
    func aFilledFormIsImported() throws {
        let folder = try space()
        try form(folder)
        try fill(folder, ["D8": "#3", "D9": "1.234", "D10": "Không", "D12": "#12.5"])
        #expect(try load(folder, "--dry-run").status == 0)
        let outcome = try load(folder)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        let export = try Program.run("export", "-w", folder.path)
        #expect(
            export.output.split(whereSeparator: \.isNewline).map(String.init) == [
                "regime,unit,period,indicator,member,value,status", "viec,XA-1,2026-10,moi,,1.234,",
                "viec,XA-1,2026-10,tien,,\"12,5\",", "viec,XA-1,2026-10,truoc,,3,", "viec,XA-1,2026-10,xong,,Không,",
            ])
        // Twice changes nothing; a correction in a form of what is stored now is no conflict.
        #expect(try load(folder).status == 0)
        try form(folder)
        try fill(folder, ["D8": "#4"])
        #expect(try load(folder).status == 0)
        #expect(try Program.run("export", "-w", folder.path).output.contains("truoc,,4,"))
    }

    @Test(.enabled(if: python != nil))
    func aFormOfYesterdayConflicts() throws {
        let folder = try space()
        try form(folder)
        try fill(folder, ["D8": "#3"])
        try folder.write(
            "regime,unit,period,indicator,value\nviec,XA-1,2026-10,truoc,9\n", to: "khac.csv")
        #expect(try Program.run("import", "-w", folder.path, "\(folder.path)/khac.csv").status == 0)
        let outcome = try load(folder)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("Biểu 1!D8"), "\(outcome.output)")
        #expect(try load(folder, "--replace").status == 0)
    }

    /// Who empties a cell takes the figure back; an older form does not know of it.
    @Test(.enabled(if: python != nil))
    func anEmptiedCellTakesTheFigureBack() throws {
        let folder = try space()
        try form(folder)
        try fill(folder, ["D8": "#3", "D9": "#1"])
        #expect(try load(folder).status == 0)
        // The same form again, now older than what is stored.
        try fill(folder, ["D8": ""])
        #expect(try load(folder).status == 0)
        #expect(try Program.run("export", "-w", folder.path).output.contains("truoc,,3,"))
        try form(folder)
        try fill(folder, ["D8": ""])
        let outcome = try load(folder)
        #expect(outcome.status == 0 && outcome.output.contains("Biểu 1!D8"), "\(outcome.output)")
        #expect(outcome.output.contains("bỏ nội dung đang lưu: 3"))
        let stored = try Program.run("export", "-w", folder.path).output
        #expect(!stored.contains("truoc,,3,") && stored.contains(",,1,"))
        // What was sent stands.
        try folder.write(
            "regime,unit,period,indicator,value\nviec,XA-1,2026-10,truoc,3\nviec,XA-1,2026-10,moi,2\n"
                + "viec,XA-1,2026-10,xong,1\n", to: "khac.csv")
        #expect(
            try Program.run("import", "-w", folder.path, "\(folder.path)/khac.csv", "--replace").status == 0)
        try form(folder)
        let sent = try Program.run(
            "submit", "-w", folder.path, "--regime", "viec", "--unit", "XA-1", "--period", "2026-10",
            environment: ["SOURCE_DATE_EPOCH": "1793577600"])
        #expect(sent.status == 0, "\(sent.output)\(sent.errors)")
        try fill(folder, ["D8": ""])
        let late = try load(folder)
        #expect(late.status == 1 && late.output.contains("Biểu 1!D8"), "\(late.output)")
        #expect(try Program.run("export", "-w", folder.path).output.contains("truoc,,3,"))
    }

    @Test(.enabled(if: python != nil))
    func mistakesAreNamedByCell() throws {
        let folder = try space()
        try form(folder)
        try fill(folder, ["D8": "ba", "D9": "#1.5", "B10": "Việc khác", "D11": "#7", "D12": "1,25"])
        let outcome = try load(folder)
        #expect(outcome.status == 1)
        expectGolden(
            outcome.output.split(separator: folder.path + "/").joined() + outcome.errors, "form-mistakes.txt")
        #expect(try Program.run("export", "-w", folder.path).output.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test
    func formsOfOthersAreRefused() throws {
        let folder = try space()
        try form(folder)
        for (option, value) in [("--unit", "XA-2"), ("--period", "2026-09"), ("--regime", "khac")] {
            let outcome = try load(folder, option, value)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("BT001"), "\(outcome.errors)")
            #expect(outcome.errors.contains("hãy chọn đúng tệp"))
        }
        var regime = try #require(SmallWorkspace.files["regimes/viec/regime.yaml"])
        regime = regime.split(separator: "Đã giải quyết").joined(separator: "Đã giải quyết xong")
        try folder.write(regime, to: "regimes/viec/regime.yaml")
        let outcome = try load(folder)
        #expect(outcome.status == 2 && outcome.errors.contains("BT001") && outcome.errors.contains("phiên bản"))
    }

    @Test
    func otherWorkbooksAreRefused() throws {
        let folder = try space()
        var workbook = Workbook(properties: .init(title: "", author: "", created: ""))
        var sheet = Sheet(name: "a")
        sheet.put(0, 0, .text("tên"))
        workbook.sheets = [sheet]
        try folder.write(Data(try WorkbookWriter.write(workbook)), to: "bieu.xlsx")
        #expect(try load(folder).errors.contains("BT002"))
        try folder.write("a,b\n", to: "bieu.xlsx")
        #expect(try load(folder).errors.contains("DT003"))
        try folder.write(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), to: "bieu.xlsx")
        #expect(try load(folder).errors.contains("DT003"))
    }

    @Test(arguments: ["xlsx", "json", "csv"])
    func exportsAreImportedUnchanged(format: String) throws {
        let folder = try space()
        try folder.write(
            """
            regime,unit,period,indicator,member,value
            viec,XA-1,2026-10,truoc,,1.000
            viec,XA-1,2026-10,xong,,Không
            viec,XA-2,2026-10,tien,,"-3,5"
            viec,XA-2,2026-10,moi,,x
            viec,XA-2,2026-10,explain,du,=1+1 là lời giải thích
            """, to: "dau.csv")
        #expect(try Program.run("import", "-w", folder.path, "\(folder.path)/dau.csv").status == 0)
        let before = try Program.run("export", "-w", folder.path).output
        let file = "\(folder.path)/so-lieu.\(format)"
        #expect(try Program.run("export", "-w", folder.path, "-o", file).status == 0)
        let again = try Program.run("import", "-w", folder.path, file)
        // CSV puts an apostrophe before what a spreadsheet would compute; that is the one thing it changes.
        #expect(again.status == (format == "csv" ? 1 : 0), "\(again.output)\(again.errors)")
        let other = try space()
        #expect(try Program.run("import", "-w", other.path, file).status == 0)
        let after = try Program.run("export", "-w", other.path).output
        #expect(format == "csv" ? after.contains("''=1+1") || after.contains("'=1+1") : after == before)
    }

    @Test
    func badJSON() throws {
        let folder = try space()
        try folder.write(
            """
            {"returns": [
              {"regime": "viec", "unit": "XA-9", "period": "2026-10", "figures": []},
              {"regime": "viec", "unit": "XA-1", "period": "2026-10", "figures": [
                {"indicator": "truoc", "value": 1.5}, {"indicator": "tien", "value": "1,5"}, {"indicator": "con", "value": 1},
                {"indicator": "xonh", "value": 1}, {"indicator": "xong", "value": 1}, {"indicator": "xong", "value": 2},
                {"indicator": "moi", "state": "zero"}], "figure": 1}
            ]}
            """, to: "bieu.json")
        let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/bieu.json")
        #expect(outcome.status == 1)
        expectGolden(outcome.output.split(separator: folder.path + "/").joined(), "json-mistakes.txt")
        for text in [
            "{", "{\"a\":}", "[1,]", "{\"a\":1,\"a\":2}", "{\"returns\": 1} x", "[01]", "{\"a\": \"\\ud800\"}",
        ] {
            try folder.write(text, to: "bieu.json")
            let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/bieu.json")
            #expect(outcome.status == 2 && outcome.errors.contains("BT006"), "\(text) \(outcome.errors)")
        }
    }

    @Test(.enabled(if: python != nil))
    func xlsformBecomesADraft() throws {
        let folder = try space()
        let script = """
            import sys, openpyxl
            book = openpyxl.Workbook()
            survey = book.active
            survey.title = "survey"
            for row in [
                ["type", "name", "label::English", "label::Tiếng Việt (vi)", "required", "relevant", "constraint", "constraint_message", "calculation"],
                ["start", "start"],
                ["begin_group", "g1", "General", "Thông tin chung"],
                ["integer", "total", "Total", "Tổng số hồ sơ", "yes", "", ". >= 0"],
                ["integer", "done", "Done", "Đã giải quyết", "yes", "", ". <= ${total}", "Không thể nhiều hơn tổng số"],
                ["decimal", "cost", "Cost", "Kinh phí", "yes", "${done} > 0", ". >= 0 and . <= 1000"],
                ["calculate", "rate", "", "Tỷ lệ", "", "", "", "", "round(${done} div ${total} * 100, 2)"],
                ["calculate", "left", "", "Còn lại", "", "", "", "", "${total} - ${done}"],
                ["calculate", "odd", "", "Lạ", "", "", "", "", "concat(${total}, 'x')"],
                ["text", "remark", "Remark", "Ghi chú"],
                ["select_one yesno", "ok", "OK?", "Đạt?"],
                ["geopoint", "where", "Where", "Ở đâu"],
                ["end_group"],
                ["begin_repeat", "case", "Cases", "Vụ việc"],
                ["date", "day", "Day", "Ngày", "yes"],
                ["select_one kind", "kind", "Kind", "Loại", "yes"],
                ["integer", "people", "People", "Số người"],
                ["end_repeat"],
            ]:
                survey.append(row)
            choices = book.create_sheet("choices")
            for row in [["list_name", "name", "label::Tiếng Việt (vi)"], ["kind", "a", "Loại A"], ["kind", "b", "Loại B"],
                        ["yesno", "yes", "Có"]]:
                choices.append(row)
            settings = book.create_sheet("settings")
            settings.append(["form_title", "form_id", "version"]); settings.append(["Báo cáo: thử \\"nháp\\"", "Thử Nghiệm 1", "3"])
            book.save(sys.argv[1])
            """
        let status = try Tools.run(try #require(Self.python), ["-c", script, "\(folder.path)/mau.xlsx"]).status
        #expect(status == 0)
        let draft = "\(folder.path)/regimes/thu/regime.yaml"
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/regimes/thu", withIntermediateDirectories: true)
        let outcome = try Program.run("regime", "import-xlsform", "\(folder.path)/mau.xlsx", "-o", draft)
        #expect(outcome.status == 0, "\(outcome.errors)")
        expectGolden(
            try folder.read("regimes/thu/regime.yaml") + "---\n"
                + outcome.errors.split(separator: folder.path + "/").joined(),
            "xlsform.txt")
        // The draft loads: what is left to be decided has a default that this workspace understands.
        let check = try Program.run("check", "-w", folder.path, "--regime", "thu")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        try folder.write("x", to: "mau.xlsx")
        #expect(try Program.run("regime", "import-xlsform", "\(folder.path)/mau.xlsx").status == 2)
    }
}
