import Consolidation
import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import TestSupport
import Testing

/// Periods put together, and compared on the boundaries of today.
struct TimeTests {
    private func month(_ month: Int, _ year: Int = 2026) -> Period { .month(year: year, month: month) }

    @Test func flowsAddUpStocksStandAndMeansAreMeans() throws {
        let country = try Country(
            "TINH - tinh\nA TINH xa\nB TINH xa",
            [
                .test("dong"), .test("ton", overTime: .last), .test("bq", overTime: .average),
                .test("tong", overTime: .last),
                .test("ty_le", "%", decimals: 1, formula: "round(percent(dong, tong), 1)", overTime: .none),
            ])
        for number in 1...3 {
            country.state("A", month(number), "dong=\(number) ton=\(number * 10) bq=\(number) tong=100")
            country.state("B", month(number), "dong=10 ton=5 bq=4 tong=200")
        }
        let year = TimeSpan.yearToDate(month(3))
        #expect(try country.figure("TINH", "dong", year) == "36")
        #expect(try country.figure("TINH", "ton", year) == "35")
        // (1 + 2 + 3 + 4 + 4 + 4) ÷ 3
        #expect(try country.figure("TINH", "bq", year) == "6")
        // 36 ÷ 300, from the sums of the year.
        #expect(try country.figure("TINH", "ty_le", year) == "12.0")
        #expect(try country.figure("A", "ty_le", year) == "6.0")
        #expect(try country.figure("TINH", "dong", .moving(month(3), count: 2)) == "25")
    }

    @Test func thirteenMonthsReachOverTheYear() throws {
        let country = try Country("TINH - tinh\nA TINH xa", [.test("a")])
        var period = month(12, 2024)
        for number in 0..<20 {
            country.state("A", period, "a=\(1 << number)")
            period = try #require(period.next)
        }
        let span = TimeSpan.moving(month(7), count: 13)
        #expect(span.periods.first == month(7, 2025))
        #expect(span.periods.count == 13)
        // 7/2025 is the eighth month: 2⁷ + … + 2¹⁹.
        #expect(try country.figure("TINH", "a", span) == "\((1 << 20) - (1 << 7))")
    }

    @Test func aMonthThatDidNotComeShows() throws {
        let country = try Country("TINH - tinh\nA TINH xa\nB TINH xa", [.test("a")])
        country.state("A", month(1), "a=1")
        country.state("A", month(2), "a=2")
        country.state("B", month(1), "a=10")
        #expect(try country.figure("TINH", "a", .yearToDate(month(2))) == "13*")
        #expect(try country.figure("B", "a", .yearToDate(month(2))) == "10*")
        #expect(try country.figure("A", "a", .yearToDate(month(2))) == "3")
    }

    @Test func formulasMayAskForOtherPeriods() throws {
        let country = try Country(
            "TINH - tinh\nA TINH xa\nB TINH xa",
            [.test("a"), .test("tang", "%", decimals: 1, formula: "round(growth(a, a@prev), 1)", overTime: .none)])
        for (number, value) in [(4, 10), (5, 15)] {
            country.state("A", month(number), "a=\(value)")
            country.state("B", month(number), "a=90")
        }
        #expect(try country.figure("TINH", "tang", .period(month(5))) == "5.0")
        #expect(try country.figure("A", "tang", .period(month(5))) == "50.0")
    }

    /// A formula that goes on from its own last value, over more months than a stack would take.
    @Test func longChainsOfPeriodsAreComputed() throws {
        let country = try Country(
            "TINH - tinh\nA TINH xa",
            [.test("a"), .test("mau", formula: "if(a@prev is given, mau@prev + a, a)").consolidated(.formula)])
        var period = month(1, 2000)
        for _ in 0..<300 {
            country.state("A", period, "a=1")
            period = try #require(period.next)
        }
        #expect(try country.figure("TINH", "mau", .period(try #require(period.previous))) == "300")
    }

