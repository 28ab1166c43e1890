import Synchronization

/// How many may do something at once.
final class Turns: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) {
        left = Mutex(count)
    }

    /// Whether there was a turn left, which is then taken.
    func enter() -> Bool {
        left.withLock { left in
            guard left > 0 else { return false }
            left -= 1
            return true
        }
    }

    func leave() {
        left.withLock { $0 += 1 }
    }
}
