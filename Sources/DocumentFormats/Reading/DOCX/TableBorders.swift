import Packaging

/// Which sides of a table or cell have visible lines; `nil` for what a level does not say.
struct TableBorders: Hashable {
    private var sides: [Bool?] = [nil, nil, nil, nil, nil, nil]

    /// Whether any side is known to be visible.
    var isVisible: Bool { sides.contains(true) }

    /// Takes down a child of `w:tblBorders` or `w:tcBorders`.
    mutating func read(_ tag: XMLTag, _ attributes: XMLAttributes) {
        let side: Int? =
            switch tag {
            case .top: 0
            case .left, .start: 1
            case .bottom: 2
            case .right, .end: 3
            case .insideH: 4
            case .insideV: 5
            default: nil
            }
        guard let side else { return }
        let value = attributes.string("val") ?? "none"
        sides[side] = value != "none" && value != "nil"
    }

    /// Lays `other` over it.
    mutating func overlay(_ other: TableBorders) {
        for index in sides.indices { sides[index] = other.sides[index] ?? sides[index] }
    }
}
