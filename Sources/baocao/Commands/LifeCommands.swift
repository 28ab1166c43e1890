import ArgumentParser
import Operations
import ReportModel

/// `baocao submit`: the unit sends its return.
struct SubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Gửi báo cáo lên cấp trên; còn lỗi hoặc cảnh báo chưa giải trình thì chưa gửi.",
        discussion: """
            Ví dụ: baocao submit -w minh-son --regime ktxh --unit minh-tan --period 2026-11
            Bản gửi được giữ nguyên vẹn cùng mã của chế độ báo cáo; sửa số liệu hay sổ sau đó không làm thay đổi bản đã gửi.
            """)

    @OptionGroup var selection: ReturnOptions
    @OptionGroup var step: StepOptions

    func run() throws {
        try LifeJob.run(.submit, selection, step)
    }
}

/// `baocao return`: the office above gives a return back.
struct GiveBackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Trả lại báo cáo đã gửi để đơn vị sửa, kèm lý do.")

    @OptionGroup var selection: ReturnOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var opening: UntilOption

    func run() throws {
        try LifeJob.run(.giveBack, selection, step, until: opening.day)
    }
}

/// `baocao accept`: the office above takes a return.
struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Nhận báo cáo đã gửi.",
        discussion: "Ví dụ: baocao accept -w minh-son --regime ktxh --unit minh-tan,xa-02 --period 2026-11")

    @OptionGroup var selection: ReturnOptions
    @OptionGroup var step: StepOptions

    func run() throws {
        try LifeJob.run(.accept, selection, step)
    }
}

/// `baocao amend`: what was accepted is opened for a correction.
struct AmendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Mở báo cáo đã nhận để sửa đổi, kèm lý do; bản cũ vẫn được tính đến khi nhận bản mới.")

    @OptionGroup var selection: ReturnOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var opening: UntilOption

    func run() throws {
        try LifeJob.run(.amend, selection, step, until: opening.day)
    }
}

/// `baocao reopen`: a closed period is opened for some returns, or an excuse is taken back.
struct ReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Mở lại kỳ đã khóa cho đơn vị, hoặc bỏ miễn, kèm lý do.")

    @OptionGroup var selection: ReturnOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var opening: UntilOption

    func run() throws {
        try LifeJob.run(.reopen, selection, step, until: opening.day)
    }
}

/// `baocao excuse`: a unit need not report.
struct ExcuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "excuse", abstract: "Cho đơn vị miễn một báo cáo, kèm lý do; không tính là còn nợ.")

    @OptionGroup var selection: ReturnOptions
    @OptionGroup var step: StepOptions

    func run() throws {
        try LifeJob.run(.excuse, selection, step)
    }
}
