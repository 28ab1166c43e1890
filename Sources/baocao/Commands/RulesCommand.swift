import ArgumentParser
import Finding
import Operations
import Proofreading

/// `baocao rules`: what is checked in documents, and the page of each rule.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Danh sách quy tắc soát văn bản; nêu mã để xem giải thích và ví dụ.")

    @Argument(help: "Mã quy tắc, ví dụ SL001; không nêu thì in danh sách.")
    var ids: [String] = []

    func run() throws {
        let terminal = Terminal.standard
        let printer = RulePrinter(language: terminal.language)
        guard !ids.isEmpty else { return terminal.print(printer.table(ProofRule.all)) }
        let names = ids.map { $0.uppercased() }
        let unknown = names.filter { RulePrinter.catalogue($0) == nil && ProofRule.named($0) == nil }
        guard unknown.isEmpty else { throw Refusal(unknown.map(RuleChoice.unknown)) }
        let pages = names.compactMap { name in
            ProofRule.named(name).map(printer.page) ?? RulePrinter.catalogue(name).map(printer.line)
        }
        terminal.print(pages.joined(separator: "\n"))
    }
}
