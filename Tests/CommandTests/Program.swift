import Foundation
import TestSupport
import Testing

/// The built program, run as a user would run it.
struct Program {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// A folder of its own for each test, removed with it.
    final class Folder: Sendable {
        let path: String

        init() throws {
            path = NSTemporaryDirectory() + "baocao-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, to name: String) throws {
            try write(Data(text.utf8), to: name)
        }

        func write(_ data: Data, to name: String) throws {
            let url = URL(filePath: path).appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url)
        }

        func read(_ name: String) throws -> String {
            try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        }
    }

    /// Runs the program with `words`; the clock stands still at 2026-11-20 00:00 UTC.
    @discardableResult
    static func run(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
        try run(words, environment: environment)
    }

    @discardableResult
    static func run(
        _ words: [String], in folder: Folder? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        if let folder { process.currentDirectoryURL = URL(filePath: folder.path) }
        process.executableURL = executable
        process.arguments = words
        var all = ProcessInfo.processInfo.environment
        all["SOURCE_DATE_EPOCH"] = "1795132800"
        all["USER"] = "thu-nghiem"
        all["BAOCAO_LANG"] = "vi"
        process.environment = all.merging(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        // Errors are short; reading them first would wait for the output of a program that writes much.
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        let errorData = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            errors: String(decoding: errorData, as: UTF8.self))
    }

    /// The program while it runs.
    final class Running {
        private let process = Process()
        private let pipe = Pipe()
        private var seen = ""

        init(_ words: String...) throws {
            process.executableURL = Program.executable
            process.arguments = words
            process.standardOutput = pipe
            process.standardError = FileHandle.nullDevice
            try process.run()
        }

        /// Reads until the program has printed `words`; `false` after twenty seconds.
        func waits(for words: String) -> Bool {
            let descriptor = pipe.fileHandleForReading.fileDescriptor
            let end = Date().addingTimeInterval(20)
            while Date() < end {
                if let found = seen.range(of: words) {
                    seen.removeSubrange(seen.startIndex..<found.upperBound)
                    return true
                }
                var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&request, 1, 500) > 0 else { continue }
                seen += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
            }
            return false
        }

        /// Sends what Ctrl-C sends, and returns how the program ended.
        func interrupt() -> Int32 {
            process.interrupt()
            let end = Date().addingTimeInterval(10)
            while process.isRunning, Date() < end { usleep(50_000) }
            guard !process.isRunning else { return -1 }
            return process.terminationReason == .exit ? process.terminationStatus : -1
        }

        func stop() {
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        }
    }

    private static let executable = Tools.program("baocao")
}

/// A small workspace to spoil.
enum SmallWorkspace {
    static let files: [String: String] = [
        "baocao.yaml": """
        name: Thử nghiệm
        letterheads:
          xa:
            issuer: "ỦY BAN NHÂN DÂN\\n{NAME}"
            symbol: UBND
            place: "{short}"
            authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
            signer: Nguyễn Văn A
        """,
        "units.csv": """
        code,name,short_name,parent,level
        TINH,Tỉnh Minh Sơn,Minh Sơn,,tinh
        XA-1,Xã Thứ Nhất,Thứ Nhất,TINH,xa
        XA-2,Xã Thứ Hai,Thứ Hai,TINH,xa

        """,
        "regimes/viec/regime.yaml": """
        name: Báo cáo tháng
        frequency: month
        window: decree-09
        deadlines: [{working_days: 3}]
        flow: {from: [xa], to: TINH}
        registers:
          so:
            name: Sổ việc
            key: ma
            date: ngay
            fields:
              ma: {type: text, required: true}
              ngay: {type: date, required: true}
              loai: {type: choice, choices: [thuong, gap]}
        indicators:
          truoc: {name: Kỳ trước chuyển sang, unit: việc}
          moi: {name: Mới phát sinh, unit: việc, formula_or_typed: count(so)}
          xong: {name: Đã giải quyết, unit: việc}
          con: {name: Đang giải quyết, unit: việc, formula: truoc + moi - xong}
          tien: {name: Kinh phí, unit: triệu đồng, decimals: 1, required: false}
        balances:
          can_doi: {name: Việc trong kỳ, opening: truoc, in: moi, out: xong, closing: con}
        rules:
          du: {check: xong <= truoc + moi, message: Giải quyết nhiều hơn số phải giải quyết}
        """,
        "regimes/viec/outline.md": """
        ---
        title: Kết quả công tác {{ period.name }}
        recipients: [Như trên]
        ---
        Trong kỳ có {{ moi | unit }} mới, đã giải quyết {{ xong | unit }}, còn {{ con | unit }}.

        """,
    ]

    /// Puts the workspace into `folder`, with some files replaced or added.
    static func make(_ folder: Program.Folder, replacing changes: [String: String] = [:]) throws {
        for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) { try folder.write(text, to: name) }
    }
}
