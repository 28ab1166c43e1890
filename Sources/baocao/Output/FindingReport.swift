import ArgumentParser
import Finding
import Operations

/// The forms that findings can be printed in.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case github
}

extension Terminal {
    /// Prints findings to standard output in the form asked for. As text, notes are only counted unless `all` is set.
    func report(_ findings: [Finding], format: FindingFormat, all: Bool = true) {
        switch format {
        case .json: print(findingsJSON(findings, in: language).text)
        case .sarif: print(SARIF.log(findings, version: Program.version, language: language).text)
        case .github: print(WorkflowCommands.text(findings, in: language))
        case .text:
            let shown = all ? findings : findings.filter { $0.severity > .info || $0.explanation != nil }
            print(shown.map(findingText.text).joined() + findingText.summary(findings) + "\n")
        }
    }
}
