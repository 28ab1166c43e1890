package import Finding
import Operations

/// The OpenAPI 3.1 document, made from the list of routes.
package enum OpenAPIDocument {
    package static func json(_ routes: [Route]) -> JSON {
        let routes = routes.filter { $0.interface != nil }
        var paths: [String] = []
        for route in routes where !paths.contains(route.path) { paths.append(route.path) }
        return .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string("BaoCao")), ("version", .string(Program.version)),
                    (
                        "description",
                        .string(
                            "Reports of public bodies: what is owed, the figures of returns, their life, "
                                + "consolidation and documents. Numbers are strings with a decimal point, so that no "
                                + "reader rounds them. A request that changes something may carry `Idempotency-Key`: "
                                + "sent again with the same content it is not done twice, and answered as before.")
                    ),
                    (
                        "license",
                        .object([("name", .string("Apache-2.0")), ("identifier", .string("Apache-2.0"))])
                    ),
                ])
            ),
            ("servers", .array([.object([("url", .string("/"))])])),
            ("security", .array([.object([("token", .array([]))])])),
            (
                "paths",
                .object(
                    paths.map { path in
                        let operations = routes.filter { $0.path == path }.map { route in
                            (route.method.lowercased(), operation(route))
                        }
                        return (template(path), JSON.object(operations))
                    })
            ),
            ("components", components),
        ])
    }

    /// `/a/:b` as `/a/{b}`.
    private static func template(_ path: String) -> String {
        path.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }.joined()
    }

    private static func operation(_ route: Route) -> JSON {
        guard let interface = route.interface else { return .null }
        var members: [(String, JSON)] = [
            ("operationId", .string(interface.name)), ("summary", .string(interface.summary)),
            ("tags", .array([.string(tag(route.path))])),
        ]
        if route.need == .nobody { members.append(("security", .array([]))) }
        let parameters = parameters(route, interface)
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let body = interface.body {
            members.append(
                ("requestBody", .object([("required", .bool(true)), ("content", content("application/json", body))])))
        }
        if interface.takesFile {
            members.append(
                (
                    "requestBody",
                    .object([("required", .bool(true)), ("content", content("application/octet-stream", .any))])
                ))
        }
        members.append(("responses", .object(responses(route, interface))))
        return .object(members)
    }

    private static func tag(_ path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[2]) : "api"
    }

    private static func parameters(_ route: Route, _ interface: Interface) -> [JSON] {
        var parameters = route.path.split(separator: "/").filter { $0.hasPrefix(":") }.map { part in
            let name = String(part.dropFirst())
            let (summary, example) = pathParameters[name] ?? ("", name)
            return JSON.object([
                ("name", .string(name)), ("in", .string("path")), ("required", .bool(true)),
                ("description", .string(summary)), ("schema", Schema.string.json), ("example", .string(example)),
            ])
        }
        for field in interface.query {
            parameters.append(
                .object([
                    ("name", .string(field.name)), ("in", .string("query")), ("required", .bool(false)),
                    ("description", .string(field.summary)), ("schema", field.schema.json),
                ]))
        }
        if interface.revision != .none {
            let isRequired = interface.revision == .required
            var members: [(String, JSON)] = [
                ("name", .string("If-Match")), ("in", .string("header")), ("required", .bool(isRequired)),
                (
                    "description",
                    .string("The revision that the change starts from, as `ETag` told it; `\"0\"` for a new one.")
                ), ("schema", Schema.string(pattern: Match.pattern).json),
            ]
            if isRequired { members.append(("example", .string("\"0\""))) }
            parameters.append(.object(members))
        }
        if route.isProgramChange {
            parameters.append(
                .object([
                    ("name", .string("Idempotency-Key")), ("in", .string("header")), ("required", .bool(false)),
                    ("description", .string("A name of the request that is used once.")),
                    ("schema", Schema.string(pattern: "^[A-Za-z0-9._-]{1,100}$").json),
                ]))
        }
        return parameters
    }

    /// What stands in paths, with examples out of the sample workspace.
    private static let pathParameters: [String: (String, String)] = [
        "regime": ("The code of a regime.", "ktxh"), "unit": ("The code of a unit.", "minh-tan"),
        "period": ("A period: 2026-10, 2026-W07, 2026-Q3, 2026-H1, 2026-9M, 2026, 2025-2026-HK1.", "2026-10"),
        "figure": ("An indicator, or an indicator with a member: `thu_ns`, `tiep_nhan.dat_dai`.", "thu_ns"),
        "register": ("The code of a register.", "ho_so"), "key": ("The key of an entry.", "HS-2026-0001"),
        "action": ("What is done.", "submit"),
    ]

    // MARK: - Answers

    private static func responses(_ route: Route, _ interface: Interface) -> [(String, JSON)] {
        var responses: [(String, JSON)] = []
        switch interface.result {
        case .json(let schema):
            responses.append(
                (
                    "200",
                    .object([
                        ("description", .string("Done.")), ("content", content("application/json", schema)),
                    ])
                ))
        case .file(let types):
            responses.append(
                (
                    "200",
                    .object([
                        ("description", .string("The file.")),
                        (
                            "content",
                            .object(types.map { ($0, .object([("schema", Schema.any.json)])) })
                        ),
                    ])
                ))
        }
        for (status, meaning) in refusals(route, interface) {
            responses.append(
                (
                    "\(status)",
                    .object([
                        ("description", .string(meaning)),
                        ("content", content("application/json", .named("Error"))),
                    ])
                ))
        }
        return responses
    }

    private static func refusals(_ route: Route, _ interface: Interface) -> [(Int, String)] {
        var refusals: [(Int, String)] = [(400, "The request cannot be read.")]
        if route.need != .nobody { refusals.append((401, "No token, or one that has ended.")) }
        if ![.nobody, .person].contains(route.need) { refusals.append((403, "The token's holder may not do this.")) }
        refusals.append((404, "There is no such thing."))
        if route.method != "GET" {
            refusals += [
                (409, "Somebody else changed it meanwhile."), (413, "Too large."), (415, "Not JSON."),
            ]
        }
        if interface.revision != .none { refusals.append((412, "It is not at this revision any more.")) }
        if interface.revision == .required { refusals.append((428, "No revision was told.")) }
        refusals += [(422, "Not possible, for the reasons in `findings`."), (503, "Not possible just now.")]
        return refusals
    }

    private static func content(_ type: String, _ schema: Schema) -> JSON {
        .object([(type, .object([("schema", schema.json)]))])
    }

    private static var components: JSON {
        .object([
            (
                "securitySchemes",
                .object([
                    (
                        "token",
                        .object([
                            ("type", .string("http")), ("scheme", .string("bearer")),
                            ("description", .string("A token that the administrator made, under *Quản trị*.")),
                        ])
                    )
                ])
            ),
            ("schemas", .object(APISchemas.all.map { ($0.0, $0.1.json) })),
        ])
    }
}
