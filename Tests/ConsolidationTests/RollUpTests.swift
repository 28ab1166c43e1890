import Consolidation
import ReportModel
import TestSupport
import Testing

/// Any tree, any figures, any policy: the engine gives what the reference gives.
struct RollUpTests {
    /// A tree with a column of figures on it, as the engine and as the reference see it.
    struct Case {
        var parents: [Int]
        var column: Column

        init(seed: UInt64) {
            var random = Seeded(seed)
            let count = Int.random(in: 1...40, using: &random)
            // Depth first: a parent is the row before or one of those above it, or there is none.
            var parents: [Int] = []
            let depth = Int.random(in: 1...5, using: &random)
            for row in 0..<count {
                var path: [Int] = []
                var above = row - 1
                while above >= 0 {
                    path.append(above)
                    above = parents[above]
                }
                let allowed = path.suffix(depth)
                parents.append(
                    Int.random(in: 0..<20, using: &random) == 0 ? -1 : allowed.randomElement(using: &random) ?? -1)
            }
            self.parents = parents
            column = Column(count: count, decimals: Int.random(in: 0...9, using: &random))
            let gaps = Int.random(in: 0...4, using: &random)
            for row in 0..<count { column[row] = Case.cell(gaps, &random) }
        }

        private static func cell(_ gaps: Int, _ random: inout Seeded) -> Cell {
            switch Int.random(in: 0..<20, using: &random) {
            case 0: return Cell(0, .nilStated)
            case 1: return .notApplicable
            case 2: return .none
            case 3..<(3 + gaps * 2): return .missing
            case 12: return .unknown
            case 13: return Cell(0, .given)
            case 14:
                return Cell(Int64.random(in: -9_000_000_000_000_000...9_000_000_000_000_000, using: &random), .given)
            default: return Cell(Int64.random(in: -50...5000, using: &random), [.given, .estimate])
            }
        }

        var rows: UnitRows { UnitRows(parents: parents.map { Int32($0) }) }

        func reference(
            _ gatherer: Gatherer, _ ownFigure: OwnFigurePolicy, _ missing: MissingPolicy
        ) -> Reference {
            Reference(
                parents: parents,
                own: (0..<column.count).map { Reference.Point(column[$0], decimals: column.decimals) },
                gatherer: gatherer, ownFigure: ownFigure, missing: missing)
        }
    }

    private static let policies = OwnFigurePolicy.allCases.flatMap { own in MissingPolicy.allCases.map { (own, $0) } }

    @Test(arguments: 0..<60)
    func equalsTheReference(_ seed: Int) throws {
        let one = Case(seed: UInt64(seed))
        let rows = one.rows
        for (ownFigure, missing) in Self.policies {
            for gatherer in [Gatherer.sum, .minimum, .maximum] {
                let rolled = try RolledColumn(
                    one.column, rows, gatherer: gatherer, ownFigure: ownFigure, missing: missing)
                let reference = one.reference(gatherer, ownFigure, missing)
                for row in 0..<rows.count { try expectSame(rolled, reference, row, rows) }
            }
        }
    }

    private func expectSame(_ rolled: RolledColumn, _ reference: Reference, _ row: Int, _ rows: UnitRows) throws {
        let outcome = try reference.outcome(row)
        let decimals = rolled.own.decimals
        let words: Comment = "row \(row), \(rolled.gatherer) \(rolled.ownFigure) \(rolled.missing)"
        #expect(Reference.Point(rolled.value(row, rows), decimals: decimals) == outcome.value, words)
        #expect(Reference.Point(rolled.children(row, rows), decimals: decimals) == outcome.children, words)
        #expect(rolled.lacking(row, rows) == outcome.lacking.count, words)
    }

