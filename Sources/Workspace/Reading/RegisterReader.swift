import Finding
import ReportModel

/// Reads the registers of a regime.
struct RegisterReader {
    let categories: Set<String>

    func read(_ value: YAMLValue?) -> [Register] {
        (value?.entries ?? []).compactMap { code, value in
            isIdentifier(code, value) ? value.mapping { register(code, &$0) } : nil
        }
    }

    private func register(_ code: String, _ mapping: inout YAMLMapping) -> Register? {
        let name = mapping.required("name")?.text ?? code
        let key = mapping.required("key")
        let date = mapping.required("date")
        let fields = (mapping.required("fields")?.entries ?? []).compactMap { code, value in
            isIdentifier(code, value) ? value.mapping { field(code, &$0) } : nil
        }
        guard let keyCode = key?.text, let dateCode = date?.text else { return nil }
        let codes = fields.map(\.code)
        for (code, value) in [(keyCode, key), (dateCode, date)] where !codes.contains(code) {
            value?.report(
                .unknownCode, .unknownCode(code, what: .fieldWord, nearest: nearestName(to: code, among: codes)))
        }
        if let field = fields.first(where: { $0.code == dateCode }), field.kind != .date {
            date?.report(.badValue, .notADateField(dateCode))
        } else if fields.contains(where: { $0.code == dateCode && $0.isPersonal }) {
            // What belongs to a period is told by it, by searches and by the order of entries.
            date?.report(.badValue, .personalDate(dateCode))
        }
        return Register(code: code, name: name, key: keyCode, date: dateCode, fields: fields)
    }

    private enum FieldType: String, CaseIterable {
        case text, date, number, flag, choice, category
    }

    private func field(_ code: String, _ mapping: inout YAMLMapping) -> Register.Field? {
        let name = mapping.optional("name")?.text ?? code
        let type = mapping.required("type")?.choice(FieldType.self)
        let isRequired = mapping.optional("required")?.flag ?? false
        let isPersonal = mapping.optional("personal")?.flag ?? false
        let decimals = mapping.optional("decimals")?.integer(within: 0...Quantity.maximumDecimals) ?? 0
        let measure = mapping.optional("unit")?.text
        let choices = mapping.optional("choices")?.texts ?? []
        let category = mapping.optional("category")
        guard let type else { return nil }
        let kind: Register.Field.Kind
        switch type {
        case .text: kind = .text
        case .date: kind = .date
        case .flag: kind = .flag
        case .number: kind = .number(decimals: decimals, measure: measure)
        case .choice: kind = .choice(choices)
        case .category:
            guard let code = category?.text else {
                mapping.value.report(.missingKey, .missingKey("category", in: mapping.value.name), quote: "")
                return nil
            }
            if !categories.contains(code) {
                category?.report(
                    .unknownCode,
                    .unknownCode(
                        code, what: .categoryWord, nearest: nearestName(to: code, among: categories.sorted())))
            }
            kind = .category(code)
        }
        return Register.Field(code: code, name: name, kind: kind, isRequired: isRequired, isPersonal: isPersonal)
    }
}
