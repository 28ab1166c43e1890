import Consolidation
import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Spreadsheet
import Workspace

/// *Tổng hợp*: the figures of the units below put together, and where each comes from.
enum ConsolidationPages {
    static let routes = [
        Route("GET", "/tong-hop", .somewhere(.see), start),
        Route("GET", "/tong-hop/:regime/:period", .somewhere(.see), page),
        Route("GET", "/tong-hop/:regime/:period/so-lieu/:key", .somewhere(.see), FigurePage.page),
        Route("GET", "/tong-hop/:regime/:period/khac-thuong", .somewhere(.see), OutlierPage.page),
        Route("GET", "/tong-hop/:regime/:period/loi-van", .somewhere(.see), NarrativePage.page),
        Route("GET", "/tong-hop/:regime/:period/tai/:form", .somewhere(.see), download),
    ]

    /// Leads to the consolidation that was chosen, or to the latest of the first report that there is.
    @Sendable private static func start(_ visit: Visit) throws -> Answer {
        let query = visit.request.query
        let regimes = ConsolidationPicker.regimes(visit)
        guard let loaded = regimes.first(where: { $0.regime.code == query["che-do"] }) ?? regimes.first else {
            return empty(visit, nil)
        }
        let latest = StatusTable.latestClosed(loaded.regime, on: visit.today)
        let asked = query["ky"].flatMap { Period(parsing: $0) }.flatMap {
            $0.kind == loaded.regime.frequency && loaded.regime.isInForce(in: $0) ? $0 : nil
        }
        guard let period = asked ?? latest.flatMap({ loaded.regime.isInForce(in: $0) ? $0 : nil }) else {
            return empty(visit, loaded)
        }
        let kept = query.pairs.filter { !["che-do", "ky"].contains($0.name) && !$0.value.isEmpty }
        let rest = kept.map { "\(FormFields.encode($0.name))=\(FormFields.encode($0.value))" }.joined(separator: "&")
        return .redirect("/tong-hop/\(loaded.regime.code)/\(period)" + (rest.isEmpty ? "" : "?\(rest)"))
    }

    /// Says that there is nothing to put together, and why.
    static func empty(_ visit: Visit, _ loaded: LoadedRegime?) -> Answer {
        .page(
            .nothing,
            [
                "title": visit.text(.tabConsolidation),
                "message": visit.text(.nothingToConsolidate(loaded?.regime.name)),
                "links": ConsolidationPicker.regimes(visit).filter { $0.regime.code != loaded?.regime.code }.map {
                    Fields(["path": "/tong-hop?che-do=\($0.regime.code)", "word": $0.regime.name])
                },
            ])
    }

