import Finding
import ReportLanguage
import ReportModel
import ReportStore
import Tabular
import Workspace

/// Imports returns from JSON, as `baocao export` writes it.
///
/// Numbers are exact: a JSON number or a string with a decimal point. `state` says `nil` or `not-applicable` instead of a value;
/// a value that is `null` or left out leaves what is stored.
struct JSONImport {
    /// The largest file that is read, in bytes: all of it is held in memory.
    static let sizeLimit = 256 << 20

    let workspace: Workspace
    private(set) var outcome = ImportOutcome()
    private var changes: ReturnChanges

    init(workspace: Workspace, store: any ReportStore, replaces: Bool, today: Day) {
        self.workspace = workspace
        changes = ReturnChanges(workspace: workspace, store: store, replaces: replaces, today: today)
    }

    /// The revisions to be written, in order.
    var drafts: [ReturnDraft] { changes.drafts }

    mutating func read(_ bytes: [UInt8], file: String) throws(Refusal) {
        let document = try JSONDocument(bytes, file: file)
        let root = document.root
        guard let returns = root["returns"] else {
            return report(.jsonMissing("returns", at: "$"), root, document)
        }
        guard case .array(let items) = returns.value else {
            return report(.jsonExpected(.jsonArray, at: "$.returns"), returns, document)
        }
        for (index, item) in items.enumerated() { try read(item, "$.returns[\(index)]", document) }
        outcome.changed = changes.changed
        outcome.unchanged = changes.unchanged
        outcome.targets = changes.targets
    }

    private typealias Node = JSONDocument.Node

    // MARK: - Returns

    private mutating func read(_ item: Node, _ path: String, _ document: JSONDocument) throws(Refusal) {
        guard case .object(let members) = item.value else {
            return report(.jsonExpected(.jsonObject, at: path), item, document)
        }
        let known = ["regime", "unit", "period", "figures", "narratives", "explanations"]
        for member in members where !known.contains(member.key) {
            let nearest = nearestName(to: member.key, among: known)
            report(.unknownKey, .atPath(path, .unknownKey(member.key, nearest: nearest)), member.offset, document)
        }
        guard let regime = text("regime", item, path, document), let unit = text("unit", item, path, document),
            let period = text("period", item, path, document)
        else { return }
        guard let loaded = workspace.regimes[regime] else {
            let nearest = nearestName(to: regime, among: workspace.regimes.keys.sorted())
            return report(
                .unknownCode, .atPath(path, .unknownCode(regime, what: .regimeWord, nearest: nearest)), item.offset,
                document)
        }
        guard let found = workspace.tree.unit(unit) else {
            let nearest = nearestName(to: unit, among: workspace.tree.codes)
            return report(
                .unknownUnit, .atPath(path, .unknownUnit(unit, nearest: nearest)), item.offset, document)
        }
        guard loaded.regime.isOwed(by: found) else {
            return report(.atPath(path, .notOwed(unit: unit, regime: regime)), item, document)
        }
        let key: ReturnKey
        do throws(Refusal) {
            key = ReturnKey(
                regime: regime, unit: unit, period: try ReturnSelection.period(period, of: loaded.regime))
        } catch {
            if let finding = error.findings.first { report(.atPath(path, finding.message), item, document) }
            return
        }
        let index = try changes.open(key, loaded)
        readFigures(item, path, loaded, index, document)
        readTexts(item, path, loaded, index, document)
    }

    private mutating func readFigures(
        _ item: Node, _ path: String, _ loaded: LoadedRegime, _ index: Int, _ document: JSONDocument
    ) {
        guard let figures = item["figures"] else { return }
        guard case .array(let nodes) = figures.value else {
            return report(.jsonExpected(.jsonArray, at: path + ".figures"), figures, document)
        }
        for (number, node) in nodes.enumerated() {
            readFigure(node, "\(path).figures[\(number)]", loaded, index, document)
        }
    }

