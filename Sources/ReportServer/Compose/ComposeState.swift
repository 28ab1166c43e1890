import Checking
import Finding
import Mustache
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// The texts of a return as their page shows them now.
struct ComposeState {
    private let desk: ReturnDesk
    private let content: ReturnContent
    private let earlier: ReturnContent
    private let revision: Revision?
    private let life: ReturnLife
    private let proof: ReportProof
    /// What the proof-reader says, by section; of the rest under an empty name.
    private var remarks: [String: [Finding]] = [:]
    private let missingFigures: Int
    private static let missingRules: Set<RuleID> = [.missingFigure, .figureMissing, .returnMissing]
    private let figures: [(name: String, shown: String, expression: String)]
    /// What could not be written, and what was typed there.
    private let refused: [(target: ReturnEdit.Target, message: Message)]
    private let conflicts: [ReturnEdit.Conflict]
    private let typed: [ReturnEdit.Change]

    /// - Parameters:
    ///   - unwritten: what became of an edit.
    ///   - typed: the edit.
    init(
        _ desk: ReturnDesk, _ visit: Visit, unwritten: ReturnEdit.Outcome? = nil,
        typed: [ReturnEdit.Change] = []
    ) throws {
        self.desk = desk
        refused = unwritten?.refused ?? []
        conflicts = unwritten?.conflicts ?? []
        self.typed = typed
        revision = try visit.store.latest(desk.key)
        content = revision?.content ?? ReturnContent()
        earlier = try desk.earlierContent(visit.store)
        life = try visit.store.life(desk.key)
        proof = try ReportProof(desk)
        figures = try ComposeState.figures(desk, visit)
        // What is missing is entered elsewhere; here a number is enough.
        let missing = proof.findings.filter { ComposeState.missingRules.contains($0.rule) }
        missingFigures = Set(missing.map { $0.subject?.item ?? $0.quote }).count
        for finding in proof.findings where finding.severity > .info && !missing.contains(finding) {
            add(finding, to: section(of: finding))
        }
        // The gaps of a draft are those figures once more.
        for remark in try proof.remarks()
        where missingFigures == 0 || remark.section != nil || remark.finding.rule.name != "SL016" {
            add(remark.finding, to: remark.section)
        }
    }

    private mutating func add(_ finding: Finding, to section: String?) {
        remarks[section ?? "", default: []].append(finding)
    }

    /// The section that a finding of the checks or the outline is about.
    private func section(of finding: Finding) -> String? {
        if finding.rule == .missingSection { return finding.quote }
        return proof.section(of: finding.place)
    }

    /// All figures that a text may show, as expressions.
    private static func figures(
        _ desk: ReturnDesk, _ visit: Visit
    ) throws -> [(name: String, shown: String, expression: String)] {
        let source = StoreSource(store: visit.store, tree: visit.workspace.tree, regime: desk.loaded)
        let evaluator = Evaluator(desk.loaded.compiled, source: source)
        guard let slot = evaluator.slot(unit: desk.key.unit, period: desk.key.period) else { return [] }
        let compiled = evaluator.compiled
        let figures = compiled.indicators.indices.filter { compiled.traits[$0].isValid(in: slot.window) }.map { index in
            let figure = evaluator.figure(indicator: index, cell: compiled.firstCells[index], in: slot) ?? .missing
            let definition = compiled.indicators[index]
            let shown = FigureText.text(figure)
            return (definition.name, shown.isEmpty ? "…" : shown, "{{ \(definition.code) | unit }}")
        }
        if let failure = source.failure { throw failure }
        return figures
    }

    // MARK: - The page

