import Finding
import Foundation
import Operations
import ReportModel
import ReportServer
import ReportStore
import SampleSite
import Testing
import Workspace

/// A return is sent, taken and given back as whoever does so saw it.
@Suite struct StepTests {
    private static let key = ReturnKey(regime: "cntt", unit: "to-cntt", period: .month(year: 2026, month: 11))
    private static let entry = "/nhap/cntt/to-cntt/2026-11"
    private static let review = "/duyet/cntt/to-cntt/2026-11"

    private let sample: SampleSite
    private let site: Site
    private let clerk: SiteClient
    private let leader: SiteClient

    init() throws {
        sample = try SampleSite()
        site = try sample.open()
        clerk = SiteClient(site, login: "giang")
        leader = SiteClient(site, login: "binh")
    }

    private func save(_ changes: [(id: String, text: String, before: String)]) throws -> [String: Any] {
        let list = changes.map { ["id": $0.id, "text": $0.text, "before": $0.before] }
        let body = try JSONSerialization.data(withJSONObject: ["changes": list])
        let response = clerk.postJSON("\(Self.entry)/o", String(decoding: body, as: UTF8.self))
        #expect(response.status == 200, "\(response.text)")
        return try #require(JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
    }

    /// Fills the return with what last month had, and says why warnings stand.
    private func fill() throws {
        let folder = WorkspaceFolder(sample.folder)
        let store = try #require(try folder.storeForReading(folder.load().settings))
        let last = ReturnKey(regime: "cntt", unit: "to-cntt", period: .month(year: 2026, month: 10))
        let before = try #require(try store.latest(last)).content
        var changes = before.figures.map { (id: "f.\($0.key)", text: FigureText.text($0.value), before: "") }
        func number(_ code: String) throws -> Int {
            guard case .given(let quantity, _)? = before.figures[FigureKey(code)] else { return 0 }
            return Int(quantity.mantissa)
        }
        let begin = try number("ho_tro_cuoi_ky")
        let end = begin + (try number("ho_tro_moi")) - (try number("ho_tro_xong"))
        changes.removeAll { ["f.ho_tro_dau_ky", "f.ho_tro_cuoi_ky"].contains($0.id) }
        changes += [("f.ho_tro_dau_ky", "\(begin)", ""), ("f.ho_tro_cuoi_ky", "\(end)", "")]
        for block in try #require(folder.load().regimes["cntt"]).sectionBlocks {
            changes.append(("s.\(block.code)", "Hệ thống mạng hoạt động ổn định.", ""))
        }
        let findings = try save(changes)["findings"] as? [[String: Any]] ?? []
        let explained = findings.compactMap { $0["explain"] as? String }
        if !explained.isEmpty { _ = try save(Set(explained).map { ($0, "Đã kiểm tra lại.", "") }) }
    }

    /// The fields that a page's forms bring along.
    private func seen(_ page: SiteResponse) throws -> [(name: String, value: String)] {
        try ["buoc", "phien-ban"].map { name in
            let found = try #require(page.text.firstMatch(of: try Regex("name=\"\(name)\" value=\"([0-9]+)\"")))
            return (name, String(found.output[1].substring ?? ""))
        }
    }

    private func send() throws -> SiteResponse { clerk.post("\(Self.entry)/gui", try seen(clerk.get(Self.entry))) }

    @Test func whatWasNotSeenIsNotSent() throws {
        try fill()
        let stale = try seen(clerk.get(Self.entry))
        _ = try save([("f.cp_vat_tu", "7,7", try text("cp_vat_tu"))])
        let refused = clerk.post("\(Self.entry)/gui", stale)
        #expect(refused.status == 409)
        // The page says so, and shows what there is.
        #expect(refused.text.contains("class=\"problem\"") && refused.text.contains("value=\"7,7\""))
        #expect(try send().status == 303)
    }

    private func text(_ code: String) throws -> String {
        let pattern = try Regex("name=\"f\\.\(code)\" value=\"([^\"]*)\"")
        return String(try #require(clerk.get(Self.entry).text.firstMatch(of: pattern)).output[1].substring ?? "")
    }

    /// Given back, changed and sent again behind the back of somebody who is about to take it.
    @Test func anotherVersionIsNotTaken() throws {
        try fill()
        #expect(try send().status == 303)
        let stale = try seen(leader.get(Self.review))
        let office = SiteClient(site, login: "chi")
        let back = office.post("\(Self.review)/tra-lai", try seen(office.get(Self.review)) + [("ly_do", "Xem lại")])
        #expect(back.status == 303)
        // What the page knew is not there any more.
        #expect(leader.post("\(Self.review)/nhan", stale).status == 422)
        _ = try save([("f.cp_vat_tu", "7,7", try text("cp_vat_tu"))])
        #expect(try send().status == 303)
        let refused = leader.post("\(Self.review)/nhan", stale)
        #expect(refused.status == 409)
        #expect(refused.text.contains("class=\"problem\"") && refused.text.contains(">7,7</td>"))
        #expect(leader.post("\(Self.review)/nhan", try seen(leader.get(Self.review))).status == 303)
    }

    /// What is checked for whoever takes a return is what was sent, whatever the unit types since.
    @Test func whatWasSentIsChecked() throws {
        try fill()
        #expect(try send().status == 303)
        let before = leader.get(Self.review).text
        _ = leader.post("\(Self.review)/tra-lai", [("ly_do", "Xem lại")])
        _ = try save([("f.ho_tro_cuoi_ky", "99999", try text("ho_tro_cuoi_ky"))])
        func checks(_ page: String) -> Substring? {
            page.split(separator: "<ul class=\"findings\">").dropFirst().first?.split(separator: "</ul>").first
        }
        #expect(checks(leader.get(Self.review).text) == checks(before))
        #expect(checks(before)?.contains("99.999") == false)
    }
}
