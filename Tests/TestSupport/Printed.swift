package import Finding

/// The findings as the command line prints them, for goldens.
package func printed(_ findings: some Sequence<Finding>, in language: Language = .vi) -> String {
    let printer = FindingText(language: language, isColoured: false)
    return findings.map(printer.text).joined()
}
