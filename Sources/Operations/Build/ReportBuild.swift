import Checking
import Compiler
package import Document
package import Finding
package import ReportLanguage
package import ReportModel
package import Workspace

/// Makes the document of one return, or says why not.
package struct ReportBuild {
    let workspace: Workspace
    let loaded: LoadedRegime
    let source: StoreSource
    let evaluator: Evaluator

    package init(workspace: Workspace, loaded: LoadedRegime, source: StoreSource, evaluator: Evaluator) {
        self.workspace = workspace
        self.loaded = loaded
        self.source = source
        self.evaluator = evaluator
    }

    package enum Outcome {
        case document(Document, [Finding])
        /// The figures do not allow it.
        case refused([Finding])
        /// What was asked for cannot be.
        case wrongUse(Refusal)
    }

    package func document(_ unit: Unit, _ period: Period, issue: ReportIssue) -> Outcome {
        guard loaded.regime.isOwed(by: unit) else {
            return .wrongUse(
                Refusal(Finding(.badValue, .notOwed(unit: unit.code, regime: loaded.regime.code), quote: unit.code)))
        }
        guard let outline = loaded.outline else {
            return .wrongUse(Refusal(Finding(.unreadableFile, .noOutline(loaded.regime.code))))
        }
        guard let letterhead = workspace.settings.letterhead(of: unit) else {
            return .wrongUse(
                Refusal(
                    Finding(
                        .missingKey, .noLetterhead(unit: unit.code, level: unit.level), at: .start(of: "baocao.yaml"))))
        }
        guard let slot = evaluator.slot(unit: unit.code, period: period), slot.isOpen else {
            return .refused([
                Finding(.returnMissing, severity: .error, .noData(unit: unit.code, period: period.description))
            ])
        }
        let revision = source.revision(unit: unit.code, period: period)
        let content = revision?.content ?? ReturnContent()
        let checks = ReturnChecker.check(slot, evaluator: evaluator, content: content)
        if !issue.isDraft, checks.contains(where: { $0.rule == .returnMissing }) {
            // One cause, one error: not a line for every figure.
            return .refused([
                Finding(.returnMissing, severity: .error, .noData(unit: unit.code, period: period.description))
            ])
        }
        if checks.hasErrors, !issue.isDraft { return .refused(checks.filter { $0.severity == .error }) }
        let parent = unit.parent.flatMap { workspace.tree.unit($0) }
        let compilation = ReportCompiler.Issue(
            letterhead: letterhead.filled(for: unit, parent: parent), number: issue.number,
            day: issue.date.flatMap { Day(parsing: $0) }, isDraft: issue.isDraft,
            created: revision.map { Surroundings.timestamp($0.time) } ?? "\(slot.window.last)T00:00:00Z")
        do throws(Refusal) {
            let (document, findings) = try ReportCompiler(outline: outline, citations: workspace.citations)
                .compile(slot, evaluator: evaluator, content: content, issue: compilation)
            return .document(document, checks.filter { $0.severity > .info } + findings)
        } catch {
            return .refused(error.findings)
        }
    }
}
