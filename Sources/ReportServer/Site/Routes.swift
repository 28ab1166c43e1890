/// All addresses of the site: the one list, from which the server, the tests of rights and the documentation are made.
package enum Routes {
    package static let all: [Route] = [
        [Asset.route], LoginPages.routes, OverviewPage.routes, EntryPage.routes, ReviewPages.routes,
        ProofreadPage.routes,
        ComposePage.routes, GatherPage.routes,
    ].flatMap(\.self)
}
