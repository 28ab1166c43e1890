/// Where a return stands between the unit that writes it and the office that takes it.
///
/// A value: `refusal` says whether an action is allowed and `apply` makes the next value. Nothing here knows of a store or a
/// clock.
package struct ReturnLife: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// *Bản nháp*: never sent; perhaps nothing is written yet.
        case draft
        /// *Đã gửi*: sent, not yet looked at.
        case submitted
        /// *Bị trả lại*: to be corrected and sent again.
        case returned
        /// *Đã nhận*.
        case accepted
        /// *Đang sửa đổi*: accepted once and open for a correction.
        case amending
        /// *Được miễn*: not expected.
        case excused
    }

    /// One sending of the return.
    package struct Sending: Sendable, Hashable {
        /// The number of its step, from 1; 0 for a return from before steps were kept.
        package var step: Int
        package var revision: Int
        package var author: String
        package var time: Int64
    }

    package private(set) var state: State = .draft
    /// How many steps there were.
    package private(set) var stepCount = 0
    /// The last step; `nil` before the first.
    package private(set) var last: LifeStep?
    package private(set) var firstSending: Sending?
    package private(set) var lastSending: Sending?
    /// The sending that was accepted last.
    package private(set) var acceptedSending: Sending?
    package private(set) var sendingCount = 0
    /// How often it was opened for a correction behind its acceptance.
    package private(set) var amendmentCount = 0
    /// The last day on which it may be changed although its period is closed.
    package private(set) var openUntil: Day?

    /// A return that nothing happened to yet.
    package init() {}

    /// A return from before steps were kept: it counts as sent, as it did then.
    package init(inherited first: (author: String, time: Int64), latest revision: Int) {
        let sending = Sending(step: 0, revision: revision, author: first.author, time: first.time)
        state = .submitted
        firstSending = sending
        lastSending = sending
        sendingCount = 1
    }

    /// Whether it stands from before steps were kept.
    package var isInherited: Bool { firstSending?.step == 0 }

    /// The state that an action leads to; `nil` where the state does not allow it.
    package func next(_ action: LifeAction) -> State? {
        switch (action, state) {
        case (.edit, .draft), (.edit, .returned), (.edit, .amending), (.edit, .excused): state
        case (.submit, .draft), (.submit, .returned), (.submit, .amending), (.submit, .excused): .submitted
        case (.giveBack, .submitted): .returned
        case (.accept, .submitted): .accepted
        case (.amend, .accepted): .amending
        case (.reopen, .draft), (.reopen, .returned), (.reopen, .amending): state
        case (.reopen, .excused): .draft
        case (.excuse, .draft), (.excuse, .returned): .excused
        default: nil
        }
    }

    /// Takes a step.
    ///
    /// - Returns: whether the state allows it; where it does not, nothing is changed.
    package mutating func apply(_ step: LifeStep) -> Bool {
        guard step.action != .edit, let next = next(step.action) else { return false }
        stepCount += 1
        last = step
        switch step.action {
        case .submit:
            let sending = Sending(step: stepCount, revision: step.revision, author: step.author, time: step.time)
            firstSending = firstSending ?? sending
            lastSending = sending
            sendingCount += 1
            openUntil = nil
        case .accept:
            // What stands from before sendings were frozen is frozen when it is accepted.
            if step.regime != nil { lastSending?.step = stepCount }
            acceptedSending = lastSending
        case .amend:
            amendmentCount += 1
            openUntil = step.until
        case .giveBack, .reopen: openUntil = step.until
        case .excuse, .edit: break
        }
        // An excuse that is taken back leaves the return where it was before.
        state = step.action == .reopen && next == .draft && sendingCount > 0 ? .returned : next
        return true
    }

    /// The sending whose figures count; `nil` where none does, and always for `all`, which counts what was written last.
    package func counted(_ choice: CountedReturns) -> Sending? {
        switch choice {
        case .all: nil
        case .accepted: acceptedSending
        case .submitted: state == .submitted || state == .accepted ? lastSending : acceptedSending
        }
    }
}
