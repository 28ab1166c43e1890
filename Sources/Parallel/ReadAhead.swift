import Dispatch
import Synchronization

/// Hands out what `make` makes, one after the other, while the next one is already being made on another core.
///
/// `make` is called by one thread at a time, in order, and not again behind the first `nil` or error. What it uses must not
/// be used elsewhere before that, or before this object is gone: it waits for a call under way.
package final class ReadAhead<Value: Sendable, Failure: Error> {
    private final class Worker: Sendable {
        // Called on the queue only.
        nonisolated(unsafe) let make: () throws(Failure) -> Value?
        let made = Mutex<Result<Value?, Failure>>(.success(nil))

        init(_ make: @escaping () throws(Failure) -> Value?) {
            self.make = make
        }

        func work() {
            let result = Result { () throws(Failure) in try make() }
            made.withLock { $0 = result }
        }
    }

    private let worker: Worker
    private let queue = DispatchQueue(label: "read ahead")
    private var isFinished = false

    package init(_ make: @escaping () throws(Failure) -> Value?) {
        worker = Worker(make)
        start()
    }

    deinit { queue.sync {} }

    /// Returns the next value, `nil` behind the last.
    package func next() throws(Failure) -> Value? {
        if isFinished { return nil }
        queue.sync {}
        let result = worker.made.withLock { made in
            defer { made = .success(nil) }
            return made
        }
        guard case .success(.some) = result else {
            isFinished = true
            return try result.get()
        }
        start()
        return try result.get()
    }

    private func start() {
        queue.async { [worker] in worker.work() }
    }
}
