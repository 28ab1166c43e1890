import Document
import Packaging

extension BodyWriter {
    /// Writes blocks on pages that lie as `orientation` says.
    ///
    /// - Parameter leadsToSignature: whether the last paragraph stays on the page of what follows, so that a signature
    ///   never stands on a page by itself.
    mutating func write(
        _ blocks: [Block], orientation: Orientation = .portrait, leadsToSignature: Bool = false
    ) {
        for (index, block) in blocks.enumerated() {
            let isLast = leadsToSignature && index == blocks.count - 1
            let leads = isLast || block.leads(to: index + 1 < blocks.count ? blocks[index + 1] : nil)
            switch block {
            case .heading(let heading): write(heading, leads: leads)
            case .paragraph(let paragraph):
                self.paragraph(.body, paragraph.inlines) { $0.keepsWithNext = leads }
            case .list(let list): write(list, depth: 0, keepsLastWithNext: isLast)
            case .table(let table): write(table, orientation: orientation, keepsLastRowWithNext: isLast)
            case .chart(let chart): write(chart, orientation: orientation, keepsWithNext: isLast)
            }
        }
    }

    private mutating func write(_ heading: Heading, leads: Bool) {
        var text = heading.printedText
        if heading.level == .part, heading.number != nil { text.insert(.lineBreak, at: 0) }
        let component = heading.level.component
        let reference = numbering.reference(for: heading)
        paragraph(component, text) {
            // The style of the levels above says so already.
            $0.keepsWithNext = leads && heading.level == .point
            if reference != NumberingPlan.reference(inStyleOf: component) { $0.numbering = reference }
            // LibreOffice takes the indent away with the number.
            if reference == .none, heading.level != .part {
                $0.indents = .init(firstLine: OfficialLayout.firstLineIndent)
            }
        }
    }

    private mutating func write(_ list: List, depth: Int, keepsLastWithNext: Bool) {
        let number = numbering.startList(list.marker, depth: depth)
        let component = list.marker.component
        for (index, item) in list.items.enumerated() {
            let reference = numbering.reference(forItem: index, of: list.marker, list: number)
            let isLast = keepsLastWithNext && index == list.items.count - 1
            paragraph(component, item.inlines) {
                $0.keepsWithNext = isLast && item.children.isEmpty || item.inlines.leadOn
                if reference != NumberingPlan.reference(inStyleOf: component) { $0.numbering = reference }
            }
            for (child, list) in item.children.enumerated() {
                write(list, depth: depth + 1, keepsLastWithNext: isLast && child == item.children.count - 1)
            }
        }
    }
}
