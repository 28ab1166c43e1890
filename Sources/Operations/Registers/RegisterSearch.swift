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

    /// Returns the entries that fit, the latest first.
    ///
    /// - Parameter seesPersonal: whether personal fields are looked into; else it is as if nothing stood there.
    package func found(
        in entries: [RegisterEntry], of register: Register, _ catalogue: RegisterCatalogue, seesPersonal: Bool
    ) -> [RegisterEntry] {
        let words = SearchWords(words)
        let visible = register.fields.indices.filter { seesPersonal || !register.fields[$0].isPersonal }
        let wanted = visible.compactMap { index in values[register.fields[index].code].map { (index, $0) } }
        let date = register.dateField
        var found: [(day: Int32, entry: RegisterEntry)] = []
        for entry in entries {
            var day = Int32.min
            if let date, case .date(let known) = entry.values[date] { day = known.number }
            if let first, day < first.number { continue }
            if let last, day > last.number || day == .min { continue }
            guard wanted.allSatisfy({ entry.values[$0.0] == $0.1 }) else { continue }
            guard
                words.isEmpty
                    || words.occur(in: visible.map { catalogue.words(entry.values[$0], register.fields[$0]) })
            else { continue }
            found.append((day, entry))
        }
        return found.sorted { ($0.day, $0.entry.key) > ($1.day, $1.entry.key) }.map(\.entry)
    }
}
