/// A request without anything of the transport: what `Site` answers.
package struct SiteRequest: Sendable {
    package var method: String
    /// The path without its query.
    package var path: String
    /// What the path names, e.g. `unit`.
    package var parameters: [String: String]
    package var query: FormFields
    /// The headers that matter, by their names in small letters.
    package var headers: [String: String]
    package var body: [UInt8]
    /// Where it comes from; behind a proxy what that says.
    package var address: String
    /// Whether a program on the same machine asks, not through a proxy.
    package var isLocal: Bool

    package init(
        method: String, path: String, parameters: [String: String] = [:], query: FormFields = FormFields(),
        headers: [String: String] = [:], body: [UInt8] = [], address: String = "127.0.0.1",
        isLocal: Bool = false
    ) {
        self.method = method
        self.path = path
        self.parameters = parameters
        self.query = query
        self.headers = headers
        self.body = body
        self.address = address
        self.isLocal = isLocal
    }

    /// Whether it may change something.
    package var isUnsafe: Bool { !["GET", "HEAD", "OPTIONS"].contains(method) }

    /// The token that a program shows.
    package var bearer: String? {
        let parts = (headers["authorization"] ?? "").split(separator: " ")
        return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : nil
    }

    package func cookie(_ name: String) -> String? {
        for pair in (headers["cookie"] ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
            return String(parts[1])
        }
        return nil
    }
}

/// What is sent back.
package struct SiteResponse: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// The file that is sent instead of `body`, piece by piece.
    package var file: String?
    /// What went wrong on our side, where something did.
    package var fault: Fault?

    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
