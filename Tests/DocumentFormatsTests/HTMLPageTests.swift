import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

struct HTMLPageTests {
    @Test func readsLikeTheGolden() throws {
        expectGolden(try HTMLPage.write(Fixture.small.document), "small.html")
    }

    /// The words of the page are those that print, without the list of contents.
    @Test(arguments: Fixture.allCases)
    func wordsAreThoseThatPrint(fixture: Fixture) throws {
        var html = try HTMLPage.write(fixture.document)
        if let contents = html.firstRange(of: "<nav"), let end = html.firstRange(of: "</nav>") {
            html.removeSubrange(contents.lowerBound..<end.upperBound)
        }
        let body = html[try #require(html.firstRange(of: "<div class=\"sheet\">")).upperBound...]
        let text = body.replacing(#/<[^>]*>/#, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        let printed = PlainText.write(fixture.document).replacing("[ DỰ THẢO ]", with: "DỰ THẢO")
        // Emphasis may end within a word.
        #expect(letters(text) == letters(printed))
    }

    private func letters(_ text: some StringProtocol) -> [Character] {
        text.filter { !$0.isWhitespace && !"─│┌┐└┘├┤┬┴┼═".contains($0) }.sorted()
    }

    @Test(arguments: Fixture.allCases)
    func landmarksHeadingsAndTablesAreInOrder(fixture: Fixture) throws {
        let html = try HTMLPage.write(fixture.document)
        #expect(html.contains("<html lang=\"vi\">") && html.contains("<main ") && html.contains("<header "))
        let ranks = html.matches(of: #/<h([1-6])[ >]/#).compactMap { Int($0.1) }
        #expect(ranks.filter { $0 == 1 }.count == 1 && ranks.first == 1)
        #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        let ids = html.matches(of: #/ id="([^"]*)"/#).map(\.1)
        #expect(Set(ids).count == ids.count)
        for target in html.matches(of: #/(?:href="#|aria-labelledby=")([^"]*)"/#).map(\.1) {
            #expect(ids.contains(target), "\(target)")
        }
        #expect(html.matches(of: #/<th(?![a-z])/#).count == html.matches(of: #/<th scope="(col|row)"/#).count)
        #expect(!html.contains("<script") && !html.contains("http-equiv") && html.matches(of: #/src=/#).isEmpty)
    }

    /// axe-core finds nothing against WCAG 2.2 AA, and no page is wider than a telephone.
    @Test(.enabled(if: PageChecker.canLook, "needs Chromium and axe-core"))
    func areAccessible() throws {
        let problems = try PageChecker.problems(of: Fixture.allCases.map { try HTMLPage.write($0.document) })
        #expect(problems == "", "\(problems)")
    }

    /// libxml2 finds no element that is left open or closed twice.
    @Test(.enabled(if: Tools.path("xmllint") != nil, "needs xmllint"), arguments: Fixture.allCases)
    func isWellFormed(fixture: Fixture) throws {
        let html = try HTMLPage.write(fixture.document)
        // As XML, once the elements that HTML never closes are closed.
        let xml = html.replacing("<!doctype html>\n", with: "").replacing(#/<(meta|hr|col|br)\b([^>]*)>/#) {
            "<\($0.1)\($0.2)/>"
        }
        let status = try Tools.withFolder { folder in
            try Data(xml.utf8).write(to: folder.appending(path: "a.xml"))
            return try Tools.run(
                try #require(Tools.path("xmllint")), ["--noout", folder.appending(path: "a.xml").path]
            ).status
        }
        #expect(status == 0)
    }
}
