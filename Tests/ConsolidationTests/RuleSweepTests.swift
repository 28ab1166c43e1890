import Checking
import Consolidation
import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import TestSupport
import Testing

/// Checks put to whole columns find what the checker of single returns finds, of any regime and any returns.
struct RuleSweepTests {
    private static let expressions = [
        "a <= b", "a + b = c", "a + b >= c - 1", "d <= e", "d > e", "d - 1.25 < e", "a + b > 3 - (c - b)", "d * 2 = e",
        "a > 0 and b > 0", "a <= b or c is missing",
        "x <= y", "x + y = a", "x.total >= y.total", "if(a > b, c, 0) <= b", "sum(a, b, c) = c", "default(a, b) >= 1",
        "not (a = b)", "c is given", "abs(a - b) <= 10", "round(percent(a, b), 1) <= 100", "percent(a, b) <= 100",
        "a@prev <= a + 20", "a@year_ago <= 2 * a", "a@ytd >= a", "c@ytd >= c", "a in (1, 2, 3)", "-a <= b",
        "a * b * c * a * b * c < 100", "min(a, b) <= max(b, c)", "a <= target(a)", "d + e != 3.5", "f = a + b",
        "round(percent(a, b), 2) = g", "year(window.to) = 2026", "x.dat_dai <= a",
    ]

    /// A regime with some of everything, and returns of several units and periods.
    private struct Case {
        let world: World
        let units: [String]

        init(seed: Int) throws {
            var random = Seeded(UInt64(seed))
            func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
            var regime = Regime.test(
                [
                    .test("a", minimum: "0", maximum: "60"), .test("b", maximum: "80"), .test("c", overTime: .last),
                    .test("d", "triệu đồng", decimals: 3, minimum: "0.5"), .test("e", "triệu đồng", decimals: 1),
                    .test("f", formula: "a + b"), .test("g", "%", decimals: 2, overTime: .none),
                    .test("x", by: "linh_vuc"), .test("y", by: "linh_vuc", maximum: "30"),
                    .test("moi", from: "2026-11-01"),
                ], categories: [.fields])
            regime.rules = RuleSweepTests.expressions.shuffled(using: &random).prefix(12).enumerated().map {
                CheckRule.random("r\($0)", $1, tolerance: number(0...2) == 0 ? "1.5" : "0")
            }
            regime.balances = [
                Balance(
                    code: "cd", name: "Cân đối", opening: "a", inflow: ["b"], outflow: ["f"], closing: "c",
                    severity: .error, place: regime.place),
                Balance(
                    code: "cx", name: "Cân đối x", opening: "x", inflow: [], outflow: [], closing: "y",
                    severity: .warning, place: regime.place),
            ]
            regime.breakdowns = [
                Breakdown(
                    code: "pt", name: "Phân tổ", total: "c", parts: ["a", "b"], isClosed: number(0...1) == 0,
                    tolerance: (try? Quantity(plain: "2.5")) ?? .zero, severity: .error, place: regime.place),
                Breakdown(
                    code: "pd", name: "Phân tổ d", total: "d", parts: ["e"], isClosed: true, tolerance: .zero,
                    severity: .error, place: regime.place),
            ]
            regime.targets = [
                Target(
                    indicator: "a", unit: "u1", period: .year(2026), value: Quantity(30), place: regime.place),
                Target(indicator: "a", unit: nil, period: .year(2026), value: Quantity(20), place: regime.place),
            ]
            world = World(regime)
            units = (0..<12).map { "u\($0)" }
            for unit in units {
                if number(0...5) == 0 { world.begins[unit] = day("2026-0\(number(3...9))-20") }
                if number(0...7) == 0 { world.owedFrom[unit] = day("2026-0\(number(3...9))-20") }
                for period in [Period.month(year: 2025, month: 10)] + (1...10).map({ month($0) }) {
                    guard number(0...9) > 0 else { continue }
                    var figures: [String: String] = [:]
                    for (code, decimals) in [
                        ("a", 0), ("b", 0), ("c", 0), ("d", 3), ("e", 1), ("g", 2), ("x.dat_dai", 0),
                        ("x.ho_tich", 0), ("x", 0), ("y.dat_dai", 0), ("y.ho_tich", 0), ("y", 0),
                    ] {
                        let kind = number(0...30)
                        if kind == 0 { continue }
                        if code == "x" || code == "y", kind < 20 { continue }
                        figures[code] =
                            kind == 1
                            ? "nil"
                            : kind == 2
                                ? "na"
                                : kind == 3
                                    ? "\(number(1...9))00000000000000"
                                    : Quantity(mantissa: Int64(number(-3...40)), decimals: decimals).description
                    }
                    world.state(figures, unit: unit, period)
                }
            }
        }
    }

