import Finding
import RegimeTestSupport
import ReportModel
import Testing

/// KT007 and KT008: figures that are unlikely against the plan or the period before.
struct SanityTests {
    private func target(_ value: String, _ period: Period, unit: String? = nil) -> Target {
        Target(
            indicator: "a", unit: unit, period: period, value: (try? Quantity(plain: value)) ?? .zero,
            place: .start(of: "regime.yaml"))
    }

    /// January to October state ten each: a hundred in the year.
    private func world(_ targets: [Target], overTime: Indicator.OverTime = .sum) -> World {
        let world = World(.test([.test("a", overTime: overTime)]))
        world.regime.targets = targets
        for number in 1...10 { world.state(["a": "10"], month(number)) }
        return world
    }

    @Test(
        arguments: [
            ("50", nil), ("0", nil), ("-5", nil),
            (
                "49",
                "KT007 warning a: Chỉ tiêu a: lũy kế 100 hơn gấp đôi kế hoạch 49; hãy kiểm tra đơn vị tính hoặc kế hoạch "
                    + "[100 > 2 × 49]"
            ),
        ] as [(String, String?)])
    func comparesTheYearWithItsPlan(_ plan: String, _ expected: String?) throws {
        #expect(try checks(world([target(plan, .year(2026))])) == (expected.map { [$0] } ?? []))
    }

    /// A plan of the very month is for the month alone, and goes before that of the year.
    @Test func comparesTheMonthWithItsPlan() throws {
        #expect(try checks(world([target("5", month(10)), target("1", .year(2026))])).isEmpty)
        #expect(
            try findings(world([target("4", month(10))])).map(\.message.vi) == [
                "Chỉ tiêu a: lũy kế 10 hơn gấp đôi kế hoạch 4; hãy kiểm tra đơn vị tính hoặc kế hoạch"
            ])
        #expect(try checks(world([target("4", month(10)), target("40", month(10), unit: "xa")])).isEmpty)
    }

    @Test func doesNotAddUpStocksNorGuess() throws {
        #expect(try checks(world([target("5", .year(2026))], overTime: .last)).isEmpty)
        let world = world([target("1", .year(2026))])
        world.state(["a": "missing"], month(4))
        #expect(try checks(world).isEmpty)
        world.state(["a": "na"], month(4))
        #expect(try findings(world).map(\.rule) == [.targetSanity])
    }

    @Test(
        arguments: [
            (
                "100", "1000",
                "KT008 warning a: Chỉ tiêu a: 1.000 chênh từ 10 lần trở lên so với kỳ trước (100); hãy kiểm tra số liệu [100 → 1.000]"
            ),
            (
                "1000", "100",
                "KT008 warning a: Chỉ tiêu a: 100 chênh từ 10 lần trở lên so với kỳ trước (1.000); hãy kiểm tra số liệu [1.000 → 100]"
            ),
            ("101", "1000", nil), ("10", "109", nil),
            (
                "10", "110",
                "KT008 warning a: Chỉ tiêu a: 110 chênh từ 10 lần trở lên so với kỳ trước (10); hãy kiểm tra số liệu [10 → 110]"
            ),
            ("0", "1000", nil), ("nil", "1000", nil), ("-1", "1000", nil), ("missing", "1000", nil), ("1000", "0", nil),
            ("1000", "na", nil),
        ] as [(String, String, String?)])
    func findsJumps(_ before: String, _ now: String, _ expected: String?) throws {
        let world = World(.test([.test("a")]))
        world.state(["a": before], month(9))
        world.state(["a": now])
        #expect(try checks(world) == (expected.map { [$0] } ?? []))
        guard expected != nil else { return }
        world.explanations = ["KT008": "bão"]
        #expect(try findings(world).map(\.severity) == [.info])
    }
}
