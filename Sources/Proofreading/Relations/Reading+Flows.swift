/// What a figure is within the movement of a stock over a period.
enum FlowRole: Hashable {
    case opening
    case incoming
    case available
    case outgoing
    case closing
}

extension Reading {
    /// The role that the words around a statement give it; the last of them wins, `nil` without any.
    func flowRole(ofStatement index: Int) -> FlowRole? {
        let statement = statements[index]
        let unit = figures[statement.figure].unit
        for range in [statement.label, unit, statement.trail] {
            for token in tokens[range].reversed() {
                switch token.cue {
                case .opening: return .opening
                case .incoming: return .incoming
                case .available: return .available
                case .outgoing: return .outgoing
                case .closing: return .closing
                default: continue
                }
            }
        }
        return nil
    }

    /// Whether the parts of an enumeration are a stock's opening and what came in (SL003 speaks of those).
    func isFlow(_ enumeration: Enumeration) -> Bool {
        let roles = Set(enumeration.parts.compactMap(flowRole))
        return roles.contains(.opening) && roles.contains(.incoming)
    }
}