    @Test func targetsAddUpAndProgressIsTold() throws {
        func target(_ unit: String?, _ value: Int, _ indicator: String = "a") -> Target {
            Target(
                indicator: indicator, unit: unit, period: .year(2026), value: Quantity(value),
                place: Place(file: "t", line: 1, column: 1))
        }
        let country = try Country(
            "TINH - tinh\nA TINH xa\nB TINH xa", [.test("a"), .test("r", "%", overTime: .none)],
            targets: [target("A", 60), target(nil, 40), target(nil, 90, "r")])
        let consolidator = try country.consolidator(month(5))
        #expect(consolidator.plans.plan(0, 0, period: month(5))?.value == Quantity(100))
        #expect(consolidator.plans.plan(2, 0, period: month(5))?.value == Quantity(40))
        // A plan for a rate is the same for all together as for each.
        #expect(consolidator.plans.plan(0, 1, period: month(5))?.value == Quantity(90))
        let comparison = Comparison(
            value: ConsolidatedFigure(number: Exact(25), state: .given, lacking: 0),
            base: ConsolidatedFigure(number: Exact(100), state: .given, lacking: 0))
        #expect(comparison.progress == Exact(25))
        #expect(comparison.growth == Exact(-75))
        #expect(comparison.difference == Exact(-75))
        #expect(Comparison(value: comparison.value, base: .none).growth == nil)
    }

    // MARK: - Boundaries

    private static let reorganised = """
        TINH - tinh
        H1 TINH huyen - 2025-06-30
        A H1 xa - 2025-06-30
        A TINH xa 2025-07-01
        B H1 xa - 2025-06-30 D
        C H1 xa - 2025-06-30 D:0.25 E:0.75
        D TINH xa 2025-07-01
        E TINH xa 2025-07-01
        F H1 xa - 2025-06-30
        """

    private func reorganised() throws -> Country {
        let country = try Country(
            Self.reorganised,
            [
                .test("a"), .test("b"),
                .test("ty_le", "%", decimals: 2, formula: "round(percent(a, b), 2)", overTime: .none),
                .test("bq", decimals: 1, overTime: .none).consolidated(.average(weight: "b")),
                .test("cao").consolidated(.maximum),
            ])
        let before = month(5, 2025)
        country.state("A", before, "a=10 b=100 bq=1 cao=1")
        country.state("B", before, "a=20 b=50 bq=2 cao=2")
        country.state("C", before, "a=30 b=40 bq=4 cao=3")
        country.state("F", before, "a=5 b=5 bq=5 cao=4")
        return country
    }

    @Test(arguments: [
        ("A", "10", "10.00", "1.0"),
        // B whole and a quarter of C: 20 + 7.5 of 50 + 10; (2 × 50 + 4 × 10) ÷ 60.
        ("D", "28", "45.83", "2.3"), ("E", "23", "75.00", "4.0"),
        // Without F, which nobody goes on with.
        ("TINH", "60", "31.58", "1.9"),
    ])
    func basesAreOnTheBoundariesOfToday(_ unit: String, _ a: String, _ rate: String, _ mean: String) throws {
        let country = try reorganised()
        let (now, base) = (month(5, 2026), TimeSpan.period(month(5, 2025)))
        #expect(try country.figure(unit, "a", base, on: now) == a)
        #expect(try country.figure(unit, "ty_le", base, on: now) == rate)
        #expect(try country.figure(unit, "bq", base, on: now) == mean)
    }

    @Test func thePastIsNotRewritten() throws {
        let country = try reorganised()
        let then = TimeSpan.period(month(5, 2025))
        #expect(try country.figure("H1", "a", then) == "65")
        #expect(try country.figure("TINH", "a", then) == "65")
        #expect(try country.figure("C", "a", then) == "30")
        #expect(try country.figure("D", "a", then) == "none")
    }

