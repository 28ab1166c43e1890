package import Finding
import Forms
package import ReportLanguage
package import ReportModel
import Spreadsheet
package import Workspace

/// The Excel form in which a unit states its figures.
package enum ReturnForm {
    /// Returns the form of a return with what is stated so far; empty where the unit owes none.
    package static func workbook(
        _ unit: Unit, _ period: Period, _ loaded: LoadedRegime, _ source: StoreSource, _ evaluator: Evaluator
    ) throws(Refusal) -> [UInt8] {
        guard let slot = evaluator.slot(unit: unit.code, period: period) else { return [] }
        let revision = source.revision(unit: unit.code, period: period)
        let created = revision.map { Surroundings.timestamp($0.time) } ?? "\(slot.window.last)T00:00:00Z"
        let workbook = EntryForm.workbook(
            EntryForm.Subject(
                compiled: loaded.compiled, evaluator: evaluator, slot: slot, unitName: unit.name,
                sections: loaded.sectionBlocks.map { ($0.code, $0.prompt) },
                content: revision?.content ?? ReturnContent(), revision: revision?.number ?? 0,
                properties: Workbook.Properties(
                    title: "\(loaded.regime.name) – \(unit.name) – \(period.vietnamese)", author: "BaoCao",
                    created: created)))
        return try WorkbookWriter.write(workbook)
    }
}
