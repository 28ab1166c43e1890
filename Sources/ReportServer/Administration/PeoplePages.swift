import Finding
import Mustache
import ReportModel
import ReportStore
import Workspace

/// Who works with the pages, and what they may do.
enum PeoplePages {
    private static let path = "/quan-tri/nguoi-dung"

    static let routes = [
        Route("GET", path, .somewhere(.administer)) { visit in try list(visit) },
        Route("POST", path, .somewhere(.administer), add),
        Route("GET", path + "/:login", .somewhere(.administer)) { visit in try page(visit) },
        Route("POST", path + "/:login", .somewhere(.administer), change),
        Route("POST", path + "/:login/mat-khau", .somewhere(.administer), makePassword),
        Route("POST", path + "/:login/khoa", .somewhere(.administer)) { visit in try setActive(false, visit) },
        Route("POST", path + "/:login/mo-khoa", .somewhere(.administer)) { visit in try setActive(true, visit) },
        Route("POST", path + "/:login/bo-ma", .somewhere(.administer), dropCode),
    ]

    private static func job(_ visit: Visit) -> PersonJob {
        PersonJob(tree: visit.workspace.tree, store: visit.site.writer, passwords: visit.site.options.passwords)
    }

    // MARK: - The list

    private static func list(_ visit: Visit, findings: [Finding] = []) throws -> Answer {
        let search = visit.request.query["tim"] ?? ""
        let wanted = search.lowercased()
        let people = try visit.store.people().filter { person in
            wanted.isEmpty
                || ([person.login, person.name] + person.memberships.map(\.unit))
                    .contains { $0.lowercased().contains(wanted) }
        }
        return AdminPages.page(
            .people, .adminPeople,
            Fields([
                "search": search, "newLogin": visit.form["ten"] ?? "", "newName": visit.form["ho_ten"] ?? "",
                "people": people.map { person in
                    Fields([
                        "login": person.login, "name": person.name, "path": "\(path)/\(person.login)",
                        "isActive": person.isActive, "hasSecret": person.hasSecret,
                        "roles": person.memberships.map { words($0, visit) }.joined(separator: "; "),
                    ])
                }, "hasPeople": !people.isEmpty,
            ]).with(memberships(sent(visit), visit)), visit, findings: findings)
    }

    @Sendable private static func add(_ visit: Visit) throws -> Answer {
        let login = (visit.form["ten"] ?? "").lowercased().filter { !$0.isWhitespace }
        return try visit.attempt {
            if try visit.store.person(login) != nil {
                throw Refusal(Finding(.duplicateCode, .loginTaken(login), quote: login))
            }
            let password = PersonJob.madePassword()
            let person = Person(login: login, name: name(visit, login), memberships: sent(visit))
            try job(visit).put(person, password: password, by: visit.person?.login ?? "", time: visit.now)
            return try page(visit, login: login, password: password)
        } orShow: { findings in
            try list(visit, findings: findings)
        }
    }

    // MARK: - One person

    private static func known(_ visit: Visit, _ login: String? = nil) throws -> Person {
        guard let person = try visit.store.person(login ?? visit.parameter("login")) else {
            throw Failure.notFound
        }
        return person
    }

    /// - Parameter password: one that was just made, to be shown this once.
    private static func page(
        _ visit: Visit, login: String? = nil, password: String? = nil, findings: [Finding] = []
    ) throws -> Answer {
        let person = try known(visit, login)
        let isSent = !findings.isEmpty
        return AdminPages.page(
            .person, .personTitle(person.name),
            Fields([
                "login": person.login, "name": isSent ? name(visit, person.login) : person.name,
                "path": "\(path)/\(person.login)", "isActive": person.isActive, "hasSecret": person.hasSecret,
                "password": password,
            ]).with(memberships(isSent ? sent(visit) : person.memberships, visit)), visit, findings: findings)
    }

    @Sendable private static func change(_ visit: Visit) throws -> Answer {
        var person = try known(visit)
        return try visit.attempt {
            person.name = name(visit, person.login)
            person.memberships = sent(visit)
            try job(visit).put(person, password: nil, by: visit.person?.login ?? "", time: visit.now)
            return visit.done("\(path)/\(person.login)", "nguoi-dung")
        } orShow: { findings in
            try page(visit, findings: findings)
        }
    }

    @Sendable private static func makePassword(_ visit: Visit) throws -> Answer {
        let login = try known(visit).login
        let password = PersonJob.madePassword()
        try job(visit).setPassword(password, of: login, by: visit.person?.login ?? "", time: visit.now)
        return try page(visit, password: password)
    }

    private static func setActive(_ isActive: Bool, _ visit: Visit) throws -> Answer {
        let login = try known(visit).login
        return try visit.attempt {
            try job(visit).setActive(isActive, of: login, by: visit.person?.login ?? "", time: visit.now)
            return visit.done("\(path)/\(login)", isActive ? "mo-khoa" : "khoa")
        } orShow: { findings in
            try page(visit, findings: findings)
        }
    }

    @Sendable private static func dropCode(_ visit: Visit) throws -> Answer {
        let login = try known(visit).login
        try job(visit).dropCode(of: login, by: visit.person?.login ?? "", time: visit.now)
        return visit.done("\(path)/\(login)", "bo-ma")
    }

    // MARK: - Roles

    private static func name(_ visit: Visit, _ login: String) -> String {
        let name = (visit.form["ho_ten"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty ? login : String(name.prefix(120))
    }

    /// The roles that the form names; rows without one are left out.
    private static func sent(_ visit: Visit) -> [Person.Membership] {
        var found: [Person.Membership] = []
        for (role, unit) in zip(visit.form.all("vai_tro"), visit.form.all("don_vi")) where !role.isEmpty {
            let membership = Person.Membership(
                unit: role == Role.administrator.rawValue ? "" : unit.filter { !$0.isWhitespace }, role: role)
            if !found.contains(membership) { found.append(membership) }
        }
        return found
    }

    /// What the rows of roles print: those that there are, and two more.
    private static func memberships(_ memberships: [Person.Membership], _ visit: Visit) -> Fields {
        let rows = memberships + [Person.Membership](repeating: Person.Membership(unit: "", role: ""), count: 2)
        var seen: Set<String> = []
        return [
            "memberships": rows.map { membership in
                Fields([
                    "unit": membership.unit,
                    "choices": Role.allCases.map { role in
                        Fields([
                            "value": role.rawValue, "word": visit.text(role.word),
                            "isChosen": role.rawValue == membership.role,
                        ])
                    },
                ])
            },
            "units": visit.workspace.tree.units.filter { seen.insert($0.code).inserted }.map { unit in
                Fields(["code": unit.code, "name": unit.name])
            },
        ]
    }

    private static func words(_ membership: Person.Membership, _ visit: Visit) -> String {
        let role = Role(rawValue: membership.role).map { visit.text($0.word) } ?? membership.role
        guard !membership.unit.isEmpty else { return role }
        return "\(role) – \(visit.workspace.tree.unit(membership.unit)?.name ?? membership.unit)"
    }
}

extension Role {
    var word: Message {
        switch self {
        case .clerk: .roleClerk
        case .leader: .roleLeader
        case .office: .roleOffice
        case .administrator: .roleAdministrator
        }
    }
}
