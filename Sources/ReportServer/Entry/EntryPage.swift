import Checking
import Finding
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// *Nhập số liệu*: a return as a grid.
enum EntryPage {
    static let routes = [
        Route("GET", "/nhap/:regime/:unit/:period", .unit(.see), page),
        Route("POST", "/nhap/:regime/:unit/:period", .unit(.edit), saveForm),
        Route("POST", "/nhap/:regime/:unit/:period/o", .unit(.edit), saveCells),
        Route("POST", "/nhap/:regime/:unit/:period/gui", .unit(.send), send),
        Route("GET", "/nhap/:regime/:unit/:period/bieu.xlsx", .unit(.see), workbook),
        Route("POST", "/nhap/:regime/:unit/:period/bieu", .unit(.edit), bodyLimit: 20 << 20, importWorkbook),
    ]

    static func path(_ regime: String, _ unit: String, _ period: Period) -> String {
        "/nhap/\(regime)/\(unit)/\(period)"
    }

    // MARK: - The page

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        return .page(.entry, try EntryState(desk, visit).fields(visit))
    }

    /// The page without scripts: all fields at once.
    @Sendable private static func saveForm(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let outcome = try ReturnEdit(desk, EntryFields.changes(visit.form, desk))
            .apply(to: visit.site.writer, author: visit.author, time: visit.now)
        let path = path(desk.key.regime, desk.key.unit, desk.key.period)
        if outcome.refused.isEmpty, outcome.conflicts.isEmpty { return .redirect("\(path)?xong=luu") }
        var fields = try EntryState(desk, visit).fields(visit)
        fields["hasProblems"] = true
        fields["problems"] =
            outcome.refused.map { "\($0.target.id): \(visit.text($0.message))" }
            + outcome.conflicts.map {
                "\($0.target.id): \(visit.text(.theirs($0.theirs, $0.author, Day.momentText($0.time))))"
            }
        return .page(.entry, fields, status: 409)
    }

    @Sendable private static func send(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let order = LifeJob.Order(
            action: .submit, period: desk.key.period, units: [desk.key.unit], reason: visit.form["ly_do"] ?? "",
            author: visit.author, time: visit.now)
        let job = LifeJob(visit.site.folder, visit.workspace, desk.loaded, order)
        switch try job.run(store: visit.site.writer) {
        case .done:
            try visit.note("submit", "\(desk.key.regime)/\(desk.key.unit)/\(desk.key.period)")
            return .redirect("\(path(desk.key.regime, desk.key.unit, desk.key.period))?xong=gui")
        case .refused(let findings):
            var fields = try EntryState(desk, visit).fields(visit)
            fields["hasProblems"] = true
            fields["problems"] = findings.map { visit.text($0.message).capitalizedSentence }
            return .page(.entry, fields, status: 422)
        }
    }

    // MARK: - Excel

    @Sendable private static func workbook(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let source = StoreSource(store: visit.store, tree: visit.workspace.tree, regime: desk.loaded)
        let evaluator = Evaluator(desk.loaded.compiled, source: source)
        let bytes = try ReturnForm.workbook(desk.unit, desk.key.period, desk.loaded, source, evaluator)
        if let failure = source.failure { throw failure }
        let name = "\(desk.key.regime)_\(desk.key.unit)_\(desk.key.period).xlsx"
        return .file(
            FileAnswer(
                bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", .download(name)))
    }

    /// Takes the form back that `workbook` gave out: all of it or nothing.
    @Sendable private static func importWorkbook(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        guard let file = visit.files.first else { throw Failure(status: 422, message: .noFileChosen) }
        let job = ImportJob(
            workspace: visit.workspace, store: visit.site.writer, author: visit.author, time: visit.now,
            replaces: visit.form["ghi_de"] != nil, isDryRun: false,
            expected: FormImport.Expected(
                regime: desk.key.regime, unit: desk.key.unit, period: desk.key.period.description))
        let outcome = try FileAccess.withPrivateFile(file.bytes, name: file.name) { path in
            try job.run(try ImportFile(path))
        }
        guard !outcome.findings.hasErrors else {
            throw Failure(status: 422, message: .importRefused, findings: outcome.findings)
        }
        try visit.note("import", "\(desk.key.regime)/\(desk.key.unit)/\(desk.key.period)", file.name)
        return .redirect("\(path(desk.key.regime, desk.key.unit, desk.key.period))?xong=nhap")
    }

    // MARK: - Autosave

    @Sendable private static func saveCells(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let changes = try EntryMessage.changes(visit.request.body, desk)
        let outcome = try ReturnEdit(desk, changes)
            .apply(to: visit.site.writer, author: visit.author, time: visit.now)
        return .json(try EntryState(desk, visit).json(visit, outcome))
    }
}

/// A return as its page shows it now.
struct EntryState {
    private let desk: ReturnDesk
    private let sheet: EntrySheet
    private let content: ReturnContent
    private let revision: Revision?
    private let life: ReturnLife
    private let conditions: LifeConditions
    private let findings: [Finding]

    init(_ desk: ReturnDesk, _ visit: Visit) throws {
        let source = StoreSource(store: visit.store, tree: visit.workspace.tree, regime: desk.loaded)
        let evaluator = Evaluator(desk.loaded.compiled, source: source)
        guard let slot = evaluator.slot(unit: desk.key.unit, period: desk.key.period) else { throw Failure.notFound }
        revision = source.revision(unit: desk.key.unit, period: desk.key.period)
        content = revision?.content ?? ReturnContent()
        sheet = EntrySheet(slot, evaluator: evaluator, content: content)
        findings = ReturnChecker.check(slot, evaluator: evaluator, content: content)
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
        return [
            "title": "\(loaded.regime.name) – \(key.period.vietnamese)", "regime": loaded.regime.name,
            "unit": desk.unit.name, "period": key.period.vietnamese,
            "from": desk.window.first.short, "to": desk.window.last.short,
            "deadline": optional(desk.deadline?.short),
            "path": EntryPage.path(key.regime, key.unit, key.period),
            "composePath": optional(
                loaded.outline == nil ? nil : ComposePage.path(key.regime, key.unit, key.period)),
            "revision": revision?.number ?? 0,
            "saved": optional(
                revision.map { visit.text(.savedBy($0.author, Day.momentText($0.time))) }),
            "locked": optional(locked.map(visit.text)?.capitalizedSentence), "isOpen": locked == nil,
            "state": visit.text(life.stateWords(isWritten: revision != nil)).capitalizedSentence,
            "canSend": visit.access.allows(.send, key.unit) && life.next(.submit) != nil,
            "previousName": sheet.previousName, "yearAgoName": sheet.yearAgoName,
            "tables": sheet.tables.map { table($0, isOpen: locked == nil) },
            "sections": loaded.sectionBlocks.map { block in
                let id = ReturnEdit.Target.section(block.code).id
                return Fields([
                    "id": id, "prompt": block.prompt, "isRequired": block.isRequired,
                    "text": ReturnEdit.text(of: .section(block.code), in: content), "isOpen": locked == nil,
                ])
            },
            "findings": shownFindings.map { fields($0, visit) }, "hasFindings": !shownFindings.isEmpty,
            "isEmpty": revision == nil, "isRight": revision != nil && shownFindings.isEmpty,
            "hasSections": !loaded.sectionBlocks.isEmpty, "problems": [String](), "hasProblems": false,
            "errors": findings.count { $0.severity == .error }, "warnings": findings.count { $0.severity == .warning },
        ]
    }

    private func table(_ table: EntrySheet.Table, isOpen: Bool) -> Fields {
        [
            "caption": shown(table.title), "isList": table.heads.isEmpty, "heads": table.heads,
            "rows": table.rows.enumerated().map { number, row in
                Fields([
                    "number": "\(number + 1)", "name": row.name, "measure": shown(row.measure), "isTotal": row.isTotal,
                    "isList": table.heads.isEmpty,
                    "cells": row.cells.map { cell($0, isOpen: isOpen, isAlone: table.heads.isEmpty) },
                    "previous": row.cells.first?.previous ?? "", "yearAgo": row.cells.first?.yearAgo ?? "",
                ])
            },
        ]
    }

    private func cell(_ cell: EntrySheet.Cell, isOpen: Bool, isAlone: Bool) -> Fields {
        [
            "id": ReturnEdit.Target.figure(cell.key).id, "label": "\(cell.name) (\(cell.measure))",
            "isTyped": cell.isTyped && isOpen, "isAlone": isAlone, "text": cell.text, "previous": cell.previous,
            "entries": optional(
                cell.register.map {
                    RegisterPages.path($0, desk.key.unit, figure: cell.key, of: desk.loaded, desk.key.period)
                }),
            "level": optional(
                cell.status.map { level in
                    Fields(
                        Dictionary(
                            uniqueKeysWithValues: FigureStatus.allCases.map { ($0.rawValue, ($0 == level) as Any) }))
                }),
        ]
    }

    /// What keeps the return from being sent, or was explained.
    private var shownFindings: [Finding] {
        let shown = findings.filter { $0.severity > .info || $0.explanation != nil }
        let missing = shown.filter { $0.rule == .figureMissing }
        guard missing.count > 2 else { return shown }
        // One line for all that is not filled in yet; the cells are empty before one's eyes.
        let names = missing.compactMap { finding in
            sheet.cells.first { $0.key.description == finding.subject?.item }?.name
        }
        let summary = Finding(.figureMissing, .figuresMissing(missing.count, names))
        return shown.filter { $0.rule != .figureMissing } + [summary]
    }

    private func fields(_ finding: Finding, _ visit: Visit) -> Fields {
        var fields = finding.fields(visit.language)
        let code = finding.subject?.explainable
        fields["explainable"] = optional(code.map { ReturnEdit.Target.explanation($0).id })
        fields["given"] = code.map { ReturnEdit.text(of: .explanation($0), in: content) } ?? ""
        return fields
    }

    /// The cell that a finding is about.
    private func cellID(of finding: Finding) -> String? {
        guard let item = finding.subject?.item else { return nil }
        return sheet.cells.first { $0.key.description == item }.map { ReturnEdit.Target.figure($0.key).id }
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
            ("findings", .array(shownFindings.map { json($0, visit) })),
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
                            (
                                "message",
                                .string(
                                    visit.text(
                                        .theirs(conflict.theirs, conflict.author, Day.momentText(conflict.time))))
                            ),
                        ])
                    })
            ),
        ])
    }

    private func json(_ finding: Finding, _ visit: Visit) -> JSON {
        let code = finding.subject?.explainable
        return .object([
            ("id", .string(finding.rule.name)), ("severity", .string(finding.severity.rawValue)),
            ("word", .string(FindingText(language: visit.language, isColoured: false).word(finding.severity))),
            ("message", .string(visit.text(finding.message).capitalizedSentence)),
            ("evidence", .string(orNull: finding.evidence?.arithmetic)),
            ("cell", .string(orNull: cellID(of: finding))),
            ("explain", .string(orNull: code.map { ReturnEdit.Target.explanation($0).id })),
            ("explanation", .string(code.map { ReturnEdit.text(of: .explanation($0), in: content) } ?? "")),
        ])
    }
}
