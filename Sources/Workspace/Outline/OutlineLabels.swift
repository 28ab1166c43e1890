import Finding
import ReportLanguage

/// The names that an outline gives to its tables and charts, and where its text refers to them.
///
/// Text may refer to what stands below it, so names are compared at the end.
final class OutlineLabels {
    private struct Use {
        var name: String
        var place: Place
        var sourceLine: String
    }

    private var defined: [String: Place] = [:]
    private var uses: [Use] = []

    /// Notes the name of a block.
    ///
    /// - Returns: whether it is the first with the name.
    func define(_ name: String, at place: Place) -> Bool {
        guard defined[name] == nil else { return false }
        defined[name] = place
        return true
    }

    func use(_ name: String, at place: Place, sourceLine: String) {
        uses.append(Use(name: name, place: place, sourceLine: sourceLine))
    }

    /// Reports what is referred to and does not exist.
    func check(_ collector: FindingCollector) {
        let known = defined.keys.sorted()
        for use in uses where defined[use.name] == nil {
            collector.report(
                Refusal(
                    Finding(
                        .unknownCode,
                        .unknownCode(use.name, what: .labelWord, nearest: nearestName(to: use.name, among: known)),
                        at: use.place, quote: use.name, sourceLine: use.sourceLine)))
        }
    }

    /// Whether a text is a name: small letters without marks, digits and hyphens.
    static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
