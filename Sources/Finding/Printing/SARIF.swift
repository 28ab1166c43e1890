/// Findings in the Static Analysis Results Interchange Format 2.1.0, as code hosts and editors read it.
package enum SARIF {
    /// A rule as the log declares it.
    package struct Rule {
        var id: RuleID
        /// What is checked in a few sentences, where there is more to say than the summary.
        var description: String?

        package init(_ id: RuleID, description: String? = nil) {
            self.id = id
            self.description = description
        }
    }

    /// The rules of this target's catalogue.
    package static let catalogue = RuleID.all.map { Rule($0) }

    /// Returns a log with one run. All `rules` are declared, also those that did not fire, so that a host can close what was
    /// mended.
    package static func log(
        _ findings: [Finding], rules: [Rule] = catalogue, version: String, language: Language
    ) -> JSON {
        let rules = rules.sorted { $0.id.name < $1.id.name }
        let indices = Dictionary(rules.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
        let driver = JSON.object([
            ("name", .string("BaoCao")), ("version", .string(version)),
            ("rules", .array(rules.map { rule($0, language) })),
        ])
        let run = JSON.object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(findings.map { result($0, indices, language) })),
        ])
        return .object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            ("runs", .array([run])),
        ])
    }

    private static func rule(_ rule: Rule, _ language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("id", .string(rule.id.name)), ("shortDescription", text(rule.id.summary.text(in: language))),
        ]
        if let description = rule.description { members.append(("fullDescription", text(description))) }
        members.append(("defaultConfiguration", .object([("level", .string(level(rule.id.severity)))])))
        return .object(members)
    }

    private static func text(_ text: String) -> JSON {
        .object([("text", .string(text))])
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    private static func result(_ finding: Finding, _ indices: [String: Int], _ language: Language) -> JSON {
        var message = finding.message.text(in: language)
        if let evidence = finding.evidence { message += ": \(evidence.arithmetic)" }
        if let subject = finding.subject { message += " [\(subject.unit) \(subject.period)]" }
        var members: [(String, JSON)] = [("ruleId", .string(finding.rule.name))]
        if let index = indices[finding.rule.name] { members.append(("ruleIndex", .integer(index))) }
        members += [
            ("level", .string(level(finding.severity))),
            ("message", text(message)),
            ("locations", .array([finding.place].compactMap(\.self).map(location))),
        ]
        if !finding.related.isEmpty {
            let related = finding.related.enumerated().map { self.related($1, id: $0 + 1) }
            members.append(("relatedLocations", .array(related)))
        }
        members.append(("partialFingerprints", .object([("baocao/v1", .string(fingerprint(finding)))])))
        let explained = finding.explanation.map { Suppression(kind: .external, reason: $0) }
        if let suppression = finding.suppression ?? explained {
            let json = JSON.object([
                ("kind", .string(suppression.kind.rawValue)), ("justification", .string(suppression.reason)),
            ])
            members.append(("suppressions", .array([json])))
        }
        return .object(members)
    }

    private static func related(_ related: RelatedPlace, id: Int) -> JSON {
        guard case .object(let location) = location(related.place) else { return .null }
        let head = [JSON.Member(key: "id", value: .integer(id))]
        return .object(head + location + [JSON.Member(key: "message", value: text(related.quote))])
    }

    private static func location(_ place: Place) -> JSON {
        let region = JSON.object([
            ("startLine", .integer(place.line)), ("startColumn", .integer(place.column)),
            ("endLine", .integer(place.endLine)), ("endColumn", .integer(place.endColumn)),
        ])
        let artifact = JSON.object([("uri", .string(escaped(place.file)))])
        return .object([("physicalLocation", .object([("artifactLocation", artifact), ("region", region)]))])
    }

    /// A path as a URI reference.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~".utf8)
        return path.utf8.reduce(into: "") { text, byte in
            if plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    /// What makes a finding the same one in another run: the rule and what it is about, never the line or the values.
    private static func fingerprint(_ finding: Finding) -> String {
        if let key = finding.key {
            return [finding.rule.name, finding.place?.file ?? "", key].joined(separator: "|")
        }
        guard let subject = finding.subject else {
            return [finding.rule.name, finding.place?.file ?? "", finding.quote].joined(separator: "|")
        }
        return [finding.rule.name, subject.regime, subject.unit, subject.period, subject.item ?? ""]
            .joined(separator: "|")
    }
}
