import Finding
import ReportModel
import Yams

/// Collects what is wrong while a file is read, so that all of it is said at once.
final class FindingCollector {
    private(set) var findings: [Finding] = []
    let source: SourceText

    init(_ source: SourceText) {
        self.source = source
    }

    func report(_ rule: RuleID, _ message: Message, at place: Place, quote: String = "") {
        findings.append(
            Finding(rule, message, at: place, quote: quote, sourceLine: source.line(place.line)))
    }

    func report(_ refusal: Refusal) {
        findings += refusal.findings
    }
}

/// One value of a YAML file, with its place and the collector that errors go to.
struct YAMLValue {
    let node: Node
    let collector: FindingCollector
    /// The name under which it stands, for messages.
    let name: String

    /// Reads a whole file; `nil` where it is no YAML, which is then among the findings. An empty file is an empty mapping.
    static func read(_ collector: FindingCollector) -> YAMLValue? {
        do {
            // Without guessing of types: every scalar is read as the text it is, and no regular expressions are built for it.
            let node = try Yams.compose(yaml: collector.source.text, .basic) ?? Node.mapping(Node.Mapping([]))
            return YAMLValue(node: node, collector: collector, name: collector.source.file)
        } catch let error as YamlError {
            report(error, collector)
        } catch {
            collector.report(.yamlSyntax, .yamlSyntax("\(error)"), at: .start(of: collector.source.file))
        }
        return nil
    }

    private static func report(_ error: YamlError, _ collector: FindingCollector) {
        let file = collector.source.file
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            collector.report(
                .yamlSyntax, .yamlSyntax(problem), at: Place(file: file, line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "\($0)" }.sorted().joined(separator: ", ")
            collector.report(
                .duplicateCode, .duplicateKeys(names),
                at: Place(file: file, line: context.mark.line, column: context.mark.column), quote: names)
        default:
            collector.report(.yamlSyntax, .yamlSyntax("\(error)"), at: .start(of: file))
        }
    }

    var place: Place {
        let mark = node.mark
        return Place(
            file: collector.source.file, line: mark?.line ?? 1, column: mark?.column ?? 1,
            length: node.scalar.map { $0.string.contains("\n") ? 0 : $0.string.unicodeScalars.count } ?? 0)
    }

    func report(_ rule: RuleID, _ message: Message, quote: String? = nil) {
        collector.report(rule, message, at: place, quote: quote ?? node.scalar?.string ?? "")
    }

    // MARK: - Scalars

    /// The text of a scalar; `nil` for anything else, without a report.
    var scalarText: String? {
        node.scalar?.string
    }

    /// The text of a scalar; reports anything else.
    var text: String? {
        guard let scalar = node.scalar else {
            report(.badValue, .expectedText(name))
            return nil
        }
        return scalar.string
    }

    /// The text with the way back to its places.
    var embedded: EmbeddedText? {
        guard let scalar = node.scalar else {
            report(.badValue, .expectedText(name))
            return nil
        }
        let line = scalar.mark?.line ?? 1
        let column = scalar.mark?.column ?? 1
        switch scalar.style {
        case .literal, .folded:
            let indentation = collector.source.line(line + 1).prefix { $0 == " " }.count
            let lines = scalar.string.split(separator: "\n", omittingEmptySubsequences: false).count
            return EmbeddedText(
                text: scalar.string, source: collector.source, origins: (1...lines).map { (line + $0, indentation + 1) }
            )
        case .singleQuoted, .doubleQuoted:
            return EmbeddedText(scalar.string, source: collector.source, line: line, column: column + 1)
        default:
            return EmbeddedText(scalar.string, source: collector.source, line: line, column: column)
        }
    }

    var integer: Int? {
        guard let text else { return nil }
        guard let value = Int(text) else {
            report(.badValue, .expectedInteger(name, found: text))
            return nil
        }
        return value
    }

    /// An integer within bounds; reports any other.
    func integer(within bounds: ClosedRange<Int>) -> Int? {
        guard let value = integer else { return nil }
        guard bounds.contains(value) else {
            report(.badValue, .integerOutOfBounds(name, bounds))
            return nil
        }
        return value
    }

