import Document
import Packaging

extension XMLBytes {
    /// Appends the runs of a paragraph; neighbours that look alike become one run.
    ///
    /// - Parameter ambient: what the paragraph's style does already. Word takes bold in bold for plain, so that emphasis
    ///   is not written twice.
    mutating func runs(_ inlines: Inlines, inside ambient: Emphasis) {
        var open: OpenRun?
        for inline in inlines {
            switch inline {
            case .text(let text, let emphasis), .figure(let text, _, let emphasis):
                run(text, .text(emphasis.subtracting(ambient)), &open)
            case .gap(let text): run(text, .gap, &open)
            case .lineBreak:
                close(&open)
                markup("<w:r><w:br/></w:r>")
            }
        }
        close(&open)
    }

    /// A run whose text is being written.
    private struct OpenRun {
        var kind: RunKind
        /// Where its text begins.
        var start: Int
    }

    private enum RunKind: Equatable {
        case text(Emphasis)
        case gap

        var style: String? {
            switch self {
            case .text(let emphasis): StyleName.character(emphasis)
            case .gap: StyleName.gap
            }
        }
    }

    private mutating func run(_ text: String, _ kind: RunKind, _ open: inout OpenRun?) {
        guard !text.isEmpty else { return }
        if open?.kind != kind {
            close(&open)
            markup("<w:r>")
            if let style = kind.style { runProperties(RunProperties(style: style)) }
            markup("<w:t>")
            open = OpenRun(kind: kind, start: count)
        }
        self.text(text)
    }

    private mutating func close(_ open: inout OpenRun?) {
        guard let start = open?.start else { return }
        // Spaces at the ends of a text, and two in a row, would be lost without.
        if hasLooseSpaces(from: start) { insert(#" xml:space="preserve""#, at: start - 1) }
        markup("</w:t></w:r>")
        open = nil
    }
}
