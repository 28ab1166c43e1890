import Consolidation
import Finding
import Mustache
import Operations
import Packaging
import ReportModel
import ReportStore
import Synchronization
import Workspace

/// *Số liệu khác thường*: what is allowed, but strange beside what the same unit reported before.
enum OutlierPage {
    static let settings = OutlierSettings(
        thresholds: Dictionary(uniqueKeysWithValues: OutlierMethod.allCases.map { ($0, $0.usualThreshold) }))
    /// How many are shown; the strangest come first.
    private static let shown = 100

    @Sendable static func page(_ visit: Visit) throws -> Answer {
        let choice = try ConsolidationChoice(visit)
        let view = try choice.ask(visit) { (run, row) throws(Refusal) in
            (unit: run.consolidator.unit(row), above: run.above(row).map { run.consolidator.unit($0) })
        }
        guard let view else { return ConsolidationPages.empty(visit, choice.loaded) }
        let outcome = try visit.site.outliers.outcome(
            visit.workspace, choice.loaded, choice.period, OutlierPage.settings, count: choice.count,
            under: view.unit.code, store: visit.store)
        let table = OutlierTable(
            loaded: choice.loaded, tree: visit.workspace.tree, period: choice.period, settings: settings,
            outcome: outcome)
        let items = table.items
        return .page(
            .outliers,
            ([
                "title": visit.text(.outliersTitle), "regime": choice.loaded.regime.name, "unit": view.unit.name,
                "period": choice.period.vietnamese, "tablePath": choice.address(unit: view.unit.code),
                "above": ConsolidationPages.above(view.above, choice, visit, tail: "/khac-thuong"),
                "summary": visit.text(
                    .outliersFound(outcome.outliers.count, judged: outcome.judged, units: outcome.units)
                ).capitalizedSentence,
                "unjudged": outcome.unjudged > 0
                    ? visit.text(.outliersUnjudged(outcome.unjudged, needed: settings.minimumHistory))
                        .capitalizedSentence : nil,
                "hasItems": !items.isEmpty, "items": items.prefix(shown).map { fields($0, choice, visit) },
                "more": items.count > shown ? visit.text(.moreOutliers(items.count - shown)) : nil,
            ] as Fields).with(choice.neighbours("/khac-thuong", unit: view.unit.code)))
    }

    private static func fields(_ item: OutlierItem, _ choice: ConsolidationChoice, _ visit: Visit) -> Fields {
        let numbers = item.history.map(\.number)
        let words = item.history.map { "\($0.period.shortName) \($0.text)" }.joined(separator: ", ")
        return [
            "unit": item.unitName, "name": item.name, "value": item.value, "measure": item.measure,
            "expected": visit.text(item.expected).capitalizedSentence,
            "reasons": visit.text(item.reasons.joined).capitalizedSentence,
            "cause": item.cause.map(visit.text)?.capitalizedSentence,
            "line": LineDrawing.svg(numbers, label: "\(visit.text(.historyOf)): \(words)"),
            "history": item.history.map { Fields(["period": $0.period.shortName, "text": $0.text]) },
            "path": choice.address("/so-lieu/\(item.key)", unit: item.unit),
            "returnPath": EntryPage.path(choice.loaded.regime.code, item.unit, choice.period),
        ]
    }
}

extension [Message] {
    fileprivate var joined: Message {
        Message(vi: map(\.vi).joined(separator: "; "), en: map(\.en).joined(separator: "; "))
    }
}

/// Keeps the latest searches for strange figures, as long as the store is what it was.
final class OutlierShelf: Sendable {
    private struct Name: Hashable {
        var regime: ObjectIdentifier
        var period: Period
        var count: CountedReturns
        var unit: String
        var head: LedgerHead?
    }

    /// With each the regime, so that its identity is not given to another.
    private let kept = Mutex<[(name: Name, regime: LoadedRegime, outcome: OutlierSearch.Outcome)]>([])
    private static let capacity = 16

    func outcome(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ period: Period, _ settings: OutlierSettings,
        count: CountedReturns, under unit: String, store: SQLiteStore
    ) throws(Refusal) -> OutlierSearch.Outcome {
        let head = try store.head()
        let name = Name(
            regime: ObjectIdentifier(loaded.compiled), period: period, count: count, unit: unit, head: head)
        if let known = kept.withLock({ kept in kept.first { $0.name == name }?.outcome }) { return known }
        let run = OutlierRun(workspace: workspace, loaded: loaded, store: store, count: count)
        let outcome = try run.outcome(period, settings, under: unit)
        // What was read while somebody wrote is good for one answer only.
        guard try store.head() == head else { return outcome }
        kept.withLock { kept in
            kept.insert((name, loaded, outcome), at: 0)
            if kept.count > OutlierShelf.capacity { kept.removeLast() }
        }
        return outcome
    }
}

/// A small line through numbers, drawn in the colour of the text.
enum LineDrawing {
    private static let (width, height, edge) = (160.0, 36.0, 4.0)

    /// - Parameter label: what it says to those who do not see it.
    static func svg(_ numbers: [Double?], label: String) -> String {
        let known = numbers.compactMap(\.self)
        let (low, high) = (min(known.min() ?? 0, 0), max(known.max() ?? 0, 0))
        let span = high - low > 0 ? high - low : 1
        let step = (width - 2 * edge) / Double(max(numbers.count - 1, 1))
        func place(_ index: Int, _ number: Double) -> String {
            let y = height - edge - (number - low) / span * (height - 2 * edge)
            return "\(tenth(edge + Double(index) * step)) \(tenth(y))"
        }
        var path = ""
        var isDrawing = false
        for (index, number) in numbers.enumerated() {
            guard let number else {
                isDrawing = false
                continue
            }
            path += (isDrawing ? "L" : "M") + place(index, number)
            isDrawing = true
        }
        var svg =
            "<svg class=\"line\" viewBox=\"0 0 \(Int(width)) \(Int(height))\" role=\"img\" aria-label=\"\(XMLBytes.escapedText(label))\">"
        svg += "<path d=\"\(path)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
        if let last = numbers.indices.last, let number = numbers[last] {
            let point = place(last, number).split(separator: " ")
            svg += "<circle cx=\"\(point[0])\" cy=\"\(point[1])\" r=\"3\" fill=\"currentColor\"/>"
        }
        return svg + "</svg>"
    }

    private static func tenth(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
