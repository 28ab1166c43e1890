package import ReportModel
import VietnameseText

/// What somebody looks for in a register.
package struct RegisterSearch: Sendable, Hashable {
    /// Words that have to occur in an entry, with or without their marks.
    package var words = ""
    /// The first and the last day, by the date of the register.
    package var first: Day?
    package var last: Day?
    /// By code what stands in a field, as it is stored.
    package var values: [String: FieldValue] = [:]

    package init() {}

    package var isEverything: Bool { self == RegisterSearch() }

    /// Returns entries in the order in which they are shown: the latest first.
    ///
    /// - Parameter seesPersonal: whether personal fields may decide about it.
    package static func inOrder(
        _ entries: [RegisterEntry], of register: Register, _ catalogue: RegisterCatalogue, seesPersonal: Bool
    ) -> [RegisterEntry] {
        // Where a key is not for the visitor, the order of entries does not tell it either: what is seen of them decides.
        let showsKey = seesPersonal || !register.hasPersonalKey
        let visible = register.fields.indices.filter { seesPersonal || !register.fields[$0].isPersonal }
        let date = register.dateField
        return entries.map { entry -> (day: Int32, tie: String, entry: RegisterEntry) in
            let tie =
                showsKey
                ? entry.key
                : visible.map { catalogue.words(entry.values[$0], register.fields[$0]) }.joined(separator: "\t")
            return (day(entry, date), tie, entry)
        }.sorted { ($0.day, $0.tie) > ($1.day, $1.tie) }.map(\.entry)
    }

    private static func day(_ entry: RegisterEntry, _ field: Int?) -> Int32 {
        if let field, case .date(let known) = entry.values[field] { known.number } else { .min }
    }

    /// Returns the entries that fit, in the order that they have.
    ///
    /// - Parameter seesPersonal: whether personal fields are looked into; else it is as if nothing stood there.
    package func found(
        in entries: [RegisterEntry], of register: Register, _ catalogue: RegisterCatalogue, seesPersonal: Bool
    ) -> [RegisterEntry] {
        if isEverything { return entries }
        let words = SearchWords(words)
        let visible = register.fields.indices.filter { seesPersonal || !register.fields[$0].isPersonal }
        let wanted = visible.compactMap { index in values[register.fields[index].code].map { (index, $0) } }
        let date = register.dateField
        return entries.filter { entry in
            let day = RegisterSearch.day(entry, date)
            if let first, day < first.number { return false }
            if let last, day > last.number || day == .min { return false }
            guard wanted.allSatisfy({ entry.values[$0.0] == $0.1 }) else { return false }
            return words.isEmpty
                || words.occur(in: visible.map { catalogue.words(entry.values[$0], register.fields[$0]) })
        }
    }
}
