/// The numbers that a native chart of a file was drawn from.
///
/// One figure may have several charts beside each other; each has a record of its own.
package struct ChartRecord: Sendable, Hashable {
    /// The number of the figure, as its caption says it.
    package var figure: Int
    package var seriesCount: Int
    /// Series by series, as files write numbers (`12.5`); `nil` where nothing is drawn.
    package var values: [String?]

    package init(figure: Int, seriesCount: Int, values: [String?]) {
        self.figure = figure
        self.seriesCount = seriesCount
        self.values = values
    }

    /// How many points each series has.
    package var pointCount: Int { seriesCount > 0 ? values.count / seriesCount : 0 }
}

/// A native chart as a reader finds it.
package struct DrawnChart: Sendable, Hashable {
    /// The series, each with its numbers by point; `nil` where nothing is drawn.
    package var series: [[Int: String]] = []
    /// The names of the points.
    package var categories: [Int: String] = [:]
    /// The numbers of the workbook behind it, in the places of the series; `nil` where there is none that can be read.
    package var workbook: [[Int: String]]?

    package init() {}
}
