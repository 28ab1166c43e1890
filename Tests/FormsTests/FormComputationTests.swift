import Finding
import Foundation
import RegimeTestSupport
import ReportLanguage
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import Forms

/// LibreOffice computes in a form what the program computes.
struct FormComputationTests {
    @Test(.enabled(if: Tools.canCompute), arguments: 0..<6)
    func formulasGiveOurFigures(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let world = FormWorld.make()
        var stated: [String: String] = [:]
        let words = ["nil", "na", "missing", "0"]
        for key in ["a", "c"] + (1...3).map({ "ngan.m\($0)" }) + (1...9).map({ "dai.m\($0)" }) {
            let isWord = Int.random(in: 0..<(seed == 0 ? 100 : 4), using: &random) == 0
            stated[key] =
                isWord ? words[Int.random(in: 0..<4, using: &random)] : "\(Int.random(in: 1...50, using: &random))"
        }
        world.state(stated)
        world.state(["a": "\(Int.random(in: 0...9, using: &random))"], World.october.previous ?? World.october)
        var workbook = try FormWorld.form(world)
        workbook.hasResults = false
        let computed = try #require(try Tools.computed(try WorkbookWriter.write(workbook)))
        let contents = try WorkbookReader.read(computed, file: "bieu.xlsx")
        let evaluator = try world.evaluator()
        let compiled = try world.compiled()
        let slot = try #require(evaluator.slot(unit: "xa", period: World.october))
        let cells = FormCells(compiled, window: slot.window)
        let stamp = try FormStamp(contents)
        var checked = 0
        for entry in stamp.entries {
            guard case .formula(let formula) = entry.item else { continue }
            let cell = try #require(
                (0..<compiled.cellCount).first { cell in
                    let place = cells.place(cell, indicator: cells.indicator(of: cell))
                    return place?.address == entry.address && place.map { cells.grids[$0.grid].sheet } == entry.sheet
                })
            let figure = evaluator.figure(indicator: cells.indicator(of: cell), cell: cell, in: slot) ?? .missing
            let found = contents.sheet(entry.sheet)?[entry.address] ?? .blank
            checked += 1
            switch figure {
            case .given(let quantity, _): #expect(found == .number(Double(quantity.description) ?? .nan), "\(formula)")
            case .nilStated: #expect(found == .number(0), "\(formula)")
            case .missing: #expect(found.isBlank || found == .text("x"), "\(formula) \(found)")
            case .notApplicable: #expect(found == .text("x") || found.isBlank, "\(formula) \(found)")
            }
        }
        #expect(checked > 15)
        // And the form is still one, after another program saved it.
        let form = try FormWorld.read(contents, world)
        #expect(form.findings.isEmpty, "\(printed(form.findings))")
    }
}
