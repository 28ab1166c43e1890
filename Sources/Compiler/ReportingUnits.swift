package import ReportModel

/// The units that a consolidated report rests on, as far as its text says something of them.
package struct ReportingUnits: Sendable, Hashable {
    /// A unit whose figures are not in the report.
    package struct Lacking: Sendable, Hashable {
        package var code: String
        package var name: String
        package var deadline: Day?
        /// How its report stands, e.g. *chưa gửi*.
        package var standing: String

        package init(code: String, name: String, deadline: Day?, standing: String) {
            self.code = code
            self.name = name
            self.deadline = deadline
            self.standing = standing
        }
    }

    /// How many units owe the report.
    package var owing: Int
    /// Those that are lacking, in the order of the units.
    package var lacking: [Lacking]

    /// How returns came in over the latest periods, the oldest first; only where the outline shows it.
    package var history: [ReturnStandings]

    package init(owing: Int, lacking: [Lacking], history: [ReturnStandings] = []) {
        self.owing = owing
        self.lacking = lacking
        self.history = history
    }
}
