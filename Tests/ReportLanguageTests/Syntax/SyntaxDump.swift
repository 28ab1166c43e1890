import Finding

@testable import ReportLanguage

extension Syntax {
    /// The tree with an operator before its operands, as `(+ a (* b c))`: structure at a glance.
    var dump: String {
        switch kind {
        case .number(let text): text
        case .string(let text): "\"\(text)\""
        case .flag(let flag): "\(flag)"
        case .reference(let names, let moment):
            names.map(\.text).joined(separator: ".") + (moment.map { "@\($0.text)" } ?? "")
        case .negation(let inner): "(neg \(inner.dump))"
        case .not(let inner): "(not \(inner.dump))"
        case .binary(let sign, let left, let right): "(\(sign.rawValue) \(left.dump) \(right.dump))"
        case .state(let subject, let state, let negated):
            "(is\(negated ? "-not" : "") \(subject.dump) \(state.text))"
        case .membership(let subject, let options):
            "(in \(subject.dump) \(options.map(\.dump).joined(separator: " ")))"
        case .call(let name, let arguments): "(\(([name.text] + arguments.map(\.dump)).joined(separator: " ")))"
        case .selection(let selection): selection.dump
        }
    }
}

extension Syntax.Selection {
    fileprivate var dump: String {
        var words = [isAll ? "all" : "entries", source.map(\.text).joined(separator: ".")]
        if let date { words.append("by:\(date.text)") }
        if let condition { words.append("where:\(condition.dump)") }
        return "[\(words.joined(separator: " "))]"
    }
}

/// Parses a text; the result is its tree, or `range: message` of its error.
func parsed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    do {
        return try Parser.parse(bytes, in: 0..<bytes.count).dump
    } catch {
        return "\(error.range): \(error.message.vi)"
    }
}
