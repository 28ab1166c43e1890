import Synchronization

/// The progress of work that runs on several cores; shared by all of them.
package final class WorkProgress: Sendable {
    private struct State {
        var expected = 0
        var done = 0
    }

    private let state = Mutex(State())
    private let show: @Sendable (_ percent: Int) -> Void

    /// - Parameter show: told the percentage done, from 0 to 100, whenever a piece is finished.
    package init(_ show: @escaping @Sendable (_ percent: Int) -> Void = { _ in }) {
        self.show = show
    }

    /// Says that so many more pieces are to be done.
    package func expect(_ count: Int) {
        state.withLock { $0.expected += count }
    }

    /// Says that one piece is done.
    package func advance() {
        let percent = state.withLock { state in
            state.done += 1
            return state.done * 100 / max(1, state.expected)
        }
        show(percent)
    }
}
