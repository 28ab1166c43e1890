import RegimeTestSupport
import ReportLanguage
import ReportModel
import TestSupport
import Testing

/// Random formulas over random figures, against an evaluator that is slow and obvious: it computes everything anew from the
/// tree that the formula was written from, and remembers nothing.
struct RandomRegimeTests {
    private indirect enum Tree {
        case figure(Int)
        case previous(Int)
        case number(Int)
        case binary(String, Tree, Tree)
        case list(String, [Tree])
        case condition(Tree, String, Tree, Tree, Tree)

        var text: String {
            switch self {
            case .figure(let index): "f\(index)"
            case .previous(let index): "f\(index)@prev"
            case .number(let number): "\(number)"
            case .binary(let sign, let left, let right): "(\(left.text) \(sign) \(right.text))"
            case .list(let name, let items): "\(name)(\(items.map(\.text).joined(separator: ", ")))"
            case .condition(let left, let sign, let right, let then, let other):
                "if(\(left.text) \(sign) \(right.text), \(then.text), \(other.text))"
            }
        }
    }

    /// Three months of typed figures `f0`… and formulas that refer to smaller numbers or to the month before.
    private struct Case {
        var typed = 4
        var formulas: [Tree] = []
        var figures: [[Value]] = []

        init(seed: Int) {
            var random = Seeded(UInt64(seed))
            for _ in 0..<3 {
                figures.append(
                    (0..<typed).map { _ in
                        switch Int.random(in: 0..<8, using: &random) {
                        case 0: .missing
                        case 1: .nilStated
                        case 2: .notApplicable
                        default: .number(Exact(Int.random(in: -5...20, using: &random)))
                        }
                    })
            }
            for index in 0..<8 { formulas.append(Case.tree(below: typed + index, depth: 3, &random)) }
        }

        private static func tree(below limit: Int, depth: Int, _ random: inout Seeded) -> Tree {
            func inner() -> Tree { tree(below: limit, depth: depth - 1, &random) }
            switch depth == 0 ? Int.random(in: 0..<4, using: &random) : Int.random(in: 0..<10, using: &random) {
            case 0, 1: return .figure(Int.random(in: 0..<limit, using: &random))
            case 2: return .previous(Int.random(in: 0..<12, using: &random))
            case 3: return .number(Int.random(in: 0...9, using: &random))
            case 4, 5, 6:
                let sign = ["+", "-", "*", "/"].randomElement(using: &random) ?? "+"
                return .binary(sign, inner(), inner())
            case 7, 8:
                let name = ["sum", "min", "max", "average", "count", "default"].randomElement(using: &random) ?? "sum"
                let count = name == "default" ? 2 : Int.random(in: 1...3, using: &random)
                return .list(name, (0..<count).map { _ in inner() })
            default:
                let sign = ["<", "=", ">="].randomElement(using: &random) ?? "<"
                return .condition(inner(), sign, inner(), inner(), inner())
            }
        }
    }

    // MARK: - The obvious evaluator

    private struct Reference {
        let data: Case

        /// Month 0 is the first that the unit has figures for; before it nothing applies.
        func value(_ index: Int, month: Int) throws -> Value {
            if index < data.typed { return data.figures[month][index] }
            let value = try value(data.formulas[index - data.typed], month)
            guard case .number(let number) = value else { return value }
            return .number(Exact(try number.rounded(decimals: 6)))
        }

        private func value(_ tree: Tree, _ month: Int) throws -> Value {
            switch tree {
            case .figure(let index): return try value(index, month: month)
            case .previous(let index): return month == 0 ? .notApplicable : try value(index, month: month - 1)
            case .number(let number): return .number(Exact(number))
            case .binary(let sign, let left, let right):
                return try both(value(left, month), value(right, month)) { a, b in
                    switch sign {
                    case "+": return .number(try a.adding(b))
                    case "-": return .number(try a.subtracting(b))
                    case "*": return .number(try a.multiplied(by: b))
                    default: return b.isZero ? .notApplicable : .number(try a.divided(by: b))
                    }
                }
            case .list("default", let items):
                let first = try value(items[0], month)
                return first == .missing || first == .notApplicable ? try value(items[1], month) : first
            case .list(let name, let items): return try list(name, items.map { try value($0, month) })
            case .condition(let left, let sign, let right, let then, let other):
                let test = try both(value(left, month), value(right, month)) { a, b in
                    .flag(sign == "<" ? a < b : sign == "=" ? a == b : a >= b)
                }
                guard case .flag(let flag) = test else { return test }
                return try value(flag ? then : other, month)
            }
        }

