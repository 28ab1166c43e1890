import RegimeTestSupport
import ReportModel
import Testing

/// `@prev`, `@year_ago` and `@ytd`, for flows, stocks and rates.
struct MomentTests {
    /// October, with figures from January on; what is not listed was not stated.
    private static func world() -> World {
        let world = World(
            .test(
                [
                    .test("nhan"), .test("ton", overTime: .last), .test("ty_le", "%", decimals: 2, overTime: .none),
                    .test("x", by: "linh_vuc"), .test("moi", from: "2026-05-01"), .test("cu", until: "2026-06-30"),
                    .test("ti_trong", "%", decimals: 2, formula: "round(percent(nhan, nhan@ytd), 2)", overTime: .none),
                ], categories: [.fields]))
        for number in 1...10 {
            world.state(["nhan": "\(number)", "ton": "\(100 + number)", "moi": "2", "cu": "3"], month(number))
            world.state(["x.dat_dai": "1", "x.ho_tich": "nil", "ty_le": "\(90 + number)"], month(number))
        }
        world.state(["nhan": "7", "ton": "70"], .month(year: 2025, month: 10))
        return world
    }

    @Test(
        arguments: [
            ("nhan", "10"), ("nhan@prev", "9"), ("nhan@year_ago", "7"), ("nhan@ytd", "55"), ("nhan - nhan@prev", "1"),
            ("ton@ytd", "110"), ("ton@prev", "109"), ("ton@year_ago", "70"), ("ty_le@prev", "99"), ("x@ytd", "10"),
            ("x.dat_dai@ytd", "10"), ("x.ho_tich@ytd", "nil"), ("x.dat_dai@prev", "1"), ("ti_trong", "18.18"),
            (
                "ty_le@ytd",
                "NN003 chỉ tiêu “ty_le” không cộng dồn được theo thời gian (over_time: none), không dùng được @ytd"
            ),
            (
                "nhan@pre",
                "NN002 không có “@pre”; chỉ có @prev (kỳ trước), @year_ago (cùng kỳ năm trước), "
                    + "@ytd (lũy kế từ đầu năm); có phải “prev” không?"
            ),
            ("nhan@", "NN001 sau “@” phải là prev, year_ago hoặc ytd"),
        ])
    func looksAtOtherPeriods(_ expression: String, _ expected: String) {
        #expect(MomentTests.world().evaluate(expression) == expected)
    }

    /// Figures of months in which an indicator was not yet, or no longer, asked for do not count.
    @Test(arguments: [("moi@ytd", 10, "12"), ("moi@ytd", 4, "na"), ("moi", 4, "na"), ("moi", 5, "2"), ("cu", 6, "3")])
    func respectsTheValidityOfIndicators(_ expression: String, _ number: Int, _ expected: String) {
        #expect(MomentTests.world().evaluate(expression, month(number)) == expected)
    }

    /// The June figures close on 14 June, within the validity; those of July do not.
    @Test(arguments: [("cu", 7, "na"), ("cu@ytd", 10, "18"), ("cu@prev", 7, "3"), ("cu@prev", 8, "na")])
    func endsWithTheLastPeriodThatClosesInTime(_ expression: String, _ number: Int, _ expected: String) {
        #expect(MomentTests.world().evaluate(expression, month(number)) == expected)
    }

    /// A unit founded on 1 May owes nothing before the period that closes on 14 May.
    @Test(
        arguments: [
            ("nhan@ytd", 10, "45"), ("nhan@ytd", 5, "5"), ("nhan@prev", 5, "na"), ("nhan@prev", 6, "5"),
            ("nhan", 4, "missing"),
        ])
    func countsAUnitFromItsFirstDay(_ expression: String, _ number: Int, _ expected: String) {
        let world = MomentTests.world()
        world.owedFrom["xa"] = day("2026-05-01")
        #expect(world.evaluate(expression, month(number)) == expected)
    }

    /// The unit owed January to April but has no data of them: the year so far is not known.
    @Test(
        arguments: [("nhan@ytd", 10, "missing"), ("nhan@prev", 5, "na"), ("nhan@prev", 6, "5"), ("nhan", 4, "missing")])
    func doesNotGuessWhatWasNotRecorded(_ expression: String, _ number: Int, _ expected: String) {
        let world = MomentTests.world()
        world.begins["xa"] = day("2026-05-01")
        #expect(world.evaluate(expression, month(number)) == expected)
    }

    @Test func isMissingWithOneMonthMissing() {
        let world = MomentTests.world()
        world.figures["xa"]?[month(3)]?[FigureKey("nhan")] = .missing
        #expect(world.evaluate("nhan@ytd") == "missing")
        #expect(world.evaluate("nhan@ytd", month(2)) == "3")
        #expect(world.evaluate("default(nhan@prev, 0)", month(4)) == "0")
    }

    /// In its first periods a regime has no year so far, unless the year began with it.
    @Test(arguments: [(Period.month(year: 2026, month: 3), "na"), (.month(year: 2026, month: 1), "55")])
    func knowsNoYearBeforeTheRegime(_ first: Period, _ expected: String) {
        let world = MomentTests.world()
        world.regime.firstPeriod = first
        #expect(world.evaluate("nhan@ytd") == expected)
    }

    @Test func knowsNoPeriodBeforeAnAdHocSpan() throws {
        let world = MomentTests.world()
        let span = try #require(DayRange(day("2026-03-01"), day("2026-03-20")))
        world.state(["nhan": "4"], .span(span))
        #expect(world.evaluate("nhan", .span(span)) == "4")
        #expect(world.evaluate("nhan@ytd", .span(span)) == "4")
        #expect(world.evaluate("nhan@prev", .span(span)) == "na")
    }
}
