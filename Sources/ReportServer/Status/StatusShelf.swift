import Finding
import Operations
import ReportModel
import ReportStore
import Synchronization
import Workspace

/// How the returns of each regime stand, kept in memory and brought up to date by what the ledger says has changed since.
///
/// Reading the lives of 1,000 units over years takes a fifth of a second; what changed in between is a handful.
final class StatusShelf: Sendable {
    private struct Place {
        var head: LedgerHead?
        var status: RegimeStatus
    }

    private let places = Mutex<[String: Place]>([:])

    /// The standings of a regime as they are in the store now.
    func status(of loaded: LoadedRegime, _ visit: Visit) throws(Refusal) -> RegimeStatus {
        let (store, code) = (visit.store, loaded.regime.code)
        let outcome: Result<RegimeStatus, Refusal> = places.withLock { places in
            do throws(Refusal) {
                // What changes while it is read comes behind `head`, and will be asked for again.
                let head = try store.head()
                if let place = places[code], place.status.isOf(loaded, visit.today) {
                    if place.head == head { return .success(place.status) }
                    if let before = place.head, let units = try store.units(changedSince: before, regime: code) {
                        for unit in units {
                            let fresh = try store.standings(regime: code, unit: unit)
                            try places[code]?.status.replace(unit, fresh, visit.workspace)
                        }
                        places[code]?.head = head
                        return .success(places[code]?.status ?? place.status)
                    }
                }
                let fresh = try RegimeStatus(
                    loaded, visit.workspace, try store.standings(regime: code), today: visit.today)
                places[code] = Place(head: head, status: fresh)
                return .success(fresh)
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }
}
