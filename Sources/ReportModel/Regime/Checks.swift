package import Finding

/// A *cân đối*: opening + inflow − outflow = closing, and opening = the previous period's closing.
package struct Balance: Sendable {
    package var code: String
    package var name: String
    package var opening: String
    package var inflow: [String]
    package var outflow: [String]
    package var closing: String
    package var severity: Severity
    package var place: Place

    package init(
        code: String, name: String, opening: String, inflow: [String], outflow: [String], closing: String,
        severity: Severity, place: Place
    ) {
        self.code = code
        self.name = name
        self.opening = opening
        self.inflow = inflow
        self.outflow = outflow
        self.closing = closing
        self.severity = severity
        self.place = place
    }
}

/// A *phân tổ*: parts that add up to a total.
package struct Breakdown: Sendable {
    package var code: String
    package var name: String
    package var total: String
    package var parts: [String]
    /// A closed breakdown names every part; the parts of an open one may stay below the total.
    package var isClosed: Bool
    /// How far parts and total may differ, in the total's unit of measure.
    package var tolerance: Quantity
    package var severity: Severity
    package var place: Place

    package init(
        code: String, name: String, total: String, parts: [String], isClosed: Bool, tolerance: Quantity,
        severity: Severity, place: Place
    ) {
        self.code = code
        self.name = name
        self.total = total
        self.parts = parts
        self.isClosed = isClosed
        self.tolerance = tolerance
        self.severity = severity
        self.place = place
    }
}

/// A *chỉ tiêu kế hoạch*: what is planned for an indicator.
package struct Target: Sendable, Hashable {
    package var indicator: String
    /// The unit it is set for; `nil` for every unit that has no own one.
    package var unit: String?
    /// The period it is set for, usually a year.
    package var period: Period
    package var value: Quantity
    package var place: Place

    package init(indicator: String, unit: String?, period: Period, value: Quantity, place: Place) {
        self.indicator = indicator
        self.unit = unit
        self.period = period
        self.value = value
        self.place = place
    }
}

/// A *quy tắc kiểm tra*: a statement that must hold for a return.
package struct CheckRule: Sendable {
    package var code: String
    /// What the clerk reads where it does not hold.
    package var message: String
    package var expression: EmbeddedText
    package var severity: Severity
    /// How far the two sides of an equation may differ.
    package var tolerance: Quantity
    /// Whether a written explanation lets it stand.
    package var mayBeExplained: Bool
    package var place: Place

    package init(
        code: String, message: String, expression: EmbeddedText, severity: Severity, tolerance: Quantity,
        mayBeExplained: Bool, place: Place
    ) {
        self.code = code
        self.message = message
        self.expression = expression
        self.severity = severity
        self.tolerance = tolerance
        self.mayBeExplained = mayBeExplained
        self.place = place
    }
}
