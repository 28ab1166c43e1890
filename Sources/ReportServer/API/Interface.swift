import Finding

/// What programs are told of an address of the API; the OpenAPI document is made from it.
package struct Interface: Sendable {
    /// A field of the query.
    package struct Field: Sendable {
        var name: String
        var summary: String
        var schema: Schema

        init(_ name: String, _ summary: String, _ schema: Schema) {
            self.name = name
            self.summary = summary
            self.schema = schema
        }

        static let limit = Field("limit", "How many items at most.", .integer(1...1000, default: 100))
        static let after = Field("after", "What `next` said on the page before.", .string)
        static let paging = [limit, after]
    }

    /// What is answered where all is well.
    package enum Result: Sendable {
        case json(Schema)
        /// A file of one of these types.
        case file([String])
    }

    /// Whether the revision that a change starts from is told (`If-Match`).
    package enum Revision: Sendable {
        case none, optional, required
    }

    /// The name of the operation, for generated clients.
    package var name: String
    package var summary: String
    package var query: [Field] = []
    package var body: Schema?
    /// Whether the body is a file, of any type.
    package var takesFile = false
    package var result: Result
    package var revision: Revision

    package init(
        _ name: String, _ summary: String, query: [Field] = [], body: Schema? = nil, takesFile: Bool = false,
        revision: Revision = .none, _ result: Result
    ) {
        self.name = name
        self.summary = summary
        self.query = query
        self.body = body
        self.takesFile = takesFile
        self.revision = revision
        self.result = result
    }
}

/// A JSON schema (2020-12, as OpenAPI 3.1 takes it).
package struct Schema: Sendable {
    let json: JSON

    static let string = Schema(json: .object([("type", .string("string"))]))
    static let text = Schema(json: .object([("type", .array([.string("string"), .string("null")]))]))
    static let bool = Schema(json: .object([("type", .string("boolean"))]))
    static let integer = Schema(json: .object([("type", .string("integer"))]))
    static let day = Schema(json: .object([("type", .string("string")), ("format", .string("date"))]))
    static let dayOrNull = Schema(
        json: .object([("type", .array([.string("string"), .string("null")])), ("format", .string("date"))]))
    /// Anything.
    static let any = Schema(json: .object([JSON.Member]()))

    static func integer(_ range: ClosedRange<Int>, default value: Int) -> Schema {
        Schema(
            json: .object([
                ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
                ("maximum", .integer(range.upperBound)), ("default", .integer(value)),
            ]))
    }

    static func choice(_ choices: [String]) -> Schema {
        Schema(json: .object([("type", .string("string")), ("enum", .array(choices.map(JSON.string)))]))
    }

    static func string(pattern: String, longest: Int? = nil) -> Schema {
        var members: [(String, JSON)] = [("type", .string("string")), ("pattern", .string(pattern))]
        if let longest { members.append(("maxLength", .integer(longest))) }
        return Schema(json: .object(members))
    }

    static func array(_ element: Schema) -> Schema {
        Schema(json: .object([("type", .string("array")), ("items", element.json)]))
    }

    /// An object with any names and such values.
    static func map(_ value: Schema) -> Schema {
        Schema(json: .object([("type", .string("object")), ("additionalProperties", value.json)]))
    }

    /// An object with these members; what is not `optional` is always there.
    ///
    /// - Parameter isClosed: whether no others may be there, as in what is sent to us.
    static func object(
        _ members: [(String, Schema)], optional: Set<String> = [], isClosed: Bool = false
    ) -> Schema {
        let required = members.map(\.0).filter { !optional.contains($0) }
        var result: [(String, JSON)] = [
            ("type", .string("object")), ("properties", .object(members.map { ($0.0, $0.1.json) })),
        ]
        if !required.isEmpty { result.append(("required", .array(required.map(JSON.string)))) }
        if isClosed { result.append(("additionalProperties", .bool(false))) }
        return Schema(json: .object(result))
    }

    /// One of the components of the document.
    static func named(_ name: String) -> Schema {
        Schema(json: .object([("$ref", .string("#/components/schemas/\(name)"))]))
    }

    /// A page of a list.
    static func page(_ element: Schema) -> Schema {
        .object([("items", .array(element)), ("next", .text)])
    }
}
