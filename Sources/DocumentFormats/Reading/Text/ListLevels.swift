/// How deep items of typed lists stand, by their indentation, and `+` one step below the `-` before it.
struct ListLevels {
    private var open: [(indent: Int, kind: TypedLabel.Kind)] = []

    /// Returns the level of the next item.
    mutating func next(_ label: TypedLabel) -> Int {
        while let last = open.last, last.indent > label.indent { open.removeLast() }
        if let last = open.last, last.indent == label.indent {
            if let known = open.firstIndex(where: { $0.indent == label.indent && $0.kind == label.kind }) {
                open.removeSubrange((known + 1)...)
                return known
            }
            if label.kind != .plus || last.kind != .dash { open.removeLast() }
        }
        open.append((label.indent, label.kind))
        return open.count - 1
    }

    /// Ends the list where a line that is no item stands.
    mutating func close(indent: Int = 0) {
        while let last = open.last, last.indent >= indent { open.removeLast() }
    }
}
