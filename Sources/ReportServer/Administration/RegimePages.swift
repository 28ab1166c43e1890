import Finding
import Mustache
import Operations
import ReportModel
import Workspace

/// Regimes: those in use, and drafts that are checked before they take their place.
enum RegimePages {
    private static let path = "/quan-tri/che-do"

    static let routes = [
        Route("GET", path, .somewhere(.administer)) { visit in try list(visit) },
        Route("POST", path, .somewhere(.administer), bodyLimit: 8 << 20, upload),
        Route("GET", path + "/:code/ban-thao", .somewhere(.administer)) { visit in try draftPage(visit) },
        Route("POST", path + "/:code/ban-thao/cong-bo", .somewhere(.administer), publish),
        Route("POST", path + "/:code/ban-thao/bo", .somewhere(.administer), drop),
    ]

    private static func draft(_ visit: Visit, _ code: String) throws(Refusal) -> RegimeDraft {
        try RegimeDraft(visit.site.folder, code, store: visit.workspace.settings.store)
    }

    // MARK: - The list

    private static func list(_ visit: Visit, findings: [Finding] = []) throws -> Answer {
        let drafts = RegimeDraft.codes(visit.site.folder, store: visit.workspace.settings.store)
        return AdminPages.page(
            .regimes, .adminRegimes,
            [
                "drafts": drafts.map { Fields(["code": $0, "path": "\(path)/\($0)/ban-thao"]) },
                "hasDrafts": !drafts.isEmpty,
                "regimes": try visit.workspace.regimesInOrder.map { loaded in
                    let code = loaded.regime.code
                    let files = try ConfigurationFiles.regime(code, visit)
                    return Fields([
                        "code": code, "name": loaded.regime.name, "version": loaded.regime.version,
                        "digest": String(RegimeDraft.digest(files).prefix(12)),
                        "frequency": loaded.regime.frequency.vietnamese,
                        "counts": visit.text(
                            .regimeCounts(
                                indicators: loaded.regime.indicators.count, registers: loaded.regime.registers.count,
                                rules: loaded.regime.rules.count + loaded.regime.balances.count)),
                        "files": files.keys.sorted().map { name in
                            Fields(["name": name, "path": "/quan-tri/tep/che-do/\(code)/\(name)"])
                        },
                    ])
                },
            ], visit, findings: findings)
    }

    /// Keeps the files as a draft; nothing in use is touched.
    @Sendable private static func upload(_ visit: Visit) throws -> Answer {
        let code = (visit.form["ma"] ?? "").filter { !$0.isWhitespace }
        return try visit.attempt {
            var files: [String: [UInt8]] = [:]
            for file in visit.files where file.field == "tep" { files[file.name] = file.bytes }
            try draft(visit, code).keep(files)
            try visit.note("draft", code)
            return .redirect("\(path)/\(code)/ban-thao")
        } orShow: { findings in
            try list(visit, findings: findings)
        }
    }

    // MARK: - A draft

    private static func draftPage(_ visit: Visit, findings: [Finding] = []) throws -> Answer {
        let draft = try draft(visit, visit.parameter("code"))
        let files = try draft.files()
        guard !files.isEmpty else { throw Failure.notFound }
        let (changed, problems) = try draft.change(files).checked(visit.workspace, visit.store)
        let regime = changed?.regimes[draft.code]?.regime
        return AdminPages.page(
            .regimeDraft, .draftTitle(draft.code),
            [
                "code": draft.code, "path": "\(path)/\(draft.code)/ban-thao", "name": regime?.name,
                "version": regime.flatMap { $0.version.isEmpty ? nil : $0.version },
                "isClean": problems.isEmpty, "isWrong": problems.hasErrors, "canPublish": !problems.hasErrors,
                "problems": problems.map { $0.fields(visit.language) }, "digest": RegimeDraft.digest(files),
                "changes": try changes(draft.code, files, visit),
            ], visit, findings: findings)
    }

    /// What becomes of each file.
    private static func changes(_ code: String, _ files: [String: [UInt8]], _ visit: Visit) throws -> [Fields] {
        let before = try ConfigurationFiles.regime(code, visit)
        return Set(before.keys).union(files.keys).sorted().map { name in
            let words: Message =
                switch (before[name], files[name]) {
                case (nil, _): .fileNew
                case (_, nil): .fileDropped
                case let (old, new): old == new ? .fileSame : .fileChangedLines(lines(old ?? [], new ?? []))
                }
            return Fields(["name": name, "words": visit.text(words)])
        }
    }

    /// How many lines came and went.
    private static func lines(_ old: [UInt8], _ new: [UInt8]) -> (added: Int, removed: Int) {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for line in old.split(separator: 10) { counts[line, default: 0] -= 1 }
        for line in new.split(separator: 10) { counts[line, default: 0] += 1 }
        return (counts.values.reduce(0) { $0 + max(0, $1) }, counts.values.reduce(0) { $0 - min(0, $1) })
    }

    @Sendable private static func publish(_ visit: Visit) throws -> Answer {
        let draft = try draft(visit, visit.parameter("code"))
        let files = try draft.files()
        guard !files.isEmpty else { throw Failure.notFound }
        // Somebody else uploaded other files since the page was made.
        guard visit.form["ma_so"] == RegimeDraft.digest(files) else {
            throw Failure(status: 409, message: .changedMeanwhile)
        }
        return try visit.attempt {
            let kept = try draft.change(files).publish(visit.workspace, visit.site.writer, time: visit.now)
            draft.drop()
            visit.site.lookAgain()
            try visit.note("publish", draft.code, kept ?? "")
            return visit.done(path, "cong-bo")
        } orShow: { findings in
            try draftPage(visit, findings: findings)
        }
    }

    @Sendable private static func drop(_ visit: Visit) throws -> Answer {
        let draft = try draft(visit, visit.parameter("code"))
        draft.drop()
        try visit.note("draft-dropped", draft.code)
        return visit.done(path, "bo-ban-thao")
    }
}
