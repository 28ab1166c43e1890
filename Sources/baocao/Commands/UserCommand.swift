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
        subcommands: [UserAddCommand.self, UserPasswordCommand.self, UserCodeOffCommand.self, UserListCommand.self])
}

struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Thêm người dùng, hoặc đổi họ tên và vai trò của người đã có.",
        discussion: """
            Ví dụ: baocao user add -w minh-son an --name "Nguyễn Văn An" --role nhap-lieu@minh-tan
            Người mới được hỏi mật khẩu trên màn hình; bỏ trống thì mật khẩu được tạo ngẫu nhiên và in ra một lần. Người đã có giữ \
            mật khẩu (đổi bằng baocao user password), và vẫn bị khóa nếu đang bị khóa.
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Tên đăng nhập: chữ thường không dấu, số, dấu chấm, gạch ngang.")
    var login: String
    @Option(help: "Họ tên.")
    var name: String?
    @Option(help: "Vai trò@đơn vị, có thể ghi nhiều lần: nhap-lieu, lanh-dao, tong-hop; quan-tri không cần đơn vị.")
    var role: [String] = []
    @Flag(help: "Đọc mật khẩu từ đầu vào chuẩn, một dòng.")
    var passwordStdin = false

    func run() throws {
        let desk = try PeopleDesk(options)
        let known = try desk.store.person(login)
        let memberships = role.isEmpty ? known?.memberships ?? [] : try desk.job.memberships(role)
        let password = known == nil || passwordStdin ? try NewPassword(fromInput: passwordStdin) : nil
        try desk.job.put(
            Person(
                login: login, name: name ?? known?.name ?? login, memberships: memberships,
                isActive: known?.isActive ?? true),
            password: password?.text, by: "", time: Surroundings.now)
        Terminal.standard.print(.personKept(login))
        password?.printIfMade()
    }
}

struct UserPasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Đặt lại mật khẩu của một người; các phiên đang mở của người đó kết thúc.",
        discussion: """
            Ví dụ: baocao user password -w minh-son an
            Mật khẩu được hỏi trên màn hình; bỏ trống thì được tạo ngẫu nhiên và in ra một lần.
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Tên đăng nhập.")
    var login: String
    @Flag(help: "Đọc mật khẩu từ đầu vào chuẩn, một dòng.")
    var passwordStdin = false

    func run() throws {
        let desk = try PeopleDesk(options)
        try desk.require(login)
        let password = try NewPassword(fromInput: passwordStdin)
        try desk.job.setPassword(password.text, of: login, by: "", time: Surroundings.now)
        Terminal.standard.print(.personKept(login))
        password.printIfMade()
    }
}

struct UserCodeOffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code-off", abstract: "Bỏ xác nhận hai bước của một người đã mất điện thoại.",
        discussion: "Ví dụ: baocao user code-off -w minh-son quan-tri")

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Tên đăng nhập.")
    var login: String

    func run() throws {
        let desk = try PeopleDesk(options)
        try desk.require(login)
        try desk.job.dropCode(of: login, by: "", time: Surroundings.now)
        Terminal.standard.print(.codeDropped(login))
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

/// The people of a workspace, to be changed.
private struct PeopleDesk {
    let store: SQLiteStore
    let job: PersonJob

    init(_ options: WorkspaceOptions) throws {
        let workspace = try options.folder.load([])
        store = try options.folder.storeForWriting(workspace.settings)
        job = PersonJob(tree: workspace.tree, store: store)
    }

    func require(_ login: String) throws {
        guard try store.person(login) == nil else { return }
        throw Refusal(Finding(.badValue, .nobodyOfLogin(login), quote: login))
    }
}

/// A password from standard input, typed unseen at a terminal, or made.
private struct NewPassword {
    let text: String
    private let isMade: Bool

    init(fromInput: Bool) throws {
        if fromInput {
            (text, isMade) = (readLine() ?? "", false)
            return
        }
        let typed = isatty(0) == 1 ? Terminal.standard.askSecret(.askPassword) : ""
        isMade = typed.isEmpty
        text = typed.isEmpty ? PersonJob.madePassword() : typed
        guard !isMade else { return }
        guard Terminal.standard.askSecret(.askPasswordAgain) == typed else {
            throw Refusal(Finding(.badValue, .typedDifferently))
        }
    }

    func printIfMade() {
        if isMade { Terminal.standard.print(.passwordIs(text)) }
    }
}
