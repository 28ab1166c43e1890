package import Finding

/// What a look through the whole store found.
package struct Verification: Sendable, Hashable {
    /// The number of ledger records.
    package var records = 0
    /// The number of revisions of returns.
    package var revisions = 0
    /// The number of versions of register entries, deletions included.
    package var entries = 0
    /// The number of steps in the life of returns.
    package var steps = 0
    /// The newest ledger record; `nil` for an empty store.
    package var head: LedgerHead?
    /// What is wrong.
    package var findings: [Finding] = []

    package init() {}
}

/// A place in the ledger with its hash, which stands for everything written up to there.
///
/// Kept outside the store (printed on a report, sent to the higher unit) it shows later that nothing was rewritten.
package struct LedgerHead: Sendable, Hashable {
    package var sequence: Int64
    package var hash: Digest

    package init(sequence: Int64, hash: Digest) {
        self.sequence = sequence
        self.hash = hash
    }
}

extension LedgerHead: CustomStringConvertible {
    /// Reads `SEQUENCE:HASH`, as `description` writes it.
    package init?(parsing text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let sequence = Int64(parts[0]), let hash = Digest(hex: String(parts[1])) else {
            return nil
        }
        self.init(sequence: sequence, hash: hash)
    }

    package var description: String {
        "\(sequence):\(hash)"
    }
}
