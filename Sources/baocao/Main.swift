import ArgumentParser
import Finding
import Foundation
import Operations

/// Starts the command line and turns every outcome into an exit code: 0 clean, 1 findings of severity error, 2 wrong use
/// or unreadable input, 3 our own fault.
@main
enum Main {
    static func main() async {
        do {
            var command = try BaoCao.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let refusal as Refusal {
            let terminal = Terminal.standard
            terminal.printErrors(refusal.findings)
            exit(2)
        } catch let stop as Stop {
            exit(stop.code)
        } catch {
            let text = BaoCao.fullMessage(for: error)
            let isHelp = BaoCao.exitCode(for: error) == .success
            FileHandle(fileDescriptor: isHelp ? 1 : 2).write(Data((text + "\n").utf8))
            // What the argument parser says is wrong use; anything else is ours.
            let isUsage = error is ValidationError || BaoCao.exitCode(for: error) == .validationFailure
            exit(isHelp ? 0 : isUsage ? 2 : 3)
        }
    }
}

/// Ends the command with an exit code after everything was said.
struct Stop: Error {
    var code: Int32

    /// Errors were found.
    static let findings = Stop(code: 1)
}

struct BaoCao: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baocao",
        abstract: "Lập báo cáo định kỳ không tự mâu thuẫn: từ sổ theo dõi và số liệu đến văn bản đúng thể thức.",
        discussion: """
            Bắt đầu: baocao init THU-MUC --sample minh-son
            Mã kết thúc: 0 sạch; 1 có lỗi trong số liệu; 2 dùng sai hoặc không đọc được đầu vào; 3 lỗi của chương trình.
            """,
        version: Program.version,
        subcommands: [
            InitCommand.self, BuildCommand.self, CheckCommand.self, FormCommand.self, ImportCommand.self,
            ExportCommand.self, StatusCommand.self, SubmitCommand.self, GiveBackCommand.self, AcceptCommand.self,
            AmendCommand.self, ReopenCommand.self, ExcuseCommand.self, HistoryCommand.self, WhyCommand.self,
            GatherCommand.self, ConsolidateCommand.self, ExplainCommand.self, OutliersCommand.self, RegimeCommand.self,
            VerifyCommand.self,
            ProofreadCommand.self,
            RulesCommand.self, ServeCommand.self, UserCommand.self, BackupCommand.self, RestoreCommand.self,
        ])
}
