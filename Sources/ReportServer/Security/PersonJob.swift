package import Finding
package import ReportModel
package import ReportStore

/// Puts people into a store, for the command line and the pages alike.
package struct PersonJob {
    private let tree: UnitTree
    private let store: SQLiteStore
    private let passwords: PasswordHash

    package init(tree: UnitTree, store: SQLiteStore, passwords: PasswordHash = .standard) {
        self.tree = tree
        self.store = store
        self.passwords = passwords
    }

    /// A password that nobody has to think of: six groups of three small letters and digits that cannot be mistaken.
    package static func madePassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        return (0..<6).map { _ in
            String((0..<3).compactMap { _ in letters.randomElement(using: &generator) })
        }.joined(separator: "-")
    }

    /// Reads `ROLE@UNIT`; `quan-tri` needs no unit.
    ///
    /// - Throws: a `Refusal` with everything that there is not.
    package func memberships(_ texts: [String]) throws(Refusal) -> [Person.Membership] {
        var findings: [Finding] = []
        let memberships = texts.map { text in
            let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
            let membership = Person.Membership(unit: parts.count > 1 ? parts[1] : "", role: parts.first ?? "")
            findings += problems(membership)
            return membership
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        return memberships
    }

    private func problems(_ membership: Person.Membership) -> [Finding] {
        guard let role = Role(rawValue: membership.role) else {
            let known = Role.allCases.map(\.rawValue)
            return [
                Finding(
                    .unknownCode,
                    .noSuchRole(membership.role, known: known, nearest: nearestName(to: membership.role, among: known)),
                    quote: membership.role)
            ]
        }
        if role == .administrator, membership.unit.isEmpty { return [] }
        guard tree.index(of: membership.unit) == nil else { return [] }
        return [
            Finding(
                .unknownUnit,
                .unknownUnit(membership.unit, nearest: nearestName(to: membership.unit, among: tree.codes)),
                quote: membership.unit)
        ]
    }

    /// Writes a person, and in the journal who did it. Memberships that they had already may stay, whatever has become of the unit.
    ///
    /// - Parameters:
    ///   - password: in clear; `nil` to leave it as it is.
    ///   - by: the login of who does it; empty for the command line.
    /// - Throws: a `Refusal` where the login, the password or a membership is not allowed.
    package func put(_ person: Person, password: String?, by: String, time: Int64) throws {
        let known = try store.person(person.login)?.memberships ?? []
        var findings = person.memberships.filter { !known.contains($0) }.flatMap(problems)
        if !PersonJob.isLogin(person.login) {
            findings.append(Finding(.badValue, .badLogin(person.login), quote: person.login))
        }
        if let password, let weakness = PasswordHash.weakness(password, login: person.login) {
            findings.append(Finding(.badValue, weakness))
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        let encoded = password.map(passwords.hash)
        try store.transaction {
            try checkAdministrator(without: person)
            try store.put(person, password: encoded, time: time)
            let roles = person.memberships.map { "\($0.role)@\($0.unit)" }.joined(separator: " ")
            try store.note("person", subject: person.login, detail: roles, login: by, time: time)
        }
    }

    /// Sets a password, and nothing else.
    ///
    /// - Throws: a `Refusal` where it is too easy to guess.
    package func setPassword(_ password: String, of login: String, by: String, time: Int64) throws {
        if let weakness = PasswordHash.weakness(password, login: login) {
            throw Refusal(Finding(.badValue, weakness))
        }
        let encoded = passwords.hash(password)
        try store.transaction {
            try store.setPassword(encoded, of: login)
            try store.note("password", subject: login, login: by, time: time)
        }
    }

    /// Sets whether somebody may log in, and nothing else.
    ///
    /// - Throws: a `Refusal` where nobody were left who could let others in.
    package func setActive(_ isActive: Bool, of login: String, by: String, time: Int64) throws {
        try store.transaction {
            guard var person = try store.person(login) else { return }
            person.isActive = isActive
            try checkAdministrator(without: person)
            try store.setActive(isActive, of: login)
            try store.note(isActive ? "unlock" : "lock", subject: login, login: by, time: time)
        }
    }

    /// Asks for no code of six digits any more, of somebody who has lost the telephone.
    package func dropCode(of login: String, by: String, time: Int64) throws {
        try store.transaction {
            try store.setSecret(nil, of: login)
            try store.note("code-off", subject: login, login: by, time: time)
        }
    }

    /// Where there is an administrator who can log in, there must be one afterwards.
    private func checkAdministrator(without changed: Person) throws(Refusal) {
        func administers(_ person: Person) -> Bool {
            person.isActive && person.memberships.contains { $0.role == Role.administrator.rawValue }
        }
        let before = try store.people().filter(administers)
        guard !before.isEmpty, !administers(changed), before.allSatisfy({ $0.login == changed.login }) else { return }
        throw Refusal(Finding(.badValue, .lastAdministrator, quote: changed.login))
    }

    /// Whether it can be somebody's login.
    static func isLogin(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.allSatisfy(isLoginByte)
    }

    private static func isLoginByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
