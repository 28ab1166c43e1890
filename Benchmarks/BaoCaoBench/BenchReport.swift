import Compiler
import Document
import Finding
import ReportLanguage
import ReportModel
import Workspace

/// A three-page report with two 20-row tables, in memory: its regime, its figures and its outline.
struct BenchReport {
    private static let members = (1...20).map { "m\($0)" }
    static let unit = "XA"
    static let period = Period.month(year: 2026, month: 10)

    let workspace: Workspace
    let loaded: LoadedRegime

    /// - Parameter rows: the number of members, which are the rows of both tables.
    init(rows: Int = 20) throws {
        let files: [String: String] = [
            "baocao.yaml": """
            name: Thử nghiệm
            letterheads:
              xa:
                issuer: "ỦY BAN NHÂN DÂN\\n{NAME}"
                symbol: UBND
                place: Minh Tân
                authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
                signer: Nguyễn Văn A
            """,
            "units.csv": "code,name,parent,level\nXA,Xã Minh Tân,,xa\n",
            "regimes/b/regime.yaml": BenchReport.regime(rows),
            "regimes/b/outline.md": BenchReport.outline,
        ]
        let source = WorkspaceFiles(
            read: { path throws(Refusal) in files[path].map { Array($0.utf8) } },
            folders: { $0 == "regimes" ? ["b"] : [] })
        workspace = try Workspace.load(source)
        guard let loaded = workspace.regimes["b"] else { throw Refusal([]) }
        self.loaded = loaded
    }

    /// Computes the figures, fills the outline and returns the document, as `baocao build` does.
    ///
    /// - Parameter variant: changes every figure.
    func document(variant: Int = 0) throws -> Document {
        let source = BenchSource(loaded.compiled, variant: variant)
        let evaluator = Evaluator(loaded.compiled, source: source)
        guard let slot = evaluator.slot(unit: BenchReport.unit, period: BenchReport.period),
            let unit = workspace.tree.unit(BenchReport.unit), let letterhead = workspace.settings.letterhead(of: unit)
        else { throw Refusal([]) }
        let issue = ReportCompiler.Issue(
            letterhead: letterhead.filled(for: unit, parent: nil), number: 12, day: Day(year: 2026, month: 10, day: 16),
            isDraft: false, created: "2026-10-16T00:00:00Z")
        guard let outline = loaded.outline else { throw Refusal([]) }
        return try ReportCompiler(outline: outline, citations: [:])
            .compile(slot, evaluator: evaluator, content: ReturnContent(), issue: issue).document
    }

    private static func regime(_ rows: Int) -> String {
        """
        name: Báo cáo thử nghiệm tốc độ
        frequency: month
        window: decree-09
        deadlines: [{working_days: 3}]
        flow: {from: [xa], to: parent}
        categories:
          muc:
            name: Mục
            members:
        \((1...rows).map { "      m\($0): Lĩnh vực thủ tục hành chính số \($0)" }.joined(separator: "\n"))
        indicators:
          moi: {name: Tiếp nhận mới, unit: hồ sơ, by: muc}
          ky_truoc: {name: Kỳ trước chuyển sang, unit: hồ sơ, by: muc}
          tong: {name: Tổng tiếp nhận, unit: hồ sơ, by: muc, formula: moi + ky_truoc}
          xong: {name: Đã giải quyết, unit: hồ sơ, by: muc}
          som: {name: Trước hạn, unit: hồ sơ, by: muc}
          ty_le: {name: Tỷ lệ giải quyết, unit: "%", decimals: 2, by: muc, formula: "round(percent(xong, tong), 2)"}
          con: {name: Đang giải quyết, unit: hồ sơ, by: muc, formula: tong - xong}
        """
    }

    private static let outline: String = {
        let sentence = """
            Trong kỳ, Ủy ban nhân dân xã đã chỉ đạo các bộ phận chuyên môn thực hiện nghiêm việc tiếp nhận và trả kết quả; tổng \
            số tiếp nhận {{ tong | unit }}, đã giải quyết {{ xong | unit }}, đạt tỷ lệ {{ ty_le | unit }}, còn {{ con | unit }} \
            đang giải quyết trong hạn theo quy định.
            """
        let section = (1...4).map { "## Nội dung thứ \($0)\n\n\(sentence)\n\n\(sentence)\n" }.joined(separator: "\n")
        let table = """
            ```table
            caption: Kết quả giải quyết thủ tục hành chính
            rows: muc
            total: {label: Tổng số}
            columns:
              - {head: TT, value: index, width: 4}
              - {head: Lĩnh vực, value: label, width: 30}
              - {head: [Tiếp nhận, Tổng số], value: tong}
              - {head: [Tiếp nhận, Mới], value: moi}
              - {head: Đã giải quyết, value: xong}
              - {head: Tỷ lệ (%), value: ty_le}
              - {head: Đang giải quyết, value: con}
            ```
            """
        return """
            ---
            title: Kết quả giải quyết thủ tục hành chính {{ period.name }}
            recipients: [Như trên]
            ---
            Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân xã báo cáo như sau:

            # KẾT QUẢ THỰC HIỆN

            \(section)
            \(table)

            # CHI TIẾT

            \(section)
            \(table)

            Ủy ban nhân dân xã báo cáo để theo dõi, tổng hợp.
            """
    }()
}

/// Figures that are the same for the same variant.
private struct BenchSource: FigureSource {
    private let figures: [Figure]

    init(_ compiled: CompiledRegime, variant: Int) {
        figures = compiled.regime.indicators.indices.flatMap { index in
            let cells = compiled.firstCells[index]..<compiled.firstCells[index + 1]
            return cells.map { cell -> Figure in
                cell == cells.lowerBound ? .missing : .given(Quantity(120 - index * 17 + (cell * 37) % 15 + variant))
            }
        }
    }

    func stated(unit: String, period: Period) -> [Figure]? { figures }
    func entries(unit: String, register: Int) -> RegisterTable? { nil }
    func children(of unit: String, in window: DayRange) -> [String] { [] }
    func name(of unit: String) -> String { "xã Minh Tân" }
    func isOwed(unit: String, period: Period, window: DayRange) -> Bool { true }
    func firstDay(of unit: String) -> Day? { Day(year: 2024, month: 1, day: 1) }
}
