package import Finding

/// What else decides whether a return may be changed, sent or taken.
package struct LifeConditions: Sendable, Hashable {
    /// A unit that came to an end.
    package struct Closure: Sendable, Hashable {
        /// Its last day.
        package var last: Day
        /// The names of the units that go on with its work.
        package var successors: [String]

        package init(last: Day, successors: [String]) {
            self.last = last
            self.successors = successors
        }
    }

    package var today: Day
    /// The days whose events the period counts.
    package var window: DayRange
    package var deadline: Day?
    /// The last day on which returns of the period may be changed; `nil` where the regime does not close periods.
    package var lock: Day?
    /// Whether the unit owes this report for this period.
    package var isOwed: Bool
    package var closure: Closure?
    /// Whether there is anything to send.
    package var hasContent: Bool
    /// Whether what would be sent differs from what was sent last.
    package var isChanged: Bool
    /// How many errors the checks found, and how many warnings without an explanation.
    package var errors: Int
    package var warnings: Int

    package init(
        today: Day, window: DayRange, deadline: Day? = nil, lock: Day? = nil, isOwed: Bool = true,
        closure: Closure? = nil, hasContent: Bool = true, isChanged: Bool = true, errors: Int = 0, warnings: Int = 0
    ) {
        self.today = today
        self.window = window
        self.deadline = deadline
        self.lock = lock
        self.isOwed = isOwed
        self.closure = closure
        self.hasContent = hasContent
        self.isChanged = isChanged
        self.errors = errors
        self.warnings = warnings
    }

    /// Whether the period is closed for changes, but for returns that were opened again.
    package var isLocked: Bool { lock.map { $0 < today } ?? false }

    /// The end of the unit, as far as it keeps it from changing anything: until the deadline it may still report.
    package var effectiveClosure: Closure? {
        guard let closure, closure.last < today, deadline.map({ $0 < today }) ?? true else { return nil }
        return closure
    }
}

extension ReturnLife {
    /// Why an action is not allowed, in one sentence; `nil` where it is.
    ///
    /// - Parameters:
    ///   - reason: why it is done, as far as somebody says.
    ///   - until: until when it opens the return.
    package func refusal(
        of action: LifeAction, reason: String = "", until: Day? = nil, under conditions: LifeConditions
    ) -> Finding? {
        if let refusal = stateRefusal(of: action) { return refusal }
        if !conditions.isOwed { return Finding(.lifeNotOwed, .lifeNotOwed) }
        switch action {
        case .edit: return closedRefusal(conditions)
        case .submit: return closedRefusal(conditions) ?? sendingRefusal(reason, conditions)
        case .reopen:
            if let finding = openingRefusal(reason, until, conditions) { return finding }
            guard state != .excused, closedRefusal(conditions) == nil else { return nil }
            return Finding(.lifeNothingToReopen, .lifeStillOpen(lock: conditions.lock?.short))
        case .giveBack, .amend: return openingRefusal(reason, until, conditions)
        case .excuse: return reasonRefusal(action, reason)
        case .accept: return nil
        }
    }

    /// Why the state alone does not allow an action; `nil` where it does. The store asks this for every write.
    package func stateRefusal(of action: LifeAction) -> Finding? {
        guard next(action) == nil else { return nil }
        let (who, day) = (last?.author ?? lastSending?.author ?? "", day(of: last?.time ?? lastSending?.time ?? 0))
        switch state {
        case .submitted:
            return Finding(.lifeSent, action == .submit ? .lifeSentBefore(who, day) : .lifeSent(who, day))
        case .accepted:
            return Finding(.lifeAccepted, .lifeAccepted(who, day))
        case .draft:
            return action == .amend ? Finding(.lifeNotAccepted, .lifeNotAccepted) : Finding(.lifeNotSent, .lifeNotSent)
        case .returned:
            return Finding(.lifeNotSent, .lifeReturned(who, day, reason: last?.reason ?? ""))
        case .amending:
            return Finding(.lifeNotSent, .lifeAmending(who, day, reason: last?.reason ?? ""))
        case .excused:
            return Finding(.lifeExcused, .lifeExcused(who, day, reason: last?.reason ?? ""))
        }
    }

    private func day(of time: Int64) -> String { Day(vietnamTime: time).short }

    private func isOpenAgain(_ conditions: LifeConditions) -> Bool {
        openUntil.map { conditions.today <= $0 } ?? false
    }

    private func closedRefusal(_ conditions: LifeConditions) -> Finding? {
        if isOpenAgain(conditions) { return nil }
        if let closure = conditions.effectiveClosure {
            return Finding(.lifeUnitClosed, .lifeUnitClosed(closure.last.short, successors: closure.successors))
        }
        if conditions.isLocked, let lock = conditions.lock {
            return Finding(.lifePeriodClosed, .lifePeriodClosed(lock.short, openedUntil: openUntil?.short))
        }
        return nil
    }

    private func sendingRefusal(_ reason: String, _ conditions: LifeConditions) -> Finding? {
        if conditions.today <= conditions.window.last {
            return Finding(.lifeTooEarly, .lifeTooEarly(conditions.window.last.short))
        }
        if !conditions.hasContent { return Finding(.lifeNothingToSend, .lifeNothingToSend) }
        if conditions.errors > 0 { return Finding(.lifeErrors, .lifeErrors(conditions.errors)) }
        if conditions.warnings > 0 { return Finding(.lifeUnexplained, .lifeUnexplained(conditions.warnings)) }
        if sendingCount > 0, !conditions.isChanged, isBlank(reason) {
            return Finding(.lifeUnchanged, .lifeUnchanged)
        }
        return nil
    }

    private func openingRefusal(_ reason: String, _ until: Day?, _ conditions: LifeConditions) -> Finding? {
        if isBlank(reason) { return Finding(.lifeReasonMissing, .lifeReasonMissing) }
        if let until, until < conditions.today {
            return Finding(.badValue, .lifeUntilPast(until.short), quote: until.short)
        }
        return nil
    }

    private func reasonRefusal(_ action: LifeAction, _ reason: String) -> Finding? {
        action.needsReason && isBlank(reason) ? Finding(.lifeReasonMissing, .lifeReasonMissing) : nil
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
