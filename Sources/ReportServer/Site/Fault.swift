import Finding

/// What went wrong on our side, for those who look after the server; the number is on the page that was shown.
package struct Fault: Sendable {
    package let id: String
    /// What kind of error it was, without anything that people have typed.
    package let reason: String

    init(_ error: any Error) {
        id = SecretBytes.random(4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        reason =
            switch error {
            case let failure as Failure: failure.message.en
            case let refusal as Refusal:
                refusal.findings.map { "\($0.rule.name) \($0.message.en)" }.joined(separator: "; ")
            default: String(reflecting: type(of: error))
            }
    }
}
