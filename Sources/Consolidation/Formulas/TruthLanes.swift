import ReportLanguage

/// Answers for many rows.
package struct TruthLanes {
    /// 0 for no, 1 for yes, and the `PlainLanes.Kind` of what cannot be answered.
    var answers: [UInt8]

    static let no: UInt8 = 0
    static let yes: UInt8 = 1

    func value(_ index: Int) -> Value {
        switch answers[index] {
        case TruthLanes.no: .flag(false)
        case TruthLanes.yes: .flag(true)
        case PlainLanes.Kind.notApplicable: .notApplicable
        default: .missing
        }
    }

    /// Compares numbers; `nil` where they cannot be brought to the same decimals in 64 bits.
    static func comparison(_ sign: BinaryOperator, _ a: PlainLanes, _ b: PlainLanes) -> TruthLanes? {
        guard let a = a.scaled(to: b.decimals), let b = b.scaled(to: a.decimals) else { return nil }
        let kinds = LaneLoops.map(a.kinds, b.kinds) { PlainLanes.Kind.together($0, $1) }
        switch sign {
        case .equal: return compared(a, b, kinds) { $0 == $1 }
        case .notEqual: return compared(a, b, kinds) { $0 != $1 }
        case .less: return compared(a, b, kinds) { $0 < $1 }
        case .lessOrEqual: return compared(a, b, kinds) { $0 <= $1 }
        case .greater: return compared(a, b, kinds) { $0 > $1 }
        case .greaterOrEqual: return compared(a, b, kinds) { $0 >= $1 }
        default: return nil
        }
    }

    @inline(__always)
    private static func compared(
        _ a: PlainLanes, _ b: PlainLanes, _ kinds: [UInt8], _ holds: (Int64, Int64) -> Bool
    ) -> TruthLanes {
        let answers = LaneLoops.map(a.mantissas, b.mantissas) { holds($0, $1) ? yes : no }
        return TruthLanes(answers: LaneLoops.map(answers, kinds) { $1 == PlainLanes.Kind.given ? $0 : $1 })
    }

    /// Kleene's `and` and `or`: one `no` decides an `and`, one `yes` an `or`.
    static func combined(_ a: TruthLanes, _ b: TruthLanes, isOr: Bool) -> TruthLanes {
        let (decisive, other) = isOr ? (yes, no) : (no, yes)
        return TruthLanes(
            answers: LaneLoops.map(a.answers, b.answers) { a, b in
                let both = a | b
                let worse =
                    both & PlainLanes.Kind.missing != 0
                    ? PlainLanes.Kind.missing
                    : both & PlainLanes.Kind.notApplicable != 0 ? PlainLanes.Kind.notApplicable : other
                return a == decisive || b == decisive ? decisive : worse
            })
    }

    var negated: TruthLanes {
        TruthLanes(answers: LaneLoops.map(answers) { $0 <= TruthLanes.yes ? $0 ^ 1 : $0 })
    }

    /// Whether figures are in a state.
    init(_ lanes: PlainLanes, _ test: Term.StateTest, negated: Bool) {
        let kind: UInt8 =
            switch test {
            case .missing, .empty: PlainLanes.Kind.missing
            case .given: PlainLanes.Kind.given
            case .nilStated: PlainLanes.Kind.nilStated
            case .notApplicable: PlainLanes.Kind.notApplicable
            }
        answers = LaneLoops.map(lanes.kinds) { ($0 == kind) != negated ? TruthLanes.yes : TruthLanes.no }
    }

    init(answers: [UInt8]) {
        self.answers = answers
    }

    /// Takes numbers from one or the other by the answers; what has no answer has no number.
    func choice(_ a: PlainLanes, _ b: PlainLanes) -> PlainLanes? {
        guard let a = a.scaled(to: b.decimals), let b = b.scaled(to: a.decimals) else { return nil }
        let kinds = LaneLoops.map(answers, a.kinds, b.kinds) { answer, a, b in
            answer == TruthLanes.yes ? a : answer == TruthLanes.no ? b : answer
        }
        let mantissas = LaneLoops.map(answers, a.mantissas, b.mantissas) { $0 == TruthLanes.yes ? $1 : $2 }
        return PlainLanes(decimals: a.decimals, mantissas: mantissas, kinds: kinds, bound: max(a.bound, b.bound))
    }
}