    var flag: Bool? {
        guard let text else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            report(.badValue, .expectedFlag(name, found: text))
            return nil
        }
    }

    var day: Day? {
        guard let text else { return nil }
        guard let day = Day(parsing: text) else {
            report(.badDate, .noSuchDate(text))
            return nil
        }
        return day
    }

    var period: Period? {
        guard let text else { return nil }
        guard let period = Period(parsing: text) else {
            report(.badValue, .noSuchPeriod(text))
            return nil
        }
        return period
    }

    /// A number as files write it (`1234.5`), with at most `decimals` decimals.
    func quantity(decimals: Int = Quantity.maximumDecimals) -> Quantity? {
        guard let text else { return nil }
        guard let plain = try? Quantity(plain: text), Int(plain.decimals) <= decimals else {
            report(.badValue, .expectedNumber(name, found: text))
            return nil
        }
        return plain
    }

    /// One of the raw values of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        report(.badValue, .notAChoice(name, found: text, choices: known, nearest: nearestName(to: text, among: known)))
        return nil
    }

    // MARK: - Collections

    /// The elements of a list; a single value counts as a list of one.
    var list: [YAMLValue] {
        if let sequence = node.sequence {
            return sequence.map { YAMLValue(node: $0, collector: collector, name: name) }
        }
        if node.mapping != nil { return [self] }
        if let text = node.scalar?.string, text.isEmpty { return [] }
        return [self]
    }

    var isSequence: Bool { node.sequence != nil }

    /// The texts of a list.
    var texts: [String] {
        list.compactMap(\.text)
    }

    /// The entries of a mapping in file order, keyed by code.
    var entries: [(key: String, value: YAMLValue)] {
        guard let mapping = node.mapping else {
            if node.scalar?.string.isEmpty ?? false { return [] }
            report(.badValue, .expectedMapping(name))
            return []
        }
        return mapping.map { key, value in
            let key = key.scalar?.string ?? ""
            return (key, YAMLValue(node: value, collector: collector, name: key))
        }
    }

    /// Reads a mapping of known keys; keys that `body` does not ask for are reported.
    func mapping<Result>(_ body: (inout YAMLMapping) -> Result) -> Result {
        var mapping = YAMLMapping(self)
        let result = body(&mapping)
        mapping.reportUnknownKeys()
        return result
    }
}

/// The keys of a mapping, asked for one by one.
struct YAMLMapping {
    let value: YAMLValue
    private let entries: [String: YAMLValue]
    private let keys: [(name: String, place: Place)]
    private var asked: Set<String> = []

    init(_ value: YAMLValue) {
        self.value = value
        var entries: [String: YAMLValue] = [:]
        var keys: [(String, Place)] = []
        for (key, child) in value.node.mapping ?? Node.Mapping([]) {
            let keyValue = YAMLValue(node: key, collector: value.collector, name: "")
            let name = key.scalar?.string ?? ""
            entries[name] = YAMLValue(node: child, collector: value.collector, name: name)
            keys.append((name, keyValue.place))
        }
        if value.node.mapping == nil, !(value.node.scalar?.string.isEmpty ?? false) {
            value.report(.badValue, .expectedMapping(value.name))
        }
        self.entries = entries
        self.keys = keys
    }

    /// The value under `key`; `nil` where there is none.
    mutating func optional(_ key: String) -> YAMLValue? {
        asked.insert(key)
        return entries[key]
    }

    /// The value under `key`; reports where there is none.
    mutating func required(_ key: String) -> YAMLValue? {
        if let found = optional(key) { return found }
        value.report(.missingKey, .missingKey(key, in: value.name), quote: "")
        return nil
    }

    func reportUnknownKeys() {
        for (key, place) in keys where !asked.contains(key) {
            value.collector.report(
                .unknownKey, .unknownKey(key, nearest: nearestName(to: key, among: asked.sorted())), at: place,
                quote: key)
        }
    }
}
