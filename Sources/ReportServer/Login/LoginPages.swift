import Finding
import Mustache
import ReportStore
import Workspace

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
                "title": visit.text(.tabLogin), "error": error.map(visit.text)?.capitalizedSentence,
                "login": visit.form["ten"] ?? "", "target": target(visit),
                "proofreads": visit.site.options.letsEverybodyProofread,
            ], status: status)
    }

    /// Where to go when logged in: only within the site. Browsers leave out tabs and line ends of addresses, and take `\` for `/`.
    private static func target(_ visit: Visit) -> String {
        let wanted = visit.form["den"] ?? visit.request.query["den"] ?? "/"
        let isWithin = wanted.hasPrefix("/") && !wanted.hasPrefix("//")
        return isWithin && wanted.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") } ? wanted : "/"
    }

    @Sendable private static func logIn(_ visit: Visit) throws -> Answer {
        let (site, address, now) = (visit.site, visit.request.address, visit.now)
        let typed = (visit.form["ten"] ?? "").lowercased().filter { !$0.isWhitespace }
        // What cannot be a name may be anything, and is kept nowhere.
        let login = PersonJob.isLogin(typed) ? typed : "?\(address)"
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
            // People type their passwords into the field of the name too, and the journal is for ever.
            try site.writer.note(
                "login-failed", subject: credentials == nil ? "?" : login, detail: address, login: "", time: now)
            return page(visit, .loginWrong, status: 401)
        }
        site.throttle.succeeded(login: login)
        let secret = SecretBytes.token()
        try site.writer.transaction {
            try site.writer.openSession(
                SecretBytes.digest(secret), login: login, time: now, expires: now + Session.length)
            try site.writer.note("login", subject: login, detail: address, login: login, time: now)
        }
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
        if let session = visit.session {
            try visit.site.writer.closeSession(SecretBytes.digest(session))
            try visit.note("logout", visit.person?.login ?? "", visit.request.address)
        }
        return .login("/dang-nhap", secret: nil)
    }

    // MARK: - Passwords

    private static func passwordPage(_ visit: Visit, _ error: Message?) -> Answer {
        .page(
            .password,
            ["title": visit.text(.tabPassword), "error": error.map(visit.text)?.capitalizedSentence],
            status: error == nil ? 200 : 422)
    }

    @Sendable private static func changePassword(_ visit: Visit) throws -> Answer {
        guard let person = visit.person else { throw Failure.loginNeeded }
        let new = visit.form["moi"] ?? ""
        if let doubt = try visit.doubt(ofPassword: visit.form["cu"] ?? "") { return passwordPage(visit, doubt) }
        guard new == visit.form["lai"] else { return passwordPage(visit, .passwordsDiffer) }
        if let weakness = PasswordHash.weakness(new, login: person.login) { return passwordPage(visit, weakness) }
        try PersonJob(tree: visit.workspace.tree, store: visit.site.writer, passwords: visit.site.options.passwords)
            .setPassword(new, of: person.login, by: person.login, time: visit.now)
        return .login("/dang-nhap?xong=mat-khau", secret: nil)
    }
}

extension Visit {
    /// Why a password is not taken for that of who has logged in; `nil` where it is theirs. Guessing is slowed down as at the door.
    func doubt(ofPassword password: String) throws -> Message? {
        guard let login = person?.login, let known = try store.credentials(login) else { throw Failure.loginNeeded }
        let throttle = site.throttle
        let wait = throttle.wait(login: login, address: request.address, now: now)
        guard wait == 0 else { return .loginWait(seconds: Int(wait)) }
        if PasswordHash.isRight(password, known.password) { return nil }
        throttle.failed(login: login, address: request.address, now: now)
        return .passwordOldWrong
    }
}
