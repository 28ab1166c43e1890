import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import Testing

/// How figures come about: typed, computed, added up from members; and what ends well although it is long or large.
struct EvaluatorTests {
    private func value(_ code: String, _ world: World, _ period: Period = World.october) throws -> String {
        let evaluator = try world.evaluator()
        let index = try #require(evaluator.compiled.indicator(code))
        let slot = try #require(evaluator.slot(unit: "xa", period: period))
        return describe(
            try evaluator.value(indicator: index, cell: evaluator.compiled.firstCells[index], in: slot))
    }

    // MARK: - Where figures come from

    @Test(
        arguments: [
            ("8", "3", "5", "8"), ("missing", "3", "5", "8"), ("missing", "3", "nil", "3"),
            ("missing", "nil", "nil", "nil"),
            ("missing", "na", "na", "na"), ("missing", "3", "na", "3"), ("missing", "3", "missing", "missing"),
            ("9", "3", "5", "9"), ("na", "3", "5", "na"), ("nil", "missing", "missing", "nil"),
        ])
    func totalIsStatedOrAddedUp(_ total: String, _ first: String, _ second: String, _ expected: String) throws {
        let world = World(.test([.test("x", by: "linh_vuc")], categories: [.fields]))
        world.state(["x": total, "x.dat_dai": first, "x.ho_tich": second])
        #expect(try value("x", world) == expected)
    }

    @Test func ratesHaveNoTotalOfMembers() throws {
        let world = World(
            .test([.test("x", "%", by: "linh_vuc", overTime: .none)], categories: [.fields]))
        world.state(["x.dat_dai": "3", "x.ho_tich": "5"])
        #expect(try value("x", world) == "missing")
    }

    /// A formula wins over what was typed, unless it cannot be computed and typing is allowed.
    @Test(
        arguments: [
            ("typed or computed", "4", "9", "8"), ("typed or computed", "missing", "9", "9"),
            ("typed or computed", "missing", "missing", "missing"), ("typed or computed", "na", "9", "9"),
            ("typed or computed", "na", "missing", "na"), ("typed or computed", "nil", "9", "0"),
            ("computed", "4", "9", "8"), ("computed", "missing", "9", "missing"), ("computed", "na", "9", "na"),
        ])
    func formulasComeFirst(_ kind: String, _ base: String, _ typed: String, _ expected: String) throws {
        let formula = "a * 2"
        let world = World(
            .test([
                .test("a"),
                kind == "computed" ? .test("p", formula: formula) : .test("p", orTyped: formula),
            ]))
        world.state(["a": base, "p": typed])
        #expect(try value("p", world) == expected)
    }

    /// A split indicator with a formula has it for each member, and for the total with totals.
    @Test func formulasOfMembers() throws {
        let world = World(
            .test(
                [
                    .test("x", by: "linh_vuc"), .test("y", by: "linh_vuc"), .test("chung"),
                    .test(
                        "ty_le", "%", decimals: 1, by: "linh_vuc", formula: "round(percent(x, y), 1)", overTime: .none),
                    .test(
                        "phan", "%", decimals: 1, by: "linh_vuc", formula: "round(percent(x, x.total), 1)",
                        overTime: .none),
                    .test("nhan", by: "linh_vuc", formula: "x * 2 + chung"),
                ], categories: [.fields]))
        world.state(["x.dat_dai": "1", "x.ho_tich": "3", "y.dat_dai": "2", "y.ho_tich": "4", "chung": "10"])
        let results = ["ty_le", "ty_le.dat_dai", "ty_le.ho_tich", "phan.ho_tich", "phan", "nhan.dat_dai", "nhan"].map {
            world.evaluate($0)
        }
        #expect(results == ["66.7", "50", "75", "75", "100", "12", "18"])
    }

    @Test func notAskedForIsNotApplicable() throws {
        let world = World(.test([.test("moi", from: "2026-10-15"), .test("vua", from: "2026-10-14")]))
        world.state(["moi": "5", "vua": "6"])
        #expect(try value("moi", world) == "na")
        #expect(try value("vua", world) == "6")
    }

    // MARK: - Targets

