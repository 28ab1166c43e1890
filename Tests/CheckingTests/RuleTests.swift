import Finding
import RegimeTestSupport
import ReportModel
import Testing

/// KT001 and KT002: rules that do not hold, and those that cannot be evaluated.
struct RuleTests {
    private func world(_ rule: CheckRule, _ figures: [String: String]) -> World {
        let world = World(
            .test(
                [
                    .test("a"), .test("b"), .test("tien", "triệu đồng", decimals: 1), .test("x", by: "linh_vuc"),
                    .test("y", by: "linh_vuc"),
                ], categories: [.fields], registers: [.dossiers]))
        world.regime.rules = [rule]
        world.state(figures)
        return world
    }

    @Test(
        arguments: [
            ("a <= b", ["a": "5", "b": "5"], nil), ("a <= b", ["a": "nil", "b": "0"], nil),
            (
                "a <= b", ["a": "6", "b": "5"],
                "KT001 error r: Quy tắc không đúng [06 so với 05 (a = 06, b = 05)]"
            ),
            (
                "a + 1 = b * 2", ["a": "6", "b": "nil"],
                "KT001 error r: Quy tắc không đúng [07 so với 00 (a = 06, b = Không)]"
            ),
            ("a > 3 and b > 3", ["a": "6", "b": "2"], "KT001 error r: Quy tắc không đúng [a = 06, b = 02]"),
            (
                "tien >= 1234.5", ["tien": "1234.4"],
                "KT001 error r: Quy tắc không đúng [1.234,4 so với 1.234,5 (tien = 1.234,4)]"
            ),
            (
                "percent(a, b) >= 50", ["a": "1", "b": "3"],
                "KT001 error r: Quy tắc không đúng [33,33 so với 50,00 (a = 01, b = 03)]"
            ),
            ("a <= b", ["a": "6", "b": "na"], nil), ("percent(a, b) >= 50", ["a": "1", "b": "0"], nil),
            (
                "a <= b", ["a": "6"],
                "KT002 info r: chưa kiểm tra được “r” vì thiếu: Chỉ tiêu b [b] 2026-10"
            ),
            (
                "a + x.total <= b", [:],
                "KT002 info r: chưa kiểm tra được “r” vì thiếu: Chỉ tiêu a [a] 2026-10, Chỉ tiêu b [b] 2026-10"
            ),
            ("a <= b or a > 3", ["a": "6"], nil),
            ("a = count(so)", ["a": "6"], "KT002 info r: chưa kiểm tra được “r” vì thiếu số liệu"),
        ] as [(String, [String: String], String?)])
    func holdsOrNot(_ expression: String, _ figures: [String: String], _ expected: String?) throws {
        var figures = figures
        if expression.contains("x") { figures.merge(["x.dat_dai": "1", "x.ho_tich": "1"]) { $1 } }
        let world = world(.test("r", expression), figures)
        #expect(try checks(world, only: .ruleViolated, .notEvaluated) == (expected.map { [$0] } ?? []))
    }

    /// A tolerance widens every comparison of two numbers, on both sides of it.
    @Test(
        arguments: [
            ("a = b", "2", "7", "5", true), ("a = b", "2", "3", "5", true), ("a = b", "2", "8", "5", false),
            ("a <= b", "1", "6", "5", true), ("a <= b", "1", "7", "5", false), ("a < b", "0", "5", "5", false),
            ("a < b", "1", "5", "5", true), ("a >= b", "0.5", "4", "5", false), ("a <> b", "9", "5", "5", false),
            ("a = b and a = b", "9", "5", "6", false),
        ])
    func tolerates(_ expression: String, _ tolerance: String, _ a: String, _ b: String, _ holds: Bool) throws {
        let world = world(.test("r", expression, tolerance: tolerance), ["a": a, "b": b])
        #expect(try checks(world, only: .ruleViolated).isEmpty == holds)
    }

