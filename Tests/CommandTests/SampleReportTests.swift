import Foundation
import TestSupport
import Testing

/// The sample's four reports, from `baocao init` to the file that Word opens, checked by other people's programs.
@Suite(.serialized)
struct SampleReportTests {
    private static let reports = [
        ("tthc", "minh-tan", "2026-10"), ("ktxh", "minh-tan", "2026-10"), ("cntt", "to-cntt", "2026-10"),
        ("truong-hoc", "thcs-minh-tan", "2025-2026-HK2"),
    ]

    /// The sample workspace, made once for all tests.
    private static let workspace: Program.Folder? = {
        guard let folder = try? Program.Folder() else { return nil }
        let made = try? Program.run("init", "\(folder.path)/minh-son", "--sample", "minh-son")
        guard made?.status == 0 else { return nil }
        for (regime, unit, period) in reports {
            _ = try? Program.run(
                "build", "-w", "\(folder.path)/minh-son", "--regime", regime, "--unit", unit, "--period", period,
                "--format", "docx,txt", "-o", "\(folder.path)/\(regime).docx")
        }
        return folder
    }()

    @Test func theWorkspaceIsCleanAndItsChainWhole() throws {
        let folder = try #require(Self.workspace)
        let check = try Program.run("check", "-w", "\(folder.path)/minh-son")
        #expect(check.status == 0)
        #expect(check.output.contains("0 lỗi, 0 cảnh báo"), "\(check.output.suffix(2000))")
        #expect(try Program.run("verify", "-w", "\(folder.path)/minh-son").output.contains("còn nguyên vẹn"))
    }

    @Test(.enabled(if: Tools.canCheckDOCX, "needs ../shared/check_docx.py and a Python with lxml"))
    func everyPartFollowsTheSchemas() throws {
        let folder = try #require(Self.workspace)
        let python = try #require(Tools.python)
        let files = Self.reports.map { "\(folder.path)/\($0.0).docx" }
        let result = try Tools.run(python, [Tools.checker.path] + files)
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.split(separator: "\n").count == files.count)
    }

    /// A port of the Open XML SDK's validator as second opinion. It asks for a theme, which the standard leaves out at will.
    @Test(.enabled(if: Tools.audit != nil, "needs openxml-audit"), arguments: reports.map(\.0))
    func anotherValidatorAgrees(_ regime: String) throws {
        let folder = try #require(Self.workspace)
        let audit = try #require(Tools.audit)
        let output = try Tools.run(audit, ["-o", "json", "\(folder.path)/\(regime).docx"]).output
        let reports = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
        let errors = try #require(reports.first?["errors"] as? [[String: Any]])
        let unexpected = errors.compactMap { $0["description"] as? String }.filter {
            !$0.contains("relationships/theme")
        }
        #expect(unexpected.isEmpty)
    }

    @Test(.enabled(if: Tools.canConvert, "needs soffice and pdftotext"), arguments: reports.map(\.0))
    func printsTheWordsOfTheModel(_ regime: String) throws {
        let folder = try #require(Self.workspace)
        let pages = try Tools.printedPages(of: Data(contentsOf: URL(filePath: "\(folder.path)/\(regime).docx")))
        let text = try folder.read("\(regime).txt")
        #expect(pages.count >= 3)
        let (prose, listed) = Self.withoutCharts(text)
        var others = Tools.words(pages.joined(separator: "\n"))
        for word in Tools.words(prose) {
            let index = try #require(others.firstIndex(of: word), "no “\(word)” on the pages")
            others.remove(at: index)
        }
        // Besides there are the words of charts: those of their tables, and the round numbers of their axes.
        let drawn = Set(Tools.words(listed))
        let unknown = others.filter { word in
            !drawn.contains(word) && !word.allSatisfy { $0.isNumber || ".,%-".contains($0) }
        }
        #expect(unknown == [])
        #expect(listed.isEmpty == others.isEmpty)
    }

    /// The text without the tables of charts, which pages show as drawings, and these.
    private static func withoutCharts(_ text: String) -> (prose: String, listed: String) {
        var (prose, listed) = ([Substring](), [Substring]())
        var isChart = false
        for line in text.split(separator: "\n") {
            if line.contains(/^ +Hình \d+\./) { isChart = true }
            let isTable = isChart && "┌│├└".contains(line.first ?? " ")
            if isTable { listed.append(line) } else { prose.append(line) }
            if line.first == "└" { isChart = false }
        }
        return (prose.joined(separator: "\n"), listed.joined(separator: "\n"))
    }

    @Test func theFilesToImportFitTheWorkspace() throws {
        let folder = try #require(Self.workspace)
        let samples = Tools.repository.appending(path: "samples/minh-son-nhap")
        for name in try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
        where name.hasSuffix(".csv") {
            let outcome = try Program.run(
                "import", "-w", "\(folder.path)/minh-son", samples.appending(path: name).path, "--dry-run", "--replace")
            #expect(outcome.status == 0, "\(name): \(outcome.output)\(outcome.errors)")
        }
    }
}
