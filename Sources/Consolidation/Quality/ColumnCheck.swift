/// One thing that a regime says must hold, as it is put to whole columns.
package enum ColumnCheck: Sendable, Hashable {
    /// A rule, for the total or for the member (from 0) of its category.
    case rule(Int, member: Int?)
    /// Opening + in − out = closing, for the total or a member.
    case balance(Int, offset: Int)
    /// The opening of a balance is the closing of the period before.
    case carryOver(Int, offset: Int)
    /// The parts of a breakdown are its total.
    case breakdown(Int, offset: Int)
    /// A figure lies between the indicator's minimum and maximum.
    case range(indicator: Int, cell: Int)
    /// The members of an indicator are its total.
    case members(indicator: Int)
}

/// What a check says of one row; each but the first has a bit of its own.
enum CheckOutcome {
    static let inOrder: UInt8 = 0
    static let violated: UInt8 = 1
    /// A figure is missing.
    static let notEvaluated: UInt8 = 4
    /// Cannot be told from columns: a formula that counts in registers, or numbers that do not fit 64 bits.
    static let unsure: UInt8 = 8
}

/// Which check does not hold in which rows.
package struct CheckIndex: Sendable {
    /// The rows that one check has something to say about, each list in order.
    package struct Rows: Sendable, Hashable {
        package var violated: [Int32] = []
        package var notEvaluated: [Int32] = []
        package var unsure: [Int32] = []

        init() {}

        /// The rows of several parts, in their order.
        init(_ parts: [Rows]) {
            violated = Array(parts.map(\.violated).joined())
            notEvaluated = Array(parts.map(\.notEvaluated).joined())
            unsure = Array(parts.map(\.unsure).joined())
        }

        /// Takes the rows of a block whose outcomes are not in order.
        mutating func add(_ outcomes: [UInt8], from start: Int) {
            let found = outcomes.withUnsafeBufferPointer { outcomes in
                var found: UInt8 = 0
                for index in 0..<outcomes.count { found |= outcomes[index] }
                return found
            }
            if found & CheckOutcome.violated != 0 {
                violated += Rows.rows(of: CheckOutcome.violated, in: outcomes, from: start)
            }
            if found & CheckOutcome.notEvaluated != 0 {
                notEvaluated += Rows.rows(of: CheckOutcome.notEvaluated, in: outcomes, from: start)
            }
            if found & CheckOutcome.unsure != 0 {
                unsure += Rows.rows(of: CheckOutcome.unsure, in: outcomes, from: start)
            }
        }

        private static func rows(of outcome: UInt8, in outcomes: [UInt8], from start: Int) -> [Int32] {
            let bit = UInt64(outcome.trailingZeroBitCount)
            let octets = Octet.all
            // Room for eight rows more, because eight are written where as few as none are kept.
            return [Int32](unsafeUninitializedCapacity: outcomes.count + 8) { rows, kept in
                let rows = UnsafeMutableRawBufferPointer(rows)
                outcomes.withUnsafeBytes { outcomes in
                    for place in stride(from: 0, to: outcomes.count, by: 8) {
                        let word = Rows.word(outcomes, at: place)
                        let octet = octets[Int(Octet.byte(word &>> bit))]
                        let first = SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: start &+ place))
                        rows.storeBytes(of: octet.places &+ first, toByteOffset: kept &* 4, as: SIMD8<Int32>.self)
                        kept &+= octet.count
                    }
                }
            }
        }

        /// The eight outcomes from a place on; in order where there are none any more.
        private static func word(_ outcomes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
            if place &+ 8 <= outcomes.count {
                return UInt64(littleEndian: outcomes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            }
            return outcomes[place...].reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
        }
    }

    package let checks: [ColumnCheck]
    /// By check.
    package internal(set) var rows: [Rows]

    /// How many times a check does not hold.
    package var violations: Int { rows.reduce(0) { $0 + $1.violated.count } }
    /// How many times a check could not be evaluated.
    package var unevaluated: Int { rows.reduce(0) { $0 + $1.notEvaluated.count } }

    /// The rows that any check has something to say about.
    package func flags(count: Int) -> [Bool] {
        var flags = [Bool](repeating: false, count: count)
        for one in rows {
            for list in [one.violated, one.notEvaluated, one.unsure] { for row in list { flags[Int(row)] = true } }
        }
        return flags
    }
}

/// Which of eight rows the bits of a byte name.
///
/// Eight rows at a time are looked up instead of one after the other, without a branch that nobody can foretell.
private struct Octet {
    /// The named rows, from 0, in order; then anything.
    var places = SIMD8<Int32>(repeating: 0)
    var count = 0

    /// By byte.
    static let all = (0..<256).map { byte in
        var octet = Octet()
        for row in 0..<8 where byte &>> row & 1 != 0 {
            octet.places[octet.count] = Int32(row)
            octet.count += 1
        }
        return octet
    }

    /// The lowest bits of eight bytes as one byte.
    @inline(__always)
    static func byte(_ word: UInt64) -> UInt8 {
        // Each bit is moved to a place of its own in the highest byte; no two meet on the way.
        UInt8(truncatingIfNeeded: ((word & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56)
    }
}
