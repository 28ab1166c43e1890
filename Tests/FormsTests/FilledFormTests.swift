import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import Forms

/// What comes back in a form.
struct FilledFormTests {
    private let stated = [
        "a": "12", "b": "-1.5", "c": "nil", "ngan.m1": "1", "ngan.m2": "na", "ngan.m3": "3", "dai.m9": "900",
        "dai2.m1": "0.25",
    ]

    @Test
    func aFormBringsBackWhatItWasMadeWith() throws {
        let world = FormWorld.make()
        world.state(stated)
        let form = try FormWorld.read(try FormWorld.filled(world), world)
        #expect(form.findings.isEmpty, "\(printed(form.findings))")
        let figures = Dictionary(uniqueKeysWithValues: form.figures.map { ($0.key, $0.entry.value) })
        #expect(figures == world.content().figures)
        #expect(form.stamp.unit == "xa" && form.stamp.period == "2026-10" && form.stamp.regime == "thu-nghiem")
    }

    @Test
    func emptyIsNotZero() throws {
        let world = FormWorld.make()
        let form = try FormWorld.read(try FormWorld.filled(world), world)
        #expect(form.figures.isEmpty && form.findings.isEmpty)
    }

    @Test(arguments: [
        ("1.234", "1234"), ("1 234", "1234"), ("1.234,0", "1234"), (" 12 ", "12"), ("không", "nil"), ("KHÔNG", "nil"),
        ("X", "na"), ("", "missing"), ("  ", "missing"),
    ])
    func wordsInNumericCells(text: String, expected: String) throws {
        let world = FormWorld.make()
        let cell = try FormWorld.cell(FigureKey("a"), try FormWorld.filled(world))
        let form = try FormWorld.read(try FormWorld.filled(world, [cell: .text(text)]), world)
        #expect(form.findings.isEmpty, "\(printed(form.findings))")
        #expect((form.figures.first?.entry.value ?? .missing) == Figure(parsing: expected))
    }

    @Test(arguments: [
        (CellValue.text("1.23"), "dấu chấm"), (.text("1,5"), "chữ số thập phân"), (.text("mười"), "không phải số"),
        (.number(1.5), "chữ số thập phân"), (.number(1e17), "quá lớn"), (.date(45_000), "ngày tháng"),
        (.flag(true), "TRUE/FALSE"), (.error("#DIV/0!"), "#DIV/0!"), (.text("12 hồ sơ"), "không phải số"),
    ])
    func wrongValuesAreNamedByTheirCell(value: CellValue, words: String) throws {
        let world = FormWorld.make()
        let cell = try FormWorld.cell(FigureKey("a"), try FormWorld.filled(world))
        let form = try FormWorld.read(try FormWorld.filled(world, [cell: value]), world)
        let finding = try #require(form.findings.first)
        #expect(form.findings.count == 1 && form.figures.isEmpty)
        #expect(finding.rule == .cell && finding.severity == .error)
        #expect(finding.message.vi.hasPrefix(cell + ": "), "\(finding.message.vi)")
        #expect(finding.message.vi.contains(words), "\(finding.message.vi)")
    }

    @Test
    func binaryResidueIsRead() throws {
        let world = FormWorld.make()
        let cell = try FormWorld.cell(FigureKey("b"), try FormWorld.filled(world))
        let form = try FormWorld.read(try FormWorld.filled(world, [cell: .number(0.1 + 0.2)]), world)
        #expect(form.figures.first?.entry.value == Figure(parsing: "0.3"))
    }

    @Test
    func changedLabelIsAnError() throws {
        let world = FormWorld.make()
        let form = try FormWorld.read(try FormWorld.filled(world, ["Biểu 1!B8": .text("Chỉ tiêu khác")]), world)
        #expect(form.findings.map(\.rule) == [.lockedCellChanged])
        #expect(form.findings[0].message.vi.hasPrefix("Biểu 1!B8: "))
    }

    @Test
    func formulaTypedOverIsAWarning() throws {
        let world = FormWorld.make()
        world.state(stated)
        let form = try FormWorld.read(
            try FormWorld.filled(world, ["Biểu 1!D10": .number(99)], formulas: ["Biểu 1!D10": nil]), world)
        #expect(form.findings.map(\.rule) == [.computedCellChanged])
        #expect(form.findings[0].severity == .warning)
    }

    @Test
    func missingSheetIsAnError() throws {
        let world = FormWorld.make()
        var contents = try FormWorld.filled(world)
        contents.sheets.removeAll { $0.name == "Biểu 2" }
        #expect(try FormWorld.read(contents, world).findings.map(\.rule) == [.lockedCellChanged])
    }

    @Test
    func changedStampIsRefused() throws {
        let world = FormWorld.make()
        let contents = try FormWorld.filled(world, ["_baocao!B3": .text("xa-khac")])
        #expect(throws: Refusal.self) { try FilledForm(contents, file: "bieu.xlsx") }
    }

    @Test
    func versionFollowsTheRegime() throws {
        let world = FormWorld.make()
        var other = world.regime
        #expect(FormVersion.code(of: world.regime, sections: []) == FormVersion.code(of: other, sections: []))
        other.indicators[0].decimals = 1
        #expect(FormVersion.code(of: world.regime, sections: []) != FormVersion.code(of: other, sections: []))
        #expect(FormVersion.code(of: world.regime, sections: []) != FormVersion.code(of: world.regime, sections: ["x"]))
    }

    @Test
    func sameFormSameBytes() throws {
        let world = FormWorld.make()
        #expect(try WorkbookWriter.write(FormWorld.form(world)) == WorkbookWriter.write(FormWorld.form(world)))
    }
}
