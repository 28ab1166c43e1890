/// Loops over numbers side by side, written so that the compiler can do many at a time.
enum LaneLoops {
    /// Returns what `body` makes of each number.
    @inline(__always)
    static func map<A: BitwiseCopyable, Result: BitwiseCopyable>(_ a: [A], _ body: (A) -> Result) -> [Result] {
        // Written in full within the capacity; buffers instead of arrays because checks would keep the loop scalar.
        [Result](unsafeUninitializedCapacity: a.count) { result, count in
            a.withUnsafeBufferPointer { a in
                for index in 0..<a.count { result.initializeElement(at: index, to: body(a[index])) }
            }
            count = a.count
        }
    }

    /// Returns what `body` makes of each two numbers.
    ///
    /// - Precondition: as many of one as of the other.
    @inline(__always)
    static func map<A: BitwiseCopyable, B: BitwiseCopyable, Result: BitwiseCopyable>(
        _ a: [A], _ b: [B], _ body: (A, B) -> Result
    ) -> [Result] {
        precondition(a.count == b.count, "lanes of one length")
        return [Result](unsafeUninitializedCapacity: a.count) { result, count in
            a.withUnsafeBufferPointer { a in
                b.withUnsafeBufferPointer { b in
                    for index in 0..<a.count { result.initializeElement(at: index, to: body(a[index], b[index])) }
                }
            }
            count = a.count
        }
    }

    /// Returns what `body` makes of each three numbers.
    ///
    /// - Precondition: as many of each.
    @inline(__always)
    static func map<A: BitwiseCopyable, B: BitwiseCopyable, C: BitwiseCopyable, Result: BitwiseCopyable>(
        _ a: [A], _ b: [B], _ c: [C], _ body: (A, B, C) -> Result
    ) -> [Result] {
        precondition(a.count == b.count && a.count == c.count, "lanes of one length")
        return [Result](unsafeUninitializedCapacity: a.count) { result, count in
            a.withUnsafeBufferPointer { a in
                b.withUnsafeBufferPointer { b in
                    c.withUnsafeBufferPointer { c in
                        for index in 0..<a.count {
                            result.initializeElement(at: index, to: body(a[index], b[index], c[index]))
                        }
                    }
                }
            }
            count = a.count
        }
    }
}
