import Finding

/// The things that the API speaks of.
enum APISchemas {
    static let all: [(String, Schema)] = [
        (
            "Error",
            .object([("error", .string), ("status", .integer), ("findings", .array(.named("Finding")))])
        ),
        (
            "Finding",
            .object([
                ("rule", .string), ("severity", .choice(["info", "warning", "error"])), ("message", .string),
                ("file", .text), ("line", integerOrNull), ("column", integerOrNull), ("quote", .string),
                ("evidence", .any), ("fix", .any), ("subject", .any), ("explanation", .text),
            ])
        ),
        (
            "Regime",
            .object([
                ("code", .string), ("name", .string), ("version", .string), ("frequency", .string),
                ("first", .text), ("last", .text), ("reporters", .array(.string)), ("receiver", .string),
            ])
        ),
        ("RegimeInFull", regimeInFull),
        (
            "Unit",
            .object([
                ("code", .string), ("name", .string), ("short_name", .string), ("parent", .text), ("level", .string),
                ("from", .dayOrNull), ("until", .dayOrNull), ("successors", .array(.string)),
            ])
        ),
        (
            "Standing",
            .object([
                ("unit", .string), ("name", .string), ("parent", .text), ("deadline", .dayOrNull),
                (
                    "standing",
                    .choice([
                        "awaited", "overdue", "submitted", "returned", "accepted", "amending", "excused", "not-owed",
                    ])
                ), ("written", .bool), ("sent", .dayOrNull), ("late_days", integerOrNull), ("words", .string),
            ])
        ),
        ("Figure", figure),
        (
            "Return",
            .object([
                ("regime", .string), ("unit", .string), ("period", .string), ("revision", .integer),
                ("state", .choice(["draft", "submitted", "returned", "accepted", "amending", "excused"])),
                ("author", .text), ("time", .text), ("from", .day), ("to", .day), ("deadline", .dayOrNull),
                ("figures", .array(.named("Figure"))), ("narratives", .map(.string)), ("explanations", .map(.string)),
            ])
        ),
        ("ReturnChanges", changes),
        ("StepOrder", .object([("reason", .string), ("until", .day)], optional: ["reason", "until"], isClosed: true)),
        (
            "Entry",
            .object([("key", .text), ("values", .map(.text)), ("version", .integer)], optional: ["version"])
        ),
        ("EntryValues", .object([("values", .map(.text))], isClosed: true)),
    ]

    static let integerOrNull = Schema(
        json: .object([("type", .array([.string("integer"), .string("null")]))]))

    static let states = ["given", "nil", "not-applicable", "missing"]
    private static let statuses = ["estimate", "preliminary", "official"]

    private static let figure = Schema.object(
        [
            ("indicator", .string), ("member", .text), ("value", .text), ("state", .choice(states)),
            ("status", .choice(statuses)),
        ], optional: ["status"])

    /// What may be sent as a figure: `value`, or a `state` without one.
    private static let changes = Schema.object(
        [
            (
                "figures",
                .array(
                    .object(
                        [
                            ("indicator", .string), ("member", .text), ("value", .text), ("state", .choice(states)),
                            ("status", .choice(statuses)),
                        ], optional: ["member", "value", "state", "status"], isClosed: true))
            ),
            ("narratives", .map(.text)), ("explanations", .map(.text)),
        ], optional: ["figures", "narratives", "explanations"], isClosed: true)

    private static let regimeInFull = Schema.object([
        ("code", .string), ("name", .string), ("version", .string), ("frequency", .string),
        ("first", .text), ("last", .text), ("reporters", .array(.string)), ("receiver", .string),
        (
            "indicators",
            .array(
                .object([
                    ("code", .string), ("name", .string), ("measure", .string), ("decimals", .integer),
                    ("category", .text), ("typed", .bool),
                ]))
        ),
        (
            "categories",
            .array(
                .object([
                    ("code", .string), ("name", .string),
                    ("members", .array(.object([("code", .string), ("name", .string)]))),
                ]))
        ),
        (
            "registers",
            .array(
                .object([
                    ("code", .string), ("name", .string), ("key", .string), ("date", .string),
                    (
                        "fields",
                        .array(
                            .object([
                                ("code", .string), ("name", .string), ("required", .bool), ("personal", .bool),
                            ]))
                    ),
                ]))
        ),
        ("sections", .array(.object([("code", .string), ("prompt", .string), ("required", .bool)]))),
    ])
}
