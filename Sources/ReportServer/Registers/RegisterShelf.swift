import Finding
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Synchronization
import Workspace

/// Keeps the entries of the registers that were looked at last, in the order in which they are shown, as long as nobody writes to
/// them: a register may have 100,000, of which a page shows 50.
final class RegisterShelf: Sendable {
    private struct Kept {
        var register: Register
        var target: RegisterKey
        var seesPersonal: Bool
        var head: LedgerHead?
        var entries: [RegisterEntry]
    }

    private let kept = Mutex<[Kept]>([])
    private let made = Mutex<(regimes: [CompiledRegime], catalogue: RegisterCatalogue)?>(nil)
    private static let capacity = 4

    /// The entries of a register as they are in the store now, each with all fields.
    func entries(_ book: RegisterVisit, _ store: SQLiteStore) throws(Refusal) -> [RegisterEntry] {
        // What comes to be written while it is read comes behind `head`, and will be asked for again.
        let head = try store.head()
        if let known = kept.withLock({ $0.first { isOf($0, book) } }), try isSame(known, head, store) {
            return known.entries
        }
        let fresh = Kept(
            register: book.register, target: book.target, seesPersonal: book.seesPersonal, head: head,
            entries: RegisterSearch.inOrder(
                try store.entries(unit: book.target.unit, register: book.target.register).map(book.register.fitted),
                of: book.register, book.catalogue, seesPersonal: book.seesPersonal))
        kept.withLock { kept in
            kept.removeAll { isOf($0, book) }
            kept.insert(fresh, at: 0)
            if kept.count > RegisterShelf.capacity { kept.removeLast() }
        }
        return fresh.entries
    }

    private func isOf(_ kept: Kept, _ book: RegisterVisit) -> Bool {
        kept.target == book.target && kept.seesPersonal == book.seesPersonal && kept.register == book.register
    }

    private func isSame(_ known: Kept, _ head: LedgerHead?, _ store: SQLiteStore) throws(Refusal) -> Bool {
        if known.head == head { return true }
        guard let before = known.head else { return false }
        return try store.units(changedSince: before, regime: "").map { !$0.contains(known.target.unit) } ?? false
    }

    /// The registers of a workspace, made once for each.
    func catalogue(_ workspace: Workspace) -> RegisterCatalogue {
        let regimes = workspace.regimesInOrder.map(\.compiled)
        return made.withLock { kept in
            if let kept, kept.regimes.elementsEqual(regimes, by: ===) { return kept.catalogue }
            let fresh = RegisterCatalogue(workspace)
            kept = (regimes, fresh)
            return fresh
        }
    }
}
