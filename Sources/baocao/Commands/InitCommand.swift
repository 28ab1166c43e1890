import ArgumentParser
import Finding
import Operations

/// `baocao init`: a new workspace, empty or from a sample.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Tạo thư mục làm việc mới, trống hoặc theo mẫu.",
        discussion: "Ví dụ: baocao init minh-son --sample minh-son")

    @Argument(help: "Thư mục sẽ tạo; chưa được có gì bên trong.")
    var folder: String
    @Option(help: "Tên mẫu: minh-son (tỉnh giả định, 26 tháng số liệu).")
    var sample: String?

    func run() throws {
        let terminal = Terminal.standard
        let maker = WorkspaceMaker(target: folder)
        try maker.checkTarget()
        let source = try ShareFolder.sample(sample ?? ShareFolder.emptyWorkspace)
        let bar = ProgressBar("init", terminal: terminal)
        defer { bar.finish() }
        try maker.make(from: source, sample: sample) { bar.update($0 * 100 / max(1, $1)) }
        terminal.print(.workspaceMade(folder))
    }
}
