import Checking
package import Finding
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// A return as it was sent, for the office that takes it: with what changed since it was sent before.
package struct ReviewSheet {
    /// A figure as it was sent.
    package struct Line {
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
    /// What the checks say, and what is different now from what was sent.
    package private(set) var findings: [Finding] = []
    package let previousName: String
    package let yearAgoName: String
    /// Whether it was sent before, so that there is something to compare with.
    package let isSentAgain: Bool

    /// - Throws: a `Refusal` where the store cannot be read.
    package init(_ desk: ReturnDesk) throws(Refusal) {
        let source = StoreSource(store: desk.store, tree: desk.workspace.tree, regime: desk.loaded)
        let evaluator = Evaluator(desk.loaded.compiled, source: source)
        let (sent, before) = try ReviewSheet.sendings(desk, source)
        isSentAgain = before != nil
        previousName = desk.period.previous?.vietnamese ?? ""
        yearAgoName = desk.period.yearAgo?.vietnamese ?? ""
        guard let slot = evaluator.slot(unit: desk.key.unit, period: desk.period) else { return }
        let sheet = EntrySheet(slot, evaluator: evaluator, content: sent)
        lines = sheet.cells.map { cell in
            let text = sent.figures[cell.key].map(FigureText.text) ?? cell.text
            let old = before.map { $0.figures[cell.key].map(FigureText.text) ?? "" }
            return Line(
                name: cell.name, measure: cell.measure, text: text, before: old == text ? nil : old,
                previous: cell.previous, yearAgo: cell.yearAgo)
        }
        sections = desk.loaded.sectionBlocks.map { block in
            let text = sent.narratives[block.code] ?? ""
            let old = before.map { $0.narratives[block.code] ?? "" }
            return Section(
                prompt: block.prompt, text: text,
                difference: old.flatMap { $0 == text ? nil : WordDifference(from: $0, to: text) })
        }
        findings = ReturnChecker.check(slot, evaluator: evaluator, content: sent)
        findings += try desk.differences(evaluator)
        if let failure = source.failure { throw failure }
    }

    /// What was sent last, and what the time before.
    private static func sendings(
        _ desk: ReturnDesk, _ source: StoreSource
    ) throws(Refusal) -> (sent: ReturnContent, before: ReturnContent?) {
        let latest = source.revision(unit: desk.key.unit, period: desk.period)?.content ?? ReturnContent()
        guard let store = desk.store else { return (latest, nil) }
        let numbers = try store.steps(desk.key).enumerated().filter { $0.element.action == .submit }.map {
            $0.offset + 1
        }
        guard let last = numbers.last else { return (latest, nil) }
        let sent = try store.sent(desk.key, step: last) ?? latest
        guard numbers.count > 1 else { return (sent, nil) }
        return (sent, try store.sent(desk.key, step: numbers[numbers.count - 2]))
    }
}
