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

/// A heading of an outline with the sections below it that units write.
package struct OutlineChapter: Sendable {
    /// `nil` for what stands before the first heading.
    package var heading: OutlineHeading?
    package var sections: [SectionBlock]
}

extension Outline {
    /// All headings in their order, also those that are printed only under a condition.
    package var chapters: [OutlineChapter] {
        ([body] + appendices.map(\.body)).flatMap { nodes in
            var chapters = [OutlineChapter(heading: nil, sections: [])]
            Outline.collect(nodes, &chapters)
            return chapters.filter { $0.heading != nil || !$0.sections.isEmpty }
        }
    }

    private static func collect(_ nodes: [OutlineNode], _ chapters: inout [OutlineChapter]) {
        for node in nodes {
            switch node {
            case .heading(let heading): chapters.append(OutlineChapter(heading: heading, sections: []))
            case .section(let block): chapters[chapters.count - 1].sections.append(block)
            case .conditional(let block):
                collect(block.then, &chapters)
                collect(block.otherwise, &chapters)
            default: break
            }
        }
    }
}

extension OutlineHeading {
    /// The title without its expressions.
    package var plainTitle: String {
        text.pieces.map { piece in
            if case .text(let text, _) = piece { return text }
            return "…"
        }.joined()
    }
}
