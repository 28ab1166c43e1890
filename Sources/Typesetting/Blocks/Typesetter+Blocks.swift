import Document
import Finding

extension Typesetter {
    /// Sets blocks one below the other.
    ///
    /// - Parameter leadsToSignature: whether the last of them stays on the page of what follows, so that a signature never
    ///   stands on a page by itself.
    mutating func set(_ blocks: [Block], leadsToSignature: Bool) {
        for (index, block) in blocks.enumerated() {
            let isLast = leadsToSignature && index == blocks.count - 1
            let leads = isLast || block.leads(to: index + 1 < blocks.count ? blocks[index + 1] : nil)
            switch block {
            case .heading(let heading): set(heading, leads: leads)
            case .paragraph(let paragraph):
                self.paragraph(.body, paragraph.inlines, place: paragraph.place) { $0.keepsWithNext = leads }
            case .list(let list): set(list, in: 0, keepsLastWithNext: isLast)
            case .table(let table): set(table, keepsLastRowWithNext: isLast)
            case .chart(let chart): set(chart, keepsWithNext: isLast)
            }
        }
    }

    private mutating func set(_ heading: Heading, leads: Bool) {
        let style = heading.level.component.style(letterhead.size)
        // The depth counts the headings that it stands below; where a level is left out, none is missing.
        openHeadings.removeAll { $0 >= heading.level }
        openHeadings.append(heading.level)
        let depth = appendixDepth + openHeadings.count
        let node = node(.heading(depth + 1))
        let words = heading.printedText.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let label = heading.label
        anchors.append(
            Anchor(title: [label, words].filter { !$0.isEmpty }.joined(separator: " "), depth: depth))
        let anchor = Int32(anchors.count - 1)
        if heading.level == .part, !label.isEmpty {
            let text: Inlines = [.text(label), .lineBreak] + heading.printedText
            return paragraph(.part, text, node: node, anchor: anchor, place: heading.place) { $0.keepsLines = true }
        }
        let text = (label.isEmpty ? [] : [.text(label + " ", style.emphasis)]) + heading.printedText
        paragraph(heading.level.component, text, node: node, anchor: anchor, place: heading.place) {
            $0.keepsLines = true
            if leads { $0.keepsWithNext = true }
        }
    }

    private mutating func set(_ list: List, in parent: Int32, keepsLastWithNext: Bool) {
        let listNode = node(.list, in: parent)
        switch list.marker {
        case .dash, .plus: nodes[Int(listNode)].numbering = StructureNode.Numbering.none
        case .letter: nodes[Int(listNode)].numbering = .lowerAlpha
        case .number: nodes[Int(listNode)].numbering = .decimal
        }
        for (index, item) in list.items.enumerated() {
            let itemNode = node(.item, in: listNode)
            let label = (text: list.label(at: index), node: node(.label, in: itemNode))
            let body = node(.itemBody, in: itemNode)
            let isLast = keepsLastWithNext && index == list.items.count - 1
            paragraph(list.marker.component, item.inlines, node: body, label: label, place: item.place) {
                $0.keepsWithNext = isLast && item.children.isEmpty || item.inlines.leadOn
            }
            for (child, list) in item.children.enumerated() {
                set(list, in: body, keepsLastWithNext: isLast && child == item.children.count - 1)
            }
        }
    }
}
