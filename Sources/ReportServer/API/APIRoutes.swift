/// The addresses of the API.
enum APIRoutes {
    static let all: [Route] = [
        [documentation], LookupAPI.routes, ReturnAPI.routes, StepAPI.routes, FigureAPI.routes, RegisterAPI.routes,
    ].flatMap(\.self)

    private static let documentation = Route(
        "GET", "/api/v1/openapi.json", .nobody,
        interface: Interface("describe", "This document.", .json(.map(.any)))
    ) { _ in .json(OpenAPIDocument.json(Routes.all)) }
}
