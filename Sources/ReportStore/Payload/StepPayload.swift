package import ReportModel

/// The canonical text of one step in the life of a return, as it is stored and hashed.
///
/// As `ReturnPayload`, with `baocao-step 1` in the first line and these lines in this order, those in brackets only where
/// there is something to say:
///
///     action <tab> ACTION            submit, return, accept, amend, reopen or excuse
///     [reason <tab> TEXT]
///     revision <tab> NUMBER          the latest revision at that moment; 0 where there was none
///     [until <tab> 2026-10-05]
///     [regime <tab> DIGEST <tab> NAME]
///     [content]                      followed by what was sent, as a return's own text
///
/// The first store that kept steps marks where it began with a step of no return, whose action is `inherit`.
package enum StepPayload {
    private static let header: StaticString = "baocao-step 1\n"

    /// The text of the mark behind which steps are kept.
    static let inheritance = Array("baocao-step 1\naction\tinherit\n".utf8)

    /// Returns the text of a step, with what was sent by it.
    package static func encode(_ step: LifeStep, content: ReturnContent? = nil) -> [UInt8] {
        var writer = PayloadWriter()
        writer.word("baocao-step 1\naction\t\(step.action.rawValue)\n")
        if !step.reason.isEmpty {
            writer.word("reason\t")
            writer.field(step.reason)
            writer.endLine()
        }
        writer.word("revision\t\(step.revision)\n")
        if let until = step.until { writer.word("until\t\(until)\n") }
        if let regime = step.regime {
            writer.word("regime\t")
            writer.field(regime.digest)
            writer.tab()
            writer.field(regime.name)
            writer.endLine()
        }
        guard let content else { return writer.bytes }
        writer.word("content\n")
        return writer.bytes + ReturnPayload.encode(content)
    }

    /// Returns the step that `bytes` are the text of, and where in them what was sent begins.
    ///
    /// - Parameters:
    ///   - author: who took the step; stored beside its text.
    ///   - time: when.
    package static func decode(
        _ bytes: Span<UInt8>, author: String, time: Int64
    ) throws(PayloadError) -> (step: LifeStep, content: Int?) {
        var position = 0
        do {
            return try read(bytes, &position, author, time)
        } catch {
            throw PayloadError(error, in: bytes, at: position)
        }
    }

    private static func read(
        _ bytes: Span<UInt8>, _ position: inout Int, _ author: String, _ time: Int64
    ) throws(PayloadProblem) -> (step: LifeStep, content: Int?) {
        try PayloadScanner.expect(header, bytes, &position, else: .unknownFormat)
        try PayloadScanner.expect("action\t", bytes, &position, else: .unknownLine)
        guard let action = LifeAction(rawValue: try PayloadScanner.field(bytes, &position)), action != .edit else {
            throw .unknownLine
        }
        try PayloadScanner.expect("\n", bytes, &position, else: .unknownLine)
        var step = LifeStep(action: action, author: author, time: time)
        if starts(bytes, position, with: "reason\t") {
            step.reason = try field("reason\t", bytes, &position)
        }
        let revision = try field("revision\t", bytes, &position)
        guard let number = Int(revision), number >= 0, "\(number)" == revision else { throw .badNumber }
        step.revision = number
        if starts(bytes, position, with: "until\t") {
            try PayloadScanner.expect("until\t", bytes, &position, else: .unknownLine)
            step.until = try PayloadScanner.day(bytes, &position)
            try PayloadScanner.expect("\n", bytes, &position, else: .unknownLine)
        }
        if starts(bytes, position, with: "regime\t") {
            try PayloadScanner.expect("regime\t", bytes, &position, else: .unknownLine)
            let digest = try PayloadScanner.field(bytes, &position)
            let name = try field("\t", bytes, &position)
            step.regime = RegimeVersion(name: name, digest: digest)
        }
        guard position < bytes.count else { return (step, nil) }
        try PayloadScanner.expect("content\n", bytes, &position, else: .unknownLine)
        return (step, position)
    }

    private static func field(
        _ name: StaticString, _ bytes: Span<UInt8>, _ position: inout Int
    ) throws(PayloadProblem) -> String {
        try PayloadScanner.expect(name, bytes, &position, else: .unknownLine)
        let text = try PayloadScanner.field(bytes, &position)
        try PayloadScanner.expect("\n", bytes, &position, else: .unknownLine)
        return text
    }

    private static func starts(_ bytes: Span<UInt8>, _ position: Int, with name: StaticString) -> Bool {
        var position = position
        return (try? PayloadScanner.expect(name, bytes, &position, else: .unknownLine)) != nil
    }
}
