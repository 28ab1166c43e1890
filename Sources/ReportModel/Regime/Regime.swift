package import Finding

/// A *chế độ báo cáo*: the definition of one periodic report (decree 09/2019/NĐ-CP, article 7).
///
/// Expressions are still text here; the report language reads and checks them against the rest.
package struct Regime: Sendable {
    package var code: String
    package var name: String
    /// What the body that issued it calls this version of it, e.g. `2026-01`; empty where it does not.
    package var version: String
    /// Keys of the citations that it rests on.
    package var basis: [String]
    package var frequency: PeriodKind
    package var window: WindowRule
    package var deadlines: [Deadline]
    /// *Khóa kỳ*: the last day on which returns may be changed, by level as deadlines are; none where periods stay open.
    package var locks: [Deadline]
    package var flow: Flow
    /// The first and the last period for which it is in force; `nil` for open.
    package var firstPeriod: Period?
    package var lastPeriod: Period?
    package var categories: [Category]
    package var registers: [Register]
    package var indicators: [Indicator]
    package var balances: [Balance]
    package var breakdowns: [Breakdown]
    package var targets: [Target]
    package var rules: [CheckRule]
    /// The source that it was read from, for findings about the whole.
    package var place: Place

    package init(
        code: String, name: String, version: String = "", basis: [String] = [], frequency: PeriodKind,
        window: WindowRule, deadlines: [Deadline], locks: [Deadline] = [], flow: Flow, firstPeriod: Period? = nil,
        lastPeriod: Period? = nil,
        categories: [Category] = [], registers: [Register] = [], indicators: [Indicator] = [],
        balances: [Balance] = [], breakdowns: [Breakdown] = [], targets: [Target] = [], rules: [CheckRule] = [],
        place: Place
    ) {
        self.code = code
        self.name = name
        self.version = version
        self.basis = basis
        self.frequency = frequency
        self.window = window
        self.deadlines = deadlines
        self.locks = locks
        self.flow = flow
        self.firstPeriod = firstPeriod
        self.lastPeriod = lastPeriod
        self.categories = categories
        self.registers = registers
        self.indicators = indicators
        self.balances = balances
        self.breakdowns = breakdowns
        self.targets = targets
        self.rules = rules
        self.place = place
    }

    /// Who reports to whom.
    package struct Flow: Sendable, Hashable {
        /// Levels or unit codes that owe the report.
        package var reporters: [String]
        /// The code of the unit that receives it, or `parent` for the one above each reporter.
        package var receiver: String

        package init(reporters: [String], receiver: String) {
            self.reporters = reporters
            self.receiver = receiver
        }
    }

    /// Whether `unit` owes this report.
    package func isOwed(by unit: Unit) -> Bool {
        flow.reporters.contains(unit.level) || flow.reporters.contains(unit.code)
    }

    /// The deadline that binds a unit of `level`.
    package func deadline(level: String) -> Deadline? {
        deadlines.first { $0.level == level } ?? deadlines.first { $0.level == nil }
    }

    /// What closes the periods of a unit of `level` for changes; `nil` where nothing does.
    package func lock(level: String) -> Deadline? {
        locks.first { $0.level == level } ?? locks.first { $0.level == nil }
    }

    /// Whether `period` lies within the time the regime is in force.
    package func isInForce(in period: Period) -> Bool {
        guard let window = window.window(of: period) else { return false }
        if let first = firstPeriod.flatMap({ self.window.window(of: $0) }), window.first < first.first { return false }
        if let last = lastPeriod.flatMap({ self.window.window(of: $0) }), window.last > last.last { return false }
        return true
    }
}

/// A list of members that figures are split by, e.g. the fields of administrative procedures.
package struct Category: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package var code: String
        package var name: String

        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    package var code: String
    package var name: String
    package var members: [Member]

    package init(code: String, name: String, members: [Member]) {
        self.code = code
        self.name = name
        self.members = members
    }
}

/// A *sổ theo dõi*: a list of dated entries that figures are counted from.
package struct Register: Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case text
            case date
            /// A number with `decimals` and a unit of measure.
            case number(decimals: Int, measure: String?)
            case flag
            /// One of the given codes.
            case choice([String])
            /// A member of the category with this code.
            case category(String)
        }

        package var code: String
        package var name: String
        package var kind: Kind
        package var isRequired: Bool
        /// Personal data: never leaves the unit, is never consolidated, cannot be printed or computed with.
        package var isPersonal: Bool

        package init(code: String, name: String, kind: Kind, isRequired: Bool, isPersonal: Bool = false) {
            self.code = code
            self.name = name
            self.kind = kind
            self.isRequired = isRequired
            self.isPersonal = isPersonal
        }
    }

    package var code: String
    package var name: String
    /// The field that identifies an entry within a unit, so that an import twice changes nothing.
    package var key: String
    /// The date field by which an entry belongs to a period.
    package var date: String
    package var fields: [Field]

    package init(code: String, name: String, key: String, date: String, fields: [Field]) {
        self.code = code
        self.name = name
        self.key = key
        self.date = date
        self.fields = fields
    }

    package func field(_ code: String) -> Field? {
        fields.first { $0.code == code }
    }
}
