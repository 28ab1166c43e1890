import Glibc

/// Runs other people's programs: with a time limit, without a shell, without their output on our terminal.
struct ToolRun {
    enum Outcome: Equatable {
        /// Ended by itself, with its exit status and the beginning of what it wrote to standard error.
        case ended(status: Int32, errors: String)
        case timedOut
        case notStarted
    }

    /// Returns the path of a program; `nil` where it is not installed.
    static func path(_ name: String) -> String? {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs a program in a process group of its own, which is ended as a whole when the time is up.
    /// - Parameters:
    ///   - folder: where its home and temporary files are, and its errors are written to.
    ///   - seconds: how long it may take.
    static func run(_ path: String, _ arguments: [String], folder: String, seconds: Int) -> Outcome {
        let errors = "\(folder)/errors.txt"
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let search = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let environment = ["PATH=\(search)", "HOME=\(folder)", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8"]
        var process = pid_t()
        let status = withStrings([path] + arguments) { arguments in
            withStrings(environment) { posix_spawn(&process, path, &actions, &attributes, arguments, $0) }
        }
        guard status == 0 else { return .notStarted }
        guard let exit = wait(for: process, seconds: seconds) else { return .timedOut }
        return .ended(status: exit, errors: start(of: errors))
    }

    private static func wait(for process: pid_t, seconds: Int) -> Int32? {
        var status: Int32 = 0
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 }
            if ended < 0, errno != EINTR { return 128 }
            if ContinuousClock.now > end { break }
            usleep(2000)
        }
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return nil
    }

    private static func start(of path: String) -> String {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        let bytes = [UInt8](unsafeUninitializedCapacity: 2000) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Calls `body` with C strings, ended by `nil`.
    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
