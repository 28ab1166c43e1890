import Finding
import Foundation
import Proofreading
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
        for rule in RuleID.all + ProofRule.all.map(\.id) {
            #expect(pages.contains { $0.contains(rule.name) }, "no page names \(rule.name)")
        }
    }

    // MARK: - The table of all ids

    private static let begin = "<!-- bắt đầu bảng mã, sinh từ chương trình -->\n"
    private static let end = "<!-- hết bảng mã -->"

    /// The table as it has to stand between `begin` and `end`.
    private static var table: String {
        let ids = RuleID.all + RuleGroup.all.flatMap { $0.rules.map(\.id) }
        let rows = ids.map { "| \($0.name) | \(word($0.severity)) | \($0.summary.vi) |\n" }
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
        if page[start..<end] != Self.table {
            var current = page
            current.replaceSubrange(start..<end, with: Self.table)
            Self.record(current, "huong-dan.md")
        }
    }

    /// Says that a page is not what the rules make of it; with `UPDATE_GOLDENS=1` it is written anew, and the test still fails.
    private static func record(_ text: String, _ name: String) {
        guard ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" else {
            Issue.record("docs/\(name) differs from the rules; write it anew with UPDATE_GOLDENS=1")
            return
        }
        let file = folder.appending(path: name)
        try? FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(text.utf8).write(to: file, options: .atomic)
        Issue.record("docs/\(name) was written; look at it and run again")
    }

    // MARK: - The pages of the rules for documents

    @Test(arguments: RuleGroup.all.map(\.name))
    func pageOfGroupIsCurrent(name: String) throws {
        let group = try #require(RuleGroup.all.first { $0.name == name })
        let text = RulePages.page(group)
        if (try? Self.page("quy-tac/\(name).md")) != text { Self.record(text, "quy-tac/\(name).md") }
    }

    @Test
    func everyPageHasAGroup() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "quy-tac").path)
        #expect(names.sorted() == (RuleGroup.all.map { "\($0.name).md" }).sorted())
    }
}
