/// A *văn bản căn cứ*: a legal document that reports cite.
package struct Citation: Sendable, Hashable {
    package var key: String
    /// `Nghị định`, `Thông tư`, `Luật`, …
    package var kind: String
    /// Number and symbol, e.g. `30/2020/NĐ-CP`; `nil` for laws and ordinances, which are cited by name.
    package var number: String?
    package var date: Day?
    package var issuer: String?
    /// What it is about, starting as it follows the issuer: `về công tác văn thư`, `quy định …`; a law's own name.
    package var subject: String
    package var inForceFrom: Day?
    /// The last day it is in force; `nil` where it still is.
    package var inForceUntil: Day?

    package init(
        key: String, kind: String, number: String?, date: Day?, issuer: String?, subject: String,
        inForceFrom: Day? = nil, inForceUntil: Day? = nil
    ) {
        self.key = key
        self.kind = kind
        self.number = number
        self.date = date
        self.issuer = issuer
        self.subject = subject
        self.inForceFrom = inForceFrom
        self.inForceUntil = inForceUntil
    }

    /// The first citation (decree 30, annex I, II.6.b): kind, number, date, issuer and subject; of laws kind and name.
    package var full: String {
        guard let number else { return "\(kind) \(subject)" }
        var words = "\(kind) số \(number)"
        if let date { words += " \(date.official)" }
        if let issuer { words += " của \(issuer)" }
        return words + " \(subject)"
    }

    /// Every later citation: kind and number; of laws kind and name.
    package var short: String {
        number.map { "\(kind) số \($0)" } ?? "\(kind) \(subject)"
    }
}
