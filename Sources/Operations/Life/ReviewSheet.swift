import Checking
package import Finding
import ReportLanguage
package import ReportModel
import ReportStore
import Workspace

/// A return as it was sent, for the office that takes it: with what changed since it was sent before.
package struct ReviewSheet {
    /// A figure as it was sent, with how final it is.
    package struct Line {
        package var key: FigureKey
        package var name: String
        package var measure: String
        package var text: String
        /// As it was sent the time before; `nil` where it is the same, or was not sent before.
        package var before: String?
        package var previous: String
        package var yearAgo: String
    }

    /// A text as it was sent.
    package struct Section {
        package var prompt: String
        package var text: String
        /// `nil` where it is the same, or was not sent before.
        package var difference: WordDifference?
    }

    package private(set) var lines: [Line] = []
    package private(set) var sections: [Section] = []
    /// Why warnings stand, where that is not what was sent before.
    package private(set) var explanations: [Section] = []
    /// What the checks say, and what is different now from what was sent.
    package private(set) var findings: [Finding] = []
    package let previousName: String
    package let yearAgoName: String
    /// Whether it was sent before, so that there is something to compare with.
    package let isSentAgain: Bool

    /// - Throws: a `Refusal` where the store cannot be read.
    package init(_ desk: ReturnDesk) throws(Refusal) {
        let source = StoreSource(store: desk.store, tree: desk.workspace.tree, regime: desk.loaded)
        let (sent, before) = try ReviewSheet.sendings(desk)
        let content = sent ?? source.revision(unit: desk.key.unit, period: desk.period)?.content ?? ReturnContent()
        isSentAgain = before != nil
        previousName = desk.period.previous?.vietnamese ?? ""
        yearAgoName = desk.period.yearAgo?.vietnamese ?? ""
        // What was sent is checked, whatever the unit has written since.
        let cells = desk.loaded.compiled.cells.keys.map { sent?.figures[$0] ?? .missing }
        let sentEvaluator = Evaluator(
            desk.loaded.compiled,
            source: SentSource(base: source) { $0 == desk.key.unit && $1 == desk.period && sent != nil ? cells : nil })
        guard let slot = sentEvaluator.slot(unit: desk.key.unit, period: desk.period) else { return }
        let sheet = EntrySheet(slot, evaluator: sentEvaluator, content: content)
        lines = sheet.cells.map { cell in
            let text = content.figures[cell.key].map(FigureText.words) ?? cell.text
            let old = before.map { $0.figures[cell.key].map(FigureText.words) ?? "" }
            return Line(
                key: cell.key, name: cell.name, measure: cell.measure, text: text, before: old == text ? nil : old,
                previous: cell.previous, yearAgo: cell.yearAgo)
        }
        sections = desk.loaded.sectionBlocks.map { block in
            ReviewSheet.section(
                block.prompt, content.narratives[block.code] ?? "",
                before: before.map { $0.narratives[block.code] ?? "" })
        }
        if let before {
            let codes = Set(content.explanations.keys).union(before.explanations.keys).sorted()
            explanations = codes.map { code in
                ReviewSheet.section(
                    code, content.explanations[code] ?? "", before: before.explanations[code] ?? "")
            }.filter { $0.difference != nil }
        }
        findings = ReturnChecker.check(slot, evaluator: sentEvaluator, content: content)
        findings += try desk.differences(Evaluator(desk.loaded.compiled, source: source))
        if let failure = source.failure { throw failure }
    }

    private static func section(_ prompt: String, _ text: String, before: String?) -> Section {
        Section(
            prompt: prompt, text: text,
            difference: before.flatMap { $0 == text ? nil : WordDifference(from: $0, to: text) })
    }

    /// What was sent last, and what the time before.
    private static func sendings(
        _ desk: ReturnDesk
    ) throws(Refusal) -> (sent: ReturnContent?, before: ReturnContent?) {
        guard let store = desk.store else { return (nil, nil) }
        let numbers = try store.steps(desk.key).enumerated().filter { $0.element.action == .submit }.map {
            $0.offset + 1
        }
        guard let last = numbers.last else { return (nil, nil) }
        let sent = try store.sent(desk.key, step: last)
        guard numbers.count > 1 else { return (sent, nil) }
        return (sent, try store.sent(desk.key, step: numbers[numbers.count - 2]))
    }
}
