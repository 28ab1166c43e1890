package import Finding
import ReportLanguage

/// Checks the text of a regime by itself, without a workspace around it.
package enum RegimeDraftCheck {
    /// Returns the errors in a `regime.yaml`; whom it concerns and what it rests on is left to the workspace.
    package static func problems(_ text: String) -> [Finding] {
        let collector = FindingCollector(SourceText(file: "regime.yaml", text: text))
        guard let regime = RegimeReader(collector: collector).read(code: "nhap"), !collector.findings.hasErrors else {
            return collector.findings.filter { $0.severity == .error }
        }
        do throws(Refusal) {
            _ = try CompiledRegime.compile(regime)
            return []
        } catch {
            return error.findings.filter { $0.severity == .error }
        }
    }
}
