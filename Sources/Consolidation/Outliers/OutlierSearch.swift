package import Finding
package import ReportLanguage
package import ReportModel

/// Looks for strange figures in the returns of a period, each beside the history of its own unit.
package struct OutlierSearch: Sendable {
    package let compiled: CompiledRegime
    package let period: Period
    package let settings: OutlierSettings

    package init(_ compiled: CompiledRegime, period: Period, settings: OutlierSettings) {
        self.compiled = compiled
        self.period = period
        self.settings = settings
    }

    /// What was looked at and what was found.
    package struct Outcome: Sendable {
        /// The strangest first.
        package var outliers: [Outlier] = []
        /// How many figures were compared with their history.
        package var judged = 0
        /// How many figures have too little history.
        package var unjudged = 0
        /// How many units stated something for the period.
        package var units = 0

        package init() {}

        package mutating func add(_ other: Outcome) {
            outliers += other.outliers
            judged += other.judged
            unjudged += other.unjudged
            units += other.units
        }

        /// Puts the strangest first; what is equally strange stays in the order of units and figures.
        package mutating func sort() {
            let places = outliers.indices.sorted {
                outliers[$0].strangeness == outliers[$1].strangeness
                    ? $0 < $1 : outliers[$0].strangeness > outliers[$1].strangeness
            }
            outliers = places.map { outliers[$0] }
        }
    }

    /// Returns what is strange in the returns of `units`.
    package func outcome(_ units: [String], _ source: any UnitFigureSource) throws(Refusal) -> Outcome {
        var outcome = Outcome()
        for unit in units {
            guard case .stated(let figures) = try source.figures(of: unit, for: period) else { continue }
            outcome.units += 1
            try search(unit, figures, source, &outcome)
        }
        outcome.sort()
        return outcome
    }

    private func search(
        _ unit: String, _ figures: [Figure?], _ source: any UnitFigureSource, _ outcome: inout Outcome
    ) throws(Refusal) {
        let history = try history(unit, source)
        for index in compiled.indicators.indices where isStated(index) {
            let cells = compiled.firstCells[index]..<compiled.firstCells[index + 1]
            var found: [Outlier] = []
            for cell in cells {
                guard let value = figures[cell]?.number else { continue }
                let traits = compiled.traits[index]
                let series = FigureSeries(
                    unit: unit, cell: cell, decimals: traits.decimals, isStock: traits.overTime == .last,
                    period: period, value: value,
                    history: history.map { ($0.period, $0.figures.isEmpty ? nil : $0.figures[cell]?.number) })
                let (isJudged, outlier) = Outlier.judged(series, settings)
                if isJudged { outcome.judged += 1 } else { outcome.unjudged += 1 }
                if let outlier { found.append(outlier) }
            }
            // A total is strange where one of its members is, and then need not be said.
            if found.count > 1, found[0].series.cell == cells.lowerBound { found.removeFirst() }
            outcome.outliers += found
        }
    }

    /// What the unit had in the periods before, newest first, up to the first that it stated.
    private func history(
        _ unit: String, _ source: any UnitFigureSource
    ) throws(Refusal) -> [(period: Period, figures: [Figure?])] {
        var history: [(period: Period, figures: [Figure?])] = []
        var stated = 0
        var earlier = period.previous
        while let next = earlier, history.count < settings.reach {
            if case .stated(let figures) = try source.figures(of: unit, for: next) {
                history.append((next, figures))
                stated = history.count
            } else {
                history.append((next, []))
            }
            earlier = next.previous
        }
        return Array(history.prefix(stated))
    }

    /// Whether an indicator is somebody's statement; what follows from others by a formula cannot be a slip of its own.
    private func isStated(_ index: Int) -> Bool {
        guard let formula = compiled.formulas[index], !compiled.traits[index].acceptsTyped else { return true }
        var countsEntries = false
        formula.forEach { part in
            if case .select = part.kind { countsEntries = true }
        }
        return countsEntries
    }
}
