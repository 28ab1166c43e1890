import ArgumentParser
import Finding
import Operations
import Parallel
import Proofreading
import ReportModel
import Workspace

/// `baocao proofread`: what does not agree in anybody's document.
struct ProofreadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proofread", abstract: "Soát văn bản: số liệu, ngày tháng, trích dẫn, chính tả, thể thức.",
        discussion: """
            Ví dụ: baocao proofread bao-cao.docx
                   baocao proofread thang-10/ --html ket-qua
                   baocao proofread bao-cao.docx --annotate bao-cao-nhan-xet.docx
            Mã kết thúc: 0 không có lỗi; 1 có lỗi; 2 dùng sai hoặc có tệp không đọc được.
            """)

    @Argument(help: "Tệp hoặc thư mục cần soát (.docx, .doc, .pdf, .txt, .md).")
    var files: [String]
    @Option(help: "Nhóm quy tắc: so-lieu (chỉ số liệu, ngày, trích dẫn), van-thu (thêm chính tả, thể thức), day-du.")
    var profile: ProofProfile = .clerk
    @Option(help: "Chỉ dùng những quy tắc này, ví dụ SL001,SL004.")
    var only: [String] = []
    @Option(help: "Dùng thêm quy tắc này.")
    var also: [String] = []
    @Option(help: "Không dùng quy tắc này.")
    var without: [String] = []
    @Option(help: "Kỳ báo cáo của văn bản, ví dụ 2026-10; không nêu thì lấy từ chính văn bản.")
    var period: String?
    @Option(help: "Cách in kết quả: text, json, sarif hoặc github.")
    var format: FindingFormat = .text
    @Flag(name: .shortAndLong, help: "In đầy đủ cả thông tin.")
    var verbose = false
    @Option(help: "Ghi trang HTML có đánh dấu; soát nhiều tệp thì đây là tên thư mục.")
    var html: String?
    @Option(help: "Ghi bản sao tệp Word, mỗi điều là một nhận xét tại chỗ; soát nhiều tệp thì đây là tên thư mục.")
    var annotate: String?
    @Option(help: "Ghi bản sao tệp Word có sẵn các chỗ sửa chắc chắn, dạng theo dõi thay đổi (Track Changes).")
    var fix: String?
    @Option(help: "Không báo những gì đã ghi nhận trong tệp này.")
    var baseline: String?
    @Option(help: "Ghi nhận mọi điều đang có vào tệp này.")
    var writeBaseline: String?
    @Flag(help: "Soát lại mỗi khi tệp được lưu; dừng bằng Ctrl-C.")
    var watch = false

    func run() throws {
        let terminal = Terminal.standard
        let choice = RuleChoice(profile: profile, only: only, also: also, without: without)
        let proofreader = Proofreader(rules: try choice.rules(), period: try period.map(readPeriod))
        let report = ProofreadReport(terminal: terminal, format: format, isVerbose: verbose)
        if watch { try startWatch(report, proofreader) }
        let paths = try DocumentList(files).paths
        let job = ProofreadJob(
            proofreader: proofreader, lists: WaiverLists(besides: paths),
            baseline: try baseline.map { path throws(Refusal) in try Baseline(path) },
            pages: try html.map { target throws(Refusal) in
                try PageFolder(target, for: paths, language: terminal.language)
            }, copies: try copies(paths, terminal.language))
        let bar = ProgressBar("proofread", terminal: terminal)
        let progress = WorkProgress(bar.update)
        progress.expect(paths.count)
        let outcomes = try sideBySide(paths.count) { index throws(Refusal) in
            defer { progress.advance() }
            return job.outcome(paths[index])
        }
        bar.finish()
        report.print(outcomes, general: job.lists.findings)
        for note in outcomes.flatMap(\.notes) { terminal.note(note) }
        if let writeBaseline {
            let count = try Baseline.write(outcomes, to: writeBaseline)
            terminal.note(.baselineWritten(writeBaseline, count))
        }
        try stop(outcomes, job.lists.findings)
    }

    private func copies(_ paths: [String], _ language: Language) throws(Refusal) -> MarkedCopies? {
        guard annotate != nil || fix != nil else { return nil }
        return try MarkedCopies(annotate: annotate, fix: fix, for: paths, language: language)
    }

    /// A document that could not be read counts more than mistakes in others: nobody knows what is in it.
    private func stop(_ outcomes: [ProofreadOutcome], _ general: [Finding]) throws(Stop) {
        if outcomes.contains(where: { !$0.isRead || !$0.isWritten }) { throw Stop(code: 2) }
        // What was written down just now is known.
        let isKnown = writeBaseline != nil
        if !isKnown, outcomes.contains(where: \.findings.hasErrors) || general.hasErrors { throw Stop.findings }
    }

    private func startWatch(_ report: ProofreadReport, _ proofreader: Proofreader) throws(Refusal) -> Never {
        guard format == .text, baseline == nil, writeBaseline == nil, annotate == nil, fix == nil else {
            throw Refusal(Finding(.badValue, .watchNeedsText, quote: "--watch"))
        }
        let (html, language) = (html, report.terminal.language)
        let watch = Watch(words: files, report: report) { paths in
            let pages = html.flatMap { target in try? PageFolder(target, for: paths, language: language) }
            return ProofreadJob(
                proofreader: proofreader, lists: WaiverLists(besides: paths), baseline: nil, pages: pages)
        }
        try watch.run()
    }

    private func readPeriod(_ text: String) throws(Refusal) -> Period {
        guard let period = Period(parsing: text) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(text), quote: text))
        }
        return period
    }
}

extension ProofProfile: ExpressibleByArgument {}
