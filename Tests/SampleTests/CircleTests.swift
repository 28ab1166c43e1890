import Document
import DocumentFormats
import Finding
import Proofreading
import SampleReports
import Testing

/// What we build is read back and proof-read: a report from true figures has nothing to find.
struct CircleTests {
    @Test(arguments: ["tthc", "ktxh", "cntt", "truong-hoc"]) func ownReportsHaveNoFindings(_ regime: String) throws {
        let reports = try SampleReports(regime)
        let proofreader = Proofreader(profile: .clerk)
        for one in SampleCase.all where one.regime == regime {
            let document = try reports.report(one.unit, one.period).document
            let docx = try DOCXReader.read(DOCX.write(document), file: "\(one.name).docx").manuscript
            #expect(proofreader.findings(in: docx).map(describe) == [], "\(one.name)")
            let text = Array(PlainText.write(document).utf8)
            let plain = try PlainTextReader.read(text, file: "\(one.name).txt")
            #expect(proofreader.findings(in: plain).map(describe) == [], "\(one.name)")
        }
    }

    /// Whichever printed figure is changed in the Word file, an error stands at it. Every seventh figure here, all of them in
    /// `baocao-bench slips`.
    @Test(arguments: ["tthc", "ktxh", "cntt", "truong-hoc"]) func everySlipIsNamed(_ regime: String) throws {
        let one = try #require(SampleCase.latest.first { $0.regime == regime })
        let mutation = try Mutation(SampleReports(regime).report(one.unit, one.period).document)
        let outcomes = try mutation.outcomes(every: 7, comparesForms: false)
        #expect(!outcomes.isEmpty)
        for outcome in outcomes {
            #expect(outcome.isCovered, "\(outcome.source): \(outcome.right) → \(outcome.wrong)")
        }
    }

    /// Where the file does not carry its figures, so many of the slips in single digits are seen at least.
    @Test(arguments: [("tthc", 0.85), ("ktxh", 0.1), ("cntt", 0.3), ("truong-hoc", 0.55)])
    func slipsAreSeenWithoutRecord(_ regime: String, _ bound: Double) throws {
        let one = try #require(SampleCase.latest.first { $0.regime == regime })
        let outcomes = try Mutation(SampleReports(regime).report(one.unit, one.period).document).outcomes()
        let seen = Double(outcomes.count { $0.ruleWithoutRecord != nil }) / Double(outcomes.count)
        #expect(seen >= bound, "\(regime) \(seen)")
    }
}
