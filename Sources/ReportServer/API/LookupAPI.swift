import Finding
import Operations
import ReportLanguage
import ReportModel
import Workspace

/// What there is: regimes, units, and how returns stand.
enum LookupAPI {
    private static let regimeList = Interface(
        "listRegimes", "The regimes.", query: Interface.Field.paging, .json(.page(.named("Regime"))))
    private static let regime = Interface(
        "getRegime", "A regime with what it asks for.", .json(.named("RegimeInFull")))
    private static let units = Interface(
        "listUnits", "The units that the token's holder may see, each below the one it belongs to.",
        query: [Interface.Field("on", "Only those that exist on this day.", .day)] + Interface.Field.paging,
        .json(.page(.named("Unit"))))
    private static let status = Interface(
        "getStatus", "How the returns of a regime and period stand.", query: Interface.Field.paging,
        .json(
            .object([
                ("regime", .string), ("period", .string), ("from", .day), ("to", .day), ("total", .map(.any)),
                ("items", .array(.named("Standing"))), ("next", .text),
            ])))

    static let routes = [
        Route("GET", "/api/v1/regimes", .person, interface: regimeList) { visit in
            let query = try visit.query(regimeList)
            return .json(.page(try query.page(visit.workspace.regimesInOrder, \.regime.code) { .object($0.summary) }))
        },
        Route("GET", "/api/v1/regimes/:regime", .person, interface: regime) { visit in
            _ = try visit.query(regime)
            return .json(try visit.regime().inFull)
        },
        Route("GET", "/api/v1/units", .person, interface: units) { visit in
            let query = try visit.query(units)
            let day = try query.day("on")
            let seen = visit.workspace.tree.units.filter { unit in
                visit.access.allows(.see, unit.code) && day.map(unit.exists) ?? true
            }
            return .json(.page(try query.page(seen, \.pageKey, \.json)))
        },
        Route("GET", "/api/v1/status/:regime/:period", .somewhere(.see), interface: status, statusPage),
    ]

    @Sendable private static func statusPage(_ visit: Visit) throws -> Answer {
        let query = try visit.query(status)
        let loaded = try visit.regime()
        var table = try StatusTable.make(
            loaded.regime, visit.period(loaded), workspace: visit.workspace, store: visit.store, only: nil,
            today: visit.today)
        table.rows.removeAll { !visit.access.allows(.see, $0.unit.code) }
        guard case .object(let members) = table.json(visit.language) else { return .json(.null) }
        let parts = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        var rows: [JSON] = []
        if case .array(let all)? = parts["units"] { rows = all }
        let page = try query.page(Array(zip(table.rows, rows)), \.0.unit.pageKey, \.1)
        return .json(
            .object(
                ["regime", "period", "from", "to", "total"].map { ($0, parts[$0] ?? .null) } + [
                    ("items", .array(page.items)), ("next", .string(orNull: page.next)),
                ]))
    }
}

extension LoadedRegime {
    fileprivate var summary: [(String, JSON)] {
        [
            ("code", .string(regime.code)), ("name", .string(regime.name)), ("version", .string(regime.version)),
            ("frequency", .string(regime.frequency.rawValue)),
            ("first", .string(orNull: regime.firstPeriod?.description)),
            ("last", .string(orNull: regime.lastPeriod?.description)),
            ("reporters", .array(regime.flow.reporters.map(JSON.string))), ("receiver", .string(regime.flow.receiver)),
        ]
    }

    fileprivate var inFull: JSON {
        let indicators = compiled.indicators.enumerated().map { index, indicator in
            JSON.object([
                ("code", .string(indicator.code)), ("name", .string(indicator.name)),
                ("measure", .string(indicator.measure)), ("decimals", .integer(indicator.decimals)),
                ("category", .string(orNull: indicator.category)),
                ("typed", .bool(compiled.traits[index].acceptsTyped)),
            ])
        }
        let categories = regime.categories.map { category in
            JSON.object([
                ("code", .string(category.code)), ("name", .string(category.name)),
                (
                    "members",
                    .array(
                        category.members.map { .object([("code", .string($0.code)), ("name", .string($0.name))]) })
                ),
            ])
        }
        let registers = regime.registers.map { register in
            JSON.object([
                ("code", .string(register.code)), ("name", .string(register.name)), ("key", .string(register.key)),
                ("date", .string(register.date)),
                (
                    "fields",
                    .array(
                        register.fields.map { field in
                            .object([
                                ("code", .string(field.code)), ("name", .string(field.name)),
                                ("required", .bool(field.isRequired)), ("personal", .bool(field.isPersonal)),
                            ])
                        })
                ),
            ])
        }
        let sections = sectionBlocks.map { block in
            JSON.object([
                ("code", .string(block.code)), ("prompt", .string(block.prompt)), ("required", .bool(block.isRequired)),
            ])
        }
        return .object(
            summary + [
                ("indicators", .array(indicators)), ("categories", .array(categories)),
                ("registers", .array(registers)), ("sections", .array(sections)),
            ])
    }
}

extension Unit {
    /// Tells an entry of a unit from another of the same code.
    fileprivate var pageKey: String { from.map { "\(code)@\($0)" } ?? code }

    fileprivate var json: JSON {
        .object([
            ("code", .string(code)), ("name", .string(name)), ("short_name", .string(shortName)),
            ("parent", .string(orNull: parent)), ("level", .string(level)),
            ("from", .string(orNull: from?.description)), ("until", .string(orNull: until?.description)),
            ("successors", .array(successors.map { .string($0.code) })),
        ])
    }
}
