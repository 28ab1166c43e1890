import Finding
import ReportLanguage
import ReportModel

extension Consolidator {
    /// The own columns that were kept of a period, with the rows of the units that have changed since made anew; `nil` where
    /// all have to be.
    func kept(_ period: Period, _ parts: [Boundaries.Part]) throws(Refusal) -> OwnColumns? {
        guard let kept = keeper?.kept(period), var own = OwnColumnFile.decode(kept, of: rowsMark),
            own.isDirect.count == rows.count, own.columns.count == plan.kinds.count
        else {
            return nil
        }
        if kept.changed.isEmpty { return own }
        // What units above make of the others' figures may have changed with them.
        if plan.readsChildren { return nil }
        let changed = Set(parts.filter { kept.changed.contains(tree.units[$0.unit].code) }.map(\.row)).sorted()
        let places = Dictionary(uniqueKeysWithValues: changed.enumerated().map { ($1, $0) })
        let contributions = try contributions(period, parts.filter { places[$0.row] != nil }).map { one in
            var one = one
            one.row = places[one.row] ?? 0
            return one
        }
        let maker = OwnColumnMaker(plan: plan, rowCount: changed.count)
        let patch: OwnColumns
        do {
            patch = try maker.columns(contributions, shareDecimals: OwnColumnMaker.shareDecimals(parts.map(\.share)))
        } catch {
            throw Refusal(tooLarge(error.cell, changed[error.row]))
        }
        guard own.take(patch, rows: changed) else { return nil }
        keeper?.keep(period, count: own.columns.count * rows.count) { OwnColumnFile.encode(own, of: rowsMark) }
        return own
    }
}

extension OwnColumns {
    /// Puts rows of other columns in the place of one's own; `false` where they are of another form.
    fileprivate mutating func take(_ patch: OwnColumns, rows: [Int]) -> Bool {
        guard patch.columns.map(\.decimals) == columns.map(\.decimals),
            patch.weights.mapValues(\.decimals) == weights.mapValues(\.decimals)
        else { return false }
        for (place, row) in rows.enumerated() {
            for cell in columns.indices { columns[cell][row] = patch.columns[cell][place] }
            for (cell, column) in patch.weights { weights[cell]?[row] = column[place] }
            isDirect[row] = patch.isDirect[place]
            isConcerned[row] = patch.isConcerned[place]
        }
        isAnyStated = isAnyStated || patch.isAnyStated
        return true
    }
}