    /// Returns come in any order and are amended: totals kept up to date are those of consolidating all at once.
    @Test(arguments: 100..<130)
    func anyOrderOfArrivalGivesTheSame(_ seed: Int) throws {
        let one = Case(seed: UInt64(seed))
        let rows = one.rows
        var random = Seeded(UInt64(seed) * 7)
        for (ownFigure, missing) in Self.policies {
            var empty = Column(count: rows.count, decimals: one.column.decimals)
            for row in 0..<rows.count { empty[row] = one.column[row].state.isConcerned ? .missing : one.column[row] }
            var rolled = try RolledColumn(empty, rows, ownFigure: ownFigure, missing: missing)
            for row in (0..<rows.count).shuffled(using: &random) {
                try rolled.update(row, Cell(7, .given), rows)
                try rolled.update(row, one.column[row], rows)
            }
            let whole = try RolledColumn(one.column, rows, ownFigure: ownFigure, missing: missing)
            for row in 0..<rows.count {
                #expect(rolled.value(row, rows) == whole.value(row, rows))
                #expect(rolled.children(row, rows) == whole.children(row, rows))
                #expect(rolled.lacking(row, rows) == whole.lacking(row, rows))
            }
            #expect(rolled.disagreements == whole.disagreements)
        }
    }

    /// Units beside each other may stand in any order.
    @Test(arguments: 200..<230)
    func orderOfUnitsChangesNothing(_ seed: Int) throws {
        let one = Case(seed: UInt64(seed))
        var random = Seeded(UInt64(seed))
        let (parents, places) = shuffled(one.parents, &random)
        var column = Column(count: one.column.count, decimals: one.column.decimals)
        for row in places.indices { column[places[row]] = one.column[row] }
        let (rows, other) = (one.rows, UnitRows(parents: parents.map { Int32($0) }))
        for (ownFigure, missing) in Self.policies {
            let before = try RolledColumn(one.column, rows, ownFigure: ownFigure, missing: missing)
            let after = try RolledColumn(column, other, ownFigure: ownFigure, missing: missing)
            for row in places.indices {
                #expect(before.value(row, rows) == after.value(places[row], other))
                #expect(before.lacking(row, rows) == after.lacking(places[row], other))
            }
        }
    }

    /// The tree with siblings shuffled, and where each row went.
    private func shuffled(_ parents: [Int], _ random: inout Seeded) -> (parents: [Int], places: [Int]) {
        var places = [Int](repeating: 0, count: parents.count)
        var result: [Int] = []
        func visit(_ row: Int, below: Int) {
            places[row] = result.count
            let place = result.count
            result.append(below)
            for child in parents.indices.filter({ parents[$0] == row }).shuffled(using: &random) {
                visit(child, below: place)
            }
        }
        for root in parents.indices.filter({ parents[$0] < 0 }).shuffled(using: &random) { visit(root, below: -1) }
        return (result, places)
    }

    // MARK: - Overflow

    @Test func overflowIsAnErrorAndNeverAWrap() throws {
        let rows = UnitRows(parents: [-1, 0, 0, 0])
        func column(_ numbers: [Int64]) -> Column {
            Column(decimals: 0, mantissas: [0] + numbers, states: [[], .given, .given, .given])
        }
        #expect(throws: RolledColumn.Overflow(row: 0)) { try RolledColumn(column([.max, 1, 0]), rows) }
        #expect(throws: RolledColumn.Overflow(row: 0)) { try RolledColumn(column([.min, -1, 0]), rows) }
        // On the way it may be larger than what fits, in whatever order.
        let fits = try RolledColumn(column([.max, 1, -2]), rows)
        #expect(fits.value(0, rows).mantissa == .max - 1)
    }

    @Test func whatDoesNotFitChangesNothing() throws {
        let rows = UnitRows(parents: [-1, 0, 0])
        let column = Column(decimals: 0, mantissas: [0, 5, .max - 10], states: [[], .given, .given])
        var rolled = try RolledColumn(column, rows)
        #expect(throws: RolledColumn.Overflow(row: 0)) { try rolled.update(1, Cell(11, .given), rows) }
        #expect(rolled.own == column)
        #expect(rolled.value(0, rows) == Cell(.max - 5, .given))
    }

    @Test func largeNumbersAmongManySmallOnesAreExact() throws {
        let count = 3000
        let rows = UnitRows(parents: [-1] + [Int32](repeating: 0, count: count))
        var column = Column(count: count + 1, decimals: 0)
        var expected: Int64 = 0
        for row in 1...count {
            let number: Int64 = row.isMultiple(of: 700) ? 1 << 58 : Int64(row) - 1500
            column[row] = Cell(number, .given)
            expected += number
        }
        #expect(try RolledColumn(column, rows).value(0, rows) == Cell(expected, .given))
    }
}
