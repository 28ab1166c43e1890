import ArgumentParser
import Finding
import Foundation
import Operations
import ReportServer
import ReportStore
import Workspace

/// `baocao user`: the people who work with the pages.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Người dùng của các trang làm việc.",
        subcommands: [UserAddCommand.self, UserListCommand.self])
}

struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Thêm người dùng, hoặc đặt lại mật khẩu và vai trò của người đã có.",
        discussion: """
            Ví dụ: baocao user add -w minh-son an --name "Nguyễn Văn An" --role nhap-lieu@minh-tan
            Mật khẩu đọc từ đầu vào chuẩn một dòng, hoặc hỏi trên màn hình; không ghi thì tạo ngẫu nhiên và in ra một lần.
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Tên đăng nhập: chữ thường không dấu, số, dấu chấm, gạch ngang.")
    var login: String
    @Option(help: "Họ tên.")
    var name: String?
    @Option(help: "Vai trò@đơn vị, có thể ghi nhiều lần: nhap-lieu, lanh-dao, tong-hop; quan-tri không cần đơn vị.")
    var role: [String] = []
    @Flag(help: "Đọc mật khẩu từ đầu vào chuẩn.")
    var passwordStdin = false

    func run() throws {
        let terminal = Terminal.standard
        let workspace = try options.folder.load([])
        let store = try options.folder.storeForWriting(workspace.settings)
        let job = PersonJob(tree: workspace.tree, store: store)
        var password: String?
        var isMade = false
        if passwordStdin {
            password = readLine() ?? ""
        } else if try store.person(login) == nil {
            password = PersonJob.madePassword()
            isMade = true
        }
        let known = try store.person(login)
        let memberships = role.isEmpty ? known?.memberships ?? [] : try job.memberships(role)
        try job.put(
            Person(login: login, name: name ?? known?.name ?? login, memberships: memberships),
            password: password, by: "", time: Surroundings.now)
        terminal.print(.personKept(login))
        if isMade, let password { terminal.print(.passwordIs(password)) }
    }
}

struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Danh sách người dùng.")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.folder.load([])
        let people = try options.folder.storeForReading(workspace.settings)?.people() ?? []
        for person in people {
            let roles = person.memberships.map { "\($0.role)@\($0.unit)" }.joined(separator: ", ")
            Terminal.standard.print("\(person.login)\t\(person.name)\t\(roles)\t\(person.isActive ? "" : "khóa")\n")
        }
    }
}
