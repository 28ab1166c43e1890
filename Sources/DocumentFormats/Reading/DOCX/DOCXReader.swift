package import Document
package import Finding
import Packaging

/// Reads DOCX files (ISO/IEC 29500, transitional and strict), whoever wrote them.
package enum DOCXReader {
    /// The largest file that is read, in bytes.
    package static let sizeLimit = 100 << 20

    /// Returns the contents of a DOCX file, and what rewriting it needs.
    ///
    /// The text is what the page shows: tracked changes accepted, fields with their last result, numbers of lists computed,
    /// letters of TCVN3 and VNI fonts as Unicode.
    ///
    /// - Throws: ``Refusal`` with one finding for a file that is none, or is damaged, locked, unsafe or too large.
    package static func read(
        _ bytes: [UInt8], file: String
    ) throws(Refusal) -> (manuscript: Manuscript, docx: DOCXFile) {
        if let finding = DOCXRefusal.kind(bytes, file: file) { throw Refusal(finding) }
        do {
            var reading = try Reading(PartPackage(bytes), file: file)
            return try reading.read()
        } catch {
            throw Refusal(DOCXRefusal.finding(error, file: file))
        }
    }
}

/// One file while it is read.
private struct Reading {
    private var package: PartPackage
    private let file: String
    private var relationships = Relationships()
    private var docx: DOCXFile
    private var theme = Theme()

    init(_ package: PartPackage, file: String) {
        self.package = package
        self.file = file
        docx = DOCXFile(archive: package.archive)
    }

    mutating func read() throws -> (manuscript: Manuscript, docx: DOCXFile) {
        let main = try package.relationships(of: "").first("officeDocument") ?? "word/document.xml"
        guard package.archive.entry(main) != nil else { throw DOCXRefusal.Problem.noMainPart(package.archive) }
        relationships = try package.relationships(of: main)
        let assembler = try makeAssembler()
        let handler = StoryHandler(StoryReader(consume assembler, theme: theme))
        docx.parts = [main]
        _ = try package.read(main, handler)
        handler.story.finish()
        if handler.story.assembler.isTooLarge { throw ZipProblem.tooLarge(main) }
        let (footnotes, endnotes) = (handler.story.footnotes, handler.story.endnotes)
        try readNotes(footnotes, .footnote, "footnotes", handler)
        try readNotes(endnotes, .endnote, "endnotes", handler)
        try readMargins(handler)
        let remarks = try readRemarks(handler.story.assembler.remarks)
        try checkStyles(handler.story.assembler.styles)
        docx.anchors = handler.story.assembler.anchors
        var manuscript = handler.story.assembler.finish(remarks: remarks)
        manuscript.record = readFigures()
        if let count = manuscript.record?.charts.count, count > 0 {
            // One more, so that one that was added is noticed.
            manuscript.charts = package.charts(relationships, limit: count + 1)
        }
        return (manuscript, docx)
    }

    /// Reads the figures that the file carries. It may have a few other parts of the same kind, from other programs.
    private mutating func readFigures() -> FigureRecord? {
        for relationship in relationships.all.lazy.filter({ $0.kind == "customXml" }).prefix(8) {
            if let record = package.figures(relationship.target) { return record }
        }
        return nil
    }

    /// Reads theme, styles and numbering.
    private mutating func makeAssembler() throws -> Assembler {
        var names = NamePool()
        if let part = relationships.first("theme") {
            let reader = ThemeReader(names)
            _ = try package.read(part, reader)
            (theme, names) = (reader.theme, reader.names)
        }
        var all = try readStyles(names)
        var numbering = WordNumbering()
        if let part = relationships.first("numbering") {
            let reader = NumberingReader(all.names)
            _ = try package.read(part, reader)
            (numbering, all.names) = (reader.numbering, reader.names)
            numbering.resolveLinks(&all)
        }
        return Assembler(file: file, styles: all, numbering: numbering)
    }

