import Consolidation
import Finding
import Operations
import ReportModel
import Workspace

/// *Lời văn*: what the units below wrote, section by section, to be read.
enum NarrativePage {
    @Sendable static func page(_ visit: Visit) throws -> Answer {
        let choice = try ConsolidationChoice(visit)
        let store = visit.store
        let answer = try choice.ask(visit) { (run, row) throws(Refusal) in
            (
                unit: run.consolidator.unit(row), above: run.above(row).map { run.consolidator.unit($0) },
                texts: try UnitTexts(run, row: row, store: store)
            )
        }
        guard let (unit, above, texts) = answer else { return ConsolidationPages.empty(visit, choice.loaded) }
        let sections = UnitTexts.sections(choice.loaded).map { block in (block, texts.pieces(block.code)) }
        return .page(
            .gathered,
            ([
                "title": visit.text(.gatheredTitle), "regime": choice.loaded.regime.name, "unit": unit.name,
                "period": choice.period.vietnamese, "tablePath": choice.address(unit: unit.code),
                "above": ConsolidationPages.above(above, choice, visit, tail: "/loi-van"),
                "isEmpty": sections.allSatisfy { $0.1.isEmpty },
                "sections": sections.enumerated().map { number, section in
                    Fields([
                        "id": "muc-\(number + 1)", "title": section.0.prompt, "count": section.1.count,
                        "texts": section.1.map { fields($0, choice) },
                    ])
                },
                "findings": texts.findings.map { $0.fields(visit.language) },
            ] as Fields).with(choice.neighbours("/loi-van", unit: unit.code)))
    }

    private static func fields(_ piece: Gathering.Piece, _ choice: ConsolidationChoice) -> Fields {
        [
            "unit": piece.unitName, "path": EntryPage.path(choice.loaded.regime.code, piece.key.unit, choice.period),
            "paragraphs": piece.text.split(separator: "\n").map(String.init).filter { line in
                line.contains { !$0.isWhitespace }
            },
        ]
    }
}
