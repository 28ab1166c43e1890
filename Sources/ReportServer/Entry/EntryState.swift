import Checking
import Finding
import Mustache
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// A return as its page shows it now.
struct EntryState {
    private let desk: ReturnDesk
    private let sheet: EntrySheet
    private let content: ReturnContent
    private let revision: Revision?
    private let life: ReturnLife
    private let conditions: LifeConditions
    /// What keeps the return from being sent, or was explained.
    private let findings: [Finding]
    /// For each finding the check that can be explained there; each is asked for once, however many figures it is about.
    private let explainable: [String?]
    /// The findings that are about one figure, by its name.
    private let findingsOfCells: [String: [Finding]]
    /// What was typed and could not be written.
    private let unwritten: [ReturnEdit.Target: ReturnEdit.Change]

    init(_ desk: ReturnDesk, _ visit: Visit, unwritten: [ReturnEdit.Change] = []) throws {
        self.unwritten = Dictionary(unwritten.map { ($0.target, $0) }, uniquingKeysWith: { $1 })
        let source = StoreSource(store: visit.store, tree: visit.workspace.tree, regime: desk.loaded)
        let evaluator = Evaluator(desk.loaded.compiled, source: source)
        guard let slot = evaluator.slot(unit: desk.key.unit, period: desk.key.period) else { throw Failure.notFound }
        revision = source.revision(unit: desk.key.unit, period: desk.key.period)
        content = revision?.content ?? ReturnContent()
        sheet = EntrySheet(slot, evaluator: evaluator, content: content)
        findings = EntryState.joined(ReturnChecker.check(slot, evaluator: evaluator, content: content), sheet)
        var asked: Set<String> = []
        explainable = findings.map { finding in
            finding.subject?.explainable.flatMap { asked.insert($0).inserted ? $0 : nil }
        }
        let names = Set(sheet.cells.map(\.key.description))
        findingsOfCells = Dictionary(grouping: findings.filter { $0.subject?.item.map(names.contains) ?? false }) {
            $0.subject?.item ?? ""
        }
        if let failure = source.failure { throw failure }
        self.desk = desk
        life = try visit.store.life(desk.key)
        conditions = desk.conditions
    }

    /// Why nothing can be written; `nil` where it can.
    private func lockedReason(_ visit: Visit) -> Message? {
        guard visit.access.allows(.edit, desk.key.unit) else { return .onlyToRead }
        return life.refusal(of: .edit, under: conditions)?.message
    }

    func fields(_ visit: Visit) -> Fields {
        let locked = lockedReason(visit)
        let (key, loaded) = (desk.key, desk.loaded)
        let fields: Fields = [
            "title": "\(loaded.regime.name) – \(key.period.vietnamese)", "regime": loaded.regime.name,
            "unit": desk.unit.name, "period": key.period.vietnamese,
            "from": desk.window.first.short, "to": desk.window.last.short,
            "deadline": desk.deadline?.short,
            "path": EntryPage.path(key), "login": visit.person?.login ?? "",
            "composePath": loaded.outline == nil ? nil : ComposePage.path(key.regime, key.unit, key.period),
            "saved": revision.map { visit.text(.savedBy($0.author, Day.momentText($0.time))) },
            "locked": locked.map(visit.text)?.capitalizedSentence, "isOpen": locked == nil,
            "state": visit.text(life.stateWords(isWritten: revision != nil)).capitalizedSentence,
            "canSend": visit.access.allows(.send, key.unit) && life.next(.submit) != nil,
            "previousName": sheet.previousName, "yearAgoName": sheet.yearAgoName,
            "tables": sheet.tables.map { table($0, isOpen: locked == nil, visit) },
            "sections": loaded.sectionBlocks.map { block in
                let target = ReturnEdit.Target.section(block.code)
                let stored = ReturnEdit.text(of: target, in: content)
                return Fields([
                    "id": target.id, "prompt": block.prompt, "isRequired": block.isRequired,
                    "text": unwritten[target]?.text ?? stored, "before": stored, "isOpen": locked == nil,
                ])
            },
            "findings": zip(findings, explainable).map { self.fields($0, explaining: $1, visit) },
            "summary": visit.text(summary),
            "hasSections": !loaded.sectionBlocks.isEmpty,
        ]
        return fields.with(Visit.stepFields(life, revision))
    }

    /// How much there is to mend.
    private var summary: Message {
        if findings.isEmpty { return revision == nil ? .nothingYet : .allRight }
        return .checksSummary(
            errors: findings.count { $0.severity == .error }, warnings: findings.count { $0.severity == .warning })
    }

    /// What somebody at the page calls a field.
    func name(of target: ReturnEdit.Target, _ visit: Visit) -> String {
        switch target {
        case .figure(let key): sheet.cells.first { $0.key == key }?.name ?? key.description
        case .section(let code): desk.loaded.sectionBlocks.first { $0.code == code }?.prompt ?? code
        case .explanation(let code): "\(visit.text(.explanationWord)) \(code)"
        }
    }

    private func table(_ table: EntrySheet.Table, isOpen: Bool, _ visit: Visit) -> Fields {
        [
            "caption": table.title, "isList": table.heads.isEmpty, "heads": table.heads,
            "rows": table.rows.enumerated().map { number, row in
                Fields([
                    "number": "\(number + 1)", "name": row.name, "measure": row.measure, "isTotal": row.isTotal,
                    "isList": table.heads.isEmpty,
                    "cells": row.cells.map { cell($0, isOpen: isOpen, isAlone: table.heads.isEmpty, visit) },
                    "previous": row.cells.first?.previous ?? "", "yearAgo": row.cells.first?.yearAgo ?? "",
                ])
            },
        ]
    }

