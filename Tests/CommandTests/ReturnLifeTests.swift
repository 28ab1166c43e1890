import Foundation
import TestSupport
import Testing

/// `baocao submit`, `return`, `accept`, `amend`, `reopen`, `excuse`, `history`, `why` and `status`, as users meet them.
struct ReturnLifeTests {
    /// Commands one after another on one workspace, with everything that they print.
    private final class Session {
        let folder: Program.Folder
        private(set) var text = ""
        /// Noon of a day in Viet Nam.
        var day = "2026-10-16"

        init(regime: String = ReturnLifeTests.regime) throws {
            folder = try Program.Folder()
            try SmallWorkspace.make(folder, replacing: ["regimes/viec/regime.yaml": regime])
        }

        private var clock: [String: String] {
            let parts = day.split(separator: "-").compactMap { Int($0) }
            var components = DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 5)
            components.timeZone = TimeZone(identifier: "UTC")
            let date = Calendar(identifier: .gregorian).date(from: components)
            return ["SOURCE_DATE_EPOCH": "\(Int(date?.timeIntervalSince1970 ?? 0))"]
        }

        @discardableResult
        func run(_ words: String...) throws -> Program.Outcome {
            let outcome = try Program.run(words + ["-w", folder.path], environment: clock)
            text += "\(day)$ baocao \(words.map { $0.contains(" ") ? "“\($0)”" : $0 }.joined(separator: " "))\n"
            text += (outcome.output + outcome.errors).replacing(folder.path + "/", with: "")
            text += "[\(outcome.status)]\n\n"
            return outcome
        }

        /// An action on the return of a unit for October 2026.
        @discardableResult
        func act(_ action: String, _ unit: String = "XA-1", _ words: String...) throws -> Program.Outcome {
            let all = [action, "--regime", "viec", "--unit", unit, "--period", "2026-10"] + words
            let outcome = try Program.run(all + ["-w", folder.path], environment: clock)
            let options = words.map { $0.contains(" ") ? "“\($0)”" : $0 }.joined(separator: " ")
            text += "\(day)$ \(action) \(unit) \(options)\n" + outcome.output + outcome.errors
            text += "[\(outcome.status)]\n\n"
            return outcome
        }