        private func both(_ a: Value, _ b: Value, _ operation: (Exact, Exact) throws -> Value) throws -> Value {
            if a == .missing || b == .missing { return .missing }
            guard let left = a.number, let right = b.number else { return .notApplicable }
            return try operation(left, right)
        }

        private func list(_ name: String, _ values: [Value]) throws -> Value {
            let there = values.filter { $0 != .missing && $0 != .notApplicable }
            if name == "count" { return .number(Exact(there.count)) }
            if values.contains(.missing) { return .missing }
            if there.isEmpty { return .notApplicable }
            if there.allSatisfy({ $0 == .nilStated }) { return .nilStated }
            let numbers = there.map { $0.number ?? .zero }
            switch name {
            case "min": return .number(numbers.sorted()[0])
            case "max": return .number(numbers.sorted()[numbers.count - 1])
            default:
                let total = try numbers.reduce(Exact.zero) { try $0.adding($1) }
                return .number(name == "sum" ? total : try total.divided(by: Exact(numbers.count)))
            }
        }
    }

    private func figure(_ value: Value) -> Figure {
        switch value {
        case .number(let number): .given(Quantity(mantissa: Int64(number.numerator)))
        case .nilStated: .nilStated
        case .notApplicable: .notApplicable
        default: .missing
        }
    }

    private func world(_ data: Case) -> World {
        var indicators = (0..<data.typed).map { Indicator.test("f\($0)", "", decimals: 6) }
        for (index, tree) in data.formulas.enumerated() {
            indicators.append(.test("f\(data.typed + index)", "", decimals: 6, formula: "round(\(tree.text), 6)"))
        }
        let world = World(.test(indicators))
        world.begins["xa"] = day("2026-08-01")
        for (offset, figures) in data.figures.enumerated() {
            for (index, value) in figures.enumerated() {
                world.figures["xa", default: [:]][month(8 + offset), default: [:]][FigureKey("f\(index)")] = figure(
                    value)
            }
        }
        return world
    }

    // MARK: - Properties

    @Test(arguments: 0..<150)
    func agreesWithTheObviousEvaluator(_ seed: Int) throws {
        let data = Case(seed: seed)
        let world = world(data)
        let reference = Reference(data: data)
        let evaluator = try world.evaluator()
        var random = Seeded(UInt64(seed) + 1_000)
        let places = (0..<3).flatMap { month in (0..<12).map { (month, $0) } }.shuffled(using: &random)
        for (number, index) in places {
            let slot = try #require(evaluator.slot(unit: "xa", period: month(8 + number)))
            let cell = evaluator.compiled.firstCells[index]
            let expected: Result<Value, any Error> = Result { try reference.value(index, month: number) }
            let found: Result<Value, any Error> = Result {
                try evaluator.value(indicator: index, cell: cell, in: slot)
            }
            switch (expected, found) {
            case (.success(let a), .success(let b)): #expect(a == b, "f\(index) in month \(number): \(world.regime)")
            case (.failure, .failure): break
            default: Issue.record("f\(index) in month \(number): \(expected) but \(found)")
            }
        }
    }

    /// Whatever was asked for before, a figure is the same as from a fresh evaluator.
    @Test(arguments: 0..<20)
    func remembersWithoutChanging(_ seed: Int) throws {
        let world = world(Case(seed: seed))
        let used = try world.evaluator()
        for index in (0..<12).reversed() {
            for number in [10, 8, 9, 10] {
                let fresh = try world.evaluator()
                let cell = fresh.compiled.firstCells[index]
                let values = try [used, fresh].map { evaluator -> Value? in
                    let slot = try #require(evaluator.slot(unit: "xa", period: month(number)))
                    return try? evaluator.value(indicator: index, cell: cell, in: slot)
                }
                #expect(values[0] == values[1])
            }
        }
    }
}
