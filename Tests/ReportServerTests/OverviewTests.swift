import Foundation
import ReportServer
import SampleSite
import Testing

@Suite struct OverviewTests {
    /// The number that a part of the list of units says it has.
    private func count(_ part: String, _ page: String) -> Int? {
        let pattern = try? Regex("<a href=\"[^\"]*\(part)[^\"]*\"[^>]*>[^<]*<b>(\\d+)</b>")
        return pattern.flatMap { page.firstMatch(of: $0) }.flatMap { Int($0.output[1].substring ?? "") }
    }

    @Test func everyNumberLeadsToItsUnits() throws {
        let client = SiteClient(try SampleSite().open(), login: "chi")
        let page = client.get("/").text
        let links = page.matches(of: /<dd><a href="(\/tinh-hinh\/[^"]+)">(\d+)/)
        #expect(links.count >= 12)
        for link in links {
            let list = client.get(String(link.output.1)).text
            #expect(list.matches(of: /<tr><th scope="row">/).count == Int(link.output.2), "\(link.output.1)")
        }
    }

    /// What is kept between requests says the same as what is read anew.
    @Test func whatIsKeptFollowsTheStore() throws {
        let sample = try SampleSite()
        let office = SiteClient(try sample.open(), login: "chi")
        // The longest waiting return of the first page.
        let first = try #require(office.get("/duyet").text.firstMatch(of: /href="\/duyet\/(\w+)\/([\w-]+)\/([\w-]+)"/))
        let key = "\(first.output.1)/\(first.output.2)/\(first.output.3)"
        let paths = ["/tinh-hinh/\(first.output.1)/\(first.output.3)", "/duyet", "/"]
        func pages(_ client: SiteClient) -> [String] {
            paths.map { client.get($0).text.replacing(/name="csrf" value="[^"]*"/, with: "") }
        }
        func expectSame() throws -> [String] {
            let kept = pages(office)
            #expect(kept == pages(SiteClient(try sample.open(), login: "chi")))
            return kept
        }
        let before = try expectSame()
        #expect(office.post("/duyet/\(key)/tra-lai", [("ly_do", "thiếu số")]).status == 303)
        let after = try expectSame()
        #expect(!zip(before, after).contains { $0 == $1 })
    }

    /// The line of shares in time ends before a period in which units still have time, and with it once that is over.
    @Test(arguments: [(4, false), (0, true)]) func theTrendWaitsForTheDeadline(_ daysAgo: Int64, _ isOver: Bool) throws
    {
        let site = try SampleSite().open(clock: { SampleSite.now - daysAgo * 86_400 })
        let page = SiteClient(site, login: "chi").get("/").text
        let card = try #require(page.split(separator: "<article").first { $0.contains("/tinh-hinh/ktxh/2026-11") })
        #expect(card.contains("<path") && card.contains("<circle") == isOver)
    }

    @Test func aClerkReachesTheRunningPeriodAndEarlierOnes() throws {
        let page = SiteClient(try SampleSite().open(), login: "an").get("/").text
        #expect(page.contains("href=\"/nhap/ktxh/minh-tan/2026-12\""))
        #expect(page.contains("href=\"/nhap/ktxh/minh-tan/2026-01\""))
    }

    @Test(arguments: ["1", "2", "-3", "999", "x", "99999999999999999999"])
    func aPageThatIsNotThereIsTheNearestOne(_ page: String) throws {
        let client = SiteClient(try SampleSite().open(), login: "chi")
        #expect(client.get("/tinh-hinh/ktxh/2026-10?trang=\(page)").status == 200)
        #expect(client.get("/duyet?trang=\(page)").status == 200)
    }

    @Test(arguments: ["/tinh-hinh/ktxh/1999-01", "/tinh-hinh/khong-co/2026-10", "/tinh-hinh/ktxh/2026"])
    func whatIsNotThereIsNotFound(_ path: String) throws {
        #expect(SiteClient(try SampleSite().open(), login: "chi").get(path).status == 404)
    }

    /// A combining mark makes one character with the sign before it, which must be escaped all the same.
    @Test func signsAreEscapedAlsoBeforeCombiningMarks() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        let text = "\"\u{301} autofocus x=\"<\u{301}b>"
        let body = "{\"changes\":[{\"id\":\"s.trong_trot\",\"text\":\(quoted(text)),\"before\":\"\",\"status\":null}]}"
        _ = client.postJSON("/nhap/ktxh/minh-tan/2026-11/o", body)
        let page = client.get("/nhap/ktxh/minh-tan/2026-11").text
        #expect(page.utf8.firstRange(of: "&quot;\u{301} autofocus x=&quot;&lt;\u{301}b&gt;".utf8) != nil)
        #expect(page.utf8.firstRange(of: "\"\u{301}".utf8) == nil)
    }

    private func quoted(_ text: String) -> String {
        String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
    }
}
