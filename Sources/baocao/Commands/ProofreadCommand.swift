import ArgumentParser
import Finding
import Proofreading
import ReportModel

/// `baocao proofread`: what does not agree in anybody's document.
struct ProofreadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proofread", abstract: "Soát văn bản: số liệu, ngày tháng, trích dẫn, chính tả, thể thức.")

    @Argument(help: "Tệp cần soát (.docx, .pdf, .txt, .md).")
    var files: [String]
    @Option(help: "Nhóm quy tắc: so-lieu, van-thu hoặc day-du.")
    var profile: ProofProfile = .clerk
    @Option(help: "Kỳ báo cáo của văn bản, ví dụ 2026-10; không nêu thì lấy từ chính văn bản.")
    var period: String?
    @Option(help: "Cách in kết quả: text, json hoặc sarif.")
    var format: FindingFormat = .text

    func run() throws {
        let terminal = Terminal.standard
        let proofreader = Proofreader(profile: profile, period: try period.map(readPeriod))
        var findings: [Finding] = []
        for file in files {
            let manuscript = try ManuscriptFile.read(file)
            findings += proofreader.findings(in: manuscript)
        }
        terminal.report(findings, format: format)
        if findings.hasErrors { throw Stop.findings }
    }

    private func readPeriod(_ text: String) throws(Refusal) -> Period {
        guard let period = Period(parsing: text) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(text), quote: text))
        }
        return period
    }
}

extension ProofProfile: ExpressibleByArgument {}
