import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import Spreadsheet
import Testing

@testable import Forms

/// A regime with everything that a form can show, and its form.
enum FormWorld {
    static func make() -> World {
        func members(_ count: Int) -> [Category.Member] {
            (1...count).map { Category.Member(code: "m\($0)", name: "Mục \($0)") }
        }
        return World(
            .test(
                [
                    .test("a", minimum: "0"),
                    .test("b", "tấn", decimals: 1, minimum: "-5", maximum: "1000"),
                    .test("tong", formula: "sum(a, c)"), .test("c"),
                    .test("ty_le", "%", decimals: 2, formula: "round(percent(a, c), 2)", overTime: .none),
                    .test("neu", formula: "if(a > 10, c, 0)"),
                    .test("thay", formula: "default(c, 7)"),
                    .test("hieu", formula: "a - a@prev"),
                    .test("nho", formula: "min(a, c)"),
                    .test("ngan", by: "it"), .test("ngan_tong", formula: "ngan + a"),
                    .test("dai", by: "nhieu"), .test("dai2", "kg", decimals: 2, by: "nhieu"),
                    .test("dai_gap", by: "nhieu", formula: "dai * 2"),
                ],
                categories: [
                    Category(code: "it", name: "Ít", members: members(3)),
                    Category(code: "nhieu", name: "Nhiều", members: members(9)),
                ]))
    }

    static func form(_ world: World, revision: Int = 0) throws -> Workbook {
        let evaluator = try world.evaluator()
        let slot = try #require(evaluator.slot(unit: "xa", period: World.october))
        return EntryForm.workbook(
            EntryForm.Subject(
                compiled: try world.compiled(), evaluator: evaluator, slot: slot, unitName: "xã Thử",
                sections: [("noi_dung", "Nêu kết quả nổi bật")], content: world.content(), revision: revision,
                properties: .init(title: "Biểu", author: "BaoCao", created: "")))
    }

    /// A form that went through a file, with some cells replaced.
    static func filled(
        _ world: World, _ changes: [String: CellValue] = [:], formulas: [String: String?] = [:]
    ) throws -> WorkbookContents {
        var contents = try WorkbookReader.read(try WorkbookWriter.write(try form(world)), file: "bieu.xlsx")
        for (place, value) in changes {
            let (sheet, address) = try split(place, contents)
            var cells = contents.sheets[sheet].cells.filter { $0.address != address }
            if value != .blank { cells.append(SheetContents.Cell(address, value)) }
            let old = contents.sheets[sheet]
            contents.sheets[sheet] = SheetContents(
                name: old.name, isHidden: old.isHidden, cells: cells, formulas: old.formulas, merged: old.merged)
        }
        for (place, formula) in formulas {
            let (sheet, address) = try split(place, contents)
            contents.sheets[sheet].formulas[address] = formula
        }
        return contents
    }

    private static func split(_ place: String, _ contents: WorkbookContents) throws -> (Int, CellAddress) {
        let parts = place.split(separator: "!").map(String.init)
        return (
            try #require(contents.sheets.firstIndex { $0.name == parts[0] }), try #require(CellAddress(parts[1]))
        )
    }

    static func read(_ contents: WorkbookContents, _ world: World) throws -> FilledForm {
        var form = try FilledForm(contents, file: "bieu.xlsx")
        form.read(try world.compiled())
        return form
    }

    /// The cell in which a figure is typed.
    static func cell(_ key: FigureKey, _ contents: WorkbookContents) throws -> String {
        let stamp = try FormStamp(contents)
        let entry = try #require(stamp.entries.first { $0.item == .figure(key) })
        return "\(entry.sheet)!\(entry.address)"
    }
}
