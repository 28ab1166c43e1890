import ArgumentParser
import Finding
import Operations
import ReportModel
import Workspace

/// Which return a command is about.
struct ReturnOptions: ParsableArguments {
    @OptionGroup var workspace: WorkspaceOptions
    @Option(help: "Mã chế độ báo cáo.")
    var regime: String
    @Option(help: "Kỳ báo cáo.")
    var period: String

    /// Reads what the command needs; `nil` cannot be: a regime that is not there was refused.
    func load() throws(Refusal) -> (workspace: Workspace, loaded: LoadedRegime, period: Period) {
        let loadedWorkspace = try workspace.folder.load([regime])
        guard let loaded = loadedWorkspace.regimes[regime] else {
            throw Refusal(Finding(.unknownCode, .unknownCode(regime, what: .regimeWord, nearest: nil), quote: regime))
        }
        return (loadedWorkspace, loaded, try ReturnSelection.period(period, of: loaded.regime))
    }
}

/// Who takes a step, and why.
struct StepOptions: ParsableArguments {
    @Option(help: "Mã đơn vị; nhiều đơn vị cách nhau bằng dấu phẩy.")
    var unit: String
    @Option(help: "Lý do.")
    var reason: String?
    @Option(help: "Người làm; không ghi thì là tài khoản đang dùng máy.")
    var by: String?
    @Flag(help: "Chỉ cho biết có làm được không, không ghi gì.")
    var dryRun = false

    var units: [String] {
        var units: [String] = []
        for name in unit.split(separator: ",").map({ $0.filter { $0 != " " } })
        where !name.isEmpty && !units.contains(name) {
            units.append(name)
        }
        return units
    }

    func validate() throws {
        if units.isEmpty { throw ValidationError("--unit chưa có mã đơn vị nào.") }
    }
}

/// Until when a step opens a return whose period is closed.
struct UntilOption: ParsableArguments {
    @Option(help: "Mở đến hết ngày nào, khi kỳ đã khóa (2026-11-20); không ghi thì 5 ngày làm việc.")
    var until: String?

    func validate() throws {
        if let until, Day(parsing: until) == nil { throw ValidationError("Không có ngày “\(until)”.") }
    }

    func day(_ workspace: Workspace) -> Day {
        until.flatMap { Day(parsing: $0) } ?? workspace.settings.calendar.workingDay(5, after: Surroundings.today)
    }
}
