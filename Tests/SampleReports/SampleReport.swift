import Compiler
package import Document
package import Finding
import ReportLanguage
package import ReportModel
package import Workspace

/// The reports of the sample workspace, as `baocao build` makes them.
package struct SampleReports {
    private let workspace: Workspace
    private let loaded: LoadedRegime
    private let source: SampleSource
    private let evaluator: Evaluator

    /// - Parameter data: the returns and registers that the reports are made of.
    package init(_ regime: String, data: SampleFixture = .shared) throws {
        workspace = try SampleFolder.load(regime)
        guard let loaded = workspace.regimes[regime] else { throw SampleSource.MissingRegime(code: regime) }
        self.loaded = loaded
        source = try SampleSource(workspace, regime, data)
        evaluator = Evaluator(loaded.compiled, source: source)
    }

    /// The units and periods that there are reports of, in order.
    package var stated: [(unit: String, period: Period)] { source.stated }

    /// A report, issued two days after its period, with what the compiler remarks.
    ///
    /// - Parameter outline: another outline than that of the regime.
    package func report(
        _ unit: String, _ period: Period, outline other: Outline? = nil
    ) throws -> (document: Document, findings: [Finding]) {
        guard let slot = evaluator.slot(unit: unit, period: period), let found = workspace.tree.unit(unit),
            let letterhead = workspace.settings.letterhead(of: found), let outline = other ?? loaded.outline,
            let content = source.content(unit: unit, period: period)
        else { throw MissingReport(unit: unit, period: period) }
        let parent = found.parent.flatMap { workspace.tree.unit($0) }
        let day = slot.window.last + 2
        return try ReportCompiler(outline: outline, citations: workspace.citations).compile(
            slot, evaluator: evaluator, content: content,
            issue: ReportCompiler.Issue(
                letterhead: letterhead.filled(for: found, parent: parent), number: 96, day: day, isDraft: false,
                created: "\(day)T01:00:00Z"))
    }

    private struct MissingReport: Error {
        var unit: String
        var period: Period
    }
}

/// One report of the sample, by name.
package struct SampleCase: Sendable {
    package var regime: String
    package var unit: String
    package var period: Period

    package var name: String { "\(regime) \(unit) \(period)" }

    private init(_ regime: String, _ unit: String, _ period: Period) {
        self.regime = regime
        self.unit = unit
        self.period = period
    }

    /// The latest report of each regime.
    package static let latest = [
        SampleCase("tthc", "minh-tan", .month(year: 2026, month: 10)),
        SampleCase("ktxh", "minh-tan", .month(year: 2026, month: 10)),
        SampleCase("cntt", "to-cntt", .month(year: 2026, month: 10)),
        SampleCase("truong-hoc", "thcs-minh-tan", .schoolTerm(startYear: 2025, term: 2)),
    ]

    /// Reports of all regimes, of several units and periods.
    package static let all =
        latest
        + ["xa-05", "xa-17", "xa-30"].flatMap { unit in
            [(2024, 10), (2025, 2), (2025, 7), (2025, 12), (2026, 4)].flatMap { year, month in
                ["tthc", "ktxh"].map { SampleCase($0, unit, .month(year: year, month: month)) }
            }
        }
        + [(2024, 9), (2025, 1), (2025, 6), (2025, 11), (2026, 3), (2026, 9)].map { year, month in
            SampleCase("cntt", "to-cntt", .month(year: year, month: month))
        }
        + ["thcs-minh-lap", "thcs-minh-tan"].flatMap { unit in
            [(2024, 1), (2024, 2), (2025, 1)].map { year, term in
                SampleCase("truong-hoc", unit, .schoolTerm(startYear: year, term: term))
            }
        }
}
