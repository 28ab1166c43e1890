import Consolidation
import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import TestSupport
import Testing

/// A formula over whole columns gives each row what the evaluator gives a single return.
struct FormulaTests {
    private static let formulas = [
        "a + b", "a - b + c", "a * b", "a * d", "d / b", "round(a / b, 2)", "round(percent(a, b), 2)",
        "round(percent(d, e), 3)", "round(growth(a, b), 1)", "sum(a, b, c)", "min(a, b)", "max(a, b, c)",
        "average(a, b)",
        "count(a, b, c)", "abs(a - b)", "if(a > b, a, b)", "if(a is missing, 0, a)", "default(a, b)", "-a", "a - -b",
        "if(a > 0 and b > 0, a / b, 0)", "if(a = b or c is nil, 1, 2)", "if(a in (1, 2, 3), 1, 0)",
        "round(to(d, \"đồng\"), 0)", "to(d, \"tỷ đồng\")", "if(not (a < b), year(window.to), month(window.from))",
        "round(percent(a + b, c), 0)", "percent(a, b)", "a * a * a * a * a", "round(a / (b - b), 2)",
        "default(a / b, 0)",
    ]

    private let compiled: CompiledRegime

    init() throws {
        compiled = try CompiledRegime.compile(
            .test([
                .test("a"), .test("b"), .test("c"), .test("d", "triệu đồng", decimals: 3),
                .test("e", "triệu đồng", decimals: 1),
            ]))
    }

    @Test(arguments: formulas)
    func equalsTheEvaluator(_ text: String) throws {
        let term = try compiled.read(.expression(text)).get()
        #expect(ColumnFormula.isColumnar(term))
        var random = Seeded(UInt64(text.utf8.count) * 31)
        let table = try Table(rows: 200, &random)
        let lanes = Result {
            try ColumnFormula(compiled: compiled, inputs: table, count: 200, member: nil).evaluate(term)
        }
        for row in 0..<200 {
            let world = Row(figures: table.figures.map { $0[row] })
            let evaluator = Evaluator(compiled, source: world)
            let slot = try #require(evaluator.slot(unit: "xa", period: World.october))
            guard let expected = try? evaluator.evaluate(term, Evaluator.Frame(slot: slot)) else {
                #expect(throws: (any Error).self) { try lanes.get() }
                return
            }
            #expect(try lanes.get().value(row) == expected, "row \(row): \(world.figures)")
        }
    }

    @Test(arguments: ["count(so)", "unit.name", "sum(children.a)"])
    func whatNoConsolidationKnowsIsRefused(_ text: String) throws {
        let compiled = try World.sample().compiled()
        let term = try compiled.read(.expression(text)).get()
        #expect(!ColumnFormula.isColumnar(term))
    }

    /// Figures by indicator and row.
    private struct Table: ColumnInputs {
        var figures: [[Figure]]
        let window: DayRange
        let period = World.october
        private let decimals = [0, 0, 0, 3, 1]

        init(rows: Int, _ random: inout Seeded) throws {
            window = try #require(WindowRule.decree09.window(of: World.october))
            figures = []
            for decimals in decimals { figures.append((0..<rows).map { _ in Table.figure(decimals, &random) }) }
        }

        private static func figure(_ decimals: Int, _ random: inout Seeded) -> Figure {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: .nilStated
            case 1: .missing
            case 2: .notApplicable
            case 3: .given(Quantity(mantissa: 0, decimals: decimals))
            default: .given(Quantity(mantissa: Int64.random(in: -20...4000, using: &random), decimals: decimals))
            }
        }

        func figures(cell: Int, moment: Term.Moment) throws(ColumnFormula.Failure) -> Lanes {
            var column = Column(count: figures[cell].count, decimals: decimals[cell])
            for (row, figure) in figures[cell].enumerated() {
                do { try column.set(row, figure) } catch { throw .arithmetic }
            }
            return Lanes(column)
        }

        func targets(indicator: Int) throws(ColumnFormula.Failure) -> Lanes { .constant(.missing) }
    }

    /// The figures of one row as a return.
    private struct Row: FigureSource {
        var figures: [Figure]

        func stated(unit: String, period: Period) -> [Figure]? { period == World.october ? figures : nil }
        func entries(unit: String, register: Int) -> RegisterTable? { nil }
        func children(of unit: String, in window: DayRange) -> [String] { [] }
        func name(of unit: String) -> String { unit }
        func isOwed(unit: String, period: Period, window: DayRange) -> Bool { true }
        func firstDay(of unit: String) -> Day? { day("2020-01-01") }
    }
}
