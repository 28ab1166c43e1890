import Finding
import ReportLanguage
import ReportModel

/// Reads the files of one regime and collects what is wrong in them.
struct RegimeLoader {
    let files: WorkspaceFiles
    let tree: UnitTree?
    let citations: [String: Citation]
    let calendar: WorkCalendar?
    private(set) var findings: [Finding] = []
    /// The regime once it is read, also where it cannot be used.
    private(set) var definition: Regime?

    init(files: WorkspaceFiles, tree: UnitTree?, citations: [String: Citation], calendar: WorkCalendar?) {
        self.files = files
        self.tree = tree
        self.citations = citations
        self.calendar = calendar
    }

    mutating func load(_ code: String) throws(Refusal) -> LoadedRegime? {
        let folder = "regimes/\(code)"
        guard let source = try files.source("\(folder)/regime.yaml") else {
            let path = "\(folder)/regime.yaml"
            findings.append(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
            return nil
        }
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
        definition = regime
        checkBasis(regime, citations)
        if let calendar { checkDeadlines(regime, calendar) }
        do throws(Refusal) {
            let compiled = try CompiledRegime.compile(regime, citations: Set(citations.keys))
            var outline: Outline?
            if let source = try files.source("\(folder)/outline.md") {
                outline = try OutlineReader.read(source, regime: compiled)
            }
            var consolidated: Outline?
            if let source = try files.source("\(folder)/consolidated.md") {
                consolidated = try OutlineReader.read(source, regime: compiled, isConsolidated: true)
            }
            return findings.hasErrors
                ? nil : LoadedRegime(compiled: compiled, outline: outline, consolidated: consolidated)
        } catch {
            findings += error.findings
            return nil
        }
    }

    private mutating func collect<Result>(_ source: SourceText, _ read: (FindingCollector) -> Result) -> Result {
        let collector = FindingCollector(source)
        let result = read(collector)
        findings += collector.findings
        return result
    }

    private mutating func checkFlow(_ regime: Regime, _ tree: UnitTree) {
        let levels = Set(tree.units.map(\.level))
        let known = levels.union(tree.codes)
        for reporter in regime.flow.reporters + (regime.deadlines + regime.locks).compactMap(\.level)
        where !known.contains(reporter) {
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
                if let lock = regime.lock(level: deadline.level ?? "")?.day(for: window, calendar: calendar), lock < day
                {
                    report(.badValue, .lockBeforeDeadline(lock.short, deadline: day.short), regime, lock.short)
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
