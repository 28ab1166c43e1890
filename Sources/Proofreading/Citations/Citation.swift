import ReportModel

/// A document that a text cites: `Nghị quyết số 01/NQ-CP ngày 01/01/2018 của Chính phủ về …`.
package struct Citation: Sendable, Hashable {
    /// The index of its number in `Reading.symbols`.
    package var symbol: Int
    /// What the words before the number call it; `nil` where they name no kind.
    package var kind: DocumentKind?
    /// The bytes of those words; empty without.
    package var kindRange: Range<Int>
    /// Whether another kind stands before that one (`nghị quyết, chương trình số …`), so that either may be meant.
    package var hasOtherKind: Bool
    /// The index of its date in `Reading.dates`.
    package var date: Int?
    /// The words behind `của`, as far as they name who issued it; in one way of writing.
    package var issuer: [Word]
    /// The words behind `về (việc)`.
    package var subject: [Word]
    package var paragraph: Int
    /// The first token of its sentence.
    package var sentence: Int
}

extension Citation {
    /// Whether both name the same issuer; `nil` where one names none. `UBND tỉnh` is also `UBND tỉnh Bến Tre`.
    func hasSameIssuer(as other: Citation) -> Bool? {
        guard !issuer.isEmpty, !other.issuer.isEmpty else { return nil }
        return issuer.starts(with: other.issuer) || other.issuer.starts(with: issuer)
    }

    /// Whether both are about the same; `nil` where one does not say.
    func hasSameSubject(as other: Citation) -> Bool? {
        let count = min(subject.count, other.subject.count)
        guard count > 0 else { return nil }
        return count >= 4 && subject.prefix(count) == other.subject.prefix(count)
    }
}

extension SymbolMention {
    /// The number without leading zeros.
    var value: Int { Int(number) ?? 0 }

    /// Whether its last part names one issuer in the whole country (`CP`, `BTC`), or the only one that a province has (`TU`).
    var hasUniqueIssuer: Bool {
        body.hasPrefix("QH") || body.hasPrefix("UBTVQH") || SymbolMention.unique.contains(Word(body))
    }

    /// Whether the issuer gives each document of a kind a number of its own: contracts, minutes and judgments have the
    /// numbers of whoever wrote them.
    var isNumberedByIssuer: Bool {
        if type.isEmpty { return hasUniqueIssuer }
        guard let kind = DocumentKind.of(type: Word(type)) else { return false }
        return kind != .minutes && kind != .invitation
    }

    /// Whether its last part names a council, committee or government, as those of decree 30 do.
    var hasPlainBody: Bool {
        hasUniqueIssuer || SymbolMention.plain.contains(Word(body))
    }

    private static let plain: WordSet = ["ubnd", "hđnd", "hu", "đu", "qu"]
    private static let unique: WordSet = [
        "cp", "ttg", "tw", "tu", "vpcp", "btc", "bnv", "byt", "bgdđt", "btp", "bnnptnt", "btnmt", "bct", "bxd", "bgtvt",
        "bca", "bqp", "btttt", "bkhcn", "bkhđt", "blđtbxh", "bvhttdl", "ttcp", "nhnn", "bnnmt", "bdttg",
    ]
}