    private mutating func readFigure(
        _ node: Node, _ path: String, _ loaded: LoadedRegime, _ index: Int, _ document: JSONDocument
    ) {
        guard let indicator = text("indicator", node, path, document) else { return }
        var member: String?
        if let found = node["member"], case .string(let text) = found.value, !text.isEmpty { member = text }
        let key = FigureKey(indicator, member)
        guard let cell = loaded.compiled.cell(key), let place = loaded.compiled.indicator(indicator) else {
            let names = loaded.regime.indicators.map(\.code)
            let nearest = nearestName(to: indicator, among: names)
            return report(
                .unknownCode, .atPath(path, .unknownCode("\(key)", what: .indicatorWord, nearest: nearest)),
                node.offset, document)
        }
        if let earlier = changes.earlierLine(cell: cell, line: document.place(node.offset).line, index) {
            return report(
                .duplicateRow, .atPath(path, .duplicateRow("\(key)", line: earlier)), node.offset, document)
        }
        let definition = loaded.compiled.indicators[place]
        guard let figure = figure(node, path, definition, document), figure != .missing else { return }
        guard definition.origin.acceptsTyped else {
            return report(.atPath(path, .computedOnly(indicator)), node, document)
        }
        if let objection = changes.put(figure, cell: cell, index) {
            report(objection.rule, .atPath(path, objection.message), node.offset, document)
        }
    }

    /// The figure of a node; missing where it states none, `nil` where it is wrong.
    private mutating func figure(
        _ node: Node, _ path: String, _ definition: Indicator, _ document: JSONDocument
    ) -> Figure? {
        if let state = node["state"], case .string(let word) = state.value {
            switch word {
            case "nil": return .nilStated
            case "not-applicable": return .notApplicable
            case "missing": return .missing
            case "given": break
            default:
                report(.jsonExpected(.jsonState, at: path + ".state"), state, document)
                return nil
            }
        }
        guard let value = node["value"] else { return .missing }
        var status = FigureStatus.official
        if let found = node["status"], case .string(let word) = found.value {
            guard let known = ImportText.statuses[word.lowercased()] else {
                report(.atPath(path, .unknownStatus(word)), found, document)
                return nil
            }
            status = known
            if status != .official, !definition.hasStatus {
                report(.atPath(path, .statusNotAsked(definition.code)), found, document)
                return nil
            }
        }
        switch value.value {
        case .null: return .missing
        case .number(let text), .string(let text):
            do throws(Quantity.ParseError) {
                return .given(try Quantity(plain: text, decimals: definition.decimals), status)
            } catch {
                report(.atPath(path, .badNumber(text, error.reason)), value, document)
            }
        default: report(.jsonExpected(.jsonNumber, at: path + ".value"), value, document)
        }
        return nil
    }

    private mutating func readTexts(
        _ item: Node, _ path: String, _ loaded: LoadedRegime, _ index: Int, _ document: JSONDocument
    ) {
        for name in ["narratives", "explanations"] {
            guard let texts = item[name] else { continue }
            guard case .object(let members) = texts.value else {
                report(.jsonExpected(.jsonObject, at: "\(path).\(name)"), texts, document)
                continue
            }
            for member in members {
                let place = "\(path).\(name).\(member.key)"
                guard case .string(let text) = member.node.value else {
                    report(.jsonExpected(.jsonText, at: place), member.node, document)
                    continue
                }
                if name == "narratives", !loaded.sections.contains(member.key) {
                    let nearest = nearestName(to: member.key, among: loaded.sections)
                    report(
                        .unknownCode, .atPath(place, .unknownCode(member.key, what: .formSection, nearest: nearest)),
                        member.offset, document)
                    continue
                }
                let objection =
                    name == "narratives"
                    ? changes.put(narrative: text, member.key, index)
                    : changes.put(explanation: text, member.key, index)
                if let objection {
                    report(objection.rule, .atPath(place, objection.message), member.node.offset, document)
                }
            }
        }
    }

    // MARK: - Findings

    private mutating func text(
        _ key: String, _ node: Node, _ path: String, _ document: JSONDocument
    ) -> String? {
        guard let found = node[key] else {
            report(.jsonMissing(key, at: path), node, document)
            return nil
        }
        guard case .string(let text) = found.value else {
            report(.jsonExpected(.jsonText, at: "\(path).\(key)"), found, document)
            return nil
        }
        return text
    }

    private mutating func report(_ message: Message, _ node: Node, _ document: JSONDocument) {
        report(.cell, message, node.offset, document)
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ offset: Int, _ document: JSONDocument) {
        outcome.findings.append(Finding(rule, severity: .error, message, at: document.place(offset)))
    }
}
