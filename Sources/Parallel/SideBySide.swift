import Dispatch
import Synchronization

/// Runs `body` for each number below `count`, on all cores, and returns the results in their order.
///
/// Must not be called from within such a `body`, where it would run one after the other.
///
/// - Throws: the error of the lowest number whose body throws.
package func sideBySide<Value: Sendable, Failure: Error>(
    _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
    let results = Mutex<[Int: Result<Value, Failure>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
        let result = Result { () throws(Failure) in try body(index) }
        results.withLock { $0[index] = result }
    }
    let finished = results.withLock { $0 }
    var values: [Value] = []
    for index in 0..<count {
        if let value = try finished[index]?.get() { values.append(value) }
    }
    return values
}
