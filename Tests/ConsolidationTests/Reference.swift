import Consolidation
import ReportModel

/// Consolidation as slow and as obvious as it can be: recursion over the tree, one figure after the other, exact rationals.
///
/// Nothing of the engine is used but the names of its policies.
struct Reference {
    /// A figure of a unit; `nil` where it is none of its business.
    enum Point: Equatable {
        case number(Exact)
        case nilStated
        case missing
        case unknown
        case notApplicable

        var number: Exact? {
            switch self {
            case .number(let number): number
            case .nilStated: .zero
            default: nil
            }
        }
    }

    struct Outcome: Equatable {
        var children: Point?
        var value: Point?
        var lacking: Set<Int>
    }

    let parents: [Int]
    let own: [Point?]
    let gatherer: Gatherer
    let ownFigure: OwnFigurePolicy
    let missing: MissingPolicy

    func children(of unit: Int) -> [Int] { parents.indices.filter { parents[$0] == unit } }

    func outcome(_ unit: Int) throws -> Outcome {
        let below = try children(of: unit).map { try outcome($0) }
        let mine = own[unit]
        let ownLacks: Set<Int> = mine == .missing || mine == .unknown ? [unit] : []
        if below.isEmpty { return Outcome(children: nil, value: mine, lacking: ownLacks) }
        let together = try gathered(below.map(\.value))
        let childrenLack = below.reduce(into: Set<Int>()) { $0.formUnion($1.lacking) }
        let concerned = [Point.missing, .unknown].contains(together) || together?.number != nil
        switch ownFigure {
        case .own: return Outcome(children: together, value: mine, lacking: ownLacks)
        case .children: return Outcome(children: together, value: together, lacking: childrenLack)
        case .ownOrChildren:
            if mine?.number != nil || mine == .notApplicable || (mine != nil && !concerned) {
                return Outcome(children: together, value: mine, lacking: ownLacks)
            }
            return Outcome(children: together, value: together, lacking: childrenLack)
        case .mustAgree:
            if together?.number != nil || mine == nil || mine == .notApplicable {
                return Outcome(children: together, value: together, lacking: childrenLack)
            }
            return Outcome(children: together, value: mine, lacking: ownLacks)
        case .ownAndChildren:
            if mine == nil || mine == .notApplicable {
                return Outcome(children: together, value: together, lacking: childrenLack)
            }
            return Outcome(
                children: together, value: try gathered(below.map(\.value) + [mine]),
                lacking: childrenLack.union(ownLacks))
        }
    }

    /// The six modes of VTL, word for word.
    private func gathered(_ points: [Point?]) throws -> Point? {
        let points = points.compactMap(\.self)
        let applicable = points.filter { $0 != .notApplicable }
        if applicable.isEmpty { return points.isEmpty ? nil : .notApplicable }
        let numbers = applicable.compactMap(\.number)
        let hasMissing = applicable.contains(.missing)
        let hasUnknown = applicable.contains(.unknown)
        switch missing {
        case .nonNull: return hasMissing || hasUnknown ? .missing : try together(applicable)
        case .nonZero:
            guard numbers.contains(where: { !$0.isZero }) else { return .missing }
            return hasUnknown ? .unknown : try together(applicable)
        case .partialNull:
            guard !numbers.isEmpty else { return .missing }
            return hasMissing || hasUnknown ? .unknown : try together(applicable)
        case .partialZero:
            guard !numbers.isEmpty else { return .missing }
            return hasUnknown ? .unknown : try together(applicable)
        case .alwaysNull: return hasMissing || hasUnknown ? .unknown : try together(applicable)
        case .alwaysZero: return hasUnknown ? .unknown : try together(applicable)
        }
    }

    private func together(_ points: [Point]) throws -> Point {
        let stated = points.filter { $0.number != nil }
        if !stated.isEmpty, stated.allSatisfy({ $0 == .nilStated }) { return .nilStated }
        let numbers = stated.compactMap(\.number)
        switch gatherer {
        case .sum: return .number(try numbers.reduce(Exact.zero) { try $0.adding($1) })
        case .minimum: return .number(numbers.min() ?? .zero)
        case .maximum: return .number(numbers.max() ?? .zero)
        }
    }
}

extension Reference.Point {
    init?(_ cell: Cell, decimals: Int) {
        if let number = cell.number(decimals: decimals) {
            self = cell.state.contains(.given) ? .number(number) : .nilStated
        } else if cell.state.contains(.unknown) {
            self = .unknown
        } else if cell.state.contains(.missing) {
            self = .missing
        } else if cell.state.contains(.notApplicable) {
            self = .notApplicable
        } else {
            return nil
        }
    }
}
