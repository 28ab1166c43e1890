/// Somebody who works with the pages.
package struct Person: Sendable, Hashable {
    /// What they do, in one unit.
    package struct Membership: Sendable, Hashable {
        package var unit: String
        package var role: String

        package init(unit: String, role: String) {
            self.unit = unit
            self.role = role
        }
    }

    /// The name that they log in with, in small letters.
    package var login: String
    /// Their full name, as it stands beside what they did.
    package var name: String
    package var memberships: [Membership]
    package var isActive: Bool
    /// Whether they log in with a code of six digits besides.
    package var hasSecret: Bool

    package init(
        login: String, name: String, memberships: [Membership], isActive: Bool = true, hasSecret: Bool = false
    ) {
        self.login = login
        self.name = name
        self.memberships = memberships
        self.isActive = isActive
        self.hasSecret = hasSecret
    }
}

/// What a login is checked against.
package struct Credentials: Sendable {
    /// The password, hashed by Argon2id, as libargon2 encodes it.
    package var password: String
    /// The secret of the codes of six digits; `nil` where they are not asked for.
    package var secret: [UInt8]?
    /// The step of time whose code was used last; a code counts once.
    package var codeStep: Int64
    package var isActive: Bool
}

/// One thing that somebody did.
package struct JournalEntry: Sendable, Hashable {
    package var number: Int64
    /// Seconds since 1970.
    package var time: Int64
    /// Who did it; empty where nobody was logged in.
    package var login: String
    /// What was done, as a word of the program, e.g. `login`, `submit`.
    package var action: String
    /// What it was done to, e.g. `ktxh/minh-tan/2026-10`.
    package var subject: String
    package var detail: String
}

/// Which entries of the journal are asked for; what is `nil` does not matter.
package struct JournalFilter: Sendable, Hashable {
    package var login: String?
    package var action: String?
    /// What stands somewhere in the subject.
    package var subject: String?
    /// The first and the last second.
    package var first: Int64?
    package var last: Int64?

    package init(
        login: String? = nil, action: String? = nil, subject: String? = nil, first: Int64? = nil, last: Int64? = nil
    ) {
        self.login = login
        self.action = action
        self.subject = subject
        self.first = first
        self.last = last
    }
}