    // MARK: - The table

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let choice = try ConsolidationChoice(visit)
        let (bases, withMembers, language) = (choice.bases, choice.withMembers, visit.language)
        let answer = try choice.ask(visit) { (run, row) throws(Refusal) in
            try run.remembered("table \(row) \(bases) \(withMembers)") { () throws(Refusal) in
                try ConsolidationView(run, row: row, bases: bases, withMembers: withMembers, language: language)
            }
        }
        guard let view = answer else { return empty(visit, choice.loaded) }
        let unit = view.unit.code
        var fields: Fields = [
            "title": choice.loaded.regime.name, "unit": view.unit.name, "period": choice.period.vietnamese,
            "from": view.window.first.short, "to": view.window.last.short,
            "countWords": visit.text(choice.count.words), "reporters": view.reporters,
            "above": above(view.above, choice, visit),
            "heads": view.bases.flatMap(\.heads).map { visit.text($0).capitalizedSentence },
            "rows": view.lines.map { line in
                Fields([
                    "name": line.name.trimmingPrefix(while: \.isWhitespace), "isMember": line.isMember,
                    "measure": line.measure, "value": line.value,
                    "path": choice.address("/so-lieu/\(line.key)", unit: unit), "cells": cells(line.compared),
                ])
            },
            "hasSigns": view.hasSigns, "signs": visit.text(.figureSigns),
            "findings": view.findings.filter {
                $0.rule != .unitsLacking || view.lacking.isEmpty || $0.subject?.item != nil
            }
            .map { $0.fields(visit.language) },
            "outliersPath": choice.address("/khac-thuong", unit: unit),
            "textsPath": choice.address("/loi-van", unit: unit),
            "hasTexts": !UnitTexts.sections(choice.loaded).isEmpty,
            "downloads": ["xlsx", "csv", "json"].map { form in
                Fields(["word": form.uppercased(), "path": choice.address("/tai/\(form)", unit: unit)])
            },
        ]
        fields = fields.with(
            ConsolidationPicker(choice: choice, visit: visit).fields(unit: view.unit, offices: view.offices))
        fields = fields.with(try lackingFields(view.lacking, of: view.reporters, choice, visit))
        return .page(.consolidation, fields)
    }

    /// What a figure is compared with, as cells of a table.
    static func cells(_ compared: [ConsolidationView.Compared]) -> [Fields] {
        compared.flatMap { one -> [Fields] in
            let base = Fields(["text": one.base, "isChange": false, "isDown": false])
            return [base]
                + (one.change.map { [Fields(["text": $0, "isChange": true, "isDown": $0.hasPrefix("-")])] } ?? [])
        }
    }

    /// The units above that the visitor may go to.
    static func above(_ units: [Unit], _ choice: ConsolidationChoice, _ visit: Visit, tail: String = "") -> [Fields] {
        units.filter { visit.access.allows(.see, $0.code) }.map {
            Fields(["name": $0.name, "path": choice.address(tail, unit: $0.code)])
        }
    }

    /// Who is missing, with how their returns stand.
    static func lackingFields(
        _ lacking: [ConsolidationView.Lacking], of reporters: Int, _ choice: ConsolidationChoice, _ visit: Visit
    ) throws -> Fields {
        let shown = lacking.prefix(60)
        let words = try shown.isEmpty ? [:] : standings(choice, visit)
        // The page with all of them has the latest periods only.
        let isListed =
            try lacking.count > shown.count
            && visit.site.statuses.status(of: choice.loaded, visit).periods.contains(choice.period)
        return [
            "hasLacking": !lacking.isEmpty, "isShort": lacking.count <= 12,
            "lackingTitle": visit.text(.unitsStillMissing(lacking.count, of: reporters)),
            "lacking": shown.map { unit in
                Fields([
                    "name": unit.name, "words": words[unit.code].map(visit.text),
                    "path": EntryPage.path(choice.loaded.regime.code, unit.code, choice.period),
                ])
            },
            "lackingMore": lacking.count > shown.count ? visit.text(.andMore(lacking.count - shown.count)) : nil,
            "lackingPath": isListed ? StatusPage.path(choice.loaded.regime.code, choice.period) : nil,
        ]
    }

    // MARK: - Files

    @Sendable private static func download(_ visit: Visit) throws -> Answer {
        let choice = try ConsolidationChoice(visit)
        let (bases, withMembers, language) = (choice.bases, choice.withMembers, visit.language)
        let form = visit.parameter("form")
        let types = [
            "xlsx": FileType.xlsx,
            "csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8",
        ]
        guard let type = types[form] else { throw Failure.notFound }
        let standings = form == "xlsx" ? try standings(choice, visit) : [:]
        let answer = try choice.ask(visit) { (run, row) throws(Refusal) -> (unit: String, contents: Contents) in
            let table = try ConsolidationTable(run, row: row, bases: bases, withMembers: withMembers)
            let unit = run.consolidator.unit(row).code
            switch form {
            case "csv": return (unit, .text("\u{FEFF}" + table.csv()))
            case "json": return (unit, .text(table.json(language, nil).text))
            default:
                var book = ConsolidatedWorkbook(table, standings: standings)
                let created = "\(run.consolidator.window.last)T00:00:00Z"
                return (unit, .workbook(try book.workbook(created: created)))
            }
        }
        guard let answer else { throw Failure.notFound }
        let name = "tong-hop-\(choice.loaded.regime.code)-\(choice.period)-\(answer.unit).\(form)"
        return .file(FileAnswer(try answer.contents.bytes, type: type, .download(name)))
    }

    /// What a file holds, before it is written: that takes longer, and others wait for the same consolidation.
    private enum Contents: Sendable {
        case text(String)
        case workbook(Workbook)

        var bytes: [UInt8] {
            get throws(Refusal) {
                switch self {
                case .text(let text): Array(text.utf8)
                case .workbook(let workbook): try WorkbookWriter.write(workbook)
                }
            }
        }
    }

    private static func standings(_ choice: ConsolidationChoice, _ visit: Visit) throws -> [String: Message] {
        try StatusTable.standings(
            choice.loaded.regime, choice.period, workspace: visit.workspace, store: visit.store, today: visit.today)
    }
}
