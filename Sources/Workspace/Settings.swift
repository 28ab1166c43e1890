package import ReportModel

/// What `baocao.yaml` says.
package struct Settings: Sendable {
    /// The name of the body that keeps the workspace.
    package var name: String
    /// The path of the embedded store, relative to the workspace.
    package var store: String
    package var calendar: WorkCalendar
    /// How the documents of a level (or of one unit) are headed and signed, by level or unit code.
    package var letterheads: [String: LetterheadTemplate]

    package init(
        name: String, store: String, calendar: WorkCalendar, letterheads: [String: LetterheadTemplate]
    ) {
        self.name = name
        self.store = store
        self.calendar = calendar
        self.letterheads = letterheads
    }

    /// The letterhead of a unit: its own, else that of its level.
    package func letterhead(of unit: Unit) -> LetterheadTemplate? {
        letterheads[unit.code] ?? letterheads[unit.level]
    }
}

/// The head and the signature of a unit's documents. `{name}`, `{NAME}`, `{short}`, `{SHORT}` stand for the unit's name and
/// short name as written and in capitals; `{parent}` and `{PARENT}` for the name of the unit above.
package struct LetterheadTemplate: Sendable, Hashable {
    package var superior: String?
    package var issuer: String
    /// The body's name inside a sentence, e.g. `Ủy ban nhân dân {name}`.
    package var inText: String
    /// The abbreviation of the body in document symbols, e.g. `UBND`.
    package var symbol: String
    package var place: String
    package var authority: [String]
    package var signer: String
    /// What stands behind *Lưu:*.
    package var archive: String

    package init(
        superior: String?, issuer: String, inText: String, symbol: String, place: String, authority: [String],
        signer: String,
        archive: String
    ) {
        self.superior = superior
        self.issuer = issuer
        self.inText = inText
        self.symbol = symbol
        self.place = place
        self.authority = authority
        self.signer = signer
        self.archive = archive
    }

    /// The template with a unit's names put in.
    package func filled(for unit: Unit, parent: Unit?) -> LetterheadTemplate {
        func fill(_ text: String) -> String {
            text.replacing("{name}", with: unit.name).replacing("{NAME}", with: unit.name.uppercased())
                .replacing("{short}", with: unit.shortName).replacing("{SHORT}", with: unit.shortName.uppercased())
                .replacing("{parent}", with: parent?.name ?? "")
                .replacing("{PARENT}", with: (parent?.name ?? "").uppercased())
        }
        return LetterheadTemplate(
            superior: superior.map(fill), issuer: fill(issuer), inText: fill(inText), symbol: fill(symbol),
            place: fill(place),
            authority: authority.map(fill), signer: signer, archive: archive)
    }
}
