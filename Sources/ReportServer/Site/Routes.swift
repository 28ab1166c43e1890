/// All addresses of the site: the one list, from which the server, the tests of rights and the documentation are made.
package enum Routes {
    package static let all: [Route] = [
        [Asset.route],
        LoginPages.routes,
        OverviewPage.routes,
        StatusPage.routes,
        EntryPage.routes,
        ReviewPages.routes,
        ConsolidationPages.routes,
        RegisterPages.routes,
        RegisterImportPage.routes,
        AdminPages.routes,
        APIRoutes.all,
        OperationPages.routes,
        ProofreadPage.routes,
        ComposePage.routes,
        GatherPage.routes,
    ].flatMap(\.self)

    /// The methods that an address of the API knows; empty where there is no such address.
    static func methods(at path: String) -> [String] {
        guard path.hasPrefix("/api/") else { return [] }
        let parts = path.split(separator: "/")
        return all.filter { route in
            let pattern = route.path.split(separator: "/")
            return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }.map(\.method)
    }
}
