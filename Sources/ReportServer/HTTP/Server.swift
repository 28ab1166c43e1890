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
        let router = Router()
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
        _ route: Route?, _ request: Request, _ context: BasicRequestContext
    ) async throws -> Response {
        let began = ContinuousClock.now
        let limit = route?.bodyLimit ?? 1 << 16
        let bytes: [UInt8]
        do {
            let buffer = try await request.body.collect(upTo: limit)
            bytes = Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            return response(site.tooLarge())
        }
        let asked = SiteRequest(request, bytes, parameters: context.parameters, address: address(of: request))
        let answer = try await pool.runIfActive { site.respond(route, asked) }
        // Neither addresses with their queries nor what people sent: nothing that could be a secret.
        logger.info(
            "request",
            metadata: [
                "method": "\(asked.method)", "route": "\(route?.path ?? "-")", "status": "\(answer.status)",
                "ms": "\((ContinuousClock.now - began) / .milliseconds(1))",
            ])
        return response(answer)
    }

    private func address(of request: Request) -> String {
        guard isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"), let forwarded = request.headers[name] else {
            return "local"
        }
        return forwarded.split(separator: ",").last.map { $0.filter { $0 != " " } } ?? "local"
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
        _ request: Request, context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
            return try await server.respond(nil, request, context)
        }
    }
}

extension SiteRequest {
    fileprivate init(_ request: Request, _ body: [UInt8], parameters: Parameters, address: String) {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        if let authority = request.head.authority { headers["host"] = authority }
        var named: [String: String] = [:]
        for (name, value) in parameters { named[String(name)] = FormFields.decode(String(value)) }
        self.init(
            method: request.method.rawValue, path: request.uri.path, parameters: named,
            query: FormFields(encoded: request.uri.query ?? ""), headers: headers, body: body, address: address)
    }
}
