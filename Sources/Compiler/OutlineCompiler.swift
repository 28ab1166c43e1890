import Document
import Finding
import ReportLanguage
import ReportModel
import Workspace

/// Fills an outline with the figures of one return.
///
/// What is missing is collected and refused together; in a draft it becomes a gap instead.
struct OutlineCompiler {
    let evaluator: Evaluator
    let slot: Evaluator.Slot
    let content: ReturnContent
    let isDraft: Bool
    /// The units that a consolidated report rests on; `nil` for the report of one unit.
    let units: ReportingUnits?
    /// How many charts there are so far.
    private(set) var chartCount = 0
    /// How many numbered tables there are so far.
    private var tableCount = 0
    /// The labels of tables and charts by name, as far as they are printed.
    private(set) var labels: [String: String] = [:]
    /// The labels that text refers to: those that an earlier pass found, as text may refer to what stands below it.
    private let known: [String: String]
    /// Whether text referred to what is not known.
    private(set) var lacksLabels = false
    private(set) var findings: [Finding] = []
    /// The missing figures that were reported.
    private var reported: Set<Evaluator.FigureReference> = []
    private var numbers = [0, 0, 0, 0]
    let printer: ValuePrinter

    init(
        evaluator: Evaluator, slot: Evaluator.Slot, content: ReturnContent, isDraft: Bool, units: ReportingUnits?,
        labels: [String: String] = [:]
    ) {
        self.evaluator = evaluator
        self.slot = slot
        self.content = content
        self.isDraft = isDraft
        self.units = units
        known = labels
        printer = ValuePrinter(evaluator: evaluator)
    }

    /// Starts the numbers of headings anew, for an appendix.
    mutating func restartNumbering() {
        numbers = [0, 0, 0, 0]
    }

    /// The number of the next chart, through the whole document.
    mutating func nextChartNumber() -> Int {
        chartCount += 1
        return chartCount
    }

    /// Notes the label of a chart that has a name.
    mutating func note(_ label: String, as name: String?) {
        if let name { labels[name] = label }
    }

    /// The caption of a table, with the next number where the table has a name.
    mutating func numbered(_ caption: Inlines, _ name: String?) -> Inlines {
        guard let name else { return caption }
        tableCount += 1
        note("Bảng \(tableCount)", as: name)
        return [.text("Bảng \(tableCount). ")] + caption
    }

    /// The label of a table or chart inside a sentence.
    private mutating func reference(_ reference: LabelReference, _ emphasis: Emphasis) -> Inline {
        if let label = known[reference.name] { return .text(label, emphasis) }
        lacksLabels = true
        findings.append(
            Finding(
                .unknownCode, severity: isDraft ? .warning : .error, .labelNotPrinted(reference.name),
                at: reference.place, quote: reference.name, sourceLine: reference.sourceLine, subject: subject))
        return .gap("…")
    }

    mutating func blocks(_ nodes: [OutlineNode]) -> [Block] {
        nodes.flatMap { block($0) }
    }

    private mutating func block(_ node: OutlineNode) -> [Block] {
        switch node {
        case .heading(let heading): [.heading(self.heading(heading))]
        case .paragraph(let template, let place): [.paragraph(Paragraph(inlines(template), place: place))]
        case .list(let list): [.list(self.list(list))]
        case .table(let table):
            {
                var filler = TableFiller(compiler: self)
                let filled = filler.fill(table)
                self = filler.compiler
                return [.table(filled)]
            }()
        case .chart(let chart): charts(chart)
        case .registerList(let list): registerList(list)
        case .units(let units): unitsBlocks(units)
        case .section(let section): self.section(section)
        case .conditional(let conditional): self.conditional(conditional)
        }
    }

    // MARK: - Text

    /// Fills the expressions of a template.
    mutating func inlines(
        _ template: Template, frame: Evaluator.Frame? = nil, setting: ValuePrinter.Setting = .prose
    ) -> Inlines {
        template.pieces.map { piece in
            switch piece {
            case .text(let text, let style): .text(text, emphasis(style))
            case .expression(let formatted, let style):
                inline(formatted, frame ?? Evaluator.Frame(slot: slot), emphasis(style), setting)
            case .reference(let reference, let style): self.reference(reference, emphasis(style))
            }
        }
    }

    private func emphasis(_ style: Template.Style) -> Emphasis {
        var emphasis: Emphasis = []
        if style.contains(.bold) { emphasis.insert(.bold) }
        if style.contains(.italic) { emphasis.insert(.italic) }
        return emphasis
    }

