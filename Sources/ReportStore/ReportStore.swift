package import Finding
package import ReportModel

/// Where returns and register entries are kept: append-only, each write bound to the one before by a hash.
///
/// Nothing is changed or removed: a correction is a new revision, a deleted entry a new version that says so. What a
/// write method has returned is on disk and survives a power cut. Every method is one transaction: a write is kept whole
/// or not at all, a read sees one state of the store. All may be called from any thread; they block, so a server calls
/// them off its event loop.
///
/// Texts are kept byte for byte; those that name something (regime, unit, register, key) are expected in NFC.
///
/// Every method throws a `Refusal` where the store cannot be read or written (`storeUnavailable`) or holds what cannot be
/// understood (`storeDamaged`).
package protocol ReportStore: Sendable {
    /// Appends one revision per draft, in their order, in one transaction.
    ///
    /// - Returns: the revisions, in the order of the drafts.
    /// - Throws: a `Refusal` with one `conflict` finding for each draft whose `expected` is not the number of the latest
    ///   revision, one that names what keeps it for each whose return may not be edited (it was sent, or accepted), and one
    ///   `badValue` finding for each that cannot be kept; then nothing was written.
    func append(_ drafts: [ReturnDraft], author: String, time: Int64) throws(Refusal) -> [Revision]

    /// Returns the latest revision of a return, `nil` where there is none.
    func latest(_ key: ReturnKey) throws(Refusal) -> Revision?

    /// Returns how returns stand, in the order of `keys`.
    func stored(_ keys: [ReturnKey]) throws(Refusal) -> [StoredReturn]

    /// Returns the latest revision of each return of a unit.
    func latest(regime: String, unit: String) throws(Refusal) -> [Period: Revision]

    /// Returns the latest revision of each return of a regime, by unit, then by the code of the period.
    func latest(regime: String) throws(Refusal) -> [Revision]

    /// Returns what the latest revision of each return of a regime states, by unit, then by the code of the period.
    ///
    /// - Parameters:
    ///   - unit: the one unit that is asked about; all where it is `nil`.
    ///   - cells: the order of the figures.
    func stated(regime: String, unit: String?, cells: FigureCells) throws(Refusal) -> [StatedReturn]

    /// Returns all revisions of a return, oldest first.
    func history(_ key: ReturnKey) throws(Refusal) -> [Revision]

    /// Returns what there are returns of, in order.
    ///
    /// - Parameter period: the one period that is asked about; all where it is `nil`.
    func keys(regime: String, period: Period?) throws(Refusal) -> [ReturnKey]

    /// Takes one step per draft in the lives of returns, in their order, in one transaction.
    ///
    /// - Returns: the lives that they lead to, in the order of the drafts.
    /// - Throws: a `Refusal` with one `lifeChangedMeanwhile` finding for each draft whose return somebody else changed in
    ///   between, which names the changes, one for each whose state does not allow the step, and one `badValue` finding for
    ///   each that cannot be kept; then nothing was written.
    func take(_ steps: [StepDraft], author: String, time: Int64) throws(Refusal) -> [ReturnLife]

    /// Returns the life of a return; one without steps is a draft.
    func life(_ key: ReturnKey) throws(Refusal) -> ReturnLife

    /// Returns the lives of the returns of a regime that anything happened to.
    ///
    /// - Parameter period: the one period that is asked about; all where it is `nil`.
    func lives(regime: String, period: Period?) throws(Refusal) -> [ReturnKey: ReturnLife]

    /// Returns the steps of a return, oldest first.
    func steps(_ key: ReturnKey) throws(Refusal) -> [LifeStep]

    /// Returns what a step of a return froze; `nil` where it froze nothing.
    ///
    /// - Parameter number: the number of the step, from 1.
    func sent(_ key: ReturnKey, step number: Int) throws(Refusal) -> ReturnContent?

    /// Returns the figures that count in a consolidation, by unit, then by the code of the period.
    ///
    /// - Parameters:
    ///   - unit: the one unit that is asked about; all where it is `nil`.
    ///   - period: the one period that is asked about; all where it is `nil`.
    ///   - choice: which returns count; `all` has nothing frozen.
    ///   - cells: the order of the figures.
    func counted(
        regime: String, unit: String?, period: Period?, _ choice: CountedReturns, cells: FigureCells
    ) throws(Refusal) -> CountedFigures

    /// Appends a version for each entry change that `body` hands over, all in one transaction.
    ///
    /// A key that was there before gets a new version that supersedes the last one. Where a key is named twice, the later
    /// change supersedes the earlier. The changes are written as they come, so that there may be any number of them; where
    /// `body` throws, none of them is kept. `body` must not use the store otherwise.
    ///
    /// - Parameter since: the sequence number of the ledger up to which the changes know the registers; `nil` where that does
    ///   not matter. Where a register that they are about was written to since, nothing is kept: a `conflict`.
    func appendEntries(
        since: Int64?, author: String, time: Int64,
        _ body: ((RegisterKey, RegisterChange) throws(Refusal) -> Void) throws(Refusal) -> Void
    ) throws(Refusal)

    /// Returns the latest record of the ledger; `nil` where there is none.
    func head() throws(Refusal) -> LedgerHead?

    /// Returns the current entries of a register in the order of their keys' bytes, without the deleted ones.
    func entries(unit: String, register: String) throws(Refusal) -> [RegisterEntry]

    /// Returns the keys of the current entries of a register, in order, without the deleted ones.
    func keys(unit: String, register: String) throws(Refusal) -> [String]

    /// Returns the registers that were ever written to, in order.
    func registers() throws(Refusal) -> [RegisterKey]

    /// Recomputes every hash, compares every row with its ledger record, and counts.
    ///
    /// - Parameter anchor: a head that an earlier verification gave and that was kept elsewhere. Only with it can it be
    ///   seen that the newest records were cut off, or the whole store written anew.
    /// - Returns: the counts, and a finding for each thing that is wrong, in the order of the ledger.
    func verification(anchor: LedgerHead?) throws(Refusal) -> Verification
}

extension ReportStore {
    /// Appends a version for each change of one register, in one transaction.
    package func append(
        changes: [RegisterChange], unit: String, register: String, author: String, time: Int64
    ) throws(Refusal) {
        try appendEntries(since: nil, author: author, time: time) { (put) throws(Refusal) in
            for change in changes { try put(RegisterKey(unit: unit, register: register), change) }
        }
    }

    /// Appends new versions of `entries` to a register, in one transaction.
    package func append(
        entries: [RegisterEntry], unit: String, register: String, author: String, time: Int64
    ) throws(Refusal) {
        try append(
            changes: entries.map(RegisterChange.put), unit: unit, register: register, author: author, time: time)
    }

    /// Returns what is wrong with the store; empty where its chain is whole.
    package func verify() throws(Refusal) -> [Finding] {
        try verification(anchor: nil).findings
    }
}
