package import Finding
package import ReportLanguage
import ReportModel

/// Reads `outline.md`; `docs/de-cuong.md` describes the format.
package struct OutlineReader {
    let compiled: CompiledRegime
    let collector: FindingCollector
    /// Whether it is the outline of an office above.
    var isConsolidated = false
    let labels = OutlineLabels()

    /// Reads an outline against its regime.
    ///
    /// - Parameter isConsolidated: whether it is that of an office above, with figures of the units below.
    /// - Throws: a `Refusal` with everything that is wrong in it.
    package static func read(
        _ source: SourceText, regime: CompiledRegime, isConsolidated: Bool = false
    ) throws(Refusal) -> Outline {
        let collector = FindingCollector(source)
        let outline = OutlineReader(compiled: regime, collector: collector, isConsolidated: isConsolidated).outline()
        if collector.findings.hasErrors { throw Refusal(collector.findings.inReadingOrder) }
        guard let outline else { throw Refusal(collector.findings) }
        return outline
    }

    /// Reads a text that a unit wrote for one section: paragraphs and lists, with live figures.
    package static func readNarrative(
        _ source: SourceText, regime: CompiledRegime
    ) throws(Refusal) -> [OutlineNode] {
        let collector = FindingCollector(source)
        let reader = OutlineReader(compiled: regime, collector: collector)
        var blocks = BlockReader(
            reader: reader, lines: 1...max(1, source.lineCount), allowsBlocks: false)
        let nodes = blocks.read()
        // A unit's text has no tables and charts, and does not know those of the outline.
        reader.labels.check(collector)
        if collector.findings.hasErrors { throw Refusal(collector.findings.inReadingOrder) }
        return nodes.body
    }

    private func outline() -> Outline? {
        let source = collector.source
        var firstLine = 1
        var front: YAMLValue?
        if source.line(1) == "---" {
            guard let end = (2...max(2, source.lineCount)).first(where: { source.line($0) == "---" }) else {
                collector.report(
                    .outlineSyntax, .frontMatterNotClosed, at: Place(file: source.file, line: 1, column: 1),
                    quote: "---")
                return nil
            }
            // Empty lines stand for the first, so that the lines of the front matter keep their numbers.
            let text = "\n" + (2..<end).map { source.line($0) }.joined(separator: "\n")
            let inner = FindingCollector(SourceText(file: source.file, text: text))
            front = YAMLValue.read(inner)
            if front == nil { collector.report(Refusal(inner.findings)) }
            firstLine = end + 1
        }
        var blocks = BlockReader(
            reader: self, lines: firstLine...max(firstLine, source.lineCount), allowsBlocks: true)
        let (body, appendices) = blocks.read()
        guard let front else {
            collector.report(.missingKey, .missingKey("title", in: source.file), at: .start(of: source.file))
            return nil
        }
        let outline = front.mapping { self.header(&$0, body, appendices) }
        labels.check(collector)
        collector.report(Refusal(front.collector.findings))
        return outline
    }

    private func header(
        _ front: inout YAMLMapping, _ body: [OutlineNode], _ appendices: [OutlineAppendix]
    ) -> Outline {
        let templates = TemplateReader(compiled: compiled, collector: collector, labels: labels)
        func texts(_ value: YAMLValue?) -> [Template] {
            (value?.list ?? []).compactMap { $0.embedded.map(templates.read) }
        }
        let kind = front.optional("kind")?.text ?? "BÁO CÁO"
        let summary = front.required("title")?.embedded.map(templates.read) ?? .empty
        let addressees = texts(front.optional("addressees"))
        let recipients = texts(front.optional("recipients"))
        let bases = front.optional("bases")?.list ?? []
        for base in bases {
            guard let key = base.text, !compiled.scope.citations.contains(key) else { continue }
            base.report(
                .unknownCitation,
                .unknownCitation(key, nearest: nearestName(to: key, among: compiled.scope.citations.sorted())))
        }
        return Outline(
            kind: kind, summary: summary, addressees: addressees, recipients: recipients,
            bases: bases.compactMap(\.scalarText), body: body, appendices: appendices)
    }
}
