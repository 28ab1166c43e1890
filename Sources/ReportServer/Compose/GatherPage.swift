import Compiler
import Consolidation
import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Workspace

/// *Soạn báo cáo tổng hợp*: the report of an office from what the units below it sent, with their texts to be edited.
enum GatherPage {
    private static let path = "/soan-tong-hop/:regime/:unit/:period"
    static let routes = [
        Route("GET", path, .unit(.see)) { visit in .page(.gather, try GatherState(visit).fields(visit)) },
        Route("POST", path, .unit(.edit), bodyLimit: 8 << 20, save),
        Route("POST", "\(path)/lay", .unit(.edit), bodyLimit: 8 << 20, gather),
        Route("GET", "\(path)/xem", .unit(.see), preview),
        Route("GET", "\(path)/tai", .unit(.see), download),
    ]

    static func path(_ regime: String, _ unit: String, _ period: Period) -> String {
        path(ReturnKey(regime: regime, unit: unit, period: period))
    }

    private static func path(_ key: ReturnKey) -> String { "/soan-tong-hop/\(key.path)" }

    /// Takes in what the units wrote, behind what was typed on the page.
    @Sendable private static func gather(_ visit: Visit) throws -> Answer {
        let desk = try OfficeDesk(visit)
        let unwritten = try write(visit, desk)
        guard unwritten.isEmpty else { return try page(unwritten, visit) }
        let job = try GatherJob(
            visit.workspace, desk.loaded, desk.period, unit: desk.unit.code, path: desk.file)
        let (tree, store, unit) = (visit.workspace.tree, visit.store, desk.unit.code)
        let texts = try visit.site.shelf.ask(
            visit.workspace, desk.loaded, desk.period, count: desk.count, store: store
        ) { (run) throws(Refusal) in try UnitTexts(run, under: unit, in: tree, store: store) }
        let (gathering, findings) = try job.run(texts)
        try visit.note("gather", desk.key.path)
        func count(_ outcome: Gathering.Outcome) -> Int { gathering.outcomes.count { $0.outcome == outcome } }
        let told = Message.gatheredTexts(
            units: Set(gathering.outcomes.map(\.key.unit)).count, new: count(.new), updated: count(.updated),
            conflicts: count(.conflict))
        let state = try GatherState(visit)
        return .page(
            .gather,
            state.fields(visit).with([
                "gathered": visit.text(told), "hasProblems": !findings.isEmpty,
                "problems": findings.map { visit.text($0.message).capitalizedSentence },
            ]))
    }

    /// Writes all sections that were changed; where somebody else did so meanwhile, both texts are shown.
    @Sendable private static func save(_ visit: Visit) throws -> Answer {
        let desk = try OfficeDesk(visit)
        let unwritten = try write(visit, desk)
        guard unwritten.isEmpty else { return try page(unwritten, visit) }
        return .redirect("\(path(desk.key))?tinh=\(desk.count.rawValue)&xong=luu")
    }

    /// The page again, with what was typed and not written.
    private static func page(_ unwritten: [String: String], _ visit: Visit) throws -> Answer {
        .page(.gather, try GatherState(visit, conflicts: unwritten).fields(visit), status: 409)
    }

    /// How often texts are written anew where somebody saves the file at the same moment.
    private static let attempts = 4

    /// Writes the texts of the form that were changed.
    ///
    /// - Returns: by section what was typed and not written, because somebody else wrote there since the page was made.
    private static func write(_ visit: Visit, _ desk: OfficeDesk) throws -> [String: String] {
        for attempt in 1...attempts {
            let kept = KeptNarrative(desk.file)
            var file = try kept.file() ?? GatheredFile()
            var unwritten: [String: String] = [:]
            var isChanged = false
            for section in desk.outline.sections {
                let (code, id) = (section.block.code, ReturnEdit.Target.section(section.block.code).id)
                guard let typed = visit.form[id]?.replacing("\r\n", with: "\n"), let seen = visit.form["\(id):truoc"]
                else { continue }
                let stored = file.body(of: code) ?? ""
                guard typed != stored else { continue }
                if seen != GatherState.digest(stored) {
                    // Untouched here: then theirs stands.
                    if GatherState.digest(typed) != seen { unwritten[code] = typed }
                    continue
                }
                file.setBody(typed, of: code, title: section.heading?.plainTitle ?? section.block.prompt)
                isChanged = true
            }
            guard isChanged else { return unwritten }
            do throws(Refusal) {
                try kept.write(file)
                try visit.note("write", desk.key.path)
                return unwritten
            } catch {
                // Somebody saved another file in between: what was typed is compared with that.
                guard attempt < attempts, error.findings.allSatisfy({ $0.rule == .conflict }) else { throw error }
            }
        }
        throw Refusal(Finding(.conflict, .changedTooOften))
    }

    @Sendable private static func preview(_ visit: Visit) throws -> Answer {
        let proof = try OfficeDesk(visit).proof(visit)
        return try ReportDownload.framed(proof.document, proof.findings, visit)
    }

