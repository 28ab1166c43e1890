import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Workspace

/// *Duyệt*: returns that were sent, and what the office above does with them.
enum ReviewPages {
    static let routes = [
        Route("GET", "/duyet", .somewhere(.take), list),
        Route("GET", "/duyet/:regime/:unit/:period", .unit(.see), page),
        Route("POST", "/duyet/:regime/:unit/:period/nhan", .unit(.take)) { try take($0, .accept) },
        Route("POST", "/duyet/:regime/:unit/:period/tra-lai", .unit(.take)) { try take($0, .giveBack) },
        Route("POST", "/duyet/:regime/:unit/:period/sua-doi", .unit(.arrange)) { try take($0, .amend) },
        Route("POST", "/duyet/:regime/:unit/:period/mo-lai", .unit(.arrange)) { try take($0, .reopen) },
        Route("POST", "/duyet/:regime/:unit/:period/mien", .unit(.arrange)) { try take($0, .excuse) },
    ]

    static func path(_ key: ReturnKey) -> String { "/duyet/\(key.path)" }

    // MARK: - What waits

    private static let pageSize = 50

    @Sendable private static func list(_ visit: Visit) throws -> Answer {
        var waiting: [RegimeStatus.Waiting] = []
        for loaded in visit.workspace.regimesInOrder {
            let status = try visit.site.statuses.status(of: loaded, visit)
            waiting += status.waiting { visit.access.allows(.take, $0) }
        }
        let query = visit.request.query
        let chosen = query["che-do"].flatMap { visit.workspace.regimes[$0]?.regime.code }
        let counts = waiting.reduce(into: [String: Int]()) { $0[$1.key.regime, default: 0] += 1 }
        if let chosen { waiting.removeAll { $0.key.regime != chosen } }
        if counts.count > 1 { waiting.sort() }
        let paging = Paging(count: waiting.count, size: pageSize, asked: query["trang"].flatMap { Int($0) })
        func path(_ regime: String?, page: Int = 1) -> String {
            "/duyet?" + (regime.map { "che-do=\($0)&" } ?? "") + "trang=\(page)"
        }
        let fields: Fields = [
            "title": visit.text(.tabReview), "hasWaiting": !waiting.isEmpty, "count": waiting.count.vietnamese,
            "hasRegimes": counts.count > 1,
            "regimes": visit.workspace.regimesInOrder.map(\.regime).filter { counts[$0.code] != nil }.map {
                Fields([
                    "word": $0.name, "count": (counts[$0.code] ?? 0).vietnamese, "path": path($0.code),
                    "isChosen": $0.code == chosen,
                ])
            },
            "allPath": "/duyet", "isAll": chosen == nil,
            "waiting": try paging.slice(waiting).map { item in
                try card(item.key, try visit.store.life(item.key), visit)
            },
        ]
        return .page(.reviews, fields.with(paging.fields { path(chosen, page: $0) }))
    }

    private static func card(
        _ key: ReturnKey, _ life: ReturnLife, _ visit: Visit
    ) throws -> Fields {
        [
            "path": path(key), "regime": visit.workspace.regimes[key.regime]?.regime.name ?? key.regime,
            "period": key.period.vietnamese,
            "unit": visit.workspace.tree.unit(key.unit)?.name ?? key.unit,
            "sent": life.lastSending.map { visit.text(.sentBy($0.author, Day.momentText($0.time))) } ?? "",
            "again": life.sendingCount > 1 ? visit.text(.sentTimes(life.sendingCount)) : false,
        ]
    }

    // MARK: - One return

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        return .page(.review, try fields(desk, visit))
    }

    private static func fields(_ desk: ReturnDesk, _ visit: Visit) throws -> Fields {
        let sheet = try ReviewSheet(desk)
        let life = try visit.store.life(desk.key)
        let changed = sheet.lines.filter { $0.before != nil }
        let shown = sheet.findings.filter { $0.severity > .info || $0.explanation != nil }
        let mayTake = visit.access.allows(.take, desk.key.unit)
        let mayArrange = visit.access.allows(.arrange, desk.key.unit)
        let revision = try visit.store.latest(desk.key)
        let fields: Fields = [
            "title": "\(desk.loaded.regime.name) – \(desk.unit.name) – \(desk.key.period.vietnamese)",
            "regime": desk.loaded.regime.name, "unit": desk.unit.name, "period": desk.key.period.vietnamese,
            "from": desk.window.first.short, "to": desk.window.last.short,
            "state": visit.text(life.stateWords(isWritten: revision != nil)).capitalizedSentence,
            "standing": life.state.rawValue, "path": path(desk.key),
            "entryPath": EntryPage.path(desk.key.regime, desk.key.unit, desk.key.period),
            "sent": life.lastSending.map { visit.text(.sentBy($0.author, Day.momentText($0.time))) },
            "previousName": sheet.previousName, "yearAgoName": sheet.yearAgoName,
            "isSentAgain": sheet.isSentAgain,
            "hasChanges": !changed.isEmpty,
            "changes": changed.map { line($0, desk.key) }, "lines": sheet.lines.map { line($0, desk.key) },
            "explanations": sheet.explanations.map(section),
            "hasSections": !sheet.sections.isEmpty, "sections": sheet.sections.map(section),
            "findings": shown.map { $0.fields(visit.language) }, "hasFindings": !shown.isEmpty,
            "history": try ReturnHistory(desk).entries(visit.language).reversed().map { entry in
                Fields([
                    "moment": Day.momentText(entry.time), "author": entry.author, "words": visit.text(entry.words),
                    "hasChanges": !entry.changes.isEmpty, "changes": entry.changes,
                ])
            },
            "mayTake": mayTake && life.next(.accept) != nil,
            "mayAmend": mayArrange && life.next(.amend) != nil,
            "mayReopen": mayArrange && life.next(.reopen) != nil && life.state == .excused,
            "mayExcuse": mayArrange && life.next(.excuse) != nil,
        ]
        return fields.with(Visit.stepFields(life, revision))
    }

    private static func line(_ line: ReviewSheet.Line, _ key: ReturnKey) -> Fields {
        [
            "path": "/tong-hop/\(key.regime)/\(key.period)/so-lieu/\(line.key)?duoi=\(FormFields.encode(key.unit))",
            "name": line.name, "measure": line.measure, "text": line.text, "isChanged": line.before != nil,
            "before": line.before.map { $0.isEmpty ? "…" : $0 }, "previous": line.previous,
            "yearAgo": line.yearAgo,
        ]
    }

    private static func section(_ section: ReviewSheet.Section) -> Fields {
        let parts = section.difference?.parts ?? [WordDifference.Part(fate: .stayed, text: section.text)]
        return [
            "prompt": section.prompt, "isChanged": section.difference != nil,
            "parts": parts.map { part in
                Fields([
                    "isGone": part.fate == .gone, "isCome": part.fate == .come, "isKept": part.fate == .stayed,
                    "text": part.text,
                ])
            },
        ]
    }

    // MARK: - Steps

    private static func take(_ visit: Visit, _ action: LifeAction) throws -> Answer {
        let desk = try visit.desk()
        let reason = visit.form["ly_do"] ?? ""
        let refusal = try visit.take(action, desk, reason: reason, seen: visit.seen, detail: reason)
        guard let refusal else { return .redirect("\(path(desk.key))?xong=\(action.rawValue)") }
        return visit.refused(.review, try fields(desk, visit), refusal)
    }
}
