extension Finding {
    /// The finding as the command line and the HTTP API give it out.
    package func json(in language: Language) -> JSON {
        let place: [(String, JSON)] = [
            ("file", .string(orNull: self.place?.file)),
            ("line", .integer(orNull: self.place?.line)),
            ("column", .integer(orNull: self.place?.column)),
            ("endLine", .integer(orNull: self.place?.endLine)),
            ("endColumn", .integer(orNull: self.place?.endColumn)),
        ]
        let head: [(String, JSON)] = [
            ("rule", .string(rule.name)),
            ("severity", .string(severity.rawValue)),
            ("message", .string(message.text(in: language))),
        ]
        let tail: [(String, JSON)] = [
            ("quote", .string(quote)),
            ("related", .array(related.map(\.json))),
            ("key", .string(orNull: key)),
            ("page", .integer(orNull: page)),
            ("evidence", evidence?.json ?? .null),
            ("fix", fix?.json(in: language) ?? .null),
            ("subject", subject?.json ?? .null),
            ("explanation", .string(orNull: explanation)),
        ]
        return .object(head + place + tail)
    }
}

extension RelatedPlace {
    fileprivate var json: JSON {
        .object([
            ("file", .string(place.file)), ("line", .integer(place.line)), ("column", .integer(place.column)),
            ("endLine", .integer(place.endLine)), ("endColumn", .integer(place.endColumn)), ("quote", .string(quote)),
        ])
    }
}

extension Evidence {
    fileprivate var json: JSON {
        .object([
            ("arithmetic", .string(arithmetic)),
            ("parts", .array(parts.map { .object([("label", .string($0.label)), ("value", .string($0.value))]) })),
        ])
    }
}

extension Fix {
    fileprivate func json(in language: Language) -> JSON {
        .object([
            ("message", .string(message.text(in: language))), ("replacement", .string(orNull: replacement)),
        ])
    }
}

extension Subject {
    fileprivate var json: JSON {
        .object([
            ("regime", .string(regime)), ("unit", .string(unit)), ("period", .string(period)),
            ("item", .string(orNull: item)),
        ])
    }
}

/// Findings as one JSON object: `{"findings": […]}`.
package func findingsJSON(_ findings: [Finding], in language: Language) -> JSON {
    .object([("findings", .array(findings.map { $0.json(in: language) }))])
}
