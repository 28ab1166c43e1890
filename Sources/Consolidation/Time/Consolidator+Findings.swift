import Finding
import ReportLanguage
import ReportModel

extension Consolidator {
    private func name(_ cell: Int) -> String {
        let indicator = plan.indicatorOfCell[cell]
        let key = plan.compiled.key(cell)
        return "\(plan.compiled.indicators[indicator].name) [\(key)]"
    }

    func tooLarge(_ cell: Int, _ row: Int) -> Finding {
        let indicator = plan.compiled.indicators[plan.indicatorOfCell[cell]]
        return Finding(
            .totalTooLarge, .totalTooLarge(name(cell), unit: unit(row).name), at: indicator.place,
            subject: subject(cell, row))
    }

    private func subject(_ cell: Int, _ row: Int) -> Subject {
        Subject(
            regime: plan.compiled.code, unit: unit(row).code, period: period.description,
            item: plan.compiled.key(cell).description)
    }

    /// Reports where a unit's own figure and those below it do not go together, for the period itself.
    func report(_ frame: Frame) {
        guard frame.span == .period(period) else { return }
        for (cell, content) in frame.contents.enumerated() {
            guard case .gathered(let column) = content else { continue }
            // Most offices state nothing of their own.
            for row in rows.innerRows.map({ Int($0) }) where column.own.states[row].isNumber {
                let (own, children) = (column.own[row], column.children(row, rows))
                guard children.state.isNumber, own.mantissa != children.mantissa else { continue }
                let parts = rows.children(row).count { column.value($0, rows).state.isNumber }
                if !WrittenPrecision.agree(own.mantissa, children.mantissa, parts: parts) {
                    report(frame, cell, row, column.ownFigure)
                }
            }
        }
    }

    private func report(_ frame: Frame, _ cell: Int, _ row: Int, _ policy: OwnFigurePolicy) {
        let decimals = plan.compiled.traits[plan.indicatorOfCell[cell]].decimals
        guard let own = frame.own(row, cell).quantity(decimals: decimals)?.vietnamese,
            let children = frame.children(row, cell).quantity(decimals: decimals)?.vietnamese
        else { return }
        let (name, unit, subject) = (name(cell), unit(row).name, subject(cell, row))
        switch policy {
        case .mustAgree:
            findings.append(
                Finding(
                    .ownDiffersFromChildren, .ownDiffers(name, unit: unit, own: own, children: children),
                    at: plan.compiled.indicators[plan.indicatorOfCell[cell]].place, quote: own,
                    evidence: Evidence(
                        arithmetic: "\(own) ≠ \(children)",
                        parts: [
                            Evidence.Part(label: "số của đơn vị", value: own),
                            Evidence.Part(label: "cộng cấp dưới", value: children),
                        ]), subject: subject))
        case .ownOrChildren:
            findings.append(
                Finding(.ownKeptApart, .ownKeptApart(name, unit: unit, own: own, children: children), subject: subject))
        case .own, .children, .ownAndChildren: break
        }
    }
}
