extension Reading {
    /// What was understood of the figures, a line each: statements with their shares, changes, wholes with their parts. For tests
    /// and for whoever wonders why a rule speaks or keeps silent.
    package var dump: String {
        var lines: [String] = []
        for (index, statement) in statements.enumerated() {
            var line = "s\(index) ¶\(statement.paragraph) .\(statement.sentence)"
            line += " \(String(repeating: "(", count: statement.depth))[\(words(statement.label))]"
            line += " \(describe(statement.figure)) [\(words(statement.trail))]"
            if let role = flowRole(ofStatement: index) { line += " role=\(role)" }
            if let share = statement.share { line += " share=\(describe(share.figure)) \(share.form)" }
            if statement.isRate { line += " rate" }
            if statement.isMeasuredAgainstPlan { line += " plan" }
            lines.append(line)
        }
        for change in changes {
            var line = "change of s\(change.statement) \(change.sign > 0 ? "up" : "down")"
            if let delta = change.delta { line += " by \(describe(delta))" }
            if let growth = change.growth { line += " rate \(describe(growth))" }
            if let base = change.base { line += " from \(describe(base))" }
            lines.append(line)
        }
        for enumeration in enumerations {
            lines.append(
                "whole s\(enumeration.total) or \(enumeration.otherTotals) = \(enumeration.parts) or \(enumeration.otherParts)"
                    + " \(enumeration.lead) \(enumeration.closure)\(enumeration.hasRemainder ? " rest" : "")"
                    + "\(enumeration.isMixed ? " mixed" : "")\(fits(enumeration) ? " fits" : "")\(doubt(enumeration))")
        }
        return lines.joined(separator: "\n")
    }

    /// How sure it is that a list which does not add up was meant to.
    private func doubt(_ enumeration: Enumeration) -> String {
        guard let miss = miss(of: enumeration) else { return "" }
        let grounds = Grounds(enumeration, miss, in: self)
        let other = hasOtherReading(enumeration) ? ", bound otherwise" : ""
        return " misses: odds \(grounds.odds), accident \(grounds.accident)\(other)"
    }

    private func describe(_ index: Int) -> String {
        let figure = figures[index]
        var text = writtenWithUnit(figure)
        if figure.bound != .exact { text += " \(figure.bound)" }
        if figure.link != .none { text += " \(figure.link)" }
        return text
    }
}
