/// One address of the site, with who may go there and what answers.
package struct Route: Sendable {
    /// What somebody needs to be answered.
    package enum Need: Sendable, Hashable {
        case nobody
        /// To be logged in.
        case person
        /// A right for the unit that the path names.
        case unit(Right)
        /// A right for any unit; the handler shows only what it is held for.
        case somewhere(Right)
        /// To be logged in, unless the administrator lets everybody proof-read.
        case proofreader
        /// To ask from this machine, or with the token of an administrator.
        case machine
    }

    package var method: String
    /// Segments that begin with a colon are parameters: `/nhap/:regime/:unit/:period`.
    package var path: String
    package var need: Need
    /// The most bytes that a request may bring.
    package var bodyLimit: Int
    /// What programs are told of it; only of the API.
    package var interface: Interface?
    package var handler: @Sendable (Visit) throws -> Answer

    package init(
        _ method: String, _ path: String, _ need: Need, bodyLimit: Int = 1 << 20,
        interface: Interface? = nil, _ handler: @escaping @Sendable (Visit) throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.need = need
        self.bodyLimit = bodyLimit
        self.interface = interface
        self.handler = handler
    }

    /// Whether it is a part of the API, which answers in JSON and is asked with tokens.
    package var isProgramming: Bool { path.hasPrefix("/api/") || need == .machine }

    /// Whether a program changes something by it under somebody's name, so that its answer may be remembered (`Idempotency-Key`).
    package var isProgramChange: Bool {
        guard isProgramming, method != "GET" else { return false }
        return switch need {
        case .unit, .somewhere: true
        case .nobody, .person, .proofreader, .machine: false
        }
    }
}
