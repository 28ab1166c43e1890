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

    /// What people type into the wrong field is in no journal.
    @Test(arguments: ["mat-khau-cua-toi", String(repeating: "a", count: 100_000), "Mật khẩu của tôi", ""])
    func whatIsNobodysNameIsNotKept(_ typed: String) throws {
        let site = try SampleSite().open()
        #expect(SiteClient(site).send("POST", "/dang-nhap", form: [("ten", typed), ("mat_khau", "x")]).status == 401)
        let page = SiteClient(site, login: "quan-tri").get("/quan-tri/nhat-ky?viec=login-failed").text
        #expect(page.contains("<td>?</td>"))
        #expect(typed.isEmpty || !page.contains(typed.lowercased().filter { !$0.isWhitespace }))
    }

    /// An office behind one address mistypes thirty times a morning, and works on.
    @Test func failuresFade() {
        let throttle = LoginThrottle()
        var now: Int64 = 0
        for number in 0..<200 {
            #expect(throttle.wait(login: "an\(number)", address: "10.0.0.1", now: now) == 0)
            throttle.failed(login: "an\(number)", address: "10.0.0.1", now: now)
            now += 90
        }
        for number in 0..<30 { throttle.failed(login: "em\(number)", address: "10.0.0.2", now: now) }
        #expect(throttle.wait(login: "an", address: "10.0.0.2", now: now) == 15)
        #expect(throttle.wait(login: "an", address: "10.0.0.3", now: now) == 0)
    }

    /// Who has a network of version 6 has more addresses than can be counted.
    @Test func aNetworkCountsAsOne() {
        let throttle = LoginThrottle()
        for number in 0..<30 { throttle.failed(login: "x\(number)", address: "2001:db8:0:7::\(number)", now: 0) }
        #expect(throttle.wait(login: "an", address: "2001:db8:0:7:ffff::1", now: 0) == 15)
        #expect(throttle.wait(login: "an", address: "2001:db8:0:8::1", now: 0) == 0)
        for number in 0..<30 { throttle.failed(login: "y\(number)", address: "::ffff:10.0.0.9", now: 0) }
        #expect(throttle.wait(login: "an", address: "10.0.0.9", now: 0) == 15)
    }

    /// An open session is no way to find the password out.
    @Test(arguments: ["/mat-khau", "/xac-nhan-hai-buoc/tat"])
    func guessingWithinASessionIsSlowedDown(_ path: String) throws {
        let client = SiteClient(try SampleSite().open(), login: "an")
        for _ in 0..<5 {
            #expect(client.post(path, [("cu", "sai"), ("mat_khau", "sai")]).text.contains("đang dùng không đúng"))
        }
        let form = [("cu", SampleSite.password), ("mat_khau", SampleSite.password), ("moi", "x"), ("lai", "x")]
        #expect(client.post(path, form).text.contains("nhập sai nhiều lần"))
    }

    @Test func cookieIsOutOfReachOfScripts() throws {
        let site = try SampleSite()
        let response = SiteClient(try site.open()).send(
            "POST", "/dang-nhap", form: [("ten", "an"), ("mat_khau", SampleSite.password)])
        let cookie = try #require(response.header("Set-Cookie"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    }

    @Test(arguments: [
        "//la.test/", "https://la.test/", "/\\la.test", "javascript:alert(1)", "/\t/la.test", "/\n/la.test",
        "/ /la.test",
        "/\r\n/la.test", "/x\\..\\la.test",
    ])
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

    /// What is made for people is always good enough, whatever they are called.
    @Test(arguments: ["a", "an", "b2", "x"]) func madePasswordsAreTaken(_ login: String) {
        for _ in 0..<200 { #expect(PasswordHash.weakness(PersonJob.madePassword(), login: login) == nil) }
    }

    @Test(arguments: ["1234567890", "0987654321", "abcdefghijkl", "aaaaaaaaaaaa", "quan-tri-2026", "aabbccddeeff"])
    func easyPasswordsAreRefused(_ password: String) {
        #expect(PasswordHash.weakness(password, login: "quan-tri") != nil)
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
