package import Finding

/// What is done to a return in its life; a step in it, but for editing, which makes revisions instead.
package enum LifeAction: String, Sendable, Hashable, CaseIterable {
    /// The unit writes figures or texts.
    case edit
    /// *Gửi*: the unit sends what it wrote.
    case submit
    /// *Trả lại*: the office above wants it corrected.
    case giveBack = "return"
    /// *Nhận*: the office above takes it.
    case accept
    /// *Sửa đổi*: what was accepted is opened for a correction.
    case amend
    /// *Mở lại*: a closed period is opened for one return, or an excuse is taken back.
    case reopen
    /// *Miễn*: the office above does not expect the return.
    case excuse

    /// Whether a step of this kind has to say why.
    package var needsReason: Bool {
        switch self {
        case .giveBack, .amend, .reopen, .excuse: true
        case .edit, .submit, .accept: false
        }
    }
}

/// Which text of a regime a return was sent under.
package struct RegimeVersion: Sendable, Hashable {
    /// What the regime calls its version; empty where it does not.
    package var name: String
    /// The SHA-256 of its files, in hexadecimal digits.
    package var digest: String

    package init(name: String, digest: String) {
        self.name = name
        self.digest = digest
    }
}

/// One step in the life of a return, as the store keeps it.
package struct LifeStep: Sendable, Hashable {
    package var action: LifeAction
    /// Who did it.
    package var author: String
    /// Seconds since 1970-01-01 00:00 UTC.
    package var time: Int64
    /// Why; empty where nobody said.
    package var reason: String
    /// The latest revision of the return at that moment; 0 where there was none.
    package var revision: Int
    /// The last day on which the return may then be changed although its period is closed.
    package var until: Day?
    /// What a sending was made under; `nil` for other steps.
    package var regime: RegimeVersion?

    package init(
        action: LifeAction, author: String, time: Int64, reason: String = "", revision: Int = 0, until: Day? = nil,
        regime: RegimeVersion? = nil
    ) {
        self.action = action
        self.author = author
        self.time = time
        self.reason = reason
        self.revision = revision
        self.until = until
        self.regime = regime
    }
}

/// Which returns a consolidation counts.
package enum CountedReturns: String, Sendable, CaseIterable {
    /// What the office above has taken.
    case accepted
    /// What was sent and not given back; of what was given back or opened again, what was accepted before.
    case submitted
    /// Whatever the units wrote last, drafts included.
    case all
}

extension Day {
    /// The day in Viet Nam (UTC+7, no summer time) of a moment in seconds since 1970-01-01 00:00 UTC.
    package init(vietnamTime seconds: Int64) {
        let shifted = seconds + 7 * 3600
        self.init(number: Int32(clamping: shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400))
    }
}

extension LifeAction {
    /// What somebody did, behind a name.
    package var did: Message {
        switch self {
        case .edit: .lifeEdits
        case .submit: .lifeSubmits
        case .giveBack: .lifeGivesBack
        case .accept: .lifeAccepts
        case .amend: .lifeAmends
        case .reopen: .lifeReopens
        case .excuse: .lifeExcuses
        }
    }
}

extension LifeStep {
    /// Who did what, when and why.
    package var clause: Message {
        .lifeStep(action.did, who: author, at: Day.momentText(time), reason: reason)
    }
}

extension Day {
    /// A moment as `09:05 ngày 19/10/2026`, in Viet Nam's time.
    package static func momentText(_ seconds: Int64) -> String {
        let day = Day(vietnamTime: seconds)
        let rest = seconds + 7 * 3600 - Int64(day.number) * 86_400
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(rest / 3600)):\(two(rest / 60 % 60)) ngày \(day.short)"
    }
}
