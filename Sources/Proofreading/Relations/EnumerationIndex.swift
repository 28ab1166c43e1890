/// The enumerations that a statement belongs to, by statement.
struct EnumerationIndex {
    /// The first enumeration in which a statement is a part and stands behind the whole.
    private var byPart: [Int: Int] = [:]
    private var byTotal: [Int: [Int]] = [:]

    init(_ enumerations: [Enumeration]) {
        for (index, enumeration) in enumerations.enumerated() {
            byTotal[enumeration.total, default: []].append(index)
            for part in enumeration.parts where part > enumeration.total && byPart[part] == nil { byPart[part] = index }
        }
    }

    /// The index of the first enumeration with `statement` among its parts.
    func enumeration(ofPart statement: Int) -> Int? { byPart[statement] }

    /// The indices of the enumerations whose whole is `statement`.
    func enumerations(ofTotal statement: Int) -> [Int] { byTotal[statement] ?? [] }
}
