/// A *đơn vị*: a body that reports, or that reports are sent to, for as long as it exists under this name and parent.
///
/// A unit that is renamed or moved has two entries with one code and validities that do not overlap; what stands below it
/// needs no second entry.
package struct Unit: Sendable, Hashable {
    package var code: String
    package var name: String
    /// The name inside running text and the short form in symbols; the name where none is given.
    package var shortName: String
    package var parent: String?
    /// What kind of unit it is, e.g. `tinh`, `xa`, `truong`; regimes and deadlines name levels.
    package var level: String
    /// The first day it exists; `nil` for always.
    package var from: Day?
    /// The last day it exists; `nil` for open.
    package var until: Day?
    package var successors: [Succession]

    package init(
        code: String, name: String, shortName: String? = nil, parent: String? = nil, level: String, from: Day? = nil,
        until: Day? = nil, successors: [Succession] = []
    ) {
        self.code = code
        self.name = name
        self.shortName = shortName ?? name
        self.parent = parent
        self.level = level
        self.from = from
        self.until = until
        self.successors = successors
    }

    package func exists(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// Whether it exists on at least one of `days`.
    package func exists(in days: DayRange) -> Bool {
        (from.map { $0 <= days.last } ?? true) && (until.map { days.first <= $0 } ?? true)
    }
}

/// Who goes on with the work of a unit that was closed.
package struct Succession: Sendable, Hashable {
    package var code: String
    /// The share that the successor takes over; the shares of one unit add up to 1.
    package var share: Quantity

    package init(code: String, share: Quantity) {
        self.code = code
        self.share = share
    }
}
