import Document

extension XMLBytes {
    /// Appends the runs of a paragraph; neighbours that look alike become one run.
    ///
    /// - Parameter ambient: what the paragraph's style does already. Word takes bold in bold for plain, so that emphasis
    ///   is not written twice.
    mutating func runs(_ inlines: Inlines, inside ambient: Emphasis) {
        var open: RunKind?
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

    private mutating func run(_ text: String, _ kind: RunKind, _ open: inout RunKind?) {
        guard !text.isEmpty else { return }
        if open != kind {
            close(&open)
            markup("<w:r>")
            if let style = kind.style { runProperties(RunProperties(style: style)) }
            markup(#"<w:t xml:space="preserve">"#)
            open = kind
        }
        self.text(text)
    }

    private mutating func close(_ open: inout RunKind?) {
        guard open != nil else { return }
        markup("</w:t></w:r>")
        open = nil
    }
}