        @discardableResult
        func enter(_ rows: String, _ options: String...) throws -> Program.Outcome {
            try folder.write("regime,unit,period,indicator,member,value\n" + rows, to: "so-lieu.csv")
            let words = ["import", "\(folder.path)/so-lieu.csv", "-w", folder.path, "--author", "Cán bộ"] + options
            let outcome = try Program.run(words, environment: clock)
            text += "\(day)$ import \(options.joined(separator: " "))\n"
            text += (outcome.output + outcome.errors).replacing(folder.path + "/", with: "") + "[\(outcome.status)]\n\n"
            return outcome
        }
    }

    private static let regime = """
        name: Báo cáo tháng
        version: "3"
        frequency: month
        window: decree-09
        deadlines: [{level: xa, working_days: 3}]
        locks: [{day: 30, months_after: 1}]
        flow: {from: [xa], to: TINH}
        indicators:
          truoc: {name: Kỳ trước chuyển sang, unit: việc}
          moi: {name: Mới phát sinh, unit: việc}
          xong: {name: Đã giải quyết, unit: việc}
          con: {name: Đang giải quyết, unit: việc, formula: truoc + moi - xong}
        rules:
          du: {check: xong <= truoc + moi, message: Giải quyết nhiều hơn số phải giải quyết}
          nhieu: {check: moi <= 100, severity: warning, message: Việc mới nhiều bất thường. Nêu nguyên nhân.}
        """

    private static let right = """
        viec,XA-1,2026-10,truoc,,10
        viec,XA-1,2026-10,moi,,5
        viec,XA-1,2026-10,xong,,4

        """

    @Test func aReturnFromDraftToAmendment() throws {
        let session = try Session()
        session.day = "2026-10-15"
        try session.act("why")
        try session.act("submit")
        try session.enter(Self.right.replacing("xong,,4", with: "xong,,40").replacing("moi,,5", with: "moi,,500"))
        try session.act("submit")
        try session.enter("viec,XA-1,2026-10,moi,,5\nviec,XA-1,2026-10,xong,,40\n", "--replace")
        try session.act("submit")
        try session.enter("viec,XA-1,2026-10,xong,,4\n", "--replace")
        try session.act("accept")
        session.day = "2026-10-20"
        try session.act("submit", "XA-1", "--by", "Cán bộ", "--dry-run")
        try session.act("submit", "XA-1", "--by", "Cán bộ")
        try session.act("submit")
        try session.enter("viec,XA-1,2026-10,xong,,5\n", "--replace")
        try session.act("why")
        try session.act("return", "XA-1", "--by", "Văn phòng tỉnh")
        try session.act("return", "XA-1", "--by", "Văn phòng tỉnh", "--reason", "Số đã giải quyết chưa khớp")
        try session.act("submit")
        try session.act("accept")
        session.day = "2026-10-21"
        try session.enter("viec,XA-1,2026-10,xong,,5\n", "--replace")
        try session.act("submit", "XA-1", "--by", "Cán bộ")
        try session.act("accept", "XA-1", "--by", "Văn phòng tỉnh")
        try session.enter("viec,XA-1,2026-10,xong,,6\n", "--replace")
        session.day = "2026-11-03"
        try session.act(
            "amend", "XA-1", "--by", "Văn phòng tỉnh", "--reason", "Đơn vị đính chính", "--until", "2026-11-10")
        try session.enter("viec,XA-1,2026-10,xong,,6\nviec,XA-1,2026-10,explain,du,Đã kiểm tra\n", "--replace")
        try session.run("consolidate", "--regime", "viec", "--period", "2026-10")
        try session.run("explain", "xong", "--unit", "TINH", "--period", "2026-10")
        try session.run("consolidate", "--regime", "viec", "--period", "2026-10", "--count", "all")
        try session.run("status", "--period", "2026-10")
        try session.act("submit", "XA-1", "--by", "Cán bộ")
        try session.act("accept", "XA-1", "--by", "Văn phòng tỉnh")
        try session.act("history")
        try session.run("status", "--period", "2026-10")
        #expect(try session.run("verify").status == 0)
        // The head of the chain depends on every word above; the rest is what a user reads.
        expectGolden(withoutHead(session.text), "life.txt")
        let json = try session.act("history", "XA-1", "--format", "json").output
        expectGolden(withoutDigests(json), "life-history.json")
    }

    @Test func warningsAreExplained() throws {
        let session = try Session()
        try session.enter(Self.right.replacing("moi,,5", with: "moi,,500"))
        let refused = try session.act("submit")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("LC014"))
        #expect(refused.errors.contains("Việc mới nhiều bất thường"))
        try session.enter("viec,XA-1,2026-10,explain,nhieu,Nhận bàn giao từ huyện\n")
        #expect(try session.act("submit").status == 0)
    }

    /// What was counted from a register when it was sent stands, whatever is recorded later.
    @Test func aRegisterThatChangesDoesNotChangeWhatWasSent() throws {
        let folder = try Program.Folder()
        try SmallWorkspace.make(folder)
        func enter(_ name: String, _ text: String) throws {
            try folder.write(text, to: name)
            let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/\(name)")
            #expect(outcome.status == 0, "\(outcome.output)")
        }
        let base = ["-w", folder.path, "--regime", "viec", "--period", "2026-10"]
        try enter("so.csv", "register,unit,ma,ngay,loai\nso,XA-1,A,2026-10-01,gap\nso,XA-1,B,2026-10-02,gap\n")
        try enter(
            "so-lieu.csv", "regime,unit,period,indicator,value\nviec,XA-1,2026-10,truoc,10\nviec,XA-1,2026-10,xong,4\n")
        #expect(try Program.run(["submit", "--unit", "XA-1", "--by", "Cán bộ"] + base).status == 0)
        let before = try Program.run(["consolidate"] + base).output
        #expect(before.contains("Mới phát sinh         việc               2*"), "\(before)")
        try enter("so-them.csv", "register,unit,ma,ngay,loai\nso,XA-1,C,2026-10-03,gap\n")
        #expect(try Program.run(["consolidate"] + base).output == before)
        let all = try Program.run(["consolidate", "--count", "all"] + base).output
        #expect(all.contains("Mới phát sinh         việc               3*"), "\(all)")
        let built = try Program.run(["build", "--unit", "XA-1", "-o", "\(folder.path)/a.txt"] + base)
        #expect(built.status == 0)
        #expect(
            built.errors.contains("LC018: 2 số liệu hiện nay khác bản “Cán bộ” đã gửi ngày 20/11/2026: con, moi"),
            "\(built.errors)")
    }

    @Test func closedPeriodsExcusesAndStatus() throws {
        let session = try Session()
        session.day = "2026-10-18"
        try session.run("status", "--period", "2026-10")
        try session.act("excuse", "XA-2", "--by", "Văn phòng tỉnh")
        try session.act("excuse", "XA-2", "--by", "Văn phòng tỉnh", "--reason", "Bão lụt, mất điện")
        session.day = "2026-12-05"
        try session.act("why")
        try session.enter(Self.right)
        try session.act("reopen", "XA-1", "--by", "Văn phòng tỉnh", "--reason", "Nhập muộn", "--until", "2026-12-08")
        try session.act("why")
        try session.enter(Self.right)
        session.day = "2026-12-09"
        try session.act("submit")
        try session.act("reopen", "XA-1", "--by", "Văn phòng tỉnh", "--reason", "Gia hạn", "--until", "2026-12-01")
        try session.act("reopen", "XA-1", "--by", "Văn phòng tỉnh", "--reason", "Gia hạn")
        try session.act("submit", "XA-1", "--by", "Cán bộ")
        try session.act("accept", "XA-1,XA-2", "--by", "Văn phòng tỉnh")
        try session.run("status", "--period", "2026-10")
        try session.act("reopen", "XA-2", "--by", "Văn phòng tỉnh", "--reason", "Đã có điện")
        try session.run("status", "--period", "2026-10")
        expectGolden(session.text, "life-closed.txt")
        let json = try session.run("status", "--period", "2026-10", "--format", "json").output
        expectGolden(json, "life-status.json")
    }

    @Test func aMergedUnitSaysWhereItWent() throws {
        let session = try Session()
        try session.folder.write(
            """
            code,name,parent,level,from,until,succeeded_by
            TINH,Tỉnh Minh Sơn,,tinh,,,
            XA-1,Xã Thứ Nhất,TINH,xa,,2026-10-31,XA-2
            XA-2,Xã Thứ Hai,TINH,xa,,,

            """, to: "units.csv")
        session.day = "2026-11-16"
        let why = try session.act("why").output
        #expect(
            why
                == "Đơn vị đã kết thúc hoạt động ngày 31/10/2026, nhập vào Xã Thứ Hai nên không sửa được số "
                + "liệu cũ; cần sửa thì cấp trên mở lại (baocao reopen).\n")
        let november = try session.run("status", "--period", "2026-11").output
        #expect(november.contains("không phải báo cáo: kết thúc hoạt động ngày 31/10/2026, nhập vào Xã Thứ Hai"))
        let late = try Program.run(
            "submit", "--regime", "viec", "--unit", "XA-1", "--period", "2026-11", "-w", session.folder.path)
        #expect(late.errors.contains("LC009"))
    }

    /// Of many that send, give back and accept at once one wins each time; the others hear what happened.
    @Test func concurrentStepsDoNotOverwriteEachOther() async throws {
        let session = try Session()
        try session.enter(Self.right)
        let path = session.folder.path
        func race(_ action: String) async throws -> [Program.Outcome] {
            try await withThrowingTaskGroup(of: Program.Outcome.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        try Program.run(
                            action, "--regime", "viec", "--unit", "XA-1", "--period", "2026-10", "-w", path, "--by",
                            "Người \(number)", "--reason", "vì thế")
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        for action in ["submit", "return", "submit", "accept"] {
            let outcomes = try await race(action)
            #expect(outcomes.count { $0.status == 0 } == 1)
            for outcome in outcomes where outcome.status != 0 {
                #expect(outcome.status == 1, "\(outcome.errors)")
                #expect(outcome.errors.contains("lỗi LC"), "\(outcome.errors)")
                #expect(outcome.errors.contains("“Người "), "\(outcome.errors)")
            }
        }
        #expect(try session.run("verify").status == 0)
    }

    @Test(
        arguments: [
            (["submit", "--unit", "XA-9"], 2, "không có đơn vị “XA-9”"), (["submit", "--unit", "TINH"], 1, "LC009"),
            (["accept", "--unit", " , "], 2, "--unit chưa có mã đơn vị nào"),
            (["return", "--unit", "XA-1", "--until", "2026-02-30"], 2, "Không có ngày"),
            (["history", "--unit", "XA-9"], 2, "không có đơn vị “XA-9”"), (["why", "--unit", "XA-1"], 0, "Sửa được"),
            (["history", "--unit", "XA-1"], 0, "chưa có gì được ghi"),
        ] as [([String], Int32, String)])
    func wrongUseIsAnswered(_ words: [String], _ status: Int32, _ answer: String) throws {
        let session = try Session()
        let outcome = try Program.run(
            words + ["--regime", "viec", "--period", "2026-10", "-w", session.folder.path],
            environment: ["SOURCE_DATE_EPOCH": "1792454400"])
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect((outcome.output + outcome.errors).contains(answer), "\(outcome.output)\(outcome.errors)")
    }

    private func withoutHead(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("Đầu chuỗi:") }
            .joined(separator: "\n")
    }

    private func withoutDigests(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("regime_digest") }
            .joined(separator: "\n")
    }
}
