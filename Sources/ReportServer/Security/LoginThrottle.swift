import Glibc
import Synchronization

/// Slows down those who try passwords: behind five failures for one login, or thirty from one address, each further one makes
/// the wait twice as long, up to a quarter of an hour. Failures are forgotten as time goes by, one after the other, so that an
/// office behind one address is not shut out by the mistypings of a day.
///
/// Kept in memory: a server that starts anew forgets, which nobody outside can make it do.
package final class LoginThrottle: Sendable {
    /// Failures of one login or from one address.
    private struct Failures {
        var count = 0
        var last: Int64 = 0

        /// Without what was forgotten by `now`.
        func faded(at now: Int64, _ limit: Limit) -> Int { max(0, count - Int(max(0, now - last) / limit.fading)) }
    }

    private struct Limit {
        /// So many cost nothing.
        var free: Int
        /// In how many seconds one is forgotten.
        var fading: Int64

        static let login = Limit(free: 5, fading: 600)
        static let address = Limit(free: 30, fading: 60)
    }

    private let failures = Mutex<[String: Failures]>([:])
    private static let longest: Int64 = 900

    package init() {}

    private static func keys(_ login: String, _ address: String) -> [(key: String, limit: Limit)] {
        [("login \(login)", .login), ("address \(network(address))", .address)]
    }

    /// How many seconds are to be waited before the next try; 0 where none.
    package func wait(login: String, address: String, now: Int64) -> Int64 {
        failures.withLock { failures in
            LoginThrottle.keys(login, address).map { key, limit in
                guard let known = failures[key], known.count >= limit.free else { return 0 }
                let pause = min(LoginThrottle.longest, 15 << Int64(min(10, known.count - limit.free)))
                return max(0, known.last + pause - now)
            }.max() ?? 0
        }
    }

    package func failed(login: String, address: String, now: Int64) {
        failures.withLock { failures in
            for (key, limit) in LoginThrottle.keys(login, address) {
                failures[key] = Failures(count: (failures[key]?.faded(at: now, limit) ?? 0) + 1, last: now)
            }
            if failures.count > 10_000 { failures = failures.filter { now - $0.value.last < 3600 } }
        }
    }

    package func succeeded(login: String) {
        failures.withLock { $0["login \(login)"] = nil }
    }

    /// What one subscriber has: an address of version 4, or the first 64 bits of one of version 6 (RFC 6177).
    static func network(_ address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        let plain = address.split(separator: "%").first.map(String.init) ?? address
        guard inet_pton(AF_INET6, plain, &bytes) == 1 else { return address }
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        if bytes.starts(with: mapped) { return bytes[12...].map { "\($0)" }.joined(separator: ".") }
        return bytes[..<8].map { String($0, radix: 16) }.joined(separator: ":")
    }
}
