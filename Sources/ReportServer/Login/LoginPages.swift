import Finding
import ReportStore

/// *Đăng nhập*, *Đăng xuất*, *Đổi mật khẩu*.
enum LoginPages {
    static let routes = [
        Route("GET", "/dang-nhap", .nobody) { visit in page(visit, nil) },
        Route("POST", "/dang-nhap", .nobody, logIn),
        Route("POST", "/dang-xuat", .person, logOut),
        Route("GET", "/mat-khau", .person) { visit in passwordPage(visit, nil) },
        Route("POST", "/mat-khau", .person, changePassword),
    ]

    private static func page(_ visit: Visit, _ error: Message?, status: Int = 200) -> Answer {
        .page(
            .login,
            [
                "title": visit.text(.tabLogin), "error": optional(error.map(visit.text)?.capitalizedSentence),
                "login": visit.form["ten"] ?? "", "target": target(visit),
                "proofreads": visit.site.options.letsEverybodyProofread,
            ], status: status)
    }

    /// Where to go when logged in: only within the site.
    private static func target(_ visit: Visit) -> String {
        let wanted = visit.form["den"] ?? visit.request.query["den"] ?? "/"
        return wanted.hasPrefix("/") && !wanted.hasPrefix("//") && !wanted.contains("\\") ? wanted : "/"
    }

    @Sendable private static func logIn(_ visit: Visit) throws -> Answer {
        let login = (visit.form["ten"] ?? "").lowercased().filter { !$0.isWhitespace }
        let (site, address, now) = (visit.site, visit.request.address, visit.now)
        let wait = site.throttle.wait(login: login, address: address, now: now)
        guard wait == 0 else { return page(visit, .loginWait(seconds: Int(wait)), status: 429) }
        let credentials = try visit.store.credentials(login)
        // Somebody unknown takes as long as a wrong password, so that nobody learns who there is.
        let encoded = credentials?.password ?? site.decoyHash
        let isRight = PasswordHash.isRight(visit.form["mat_khau"] ?? "", encoded)
        guard let credentials, isRight, credentials.isActive,
            try secondFactor(visit, login, credentials)
        else {
            site.throttle.failed(login: login, address: address, now: now)
            try site.writer.note("login-failed", subject: login, detail: address, login: "", time: now)
            return page(visit, .loginWrong, status: 401)
        }
        site.throttle.succeeded(login: login)
        let secret = SecretBytes.token()
        try site.writer.openSession(
            SecretBytes.digest(secret), login: login, time: now, expires: now + Session.length)
        try site.writer.note("login", subject: login, detail: address, login: login, time: now)
        return .login(target(visit), secret: secret)
    }

    /// Whether the code of six digits is right, where one is asked for; each counts once.
    private static func secondFactor(_ visit: Visit, _ login: String, _ credentials: Credentials) throws -> Bool {
        guard let secret = credentials.secret else { return true }
        guard let step = OneTimeCode.step(of: visit.form["ma"] ?? "", secret: secret, at: visit.now) else {
            return false
        }
        return try visit.site.writer.useCode(step: step, of: login)
    }

    @Sendable private static func logOut(_ visit: Visit) throws -> Answer {
        if let session = visit.session { try visit.site.writer.closeSession(SecretBytes.digest(session)) }
        return .login("/dang-nhap", secret: nil)
    }

    // MARK: - Passwords

    private static func passwordPage(_ visit: Visit, _ error: Message?) -> Answer {
        .page(
            .password,
            ["title": visit.text(.tabPassword), "error": optional(error.map(visit.text)?.capitalizedSentence)],
            status: error == nil ? 200 : 422)
    }

    @Sendable private static func changePassword(_ visit: Visit) throws -> Answer {
        guard let person = visit.person, let credentials = try visit.store.credentials(person.login) else {
            throw Failure.loginNeeded
        }
        let (old, new) = (visit.form["cu"] ?? "", visit.form["moi"] ?? "")
        guard PasswordHash.isRight(old, credentials.password) else { return passwordPage(visit, .passwordOldWrong) }
        guard new == visit.form["lai"] else { return passwordPage(visit, .passwordsDiffer) }
        if let weakness = PasswordHash.weakness(new, login: person.login) { return passwordPage(visit, weakness) }
        try visit.site.writer.put(person, password: visit.site.options.passwords.hash(new), time: visit.now)
        try visit.note("password", person.login)
        return .login("/dang-nhap?xong=mat-khau", secret: nil)
    }
}
