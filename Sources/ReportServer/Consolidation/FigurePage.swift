import Consolidation
import Document
import DocumentFormats
import Finding
import Mustache
import Operations
import ReportLanguage
import ReportModel
import Workspace

/// One consolidated figure: through time, by the units below, and where it comes from.
enum FigurePage {
    /// How wide charts are laid out; browsers scale them.
    private static let (chartWidth, chartHeight) = (Length.pt(560), Length.pt(230))

    @Sendable static func page(_ visit: Visit) throws -> Answer {
        let choice = try ConsolidationChoice(visit)
        let parts = visit.parameter("key").split(separator: ".", maxSplits: 1).map(String.init)
        guard let indicator = parts.first,
            let cell = choice.loaded.compiled.cell(FigureKey(indicator, parts.count > 1 ? parts[1] : nil))
        else { throw Failure.notFound }
        let (bases, language) = (choice.bases, visit.language)
        let answer = try choice.ask(visit) { (run, row) throws(Refusal) in
            try run.remembered("figure \(row) \(cell) \(bases)") { () throws(Refusal) in
                try FigureView(run, row: row, cell: cell, bases: bases, language: language)
            }
        }
        guard let view = answer else { return ConsolidationPages.empty(visit, choice.loaded) }
        let tail = "/so-lieu/\(view.key)"
        let unit = view.unit.code
        let isByName = visit.request.query["xep"] == "ten"
        var fields: Fields = [
            "title": view.name, "regime": choice.loaded.regime.name, "unit": view.unit.name,
            "period": choice.period.vietnamese, "value": view.value, "measure": view.measure,
            "above": ConsolidationPages.above(view.above, choice, visit, tail: tail),
            "tablePath": choice.address(unit: unit),
            "comparisons": zip(view.bases, view.compared).map { base, compared in
                Fields([
                    "name": visit.text(base.heads[0]).capitalizedSentence, "base": compared.base,
                    "change": compared.change,
                ])
            },
            "hasComparisons": !view.bases.isEmpty, "svg": svg(view.chart),
            "chart": view.chart.map { chartFields($0) },
            "origin": [origin(view.origin, choice, visit, isRoot: true)],
            "returnPath": view.isReporter ? EntryPage.path(choice.loaded.regime.code, unit, choice.period) : nil,
        ]
        fields = fields.with(choice.neighbours(tail, unit: unit))
        fields = fields.with(partFields(view, choice, visit, tail: tail, isByName: isByName))
        fields = fields.with(
            try ConsolidationPages.lackingFields(view.lacking, of: view.parts.count, choice, visit))
        fields["lackingTitle"] = visit.text(.figureStillMissing(view.lacking.count))
        return .page(.figure, fields)
    }

    // MARK: - Units below

    private static func partFields(
        _ view: FigureView, _ choice: ConsolidationChoice, _ visit: Visit, tail: String, isByName: Bool
    ) -> Fields {
        var parts = view.parts
        if !isByName {
            // What has no number stands last, in the order of units.
            parts = parts.enumerated().sorted { left, right in
                switch (left.element.number, right.element.number) {
                case (let one?, let other?): one == other ? left.offset < right.offset : one > other
                case (nil, nil): left.offset < right.offset
                case (let one, _): one != nil
                }
            }.map(\.element)
        }
        let address = choice.address(tail, unit: view.unit.code)
        return [
            "hasParts": !parts.isEmpty, "hasShares": view.hasShares, "isByName": isByName,
            "byName": address + "&xep=ten", "byValue": address,
            "heads": view.bases.flatMap(\.heads).map { visit.text($0).capitalizedSentence },
            "parts": parts.map { part in
                Fields([
                    "name": part.unit.name, "value": part.value, "share": part.share,
                    "path": choice.address(tail, unit: part.unit.code),
                    "hasShares": view.hasShares, "cells": ConsolidationPages.cells(part.compared),
                ])
            },
        ]
    }

    // MARK: - Time

    private static func svg(_ chart: Chart?) -> String? {
        chart.map { chart in
            let plan = ChartPlan(chart, width: chartWidth, maximumHeight: chartHeight)
            return ChartSVG.text(
                of: plan.drawing(), id: "bieu-do", title: chart.caption.plainText, description: chart.summary)
        }
    }

    private static func chartFields(_ chart: Chart) -> Fields {
        let points = chart.series.first?.points ?? []
        return [
            "note": chart.unitNote, "remark": chart.remarkLine?.plainText,
            "points": zip(chart.categories, points).map { name, point in
                Fields(["period": name, "text": point.number?.text ?? "…"])
            },
        ]
    }

    // MARK: - Origin

    private static func origin(
        _ node: OriginNode, _ choice: ConsolidationChoice, _ visit: Visit, isRoot: Bool = false
    ) -> Fields {
        var path: String?
        var registers: [Fields] = []
        if let place = node.place, visit.access.allows(.see, place.unit) {
            path =
                place.isOwn
                ? EntryPage.path(choice.loaded.regime.code, place.unit, place.period)
                : isRoot ? nil : choice.address("/so-lieu/\(place.key)", unit: place.unit, period: place.period)
            registers = place.registers.map {
                Fields([
                    "path": RegisterPages.path($0.code, place.unit, figure: place.key, of: choice.loaded, place.period),
                    "name": $0.name,
                ])
            }
        }
        return [
            "label": node.label, "value": node.value, "how": visit.text(node.origin),
            "asides": node.asides.map(visit.text), "path": path, "registers": registers,
            "hasBelow": !node.parts.isEmpty, "below": node.parts.map { origin($0, choice, visit) },
        ]
    }
}
