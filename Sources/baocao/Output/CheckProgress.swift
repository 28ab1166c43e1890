import Synchronization

/// The progress of a check that runs on several cores; shared by all of them.
final class CheckProgress: Sendable {
    private struct State {
        var expected = 0
        var done = 0
        var bar: ProgressBar
    }

    private let state: Mutex<State>

    init(terminal: Terminal, label: String = "check") {
        state = Mutex(State(bar: ProgressBar(label, total: 100, terminal: terminal)))
    }

    /// Says that so many more pieces are to be done.
    func expect(_ count: Int) {
        state.withLock { $0.expected += count }
    }

    /// Says that one piece is done.
    func advance() {
        state.withLock { state in
            state.done += 1
            state.bar.update(state.done * 100 / max(1, state.expected))
        }
    }

    func finish() {
        state.withLock { $0.bar.finish() }
    }
}
