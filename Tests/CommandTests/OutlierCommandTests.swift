import Foundation
import TestSupport
import Testing

/// `baocao outliers`, as a user reads it.
struct OutlierCommandTests {
    /// The sample with two slips in it: a digit too many, and đồng for millions of them.
    private static let sample: Result<Program.Folder, any Error> = Result {
        let folder = try Program.Folder()
        try Program.run("init", "\(folder.path)/mau", "--sample", "minh-son")
        try folder.write(
            """
            regime,unit,period,indicator,member,value,status
            ktxh,xa-12,2026-10,kham_benh,,14770,
            ktxh,xa-14,2026-10,thu_khac,,38200,
            """, to: "sai.csv")
        // What was sent or accepted is opened for the slips.
        for unit in ["xa-12", "xa-14"] {
            let opened = try ["amend", "return"].map { action in
                try Program.run(
                    action, "-w", "\(folder.path)/mau", "--regime", "ktxh", "--unit", unit, "--period", "2026-10",
                    "--reason", "thử nghiệm")
            }
            #expect(opened.contains { $0.status == 0 })
        }
        let imported = try Program.run("import", "-w", "\(folder.path)/mau", "\(folder.path)/sai.csv", "--replace")
        #expect(imported.status == 0, "\(imported.errors)\(imported.output)")
        return folder
    }

    private func run(_ words: String...) throws -> Program.Outcome {
        let folder = try Self.sample.get()
        return try Program.run(
            ["outliers", "-w", "\(folder.path)/mau", "--regime", "ktxh", "--period", "2026-10"] + words)
    }

    @Test func tablesReadWell() throws {
        let outcome = try run()
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        expectGolden(outcome.output, "outliers-ktxh.txt")
    }

    @Test func filesHaveThemAll() throws {
        let csv = try run("--format", "csv", "--method", "zscore")
        let lines = csv.output.split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == "regime,period,unit,unit_name,indicator,member,name,measure,value,low,high,strangeness,zscore,cause,history"
        )
        let json = try run("--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((object?["outliers"] as? [Any])?.count == 2)
        let findings = object?["findings"] as? [[String: Any]]
        #expect(findings?.count == 2)
    }

    @Test func oneUnitOrItsLower() throws {
        #expect(try run("--under", "xa-15").output.contains("0 số liệu khác thường"))
        #expect(try run("--under", "minh-son", "--threshold", "1000000").output.contains("0 số liệu khác thường"))
    }

    @Test(arguments: [
        (["--method", "zscor"], "có phải “zscore” không?"), (["--method", ""], "zscore, minmax, jump"),
        (["--threshold", "abc"], "phải là một số"), (["--threshold", "0"], "phải là một số"),
        (["--threshold", "nan"], "phải là một số"), (["--under", "xa-99"], "xa-99"),
        (["--under", "huyen-tay"], "huyen-tay"), (["--min-history", "1"], "từ 2 đến 36"),
    ])
    func wrongUseIsAnswered(_ words: [String], _ answer: String) throws {
        let folder = try Self.sample.get()
        let outcome = try Program.run(
            ["outliers", "-w", "\(folder.path)/mau", "--regime", "ktxh", "--period", "2026-10"] + words)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(answer), "\(outcome.errors)")
        #expect(outcome.output == "")
    }
}
