import Finding
import Proofreading

/// The pages in docs/quy-tac, one a group, made from the rules.
enum RulePages {
    static func page(_ group: RuleGroup) -> String {
        let head = """
            # \(group.name) – \(group.title.vi)

            Trang này sinh từ chương trình; xem trên màn hình: `baocao rules \(group.rules.first?.id.name ?? "")`. Ví dụ nào cũng được
            chạy thử mỗi lần kiểm thử chương trình.

            | mã | mức | bật khi nào | nội dung |
            |---|---|---|---|

            """
        let rows = group.rules.map { rule in
            "| [\(rule.id.name)](#\(rule.id.name.lowercased())) | \(word(rule.id.severity)) | \(rule.tier.title.vi) "
                + "| \(escaped(rule.id.summary.vi)) |\n"
        }
        return head + rows.joined() + group.rules.map(section).joined()
    }

    private static func section(_ rule: ProofRule) -> String {
        """

        ## \(rule.id.name)

        **\(rule.id.summary.vi)** – \(word(rule.id.severity)), \(rule.tier.title.vi).

        **Kiểm tra gì.** \(rule.page.what)

        **Vì sao.** \(rule.page.why)

        **Ví dụ sai**

        \(examples(rule.page.wrong))
        **Ví dụ đúng**

        \(examples(rule.page.right))
        **Khi nào không báo.** \(rule.page.silent)

        **Sửa.** \(rule.repair.title.vi)

        """
    }

    /// As code, which shows every sign as it is.
    private static func examples(_ documents: [String]) -> String {
        documents.map { document in
            document.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.isEmpty ? "\n" : "    \(line)\n"
            }.joined() + "\n"
        }.joined(separator: documents.count > 1 ? "<!-- -->\n\n" : "")
    }

    private static func word(_ severity: Severity) -> String {
        FindingText(language: .vi, isColoured: false).word(severity)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("|", with: "\\|")
    }
}
