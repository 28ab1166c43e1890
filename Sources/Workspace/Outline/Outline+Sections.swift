/// A section that units write, with where it stands in the outline.
package struct OutlineSection: Sendable {
    package var block: SectionBlock
    /// The heading that it stands below; `nil` where there is none.
    package var heading: OutlineHeading?
    /// Whether it is printed only under a condition.
    package var isConditional: Bool
}

extension Outline {
    /// The sections that units write, in their order.
    package var sections: [OutlineSection] {
        var found: [OutlineSection] = []
        for nodes in [body] + appendices.map(\.body) {
            var heading: OutlineHeading?
            Outline.collect(nodes, isConditional: false, &heading, &found)
        }
        return found
    }

    private static func collect(
        _ nodes: [OutlineNode], isConditional: Bool, _ heading: inout OutlineHeading?, _ found: inout [OutlineSection]
    ) {
        for node in nodes {
            switch node {
            case .heading(let next): heading = next
            case .section(let block):
                found.append(OutlineSection(block: block, heading: heading, isConditional: isConditional))
            case .conditional(let block):
                collect(block.then, isConditional: true, &heading, &found)
                collect(block.otherwise, isConditional: true, &heading, &found)
            default: break
            }
        }
    }
}
