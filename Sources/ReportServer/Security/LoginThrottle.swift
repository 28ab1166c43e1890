import Synchronization

/// Slows down those who try passwords: behind five failures for one login, or thirty from one address, each further one makes
/// the wait twice as long, up to a quarter of an hour.
///
/// Kept in memory: a server that starts anew forgets, which nobody outside can make it do.
package final class LoginThrottle: Sendable {
    private struct Failures {
        var count = 0
        var last: Int64 = 0
    }

    private let failures = Mutex<[String: Failures]>([:])
    private static let longest: Int64 = 900

    package init() {}

    /// How many seconds are to be waited before the next try; 0 where none.
    package func wait(login: String, address: String, now: Int64) -> Int64 {
        failures.withLock { failures in
            max(
                LoginThrottle.wait(failures["login \(login)"], free: 5, now),
                LoginThrottle.wait(failures["address \(address)"], free: 30, now))
        }
    }

    private static func wait(_ failures: Failures?, free: Int, _ now: Int64) -> Int64 {
        guard let failures, failures.count >= free else { return 0 }
        let pause = min(longest, 15 << Int64(min(10, failures.count - free)))
        return max(0, failures.last + pause - now)
    }

    package func failed(login: String, address: String, now: Int64) {
        failures.withLock { failures in
            for key in ["login \(login)", "address \(address)"] {
                // Who has been quiet for an hour starts anew.
                if let last = failures[key]?.last, now - last > 3600 { failures[key] = nil }
                failures[key, default: Failures()].count += 1
                failures[key]?.last = now
            }
            if failures.count > 10_000 { failures = failures.filter { now - $0.value.last < 3600 } }
        }
    }

    package func succeeded(login: String) {
        failures.withLock { $0["login \(login)"] = nil }
    }
}
