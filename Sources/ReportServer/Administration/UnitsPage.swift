import Finding
import Mustache
import Operations
import ReportModel
import Workspace

/// Units over time.
enum UnitsPage {
    private static let path = "/quan-tri/don-vi"

    static let routes = [
        Route("GET", path, .somewhere(.administer)) { visit in try page(visit) },
        Route("POST", path, .somewhere(.administer), bodyLimit: 8 << 20, upload),
    ]

    private static func page(_ visit: Visit, findings: [Finding] = []) throws -> Answer {
        let (tree, search) = (visit.workspace.tree, visit.request.query["tim"] ?? "")
        let day = visit.request.query["ngay"].flatMap { Day(parsing: $0) } ?? visit.today
        let there = tree.units.indices.filter { tree.units[$0].exists(on: day) }
        let wanted = search.lowercased()
        let shown = there.filter { index in
            let unit = tree.units[index]
            return wanted.isEmpty || unit.name.lowercased().contains(wanted) || unit.code.contains(wanted)
        }
        return AdminPages.page(
            .units, .adminUnits,
            [
                "day": day.description, "search": search,
                "digest": try visit.form["ma_so"] ?? ConfigurationFiles.digest("units.csv", visit),
                "counts": visit.text(.unitCounts(there.count, day.short, all: Set(tree.codes).count)),
                "units": shown.map { index in
                    let unit = tree.units[index]
                    return Fields([
                        "name": unit.name, "code": unit.code, "level": unit.level, "depth": depth(index, tree),
                        "from": unit.from?.short ?? "", "until": unit.until?.short ?? "",
                        "successors": unit.successors.map { tree.unit($0.code)?.name ?? $0.code }
                            .joined(separator: ", "),
                    ])
                }, "hasUnits": !shown.isEmpty,
            ], visit, findings: findings)
    }

    private static func depth(_ index: Int, _ tree: UnitTree) -> Int {
        var (depth, current) = (0, tree.parents[index])
        while let parent = current, depth < 4 {
            depth += 1
            current = tree.parents[parent]
        }
        return depth
    }

    @Sendable private static func upload(_ visit: Visit) throws -> Answer {
        guard let file = visit.files.first(where: { $0.field == "tep" }) else {
            return try page(visit, findings: [Finding(.unreadableFile, .missingFile("units.csv"))])
        }
        let change = ConfigurationChange(visit.site.folder, file: "units.csv", file.bytes)
        if visit.form["chi_kiem_tra"] != nil {
            let findings = try change.checked(visit.workspace, visit.store).findings
            return findings.isEmpty ? visit.done(path, "kiem-tra") : try page(visit, findings: findings)
        }
        return try visit.attempt {
            let kept = try change.publish(
                visit.workspace, visit.site.writer, seen: visit.form["ma_so"] ?? "", time: visit.now)
            visit.site.lookAgain()
            try visit.note("units", "units.csv", kept ?? "")
            return visit.done(path, "don-vi")
        } orShow: { findings in
            try page(visit, findings: findings)
        }
    }
}
