import Finding
import ReportModel
import Testing
import Workspace

/// How a regime says that it is consolidated, and what it is told where it says it wrongly.
struct AggregationReadingTests {
    private func workspace(_ indicators: String, _ shared: String = "") throws(Refusal) -> Workspace {
        let files = [
            "baocao.yaml": "name: Thử",
            "units.csv": "code,name,parent,level\nT,tỉnh,,tinh\nX,xã,T,xa\n",
            "regimes/thu/regime.yaml": """
            name: Thử
            frequency: month
            window: decree-09
            deadlines: [{working_days: 3}]
            flow: {from: [xa], to: parent}
            \(shared)
            indicators:
            \(indicators)
            """,
        ]
        return try Workspace.load(
            WorkspaceFiles(
                read: { path throws(Refusal) in files[path].map { Array($0.utf8) } },
                folders: { $0 == "regimes" ? ["thu"] : [] }))
    }

    private func consolidating(_ indicators: String, _ shared: String = "") throws -> [Consolidating] {
        try workspace(indicators, shared).regimes["thu"]?.regime.indicators.map(\.consolidating) ?? []
    }

    @Test func whatIsNotDeclaredKeepsItsMeaning() throws {
        let found = try consolidating(
            """
              a: {name: A, unit: hồ sơ}
              b: {name: B, unit: hồ sơ, over_time: last}
              c: {name: C, unit: "%", decimals: 1, formula: "round(percent(a, b), 1)"}
              d: {name: D, unit: "%"}
              e: {name: E, unit: hồ sơ, formula: a + a}
            """)
        #expect(found.map(\.overUnits) == [.sum, .sum, .formula, .none, .sum])
        #expect(found.allSatisfy { $0.ownFigure == .ownOrChildren && $0.missing == .partialZero })
    }

    @Test func whatIsDeclaredHolds() throws {
        let found = try consolidating(
            """
              a: {name: A, unit: ha}
              b: {name: B, unit: tạ/ha, over_time: average, over_units: average, weight: a, own_figure: own}
              c: {name: C, unit: ha, over_units: max, missing: always_zero}
              d: {name: D, unit: ha, formula: a + c, over_units: formula}
            """, "consolidation: {own_figure: must_agree, missing: non_null}")
        #expect(
            found == [
                Consolidating(.sum, ownFigure: .mustAgree, missing: .nonNull),
                Consolidating(.average(weight: "a"), ownFigure: .own, missing: .nonNull),
                Consolidating(.maximum, ownFigure: .mustAgree, missing: .alwaysZero),
                Consolidating(.formula, ownFigure: .mustAgree, missing: .nonNull),
            ])
    }

    @Test func mistakesAreAllSaidWithTheirPlaces() throws {
        let error = #expect(throws: Refusal.self) {
            try workspace(
                """
                  a: {name: A, unit: ha}
                  b: {name: B, unit: tạ/ha, over_time: none, over_units: average}
                  c: {name: C, unit: tạ/ha, over_time: none, over_units: average, weight: aa}
                  d: {name: D, unit: tạ/ha, over_units: average, weight: a}
                  e: {name: E, unit: ha, weight: a}
                  f: {name: F, unit: ha, over_units: formula}
                  g: {name: G, unit: ha, over_units: tong}
                  h: {name: H, unit: ha, missing: partial}
                  i: {name: I, unit: tạ/ha, over_time: none, over_units: average, weight: k}
                  k: {name: K, unit: ha, over_units: max}
                """, "consolidation: {own_figur: own}")
        }
        let lines = (error?.findings ?? []).map { "\($0.place?.line ?? 0): \($0.rule.name) \($0.message.vi)" }
        #expect(
            lines == [
                "6: WS003 không có mục “own_figur” ở đây; có phải “own_figure” không?",
                "9: WS004 “over_units: average” cần “weight”: chỉ tiêu dùng làm quyền số, ví dụ năng suất thì theo diện tích",
                "10: WS013 không có chỉ tiêu “aa”; có phải “a” không?",
                "11: WS005 số bình quân không cộng dồn theo thời gian; hãy ghi “over_time: average”, “last” hoặc “none”",
                "12: WS005 “weight” chỉ dùng với “over_units: average”",
                "13: WS005 “over_units: formula” cần chỉ tiêu có công thức",
                "14: WS005 “over_units” phải là một trong: sum, average, min, max, formula, none; ở đây là “tong”",
                "15: WS005 “missing” phải là một trong: non_null, non_zero, partial_null, partial_zero, always_null, "
                    + "always_zero; ở đây là “partial”",
                "16: WS005 “k” không cộng được giữa các đơn vị nên không làm quyền số được",
            ])
        #expect(error?.findings.allSatisfy { $0.place?.file == "regimes/thu/regime.yaml" } == true)
    }
}
