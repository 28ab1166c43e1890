package import ReportModel

/// What values make together, whatever they belong to: the policy of the language for nil, not applicable and missing.
///
/// Evaluators of single returns and of whole columns share it.
package enum ValueArithmetic {
    /// What two values make together where either has none: missing before not applicable.
    package static func worse(_ a: Value, _ b: Value) -> Value? {
        if a == .missing || b == .missing { return .missing }
        if a == .notApplicable || b == .notApplicable { return .notApplicable }
        return nil
    }

    /// Adds, subtracts, multiplies or divides. A quotient by 0 cannot be said and is not applicable.
    package static func arithmetic(_ sign: BinaryOperator, _ a: Value, _ b: Value) throws(ArithmeticError) -> Value {
        if let worse = worse(a, b) { return worse }
        if case .date(let first) = a, case .date(let second) = b { return .number(Exact(first - second)) }
        guard let left = a.number, let right = b.number else { return .missing }
        switch sign {
        case .add: return .number(try left.adding(right))
        case .subtract: return .number(try left.subtracting(right))
        case .multiply: return .number(try left.multiplied(by: right))
        default:
            // A share of nothing cannot be said; that is not a mistake of the regime.
            if right.isZero { return .notApplicable }
            return .number(try left.divided(by: right))
        }
    }

    package static func compare(_ sign: BinaryOperator, _ a: Value, _ b: Value) -> Value {
        if let worse = worse(a, b) { return worse }
        switch (a, b) {
        case (.text(let left), .text(let right)): return .flag(holds(sign, left, right))
        case (.date(let left), .date(let right)): return .flag(holds(sign, left, right))
        case (.flag(let left), .flag(let right)): return .flag(holds(sign, left ? 1 : 0, right ? 1 : 0))
        default:
            guard let left = a.number, let right = b.number else { return .missing }
            return .flag(holds(sign, left, right))
        }
    }

    private static func holds<T: Comparable>(_ sign: BinaryOperator, _ left: T, _ right: T) -> Bool {
        switch sign {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        default: left >= right
        }
    }

    /// Whether a value is in the state that is asked about.
    package static func satisfies(_ value: Value, _ test: Term.StateTest) -> Bool {
        switch (test, value) {
        case (.missing, .missing), (.empty, .missing), (.nilStated, .nilStated), (.notApplicable, .notApplicable): true
        case (.given, .missing), (.given, .nilStated), (.given, .notApplicable): false
        case (.given, _): true
        default: false
        }
    }

    package static func percent(_ part: Value, of whole: Value) throws(ArithmeticError) -> Value {
        try arithmetic(.multiply, try arithmetic(.divide, part, whole), .number(Exact(100)))
    }

    /// The growth over `base` in percent; from below zero the sign of the quotient would say the opposite.
    package static func growth(_ value: Value, over base: Value) throws(ArithmeticError) -> Value {
        let growth = try percent(try arithmetic(.subtract, value, base), of: base)
        if growth != .missing, let number = base.number, number.sign < 0 { return .notApplicable }
        return growth
    }

    /// Puts many values together.
    ///
    /// What does not apply is left out; one missing value makes the whole missing, but `count` counts the values that are
    /// there. Only nils stay nil. No value at all adds up to 0; without one, or where none applies, there is no smallest,
    /// largest or average one.
    package static func fold(_ function: Function, _ values: [Value]) throws(ArithmeticError) -> Value {
        if function == .count {
            return .number(Exact(values.count { $0 != .missing && $0 != .notApplicable }))
        }
        if values.contains(.missing) { return .missing }
        let present = values.filter { $0 != .notApplicable }
        if present.isEmpty {
            if function == .sum, values.isEmpty { return .number(.zero) }
            return .notApplicable
        }
        if present.allSatisfy({ $0 == .nilStated }) { return .nilStated }
        let numbers = present.compactMap(\.number)
        switch function {
        case .min: return .number(numbers.min() ?? .zero)
        case .max: return .number(numbers.max() ?? .zero)
        default:
            var total = Exact.zero
            for number in numbers { total = try total.adding(number) }
            guard function == .average else { return .number(total) }
            return .number(try total.divided(by: Exact(numbers.count)))
        }
    }
}
