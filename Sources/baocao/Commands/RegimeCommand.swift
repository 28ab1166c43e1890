import ArgumentParser
import Finding
import Forms
import Operations
import Spreadsheet
import Workspace

/// `baocao regime`: definitions of regimes.
struct RegimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regime", abstract: "Định nghĩa chế độ báo cáo.", subcommands: [ImportXLSForm.self])

    /// `baocao regime import-xlsform`: a draft out of a form of ODK or KoBo.
    struct ImportXLSForm: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import-xlsform", abstract: "Lập bản nháp regime.yaml từ tệp XLSForm (ODK, KoBo).",
            discussion: """
                Câu hỏi số thành chỉ tiêu, calculate thành công thức, constraint và relevant thành khoảng giá trị và quy tắc, nhóm \
                lặp thành sổ theo dõi, select_one trong nhóm lặp thành phân tổ. Phần không chuyển được liệt kê theo trang và ô.
                """)

        @Argument(help: "Tệp XLSForm (.xlsx).")
        var file: String
        @Option(name: .shortAndLong, help: "Tệp kết quả, ví dụ regimes/MA/regime.yaml; không ghi thì in ra màn hình.")
        var output: String?
        @Option(help: "Cách in danh sách chưa chuyển được: text, json hoặc sarif.")
        var format: FindingFormat = .text

        func run() throws {
            let terminal = Terminal.standard
            guard let bytes = try FileAccess.read(file, limit: WorkbookReader.sizeLimit) else {
                throw Refusal(Finding(.unreadableFile, .missingFile(file), at: .start(of: file)))
            }
            var draft = try XLSFormDraft(try WorkbookReader.read(bytes, file: file), file: file)
            settle(&draft)
            if let output {
                try FileAccess.write(Array(draft.text.utf8), to: output)
                terminal.print(.written(output))
            } else {
                terminal.print(draft.text)
            }
            let findings = draft.findings.inReadingOrder
            if output != nil, format != .text { terminal.report(findings, format: format) }
            if format == .text { terminal.printErrors(findings) }
        }

        /// Takes out what the language refuses, until the rest is understood: each entry that goes may have been used by
        /// others.
        private func settle(_ draft: inout XLSFormDraft) {
            while true {
                let problems = RegimeDraftCheck.problems(draft.text)
                // From the last line up, so that the lines of the others stay.
                var lines: Set<Int> = []
                var hasDropped = false
                for problem in problems.sorted(by: { ($0.place?.line ?? 0) > ($1.place?.line ?? 0) }) {
                    guard let line = problem.place?.line, lines.insert(line).inserted else { continue }
                    hasDropped = draft.drop(line: line, because: problem.message) || hasDropped
                }
                if !hasDropped { return }
            }
        }
    }
}
