import ArgumentParser
import Finding
import Operations
import ReportModel
import ReportStore
import Workspace

/// `baocao history`: what happened to a return.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Các lần ghi, gửi, trả lại, nhận của một báo cáo và những gì đã thay đổi.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var selection: ReturnOptions
    @Option(help: "Mã đơn vị.")
    var unit: String
    @Option(help: "Cách in: text hoặc json.")
    var format: Format = .text

    func run() throws {
        let terminal = Terminal.standard
        let (workspace, loaded, period) = try selection.load()
        let store = try selection.workspace.folder.storeForReading(workspace.settings)
        let desk = try ReturnDesk(
            workspace, loaded, store: store, unit: unit, period: period, today: Surroundings.today)
        let history = try ReturnHistory(desk)
        switch format {
        case .text: terminal.print(history.text(terminal.language))
        case .json: terminal.print(history.json().text)
        }
    }
}

/// `baocao why`: whether a return can be changed, and if not, why.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Vì sao báo cáo này sửa được hoặc không sửa được, trong một câu.")

    @OptionGroup var selection: ReturnOptions
    @Option(help: "Mã đơn vị.")
    var unit: String
    @Option(help: "Cách in: text hoặc json.")
    var format: HistoryCommand.Format = .text

    func run() throws {
        let terminal = Terminal.standard
        let (workspace, loaded, period) = try selection.load()
        let store = try selection.workspace.folder.storeForReading(workspace.settings)
        let desk = try ReturnDesk(
            workspace, loaded, store: store, unit: unit, period: period, today: Surroundings.today)
        let life = try desk.life()
        let refusal = life.refusal(of: .edit, under: desk.conditions)
        let isWritten = try store?.latest(desk.key) != nil
        let end = [desk.conditions.lock, life.openUntil].compactMap(\.self).max()
        let answer =
            refusal.map { Message.whyNot($0.message) }
            ?? .whyEditable(life.stateWords(isWritten: isWritten), until: end?.short)
        switch format {
        case .text: terminal.print(answer)
        case .json:
            terminal.print(
                JSON.object([
                    ("regime", .string(desk.key.regime)), ("unit", .string(desk.key.unit)),
                    ("period", .string(period.description)), ("state", .string(life.state.rawValue)),
                    ("editable", .bool(refusal == nil)), ("rule", .string(orNull: refusal?.rule.name)),
                    ("answer", .string(answer.text(in: terminal.language))),
                ]).text)
        }
    }
}
