import Finding
import Foundation
import Operations

/// Proof-reads documents again whenever they are saved, until Ctrl-C.
///
/// Looks once a second at what the names stand for now: that works on every file system, and survives programs that save by
/// putting a new file in the old one's place.
struct Watch {
    let words: [String]
    let report: ProofreadReport
    /// The job for so many documents.
    let job: ([String]) -> ProofreadJob

    func run() throws(Refusal) -> Never {
        Watch.endOnSignal()
        var states: [String: [Int]] = [:]
        var isFirst = true
        while true {
            // A folder may be empty for a while.
            let paths = isFirst ? try DocumentList(words).paths : (try? DocumentList(words).paths) ?? []
            for path in states.keys.sorted() where FileAccess.fingerprint(path) == nil {
                states[path] = nil
                report.terminal.print(.fileGone(path))
            }
            let changed = paths.filter { FileAccess.fingerprint($0) != states[$0] }
            let job = changed.isEmpty ? nil : job(paths)
            for path in changed {
                guard let job, let state = FileAccess.fingerprint(path) else { continue }
                states[path] = state
                if !isFirst { report.terminal.print("\n[\(Watch.clock())]\n") }
                report.print([job.outcome(path)], general: [])
            }
            if isFirst { report.terminal.note(.watching(paths.count)) }
            isFirst = false
            sleep(1)
        }
    }

    /// Lets Ctrl-C end the program as the ordinary end that it is here, also where whoever started it blocks signals.
    private static func endOnSignal() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in _exit(0) }
            sigaddset(&signals, number)
        }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    /// The time of day on this machine.
    private static func clock() -> String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