    @Test func theLargestOfAPartCannotBeTold() throws {
        let country = try reorganised()
        let base = TimeSpan.period(month(5, 2025))
        #expect(try country.figure("E", "cao", base, on: month(5)) == "-")
    }

    @Test(arguments: [
        ("A", [String]()),
        (
            "D",
            [
                "số kỳ gốc của đơn vị D tính theo địa giới hiện nay: gồm đơn vị B, 25% số của đơn vị C (sắp xếp từ 01/7/2025)"
            ]
        ),
        ("E", ["số kỳ gốc của đơn vị E tính theo địa giới hiện nay: gồm 75% số của đơn vị C (sắp xếp từ 01/7/2025)"]),
    ])
    func boundariesAreNoted(_ unit: String, _ expected: [String]) throws {
        let country = try reorganised()
        let consolidator = try country.consolidator(month(5))
        let notes = BoundaryNotes(country.tree, consolidator.rows, country.compiled.regime)
        let row = try #require(consolidator.rows.row(of: unit))
        let base = try #require(consolidator.boundaries(month(5, 2025)))
        #expect(notes.notes(row, base).map(\.message.vi) == expected)
        #expect(notes.notes(row, try #require(consolidator.boundaries(month(4)))).isEmpty)
    }

    @Test func whatNobodyGoesOnWithIsNoted() throws {
        let country = try reorganised()
        let consolidator = try country.consolidator(month(5))
        let notes = BoundaryNotes(country.tree, consolidator.rows, country.compiled.regime)
        let found = notes.notes(0, try #require(consolidator.boundaries(month(5, 2025)))).map(\.message.vi)
        #expect(
            found.first
                == "đơn vị F kết thúc hoạt động ngày 30/6/2025, không có đơn vị kế thừa: số cũ không nằm trong số kỳ gốc"
        )
    }

    @Test func aWindowWithTheDayOfChangeInItIsNoted() throws {
        let country = try reorganised()
        let july = try country.consolidator(month(7, 2025))
        let notes = BoundaryNotes(country.tree, july.rows, country.compiled.regime)
        #expect(
            notes.notesWithin(july.window, 0).map(\.message.vi)
                == ["kỳ này có ngày sắp xếp đơn vị 01/7/2025: đơn vị mới báo cáo cho cả kỳ"])
    }

    /// Communes merged and shared out at random: the total of the province stays, to the last digit.
    @Test(arguments: 0..<40)
    func mergingThenSummingIsSummingThenMerging(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        var lines = "TINH - tinh\n"
        let (old, new) = (Int.random(in: 1...9, using: &random), Int.random(in: 1...5, using: &random))
        for index in 0..<old {
            let target = Int.random(in: 0..<new, using: &random)
            let share = Int.random(in: 1...999, using: &random)
            let digits = String(String(1000 + share).dropFirst())
            let rest = String(String(2000 - share).dropFirst())
            let successors = target == 0 || new < 2 ? "N\(target)" : "N\(target):0.\(digits) N0:0.\(rest)"
            lines += "O\(index) TINH xa - 2025-06-30 \(successors)\n"
        }
        for index in 0..<new { lines += "N\(index) TINH xa 2025-07-01\n" }
        let country = try Country(lines, [.test("a"), .test("b", decimals: 2)])
        let before = month(5, 2025)
        for index in 0..<old where Int.random(in: 0..<8, using: &random) > 0 {
            let cents = Int.random(in: -9999...99_999, using: &random)
            country.state(
                "O\(index)", before,
                "a=\(Int.random(in: 0...9999, using: &random)) b=\(Quantity(mantissa: Int64(cents), decimals: 2))")
        }
        for indicator in ["a", "b"] {
            let then = try country.figure("TINH", indicator, .period(before))
            let today = try country.figure("TINH", indicator, .period(before), on: month(5, 2026))
            #expect(then == today, "\(lines)")
        }
    }
}
