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

        var isEmpty: Bool { violated.isEmpty && notEvaluated.isEmpty && unsure.isEmpty }

        mutating func add(_ other: Rows) {
            violated += other.violated
            notEvaluated += other.notEvaluated
            unsure += other.unsure
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
            [Int32](unsafeUninitializedCapacity: outcomes.count) { rows, count in
                // Counted apart, because the array's own count is in memory, and each step would wait for the one before.
                var kept = 0
                let bit = outcome.trailingZeroBitCount
                outcomes.withUnsafeBufferPointer { outcomes in
                    for index in 0..<outcomes.count {
                        // Written always and kept where it counts: a branch that nobody can foretell takes longer. There is
                        // room, because no row is kept twice.
                        rows.initializeElement(at: kept, to: Int32(truncatingIfNeeded: start &+ index))
                        kept &+= Int((outcomes[index] &>> bit) & 1)
                    }
                }
                count = kept
            }
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
