/// What is said about the number and day of issue of a report that is made.
package struct ReportIssue: Sendable {
    package var number: Int?
    package var date: String?
    /// Whether gaps are left open and marked instead of being refused.
    package var isDraft: Bool

    package init(number: Int? = nil, date: String? = nil, isDraft: Bool) {
        self.number = number
        self.date = date
        self.isDraft = isDraft
    }
}
