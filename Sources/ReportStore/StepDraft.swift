package import ReportModel

/// A step that somebody wants to take in the life of a return.
package struct StepDraft: Sendable, Hashable {
    package var key: ReturnKey
    package var action: LifeAction
    package var reason: String
    /// The last day on which the return may then be changed although its period is closed.
    package var until: Day?
    /// What is sent, with the regime that it is sent under; frozen in the step.
    package var sent: Sent?
    /// How many steps and revisions there were when it was decided on. Where there are more by now, it is refused.
    package var expectedSteps: Int
    package var expectedRevision: Int

    /// What a sending freezes: everything that the report stood on, computed and counted figures included.
    package struct Sent: Sendable, Hashable {
        package var content: ReturnContent
        package var regime: RegimeVersion

        package init(content: ReturnContent, regime: RegimeVersion) {
            self.content = content
            self.regime = regime
        }
    }

    package init(
        key: ReturnKey, action: LifeAction, reason: String = "", until: Day? = nil, sent: Sent? = nil,
        expectedSteps: Int, expectedRevision: Int
    ) {
        self.key = key
        self.action = action
        self.reason = reason
        self.until = until
        self.sent = sent
        self.expectedSteps = expectedSteps
        self.expectedRevision = expectedRevision
    }
}

/// What a consolidation counts of a regime's returns.
package struct CountedFigures: Sendable {
    /// The figures as they were sent, of the returns that were frozen then.
    package var frozen: [StatedReturn] = []
    /// The returns that count as they are stored now: those from before sendings were frozen.
    package var inherited: [ReturnKey] = []

    package init() {}
}
