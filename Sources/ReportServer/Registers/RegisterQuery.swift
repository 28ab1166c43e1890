import Finding
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// What the address of a register looks for.
struct RegisterQuery {
    /// How many entries a page has.
    static let pageSize = 50

    private(set) var search = RegisterSearch()
    private(set) var problems: [Message] = []
    /// From 1.
    let page: Int
    /// The figure whose entries are shown, by regime, key and period.
    private(set) var figure: (loaded: LoadedRegime, key: FigureKey, period: Period)?
    private let pairs: [(name: String, value: String)]

    init(_ visit: Visit, _ register: RegisterVisit) {
        let query = visit.request.query
        search.words = query["tim"] ?? ""
        page = max(1, query["trang"].flatMap { Int($0) } ?? 1)
        pairs = query.pairs.filter { !$0.value.isEmpty && !["trang", "xong", "ngay"].contains($0.name) }
        search.first = day(query["tu"])
        search.last = day(query["den"])
        for field in register.register.fields where register.seesPersonal || !field.isPersonal {
            guard let text = query["l.\(field.code)"], !text.isEmpty else { continue }
            if let value = try? register.catalogue.value(of: field, text) { search.values[field.code] = value }
        }
        figure = RegisterQuery.figure(visit, register)
    }

    private mutating func day(_ text: String?) -> Day? {
        guard let text, !text.isEmpty else { return nil }
        let day = Day(parsing: text)
        if day == nil { problems.append(.noSuchDate(text)) }
        return day
    }

    private static func figure(
        _ visit: Visit, _ register: RegisterVisit
    ) -> (loaded: LoadedRegime, key: FigureKey, period: Period)? {
        let query = visit.request.query
        guard let text = query["chi-tieu"], let period = query["ky"].flatMap({ Period(parsing: $0) }) else {
            return nil
        }
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        let key = FigureKey(parts.first ?? "", parts.count > 1 ? parts[1] : nil)
        let loaded = visit.workspace.regimesInOrder.first { loaded in
            query["che-do"].map { $0 == loaded.regime.code } ?? true && loaded.regime.frequency == period.kind
                && loaded.regime.registers.contains { $0.code == register.target.register }
                && loaded.compiled.cell(key) != nil
        }
        return loaded.map { ($0, key, period) }
    }

    /// What stands behind the path in an address that looks for the same.
    func query(page: Int? = nil) -> String {
        var parts = pairs.map { "\(FormFields.encode($0.name))=\(FormFields.encode($0.value))" }
        if let page, page > 1 { parts.append("trang=\(page)") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
