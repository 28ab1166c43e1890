import Operations
import Synchronization

/// What is counted of requests, for a monitoring program.
package final class Metrics: Sendable {
    private struct Key: Hashable, Comparable {
        var method: String
        /// The pattern of the address, so that nothing of what people look at is in it.
        var route: String

        static func < (left: Key, right: Key) -> Bool { (left.route, left.method) < (right.route, right.method) }
    }

    private struct Counts {
        var byStatus: [Int: Int] = [:]
        /// How many took at most so long, by the place in `limits`.
        var buckets = [Int](repeating: 0, count: limits.count)
        var count = 0
        var seconds = 0.0
    }

    private let counts = Mutex<[Key: Counts]>([:])
    private let underway = Atomic(0)
    private static let limits = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    package init() {}

    package func begin() { underway.wrappingAdd(1, ordering: .relaxed) }

    /// - Parameter route: the pattern of the address; `-` where it leads nowhere.
    package func end(method: String, route: String, status: Int, seconds: Double) {
        underway.wrappingSubtract(1, ordering: .relaxed)
        // Programs may make up methods; each would be a line of its own.
        let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].contains(method)
        counts.withLock { counts in
            let key = Key(method: known ? method : "other", route: route)
            counts[key, default: Counts()].byStatus[status, default: 0] += 1
            counts[key]?.count += 1
            counts[key]?.seconds += seconds
            for (place, limit) in Metrics.limits.enumerated() where seconds <= limit {
                counts[key]?.buckets[place] += 1
            }
        }
    }

    /// All of it in the text format of Prometheus, version 0.0.4.
    ///
    /// - Parameter gauges: what is measured at this moment: name, help, value.
    package func text(_ gauges: [(name: String, help: String, value: Int)]) -> String {
        let counts = counts.withLock { $0 }.sorted { $0.key < $1.key }
        var lines = [
            "# HELP baocao_requests_total Requests answered.", "# TYPE baocao_requests_total counter",
        ]
        for (key, counts) in counts {
            for (status, count) in counts.byStatus.sorted(by: { $0.key < $1.key }) {
                lines.append("baocao_requests_total{\(labels(key)),status=\"\(status)\"} \(count)")
            }
        }
        lines += [
            "# HELP baocao_request_seconds How long answers took.", "# TYPE baocao_request_seconds histogram",
        ]
        for (key, counts) in counts {
            for (limit, count) in zip(Metrics.limits, counts.buckets) {
                lines.append("baocao_request_seconds_bucket{\(labels(key)),le=\"\(limit)\"} \(count)")
            }
            lines.append("baocao_request_seconds_bucket{\(labels(key)),le=\"+Inf\"} \(counts.count)")
            lines.append("baocao_request_seconds_sum{\(labels(key))} \(counts.seconds)")
            lines.append("baocao_request_seconds_count{\(labels(key))} \(counts.count)")
        }
        let more =
            gauges + [
                ("baocao_requests_underway", "Requests being answered.", underway.load(ordering: .relaxed))
            ]
        for gauge in more {
            lines += [
                "# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)",
            ]
        }
        lines += [
            "# HELP baocao_build_info The version.", "# TYPE baocao_build_info gauge",
            "baocao_build_info{version=\"\(Program.version)\"} 1",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private func labels(_ key: Key) -> String { "method=\"\(key.method)\",route=\"\(key.route)\"" }
}
