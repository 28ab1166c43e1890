import Compiler
import Document
import Finding
import ReportLanguage
import ReportModel
import SampleReports
import TestSupport
import Testing
import Workspace

/// Charts as outlines write them.
struct ChartOutlineTests {
    private static func read(_ fences: String, _ regime: String, isConsolidated: Bool = false) throws -> String {
        let compiled = try #require(try SampleFolder.load(regime).regimes[regime]).compiled
        let text = "---\ntitle: Thử\n---\n" + fences
        do {
            _ = try OutlineReader.read(
                SourceText(file: "outline.md", text: text), regime: compiled, isConsolidated: isConsolidated)
            return "không có lỗi\n"
        } catch {
            return printed(error.findings)
        }
    }

    private static func fence(_ kind: String, _ lines: String...) -> String {
        "```chart\(kind.isEmpty ? "" : " ")\(kind)\n" + lines.map { $0 + "\n" }.joined() + "```\n\n"
    }

    @Test func mistakesAreNamedAtTheirPlace() throws {
        let unit =
            Self.fence("", "caption: A") + Self.fence("bar", "caption: A") + Self.fence("bars", "rows: linh_vuc")
            + Self.fence("bars", "caption: A", "rows: linhvuc", "value: tiep_nhan")
            + Self.fence("bars", "caption: A", "rows: units", "value: tiep_nhan")
            + Self.fence("bars", "caption: A", "rows: linh_vuc", "value: tiep_nha", "sort: biggest", "limit: 0")
            + Self.fence("bars", "caption: A", "rows: linh_vuc", "value: unit.name")
            + Self.fence("bars", "caption: A", "rows: linh_vuc", "value: tiep_nhan", "series: []")
            + Self.fence("bars", "caption: A", "rows: linh_vuc", "series: []", "colour: red")
            + Self.fence(
                "bars", "caption: A", "rows: linh_vuc", "series:", "  - {name: A, value: tiep_nhan}",
                "  - {name: B, value: ty_le_dung_han}")
            + Self.fence("line", "caption: A", "value: tiep_nhan", "periods: 1", "compare: prev")
            + Self.fence("progress", "caption: A", "rows: linh_vuc")
            + Self.fence("progress", "caption: A", "rows:", "  - {indicator: tiep_nhn}")
            + Self.fence("returns", "caption: A") + Self.fence("bars", "caption: [")
        expectGolden(try Self.read(unit, "tthc"), "chart-mistakes.txt")
    }

    @Test(arguments: [
        ("bars", ["rows: linh_vuc", "value: tiep_nhan", "sort: largest", "limit: 3", "table: true"]),
        ("bars", ["rows: linh_vuc", "value: percent(truoc_han, da_giai_quyet)", "format: decimals 1"]),
        (
            "line",
            ["series:", "  - {name: Tiếp nhận, value: tiep_nhan}", "  - {name: Giải quyết, value: da_giai_quyet}"]
        ),
        ("line", ["value: tiep_nhan", "periods: 24", "compare: none", "unit: hồ sơ"]),
    ]) func whatIsRightIsRead(_ kind: String, _ lines: [String]) throws {
        let text = "```chart \(kind)\ncaption: \"{{ period.name }}\"\n" + lines.joined(separator: "\n") + "\n```\n"
        #expect(try Self.read(text, "tthc") == "không có lỗi\n")
    }

    @Test func unitsStandInOutlinesOfOfficesAbove() throws {
        let text =
            Self.fence("bars", "caption: A", "rows: units", "value: thu_ns")
            + Self.fence("progress", "caption: A", "rows: units", "indicator: thu_ns")
            + Self.fence("returns", "caption: A", "periods: 6")
        #expect(try Self.read(text, "ktxh", isConsolidated: true) == "không có lỗi\n")
        #expect(try Self.read(text, "ktxh") != "không có lỗi\n")
    }

    // MARK: - What is drawn

    private static func charts(_ regime: String, _ unit: String, _ period: Period) throws -> [Chart] {
        let document = try SampleReports(regime).report(unit, period).document
        return (document.body + document.appendices.flatMap(\.blocks)).compactMap {
            if case .chart(let chart) = $0 { chart } else { nil }
        }
    }

    /// The numbers of the chart are those of the table in the appendix.
    @Test func barsAreTheNumbersOfTheTable() throws {
        let document = try SampleReports("tthc").report("minh-tan", .month(year: 2026, month: 10)).document
        let charts = try Self.charts("tthc", "minh-tan", .month(year: 2026, month: 10))
        #expect(charts.map(\.number) == [1, 2])
        guard case .table(let table)? = document.appendices[0].blocks.last else {
            Issue.record("no table")
            return
        }
        for (row, name) in charts[1].categories.enumerated() {
            let cells = try #require(table.rows.first { $0.cells[1].inlines.plainText == name }).cells
            #expect(charts[1].series[0].points[row].number.map { Int($0.mantissa) } == Int(cells[6].inlines.plainText))
            #expect(charts[1].series[1].points[row].number.map { Int($0.mantissa) } == Int(cells[10].inlines.plainText))
        }
    }

    @Test func linesGoBackThirteenMonths() throws {
        let chart = try Self.charts("tthc", "minh-tan", .month(year: 2026, month: 10))[0]
        #expect(chart.categories.count == 13)
        #expect(chart.categories.first == "10/2025" && chart.categories.last == "10/2026")
        #expect(chart.series.map(\.name) == ["Thực hiện", "Cùng kỳ năm trước"])
        // The month that both lines hold is the same number.
        #expect(chart.series[0].points.first == chart.series[1].points.last)
    }

    /// In the first month there is nothing to compare with, and the report says so instead of drawing nothing.
    @Test func whatIsNotThereIsSaid() throws {
        let chart = try Self.charts("tthc", "xa-17", .month(year: 2024, month: 9))[0]
        #expect(chart.series.map(\.name) == ["Thực hiện"])
        #expect(chart.series[0].points.compactMap(\.number).count == 1)
        #expect(
            chart.remarks == ["Chưa có số liệu cùng kỳ năm trước.", "Chưa có số liệu: từ 09/2023 đến 08/2024."])
    }

    @Test func progressSaysWhatTheTextSays() throws {
        let document = try SampleReports("ktxh").report("minh-tan", .month(year: 2026, month: 10)).document
        let text = document.body.map(\.plainText).joined(separator: "\n")
        let chart = try Self.charts("ktxh", "minh-tan", .month(year: 2026, month: 10))[0]
        let budget = try #require(chart.categories.firstIndex(of: "Thu ngân sách trên địa bàn"))
        let share = try #require(chart.series[0].points[budget].number)
        #expect(text.contains("đạt \(share.text)% kế hoạch năm"))
        #expect(chart.kind == .progress(elapsed: .init(mantissa: 8333, decimals: 2, text: "83,33", source: "")))
    }
}
