import Finding
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix

/// Serves a site by HTTP, until it is told to stop.
package struct Server: Sendable {
    private let site: Site
    private let host: String
    private let port: Int
    private let logger: Logger
    /// Where requests are worked on: they block on the store.
    private let pool: NIOThreadPool
    /// Whether what a proxy says of where requests come from is believed.
    private let isBehindProxy: Bool
    /// Large bodies are in memory as a whole; so many may be at once.
    private let largeBodies = Turns(8)
    /// What is large, in bytes.
    private static let large = 1 << 20

    /// - Parameters:
    ///   - host: the address to listen on.
    ///   - isBehindProxy: whether `X-Forwarded-For` is believed.
    package init(_ site: Site, host: String, port: Int, logger: Logger, isBehindProxy: Bool = false) {
        self.site = site
        self.host = host
        self.port = port
        self.logger = logger
        self.isBehindProxy = isBehindProxy
        pool = NIOThreadPool(numberOfThreads: 4)
    }

    /// Serves until SIGTERM or SIGINT; what was begun is finished.
    ///
    /// - Parameter onRunning: told the port, when the first request may come.
    package func run(onRunning: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        pool.start()
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        for route in Routes.all {
            router.on(RouterPath(route.path), method: HTTPRequest.Method(route.method) ?? .get) { request, context in
                try await respond(route, request, context)
            }
        }
        router.middlewares.add(Strays(server: self))
        let application = Application(
            router: router,
            // Who sends nothing for so long does not keep a connection.
            server: .http1(configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil, reuseAddress: true),
            onServerRunning: { channel in onRunning(channel.localAddress?.port ?? 0) }, logger: logger)
        try await application.runService()
        try await pool.shutdownGracefully()
    }

    // MARK: - Requests

    fileprivate func respond(
        _ route: Route?, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        site.metrics.begin()
        let began = ContinuousClock.now
        let answer: SiteResponse
        do {
            answer = try await self.answer(route, request, context)
        } catch {
            // Who asked went away.
            record(request.method.rawValue, route, SiteResponse(status: 400), since: began)
            throw error
        }
        record(request.method.rawValue, route, answer, since: began)
        return try await response(Compression.packed(answer, accepted: request.headers[.acceptEncoding]), context)
    }

    private func answer(
        _ route: Route?, _ request: Request, _ context: SiteContext
    ) async throws -> SiteResponse {
        var asked = SiteRequest(
            request, parameters: context.parameters, address: address(of: request, context),
            isLocal: isLocal(request, context))
        let limit = route?.bodyLimit ?? 1 << 16
        let length = request.headers[.contentLength].flatMap { Int($0) }
        let isChunked = request.headers[.transferEncoding] != nil
        guard length ?? 0 <= limit else { return site.tooLarge(route, limit: limit) }
        // Before more than a little is taken, whoever may not send it is told so.
        if isChunked || length ?? 0 > 1 << 16 {
            let head = asked
            if let refusal = try await pool.runIfActive({ site.refusal(route, head: head) }) { return refusal }
        }
        let isLarge = limit > Server.large && (isChunked || length ?? 0 > Server.large)
        guard !isLarge || largeBodies.enter() else { return site.tooBusy(route) }
        defer { if isLarge { largeBodies.leave() } }
        do {
            asked.body = Array(try await request.body.collect(upTo: limit).readableBytesView)
        } catch is NIOTooManyBytesError {
            return site.tooLarge(route, limit: limit)
        }
        return try await pool.runIfActive { [asked] in site.respond(route, asked) }
    }

    private func record(
        _ method: String, _ route: Route?, _ answer: SiteResponse, since began: ContinuousClock.Instant
    ) {
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        site.metrics.end(method: method, route: route?.path ?? "-", status: answer.status, seconds: seconds)
        if let fault = answer.fault {
            logger.error(
                "fault",
                metadata: [
                    "id": "\(fault.id)", "method": "\(method)", "route": "\(route?.path ?? "-")",
                    "status": "\(answer.status)", "reason": "\(fault.reason)",
                ])
        }
        // Neither addresses with their queries nor what people sent: nothing that could be a secret.
        logger.info(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(route?.path ?? "-")", "status": "\(answer.status)",
                "ms": "\((seconds * 100_000).rounded() / 100)",
            ])
    }

    private func address(of request: Request, _ context: SiteContext) -> String {
        if isBehindProxy, let forwarded = request.forwarded {
            return forwarded.split(separator: ",").last.map { $0.filter { $0 != " " } } ?? "-"
        }
        return context.remoteAddress?.ipAddress ?? "-"
    }

    /// Whether a program on this machine asks by itself. What a proxy passes on comes from this machine too, but says so.
    private func isLocal(_ request: Request, _ context: SiteContext) -> Bool {
        guard request.forwarded == nil, !isBehindProxy else { return false }
        return ["127.0.0.1", "::1", "::ffff:127.0.0.1"].contains(context.remoteAddress?.ipAddress)
    }

    private func response(_ answer: SiteResponse, _ context: SiteContext) async throws -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        var body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        if let file = answer.file { body = try await FileIO(threadPool: pool).loadFile(path: file, context: context) }
        return Response(status: HTTPResponse.Status(code: answer.status), headers: headers, body: body)
    }
}

/// Gives addresses that lead nowhere a page of ours.
private struct Strays: RouterMiddleware {
    let server: Server

    func handle(
        _ request: Request, context: SiteContext,
        next: @concurrent (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
            return try await server.respond(nil, request, context)
        }
    }
}

/// What is known of a request besides itself.
private struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where it comes from.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}

extension Request {
    /// What a proxy says of where a request comes from.
    fileprivate var forwarded: String? {
        HTTPField.Name("X-Forwarded-For").flatMap { headers[$0] }
    }
}

extension SiteRequest {
    /// A request whose body is not there yet.
    fileprivate init(_ request: Request, parameters: Parameters, address: String, isLocal: Bool) {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        if let authority = request.head.authority { headers["host"] = authority }
        var named: [String: String] = [:]
        for (name, value) in parameters { named[String(name)] = FormFields.decode(path: String(value)) }
        self.init(
            method: request.method.rawValue, path: request.uri.path, parameters: named,
            query: FormFields(encoded: request.uri.query ?? ""), headers: headers, address: address,
            isLocal: isLocal)
    }
}
