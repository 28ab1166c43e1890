import Finding
import ReportModel
import Tabular

/// Reads `units.csv`: code, name, short_name, parent, level, from, until, succeeded_by.
enum UnitsReader {
    static func read(_ bytes: [UInt8], file: String) throws(Refusal) -> UnitTree {
        let (records, problems) = CSVReader.read(bytes, file: file)
        let header = CSVHeader(
            records.first, file: file, required: ["code", "name", "parent", "level"],
            optional: ["short_name", "from", "until", "succeeded_by"])
        var findings = problems + header.findings
        var entries: [UnitTree.Entry] = []
        var doubtful: [UnitTree.Entry] = []
        if !header.findings.hasErrors {
            for record in records.dropFirst() {
                if let finding = header.lengthFinding(record) {
                    findings.append(finding)
                } else {
                    var row = UnitRow(header: header, record: record, file: file)
                    if let entry = row.entry() {
                        if row.findings.isEmpty { entries.append(entry) } else { doubtful.append(entry) }
                    }
                    findings += row.findings
                }
            }
        }
        // A line with a mistake still stands for its unit, unless that would look like a second one.
        let codes = Set(entries.map(\.unit.code))
        entries += doubtful.filter { !codes.contains($0.unit.code) }
        do throws(Refusal) {
            let tree = try UnitTree.build(entries)
            if !findings.hasErrors { return tree }
        } catch {
            findings += error.findings
        }
        throw Refusal(findings.inReadingOrder)
    }
}

/// One line of `units.csv`.
private struct UnitRow {
    let header: CSVHeader
    let record: CSVRecord
    let file: String
    private(set) var findings: [Finding] = []

    init(header: CSVHeader, record: CSVRecord, file: String) {
        self.header = header
        self.record = record
        self.file = file
    }

    private func text(_ column: String) -> String? {
        guard let text = header.field(column, of: record)?.text, !text.isEmpty else { return nil }
        return text
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ column: String) {
        let field = header.field(column, of: record)
        let place = field?.place(in: file) ?? Place(file: file, line: record.line, column: 1)
        findings.append(Finding(rule, message, at: place, quote: field?.text ?? ""))
    }

    mutating func entry() -> UnitTree.Entry? {
        for column in ["code", "name", "level"] where text(column) == nil {
            report(.missingKey, .missingKey(column, in: text("code") ?? file), column)
        }
        let from = day("from")
        let until = day("until")
        let successors = successors()
        guard let code = text("code"), let name = text("name"), let level = text("level") else { return nil }
        return UnitTree.Entry(
            unit: Unit(
                code: code, name: name, shortName: text("short_name"), parent: text("parent"), level: level, from: from,
                until: until, successors: successors),
            place: header.field("code", of: record)?.place(in: file) ?? Place(file: file, line: record.line, column: 1))
    }

    private mutating func day(_ column: String) -> Day? {
        guard let text = text(column) else { return nil }
        guard let day = Day(parsing: text) else {
            report(.badDate, .noSuchDate(text), column)
            return nil
        }
        return day
    }

    /// `CODE`, or `CODE:0.6 CODE:0.4`.
    private mutating func successors() -> [Succession] {
        (text("succeeded_by") ?? "").split(separator: " ").compactMap { part in
            let pieces = part.split(separator: ":", maxSplits: 1)
            let code = String(pieces[0])
            guard pieces.count == 2 else { return Succession(code: code, share: Quantity(1)) }
            guard let share = try? Quantity(plain: pieces[1]) else {
                report(.badValue, .expectedNumber("succeeded_by", found: String(pieces[1])), "succeeded_by")
                return nil
            }
            return Succession(code: code, share: share)
        }
    }
}

/// Reads `targets.csv` of a regime: unit (empty for every unit), period, indicator, value.
enum TargetsReader {
    static func read(_ bytes: [UInt8], file: String, regime: Regime, tree: UnitTree) -> ([Target], [Finding]) {
        let (records, problems) = CSVReader.read(bytes, file: file)
        let header = CSVHeader(
            records.first, file: file, required: ["unit", "period", "indicator", "value"])
        var findings = problems + header.findings
        guard !header.findings.hasErrors else { return ([], findings) }
        let indicators = Dictionary(regime.indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let units = Set(tree.codes)
        var targets: [Target] = []
        for record in records.dropFirst() {
            func field(_ name: String) -> (text: String, place: Place) {
                let field = header.field(name, of: record)
                return (field?.text ?? "", field?.place(in: file) ?? Place(file: file, line: record.line, column: 1))
            }
            func report(_ rule: RuleID, _ message: Message, _ name: String) {
                findings.append(Finding(rule, message, at: field(name).place, quote: field(name).text))
            }
            let unit = field("unit").text
            if !unit.isEmpty, !units.contains(unit) {
                report(.unknownUnit, .unknownUnit(unit, nearest: nearestName(to: unit, among: units.sorted())), "unit")
            }
            let period = Period(parsing: field("period").text)
            if period == nil { report(.badValue, .noSuchPeriod(field("period").text), "period") }
            let code = field("indicator").text
            guard let indicator = indicators[code] else {
                let nearest = nearestName(to: code, among: indicators.keys.sorted())
                report(.unknownCode, .unknownCode(code, what: .indicatorWord, nearest: nearest), "indicator")
                continue
            }
            do throws(Quantity.ParseError) {
                let value = try Quantity(vietnamese: field("value").text, decimals: indicator.decimals)
                guard let period else { continue }
                targets.append(
                    Target(
                        indicator: code, unit: unit.isEmpty ? nil : unit, period: period, value: value,
                        place: field("value").place))
            } catch {
                report(.badValue, .badNumber(field("value").text, error.reason), "value")
            }
        }
        return (targets, findings)
    }
}
