import Finding
import ReportStore

/// Decides who is let in: the one place that asks for rights.
enum Gate {
    /// - Throws: a `Failure` where the visitor may not go where the route leads, or the request comes from a foreign page.
    static func check(_ visit: Visit, _ route: Route) throws(Failure) {
        try checkHead(visit, route)
        try checkToken(visit, route)
    }

    /// What can be told before a request's body is there.
    ///
    /// - Throws: a `Failure` where the visitor may not go where the route leads, or the request comes from a foreign page.
    static func checkHead(_ visit: Visit, _ route: Route) throws(Failure) {
        try checkOrigin(visit, route)
        try checkNeed(visit, route)
        guard !(visit.token?.readsOnly ?? false) || !route.isProgramChange else {
            throw Failure(status: 403, message: .tokenReadsOnly)
        }
    }

    private static func checkNeed(_ visit: Visit, _ route: Route) throws(Failure) {
        switch route.need {
        case .nobody: return
        case .proofreader:
            if visit.site.options.letsEverybodyProofread { return }
            try checkPerson(visit)
        case .person: try checkPerson(visit)
        case .machine:
            if visit.request.isLocal { return }
            try checkPerson(visit)
            guard visit.access.allowsSomewhere(.administer) else { throw Failure.forbidden }
        case .somewhere(let right):
            try checkPerson(visit)
            guard visit.access.allowsSomewhere(right) else { throw Failure.forbidden }
        case .unit(let right):
            try checkPerson(visit)
            guard let unit = visit.request.parameters["unit"], visit.access.allows(right, unit) else {
                throw Failure.forbidden
            }
        }
    }

    private static func checkPerson(_ visit: Visit) throws(Failure) {
        if visit.person == nil { throw Failure.loginNeeded }
    }

    /// Whether a request that may change something comes from a page of ours.
    private static func checkOrigin(_ visit: Visit, _ route: Route) throws(Failure) {
        let request = visit.request
        // Programs send a token with each request, which no foreign page can.
        guard request.isUnsafe, !route.isProgramming else { return }
        if let site = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(site) {
            throw Failure.forbidden
        }
        if let origin = request.headers["origin"], let host = request.headers["host"],
            origin.split(separator: "/").last.map(String.init) != host
        {
            throw Failure.forbidden
        }
    }

    /// Whether a form was sent from a page that this session was shown.
    private static func checkToken(_ visit: Visit, _ route: Route) throws(Failure) {
        guard visit.request.isUnsafe, !route.isProgramming, let session = visit.session else { return }
        let given = visit.request.headers["x-csrf"] ?? visit.form["csrf"] ?? ""
        guard Session.isFormToken(given, session) else { throw Failure.stale }
    }
}
