import ArgumentParser
import Finding
import Foundation
import ReportModel
import ReportStore
import Workspace

/// The options that every command on a workspace has.
struct WorkspaceOptions: ParsableArguments {
    @Option(name: [.short, .customLong("workspace")], help: "Thư mục làm việc (có baocao.yaml).")
    var workspace: String = "."

    /// Reads the configuration.
    ///
    /// - Parameter regimes: the regimes to read; all where it is `nil`.
    func load(_ regimes: Set<String>? = nil) throws(Refusal) -> Workspace {
        guard FileAccess.exists("\(workspace)/baocao.yaml") else {
            throw Refusal(
                Finding(.unreadableFile, .notAWorkspace(workspace), at: .start(of: "\(workspace)/baocao.yaml")))
        }
        return try Workspace.load(.folder(workspace), regimes: regimes)
    }

    /// Opens the store for reading; `nil` where nothing was recorded yet.
    func storeForReading(_ settings: Settings) throws(Refusal) -> SQLiteStore? {
        let path = "\(workspace)/\(settings.store)"
        guard FileAccess.exists(path) else { return nil }
        return try SQLiteStore(path: path, access: .readOnly)
    }

    /// Opens the store for writing and makes it, with its folder, where there is none.
    func storeForWriting(_ settings: Settings) throws(Refusal) -> SQLiteStore {
        let path = "\(workspace)/\(settings.store)"
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty, !FileAccess.isFolder(folder) { try FileAccess.makeFolder(folder) }
        return try SQLiteStore(path: path, access: .readWrite)
    }
}

/// A unit and a period of a regime, as options name them.
struct ReturnSelection {
    /// Returns the unit called `code`, or says which is meant.
    static func unit(_ code: String, in tree: UnitTree) throws(Refusal) -> ReportModel.Unit {
        if let unit = tree.unit(code) { return unit }
        let nearest = nearestName(to: code, among: tree.codes)
        throw Refusal(Finding(.unknownUnit, .unknownUnit(code, nearest: nearest), quote: code))
    }

    /// Returns the period written as `text`, which must be of the regime's frequency.
    static func period(_ text: String, of regime: Regime) throws(Refusal) -> Period {
        guard let period = Period(parsing: text) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(text), quote: text))
        }
        guard period.kind == regime.frequency else {
            throw Refusal(
                Finding(
                    .badValue,
                    .wrongFrequency(
                        text, regime: regime.code, frequency: regime.frequency.vietnamese,
                        example: period.example(of: regime.frequency)), quote: text))
        }
        return period
    }
}

extension Period {
    /// A period of another kind in the same year, to show how it is written.
    fileprivate func example(of kind: PeriodKind) -> String {
        let example: Period =
            switch kind {
            case .week: .week(year: year, number: 1)
            case .month: .month(year: year, month: 10)
            case .quarter: .quarter(year: year, quarter: 3)
            case .half: .half(year: year, half: 1)
            case .nineMonths: .nineMonths(year: year)
            case .year: .year(year)
            case .schoolTerm: .schoolTerm(startYear: year, term: 1)
            case .schoolYear: .schoolYear(startYear: year)
            case .span: self
            }
        return example.description
    }
}

/// What the process knows of the world outside: the moment and the person.
enum Surroundings {
    /// Seconds since 1970; `SOURCE_DATE_EPOCH` replaces the clock, for reproducible runs.
    static var now: Int64 {
        if let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap({ Int64($0) }) { return fixed }
        return Int64(Date().timeIntervalSince1970)
    }

    /// Today in Viet Nam (UTC+7, no summer time).
    static var today: Day {
        Day(number: Int32((now + 7 * 3600) / 86_400))
    }

    static var author: String {
        ProcessInfo.processInfo.environment["USER"] ?? "baocao"
    }

    /// A moment as ISO 8601 in UTC.
    static func timestamp(_ time: Int64) -> String {
        let seconds = Int(time % 86_400)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = Day(number: Int32(time / 86_400))
        return "\(day)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
    }
}
