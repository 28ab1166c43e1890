import ArgumentParser
import Finding
import Foundation
import Logging
import Operations
import ReportServer

/// `baocao serve`: the pages and the API.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Mở các trang làm việc cho trình duyệt; dừng bằng Ctrl-C.",
        discussion: """
            Ví dụ: baocao serve -w minh-son
            Lần đầu, tạo người quản trị trước: baocao user add -w minh-son quan-tri --name "Quản trị" --role quan-tri
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Địa chỉ và cổng, ví dụ 0.0.0.0:8080 để máy khác trong mạng vào được.")
    var listen = "127.0.0.1:8080"
    @Flag(help: "Cho mọi người soát văn bản mà không cần đăng nhập.")
    var openProofreading = false
    @Flag(help: "Người dùng vào qua HTTPS (máy chủ web đứng trước); cookie chỉ gửi qua HTTPS.")
    var https = false
    @Flag(help: "Tin địa chỉ người dùng do máy chủ web đứng trước cho biết (X-Forwarded-For).")
    var behindProxy = false
    @Flag(help: "Ghi cả từng yêu cầu vào nhật ký.")
    var verbose = false
    @Option(help: "Nhật ký ra dạng nào: text, hoặc json (mỗi dòng một đối tượng JSON, có từng yêu cầu).")
    var log: LogFormat = .text

    enum LogFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    private var address: (host: String, port: Int)? {
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        let host = listen[..<colon].filter { $0 != "[" && $0 != "]" }
        return (host.isEmpty ? "127.0.0.1" : String(host), port)
    }

    func validate() throws {
        if address == nil { throw ValidationError("--listen phải có dạng ĐỊA-CHỈ:CỔNG, ví dụ 127.0.0.1:8080.") }
    }

    func run() async throws {
        guard let address else { return }
        let terminal = Terminal.standard
        var logger =
            switch log {
            case .text: Logger(label: "baocao") { StreamLogHandler.standardError(label: $0) }
            case .json: Logger(label: "baocao") { JSONLog(label: $0) }
            }
        logger.logLevel = verbose || log == .json ? .info : .warning
        let isStrict = ProcessInfo.processInfo.environment["BAOCAO_STRICT_PAGES"] != nil
        let site = try Site(
            options.folder,
            options: Site.Options(
                language: terminal.language, letsEverybodyProofread: openProofreading, isSecure: https,
                isStrict: isStrict))
        if try site.isWithoutPeople { terminal.note(.nobodyYet(options.workspace)) }
        let server = Server(
            site, host: address.host, port: address.port, logger: logger, isBehindProxy: behindProxy)
        try await server.run { port in terminal.print(.serving(address.host, port)) }
    }
}
