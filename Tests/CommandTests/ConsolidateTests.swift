import Foundation
import TestSupport
import Testing

/// `baocao consolidate` and `baocao explain`, as a user reads them.
struct ConsolidateTests {
    /// The sample with its data, made once for all tests.
    static let sample: Result<Program.Folder, any Error> = Result {
        let folder = try Program.Folder()
        try Program.run("init", "\(folder.path)/mau", "--sample", "minh-son")
        return folder
    }

    private func run(_ words: String...) throws -> Program.Outcome {
        let folder = try Self.sample.get()
        return try Program.run([words[0]] + words.dropFirst() + ["-w", "\(folder.path)/mau"])
    }

    @Test(arguments: [
        ("ktxh", ["--period", "2026-10", "--compare", "prev,year_ago,target"], "consolidate-ktxh.txt"),
        ("tthc", ["--period", "2026-10", "--members", "--compare", "ytd,moving_13"], "consolidate-tthc.txt"),
        // A year ago was before the reorganisation of July 2025.
        ("ktxh", ["--period", "2026-05", "--under", "xa-39", "--compare", "year_ago"], "consolidate-merged.txt"),
        ("ktxh", ["--period", "2026-05", "--under", "xa-41", "--compare", "year_ago"], "consolidate-split.txt"),
        ("ktxh", ["--period", "2025-07", "--compare", "prev"], "consolidate-july.txt"),
        ("ktxh", ["--period", "2025-05", "--under", "huyen-tay"], "consolidate-district.txt"),
    ])
    func tablesReadWell(_ regime: String, _ options: [String], _ golden: String) throws {
        let folder = try Self.sample.get()
        let outcome = try Program.run(["consolidate", "-w", "\(folder.path)/mau", "--regime", regime] + options)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        expectGolden(outcome.output, golden)
    }

    @Test func filesHaveEveryUnit() throws {
        let csv = try run(
            "consolidate", "--regime", "ktxh", "--period", "2026-10", "--format", "csv", "--compare", "prev")
        #expect(csv.status == 0)
        let lines = csv.output.split(separator: "\r\n")
        #expect(
            lines[0]
                == "regime,period,unit,unit_name,level,indicator,member,name,measure,value,state,status,own,children,lacking,owing,prev,prev_difference,prev_growth"
        )
        #expect(lines.count { $0.contains(",thu_ns,") } == 42)
        let json = try run("consolidate", "--regime", "ktxh", "--period", "2026-10", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((object?["units"] as? [Any])?.count == 42)
    }

    @Test(arguments: [
        ("explain-sum.txt", "ty_le_ngheo", "minh-son", ["--depth", "1"]),
        ("explain-average.txt", "ns_lua", "minh-son", ["--depth", "1"]),
        ("explain-return.txt", "sl_luong_thuc", "xa-39", []),
        ("explain-register.txt", "ty_le_dung_han", "minh-tan", []),
    ])
    func originsReadWell(_ golden: String, _ indicator: String, _ unit: String, _ options: [String]) throws {
        let folder = try Self.sample.get()
        let outcome = try Program.run(
            ["explain", indicator, "-w", "\(folder.path)/mau", "--unit", unit, "--period", "2026-10"] + options)
        #expect(outcome.status == 0)
        expectGolden(outcome.output, golden)
    }

    // MARK: - A small office

    private func small(_ figures: String) throws -> Program.Folder {
        let folder = try Program.Folder()
        for (name, text) in SmallWorkspace.files { try folder.write(text, to: name) }
        try folder.write("regime,unit,period,indicator,value\n" + figures, to: "so-lieu.csv")
        let imported = try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv")
        #expect(imported.status == 0, "\(imported.errors)\(imported.output)")
        return folder
    }

