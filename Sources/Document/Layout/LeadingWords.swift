extension Block {
    /// Whether the block only leads to what stands below it, so that a page never ends with it.
    ///
    /// - Parameter next: the block behind it.
    package func leads(to next: Block?) -> Bool {
        switch self {
        // Points are often lines of a list without anything below them.
        case .heading(let heading):
            if case .heading? = next { heading.level < .point } else { next != nil }
        case .paragraph(let paragraph): paragraph.inlines.leadOn
        case .list, .table, .chart: false
        }
    }
}

extension Inlines {
    /// Whether the words only lead to what stands below them, so that a page never ends with them: their last sign is a colon
    /// (`Kết quả cụ thể như sau:`), or all of them are bold, like a heading without a number.
    package var leadOn: Bool {
        guard let last = lastScalar else { return false }
        return last == ":" || isBold
    }

    /// The last character that shows something.
    private var lastScalar: Unicode.Scalar? {
        for inline in reversed() {
            if let last = inline.text.unicodeScalars.last(where: { !$0.properties.isWhitespace }) { return last }
        }
        return nil
    }

    private var isBold: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let text, let emphasis), .figure(let text, _, let emphasis):
                emphasis.contains(.bold) || text.allSatisfy(\.isWhitespace)
            case .gap: false
            case .lineBreak: true
            }
        }
    }
}
