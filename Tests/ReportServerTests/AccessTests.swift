import Finding
import Operations
import ReportModel
import ReportServer
import ReportStore
import SampleSite
import TestSupport
import Testing
import Workspace

@Suite struct AccessTests {
    /// Who may go where: every route for each of the people of the sample, at a unit of their own, one below, one beside.
    @Test func everyRouteForEveryRole() throws {
        let site = try SampleSite()
        let opened = try site.open()
        var lines = [row("", SampleSite.people.map(\.login) + ["(không đăng nhập)"])]
        for route in Routes.all {
            for unit in route.path.contains(":unit") ? ["minh-tan", "to-cntt"] : [""] {
                let answers = try SampleSite.people.map {
                    try allowed(route, unit, SiteClient(opened, login: $0.login))
                }
                let path = route.path.replacing(":unit", with: unit)
                lines.append(row("\(route.method) \(path)", answers + [try allowed(route, unit, SiteClient(opened))]))
            }
        }
        expectGolden(lines.joined(separator: "\n") + "\n", "quyen.txt")
    }

    private func row(_ head: String, _ cells: [String]) -> String {
        let columns = cells.dropLast().map { $0 + String(repeating: " ", count: max(0, 10 - $0.count)) }
        return head + String(repeating: " ", count: max(1, 56 - head.count)) + columns.joined() + (cells.last ?? "")
    }

    /// `x` where the gate lets through. Asks without a form token, so that nothing is done: that is looked at behind the right.
    private func allowed(_ route: Route, _ unit: String, _ client: SiteClient) throws -> String {
        switch Gate.decision(try client.visit(route, unit: unit), route) {
        case nil: "x"
        case .some(let failure) where failure.status == 401: "?"
        case .some: "."
        }
    }

    @Test(arguments: Role.allCases)
    func rolesHaveRights(_ role: Role) {
        #expect(Role.table[role]?[.see] != nil)
    }

    /// Figures are written only by those who belong to the unit, taken only by those above it.
    @Test func nobodyTakesTheirOwn() throws {
        let sample = try SampleSite()
        let tree = try WorkspaceFolder(sample.folder).load().tree
        for person in SampleSite.people {
            let memberships = person.roles.map { text in
                let parts = text.split(separator: "@").map(String.init)
                return Person.Membership(unit: parts.count > 1 ? parts[1] : "", role: parts[0])
            }
            let access = Access(Person(login: person.login, name: person.name, memberships: memberships), in: tree)
            for unit in tree.codes {
                #expect(!(access.allows(.edit, unit) && access.allows(.take, unit)), "\(person.login) \(unit)")
            }
        }
    }
}
