import ArgumentParser
import Finding
import Operations
import ReportModel
import ReportStore
import Workspace

/// `baocao gather`: the texts of the units below, in one file to be edited.
struct GatherCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gather",
        abstract: "Lấy lời văn của các đơn vị cấp dưới vào một tệp để biên tập cho báo cáo tổng hợp.",
        discussion: """
            Ví dụ: baocao gather -w minh-son --regime ktxh --period 2026-10 --under minh-son
            Chạy lại bao nhiêu lần cũng được: chỗ văn phòng đã sửa không bao giờ bị ghi đè.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var selection: ReturnOptions
    @Option(help: "Đơn vị tổng hợp.")
    var under: String
    @Option(
        name: .shortAndLong, help: "Tệp kết quả; không ghi thì narratives/CHẾ-ĐỘ/KỲ/ĐƠN-VỊ.md trong thư mục làm việc.")
    var output: String?
    @Option(help: "Lấy của báo cáo nào: submitted (đã gửi và đã nhận), accepted (chỉ đã nhận), all (cả bản nháp).")
    var count: CountedReturns = .submitted
    @Flag(help: "Chỉ cho biết sẽ lấy gì.")
    var dryRun = false
    @Option(help: "Cách in: text hoặc json.")
    var format: Format = .text

    func run() throws {
        let terminal = Terminal.standard
        let (workspace, loaded, period) = try selection.load()
        let store = try selection.workspace.folder.storeForReading(workspace.settings)
        let unit = try ReturnSelection.unit(under, in: workspace.tree)
        let path = output ?? GatheredFile.path(selection.workspace.workspace, loaded.regime.code, period, unit.code)
        let (gathering, findings) = try GatherJob(workspace, loaded, period, unit: unit.code, path: path)
            .run(store: store, count: count, isDry: dryRun)
        if !dryRun, store != nil {
            try selection.workspace.folder.storeForWriting(workspace.settings)
                .noteCommand("gather", "\(loaded.regime.code)/\(unit.code)/\(period)")
        }
        report(gathering, findings, path, terminal)
    }

    private func report(_ gathering: Gathering, _ findings: [Finding], _ path: String, _ terminal: Terminal) {
        func count(_ outcome: Gathering.Outcome) -> Int { gathering.outcomes.count { $0.outcome == outcome } }
        switch format {
        case .text:
            terminal.print(
                .gathered(
                    path, units: Set(gathering.outcomes.map(\.key.unit)).count, new: count(.new),
                    updated: count(.updated), conflicts: count(.conflict), unchanged: count(.unchanged),
                    gone: count(.gone), isDryRun: dryRun))
            // Of a file that is new everything is new; that need not be said line by line.
            let isAllNew = gathering.outcomes.allSatisfy { $0.outcome == .new }
            for (key, name, outcome) in isAllNew ? [] : gathering.outcomes {
                guard let words = outcome.words else { continue }
                terminal.print(.gatheredPiece(key.section, unit: name, outcome: words))
            }
            if !findings.isEmpty { terminal.printErrors(findings) }
        case .json:
            terminal.print(
                JSON.object([
                    ("file", .string(path)), ("written", .bool(!dryRun)),
                    (
                        "texts",
                        .array(
                            gathering.outcomes.map { key, _, outcome in
                                .object([
                                    ("section", .string(key.section)), ("unit", .string(key.unit)),
                                    ("outcome", .string(outcome.rawValue)),
                                ])
                            })
                    ),
                    ("findings", .array(findings.map { $0.json(in: terminal.language) })),
                ]).text)
        }
    }
}

extension Gathering.Outcome {
    fileprivate var words: Message? {
        switch self {
        case .new: .gatheredNew
        case .updated: .gatheredUpdated
        case .conflict: .gatheredConflict
        case .gone: .gatheredGone
        case .unchanged: nil
        }
    }
}