    @Test(
        arguments: [
            ("xa", Period.month(year: 2026, month: 10), "40"), ("xa", .month(year: 2026, month: 9), "300"),
            ("khac", .month(year: 2026, month: 10), "50"), ("khac", .month(year: 2026, month: 9), "400"),
            ("xa", .month(year: 2025, month: 10), "missing"), ("xa", .year(2026), "300"),
            ("xa", .schoolTerm(startYear: 2026, term: 1), "70"),
        ])
    func targetsOfThePeriodBeforeThoseOfTheYear(_ unit: String, _ period: Period, _ expected: String) {
        let world = World(.test([.test("a")]))
        let place = Place.start(of: "regime.yaml")
        func target(_ unit: String?, _ period: Period, _ value: Int) -> Target {
            Target(indicator: "a", unit: unit, period: period, value: Quantity(value), place: place)
        }
        world.regime.targets = [
            target(nil, .year(2026), 400), target("xa", .year(2026), 300),
            target(nil, .month(year: 2026, month: 10), 50),
            target("xa", .month(year: 2026, month: 10), 40), target(nil, .schoolYear(startYear: 2026), 70),
        ]
        if case .schoolTerm = period {
            let span = WindowRule.AnchoredSpan(
                first: WindowRule.Anchor(month: 9, day: 5, yearOffset: 0),
                last: WindowRule.Anchor(month: 1, day: 15, yearOffset: 1))
            world.regime.window.explicit[.schoolTerm] = [1: span]
        }
        #expect(world.evaluate("target(a)", unit: unit, period) == expected)
    }

    @Test(
        arguments: [
            ("target(x)", nil, "100"), ("target(x)", 0, "na"), ("target(x.total)", 0, "100"),
            ("target(x.dat_dai)", nil, "NN006 kế hoạch đặt cho cả chỉ tiêu, không đặt cho từng mục của phân tổ"),
            ("target(1)", nil, "NN006 chỗ này phải là tên một chỉ tiêu"),
            ("target(x@prev)", nil, "NN006 chỗ này phải là tên một chỉ tiêu"),
            ("target(a, x)", nil, "NN006 hàm target cần 1 tham số, ở đây có 2"),
            ("target(a)", nil, "missing"),
        ] as [(String, Int?, String)])
    func targetsOfSplitIndicators(_ expression: String, _ member: Int?, _ expected: String) {
        let world = World(.test([.test("a"), .test("x", by: "linh_vuc")], categories: [.fields]))
        world.regime.targets = [
            Target(
                indicator: "x", unit: nil, period: .year(2026), value: Quantity(100), place: .start(of: "regime.yaml"))
        ]
        #expect(world.evaluate(expression, category: "linh_vuc", member: member) == expected)
    }

    // MARK: - Long and large

    @Test func goesBackThroughHundredsOfPeriods() throws {
        let world = World(.test([.test("a"), .test("luy_ke", formula: "a + default(luy_ke@prev, 0)")]))
        world.begins["xa"] = day("1990-01-01")
        var period = World.october
        var count = 0
        while period.year >= 1990, let previous = period.previous {
            world.state(["a": "1"], period)
            period = previous
            count += 1
        }
        #expect(count > 400)
        // The month that ends on 14 January 1990 is the first that has a day with data.
        #expect(try value("luy_ke", world) == "\(count)")
    }

    @Test func goesDownLongChainsOfFormulas() throws {
        let indicators = (0..<400).map { number in
            number == 0 ? Indicator.test("c0") : .test("c\(number)", formula: "c\(number - 1) + c\(number - 1) - c0")
        }
        let world = World(.test(indicators))
        world.state(["c0": "1"])
        #expect(try value("c399", world) == "1")
        world.state(["c0": "missing"])
        #expect(try value("c399", world) == "missing")
    }

