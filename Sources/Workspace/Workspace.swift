package import Finding
package import ReportLanguage
package import ReportModel

/// How the files of a workspace are reached; the command line backs it with a folder.
package struct WorkspaceFiles: Sendable {
    /// Returns the bytes of a file by its path within the workspace; `nil` where there is none.
    package var read: @Sendable (String) throws(Refusal) -> [UInt8]?
    /// The names of the folders directly within a folder, in order.
    package var folders: @Sendable (String) -> [String]

    package init(
        read: @escaping @Sendable (String) throws(Refusal) -> [UInt8]?,
        folders: @escaping @Sendable (String) -> [String]
    ) {
        self.read = read
        self.folders = folders
    }
}

/// The configuration of a workspace: everything in its folder but the store.
package struct Workspace: Sendable {
    package let settings: Settings
    package let tree: UnitTree
    package let citations: [String: Citation]
    /// The regimes that were asked for, by code.
    package let regimes: [String: LoadedRegime]
    /// What is worth a look but does not stand in the way.
    package let warnings: [Finding]

    /// The regimes in order of their codes.
    package var regimesInOrder: [LoadedRegime] {
        regimes.keys.sorted().compactMap { regimes[$0] }
    }

    /// Reads a workspace.
    ///
    /// - Parameters:
    ///   - files: the folder.
    ///   - wanted: the regimes to read; all where it is `nil`. Reading only what is needed keeps a command quick.
    /// - Throws: a `Refusal` with everything that is wrong in all files.
    package static func load(_ files: WorkspaceFiles, regimes wanted: Set<String>? = nil) throws(Refusal) -> Workspace {
        var loader = WorkspaceLoader(files: files)
        return try loader.load(wanted)
    }
}

/// A regime with its outline.
package struct LoadedRegime: Sendable {
    package let compiled: CompiledRegime
    /// The outline; `nil` for a regime of figures only.
    package let outline: Outline?

    package var regime: Regime { compiled.regime }
}

/// Reads the files one after another and collects what is wrong.
private struct WorkspaceLoader {
    let files: WorkspaceFiles
    private var findings: [Finding] = []
    /// The registers read so far, each with the regime that it was first seen in.
    private var registers: [String: (regime: String, register: Register)] = [:]

    init(files: WorkspaceFiles) {
        self.files = files
    }

    mutating func load(_ wanted: Set<String>?) throws(Refusal) -> Workspace {
        guard let settingsSource = try source("baocao.yaml") else {
            throw Refusal(Finding(.unreadableFile, .notAWorkspace("."), at: .start(of: "baocao.yaml")))
        }
        let settings = collect(settingsSource) { SettingsReader.read($0) }
        var citations: [String: Citation] = [:]
        if let source = try source("citations.yaml") { citations = collect(source) { CitationsReader.read($0) } }
        let tree = try units()
        if let settings, let tree { checkLetterheads(settings, tree) }
        let known = files.folders("regimes")
        for code in (wanted ?? []).sorted() where !known.contains(code) {
            findings.append(
                Finding(
                    .unknownCode, .unknownCode(code, what: .regimeWord, nearest: nearestName(to: code, among: known)),
                    quote: code))
        }
        var regimes: [String: LoadedRegime] = [:]
        for code in known where wanted?.contains(code) ?? true {
            regimes[code] = try regime(code, tree: tree, citations: citations, calendar: settings?.calendar)
        }
        guard let settings, let tree, !findings.hasErrors else { throw Refusal(findings.inReadingOrder) }
        return Workspace(
            settings: settings, tree: tree, citations: citations, regimes: regimes, warnings: findings.inReadingOrder)
    }

    private func source(_ path: String) throws(Refusal) -> SourceText? {
        guard let bytes = try files.read(path) else { return nil }
        return try FileText.decode(bytes, file: path)
    }

    private mutating func collect<Result>(_ source: SourceText, _ read: (FindingCollector) -> Result) -> Result {
        let collector = FindingCollector(source)
        let result = read(collector)
        findings += collector.findings
        return result
    }

    private mutating func units() throws(Refusal) -> UnitTree? {
        guard let bytes = try files.read("units.csv") else {
            findings.append(Finding(.unreadableFile, .missingFile("units.csv"), at: .start(of: "units.csv")))
            return nil
        }
        do throws(Refusal) {
            return try UnitsReader.read(bytes, file: "units.csv")
        } catch {
            findings += error.findings
            return nil
        }
    }

    // MARK: - Regimes