    /// The words of one expression; a gap, and in a final document a finding, where its figure is missing.
    mutating func inline(
        _ formatted: Formatted, _ frame: Evaluator.Frame, _ emphasis: Emphasis, _ setting: ValuePrinter.Setting
    ) -> Inline {
        let printed: ValuePrinter.Printed
        do throws(EvaluationError) {
            printed = try printer.print(formatted, frame, setting)
        } catch {
            report(.arithmetic, .overflow(error.name), formatted)
            return .gap("…")
        }
        switch printed {
        case .text(let text):
            if case .text = formatted.term.type { return .text(text, emphasis) }
            return .figure(text, source: formatted.source, emphasis)
        case .missing:
            reportMissing(formatted, frame)
            return .gap("…")
        }
    }

    mutating func report(_ rule: RuleID, _ message: Message, _ formatted: Formatted) {
        findings.append(
            Finding(
                rule, severity: isDraft ? .warning : .error, message, at: formatted.place, quote: formatted.source,
                sourceLine: formatted.sourceLine, subject: subject))
    }

    private var subject: Subject {
        Subject(regime: evaluator.compiled.regime.code, unit: slot.unit, period: slot.period.description)
    }

    /// Reports the figures that are missing behind an expression; each figure once, where it is first needed.
    mutating func reportMissing(_ formatted: Formatted, _ frame: Evaluator.Frame) {
        let missing = evaluator.missingFigures(formatted.term, frame)
        let unreported = missing.filter { reported.insert($0).inserted }
        guard missing.isEmpty || !unreported.isEmpty else { return }
        report(.missingFigure, .missingFigure(unreported.map { evaluator.describe($0) }), formatted)
    }

    /// Whether a condition holds; one that cannot be told is a missing figure.
    private mutating func holds(_ formatted: Formatted) -> Bool? {
        let frame = Evaluator.Frame(slot: slot)
        do throws(EvaluationError) {
            switch try evaluator.evaluate(formatted.term, frame) {
            case .flag(let flag): return flag
            case .notApplicable: return false
            default: reportMissing(formatted, frame)
            }
        } catch {
            report(.arithmetic, .overflow(error.name), formatted)
        }
        return nil
    }

    // MARK: - Blocks

    private mutating func heading(_ heading: OutlineHeading) -> Heading {
        let level = Heading.Level(rawValue: heading.depth) ?? .point
        var number: Int?
        if heading.isNumbered {
            numbers[heading.depth] += 1
            for deeper in (heading.depth + 1)..<(numbers.count + 1) where deeper < numbers.count { numbers[deeper] = 0 }
            number = numbers[heading.depth]
        }
        return Heading(level: level, number: number, text: inlines(heading.text), place: heading.place)
    }

    private mutating func list(_ list: OutlineList) -> List {
        var items: [List.Item] = []
        for item in list.items {
            items.append(
                List.Item(inlines(item.text), children: item.children.map { self.list($0) }, place: item.place))
        }
        let marker: List.Marker =
            switch list.marker {
            case .dash: .dash
            case .plus: .plus
            case .letter: .letter
            case .number: .number
            }
        return List(marker: marker, items: items)
    }

    private mutating func registerList(_ list: RegisterListBlock) -> [Block] {
        let entries: [RegisterEntry]
        do throws(EvaluationError) {
            entries = try evaluator.entries(register: list.register, in: slot, where: list.condition)
        } catch {
            findings.append(Finding(.arithmetic, .overflow(error.name), at: list.place, subject: subject))
            return []
        }
        if entries.isEmpty { return [.paragraph(Paragraph(.plain(list.empty), place: list.place))] }
        var items: [List.Item] = []
        for entry in entries {
            let frame = Evaluator.Frame(slot: slot, entry: entry, register: list.register)
            items.append(List.Item(inlines(list.item, frame: frame), place: list.place))
        }
        return [.list(List(marker: .dash, items: items))]
    }

    /// The text that the unit wrote, its statement that there is nothing, or a finding.
    private mutating func section(_ section: SectionBlock) -> [Block] {
        guard let text = content.narratives[section.code] else {
            guard section.isRequired else { return [] }
            findings.append(
                Finding(
                    .missingSection, severity: isDraft ? .warning : .error,
                    .missingSection(section.code, prompt: section.prompt), at: section.place, quote: section.code,
                    subject: subject))
            return [.paragraph(Paragraph([.gap("[\(section.prompt)]")], place: section.place))]
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            return [.paragraph(Paragraph(.plain(section.empty), place: section.place))]
        }
        let source = SourceText(
            file: "\(subject.unit)/\(subject.period)/\(section.code)", text: FileText.normalized(text))
        do {
            return blocks(try OutlineReader.readNarrative(source, regime: evaluator.compiled))
        } catch {
            findings += error.findings
            return []
        }
    }

    private mutating func conditional(_ conditional: ConditionalBlock) -> [Block] {
        switch holds(conditional.condition) {
        case true?: blocks(conditional.then)
        case false?: blocks(conditional.otherwise)
        case nil: isDraft ? [.paragraph(Paragraph([.gap("…")], place: conditional.condition.place))] : []
        }
    }

    mutating func report(_ finding: Finding) {
        findings.append(finding)
    }
}
