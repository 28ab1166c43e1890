import Finding
import ReportStore
import Synchronization

/// Whether the store can be written, tried every few seconds at most: anybody may ask, and to try is to wait for who is writing.
final class Health: Sendable {
    private struct Known {
        var isWritable = true
        var tried: Int64 = 0
    }

    private let known = Mutex(Known())
    private static let patience: Int64 = 5

    func isWritable(_ store: SQLiteStore, at time: Int64) -> Bool {
        let fresh = known.withLock { known -> Bool? in
            guard abs(time - known.tried) >= Health.patience else { return known.isWritable }
            // The others go on with what was known while this one tries.
            known.tried = time
            return nil
        }
        if let fresh { return fresh }
        var isWritable = true
        do throws(Refusal) {
            try store.checkWritable()
        } catch {
            isWritable = false
        }
        known.withLock { $0.isWritable = isWritable }
        return isWritable
    }
}
