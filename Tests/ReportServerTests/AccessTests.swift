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
        let sample = try SampleSite()
        let site = try sample.open()
        let store = try WorkspaceFolder(sample.folder).storeForWriting(WorkspaceFolder(sample.folder).load().settings)
        let visitors = try SampleSite.people.map { try Visitor(site, store, $0.login) } + [Visitor(site)]
        var lines = [row("", SampleSite.people.map(\.login) + ["(không đăng nhập)"])]
        for route in Routes.all {
            for unit in route.path.contains(":unit") ? ["minh-tan", "to-cntt"] : [""] {
                let path = route.path.replacing(":unit", with: unit)
                lines.append(row("\(route.method) \(path)", visitors.map { $0.answer(route, unit) }))
            }
        }
        expectGolden(lines.joined(separator: "\n") + "\n", "quyen.txt")
    }

    private func row(_ head: String, _ cells: [String]) -> String {
        let columns = cells.dropLast().map { $0 + String(repeating: " ", count: max(0, 10 - $0.count)) }
        return head + String(repeating: " ", count: max(1, 56 - head.count)) + columns.joined() + (cells.last ?? "")
    }

    /// Somebody at a browser, and a program under their name.
    private struct Visitor {
        let client: SiteClient
        var token: String?

        /// Nobody.
        init(_ site: Site) { client = SiteClient(site) }

        init(_ site: Site, _ store: SQLiteStore, _ login: String) throws {
            client = SiteClient(site, login: login)
            let token = SecretBytes.token()
            try store.putToken(
                SecretBytes.digest(token), name: "thử", login: login, time: SampleSite.now, expires: SampleSite.now + 60
            )
            self.token = token
        }

        private static let names = [
            ":regime": "ktxh", ":period": "2026-10", ":register": "ho_so", ":figure": "thu_ns", ":login": "an",
            ":key": "khong-co", ":code": "khong-co", ":name": "khong-co", ":digest": "0", ":form": "csv",
        ]

        /// `x` where the site lets through, `?` where it asks who it is, `.` where it says that this is not theirs. Forms are sent
        /// without a token and changes of programs without a body, so that nothing is done: that is looked at behind the right.
        func answer(_ route: Route, _ unit: String) -> String {
            var path = route.path.replacing(":unit", with: unit)
            for (name, value) in Visitor.names { path = path.replacing(name, with: value) }
            if unit == "to-cntt" { path = path.replacing("ktxh", with: "cntt").replacing("ho_so", with: "su_co") }
            let response = client.send(
                route.method, path,
                headers: route.isProgramming ? token.map { ["authorization": "Bearer \($0)"] } ?? [:] : [:])
            switch response.status {
            // Who logs in with nothing is let as far as being told so.
            case 401 where route.path == "/dang-nhap": return "x"
            case 401: return "?"
            case 303 where response.location?.hasPrefix("/dang-nhap") == true: return "?"
            case 403
            where !response.text.contains("trang đã mở quá lâu") && !response.text.contains("Trang đã mở quá lâu"):
                return "."
            case 500...: return "\(response.status)"
            default: return "x"
            }
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
