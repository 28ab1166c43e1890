import Finding
import ReportModel
import TestSupport
import Testing

struct UnitTreeTests {
    private func entries(_ units: [Unit]) -> [UnitTree.Entry] {
        units.enumerated().map { .init(unit: $1, place: Place(file: "units.csv", line: $0 + 2, column: 1)) }
    }

    private func unit(
        _ code: String, under parent: String? = nil, from: String? = nil, until: String? = nil,
        successors: [Succession] = []
    ) -> Unit {
        Unit(
            code: code, name: "Đơn vị \(code)", parent: parent, level: "xa", from: from.flatMap { Day(parsing: $0) },
            until: until.flatMap { Day(parsing: $0) }, successors: successors)
    }

    private func refusal(_ units: [Unit]) -> [Finding] {
        do {
            _ = try UnitTree.build(entries(units))
            return []
        } catch {
            return error.findings
        }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

    @Test func subtreesOfRandomTreesAreContiguous() throws {
        var random = Seeded(9)
        for size in [0, 1, 2, 3, 10, 50, 200] {
            var units: [Unit] = []
            for index in 0..<size {
                let parent =
                    index == 0 || Int.random(in: 0..<10, using: &random) == 0
                    ? nil : "u\(Int.random(in: 0..<index, using: &random))"
                units.append(unit("u\(index)", under: parent))
            }
            units.shuffle(using: &random)
            try expectInvariants(try UnitTree.build(entries(units)), units)
        }
    }

    private func expectInvariants(_ tree: UnitTree, _ units: [Unit]) throws {
        #expect(tree.units.count == units.count)
        #expect(Set(tree.codes) == Set(units.map(\.code)))
        let parentOf = Dictionary(uniqueKeysWithValues: units.map { ($0.code, $0.parent) })
        func isBelow(_ code: String, _ ancestor: String) -> Bool {
            var current: String? = code
            while let here = current {
                if here == ancestor { return true }
                current = parentOf[here] ?? nil
            }
            return false
        }
        for index in tree.units.indices {
            let code = tree.units[index].code
            #expect(tree.index(of: code) == index)
            #expect(tree.parents[index].map { tree.units[$0].code } == tree.units[index].parent)
            let below = tree.units.indices.filter { isBelow(tree.units[$0].code, code) }
            #expect(below == Array(tree.subtree(at: index)))
            let children = units.filter { $0.parent == code }.map(\.code)
            #expect(tree.children(of: index).map { tree.units[$0].code } == children)
        }
    }

    @Test func siblingsKeepTheOrderOfTheFile() throws {
        let tree = try UnitTree.build(
            entries([unit("b", under: "t"), unit("t"), unit("a", under: "t"), unit("a1", under: "a"), unit("s")]))
        #expect(tree.codes == ["t", "b", "a", "a1", "s"])
        #expect(tree.subtreeEnds == [4, 2, 4, 4, 5])
        #expect(tree.parents == [nil, 0, 0, 2, nil])
    }

    @Test(
        arguments: [
            (nil, nil, nil, nil), ("2020-01-01", nil, nil, nil), (nil, "2025-06-30", "2025-06-30", nil),
            ("2020-01-01", "2025-06-30", "2025-01-01", "2025-12-31"), (nil, "2025-06-30", nil, "2020-01-01"),
        ] as [(String?, String?, String?, String?)])
    func overlappingEntriesOfOneCode(from: String?, until: String?, from2: String?, until2: String?) {
        let findings = refusal([unit("x", from: from, until: until), unit("x", from: from2, until: until2)])
        #expect(findings.map(\.rule) == [.duplicateCode])
        #expect(findings.first?.place?.line == 3)
        #expect(findings.first?.message.vi.contains("dòng 2") == true)
    }

    @Test func aRenamedUnitHasTwoEntries() throws {
        let tree = try UnitTree.build(
            entries([unit("x", from: "2025-07-01"), unit("x", until: "2025-06-30"), unit("y")]))
        let old = try day("2025-06-30")
        #expect(tree.unit("x", on: old)?.until == old)
        #expect(tree.unit("x", on: old + 1)?.from == old + 1)
        #expect(tree.unit("x")?.from == old + 1)
        #expect(tree.unit("z") == nil)
    }

    @Test func whatIsBelowGoesAlongWithAUnitThatIsRenamedAndMoved() throws {
        let tree = try UnitTree.build(
            entries([
                unit("t"), unit("h", under: "t", until: "2025-06-30"), unit("a", under: "x"), unit("a1", under: "a"),
                unit("x", under: "h", until: "2025-06-30"), unit("x", under: "t", from: "2025-07-01"),
                unit("old", under: "x", until: "2020-12-31"), unit("new", under: "x", from: "2026-01-01"),
            ]))
        #expect(tree.codes == ["t", "h", "x", "a", "a1", "old", "x", "a", "a1", "new"])
        let (before, after) = try (day("2025-06-30"), day("2025-07-01"))
        let (first, second) = try (#require(tree.index(of: "x", on: before)), #require(tree.index(of: "x", on: after)))
        #expect(tree.children(of: first).map { tree.units[$0].code } == ["a", "old"])
        #expect(tree.children(of: second).map { tree.units[$0].code } == ["a", "new"])
        #expect(tree.unit("a", on: before)?.until == before)
        #expect(tree.unit("a", on: after)?.from == after)
        #expect(tree.unit("a1")?.until == nil)
        #expect(tree.unit("old")?.until?.description == "2020-12-31")
    }

    @Test func everyDayHasATreeOfItsOwn() throws {
        var random = Seeded(10)
        let start = try day("2020-01-01")
        for _ in 0..<60 {
            var units: [Unit] = []
            let size = Int.random(in: 1...15, using: &random)
            // Every unit exists always, and now and then gets another parent; number 0 is a root.
            for index in 0..<size {
                let cuts = Set(
                    (0..<Int.random(in: 0...3, using: &random)).map { _ in Int.random(in: 1...50, using: &random) })
                let bounds = [nil] + cuts.sorted().map { start + $0 } + [nil]
                for (from, next) in zip(bounds, bounds.dropFirst()) {
                    let parent = index == 0 ? nil : "u\(Int.random(in: 0..<index, using: &random))"
                    var unit = unit("u\(index)", under: parent)
                    (unit.from, unit.until) = (from, next.map { $0 - 1 })
                    units.append(unit)
                }
            }
            units.shuffle(using: &random)
            let tree = try UnitTree.build(entries(units))
            for offset in -1...52 {
                let today = start + offset
                let parents = Dictionary(
                    uniqueKeysWithValues: units.filter { $0.exists(on: today) }.map { ($0.code, $0.parent) })
                #expect(tree.units.count { $0.exists(on: today) } == size)
                for (code, parent) in parents {
                    let index = try #require(tree.index(of: code, on: today))
                    #expect(tree.parents[index].map { tree.units[$0].code } == parent)
                    if let above = tree.parents[index] { #expect(tree.units[above].exists(on: today)) }
                    let children = tree.children(of: index).filter { tree.units[$0].exists(on: today) }
                    #expect(
                        Set(children.map { tree.units[$0].code }) == Set(parents.keys.filter { parents[$0] == code }))
                }
            }
        }
    }

    @Test func aCycleMayLastForATimeOnly() {
        let findings = refusal([
            unit("t"), unit("a", under: "t", until: "2025-06-30"), unit("a", under: "b", from: "2025-07-01"),
            unit("b", under: "a"),
        ])
        #expect(findings.map(\.rule) == [.unitCycle, .unitCycle])
        #expect(findings.map(\.quote) == ["a", "b"])
    }

    @Test func aUnitWhoseParentIsGone() {
        // "x" ends while "h" is renamed later on: from then on "a" has no place.
        let findings = refusal([
            unit("h", until: "2025-12-31"), unit("h", from: "2026-01-01"), unit("x", under: "h", until: "2025-06-30"),
            unit("a", under: "x"),
        ])
        #expect(findings.map(\.rule) == [.unitValidity])
        #expect(
            findings.first?.message.vi
                == "đơn vị “a” không có đơn vị cấp trên vào ngày 01/01/2026: “x” khi đó chưa có hoặc đã hết hiệu lực")
    }

    @Test func anEntryThatEndsBeforeItStarts() {
        let findings = refusal([unit("x", from: "2025-07-01", until: "2025-06-30")])
        #expect(findings.map(\.rule) == [.unitValidity])
    }

    @Test func unknownParentSuggestsTheNearest() {
        let findings = refusal([unit("xa-minh-son"), unit("to-1", under: "xa-minh-sơn"), unit("to-2", under: "zzz")])
        #expect(findings.map(\.rule) == [.unknownUnit, .unknownUnit])
        #expect(findings.map(\.quote) == ["xa-minh-sơn", "zzz"])
        #expect(findings.map(\.place?.line) == [3, 4])
        #expect(findings.first?.message.vi == "không có đơn vị “xa-minh-sơn”; có phải “xa-minh-son” không?")
        #expect(findings.last?.message.vi == "không có đơn vị “zzz”")
    }

    @Test func cyclesAreNamed() {
        let findings = refusal([
            unit("t"), unit("a", under: "c"), unit("b", under: "a"), unit("c", under: "b"), unit("self", under: "self"),
            unit("leaf", under: "c"),
        ])
        #expect(findings.allSatisfy { $0.rule == .unitCycle })
        #expect(findings.map(\.quote) == ["a", "b", "c", "self", "leaf"])
    }

    @Test(
        arguments: [
            ([1], [0], true), ([5, 5], [1, 1], true), ([25, 75], [2, 2], true), ([50], [2], false),
            ([6, 5], [1, 1], false),
            ([3, 3, 3], [1, 1, 1], false), ([2, -1], [0, 0], true), ([.max, .max], [0, 0], false),
        ] as [([Int64], [Int], Bool)])
    func sharesAddUpToOne(mantissas: [Int64], decimals: [Int], isValid: Bool) {
        let successors = zip(mantissas, decimals).map {
            Succession(code: "y", share: Quantity(mantissa: $0, decimals: $1))
        }
        let findings = refusal([unit("x", until: "2025-06-30", successors: successors), unit("y")])
        #expect(findings.map(\.rule) == (isValid ? [] : [.unitValidity]))
    }

    @Test func unknownSuccessor() {
        let findings = refusal([unit("x", successors: [Succession(code: "xx1", share: Quantity(1))])])
        #expect(findings.map(\.rule) == [.unknownUnit])
    }
}
