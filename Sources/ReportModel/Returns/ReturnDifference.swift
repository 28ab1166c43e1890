/// What differs between two contents of a return: figures, texts and explanations, each by its name, in order.
package struct ReturnDifference: Sendable, Hashable {
    package struct Change<Name: Sendable & Hashable, Value: Sendable & Hashable>: Sendable, Hashable {
        package var name: Name
        /// `nil` where it was not there.
        package var before: Value?
        package var after: Value?
    }

    package let figures: [Change<FigureKey, Figure>]
    package let narratives: [Change<String, String>]
    package let explanations: [Change<String, String>]

    package init(from before: ReturnContent, to after: ReturnContent) {
        figures = ReturnDifference.changes(before.figures, after.figures)
        narratives = ReturnDifference.changes(before.narratives, after.narratives)
        explanations = ReturnDifference.changes(before.explanations, after.explanations)
    }

    package var isEmpty: Bool { figures.isEmpty && narratives.isEmpty && explanations.isEmpty }

    /// The names of all that differs, figures first.
    package var names: [String] {
        figures.map(\.name.description) + narratives.map(\.name) + explanations.map(\.name)
    }

    private static func changes<Name: Comparable, Value>(
        _ before: [Name: Value], _ after: [Name: Value]
    ) -> [Change<Name, Value>] {
        Set(before.keys).union(after.keys).sorted().compactMap { name in
            before[name] == after[name] ? nil : Change(name: name, before: before[name], after: after[name])
        }
    }
}
