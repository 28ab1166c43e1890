import Consolidation
import Finding
import Mustache
import Operations
import ReportModel
import Workspace

/// *Lời văn*: what the units below wrote, section by section, to be read.
enum NarrativePage {
    /// How many units' texts a page has of each section.
    private static let pageSize = 40

    @Sendable static func page(_ visit: Visit) throws -> Answer {
        let choice = try ConsolidationChoice(visit)
        let store = visit.store
        let answer = try choice.ask(visit) { (run, row) throws(Refusal) in
            (
                unit: run.consolidator.unit(row), above: run.above(row).map { run.consolidator.unit($0) },
                texts: try run.remembered("texts \(row)") { () throws(Refusal) in
                    try UnitTexts(run, row: row, store: store)
                }
            )
        }
        guard let (unit, above, texts) = answer else { return ConsolidationPages.empty(visit, choice.loaded) }
        let sections = UnitTexts.sections(choice.loaded).map { block in (block, texts.pieces(block.code)) }
        let most = sections.map(\.1.count).max() ?? 0
        let pages = max(1, (most + pageSize - 1) / pageSize)
        let page = min(max(1, visit.request.query["trang"].flatMap { Int($0) } ?? 1), pages)
        let address = choice.address("/loi-van", unit: unit.code)
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
                        "texts": section.1.dropFirst((page - 1) * pageSize).prefix(pageSize).map {
                            fields($0, choice)
                        },
                    ])
                },
                "page": page, "pages": pages, "hasPages": pages > 1,
                "earlierPath": page > 1 ? "\(address)&trang=\(page - 1)" : nil,
                "laterPath": page < pages ? "\(address)&trang=\(page + 1)" : nil,
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
