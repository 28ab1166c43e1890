import Finding
import ReportModel

extension Checker {
    private static let moments: [String: Term.Moment] = [
        "prev": .previous, "year_ago": .yearAgo, "ytd": .yearToDate,
    ]

    /// A name with what follows it: `x`, `x.member`, `x@prev`, `children.x`, `window.from`, a field of a register.
    mutating func reference(_ names: [Syntax.Name], _ moment: Syntax.Name?, _ range: Range<Int>) -> Term {
        let first = names[0]
        if let register, names.count == 1,
            let field = scope.regime.registers[register].fields.firstIndex(where: { $0.code == first.text })
        {
            return self.field(field, register, moment, range)
        }
        if let indicator = indicator(first) {
            return figure(indicator, Array(names.dropFirst()), moment, range, isChildren: false)
        }
        switch first.text {
        case "this": return reported(.unknownName, first.range, .thisOutsideRows)
        case "children": return reported(.wrongArguments, range, .childrenOutsideAggregate)
        case "window", "period", "unit": return ambient(names, moment, range)
        default: break
        }
        if scope.registers[first.text] != nil { return reported(.wrongArguments, range, .registerOutsideAggregate) }
        var known = scope.knownNames
        if let register { known += scope.regime.registers[register].fields.map(\.code) }
        return reported(
            .unknownName, first.range, .unknownName(first.text, nearest: nearestName(to: first.text, among: known)))
    }

    /// The indicator that a name means; `nil` where it means none.
    func indicator(_ name: Syntax.Name) -> Int? {
        name.text == "this" ? this : scope.indicators[name.text]
    }

    private mutating func field(
        _ index: Int, _ register: Int, _ moment: Syntax.Name?, _ range: Range<Int>
    ) -> Term {
        let field = scope.regime.registers[register].fields[index]
        if let moment { return reported(.syntax, moment.range, .momentNotAllowed) }
        if field.isPersonal { return reported(.typeMismatch, range, .personalField(field.code)) }
        return Term(kind: .field(index), type: type(of: field), range: range)
    }

    func type(of field: Register.Field) -> ValueType {
        switch field.kind {
        case .text, .choice, .category: .text
        case .date: .date
        case .number(let decimals, let measure):
            .number(measure: Measure(measure ?? ""), decimals: decimals)
        case .flag: .flag
        }
    }

    /// A figure of this unit, or with `isChildren` those of the units below.
    mutating func figure(
        _ indicator: Int, _ rest: [Syntax.Name], _ moment: Syntax.Name?, _ range: Range<Int>, isChildren: Bool
    ) -> Term {
        let definition = scope.regime.indicators[indicator]
        guard let cell = cell(of: indicator, rest) else { return broken(range) }
        var when = Term.Moment.now
        if let moment {
            guard let known = Checker.moments[moment.text] else {
                return reported(
                    .unknownName, moment.range,
                    .unknownMoment(
                        moment.text, nearest: nearestName(to: moment.text, among: Checker.moments.keys.sorted())))
            }
            when = known
        }
        if when == .yearToDate, definition.overTime == .none {
            return reported(.typeMismatch, range, .notCumulative(definition.code))
        }
        let kind: Term.Kind =
            isChildren
            ? .children(indicator: indicator, cell, when) : .figure(indicator: indicator, cell, when)
        // The mean of several periods may have any number of decimals.
        let isMean = when == .yearToDate && definition.overTime == .average
        return Term(
            kind: kind,
            type: .number(measure: scope.measures[indicator], decimals: isMean ? nil : definition.decimals),
            range: range)
    }

    /// Which figure of the indicator the names behind it mean; `nil` where that was reported as an error.
    private mutating func cell(of indicator: Int, _ rest: [Syntax.Name]) -> Term.Cell? {
        let category = scope.categoryOfIndicator[indicator]
        guard let member = rest.first else {
            return category != nil && category == self.category ? .context : .total
        }
        guard let category else {
            report(.unknownName, member.range, .notSplit(scope.regime.indicators[indicator].code))
            return nil
        }
        if rest.count > 1 {
            report(.syntax, rest[1].range, .unexpectedWord(rest[1].text))
            return nil
        }
        if member.text == "total" { return .total }
        if let index = scope.memberIndex(member.text, category: category) { return .member(index) }
        let definition = scope.regime.categories[category]
        report(
            .unknownName, member.range,
            .unknownMember(
                member.text, of: definition.code,
                nearest: nearestName(to: member.text, among: definition.members.map(\.code) + ["total"])))
        return nil
    }

    /// `window.from`, `window.to`, `period.name`, `unit.name`.
    private mutating func ambient(_ names: [Syntax.Name], _ moment: Syntax.Name?, _ range: Range<Int>) -> Term {
        if let moment { return reported(.syntax, moment.range, .momentNotAllowed) }
        let path = names.map(\.text).joined(separator: ".")
        switch path {
        case "window.from": return Term(kind: .window(.first), type: .date, range: range)
        case "window.to": return Term(kind: .window(.last), type: .date, range: range)
        case "period.name": return Term(kind: .periodName, type: .text, range: range)
        case "unit.name": return Term(kind: .unitName, type: .text, range: range)
        default:
            let known = ["window.from", "window.to", "period.name", "unit.name"]
            return reported(.unknownName, range, .unknownName(path, nearest: nearestName(to: path, among: known)))
        }
    }
}