    private func cell(
        _ cell: EntrySheet.Cell, isOpen: Bool, isAlone: Bool, _ visit: Visit
    ) -> Fields {
        let target = ReturnEdit.Target.figure(cell.key)
        let mine = unwritten[target]
        let found = findingsOfCells[cell.key.description] ?? []
        let isWrong = found.contains { $0.severity == .error }
        return [
            "id": target.id, "label": cell.measure.isEmpty ? cell.name : "\(cell.name) (\(cell.measure))",
            "isTyped": cell.isTyped && isOpen, "text": mine?.text ?? cell.text, "before": cell.text,
            "was": isAlone ? "" : EntryState.was(cell),
            "entries": cell.registers.map {
                Fields([
                    "path": RegisterPages.path(
                        $0.code, desk.key.unit, figure: cell.key, of: desk.loaded, desk.key.period),
                    "register": $0.name,
                ])
            },
            "kind": (cell.isTyped && isOpen ? "typed" : "computed")
                + (isWrong ? " wrong" : found.isEmpty ? "" : " doubtful"),
            "isWrong": isWrong,
            "check": found.isEmpty
                ? nil : found.map { visit.text($0.message).capitalizedSentence }.joined(separator: " "),
            "level": cell.status.map { stored in
                let level = mine?.status ?? stored
                return Fields(FigureStatus.allCases.map { ($0.rawValue, .flag($0 == level)) }).with([
                    "before": stored.rawValue
                ])
            },
        ]
    }

    /// What a figure was in the period before, and a year before.
    private static func was(_ cell: EntrySheet.Cell) -> String {
        let texts = [cell.previous, cell.yearAgo]
        return texts.allSatisfy(\.isEmpty) ? "" : texts.map { $0.isEmpty ? "–" : $0 }.joined(separator: " · ")
    }

    private static func joined(_ findings: [Finding], _ sheet: EntrySheet) -> [Finding] {
        let shown = findings.filter { $0.severity > .info || $0.explanation != nil }
        let missing = shown.filter { $0.rule == .figureMissing }
        guard missing.count > 2 else { return shown }
        // One line for all that is not filled in yet; the cells are empty before one's eyes.
        let names = Dictionary(
            sheet.cells.map { ($0.key.description, $0.name) }, uniquingKeysWith: { first, _ in first })
        let summary = Finding(
            .figureMissing, .figuresMissing(missing.count, missing.compactMap { names[$0.subject?.item ?? ""] }))
        return shown.filter { $0.rule != .figureMissing } + [summary]
    }

    private func fields(_ finding: Finding, explaining code: String?, _ visit: Visit) -> Fields {
        var fields = finding.fields(visit.language)
        fields["explainable"] = code.map { ReturnEdit.Target.explanation($0).id }
        fields["given"] = code.map { ReturnEdit.text(of: .explanation($0), in: content) } ?? ""
        return fields
    }

    // MARK: - For the script

    func json(_ visit: Visit, _ outcome: ReturnEdit.Outcome) -> JSON {
        .object([
            ("revision", .integer(revision?.number ?? 0)),
            ("saved", .string(orNull: revision.map { visit.text(.savedBy($0.author, Day.momentText($0.time))) })),
            (
                "cells",
                .array(
                    sheet.cells.map { cell in
                        .object([
                            ("id", .string(ReturnEdit.Target.figure(cell.key).id)), ("text", .string(cell.text)),
                            ("status", .string(orNull: cell.status?.rawValue)),
                        ])
                    })
            ),
            (
                "texts",
                .array(
                    desk.loaded.sections.map { code in
                        .object([
                            ("id", .string(ReturnEdit.Target.section(code).id)),
                            ("text", .string(ReturnEdit.text(of: .section(code), in: content))),
                        ])
                    })
            ),
            ("summary", .string(visit.text(summary))),
            ("findings", .array(zip(findings, explainable).map { json($0, explaining: $1, visit) })),
            (
                "refused",
                .array(
                    outcome.refused.map { refused in
                        .object([
                            ("id", .string(refused.target.id)),
                            ("message", .string(visit.text(refused.message).capitalizedSentence)),
                        ])
                    })
            ),
            (
                "conflicts",
                .array(
                    outcome.conflicts.map { conflict in
                        .object([
                            ("id", .string(conflict.target.id)), ("theirs", .string(conflict.theirs)),
                            ("status", .string(orNull: conflict.status?.rawValue)),
                            ("message", .string(visit.text(conflict.words))),
                        ])
                    })
            ),
        ])
    }

    private func json(_ finding: Finding, explaining code: String?, _ visit: Visit) -> JSON {
        .object([
            ("id", .string(finding.rule.name)), ("severity", .string(finding.severity.rawValue)),
            ("word", .string(FindingText(language: visit.language, isColoured: false).word(finding.severity))),
            ("message", .string(visit.text(finding.message).capitalizedSentence)),
            ("evidence", .string(orNull: finding.evidence?.arithmetic)),
            (
                "cell",
                .string(orNull: finding.subject?.item.flatMap { findingsOfCells[$0] == nil ? nil : "f.\($0)" })
            ),
            ("explain", .string(orNull: code.map { ReturnEdit.Target.explanation($0).id })),
            ("explanation", .string(code.map { ReturnEdit.text(of: .explanation($0), in: content) } ?? "")),
        ])
    }
}

extension ReturnEdit.Conflict {
    /// What the later of two writers is told.
    var words: Message {
        let level = status.flatMap { $0 == .official ? nil : " (\($0.vietnamese))" } ?? ""
        return .theirs(theirs + level, author, Day.momentText(time))
    }
}