    /// Files that are sorted by indicator say what files sorted by unit say; what is stated twice is seen however far apart.
    @Test func theOrderOfRowsChangesNothing() throws {
        let rows = ["truoc,10", "moi,5", "xong,4"].map { figure in
            ["XA-1", "XA-2"].map { "viec,\($0),2026-10,\(figure)\n" }
        }
        let byIndicator = rows.joined().joined()
        let byUnit = (0..<2).map { unit in rows.map { $0[unit] }.joined() }.joined()
        let words = ["--regime", "viec", "--period", "2026-10", "--count", "all", "--format", "csv"]
        let outcomes = try [byIndicator, byUnit].map { figures in
            let folder = try small(figures)
            return try Program.run(["consolidate", "-w", folder.path] + words)
        }
        #expect(outcomes[0].output.contains("20"))
        #expect(outcomes[0].output == outcomes[1].output)
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        try folder.write(
            "regime,unit,period,indicator,value\n" + byIndicator + "viec,XA-1,2026-10,truoc,11\n", to: "hai-lan.csv")
        let twice = try Program.run("import", "-w", folder.path, "\(folder.path)/hai-lan.csv")
        #expect(twice.status == 1)
        #expect(twice.output.contains("hai-lan.csv:8:19: lỗi NL005: cột indicator: “truoc” đã có ở dòng 2"))
    }

    @Test func whatIsMissingIsShown() throws {
        let folder = try small("viec,XA-1,2026-10,truoc,10\nviec,XA-1,2026-10,moi,5\nviec,XA-1,2026-10,xong,4\n")
        let outcome = try Program.run(
            "consolidate", "-w", folder.path, "--regime", "viec", "--period", "2026-10", "--compare", "prev",
            "--count", "all")
        #expect(outcome.status == 0)
        expectGolden(outcome.output, "consolidate-lacking.txt")
        let explained = try Program.run(
            "explain", "con", "-w", folder.path, "--unit", "TINH", "--period", "2026-10", "--count", "all")
        expectGolden(explained.output, "explain-lacking.txt")
    }

    /// Rules, balances and ranges of all units at once, told in the words of `baocao check`.
    @Test func allUnitsAreChecked() throws {
        let folder = try small("viec,XA-1,2026-10,truoc,10\nviec,XA-1,2026-10,moi,5\nviec,XA-1,2026-10,xong,40\n")
        let words = ["-w", folder.path, "--regime", "viec", "--period", "2026-10"]
        let outcome = try Program.run(["consolidate", "--check", "--count", "all"] + words)
        expectGolden(outcome.output, "consolidate-check.txt")
        let single = try Program.run(["check", "--format", "json"] + words)
        let whole = try Program.run(["consolidate", "--check", "--count", "all", "--format", "json"] + words)
        #expect(outcome.status == single.status)
        #expect(whole.status == single.status)
        func found(_ outcome: Program.Outcome) throws -> Set<String> {
            let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            let findings = object?["findings"] as? [[String: Any]] ?? []
            return Set(findings.map { "\($0["rule"] ?? "") \($0["message"] ?? "")" }.filter { $0.contains("KT00") })
        }
        let swept = try found(single).filter { line in
            ["KT001", "KT003", "KT004", "KT005", "KT006"].contains { line.contains($0) }
        }
        #expect(!swept.isEmpty)
        #expect(try found(whole).filter { !$0.contains("TH0") } == swept)
    }

    @Test(arguments: [
        (["consolidate", "--regime", "viec", "--period", "2026-10", "--under", "TINHH"], "không có đơn vị “TINHH”"),
        (["consolidate", "--regime", "viec", "--period", "2026-Q3"], "báo cáo theo tháng"),
        (["consolidate", "--regime", "viec", "--period", "2026-10", "--compare", "pre"], "có phải “prev” không?"),
        (["consolidate", "--regime", "vie", "--period", "2026-10"], "có phải “viec” không?"),
        (["explain", "xongg", "--unit", "TINH", "--period", "2026-10"], "có phải “xong” không?"),
        (["explain", "xong.a", "--unit", "TINH", "--period", "2026-10"], "xong.a"),
    ])
    func wrongUseIsAnswered(_ words: [String], _ answer: String) throws {
        let folder = try small("viec,XA-1,2026-10,truoc,10\n")
        let outcome = try Program.run(words + ["-w", folder.path])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(answer), "\(outcome.errors)")
        #expect(outcome.output == "")
    }
}
