/// The enumerations that a statement belongs to, by statement.
struct EnumerationIndex: Sendable {
    /// By statement, the first enumeration in which it is a part and stands behind the whole; -1 for none.
    private var byPart: [Int32]
    /// By statement, the first enumeration whose whole it is; by enumeration, the next one with the same whole; -1 for none.
    private var first: [Int32]
    private var next: [Int32]

    init(_ enumerations: [Enumeration], statements: Int) {
        byPart = Array(repeating: -1, count: statements)
        first = byPart
        next = Array(repeating: -1, count: enumerations.count)
        for (index, enumeration) in enumerations.enumerated().reversed() {
            next[index] = first[enumeration.total]
            first[enumeration.total] = Int32(truncatingIfNeeded: index)
            for part in enumeration.parts where part > enumeration.total {
                byPart[part] = Int32(truncatingIfNeeded: index)
            }
        }
    }

    /// The index of the first enumeration with `statement` among its parts.
    func enumeration(ofPart statement: Int) -> Int? {
        byPart[statement] < 0 ? nil : Int(byPart[statement])
    }

    /// The indices of the enumerations whose whole is `statement`, in order.
    func enumerations(ofTotal statement: Int) -> [Int] {
        var found: [Int] = []
        var index = first[statement]
        while index >= 0 {
            found.append(Int(index))
            index = next[Int(index)]
        }
        return found
    }
}
