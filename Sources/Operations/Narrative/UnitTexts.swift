import Compiler
import Consolidation
package import Finding
import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// The texts that the units below an office wrote for one report, with their own figures put in.
package struct UnitTexts: Sendable {
    /// The names of the units by code.
    package private(set) var names: [String: String] = [:]
    /// What could not be used.
    package private(set) var findings: [Finding] = []
    private var texts: [(unit: String, sections: [String: String])] = []

    /// - Parameter under: the office.
    /// - Throws: a `Refusal` where nobody below it reports.
    package init(
        _ run: ConsolidationRun, under: String, in tree: UnitTree, store: SQLiteStore?
    ) throws(Refusal) {
        let row = try run.row(of: under, in: tree)
        guard !run.reporters(row).isEmpty else {
            throw Refusal(Finding(.badValue, .nobodyReports(under, regime: run.loaded.regime.code), quote: under))
        }
        try self.init(run, row: row, store: store)
    }

    /// - Parameter row: the office.
    package init(_ run: ConsolidationRun, row: Int, store: SQLiteStore?) throws(Refusal) {
        let (loaded, period, count) = (run.loaded, run.consolidator.period, run.counted.choice)
        let source = SentSource(base: run.source, counted: run.counted)
        let evaluator = Evaluator(loaded.compiled, source: source)
        let wanted = Set(UnitTexts.sections(loaded).map(\.code))
        for row in run.reporters(row) {
            let unit = run.consolidator.unit(row)
            names[unit.code] = unit.name
            guard run.counted.counts(unit.code, period), let store else { continue }
            let key = ReturnKey(regime: loaded.regime.code, unit: unit.code, period: period)
            var content = try store.life(key).counted(count).flatMap { (sending) throws(Refusal) in
                try store.sent(key, step: sending.step)
            }
            if content == nil { content = try store.latest(key)?.content }
            var sections: [String: String] = [:]
            for (code, text) in (content?.narratives ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard wanted.contains(code), text.contains(where: { !$0.isWhitespace }) else { continue }
                do throws(Refusal) {
                    guard let slot = evaluator.slot(unit: unit.code, period: period) else { continue }
                    sections[code] = try NarrativeText.filled(text, code: code, slot: slot, evaluator: evaluator)
                } catch {
                    let reason = error.findings.first?.message ?? Message(vi: "", en: "")
                    findings.append(
                        Finding(
                            .gatherUnreadable, .gatherUnreadable(unit.name, section: code, reason: reason),
                            subject: Subject(regime: key.regime, unit: unit.code, period: period.description)))
                }
            }
            texts.append((unit.code, sections))
        }
        if let failure = run.failure { throw failure }
    }

    /// The sections whose texts are gathered: those of the report of the office where there is one, else all that units write.
    package static func sections(_ loaded: LoadedRegime) -> [SectionBlock] {
        loaded.consolidated.map { $0.sections.map(\.block) } ?? loaded.sectionBlocks
    }

    /// The texts of a section, in the order of the units.
    package func pieces(_ section: String) -> [Gathering.Piece] {
        texts.compactMap { unit, sections in
            sections[section].map {
                Gathering.Piece(
                    key: GatheredFile.Key(section: section, unit: unit), unitName: names[unit] ?? unit, text: $0)
            }
        }
    }
}
