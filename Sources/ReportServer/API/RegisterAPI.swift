import Finding
import Operations
import ReportModel
import ReportStore
import Workspace

/// The entries of registers.
enum RegisterAPI {
    private static let path = "/api/v1/registers/:register/:unit"
    private static let list = Interface(
        "listEntries",
        "The entries of a unit's register, by key. Personal fields are null for those who do not belong to the unit.",
        query: Interface.Field.paging, .json(.page(.named("Entry"))))
    static let routes = [
        Route("GET", path, .unit(.see), interface: list, entries)
    ]

    /// The register that the path names, with the regimes that count from it.
    private static func register(_ visit: Visit) throws(Failure) -> Register {
        let code = visit.parameter("register")
        for loaded in visit.workspace.regimesInOrder {
            guard let register = loaded.regime.registers.first(where: { $0.code == code }) else { continue }
            return register
        }
        throw Failure.notFound
    }

    @Sendable private static func entries(_ visit: Visit) throws -> Answer {
        let query = try visit.query(list)
        let register = try register(visit)
        let entries = try visit.store.entries(unit: visit.parameter("unit"), register: register.code)
        let seesPersonal = visit.access.belongs(to: visit.parameter("unit"))
        return .json(.page(try query.page(entries, \.key) { json($0, register, seesPersonal: seesPersonal) }))
    }

    private static func json(_ entry: RegisterEntry, _ register: Register, seesPersonal: Bool) -> JSON {
        let isHidden = !seesPersonal && register.field(register.key)?.isPersonal ?? false
        return .object([
            ("key", .string(isHidden ? "" : entry.key)),
            (
                "values",
                .object(
                    zip(register.fields, entry.values).map { field, value in
                        (field.code, field.isPersonal && !seesPersonal ? .null : .string(orNull: value.plainText))
                    })
            ),
        ])
    }
}

extension FieldValue {
    /// As files for programs have it: days as 2026-10-31, numbers with a decimal point; `nil` where it is empty.
    fileprivate var plainText: String? {
        switch self {
        case .empty: nil
        case .text(let text): text
        case .date(let day): day.description
        case .number(let quantity): quantity.description
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}
