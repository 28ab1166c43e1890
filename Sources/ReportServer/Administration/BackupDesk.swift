import Finding
import Foundation
import Synchronization

/// Makes backups, one at a time, on a thread of their own: a large store takes minutes, and requests are to be answered meanwhile.
final class BackupDesk: Sendable {
    private struct State {
        var isRunning = false
        /// Why the latest could not be made.
        var findings: [Finding] = []
    }

    private let state = Mutex(State())

    var isRunning: Bool { state.withLock(\.isRunning) }
    var findings: [Finding] { state.withLock(\.findings) }

    /// Begins a backup, and waits for it for a moment.
    ///
    /// - Returns: whether it is there already; `nil` where another one is being made.
    func make(_ body: @escaping @Sendable () throws(Refusal) -> Void) -> Bool? {
        let mayBegin = state.withLock { state in
            guard !state.isRunning else { return false }
            state = State(isRunning: true)
            return true
        }
        guard mayBegin else { return nil }
        let isDone = DispatchSemaphore(value: 0)
        Thread.detachNewThread { [self] in
            var findings: [Finding] = []
            do throws(Refusal) { try body() } catch { findings = error.findings }
            state.withLock { $0 = State(isRunning: false, findings: findings) }
            isDone.signal()
        }
        return isDone.wait(timeout: .now() + 3) == .success
    }
}
