// The words that the layout adds to what a document holds: every writer prints the same ones.

extension Letterhead {
    /// `DỰ THẢO`, the mark of a draft.
    package static let draftMark = "DỰ THẢO"

    /// The superior body's lines, none without one.
    package var superiorLines: [String] { superior.map(linesOf) ?? [] }

    /// The issuing body's lines.
    package var issuerLines: [String] { linesOf(issuer) }
}

extension Title {
    /// The *trích yếu*'s lines.
    package var summaryLines: [String] { linesOf(summary) }

    /// The kind of document inside a sentence: `Báo cáo`.
    package var kindInSentence: String {
        kind.prefix(1) + kind.dropFirst().lowercased()
    }
}

extension Document {
    /// `Kính gửi:`, the words before the addressees (ô 9a).
    package static let salutation = "Kính gửi:"

    /// One addressee on the line of `Kính gửi:`; several on lines of their own below it, `- …;` and `.` after the last.
    package var addresseeLines: [String] {
        guard let last = addressees.last else { return [] }
        guard addressees.count > 1 else { return ["\(Self.salutation) \(last)"] }
        return [Self.salutation] + addressees.dropLast().map { "- \($0);" } + ["- \(last)."]
    }

    /// The legal bases with `;` behind each and `.` behind the last.
    package var baseLines: [Inlines] {
        bases.enumerated().map { index, basis in basis + [.text(index == bases.count - 1 ? "." : ";")] }
    }

    /// `Phụ lục`, with a Roman number where there are several.
    package func appendixLabel(at index: Int) -> String {
        appendices.count > 1 ? "Phụ lục \(Numbering.roman(index + 1))" : "Phụ lục"
    }

    /// The line that binds an appendix to its document; what is not known yet is a gap. For example
    /// `(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Minh Sơn)`.
    ///
    /// - Parameter fits: whether a line is short enough; the issuing body goes on a line of its own where it does not fit.
    package func appendixReference(fits: (String) -> Bool) -> [String] {
        let number = letterhead.numberLine.dropFirst("Số:".count)
        let start = "(Kèm theo \(title.kindInSentence) số\(number) \(letterhead.date.text)"
        guard !properties.author.isEmpty else { return [start + ")"] }
        let line = "\(start) của \(properties.author))"
        return fits(line) ? [line] : [start, "của \(properties.author))"]
    }
}

extension Recipients {
    /// `Nơi nhận:`
    package static let label = "Nơi nhận:"

    /// `- name;` for each and `- Lưu: ….` at the end.
    package var lines: [String] {
        names.map { "- \($0);" } + (archive.isEmpty ? [] : ["- Lưu: \(archive)."])
    }
}

extension Heading {
    /// The title as printed: in capitals where the level has them.
    package var printedText: Inlines { level.isCapitals ? text.uppercased : text }
}

extension Appendix {
    /// The title's lines as printed, in capitals.
    package var titleLines: [String] { linesOf(title.uppercased()) }
}

extension Inlines {
    /// The same pieces in capitals.
    package var uppercased: Inlines {
        map { inline in
            switch inline {
            case .text(let text, let emphasis): .text(text.uppercased(), emphasis)
            case .figure(let text, let source, let emphasis):
                .figure(text.uppercased(), source: source, emphasis)
            case .gap(let text): .gap(text.uppercased())
            case .lineBreak: .lineBreak
            }
        }
    }
}

private func linesOf(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
}
