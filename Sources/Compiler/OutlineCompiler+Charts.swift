import Document
import Finding
import ReportLanguage
import ReportModel
import Workspace

/// Draws charts from the same figures as the text, so that neither can contradict the other.
extension OutlineCompiler {
    mutating func charts(_ block: ChartBlock) -> [Block] {
        switch block.content {
        case .bars(let rows): return drawn(bars(block, rows), block)
        case .line(let series, let periods, let comparesYearAgo):
            return drawn(line(block, series, periods: periods, comparesYearAgo: comparesYearAgo), block)
        case .progress(let rows): return drawn(progress(block, rows), block)
        case .returns(let periods): return returns(block, periods: periods)
        }
    }

    /// The chart, and the table that the outline asks for.
    private mutating func drawn(_ chart: Chart, _ block: ChartBlock) -> [Block] {
        guard !chart.categories.isEmpty else {
            return [.paragraph(Paragraph(.plain("Không có số liệu để vẽ biểu đồ."), place: block.place))]
        }
        var chart = chart
        chart.number = nextChartNumber()
        note("Hình \(chart.number)", as: block.label)
        chart.isTabled = block.hasTable
        return block.hasTable ? [.chart(chart), .table(chart.table())] : [.chart(chart)]
    }

    private mutating func chart(_ kind: Chart.Kind, _ block: ChartBlock, _ rows: ChartRows) -> Chart {
        Chart(
            kind: kind, number: 0, caption: inlines(block.caption), unitNote: block.unitNote, categoryHead: rows.head,
            categories: rows.rows.map(\.name),
            series: rows.names.enumerated().map { index, name in
                Chart.Series(name: name, points: rows.rows.map { $0.points[index] })
            },
            remarks: rows.remarks, place: block.place)
    }

    // MARK: - Numbers

    /// What stands for the value of an expression.
    ///
    /// - Parameter isNeeded: whether a figure that is missing keeps the report from being made, as it does in the text.
    private mutating func point(_ formatted: Formatted, _ frame: Evaluator.Frame, isNeeded: Bool) -> Chart.Point {
        do throws(EvaluationError) {
            let value = try evaluator.evaluate(formatted.term, frame)
            guard let number = value.number else {
                if value == .missing, isNeeded { reportMissing(formatted, frame) }
                return value == .missing ? .missing : .notApplicable
            }
            return .number(printed(number, formatted))
        } catch {
            report(.arithmetic, .overflow(error.name), formatted)
            return .notApplicable
        }
    }

    private func printed(_ number: Exact, _ formatted: Formatted) -> Chart.Number {
        let quantity = printer.quantity(number, formatted.term, decimals: formatted.decimals)
        return Chart.Number(
            mantissa: quantity.mantissa, decimals: Int(quantity.decimals), text: quantity.vietnamese,
            source: formatted.source)
    }

    // MARK: - Bars

    private mutating func bars(_ block: ChartBlock, _ rows: ChartBlock.Rows) -> Chart {
        var filled = self.rows(rows)
        filled.arrange(block.sort, limit: block.limit)
        return chart(.bars, block, filled)
    }

    private mutating func rows(_ rows: ChartBlock.Rows) -> ChartRows {
        switch rows {
        case .members(let category, let series):
            let members = evaluator.compiled.regime.categories[category]
            var filled = ChartRows(head: members.name, names: series.map(\.name), noun: "mục")
            for (index, member) in members.members.enumerated() {
                let frame = Evaluator.Frame(slot: slot, member: index)
                filled.add(member.name, points(series, frame, isNeeded: true))
            }
            return filled
        case .units(let series):
            let lacking = Set((units?.lacking ?? []).map(\.code))
            var filled = ChartRows(head: "Đơn vị", names: series.map(\.name), noun: "đơn vị")
            for child in evaluator.childSlots(slot) {
                // What one unit has not stated is no reason not to report on all the others.
                let points =
                    lacking.contains(child.unit)
                    ? series.map { _ in Chart.Point.missing }
                    : points(series, Evaluator.Frame(slot: child), isNeeded: false)
                filled.add(evaluator.name(of: child.unit), points)
            }
            return filled
        case .listed(let rows, let names):
            var filled = ChartRows(head: "Chỉ tiêu", names: names, noun: "chỉ tiêu")
            let frame = Evaluator.Frame(slot: slot)
            for row in rows {
                var points: [Chart.Point] = []
                for value in row.values { points.append(point(value, frame, isNeeded: true)) }
                filled.add(inlines(row.label).plainText, points)
            }
            return filled
        }
    }

