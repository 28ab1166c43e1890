import Finding
import TestSupport
import Testing

struct FindingTests {
    private func finding(_ name: String, _ place: Place?) -> Finding {
        Finding(.syntax, Message(vi: name, en: name), at: place)
    }

    @Test func readingOrderIsFileLineColumnThenWhatHasNoPlace() {
        let placed = [
            finding("a1", Place(file: "a.csv", line: 2, column: 9)),
            finding("a2", Place(file: "a.csv", line: 10, column: 1)),
            finding("b1", Place(file: "b.csv", line: 1, column: 1)),
            finding("b2", Place(file: "b.csv", line: 1, column: 1, length: 4)),
        ]
        let loose = [finding("z", nil), finding("y", nil)]
        var random = Seeded(11)
        for _ in 0..<50 {
            let mixed = (placed + placed).shuffled(using: &random)
            #expect((loose + mixed + loose).inReadingOrder.map(\.message.vi) == ["a1", "a2", "b1", "b2", "z", "y"])
        }
    }

    @Test func findingsAtOnePlaceKeepTheirOrder() {
        let place = Place(file: "a", line: 1, column: 1)
        let names = ["q", "b", "x", "a"]
        #expect(names.map { finding($0, place) }.inReadingOrder.map(\.message.vi) == names)
    }

    @Test func severity() {
        #expect(Severity.allCases.sorted() == [.info, .warning, .error])
        #expect(Finding(.earlyDeadline, Message(vi: "", en: "")).severity == .warning)
        #expect(Finding(.earlyDeadline, severity: .error, Message(vi: "", en: "")).severity == .error)
        #expect([Finding(.syntax, Message(vi: "", en: ""))].hasErrors)
        #expect(![Finding(.earlyDeadline, Message(vi: "", en: ""))].hasErrors)
        #expect(![Finding]().hasErrors)
    }

    @Test func idsAreUniqueAndWellFormed() {
        let rules = RuleID.allWorkspace + RuleID.allReturns
        #expect(Set(rules.map(\.name)).count == rules.count)
        for rule in rules {
            #expect(rule.name.count == 5)
            #expect(Int(rule.name.dropFirst(2)) != nil)
            for language in Language.allCases { #expect(!rule.summary.text(in: language).isEmpty) }
        }
    }
}
