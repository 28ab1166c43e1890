import ArgumentParser
import Finding
import Operations
import ReportModel
import ReportStore

/// `baocao backup`: all of a workspace in one file.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu toàn bộ thư mục làm việc vào một tệp, kể cả khi baocao serve đang chạy.",
        discussion: """
            Ví dụ: baocao backup -w minh-son -o minh-son-2026-11-26.tar
            Tệp chỉ được tạo khi chuỗi bằng chứng của kho đã được kiểm tra là nguyên vẹn. Trong tệp có mật khẩu (đã băm), hãy \
            cất ở nơi an toàn.
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(name: .shortAndLong, help: "Tệp sao lưu (.tar).")
    var output: String

    func run() throws {
        let terminal = Terminal.standard
        let outcome = try WorkspaceBackup(options.folder).make(output, time: Surroundings.now)
        if !outcome.troubles.isEmpty { terminal.printErrors(outcome.troubles) }
        terminal.print(
            .backupMade(
                output, files: outcome.files, size: (outcome.size + 1023) / 1024, records: outcome.verification.records)
        )
        if let head = outcome.verification.head { terminal.print(.ledgerHead(head.description)) }
    }
}

/// `baocao restore`: a workspace out of a backup.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Khôi phục thư mục làm việc từ tệp sao lưu.",
        discussion: """
            Ví dụ: baocao restore minh-son-2026-11-26.tar -w minh-son-moi
            Thư mục mà baocao serve đang dùng thì bị từ chối: hãy dừng chương trình trước. Thư mục đã có nội dung cũng bị từ \
            chối, trừ khi ghi --replace; khi đó nội dung cũ được giữ lại bên cạnh. Mọi người phải đăng nhập lại.
            """)

    @Argument(help: "Tệp do baocao backup tạo.")
    var archive: String
    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Thay thư mục đang có; nội dung cũ được giữ bên cạnh.")
    var replace = false

    func run() throws {
        let terminal = Terminal.standard
        let outcome = try WorkspaceRestore(archive)
            .run(to: options.workspace, replaces: replace, time: Surroundings.now)
        if !outcome.troubles.isEmpty { terminal.printErrors(outcome.troubles) }
        terminal.print(
            .restored(
                options.workspace, made: Day.momentText(outcome.made), records: outcome.verification.records))
        if let before = outcome.before { terminal.print(.keptBefore(before)) }
    }
}
