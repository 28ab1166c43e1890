import Consolidation
import RegimeTestSupport
import ReportLanguage
import ReportModel
import TestSupport
import Testing

/// Own columns that were kept give what making them anew gives, whatever was stated since and whatever became of the bytes.
struct KeptColumnsTests {
    /// Keeps bytes in memory.
    private final class Memory: ColumnKeeper {
        var bytes: [Period: [UInt8]] = [:]
        var changed: Set<String> = []
        var used = 0

        func kept(_ period: Period) -> KeptColumns? {
            guard let bytes = bytes[period] else { return nil }
            used += 1
            return KeptColumns(count: bytes.count, changed: changed) { offset, buffer in
                guard offset >= 0, offset + buffer.count <= bytes.count else { return false }
                buffer.copyBytes(from: bytes[offset..<(offset + buffer.count)])
                return true
            }
        }

        func keep(_ period: Period, count: Int, _ bytes: () -> [UInt8]) { self.bytes[period] = bytes() }
    }

    private static let units = """
        TINH - tinh_bao_cao
        A TINH xa
        B TINH xa
        C TINH xa - 2026-05-31 A:0.25 B:0.75
        D TINH xa 2026-06-01
        E TINH xa
        """
    private static let periods = (1...8).map { Period.month(year: 2026, month: $0) }

    private func country() throws -> Country {
        try Country(
            Self.units,
            [
                .test("a"), .test("b", decimals: 2), .test("x", by: "linh_vuc"),
                .test("c", formula: "a + x"), .test("d", formula: "a@prev + a").consolidated(.formula),
                .test("e", decimals: 1, overTime: .none).consolidated(.average(weight: "a")),
                .test("f", "%", decimals: 2, formula: "round(percent(a, c), 2)", overTime: .none),
            ])
    }

    private func state(_ country: Country, _ unit: String, _ period: Period, _ random: inout Seeded) {
        let large = Int.random(in: 0..<6, using: &random) == 0 ? "000000000" : ""
        country.state(
            unit, period,
            "a=\(Int.random(in: -50...900, using: &random))\(large) b=\(Int.random(in: 0...99, using: &random)).25 "
                + "x.dat_dai=\(Int.random(in: 0...9, using: &random)) x.ho_tich=nil e=1.\(Int.random(in: 0...9, using: &random))"
        )
    }

    /// Every figure of every unit, for the period, the one before and the year so far.
    private func figures(_ country: Country, _ keeper: Memory?) throws -> [ConsolidatedFigure] {
        let consolidator = try country.consolidator(Self.periods[7], keeper: keeper)
        var figures: [ConsolidatedFigure] = []
        for span in [TimeSpan.period(Self.periods[7]), .period(Self.periods[3]), .yearToDate(Self.periods[7])] {
            guard let frame = try consolidator.frame(span) else { continue }
            for row in 0..<consolidator.rows.count {
                for cell in 0..<country.compiled.cellCount {
                    figures += [frame.figure(row, cell), frame.own(row, cell), frame.children(row, cell)]
                }
            }
        }
        return figures
    }

    @Test(arguments: 0..<30)
    func whatIsKeptIsWhatWasMade(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let (country, keeper) = (try country(), Memory())
        for unit in ["TINH", "A", "B", "C", "D", "E"] {
            for period in Self.periods where Int.random(in: 0..<5, using: &random) > 0 {
                state(country, unit, period, &random)
            }
        }
        #expect(try figures(country, keeper) == figures(country, nil))
        #expect(keeper.used == 0)
        #expect(try figures(country, keeper) == figures(country, nil))
        #expect(keeper.used > 0)
        // Some amend a return of any period, or send a first one.
        for _ in 0..<3 {
            let unit = ["TINH", "A", "B", "C", "D", "E"].randomElement(using: &random) ?? "A"
            state(country, unit, Self.periods.randomElement(using: &random) ?? Self.periods[0], &random)
            keeper.changed.insert(unit)
        }
        #expect(try figures(country, keeper) == figures(country, nil))
    }

    /// April as April had its units is not April on the boundaries of August, although there are as many rows.
    @Test func otherRowsAreNotTaken() throws {
        var random = Seeded(7)
        let (country, keeper) = (try country(), Memory())
        for unit in ["TINH", "A", "B", "C", "E"] {
            for period in Self.periods.prefix(5) { state(country, unit, period, &random) }
        }
        let april = try country.consolidator(Self.periods[3], keeper: keeper)
        #expect(try april.frame(.period(Self.periods[3])) != nil)
        let august = try country.consolidator(Self.periods[7], keeper: nil)
        #expect(april.rows.count == august.rows.count)
        #expect(try figures(country, keeper) == figures(country, nil))
    }

    @Test(arguments: 0..<40)
    func damagedBytesAreNoneAtAll(_ seed: Int) throws {
        var random = Seeded(UInt64(seed) &+ 1000)
        let (country, keeper) = (try country(), Memory())
        for unit in ["TINH", "A", "B", "E"] { for period in Self.periods { state(country, unit, period, &random) } }
        let expected = try figures(country, keeper)
        for (period, bytes) in keeper.bytes {
            var damaged = bytes
            switch seed % 4 {
            case 0: damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
            case 1: damaged += [0, 0, 0, 0, 0, 0, 0, 0]
            default:
                let place = Int.random(in: 0..<bytes.count, using: &random)
                damaged[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
            }
            keeper.bytes[period] = damaged
        }
        #expect(try figures(country, keeper) == expected)
    }
}