    private mutating func regime(
        _ code: String, tree: UnitTree?, citations: [String: Citation], calendar: WorkCalendar?
    ) throws(Refusal) -> LoadedRegime? {
        let folder = "regimes/\(code)"
        guard let source = try source("\(folder)/regime.yaml") else {
            let path = "\(folder)/regime.yaml"
            findings.append(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
            return nil
        }
        let before = findings.count
        guard var regime = collect(source, { RegimeReader(collector: $0).read(code: code) }) else { return nil }
        if let tree {
            if let bytes = try files.read("\(folder)/targets.csv") {
                let (targets, problems) = TargetsReader.read(
                    bytes, file: "\(folder)/targets.csv", regime: regime, tree: tree)
                regime.targets += targets
                findings += problems
            }
            checkFlow(regime, tree)
        }
        checkBasis(regime, citations)
        checkRegisters(regime)
        if let calendar { checkDeadlines(regime, calendar) }
        do throws(Refusal) {
            let compiled = try CompiledRegime.compile(regime, citations: Set(citations.keys))
            var outline: Outline?
            if let source = try self.source("\(folder)/outline.md") {
                outline = try OutlineReader.read(source, regime: compiled)
            }
            return findings[before...].hasErrors ? nil : LoadedRegime(compiled: compiled, outline: outline)
        } catch {
            findings += error.findings
            return nil
        }
    }

    /// Regimes may share a register, as long as they mean the same one.
    private mutating func checkRegisters(_ regime: Regime) {
        for register in regime.registers {
            if let (owner, other) = registers[register.code], other != register {
                report(.duplicateCode, .registersDiffer(register.code, other: owner), regime, register.code)
            } else {
                registers[register.code] = (regime.code, register)
            }
        }
    }

    private mutating func checkLetterheads(_ settings: Settings, _ tree: UnitTree) {
        let known = Set(tree.units.map(\.level)).union(tree.codes)
        for code in settings.letterheads.keys.sorted() where !known.contains(code) {
            let nearest = nearestName(to: code, among: known.sorted())
            findings.append(
                Finding(
                    .unknownCode, .unknownCode(code, what: .levelWord, nearest: nearest), at: .start(of: "baocao.yaml"),
                    quote: code))
        }
    }

    private mutating func checkFlow(_ regime: Regime, _ tree: UnitTree) {
        let levels = Set(tree.units.map(\.level))
        let known = levels.union(tree.codes)
        for reporter in regime.flow.reporters + regime.deadlines.compactMap(\.level) where !known.contains(reporter) {
            report(
                .unknownCode,
                .unknownCode(reporter, what: .levelWord, nearest: nearestName(to: reporter, among: known.sorted())),
                regime, reporter)
        }
        let receiver = regime.flow.receiver
        if receiver != "parent", tree.index(of: receiver) == nil {
            report(
                .unknownUnit, .unknownUnit(receiver, nearest: nearestName(to: receiver, among: tree.codes)), regime,
                receiver)
        }
        for target in regime.targets {
            guard let unit = target.unit, tree.index(of: unit) == nil else { continue }
            report(.unknownUnit, .unknownUnit(unit, nearest: nearestName(to: unit, among: tree.codes)), regime, unit)
        }
    }

    private mutating func checkBasis(_ regime: Regime, _ citations: [String: Citation]) {
        for key in regime.basis {
            guard let citation = citations[key] else {
                let nearest = nearestName(to: key, among: citations.keys.sorted())
                report(.unknownCitation, .unknownCitation(key, nearest: nearest), regime, key)
                continue
            }
            // A regime that goes on must not rest on what has ended.
            if let until = citation.inForceUntil, regime.lastPeriod == nil {
                report(.repealedCitation, .citationNotInForce(citation.short, until: until.short), regime, key)
            }
        }
    }

    /// Decree 09/2019/NĐ-CP, article 8(5): at least one working day between closing and sending; checked over a year.
    private mutating func checkDeadlines(_ regime: Regime, _ calendar: WorkCalendar) {
        guard let first = regime.firstPeriod ?? example(regime.frequency) else { return }
        for deadline in regime.deadlines {
            var period: Period? = first
            for _ in 0..<12 {
                guard let current = period, let window = regime.window.window(of: current) else { break }
                let day = deadline.day(for: window, calendar: calendar)
                if day < calendar.workingDay(1, after: window.last) {
                    report(.earlyDeadline, .earlyDeadline(day.short, closing: window.last.short), regime, day.short)
                    break
                }
                period = current.next
            }
        }
    }

    private func example(_ kind: PeriodKind) -> Period? {
        switch kind {
        case .week: .week(year: 2026, number: 1)
        case .month: .month(year: 2026, month: 1)
        case .quarter: .quarter(year: 2026, quarter: 1)
        case .half: .half(year: 2026, half: 1)
        case .nineMonths: .nineMonths(year: 2026)
        case .year: .year(2026)
        case .schoolTerm: .schoolTerm(startYear: 2026, term: 1)
        case .schoolYear: .schoolYear(startYear: 2026)
        case .span: nil
        }
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ regime: Regime, _ quote: String) {
        findings.append(Finding(rule, message, at: regime.place, quote: quote))
    }
}
