import Finding
import Foundation
import Synchronization

/// Where the command line prints: language, colours only on a terminal.
struct Terminal {
    let language: Language
    private let standardOutputIsTerminal: Bool
    private let standardErrorIsTerminal: Bool

    /// The terminal that the process was started on; `BAOCAO_LANG=en` chooses English, `NO_COLOR` no colours.
    static let standard = Terminal(environment: ProcessInfo.processInfo.environment)

    private init(environment: [String: String]) {
        language = environment["BAOCAO_LANG"].flatMap { Language(rawValue: $0) } ?? .vi
        let wantsColour = environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
        standardOutputIsTerminal = wantsColour && isatty(1) == 1
        standardErrorIsTerminal = wantsColour && isatty(2) == 1
    }

    var showsProgress: Bool { standardErrorIsTerminal }

    func print(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    func print(_ message: Message) {
        print(message.text(in: language) + "\n")
    }

    func printError(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    func note(_ message: Message) {
        printError(message.text(in: language) + "\n")
    }

    /// Asks for a line that is not shown while it is typed.
    func askSecret(_ question: Message) -> String {
        printError(question.text(in: language) + " ")
        var before = termios()
        guard tcgetattr(0, &before) == 0 else { return readLine() ?? "" }
        var unseen = before
        unseen.c_lflag &= ~UInt32(ECHO)
        tcsetattr(0, TCSAFLUSH, &unseen)
        defer {
            tcsetattr(0, TCSAFLUSH, &before)
            printError("\n")
        }
        return readLine() ?? ""
    }

    /// Prints findings to standard error, with a summary where there are several.
    func printErrors(_ findings: [Finding]) {
        let printer = FindingText(language: language, isColoured: standardErrorIsTerminal)
        var text = findings.map(printer.text).joined()
        if findings.count > 1 { text += printer.summary(findings) + "\n" }
        printError(text)
    }

    /// The printer for findings on standard output.
    var findingText: FindingText {
        FindingText(language: language, isColoured: standardOutputIsTerminal)
    }
}

/// A progress bar on standard error, drawn at most ten times a second and only on a terminal.
final class ProgressBar: Sendable {
    private let label: String
    private let isShown: Bool
    private let lastDrawn = Mutex(ContinuousClock.Instant.now)

    init(_ label: String, terminal: Terminal) {
        self.label = label
        isShown = terminal.showsProgress
    }

    /// - Parameter percent: how much is done, from 0 to 100.
    @Sendable func update(_ percent: Int) {
        guard isShown else { return }
        lastDrawn.withLock { lastDrawn in
            guard ContinuousClock.now - lastDrawn > .milliseconds(100) else { return }
            lastDrawn = .now
            let percent = min(100, percent)
            let filled = percent * 3 / 10
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
            FileHandle.standardError.write(Data("\r\(label) \(bar) \(percent)%".utf8))
        }
    }

    func finish() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
