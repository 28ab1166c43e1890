import Finding
import ReportServer
import SampleSite
import Synchronization
import Testing

@Suite struct LoginTests {
    @Test func wrongPasswordSaysSoAndNothingElse() throws {
        let client = SiteClient(try SampleSite().open())
        for login in ["an", "khong-co-ai"] {
            let response = client.send("POST", "/dang-nhap", form: [("ten", login), ("mat_khau", "sai-mat-khau")])
            #expect(response.status == 401)
            #expect(response.header("Set-Cookie") == nil)
            #expect(response.text.contains("không đúng"))
        }
    }

    @Test func sixthTryHasToWait() throws {
        let sample = try SampleSite()
        let now = Mutex(SampleSite.now)
        let client = SiteClient(try sample.open { now.withLock { $0 } })
        func attempt(_ password: String) -> Int {
            client.send("POST", "/dang-nhap", form: [("ten", "an"), ("mat_khau", password)]).status
        }
        for _ in 0..<5 { #expect(attempt("sai") == 401) }
        // Even the right one.
        #expect(attempt(SampleSite.password) == 429)
        now.withLock { $0 += 16 }
        #expect(attempt(SampleSite.password) == 303)
    }

    @Test func cookieIsOutOfReachOfScripts() throws {
        let site = try SampleSite()
        let response = SiteClient(try site.open()).send(
            "POST", "/dang-nhap", form: [("ten", "an"), ("mat_khau", SampleSite.password)])
        let cookie = try #require(response.header("Set-Cookie"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    }

    @Test(arguments: ["//la.test/", "https://la.test/", "/\\la.test", "javascript:alert(1)"])
    func nobodyIsSentAway(_ target: String) throws {
        let client = SiteClient(try SampleSite().open())
        let response = client.send(
            "POST", "/dang-nhap", form: [("ten", "an"), ("mat_khau", SampleSite.password), ("den", target)])
        #expect(response.location == "/")
    }

    @Test func sessionEndsWithTheDayAndWithLoggingOut() throws {
        let sample = try SampleSite()
        let now = Mutex(SampleSite.now)
        let client = SiteClient(try sample.open { now.withLock { $0 } }, login: "an")
        #expect(client.get("/").status == 200)
        now.withLock { $0 += 13 * 3600 }
        #expect(client.get("/").location == "/dang-nhap")
        let again = SiteClient(client.site, login: "an")
        #expect(again.post("/dang-xuat").status == 303)
        #expect(again.get("/").location == "/dang-nhap")
    }

    @Test func formsOfOthersAreRefused() throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        #expect(client.post("/dang-xuat", withToken: false).status == 403)
        let foreign = client.send(
            "POST", "/dang-xuat", headers: ["origin": "https://la.test"], form: [("csrf", client.formToken)])
        #expect(foreign.status == 403)
        #expect(client.get("/").status == 200)
    }

    @Test func newPasswordEndsOldSessions() throws {
        let site = try SampleSite().open()
        let (first, second) = (SiteClient(site, login: "an"), SiteClient(site, login: "an"))
        let form = [("cu", SampleSite.password), ("moi", "con-meo-treo-cay-cau"), ("lai", "con-meo-treo-cay-cau")]
        #expect(first.post("/mat-khau", form).status == 303)
        #expect(second.get("/").location == "/dang-nhap")
        #expect(SiteClient(site, login: "an").cookie == nil)
    }

    @Test(arguments: [("ngan", "ngan"), ("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa"), ("nguyen-van-an", "nguyen-van-an-2")])
    func weakPasswordsAreRefused(_ new: String, _ again: String) throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        #expect(client.post("/mat-khau", [("cu", SampleSite.password), ("moi", new), ("lai", again)]).status == 422)
    }

    /// RFC 6238, appendix B, cut to six digits.
    @Test(arguments: [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")])
    func codesOfSixDigits(_ time: Int64, _ code: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(OneTimeCode.code(secret: secret, step: time / 30) == code)
        #expect(OneTimeCode.step(of: code, secret: secret, at: time + 30) == time / 30)
        #expect(OneTimeCode.step(of: code, secret: secret, at: time + 90) == nil)
    }

    /// RFC 4648, section 10, without padding.
    @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")])
    func base32(_ text: String, _ encoded: String) {
        #expect(OneTimeCode.base32(Array(text.utf8)) == encoded)
    }
}
