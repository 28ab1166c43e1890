import Parallel
import Synchronization
import Testing

/// Values made ahead of being asked for.
struct ReadAheadTests {
    private struct Failure: Error {}

    @Test func handsOutEverythingInOrder() {
        var next = 0
        let numbers = ReadAhead<Int, Never> {
            defer { next += 1 }
            return next < 100 ? next : nil
        }
        var found: [Int] = []
        while let number = numbers.next() { found.append(number) }
        #expect(found == Array(0..<100))
        #expect(numbers.next() == nil)
    }

    /// What was made before an error is handed out; behind it nothing is made any more.
    @Test func stopsAtAnError() throws {
        let calls = Mutex(0)
        let numbers = ReadAhead { () throws(Failure) -> Int? in
            let call = calls.withLock { count in
                count += 1
                return count
            }
            if call == 3 { throw Failure() }
            return call
        }
        #expect(try numbers.next() == 1)
        #expect(try numbers.next() == 2)
        #expect(throws: Failure.self) { try numbers.next() }
        #expect(try numbers.next() == nil)
        #expect(calls.withLock { $0 } == 3)
    }

    /// Nothing runs on behind an object that is gone.
    @Test func waitsForTheCallUnderWay() {
        let finished = Mutex(0)
        for _ in 0..<50 {
            let begun = finished.withLock { $0 }
            _ = ReadAhead<Int, Never> {
                finished.withLock { $0 += 1 }
                return nil
            }
            #expect(finished.withLock { $0 } == begun + 1)
        }
    }
}
