import Consolidation
import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Workspace

/// What somebody asks of a consolidation, as addresses say it.
struct ConsolidationChoice: Sendable {
    let loaded: LoadedRegime
    let period: Period
    /// The unit that is asked about; `nil` where the address names none.
    let unit: String?
    let bases: [Comparison.Base]
    let count: CountedReturns
    let withMembers: Bool

    static let usualBases: [Comparison.Base] = [.previous, .yearAgo]
    /// The words of addresses for which returns count.
    static let counts: [(word: String, count: CountedReturns)] = [
        ("da-gui", .submitted), ("da-nhan", .accepted), ("tat-ca", .all),
    ]

    /// - Throws: a `Failure` where the address names what there is not.
    init(_ visit: Visit) throws {
        loaded = try visit.regime()
        period = try visit.period(loaded)
        guard loaded.regime.isInForce(in: period) else { throw Failure.notFound }
        let query = visit.request.query
        unit = query["duoi"].flatMap { $0.isEmpty ? nil : $0 }
        if let unit, visit.workspace.tree.unit(unit) == nil { throw Failure.notFound }
        bases = ConsolidationChoice.bases(query)
        count = ConsolidationChoice.counts.first { $0.word == query["tinh"] }?.count ?? .submitted
        withMembers = query["muc"] == "1"
    }

    /// What is compared with; the usual where the address says nothing of it.
    private static func bases(_ query: FormFields) -> [Comparison.Base] {
        let words = query.all("so-sanh").flatMap { $0.split(separator: ",").map(String.init) }
        guard !words.isEmpty || query["chon"] == "1" else { return usualBases }
        return Comparison.Base.allCases.filter { words.contains($0.rawValue) }
    }

    /// The address of a page about this period.
    ///
    /// - Parameter tail: what stands behind the period, with a stroke in front.
    func address(_ tail: String = "", unit: String, period: Period? = nil) -> String {
        var address = "/tong-hop/\(loaded.regime.code)/\(period ?? self.period)\(tail)?duoi=\(FormFields.encode(unit))"
        if bases != ConsolidationChoice.usualBases {
            address += bases.isEmpty ? "&chon=1" : "&so-sanh=" + bases.map(\.rawValue).joined(separator: ",")
        }
        if let word = ConsolidationChoice.counts.first(where: { $0.count == count })?.word, count != .submitted {
            address += "&tinh=\(word)"
        }
        return address + (withMembers ? "&muc=1" : "")
    }

    /// The addresses of the same page about the periods before and behind this one, where the regime was in force.
    func neighbours(_ tail: String = "", unit: String) -> Fields {
        func path(_ period: Period?) -> String? {
            period.flatMap { loaded.regime.isInForce(in: $0) ? address(tail, unit: unit, period: $0) : nil }
        }
        return ["previousPath": path(period.previous), "nextPath": path(period.next)]
    }

    // MARK: - Asking

    /// Puts a question about the unit that is meant; `nil` where the visitor may see none that the report is about.
    ///
    /// - Throws: `Failure.forbidden` where the address names a unit that the visitor may not see.
    func ask<Answer: Sendable>(
        _ visit: Visit, _ question: @escaping @Sendable (ConsolidationRun, Int) throws(Refusal) -> Answer
    ) throws -> Answer? {
        let (access, tree, unit) = (visit.access, visit.workspace.tree, unit)
        let answer = try visit.site.shelf.ask(visit.workspace, loaded, period, count: count, store: visit.store) {
            (run) throws(Refusal) -> (isForbidden: Bool, answer: Answer?) in
            if let unit {
                let row = try run.row(of: unit, in: tree)
                guard access.seesConsolidation(run, row) else { return (true, nil) }
                return (false, run.reporters(row).isEmpty ? nil : try question(run, row))
            }
            guard let row = ConsolidationChoice.usualRow(run, access) else { return (false, nil) }
            return (false, try question(run, row))
        }
        if answer.isForbidden { throw Failure.forbidden }
        return answer.answer
    }

    /// The unit that is asked about where the address names none.
    private static func usualRow(_ run: ConsolidationRun, _ access: Access) -> Int? {
        func isOpen(_ row: Int) -> Bool { access.seesConsolidation(run, row) && !run.reporters(row).isEmpty }
        if let home = access.homeUnit.flatMap({ run.rows.row(of: $0) }), isOpen(home) { return home }
        if let common = run.commonRow, isOpen(common) { return common }
        return run.rows.parents.indices.first(where: isOpen)
    }
}

extension Access {
    /// Whether what was put together for a unit is to be seen: whoever may see an office sees what stood below it when the period
    /// closed, in figures as in texts, wherever its units have moved since.
    fileprivate func seesConsolidation(_ run: ConsolidationRun, _ row: Int) -> Bool {
        var row = row
        while row >= 0 {
            if allows(.see, run.consolidator.unit(row).code) { return true }
            row = Int(run.rows.parents[row])
        }
        return false
    }
}

/// What the form above a consolidation offers.
struct ConsolidationPicker {
    /// How many periods can be chosen.
    private static let offered = 36

    let choice: ConsolidationChoice
    let visit: Visit

    func fields(unit: Unit, offices: [Unit]) -> Fields {
        let own = offices.contains { $0.code == unit.code } ? [] : [unit]
        let units = (own + offices).filter { visit.access.allows(.see, $0.code) }
        let fields: Fields = [
            "regimes": ConsolidationPicker.regimes(visit).map {
                option($0.regime.code, $0.regime.name, $0.regime.code == choice.loaded.regime.code)
            },
            "periods": periods.map { option($0.description, $0.vietnamese, $0 == choice.period) },
            "units": units.map { option($0.code, $0.name, $0.code == unit.code) },
            "bases": Comparison.Base.allCases.map {
                option($0.rawValue, visit.text($0.heads[0]).capitalizedSentence, choice.bases.contains($0))
            },
            "counts": ConsolidationChoice.counts.map { word, count in
                option(word, visit.text(count.words).capitalizedSentence, count == choice.count)
            },
            "withMembers": choice.withMembers,
            "hasMembers": !choice.loaded.regime.categories.isEmpty,
        ]
        return fields.with(choice.neighbours(unit: unit.code))
    }

    private func option(_ value: String, _ word: String, _ isChosen: Bool) -> Fields {
        ["value": value, "word": word, "isChosen": isChosen]
    }

    /// The latest periods, the newest first, with the one that is shown.
    private var periods: [Period] {
        let regime = choice.loaded.regime
        let open = StatusTable.latestClosed(regime, on: visit.today).map { $0.next ?? $0 }
        // The one that is open now comes first; the last of a regime that has ended; what is shown of one that has not begun.
        var next = [open, regime.lastPeriod, choice.period].compactMap(\.self).first(where: regime.isInForce)
        var periods: [Period] = []
        while let period = next, periods.count < ConsolidationPicker.offered, regime.isInForce(in: period) {
            periods.append(period)
            next = period.previous
        }
        return periods.contains(choice.period) ? periods : [choice.period] + periods
    }

    /// The regimes that a unit owes which the visitor may see; those that others below send come first.
    static func regimes(_ visit: Visit) -> [LoadedRegime] {
        let units = visit.workspace.tree.units.filter { visit.access.allows(.see, $0.code) }
        let owed = visit.workspace.regimesInOrder.map { loaded in
            (loaded, Set(units.filter(loaded.regime.isOwed).map(\.code)).count)
        }
        return owed.filter { $0.1 > 1 }.map(\.0) + owed.filter { $0.1 == 1 }.map(\.0)
    }
}
