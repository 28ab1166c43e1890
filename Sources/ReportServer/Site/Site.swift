package import Finding
import Mustache
package import Operations
import ReportStore
import Synchronization
import Workspace

/// The pages over one workspace: takes a request without its transport, gives a response. May be asked from any thread; blocks.
package final class Site: Sendable {
    /// How a site is set up.
    package struct Options: Sendable {
        package var language: Language
        /// Whether everybody may proof-read documents, without an account.
        package var letsEverybodyProofread: Bool
        /// Whether browsers reach it by HTTPS, so that cookies are sent by that only.
        package var isSecure: Bool
        package var passwords: PasswordHash
        /// Whether a page that asks for a name that nobody gave is refused; for tests.
        package var isStrict: Bool

        package init(
            language: Language = .vi, letsEverybodyProofread: Bool = false, isSecure: Bool = false,
            passwords: PasswordHash = .standard, isStrict: Bool = false
        ) {
            self.language = language
            self.letsEverybodyProofread = letsEverybodyProofread
            self.isSecure = isSecure
            self.passwords = passwords
            self.isStrict = isStrict
        }
    }

    package let options: Options
    let folder: WorkspaceFolder
    /// Seconds since 1970.
    let clock: @Sendable () -> Int64
    let templates: Templates
    let throttle = LoginThrottle()
    let statuses = StatusShelf()
    let shelf = ConsolidationShelf()
    let outliers = OutlierShelf()
    let uploads = UploadShelf()
    let registers = RegisterShelf()
    let metrics = Metrics()
    let health = Health()
    let backups = BackupDesk()
    /// What the password of somebody who is not there is compared with.
    let decoyHash: String
    /// The one connection that writes.
    let writer: SQLiteStore
    private let readers: [SQLiteStore]
    private let nextReader = Atomic(0)
    private let configuration: WatchedWorkspace

    /// Opens a workspace, and makes its store where there is none.
    ///
    /// - Parameters:
    ///   - readerCount: how many requests may read at once.
    ///   - clock: seconds since 1970.
    /// - Throws: a `Refusal` where the workspace or its store cannot be used.
    package init(
        _ folder: WorkspaceFolder, options: Options = Options(), readerCount: Int = 4,
        clock: @escaping @Sendable () -> Int64 = { Surroundings.now }
    ) throws {
        self.folder = folder
        self.options = options
        self.clock = clock
        templates = try Templates.all.get()
        decoyHash = options.passwords.hash(SecretBytes.token())
        configuration = try WatchedWorkspace(folder)
        let settings = configuration.current(at: clock()).workspace.settings
        writer = try folder.storeForWriting(settings)
        // Writes at once, so that readers come to a store that is in use and share its files.
        try writer.sweepSessions(at: clock())
        let path = writer.path
        readers = try (0..<readerCount).map { (_) throws(Refusal) in try SQLiteStore(path: path, access: .readOnly) }
    }

    /// A connection to read with; takes turns.
    var reader: SQLiteStore {
        let turn = nextReader.wrappingAdd(1, ordering: .relaxed).oldValue
        return readers[Int(UInt(bitPattern: turn) % UInt(readers.count))]
    }

    /// Reads the configuration again, because somebody has just changed it here.
    func lookAgain() { configuration.lookAgain() }

    // MARK: - Requests

    /// Answers a request.
    ///
    /// - Parameter route: what its address leads to; `nil` where it leads nowhere.
    package func respond(_ route: Route?, _ request: SiteRequest) -> SiteResponse {
        attempt(route, request) { visit, route in
            try Gate.check(visit, route)
            guard route.isProgramChange else { return try response(try route.handler(visit), visit) }
            return try IdempotentAnswers.answer(visit) { try response(try route.handler(visit), visit) }
        }
    }

    /// Why a request is refused, as far as that can be told before its body is taken; `nil` where it may come.
    ///
    /// - Parameter head: the request without its body.
    package func refusal(_ route: Route?, head: SiteRequest) -> SiteResponse? {
        var mayCome = false
        let response = attempt(route, head) { visit, route in
            try Gate.checkHead(visit, route)
            mayCome = true
            return SiteResponse(status: 100)
        }
        return mayCome ? nil : response
    }

    /// Runs `body`; what it throws is told to who asked.
    private func attempt(
        _ route: Route?, _ request: SiteRequest, _ body: (Visit, Route) throws -> SiteResponse
    ) -> SiteResponse {
        let wantsJSON =
            route?.isProgramming ?? request.path.hasPrefix("/api/") || request.headers["accept"] == "application/json"
        var visit: Visit?
        do {
            let opened = try open(request, isProgramming: route?.isProgramming ?? false)
            visit = opened
            guard let route else {
                throw Routes.methods(at: request.path).isEmpty
                    ? Failure.notFound : Failure(status: 405, message: .otherMethod)
            }
            return try body(opened, route)
        } catch {
            var failure =
                switch error {
                case let failure as Failure: failure
                case let refusal as Refusal: Failure(refusal)
                default: Failure(status: 500, message: .ourFault)
                }
            // That many are at it is nobody's fault.
            let isBusy = failure.status == 503 && error is Failure
            guard failure.status >= 500, !isBusy else { return refuse(failure, visit, request, wantsJSON: wantsJSON) }
            let fault = Fault(error)
            failure.message = .faultNumbered(failure.message, fault.id)
            var response = refuse(failure, visit, request, wantsJSON: wantsJSON)
            response.fault = fault
            return response
        }
    }

    /// The request with who asks and what there is.
    package func open(_ request: SiteRequest, isProgramming: Bool) throws(Refusal) -> Visit {
        let now = clock()
        let current = configuration.current(at: now)
        var person: Person?
        var session: String?
        var token: ProgramToken?
        if isProgramming {
            if let bearer = request.bearer, let known = try reader.token(SecretBytes.digest(bearer), at: now) {
                person = known.holder
                token = known.token
                // To the hour, so that not each request writes.
                if now - (known.token.used ?? 0) >= 3600 { try writer.useToken(known.token.digest, time: now) }
            }
        } else if let secret = request.cookie(Session.cookie) {
            person = try reader.session(SecretBytes.digest(secret), at: now)
            if person != nil { session = secret }
        }
        return Visit(
            site: self, request: request, person: person, session: session, token: token,
            workspace: current.workspace,
            troubles: current.troubles, now: now, store: reader)
    }

    // MARK: - Responses

    private func response(_ answer: Answer, _ visit: Visit) throws -> SiteResponse {
        switch answer {
        case .page(let page, let fields, let status):
            let (html, missing) = templates.render(page, fields.with(visit.frame(page)), options.language)
            guard missing.isEmpty || !options.isStrict else {
                throw Failure(
                    status: 500,
                    message: Message(
                        vi: "mẫu \(page.rawValue) thiếu \(missing)", en: "\(page.rawValue) lacks \(missing)"))
            }
            return SiteResponse(
                status: status, headers: headers("text/html; charset=utf-8", Policy.page), body: html)
        case .redirect(let target):
            return SiteResponse(status: 303, headers: headers(nil, Policy.page) + [("Location", target)])
        case .json(let json, let status, let more):
            return SiteResponse(
                status: status, headers: jsonHeaders + more.map { (name: $0.0, value: $0.1) },
                body: Array(json.text.utf8))
        case .file(let file): return response(file)
        case .login(let target, let secret):
            return SiteResponse(
                status: 303,
                headers: headers(nil, Policy.page) + [
                    ("Location", target), ("Set-Cookie", Session.cookieText(secret, isSecure: options.isSecure)),
                ])
        }
    }

    private func response(_ file: FileAnswer) -> SiteResponse {
        var headers = headers(file.type, file.treatment == .framed ? Policy.framed : Policy.nothing)
        switch file.treatment {
        case .download(let name):
            headers.append(("Content-Disposition", "attachment; filename*=UTF-8''\(FormFields.encode(name))"))
        case .asset:
            headers.removeAll { $0.name == "Cache-Control" }
            headers.append(("Cache-Control", "public, max-age=31536000, immutable"))
        case .framed, .plain: break
        }
        var response = SiteResponse(status: 200, headers: headers, body: file.bytes)
        response.file = file.path
        return response
    }

    func headers(_ type: String?, _ policy: String) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("Cache-Control", "no-store"),
        ]
        if let type { headers.append(("Content-Type", type)) }
        if options.isSecure { headers.append(("Strict-Transport-Security", "max-age=31536000")) }
        return headers
    }

    /// What goes with every answer in JSON.
    var jsonHeaders: [(name: String, value: String)] { headers("application/json; charset=utf-8", Policy.nothing) }

    // MARK: - Refusals

    /// What is said to who sends more than `limit` bytes.
    func tooLarge(_ route: Route?, limit: Int) -> SiteResponse {
        refuse(Failure(status: 413, message: .tooLarge(limit: limit)), route)
    }

    /// What is said where too many send much at once.
    func tooBusy(_ route: Route?) -> SiteResponse { refuse(Failure(status: 503, message: .manyBodies), route) }

    private func refuse(_ failure: Failure, _ route: Route?) -> SiteResponse {
        refuse(
            failure, nil, SiteRequest(method: "POST", path: ""), wantsJSON: route?.isProgramming ?? false)
    }

    private func refuse(
        _ failure: Failure, _ visit: Visit?, _ request: SiteRequest, wantsJSON: Bool
    ) -> SiteResponse {
        if wantsJSON {
            let json = JSON.object([
                ("error", .string(failure.message.text(in: options.language))), ("status", .integer(failure.status)),
                ("findings", .array(failure.findings.map { $0.json(in: options.language) })),
            ])
            let more: [(name: String, value: String)] =
                failure.status == 401
                ? [("WWW-Authenticate", "Bearer")]
                : failure.status == 405
                    ? [("Allow", Routes.methods(at: request.path).joined(separator: ", "))] : []
            return SiteResponse(
                status: failure.status, headers: jsonHeaders + more, body: Array(json.text.utf8))
        }
        if failure.status == 401, !request.isUnsafe {
            let target = request.path == "/" ? "/dang-nhap" : "/dang-nhap?den=\(FormFields.encode(request.path))"
            return SiteResponse(status: 303, headers: headers(nil, Policy.page) + [("Location", target)])
        }
        let fields: Fields = [
            "title": Message.failureTitle(failure.status).text(in: options.language), "status": failure.status,
            "message": failure.message.text(in: options.language).capitalizedSentence,
            "findings": failure.findings.map { $0.fields(options.language) },
        ]
        let frame = visit?.frame(.failure) ?? Visit.bareFrame
        let html = templates.render(.failure, fields.with(frame), options.language).html
        return SiteResponse(
            status: failure.status, headers: headers("text/html; charset=utf-8", Policy.page),
            body: html)
    }
}

/// What browsers may load and run with our answers (Content Security Policy).
private enum Policy {
    /// Only what comes from here; no script and no style within a page.
    static let page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    /// A finished document, which brings its own style; shown in a frame without scripts.
    static let framed =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox"
    static let nothing = "default-src 'none'; frame-ancestors 'none'"
}

extension Site {
    /// Whether nobody could log in.
    package var isWithoutPeople: Bool {
        get throws(Refusal) { try reader.people().isEmpty }
    }
}
