import Finding
import HTTPTypes
import Hummingbird
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
        let router = Router(context: SiteContext.self)
        for route in Routes.all {
            router.on(RouterPath(route.path), method: HTTPRequest.Method(route.method) ?? .get) { request, context in
                try await respond(route, request, context)
            }
        }
        router.middlewares.add(Strays(server: self))
        let application = Application(
            router: router,
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
        let limit = route?.bodyLimit ?? 1 << 16
        let bytes: [UInt8]
        do {
            let buffer = try await request.body.collect(upTo: limit)
            bytes = Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            let answer = site.tooLarge(route)
            record(request.method.rawValue, route, answer.status, since: began)
            return response(answer)
        } catch {
            // Who asked went away.
            record(request.method.rawValue, route, 400, since: began)
            throw error
        }
        let asked = SiteRequest(
            request, bytes, parameters: context.parameters, address: address(of: request, context),
            isLocal: isLocal(request, context))
        let answer = try await pool.runIfActive { site.respond(route, asked) }
        record(asked.method, route, answer.status, since: began)
        return response(Compression.packed(answer, accepted: request.headers[.acceptEncoding]))
    }

    private func record(_ method: String, _ route: Route?, _ status: Int, since began: ContinuousClock.Instant) {
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        site.metrics.end(method: method, route: route?.path ?? "-", status: status, seconds: seconds)
        // Neither addresses with their queries nor what people sent: nothing that could be a secret.
        logger.info(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(route?.path ?? "-")", "status": "\(status)",
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

    private func response(_ answer: SiteResponse) -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
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
    fileprivate init(_ request: Request, _ body: [UInt8], parameters: Parameters, address: String, isLocal: Bool) {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        if let authority = request.head.authority { headers["host"] = authority }
        var named: [String: String] = [:]
        for (name, value) in parameters { named[String(name)] = FormFields.decode(String(value)) }
        self.init(
            method: request.method.rawValue, path: request.uri.path, parameters: named,
            query: FormFields(encoded: request.uri.query ?? ""), headers: headers, body: body, address: address,
            isLocal: isLocal)
    }
}
