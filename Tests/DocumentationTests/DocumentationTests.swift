import Finding
import Foundation
import ReportLanguage
import Testing
import Workspace

/// The user's pages name everything that the program offers.
struct DocumentationTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs")

    private static func page(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    @Test(arguments: Function.allCases)
    func functionIsDescribed(function: Function) throws {
        #expect(try Self.page("bieu-thuc.md").contains("`\(function.rawValue)`"))
    }

    @Test(arguments: Format.allCases)
    func formatIsDescribed(format: Format) throws {
        #expect(try Self.page("de-cuong.md").contains("`\(format.rawValue)`"))
    }

    @Test
    func everyRuleIsNamed() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        let pages = try names.filter { $0.hasSuffix(".md") }.map { try Self.page($0) }
        for rule in RuleID.all {
            #expect(pages.contains { $0.contains(rule.name) }, "no page names \(rule.name)")
        }
    }

    // MARK: - The table of all ids

    private static let begin = "<!-- bắt đầu bảng mã, sinh từ chương trình -->\n"
    private static let end = "<!-- hết bảng mã -->"

    /// The table as it has to stand between `begin` and `end`.
    private static var table: String {
        let rows = RuleID.all.map { "| \($0.name) | \(word($0.severity)) | \($0.summary.vi) |\n" }
        return "\n| mã | mức | nội dung |\n|---|---|---|\n" + rows.joined() + "\n"
    }

    private static func word(_ severity: Severity) -> String {
        switch severity {
        case .error: "lỗi"
        case .warning: "cảnh báo"
        case .info: "thông tin"
        }
    }

    @Test
    func tableOfRulesIsCurrent() throws {
        let page = try Self.page("huong-dan.md")
        let start = try #require(page.range(of: Self.begin)).upperBound
        let end = try #require(page.range(of: Self.end, range: start..<page.endIndex)).lowerBound
        let table = Self.table
        if page[start..<end] != table {
            Issue.record("the table of ids in docs/huong-dan.md differs from the catalogue; it has to be:\n\(table)")
        }
    }
}
