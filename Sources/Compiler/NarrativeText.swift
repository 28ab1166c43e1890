import Document
package import Finding
package import ReportLanguage
import ReportModel
import Workspace

/// A text that a unit wrote for its report, as somebody else can use it: with its own figures put in.
package struct NarrativeText {
    /// Returns the text with its expressions filled in from the unit's figures, in the form that units write texts in.
    ///
    /// - Throws: a `Refusal` where an expression is wrong or a figure is missing.
    package static func filled(
        _ text: String, code: String, slot: Evaluator.Slot, evaluator: Evaluator
    ) throws(Refusal) -> String {
        let text = FileText.normalized(text)
        guard text.contains("{{") else { return text }
        let source = SourceText(file: "\(slot.unit)/\(slot.period)/\(code)", text: text)
        let nodes = try OutlineReader.readNarrative(source, regime: evaluator.compiled)
        var compiler = OutlineCompiler(
            evaluator: evaluator, slot: slot, content: ReturnContent(), isDraft: false, units: nil)
        let blocks = compiler.blocks(nodes)
        if compiler.findings.hasErrors { throw Refusal(compiler.findings.inReadingOrder) }
        return blocks.map(NarrativeText.text).joined(separator: "\n\n")
    }

    private static func text(_ block: Block) -> String {
        switch block {
        case .paragraph(let paragraph): escapedStart(text(paragraph.inlines))
        case .list(let list): lines(list, indentation: "").joined(separator: "\n")
        // A unit's own text has neither.
        case .heading, .table, .chart: ""
        }
    }

    private static func lines(_ list: List, indentation: String) -> [String] {
        list.items.enumerated().flatMap { index, item in
            let marker =
                switch list.marker {
                case .dash: "-"
                case .plus: "+"
                case .letter: "a)"
                case .number: "\(index + 1)."
                }
            return ["\(indentation)\(marker) \(text(item.inlines))"]
                + item.children.flatMap { lines($0, indentation: indentation + "  ") }
        }
    }

    private static func text(_ inlines: Inlines) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text, let emphasis): styled(escaped(text), emphasis)
            case .figure(let text, _, let emphasis): styled(escaped(text), emphasis)
            case .gap(let text): escaped(text)
            case .lineBreak: " "
            }
        }.joined()
    }

    private static func styled(_ text: String, _ emphasis: Emphasis) -> String {
        var text = text
        if emphasis.contains(.italic) { text = "*\(text)*" }
        if emphasis.contains(.bold) { text = "**\(text)**" }
        return text
    }

    /// The signs that mean something anywhere in a text, with a backslash in front.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\*{}".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// A paragraph that begins as a list or a heading would is marked as none.
    private static func escapedStart(_ text: String) -> String {
        guard let first = text.first, "#-+`:".contains(first) else { return text }
        return "\\" + text
    }
}
