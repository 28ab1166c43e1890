/// What a ledger record vouches for: one revision of a return, one version of a register entry, or one step in the life of
/// a return.
///
/// The digest of an item is the SHA-256 of this text, in UTF-8, with tab, line end and backslash in names written as in
/// payloads (`\t`, `\n`, `\\`):
///
///     return                     or: step, or: entry
///     REGIME <tab> UNIT <tab> PERIOD        or for entries: UNIT <tab> REGISTER <tab> KEY
///     NUMBER
///     AUTHOR <tab> TIME
///     the payload
///
/// The hash of a record is the SHA-256 of one line, ended by `\n`, where PREVIOUS is the hash of the record before, or
/// 64 zeros for the first:
///
///     SEQUENCE <tab> KIND <tab> DIGEST <tab> PREVIOUS
///
/// Both texts are independent of the database, so that another one can take the same chain over.
package struct LedgerItem: Sendable, Hashable {
    /// What the item is.
    package enum Kind: String, Sendable, Hashable {
        case revision = "return"
        case entry
        case step
    }

    package var kind: Kind
    /// Regime, unit and period; or unit, register and key.
    package var name: [String]
    package var number: Int64
    package var author: String
    package var time: Int64
    package var payload: [UInt8]

    package init(kind: Kind, name: [String], number: Int64, author: String, time: Int64, payload: [UInt8]) {
        self.kind = kind
        self.name = name
        self.number = number
        self.author = author
        self.time = time
        self.payload = payload
    }

    /// The digest of everything in the item.
    package var digest: Digest {
        var text = PayloadWriter()
        text.word(kind.rawValue)
        text.endLine()
        for (index, part) in name.enumerated() {
            if index > 0 { text.tab() }
            text.field(part)
        }
        text.endLine()
        text.word(String(number))
        text.endLine()
        text.field(author)
        text.tab()
        text.word(String(time))
        text.endLine()
        return SHA256.digest(text.bytes + payload)
    }

    /// Returns the hash of the record that binds `digest` to the record before.
    package static func hash(sequence: Int64, kind: Kind, digest: Digest, previous: Digest) -> Digest {
        SHA256.digest(Array("\(sequence)\t\(kind.rawValue)\t".utf8) + digest.hex + [0x09] + previous.hex + [0x0A])
    }
}
