import Consolidation
package import Finding
import ReportLanguage
package import ReportModel
package import ReportStore
import Synchronization
package import Workspace

/// Keeps the latest consolidations, so that nobody who asks again waits for what is known already.
///
/// A consolidation stands as long as the regime and its returns and entries in the store are what they were. Where they have grown,
/// a new one is made, for which only the returns of those units are read that have changed. Questions to one consolidation wait
/// for each other.
package final class ConsolidationShelf: Sendable {
    private struct Name: Hashable {
        /// A regime is read anew with all of its workspace, units included.
        var regime: ObjectIdentifier
        var period: Period
        var count: CountedReturns
    }

    /// One consolidation, in the form that it has at present.
    private final class Place: Sendable {
        struct Held {
            var run: ConsolidationRun?
            var head: LedgerHead?
            var columns = ColumnMemory()
        }

        /// Keeps the regime's identity from being given to another.
        let regime: CompiledRegime
        let held = Mutex(Held())

        init(_ regime: CompiledRegime) { self.regime = regime }
    }

    private let places = Mutex<[(name: Name, place: Place)]>([])
    private let capacity: Int
    /// How often a question is put anew where somebody writes while it is answered.
    private static let attempts = 3

    package init(capacity: Int = 8) {
        self.capacity = capacity
    }

    /// Puts a question to a consolidation.
    ///
    /// - Parameter question: what is asked; it may be asked again, where the store changes meanwhile.
    package func ask<Answer: Sendable>(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ period: Period, count: CountedReturns, store: SQLiteStore,
        _ question: @Sendable (ConsolidationRun) throws(Refusal) -> Answer
    ) throws(Refusal) -> Answer {
        let place = place(loaded.compiled, period, count)
        return try place.held.withLock { (held) throws(Refusal) -> Answer in
            for attempt in 1...ConsolidationShelf.attempts {
                let head = try store.head()
                let columns = held.columns
                if held.run != nil, try !isSame(held.head, head, loaded, store) { held.run = nil }
                if held.run == nil {
                    columns.begin(head, store, regime: loaded.regime.code)
                    held.run = try ConsolidationRun(
                        workspace, loaded, period, store: store, count: count, keeper: columns)
                }
                held.head = head
                guard let run = held.run else { break }
                do throws(Refusal) {
                    let answer = try question(run)
                    if let failure = run.failure { throw failure }
                    if try isSame(head, store.head(), loaded, store) { return answer }
                    // What is read late may be newer than what was read at first: nobody else is to see it.
                    held.run = nil
                    if attempt == ConsolidationShelf.attempts { return answer }
                } catch {
                    // A question that makes no sense says nothing against the consolidation.
                    if run.failure != nil { held.run = nil }
                    throw error
                }
            }
            throw Refusal(Finding(.conflict, .changedTooOften))
        }
    }

    /// Whether nothing that a consolidation is made of has come to the ledger in between.
    private func isSame(
        _ before: LedgerHead?, _ now: LedgerHead?, _ loaded: LoadedRegime, _ store: SQLiteStore
    ) throws(Refusal) -> Bool {
        if before == now { return true }
        guard let before else { return false }
        return try store.units(changedSince: before, regime: loaded.regime.code)?.isEmpty ?? false
    }

    private func place(_ regime: CompiledRegime, _ period: Period, _ count: CountedReturns) -> Place {
        let name = Name(regime: ObjectIdentifier(regime), period: period, count: count)
        return places.withLock { places in
            if let index = places.firstIndex(where: { $0.name == name }) {
                let found = places.remove(at: index)
                places.insert(found, at: 0)
                return found.place
            }
            let place = Place(regime)
            places.insert((name, place), at: 0)
            if places.count > capacity { places.removeLast() }
            return place
        }
    }
}

/// Keeps the own columns of one consolidation in memory. Used from one task at a time.
private final class ColumnMemory: ColumnKeeper {
    private var columns: [Period: (head: LedgerHead, bytes: [UInt8])] = [:]
    private var head: LedgerHead?
    private var store: SQLiteStore?
    private var regime = ""

    /// Columns are made from the store as it is at `head` from now on.
    func begin(_ head: LedgerHead?, _ store: SQLiteStore, regime: String) {
        self.head = head
        self.store = store
        self.regime = regime
    }

    func kept(_ period: Period) -> KeptColumns? {
        guard let (head, bytes) = columns[period],
            let changed = try? store?.units(changedSince: head, regime: regime)
        else { return nil }
        return KeptColumns(count: bytes.count, changed: changed) { offset, buffer in
            guard offset >= 0, offset + buffer.count <= bytes.count else { return false }
            bytes.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset...].prefix(buffer.count)))
            }
            return true
        }
    }

    func keep(_ period: Period, count: Int, _ bytes: () -> [UInt8]) {
        guard let head else { return }
        columns[period] = (head, bytes())
    }
}