    func fields(_ visit: Visit) -> Fields {
        let (key, loaded) = (desk.key, desk.loaded)
        let refusal = life.refusal(of: .edit, under: desk.conditions)?.message
        let locked = visit.access.allows(.edit, key.unit) ? refusal : .onlyToRead
        let isOpen = locked == nil
        let general = remarks["", default: []]
        return [
            "title": visit.text(.composeTitle(loaded.regime.name)), "unit": desk.unit.name,
            "period": key.period.vietnamese,
            "deadline": desk.deadline?.short,
            "path": EntryPage.path(key), "login": visit.person?.login ?? "",
            "composePath": ComposePage.path(key.regime, key.unit, key.period),
            "saved": revision.map { visit.text(.savedBy($0.author, Day.momentText($0.time))) },
            "locked": locked.map(visit.text)?.capitalizedSentence, "isOpen": isOpen,
            "state": visit.text(life.stateWords(isWritten: revision != nil)).capitalizedSentence,
            "problems": problems(visit), "hasProblems": !refused.isEmpty || !conflicts.isEmpty,
            "figures": isOpen
                ? figures.map { Fields(["name": $0.name, "shown": $0.shown, "value": $0.expression]) } : [],
            "chapters": (loaded.outline?.chapters ?? []).map { chapter($0, visit, isOpen: isOpen) },
            "earlierName": key.period.previous?.vietnamese ?? "",
            "missing": missingFigures == 0 ? nil : visit.text(.figuresMissing(missingFigures)).capitalizedSentence,
            "isFinished": proof.isFinished, "hasFindings": !general.isEmpty,
            "findings": general.map { $0.fields(visit.language) },
        ]
    }

    private func problems(_ visit: Visit) -> [String] {
        func name(_ target: ReturnEdit.Target) -> String {
            guard case .section(let code) = target else { return target.id }
            return desk.loaded.sectionBlocks.first { $0.code == code }?.prompt ?? code
        }
        return refused.map { "\(name($0.target)): \(visit.text($0.message))" }
            + conflicts.map {
                visit.text(.theirsInstead(name($0.target), $0.author, Day.momentText($0.time)))
            }
    }

    private func chapter(_ chapter: OutlineChapter, _ visit: Visit, isOpen: Bool) -> Fields {
        let place = chapter.heading?.place
        let anchor = place.flatMap { proof.anchors[$0] } ?? ""
        return [
            "heading": chapter.heading?.plainTitle, "label": place.flatMap { proof.labels[$0] } ?? "",
            "hasSections": !chapter.sections.isEmpty,
            "sections": chapter.sections.map { section($0, anchor, visit) },
        ]
    }

    private func section(_ block: SectionBlock, _ anchor: String, _ visit: Visit) -> Fields {
        let target = ReturnEdit.Target.section(block.code)
        let stored = ReturnEdit.text(of: target, in: content)
        let conflict = conflicts.first { $0.target == target }
        let mine = conflict == nil ? nil : typed.first { $0.target == target }?.text
        let text = mine ?? stored
        let before = CarriedText(earlier.narratives[block.code] ?? "")
        let marks = CarriedText(content.narratives[block.code] ?? "").marks(after: before, in: desk.key.period)
        let findings = remarks[block.code, default: []]
        return [
            "id": target.id, "code": block.code, "prompt": block.prompt, "isRequired": block.isRequired,
            "anchor": anchor, "text": text, "before": stored, "theirs": conflict?.theirs,
            "rows": min(
                16, max(4, text.split(separator: "\n", omittingEmptySubsequences: false).count + text.count / 80)),
            "hasMarks": !marks.isEmpty, "marks": marks.map(fields), "hasFindings": !findings.isEmpty,
            "findings": findings.map { $0.fields(visit.language) }, "hasEarlier": !before.pieces.isEmpty,
            "earlier": before.pieces.map { Fields(["text": $0.text, "isMarked": $0.isMarked]) },
        ]
    }

    private func fields(_ mark: CarriedText.Mark) -> Fields {
        [
            "text": mark.text, "start": mark.range.lowerBound, "end": mark.range.upperBound, "before": mark.before,
            "behind": mark.behind, "suggestion": mark.suggestion,
        ]
    }
}
