import Checking
import Compiler
import Document
import DocumentFormats
import Finding
import Foundation
import Proofreading
import ReportLanguage
import ReportModel
import SampleData
import SampleReports
import TestSupport
import Testing
import Workspace

struct SampleTests {
    private static let october = Period.month(year: 2026, month: 10)

    @Test func workspaceLoadsWithoutFindings() throws {
        do {
            let workspace = try SampleFolder.load()
            #expect(workspace.warnings.map(describe) == [])
            #expect(workspace.regimes.keys.sorted() == ["cntt", "ktxh", "truong-hoc", "tthc"])
            #expect(workspace.settings.calendar == SampleCalendar.work)
        } catch let refusal as Refusal {
            Issue.record("\(refusal.findings.map(describe).joined(separator: "\n"))")
        }
    }

    @Test(
        arguments: [
            ("minh-son/units.csv", SampleTable.csv(SampleUnits.table)),
            ("minh-son/regimes/ktxh/targets.csv", SampleTable.csv(SampleData.economyTargets())),
            ("minh-son-nhap/so-lieu.csv", SampleTable.csv(SampleDraft.figures())),
        ] + SampleDraft.registers().map { ("minh-son-nhap/so-\($0.register).csv", SampleTable.csv($0.rows)) })
    func generatedFilesAreCurrent(_ path: String, _ text: String) throws {
        let file = SampleFolder.samples.appending(path: path)
        if ProcessInfo.processInfo.environment["UPDATE_SAMPLES"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test func dataIsTheSameInEveryRun() {
        let (first, second) = (SampleFixture.shared, SampleFixture())
        #expect(first.returns.map(\.key) == second.returns.map(\.key))
        #expect(first.returns.map(\.content) == second.returns.map(\.content))
        #expect(first.sheets == second.sheets)
        // 37 communes report all the time, 4 for 16 months, 7 for 10.
        #expect(first.returns.count == (37 * 26 + 4 * 16 + 7 * 10) * 2 + 26 + 2 * 4)
    }

    @Test func entriesFitTheirRegisters() throws {
        let workspace = try SampleFolder.load()
        let registers = workspace.regimesInOrder.flatMap(\.regime.registers)
        for sheet in SampleFixture.shared.sheets {
            let register = try #require(registers.first { $0.code == sheet.register })
            #expect(Set(sheet.entries.map(\.key)).count == sheet.entries.count)
            for entry in sheet.entries {
                #expect(entry.values.count == register.fields.count)
                for (field, value) in zip(register.fields, entry.values) {
                    #expect(fits(value, field), "\(entry.key) \(field.code)")
                }
            }
        }
        for (code, rows) in SampleDraft.registers() {
            let register = try #require(registers.first { $0.code == code })
            #expect(rows[0] == ["register", "unit"] + register.fields.map(\.code))
            #expect(rows.count > 1)
        }
    }

    private func fits(_ value: FieldValue, _ field: Register.Field) -> Bool {
        switch (value, field.kind) {
        case (.empty, _): !field.isRequired
        case (.text(let text), .choice(let choices)): choices.contains(text)
        case (.text, .text), (.text, .category), (.date, .date): true
        case (.number(let number), .number(let decimals, _)): Int(number.decimals) <= decimals
        default: false
        }
    }

    /// What is typed for every unit, every seventh month for most of them; `SAMPLE_ALL=1` checks all of it.
    @Test(arguments: ["cntt", "ktxh", "truong-hoc", "tthc"])
    func returnsHaveNoErrors(_ regime: String) throws {
        let workspace = try SampleFolder.load(regime)
        let data = SampleFixture.shared
        let source = try SampleSource(workspace, regime, data)
        let evaluator = Evaluator(try #require(workspace.regimes[regime]).compiled, source: source)
        let checksAll = ProcessInfo.processInfo.environment["SAMPLE_ALL"] == "1"
        for (index, (key, content)) in data.returns.enumerated() where key.regime == regime {
            let isCounted = regime == "tthc" && key.unit == SampleUnits.mainCommune
            guard checksAll || (isCounted ? key.period == Self.october : regime.count > 4 || index % 7 == 0) else {
                continue
            }
            let slot = try #require(evaluator.slot(unit: key.unit, period: key.period))
            #expect(slot.isOpen)
            let findings = ReturnChecker.check(slot, evaluator: evaluator, content: content)
            let wrong = findings.filter { $0.severity > .info || $0.rule == .unusedExplanation }.map(describe)
            #expect(wrong == [])
            guard key.period != SampleCalendar.months[0], regime != "truong-hoc" else { continue }
            #expect(findings.filter { $0.rule == .notEvaluated }.map(describe) == [])
        }
    }

    @Test(arguments: [
        ("tthc", "minh-tan", october), ("ktxh", "minh-tan", october), ("cntt", "to-cntt", october),
        ("truong-hoc", "thcs-minh-tan", .schoolTerm(startYear: 2025, term: 2)),
    ])
    func latestReportReadsWell(_ regime: String, _ unit: String, _ period: Period) throws {
        let text = try report(regime, unit, period)
        expectGolden(text, "\(regime).txt")
        for line in text.split(separator: "\n") {
            let words = line.drop { $0 == " " }
            if !line.contains("│"), !line.contains("Số:"), !line.contains("Nam"), !words.contains("   ") {
                #expect(!words.contains("  "), "\(line)")
            }
        }
    }

    @Test(arguments: [
        ("tthc", "xa-17", Period.month(year: 2024, month: 9)), ("ktxh", "xa-17", .month(year: 2024, month: 9)),
        ("cntt", "to-cntt", .month(year: 2024, month: 9)), ("ktxh", "xa-05", .month(year: 2025, month: 7)),
        ("truong-hoc", "thcs-minh-lap", .schoolTerm(startYear: 2024, term: 1)),
    ])
    func earlierReportsCompile(_ regime: String, _ unit: String, _ period: Period) throws {
        #expect(try report(regime, unit, period).contains("./."))
    }

    /// What we write ourselves has the layout and the wording that we ask of others, in both formats.
    @Test(arguments: [("tthc", 10), ("ktxh", 9), ("cntt", 9)]) func ownReportsPassTheRulesOnForm(
        _ regime: String, _ month: Int
    ) throws {
        let unit = regime == "cntt" ? "to-cntt" : "xa-17"
        let document = try #require(try document(regime, unit, .month(year: 2024, month: month)))
        let rules = ProofRule.all.filter {
            ["CT", "VT", "SO", "TT"].contains($0.group) && ($0.tier == .core || $0.tier == .style)
        }
        let docx = try DOCXReader.read(DOCX.write(document), file: "bao-cao.docx").manuscript
        #expect(Proofreader(rules: rules).findings(in: docx).map(describe) == [])
        let text = try PlainTextReader.read(Array(PlainText.write(document).utf8), file: "bao-cao.txt")
        #expect(Proofreader(rules: rules).findings(in: text).map(describe) == [])
    }

    private func report(_ regime: String, _ unit: String, _ period: Period) throws -> String {
        try document(regime, unit, period).map { PlainText.write($0) } ?? ""
    }

    private func document(_ regime: String, _ unit: String, _ period: Period) throws -> Document? {
        do {
            let (document, findings) = try SampleReports(regime).report(unit, period)
            #expect(findings.map(describe) == [])
            return document
        } catch let refusal as Refusal {
            Issue.record("\(refusal.findings.map(describe).joined(separator: "\n"))")
            return nil
        }
    }
}

func describe(_ finding: Finding) -> String {
    let place = finding.place.map { "\($0.file):\($0.line) " } ?? ""
    let subject = finding.subject.map { "\($0.unit) \($0.period) \($0.item ?? "") " } ?? ""
    return "\(place)\(subject)\(finding.rule.name) \(finding.message.vi) \(finding.evidence?.arithmetic ?? "")"
}
