package import Finding
import ReportLanguage

/// A chart that is drawn from live figures.
package struct ChartBlock: Sendable {
    package enum Content: Sendable {
        /// Bars, one for each row and series.
        case bars(Rows)
        /// Lines over the latest periods.
        ///
        /// - Parameter comparesYearAgo: whether a second line shows the same periods of the year before.
        case line([Series], periods: Int, comparesYearAgo: Bool)
        /// How far each row is on the way to its target: what was done, and the target.
        case progress(Rows)
        /// How the units' returns came in over the latest periods.
        case returns(periods: Int)
    }

    package enum Rows: Sendable {
        /// A row for each member of a category.
        case members(category: Int, [Series])
        /// A row for each unit below that reports.
        case units([Series])
        /// Rows written out, each with a value for each name.
        case listed([Row], names: [String])
    }

    package struct Series: Sendable {
        package var name: String
        package var value: Formatted
    }

    package struct Row: Sendable {
        package var label: Template
        package var values: [Formatted]
    }

    package enum Sort: String, Sendable, CaseIterable {
        /// As the rows come.
        case none
        case largest
        case smallest
    }

    package var content: Content
    /// What text refers to it by; `nil` where none does.
    package var label: String?
    package var caption: Template
    /// Printed at the right above; `nil` where the numbers have no unit.
    package var unitNote: String?
    package var sort: Sort
    /// How many rows are drawn at most, from the first after sorting.
    package var limit: Int?
    /// Whether a table with the numbers follows.
    package var hasTable: Bool
    package var place: Place
}

extension Outline {
    /// How many periods back the outline shows how returns came in; 0 where it does not.
    package var returnPeriods: Int {
        ([body] + appendices.map(\.body)).map(Outline.returnPeriods).max() ?? 0
    }

    private static func returnPeriods(_ nodes: [OutlineNode]) -> Int {
        nodes.map { node in
            switch node {
            case .chart(let chart):
                if case .returns(let periods) = chart.content { periods } else { 0 }
            case .conditional(let block): max(returnPeriods(block.then), returnPeriods(block.otherwise))
            default: 0
            }
        }.max() ?? 0
    }
}
