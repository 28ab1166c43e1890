import Finding
import ReportServer
import SampleSite
import Testing

/// What is said where something is wrong, and who is told before much is taken.
@Suite struct FaultTests {
    private struct Broken: Error {
        var secret = "mật khẩu"
    }

    @Test(arguments: ["/x", "/api/x"]) func faultsLeaveATrace(_ path: String) throws {
        let route = Route("GET", path, .nobody) { _ in throw Broken() }
        let response = try SampleSite().open().respond(route, SiteRequest(method: "GET", path: path))
        #expect(response.status == 500)
        let fault = try #require(response.fault)
        #expect(response.text.contains(fault.id))
        #expect(fault.reason.contains("Broken") && !fault.reason.contains("mật khẩu"))
    }

    @Test func whatIsRefusedIsNoFault() throws {
        let site = try SampleSite().open()
        #expect(SiteClient(site).get("/khong-co").fault == nil)
        #expect(SiteClient(site, login: "an").get("/quan-tri/nhat-ky").fault == nil)
    }

    /// Whoever may not send something is told so before it is taken.
    @Test(arguments: [
        ("", "/soat", [:], 401), ("an", "/quan-tri/don-vi", [:], 403), ("an", "/soat", [:], 100),
        ("an", "/soat", ["origin": "https://la.test"], 403), ("an", "/nhap/cntt/to-cntt/2026-11/bieu", [:], 403),
        ("", "/api/v1/soat", [:], 401),
    ])
    func headsAreLookedAtFirst(_ login: String, _ path: String, _ more: [String: String], _ status: Int) throws {
        let site = try SampleSite().open()
        let client = login.isEmpty ? SiteClient(site) : SiteClient(site, login: login)
        let found = try #require(Routes.find("POST", path))
        var headers = more
        headers["host"] = "baocao.test"
        if let cookie = client.cookie { headers["cookie"] = cookie }
        let head = SiteRequest(method: "POST", path: path, parameters: found.parameters, headers: headers)
        #expect((site.refusal(found.route, head: head)?.status ?? 100) == status)
    }

    @Test(arguments: [("a%20b", "a b"), ("a+b", "a+b"), ("%C4%91", "đ"), ("100%", "100")])
    func pathsAreDecoded(_ path: String, _ text: String) {
        #expect(FormFields.decode(path: path) == text)
    }
}