    /// Reads what holds for all text, and finds out where the styles stand.
    private mutating func readStyles(_ names: NamePool) throws -> WordStyles {
        let reader = StylesReader(names: names, theme: theme)
        guard let part = relationships.first("styles"), let contents = try package.contents(part) else {
            return reader.result
        }
        do {
            guard let index = StyleIndex(contents) else {
                try StyleIndex.read(contents, reader)
                return reader.result
            }
            try index.readDefaults(reader)
            var styles = reader.result
            styles.use(index, theme: theme)
            return styles
        } catch let problem as XMLProblem {
            throw PartProblem(part: part, problem: problem)
        }
    }

    /// Says what is wrong in the styles, where one of them could not be read.
    private func checkStyles(_ styles: WordStyles) throws {
        guard styles.isBroken, let part = relationships.first("styles") else { return }
        do { try styles.readAll() } catch let problem as XMLProblem {
            throw PartProblem(part: part, problem: problem)
        }
    }

    /// Reads the notes that the body refers to, in the order of its references.
    private mutating func readNotes(
        _ ids: [Int], _ story: Manuscript.Story, _ kind: String, _ handler: StoryHandler
    ) throws {
        guard !ids.isEmpty, let part = relationships.first(kind) else { return }
        try read(part, story, handler)
        let notes = handler.story.notes
        var seen: Set<Int> = []
        for (index, id) in ids.enumerated() where seen.insert(id).inserted {
            var isFirst = true
            for step in notes[id] ?? [] {
                if isFirst, case .paragraph(var draft) = step {
                    draft.noteLabel = StoryReader.mark(index + 1, isFootnote: story == .footnote) + " "
                    isFirst = false
                    handler.story.assembler.take(draft)
                } else {
                    handler.story.assembler.take(step)
                }
            }
        }
    }

    /// Reads another part with text.
    private mutating func read(_ part: String, _ story: Manuscript.Story, _ handler: StoryHandler) throws {
        handler.story.assembler.part = docx.parts.count
        docx.parts.append(part)
        handler.story.begin(story)
        _ = try package.read(part, handler)
        handler.story.finish()
    }

    /// Reads each header and footer once, and finds out where the sections have their page numbers.
    private mutating func readMargins(_ handler: StoryHandler) throws {
        var numbers: [String: (alignment: Manuscript.Alignment, halfPoints: Int)?] = [:]
        // What a section does not have it takes over from the one before.
        var current: [String: (target: String, isHeader: Bool)] = [:]
        for (page, section) in handler.story.assembler.sections.enumerated() {
            for reference in section.references {
                guard let target = relationships.target(id: reference.id) else { continue }
                current["\(reference.isHeader) \(reference.type)"] = (target, reference.isHeader)
                if numbers[target] != nil { continue }
                handler.story.assembler.pageNumber = nil
                try read(target, reference.isHeader ? .header : .footer, handler)
                numbers.updateValue(handler.story.assembler.pageNumber, forKey: target)
            }
            func numbering(_ type: String) -> Manuscript.Page.Numbering {
                for isHeader in [true, false] {
                    guard let part = current["\(isHeader) \(type)"], let number = numbers[part.target] ?? nil else {
                        continue
                    }
                    return isHeader
                        ? .header(number.alignment, halfPoints: number.halfPoints)
                        : .footer(number.alignment, halfPoints: number.halfPoints)
                }
                return .none
            }
            let ordinary = numbering("default")
            handler.story.assembler.setNumbering(
                of: page, ordinary, first: section.hasTitlePage ? numbering("first") : ordinary)
        }
    }

    private mutating func readRemarks(_ ranges: [Int: Assembler.RemarkRange]) throws -> [Manuscript.Remark] {
        guard !ranges.isEmpty, let part = relationships.first("comments") else { return [] }
        let reader = CommentsReader()
        _ = try package.read(part, reader)
        var remarks: [Manuscript.Remark] = []
        for (id, range) in ranges {
            guard let text = reader.texts[id] else { continue }
            let start = range.start ?? range.end ?? 0
            remarks.append(Manuscript.Remark(range: start..<max(start, range.end ?? start), text: text))
        }
        return remarks.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.text) < ($1.range.lowerBound, $1.range.upperBound, $1.text)
        }
    }
}