    /// Two ways into each figure, forty deep: only with remembering does this end.
    @Test func sharedPartsAreWalkedOnce() throws {
        let indicators = (0..<40).map { number in
            number == 0 ? Indicator.test("c0") : .test("c\(number)", formula: "c\(number - 1) + c\(number - 1)")
        }
        let world = World(.test(indicators))
        let evaluator = try world.evaluator()
        let slot = try #require(evaluator.slot(unit: "xa", period: World.october))
        let term = try evaluator.compiled.read(.expression("c39 + c39")).get()
        let frame = Evaluator.Frame(slot: slot)
        #expect(evaluator.missingFigures(term, frame).map { evaluator.describe($0) } == ["Chỉ tiêu c0 [c0] 2026-10"])
        #expect(evaluator.status(of: term, frame) == .official)
    }

    @Test(
        arguments: [
            ("a * a * a", "overflow in p"), ("sum(a * a, a * a) * a", "overflow in p"), ("a * 10", "overflow in p"),
            ("round(a * 10, 0)", "overflow in p"), ("average(a * a, a) * a", "overflow in p"),
            ("a - 1", "9223372036854775806"), ("-a - 1", "-9223372036854775808"), ("-a - 2", "overflow in p"),
            ("a * a / a", "9223372036854775807"), ("percent(a, 1)", "overflow in p"),
        ])
    func overflowIsAnError(_ formula: String, _ expected: String) {
        let isRate = formula.hasPrefix("percent")
        let whole = formula.contains("/") || formula.contains("average") || isRate ? "round(\(formula), 0)" : formula
        let world = World(.test([.test("a", ""), .test("p", isRate ? "%" : "", formula: whole)]))
        world.state(["a": "9223372036854775807"])
        #expect(world.evaluate("p") == expected)
        #expect(world.evaluate("p + 1").hasPrefix("overflow in p") == expected.hasPrefix("overflow"))
    }

    // MARK: - Missing figures and their state

    @Test(
        arguments: [
            ("thieu + a", ["thieu"]), ("y + thieu", ["y.ho_tich", "thieu"]), ("y.ho_tich", ["y.ho_tich"]),
            ("default(thieu, 0)", []), ("if(a > 0, thieu, y)", ["thieu"]), ("if(thieu > 0, y, a)", ["thieu"]),
            ("thieu > 0 and false", []), ("thieu > 0 or y > 0", ["thieu", "y.ho_tich"]),
            ("tong", ["y.ho_tich", "thieu"]),
            ("tong + thieu", ["y.ho_tich", "thieu"]), ("count(thieu)", []), ("thieu is missing", []), ("kad + a", []),
            ("a@ytd", ["a 2026-01", "a 2026-02"]), ("a@prev", []), ("sum(children.a)", ["a con"]),
        ])
    func namesWhatIsMissing(_ expression: String, _ expected: [String]) throws {
        let world = World.sample()
        world.regime.indicators.append(.test("tong", formula: "y + thieu + y"))
        world.units["xa"] = ["con"]
        for number in 3...9 { world.state(["a": "1"], month(number)) }
        let evaluator = try world.evaluator()
        let slot = try #require(evaluator.slot(unit: "xa", period: World.october))
        let term = try evaluator.compiled.read(.expression(expression)).get()
        let found = evaluator.missingFigures(term, Evaluator.Frame(slot: slot)).map { reference in
            var words = reference.key.description
            if reference.period != World.october { words += " \(reference.period)" }
            if reference.unit != "xa" { words += " \(reference.unit)" }
            return words
        }
        #expect(found == expected)
    }

    @Test(
        arguments: [
            ("a", FigureStatus.official), ("b", .estimate), ("a + b", .estimate), ("x", .estimate),
            ("x.dat_dai", .official),
            ("p", .estimate), ("a@prev", .official), ("thieu", .official),
        ])
    func isAsFinalAsItsLeastFinalPart(_ expression: String, _ status: FigureStatus) throws {
        let world = World.sample()
        world.regime.indicators.append(.test("p", formula: "a + x"))
        world.state(["b": "~5", "x.ho_tich": "~4"])
        let evaluator = try world.evaluator()
        let slot = try #require(evaluator.slot(unit: "xa", period: World.october))
        let term = try evaluator.compiled.read(.expression(expression)).get()
        #expect(evaluator.status(of: term, Evaluator.Frame(slot: slot)) == status)
    }
}
