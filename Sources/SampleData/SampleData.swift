package import ReportModel

/// The data of the sample workspace *Minh Sơn*: 26 months of returns and registers, the same in every run.
///
/// Every rule of the sample's regimes holds for them, but for a few warnings that carry an explanation.
package enum SampleData {
    /// The entries of one register of one unit.
    package struct Sheet: Sendable, Hashable {
        package let unit: String
        package let register: String
        package let entries: [RegisterEntry]
    }

    /// All returns up to October 2026, by regime and unit, in order of time.
    package static func returns() -> [(key: ReturnKey, content: ReturnContent)] {
        let months = SampleCalendar.months
        let dossiers = SampleDossiers()
        let main = SampleUnits.mainCommune
        var all = keyed("tthc", main, months, months.map { SampleProcedures.counted($0, dossiers) })
        let communes = SampleUnits.formerCommunes.map(\.code) + SampleUnits.otherCommunes
        for unit in communes {
            all += keyed("tthc", unit, months, SampleProcedures.typed(unit, months)).filter(isReported)
        }
        for unit in [main] + communes {
            let economy = SampleEconomy(unit)
            all += keyed("ktxh", unit, months, months.indices.map(economy.content)).filter(isReported)
        }
        all += keyed("cntt", SampleUnits.team, months, SampleTechnology.returns(months))
        for unit in SampleUnits.schools {
            all += keyed("truong-hoc", unit, SampleCalendar.terms, SampleSchool.returns(unit, SampleCalendar.terms))
        }
        return all
    }

    private static func keyed(
        _ regime: String, _ unit: String, _ periods: [Period], _ contents: [ReturnContent]
    ) -> [(key: ReturnKey, content: ReturnContent)] {
        zip(periods, contents).map { (ReturnKey(regime: regime, unit: unit, period: $0), $1) }
    }

    private static func isReported(_ one: (key: ReturnKey, content: ReturnContent)) -> Bool {
        SampleUnits.reports(one.key.unit, one.key.period)
    }

    /// The registers as they stood when the figures of October 2026 were closed.
    package static func sheets() -> [Sheet] {
        let last = SampleCalendar.window(SampleCalendar.months[SampleCalendar.months.count - 1]).last
        return sheets(from: nil, to: last)
    }

    /// The registers with what was recorded on the days from `first` to `last`.
    static func sheets(from first: Day?, to last: Day) -> [Sheet] {
        func recorded(_ entries: [RegisterEntry], dateAt index: Int) -> [RegisterEntry] {
            entries.filter { entry in
                guard case .date(let day) = entry.values[index] else { return false }
                return day <= last && (first.map { $0 <= day } ?? true)
            }
        }
        let team = SampleUnits.team
        // A dossier is recorded again when it is returned; its due date alone is no event.
        let dossiers = SampleDossiers().entries(asOf: last).filter { entry in
            guard let first else { return true }
            return [entry.values[3], entry.values[5]].contains { value in
                if case .date(let day) = value { first <= day } else { false }
            }
        }
        return [
            Sheet(unit: SampleUnits.mainCommune, register: "ho_so", entries: dossiers),
            Sheet(unit: team, register: "su_co", entries: recorded(SampleTechnology.incidents(), dateAt: 1)),
            Sheet(unit: team, register: "thiet_bi", entries: recorded(SampleTechnology.equipment(), dateAt: 1)),
            Sheet(unit: team, register: "bao_tri", entries: recorded(SampleTechnology.maintenance(), dateAt: 1)),
        ]
    }

    /// The rows of the plans in `regimes/ktxh/targets.csv`, the header first.
    package static func economyTargets() -> [[String]] {
        [["unit", "period", "indicator", "value"]]
            + SampleUnits.formerCommunes.flatMap { SampleEconomy($0.code).targets([2024, 2025]) }
            + ([SampleUnits.mainCommune] + SampleUnits.otherCommunes).flatMap { unit in
                SampleEconomy(unit).targets(
                    SampleUnits.newCommunes.contains(unit) ? [2025, 2026] : [2024, 2025, 2026])
            }
    }
}