    @Test(arguments: 0..<60)
    func equalsTheCheckerOfSingleReturns(_ seed: Int) throws {
        let one = try Case(seed: seed)
        let compiled = try one.world.compiled()
        let evaluator = Evaluator(compiled, source: one.world)
        let sweep = ReturnSweep(evaluator, source: one.world, units: one.units)
        for period in [month(1), month(9), World.october] {
            let index = try #require(sweep.index(for: period))
            var found = [[String]](repeating: [], count: one.units.count)
            var unsure: Set<Int> = []
            for (check, rows) in zip(index.checks, index.rows) {
                for row in rows.violated { found[Int(row)].append(words(check, compiled, isViolated: true)) }
                for row in rows.notEvaluated { found[Int(row)].append(words(check, compiled, isViolated: false)) }
                unsure.formUnion(rows.unsure.map { Int($0) })
            }
            for (row, unit) in one.units.enumerated() where !unsure.contains(row) {
                let slot = try #require(evaluator.slot(unit: unit, period: period))
                let expected = ReturnChecker.check(
                    slot, evaluator: evaluator, unknown: [], explanations: [:]
                ).filter { RuleSweepTests.swept.contains($0.rule) }.map {
                    "\($0.rule.name) \($0.subject?.item ?? "")"
                }
                #expect(found[row].sorted() == expected.sorted(), "\(unit) \(period)")
            }
        }
    }

    private static let swept: Set<RuleID> = [
        .ruleViolated, .notEvaluated, .outOfRange, .balance, .carryOver, .breakdown,
    ]

    /// A check in the words of its finding.
    private func words(_ check: ColumnCheck, _ compiled: CompiledRegime, isViolated: Bool) -> String {
        func item(_ indicator: Int, _ offset: Int) -> String {
            compiled.key(compiled.firstCells[indicator] + offset).description
        }
        switch check {
        case .rule(let index, _): return "\(isViolated ? "KT001" : "KT002") \(compiled.rules[index].rule.code)"
        case .balance(let index, let offset):
            let balance = compiled.balances[index]
            return isViolated
                ? "KT004 \(item(balance.indicators[balance.indicators.count - 1], offset))"
                : "KT002 \(balance.definition.code)"
        case .carryOver(let index, let offset): return "KT005 \(item(compiled.balances[index].indicators[0], offset))"
        case .breakdown(let index, let offset):
            let breakdown = compiled.breakdowns[index]
            return isViolated
                ? "KT006 \(item(breakdown.indicators[0], offset))" : "KT002 \(breakdown.definition.code)"
        case .range(let indicator, let cell): return "KT003 \(item(indicator, cell - compiled.firstCells[indicator]))"
        case .members(let indicator): return "KT006 \(item(indicator, 0))"
        }
    }

    /// Large numbers may be left to the checker of single returns, small ones may not.
    @Test func hardlyAnythingIsLeftUndecided() throws {
        let world = World(.test([.test("a"), .test("b")]))
        world.regime.rules = [
            .random("r", "a + b <= 10", tolerance: "0"), .random("s", "a = count(so)", tolerance: "0"),
        ]
        world.regime.registers = [.dossiers]
        world.state(["a": "5", "b": "6"], unit: "u0")
        world.state(["a": "5", "b": "5"], unit: "u1")
        world.state(["a": "5"], unit: "u2")
        let sweep = ReturnSweep(try world.evaluator(), source: world, units: ["u0", "u1", "u2"])
        let index = try #require(sweep.index(for: World.october))
        #expect(index.checks == [.rule(0, member: nil), .rule(1, member: nil)])
        #expect(index.rows[0].violated == [0])
        #expect(index.rows[0].notEvaluated == [2])
        #expect(index.rows[0].unsure == [])
        // What counts in registers is not for columns.
        #expect(index.rows[1].unsure == [0, 1, 2])
    }
}

extension CheckRule {
    fileprivate static func random(_ code: String, _ expression: String, tolerance: String) -> CheckRule {
        let text = EmbeddedText.expression(expression, file: "regime.yaml")
        return CheckRule(
            code: code, message: "Quy tắc \(code)", expression: text, severity: .error,
            tolerance: (try? Quantity(plain: tolerance)) ?? .zero, mayBeExplained: false, place: text.place)
    }
}