    @Sendable private static func download(_ visit: Visit) throws -> Answer {
        let desk = try OfficeDesk(visit)
        let wanted = try ReportDownload(visit)
        let proof = try desk.proof(visit, number: wanted.number, date: wanted.date)
        guard let document = proof.document else {
            throw Failure(status: 422, message: .noDocument, findings: proof.findings)
        }
        let name = "\(desk.loaded.regime.code)_\(desk.unit.code)_\(desk.period)"
        return try wanted.answer(document, name: name, isFinished: proof.isFinished)
    }
}

/// The report of an office that a path names, with which returns it counts (`?tinh=`).
struct OfficeDesk {
    let loaded: LoadedRegime
    let outline: Outline
    let unit: ReportModel.Unit
    let period: Period
    let count: CountedReturns
    /// Where its texts are kept.
    let file: String

    var key: ReturnKey { ReturnKey(regime: loaded.regime.code, unit: unit.code, period: period) }

    init(_ visit: Visit) throws {
        loaded = try visit.regime()
        period = try visit.period(loaded)
        guard let outline = loaded.consolidated, let window = loaded.regime.window.window(of: period),
            loaded.regime.isInForce(in: period)
        else { throw Failure.notFound }
        let tree = visit.workspace.tree
        let code = visit.parameter("unit")
        guard let unit = tree.unit(code, on: window.last) ?? tree.unit(code) else { throw Failure.notFound }
        self.outline = outline
        self.unit = unit
        count = visit.request.query["tinh"].flatMap(CountedReturns.init(rawValue:)) ?? .submitted
        file = GatheredFile.path(visit.site.folder.path, loaded.regime.code, period, unit.code)
    }

    func proof(_ visit: Visit, number: Int? = nil, date: String? = nil) throws -> ReportProof {
        let build = ConsolidatedBuild(
            workspace: visit.workspace, loaded: loaded, store: visit.store, count: count,
            narratives: try GatheredFile.read(file), today: visit.today)
        return try visit.site.shelf.ask(visit.workspace, loaded, period, count: count, store: visit.store) {
            [unit] (run) throws(Refusal) in
            try build.proof(unit, run, number: number, date: date)
        }
    }
}

/// The texts of an office's report as their page shows them now.
struct GatherState {
    private let desk: OfficeDesk
    private let file: GatheredFile?
    private let proof: ReportProof
    private var remarks: [String: [Finding]] = [:]
    /// What was typed and not written, by section.
    private let conflicts: [String: String]

    init(_ visit: Visit, conflicts: [String: String] = [:]) throws {
        desk = try OfficeDesk(visit)
        self.conflicts = conflicts
        file = try KeptNarrative(desk.file).file()
        proof = try desk.proof(visit)
        for finding in proof.findings where finding.severity > .info {
            let section = finding.rule == .missingSection ? finding.quote : proof.section(of: finding.place)
            remarks[section ?? "", default: []].append(finding)
        }
        for remark in try proof.remarks() { remarks[remark.section ?? "", default: []].append(remark.finding) }
    }

    /// What tells one state of a text from another.
    static func digest(_ text: String) -> String {
        String(SHA256.digest(Array(text.utf8)).description.prefix(16))
    }

    func fields(_ visit: Visit) -> Fields {
        let general = remarks["", default: []]
        return [
            "title": visit.text(.composeTitle(desk.loaded.regime.name)), "unit": desk.unit.name,
            "period": desk.period.vietnamese, "gathered": false,
            "problems": conflicts.isEmpty ? [] : [visit.text(.gatheredTextChanged).capitalizedSentence],
            "hasProblems": !conflicts.isEmpty, "isOpen": visit.access.allows(.edit, desk.unit.code),
            "composePath": GatherPage.path(desk.loaded.regime.code, desk.unit.code, desk.period),
            "count": desk.count.rawValue, "isGathered": file != nil,
            "counts": CountedReturns.allCases.map { count in
                Fields([
                    "value": count.rawValue, "word": visit.text(.counted(count)), "isChosen": count == desk.count,
                ])
            },
            "sections": desk.outline.sections.map { section($0, visit) }, "isFinished": proof.isFinished,
            "hasFindings": !general.isEmpty, "findings": general.map { $0.fields(visit.language) },
        ]
    }

    private func section(_ section: OutlineSection, _ visit: Visit) -> Fields {
        let code = section.block.code
        let stored = file?.body(of: code) ?? ""
        let text = conflicts[code] ?? stored
        let findings = remarks[code, default: []]
        return [
            "id": ReturnEdit.Target.section(code).id, "prompt": section.block.prompt, "text": text,
            "heading": section.heading?.plainTitle ?? "",
            "label": section.heading.flatMap { proof.labels[$0.place] } ?? "", "digest": GatherState.digest(stored),
            "theirs": conflicts[code] == nil ? nil : stored,
            "rows": min(
                20, max(5, text.split(separator: "\n", omittingEmptySubsequences: false).count + text.count / 90)),
            "hasFindings": !findings.isEmpty, "findings": findings.map { $0.fields(visit.language) },
        ]
    }
}
