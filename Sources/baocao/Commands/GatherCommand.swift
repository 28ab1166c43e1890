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
        guard let outline = loaded.consolidated else {
            throw Refusal(Finding(.unreadableFile, .noConsolidatedOutline(loaded.regime.code)))
        }
        guard !outline.sections.isEmpty else { throw Refusal(Finding(.unreadableFile, .noSections)) }
        let unit = try ReturnSelection.unit(under, in: workspace.tree)
        let path = output ?? GatheredFile.path(selection.workspace.workspace, loaded.regime.code, period, unit.code)
        let state = FileAccess.fingerprint(path)
        var file = GatheredFile()
        if let bytes = try FileAccess.read(path, limit: 64 << 20) {
            file = GatheredFile(parsing: try FileText.decode(bytes, file: path).text)
        } else {
            file.preamble = ["<!-- \(Message.gatheredPreamble.vi) -->"]
        }
        let texts = try UnitTexts(workspace, loaded, period, store: store, count: count, under: unit.code)
        var gathering = Gathering(file)
        for section in outline.sections {
            gathering.take(
                texts.pieces(section.block.code), section: section.block.code,
                title: section.heading?.plainTitle ?? section.block.prompt, names: texts.names)
        }
        if !dryRun { try write(gathering.file, to: path, state) }
        report(gathering, texts, path, terminal)
    }

    /// Writes the file, unless somebody saved another one in between.
    private func write(_ file: GatheredFile, to path: String, _ state: [Int]?) throws(Refusal) {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty, !FileAccess.isFolder(folder) { try FileAccess.makeFolder(folder) }
        guard FileAccess.fingerprint(path) == state else {
            throw Refusal(Finding(.unreadableFile, .fileChanged(path), at: .start(of: path)))
        }
        try FileAccess.write(Array(file.text.utf8), to: path)
    }

    private func report(_ gathering: Gathering, _ texts: UnitTexts, _ path: String, _ terminal: Terminal) {
        func count(_ outcome: Gathering.Outcome) -> Int { gathering.outcomes.count { $0.outcome == outcome } }
        var findings = texts.findings
        for (key, name, outcome) in gathering.outcomes where outcome == .conflict {
            findings.append(
                Finding(
                    .gatherConflict, .gatherConflict(name, section: key.section), at: .start(of: path),
                    subject: Subject(regime: selection.regime, unit: key.unit, period: selection.period)))
        }
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

extension OutlineHeading {
    /// The title without its expressions.
    fileprivate var plainTitle: String {
        text.pieces.map { piece in
            if case .text(let text, _) = piece { return text }
            return "…"
        }.joined()
    }
}
