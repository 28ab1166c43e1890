import Finding
import ReportModel

/// Reads `baocao.yaml`.
enum SettingsReader {
    static func read(_ collector: FindingCollector) -> Settings? {
        YAMLValue.read(collector)?.mapping { root in
            let name = root.required("name")?.text
            let store = root.optional("store")?.text ?? "data/baocao.sqlite"
            let calendar = WorkCalendar(
                holidays: Set(root.optional("holidays")?.list.flatMap(days) ?? []),
                workedWeekends: Set(root.optional("worked_weekends")?.list.flatMap(days) ?? []))
            var letterheads: [String: LetterheadTemplate] = [:]
            for (code, value) in root.optional("letterheads")?.entries ?? [] {
                letterheads[code] = value.mapping { letterhead(&$0) }
            }
            return name.map { Settings(name: $0, store: store, calendar: calendar, letterheads: letterheads) }
        }
    }

    /// A day, or several as `2026-02-16..2026-02-20`.
    private static func days(_ value: YAMLValue) -> [Day] {
        guard let text = value.text else { return [] }
        if case .span(let range)? = Period(parsing: text) {
            guard range.count <= 366 else {
                value.report(.badValue, .spanTooLong(days: 366))
                return []
            }
            return (0..<range.count).map { range.first + $0 }
        }
        return value.day.map { [$0] } ?? []
    }

    private static func letterhead(_ mapping: inout YAMLMapping) -> LetterheadTemplate? {
        let superior = mapping.optional("superior")?.text
        let issuer = mapping.required("issuer")?.text
        let inText = mapping.optional("in_text")?.text ?? "{name}"
        let symbol = mapping.required("symbol")?.text
        let place = mapping.required("place")?.text
        let authority = mapping.required("authority")?.texts
        let signer = mapping.optional("signer")?.text ?? ""
        let archive = mapping.optional("archive")?.text ?? "VT"
        guard let issuer, let symbol, let place, let authority else { return nil }
        return LetterheadTemplate(
            superior: superior, issuer: issuer, inText: inText, symbol: symbol, place: place, authority: authority,
            signer: signer,
            archive: archive)
    }
}

/// Reads `citations.yaml`.
enum CitationsReader {
    static func read(_ collector: FindingCollector) -> [String: Citation] {
        var citations: [String: Citation] = [:]
        for (key, value) in YAMLValue.read(collector)?.entries ?? [] {
            citations[key] = value.mapping { citation(key, &$0) }
        }
        return citations
    }

    private static func citation(_ key: String, _ mapping: inout YAMLMapping) -> Citation? {
        let kind = mapping.required("kind")?.text
        let number = mapping.optional("number")?.text
        let date = mapping.optional("date")?.day
        let issuer = mapping.optional("issuer")?.text
        let subject = mapping.required("subject")?.text
        let from = mapping.optional("in_force_from")?.day
        let until = mapping.optional("in_force_until")?.day
        guard let kind, let subject else { return nil }
        return Citation(
            key: key, kind: kind, number: number, date: date, issuer: issuer, subject: subject, inForceFrom: from,
            inForceUntil: until)
    }
}
