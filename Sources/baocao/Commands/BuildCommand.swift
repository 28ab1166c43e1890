import ArgumentParser
import Checking
import Compiler
import Document
import DocumentFormats
import Finding
import PDF
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// `baocao build`: the finished report of one unit and period.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Lập báo cáo của một đơn vị cho một kỳ.",
        discussion: """
            Ví dụ: baocao build -w minh-son --regime tthc --unit minh-tan --period 2026-10 -o bao-cao.docx
            Đơn vị cấp trên thì lập báo cáo tổng hợp theo consolidated.md của chế độ, từ số liệu các đơn vị đã gửi.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case docx, txt, json, pdf, html
    }

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Mã chế độ báo cáo.")
    var regime: String
    @Option(help: "Mã đơn vị báo cáo.")
    var unit: String
    @Option(help: "Kỳ báo cáo: 2026-10, 2026-W07, 2026-Q3, 2026-H1, 2026-9M, 2026, 2025-2026-HK1.")
    var period: String
    @Option(name: .shortAndLong, help: "Tệp kết quả, hoặc thư mục để đặt tên tự động.")
    var output: String
    @Option(help: "Định dạng, cách nhau bằng dấu phẩy: docx, txt, json, pdf, html. Mặc định theo đuôi tệp.")
    var format: String?
    @Flag(help: "Bản dự thảo: chỗ thiếu số liệu để trống có đánh dấu thay vì bị từ chối.")
    var draft = false
    @Option(help: "Báo cáo tổng hợp tính báo cáo nào: submitted (đã gửi và đã nhận), accepted (chỉ đã nhận), all.")
    var count: CountedReturns = .submitted
    @Option(help: "Báo cáo tổng hợp: tệp lời văn do baocao gather lập; không ghi thì tìm trong thư mục narratives.")
    var narrative: String?
    @Option(help: "Số của văn bản, nếu đã có.")
    var number: Int?
    @Option(help: "Ngày ban hành, nếu đã có (2026-10-16 hoặc 16/10/2026).")
    var date: String?

    func validate() throws {
        if let number, number < 1 { throw ValidationError("Số văn bản phải từ 1.") }
        if let date, Day(parsing: date) == nil { throw ValidationError("Không có ngày “\(date)”.") }
        _ = try formats()
    }

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.load([regime])
        guard let loaded = workspace.regimes[regime] else { return }
        let unit = try ReturnSelection.unit(unit, in: workspace.tree)
        let period = try ReturnSelection.period(period, of: loaded.regime)
        let store = try options.storeForReading(workspace.settings)
        let issue = Issue(number: number, date: date, isDraft: draft)
        let outcome: ReportBuild.Outcome
        if loaded.regime.isOwed(by: unit) {
            let source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
            let evaluator = Evaluator(loaded.compiled, source: source)
            let report = ReportBuild(workspace: workspace, loaded: loaded, source: source, evaluator: evaluator)
            var built = report.document(unit, period, issue: issue)
            if case .document(let document, let findings) = built {
                let desk = try ReturnDesk(
                    workspace, loaded, store: store, unit: unit.code, period: period, today: Surroundings.today)
                built = .document(document, findings + (try desk.differences(evaluator)))
            }
            if let failure = source.failure { throw failure }
            outcome = built
        } else {
            if let narrative, !FileAccess.exists(narrative) {
                throw Refusal(Finding(.unreadableFile, .missingFile(narrative), at: .start(of: narrative)))
            }
            let narratives = try GatheredFile.read(
                narrative ?? GatheredFile.path(options.workspace, loaded.regime.code, period, unit.code))
            outcome = try ConsolidatedBuild(
                workspace: workspace, loaded: loaded, store: store, count: count, narratives: narratives
            ).document(unit, period, issue: issue)
        }
        switch outcome {
        case .wrongUse(let refusal): throw refusal
        case .refused(let findings):
            terminal.printErrors(findings)
            terminal.note(.buildRefused)
            throw Stop.findings
        case .document(let document, let findings):
            let fonts = ReportFonts()
            let paths = try write(document, fonts: fonts)
            if !findings.isEmpty { terminal.printErrors(findings) }
            for path in paths { terminal.print(.written(path)) }
            if let family = fonts.substitute { terminal.note(.substituteFont(family)) }
        }
    }

    /// What the options say about the number and day of issue.
    struct Issue {
        var number: Int?
        var date: String?
        var isDraft: Bool
    }

    private func formats() throws -> [Format] {
        if let format {
            return try format.split(separator: ",").map { name in
                guard let known = Format(rawValue: String(name)) else {
                    throw ValidationError("Không có định dạng “\(name)”; chỉ có docx, txt, json, pdf, html.")
                }
                return known
            }
        }
        let ending = output.split(separator: ".").last.map(String.init) ?? ""
        return [Format(rawValue: ending) ?? .docx]
    }

    private func write(_ document: Document, fonts: ReportFonts) throws -> [String] {
        let formats = try formats()
        let isFolder = output.hasSuffix("/") || FileAccess.isFolder(output)
        if isFolder { try FileAccess.makeFolder(output) }
        var files: [(path: String, bytes: [UInt8])] = []
        for format in formats {
            let bytes: [UInt8] =
                switch format {
                case .docx: try DOCX.write(document)
                case .txt: Array(PlainText.write(document).utf8)
                case .json: Array(DocumentJSON.write(document).utf8)
                case .pdf: try PDF.write(document, fonts: fonts.get())
                case .html: Array(try HTMLPage.write(document).utf8)
                }
            files.append((path(format, isFolder: isFolder, isOnly: formats.count == 1), bytes))
        }
        for file in files { try FileAccess.write(file.bytes, to: file.path) }
        return files.map(\.path)
    }

    private func path(_ format: Format, isFolder: Bool, isOnly: Bool) -> String {
        if isFolder {
            let folder = output.hasSuffix("/") ? output : output + "/"
            return "\(folder)\(regime)_\(unit)_\(period).\(format.rawValue)"
        }
        if isOnly { return output }
        let known = Format.allCases.map { ".\($0.rawValue)" }.first { output.hasSuffix($0) }
        return output.dropLast(known?.count ?? 0) + ".\(format.rawValue)"
    }
}
