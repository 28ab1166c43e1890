import ArgumentParser
import Finding
import Operations
import ReportStore
import Workspace

/// `baocao verify`: proves that nothing in the store was changed or lost.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Chứng minh kho số liệu còn nguyên vẹn: tính lại toàn bộ chuỗi bằng chứng.")

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Cách in kết quả: text, json hoặc sarif.")
    var format: FindingFormat = .text

    @Option(help: "Đầu chuỗi đã ghi lại lần trước (SỐ:MÃ), để biết có bị cắt bớt hay ghi lại từ đầu không.")
    var anchor: String?

    func validate() throws {
        if let anchor, LedgerHead(parsing: anchor) == nil {
            throw ValidationError("Đầu chuỗi phải viết như verify đã in: SỐ:MÃ.")
        }
    }

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.folder.load([])
        guard let store = try options.folder.storeForReading(workspace.settings) else {
            terminal.note(.storeEmpty)
            return
        }
        let verification = try store.verification(anchor: anchor.flatMap { LedgerHead(parsing: $0) })
        if format == .text {
            terminal.print(
                .verified(
                    records: verification.records, revisions: verification.revisions, entries: verification.entries,
                    steps: verification.steps, isWhole: verification.findings.isEmpty))
            if let head = verification.head { terminal.print(.ledgerHead(head.description)) }
            terminal.print(verification.findings.map(terminal.findingText.text).joined())
        } else {
            terminal.report(verification.findings, format: format)
        }
        if verification.findings.hasErrors { throw Stop.findings }
    }
}
