import DocumentFormats
import Finding
import Proofreading
import SampleReports
import Testing

/// Reports of the sample's regimes with other figures, each as consistent as the sample's own: whatever is found in them is wrong.
///
/// A few dozen of them here, thousands in `baocao-bench right`. Those are the ones in which something was once found, or may be again: figures
/// that a swap of digits keeps from agreeing by accident.
struct RightReportTests {
    @Test(arguments: [1, 2, 3] as [UInt64]) func nothingIsWrongInOtherFigures(_ variant: UInt64) throws {
        let data = SampleFixture(variant: variant)
        let proofreader = Proofreader(profile: .clerk)
        var read = 0
        for regime in ["tthc", "ktxh", "cntt", "truong-hoc"] {
            let reports = try SampleReports(regime, data: data)
            for (index, one) in reports.stated.enumerated() where index % 61 == Int(variant) {
                let document = try reports.report(one.unit, one.period).document
                let name = "\(variant) \(regime) \(one.unit) \(one.period)"
                let text = try PlainTextReader.read(Array(PlainText.write(document).utf8), file: name)
                let found = proofreader.findings(in: text).filter { $0.severity != .info }
                #expect(found.map { "\($0.rule.name) \($0.message.vi)" } == [], "\(name)")
                read += 1
            }
        }
        #expect(read > 30)
    }

    /// The figures are others indeed, and the same whenever they are asked for.
    @Test func aVariantHasItsOwnFigures() {
        let (one, again, other) = (
            SampleFixture(variant: 1), SampleFixture(variant: 1), SampleFixture(variant: 2)
        )
        #expect(one.returns.map(\.content) == again.returns.map(\.content))
        #expect(one.returns.map(\.key) == other.returns.map(\.key))
        #expect(one.returns.map(\.content) != other.returns.map(\.content))
        #expect(SampleFixture().returns.map(\.content) == SampleFixture.shared.returns.map(\.content))
    }
}
