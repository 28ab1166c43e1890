import RegimeTestSupport
import ReportModel
import Testing

/// Aggregates over the units below.
struct ChildrenTests {
    private static func world(_ figures: [String: String]) -> World {
        let world = World(
            .test(
                [
                    .test("nhan"), .test("x", by: "linh_vuc"),
                    .test("tong", formula: "if(count(children.nhan) > 0, sum(children.tong), nhan)"),
                ], categories: [.fields]))
        world.units = ["huyen": figures.keys.sorted(), "trong": []]
        for (unit, text) in figures {
            world.state(["nhan": text, "x.dat_dai": text, "x.ho_tich": "1"], unit: unit)
            world.state(["nhan": "1"], unit: unit, month(9))
        }
        return world
    }

    @Test(
        arguments: [
            (["a": "1", "b": "2", "c": "6"], "9 3 1 6 3"),
            (["a": "1", "b": "nil"], "1 2 0 1 0.5"),
            (["a": "nil", "b": "nil"], "nil 2 nil nil nil"),
            (["a": "1", "b": "na"], "1 1 1 1 1"),
            (["a": "na", "b": "na"], "na 0 na na na"),
            (["a": "1", "b": "missing"], "missing 1 missing missing missing"),
        ])
    func putsTogether(_ figures: [String: String], _ expected: String) {
        let world = ChildrenTests.world(figures)
        let results = ["sum", "count", "min", "max", "average"].map {
            world.evaluate("\($0)(children.nhan)", unit: "huyen")
        }
        #expect(results.joined(separator: " ") == expected)
    }

    @Test(
        arguments: [
            ("sum(children.nhan)", "0"), ("count(children.nhan)", "0"), ("min(children.nhan)", "na"),
            ("average(children.nhan)", "na"),
        ])
    func ofNoUnits(_ expression: String, _ expected: String) {
        #expect(ChildrenTests.world([:]).evaluate(expression, unit: "trong") == expected)
    }

    @Test(
        arguments: [
            ("sum(children.nhan@prev)", "2"), ("sum(children.x)", "5"), ("sum(children.x.dat_dai)", "3"),
            ("sum(children.x.total)", "5"), ("sum(children.tong)", "3"),
            ("sum(children.nham)", "NN002 không có chỉ tiêu hay tên nào là “nham”; có phải “nhan” không?"),
            ("sum(children.nhan, 1)", "NN006 children chỉ dùng trong sum, count, min, max hoặc average"),
            ("sum(children.nhan + 1)", "NN006 children chỉ dùng trong sum, count, min, max hoặc average"),
            ("abs(children.nhan)", "NN006 children chỉ dùng trong sum, count, min, max hoặc average"),
            ("sum(children)", "NN006 children chỉ dùng trong sum, count, min, max hoặc average"),
        ])
    func takesMembersAndMoments(_ expression: String, _ expected: String) {
        #expect(ChildrenTests.world(["a": "1", "b": "2"]).evaluate(expression, unit: "huyen") == expected)
    }

    /// The member at hand is that of the units below too.
    @Test func takesTheMemberAtHand() {
        let world = ChildrenTests.world(["a": "1", "b": "2"])
        #expect(world.evaluate("sum(children.x)", unit: "huyen", category: "linh_vuc", member: 0) == "3")
        #expect(world.evaluate("sum(children.x.total)", unit: "huyen", category: "linh_vuc", member: 0) == "5")
    }

    /// A unit that did not exist when the period closed is not below anything.
    @Test func leavesOutUnitsThatCameLater() {
        let world = ChildrenTests.world(["a": "1", "b": "2"])
        world.owedFrom["b"] = day("2026-10-15")
        #expect(world.evaluate("sum(children.nhan)", unit: "huyen") == "1")
        world.owedFrom["b"] = day("2026-10-14")
        #expect(world.evaluate("sum(children.nhan)", unit: "huyen") == "3")
    }

    /// A formula of the units below is computed for each of them, level by level.
    @Test func goesDownTheTree() {
        let world = ChildrenTests.world(["a": "1", "b": "2"])
        world.units["tinh"] = ["huyen", "c"]
        world.state(["nhan": "5"], unit: "c")
        world.state(["nhan": "100"], unit: "huyen")
        #expect(world.evaluate("tong", unit: "tinh") == "8")
    }
}