    private mutating func points(
        _ series: [ChartBlock.Series], _ frame: Evaluator.Frame, isNeeded: Bool
    ) -> [Chart.Point] {
        var points: [Chart.Point] = []
        for entry in series { points.append(point(entry.value, frame, isNeeded: isNeeded)) }
        return points
    }

    // MARK: - Lines

    private mutating func line(
        _ block: ChartBlock, _ series: [ChartBlock.Series], periods: Int, comparesYearAgo: Bool
    ) -> Chart {
        var slots: [Evaluator.Slot] = []
        var period: Period? = slot.period
        while let current = period, slots.count < periods {
            guard let slot = evaluator.slot(unit: slot.unit, period: current) else { break }
            slots.append(slot)
            period = current.previous
        }
        let yearAgo = "Cùng kỳ năm trước"
        var rows = ChartRows(
            head: "Kỳ báo cáo", names: series.map(\.name) + (comparesYearAgo ? [yearAgo] : []), noun: "kỳ",
            isOverTime: true)
        for earlier in slots.reversed() {
            // What was not stated long ago is a gap; what is missing now is missing from the report.
            var points = points(series, Evaluator.Frame(slot: earlier), isNeeded: earlier === slot)
            if comparesYearAgo {
                let base = evaluator.slot(.yearAgo, from: earlier)
                points.append(
                    base.map { point(series[0].value, Evaluator.Frame(slot: $0), isNeeded: false) } ?? .missing)
            }
            rows.add(earlier.period.brief, points)
        }
        return chart(.lines, block, rows.withoutEmptySeries(yearAgo))
    }

    // MARK: - Progress

    private mutating func progress(_ block: ChartBlock, _ rows: ChartBlock.Rows) -> Chart {
        let filled = self.rows(rows)
        var shares = ChartRows(
            head: filled.head, names: ["Tỷ lệ đạt (%)"] + filled.names, noun: filled.noun, needsFirstOnly: true)
        for row in filled.rows { shares.add(row.name, [share(row.points[0], of: row.points[1])] + row.points) }
        shares.arrange(block.sort, limit: block.limit)
        return chart(.progress(elapsed: slot.period.elapsedShare), block, shares)
    }

    /// What was done in percent of the target, to two decimals, as the text says it.
    private func share(_ done: Chart.Point, of target: Chart.Point) -> Chart.Point {
        guard let done = done.number, let target = target.number else {
            return done == .missing ? .missing : .notApplicable
        }
        let (part, whole) = (done.exact, target.exact)
        guard whole.sign > 0,
            let share = try? part.divided(by: whole).multiplied(by: Exact(100)).rounded(decimals: 2)
        else { return .notApplicable }
        return .number(
            Chart.Number(
                mantissa: share.mantissa, decimals: Int(share.decimals), text: share.vietnamese,
                source: "percent(\(done.source), \(target.source))"))
    }
}

extension Chart.Number {
    fileprivate var exact: Exact { Exact(Quantity(mantissa: mantissa, decimals: decimals)) }
}

extension Period {
    /// The name on an axis: `10/2026`, `Quý III/2026`.
    var brief: String {
        switch self {
        case .week(let year, let number): "Tuần \(number)/\(year)"
        case .month(let year, let month): "\(month < 10 ? "0" : "")\(month)/\(year)"
        case .quarter(let year, let quarter): "Quý \(["I", "II", "III", "IV"][quarter - 1])/\(year)"
        case .half(let year, let half): half == 1 ? "6 tháng đầu \(year)" : "6 tháng cuối \(year)"
        case .nineMonths(let year): "9 tháng \(year)"
        case .year(let year): "\(year)"
        case .schoolTerm(let year, let term): "HK\(term) \(year)-\(year + 1)"
        case .schoolYear(let year): "\(year)-\(year + 1)"
        case .span(let days): days.last.short
        }
    }

    /// How much of the year has passed at the end of the period, in percent; `nil` where it is the whole of it, or has no year.
    fileprivate var elapsedShare: Chart.Number? {
        guard let months, months.range.upperBound < 12 else { return nil }
        guard let share = try? Exact(months.range.upperBound * 100).divided(by: Exact(12)).rounded(decimals: 2) else {
            return nil
        }
        return Chart.Number(
            mantissa: share.mantissa, decimals: Int(share.decimals), text: share.vietnamese, source: "")
    }
}