    /// An explanation turns a rule that may be explained into information, and is kept with every other.
    @Test(
        arguments: [
            (Severity.warning, true, "KT001 info r: Quy tắc không đúng [06 so với 05 (a = 06, b = 05)] “do mưa”"),
            (.error, false, "KT001 error r: Quy tắc không đúng [06 so với 05 (a = 06, b = 05)] “do mưa”"),
            (.error, true, "KT001 info r: Quy tắc không đúng [06 so với 05 (a = 06, b = 05)] “do mưa”"),
        ])
    func takesExplanations(_ severity: Severity, _ mayBeExplained: Bool, _ expected: String) throws {
        let rule = CheckRule.test("r", "a <= b", severity: severity, mayBeExplained: mayBeExplained)
        let world = world(rule, ["a": "6", "b": "5"])
        world.explanations = ["r": "do mưa"]
        #expect(try checks(world, only: .ruleViolated, .unusedExplanation) == [expected])
        world.explanations = [:]
        #expect(
            try checks(world, only: .ruleViolated) == [
                "KT001 \(severity.rawValue) r: Quy tắc không đúng [06 so với 05 (a = 06, b = 05)]"
            ])
    }

    /// KT011: an explanation for what is in order again.
    @Test func namesExplanationsThatAreNotNeeded() throws {
        let world = world(.test("r", "a <= b"), ["a": "1", "b": "5"])
        world.explanations = ["r": "do mưa", "cu": "không còn"]
        #expect(
            try checks(world, only: .unusedExplanation) == [
                "KT011 info cu: có giải trình cho “cu” nhưng không còn cảnh báo nào cần giải trình",
                "KT011 info r: có giải trình cho “r” nhưng không còn cảnh báo nào cần giải trình",
            ])
    }

    /// A rule that names split indicators by themselves is checked for the total and every member.
    @Test func isCheckedForEveryMember() throws {
        let figures = ["x.dat_dai": "3", "x.ho_tich": "1", "y.dat_dai": "1", "y.ho_tich": "2"]
        #expect(
            try checks(world(.test("r", "x <= y"), figures), only: .ruleViolated) == [
                "KT001 error r: Quy tắc không đúng [04 so với 03 (x = 04, y = 03)]",
                "KT001 error r: Quy tắc không đúng (Đất đai) [03 so với 01 (x = 03, y = 01)]",
            ])
        #expect(
            try checks(world(.test("r", "x.total <= y.total"), figures), only: .ruleViolated) == [
                "KT001 error r: Quy tắc không đúng [04 so với 03 (x.total = 04, y.total = 03)]"
            ])
        #expect(
            try checks(world(.test("r", "x.dat_dai <= y.ho_tich"), figures), only: .ruleViolated) == [
                "KT001 error r: Quy tắc không đúng [03 so với 02 (x.dat_dai = 03, y.ho_tich = 02)]"
            ])
    }

    @Test func pointsAtItself() throws {
        let finding = try #require(try findings(world(.test("r", "a <= b"), ["a": "6", "b": "5"])).first)
        #expect(finding.place == Place(file: "regime.yaml", line: 1, column: 1, length: 6))
        #expect(finding.quote == "a <= b")
        #expect(finding.sourceLine == "a <= b")
        #expect(finding.subject == Subject(regime: "thu-nghiem", unit: "xa", period: "2026-10", item: "r"))
        #expect(finding.evidence?.parts.map(\.label) == ["a", "b"])
    }

    /// NN008: a rule too large to compute is reported, by its own name.
    @Test func reportsOverflow() throws {
        let world = world(.test("r", "a * a * a > 0 or a > 0"), ["a": "9223372036854775807", "b": "1"])
        world.regime.rules = [.test("r", "a * a * a > b * b * b")]
        #expect(
            try checks(world, only: .arithmetic, .ruleViolated) == [
                "NN008 error r: phép tính “r” vượt quá giới hạn của số"
            ])
    }
}
