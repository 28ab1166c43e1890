import Finding
package import ReportModel
package import ReportStore
package import Spreadsheet
import Tabular

/// Entries of a register as a file, in forms that an import takes.
package struct RegisterFile {
    private let target: RegisterKey
    private let register: Register
    private let catalogue: RegisterCatalogue
    private let entries: [RegisterEntry]
    /// The fields that are written.
    private let shown: [Int]

    /// - Parameter hasPersonal: whether personal fields are written; they never leave the unit.
    package init(
        _ entries: [RegisterEntry], of target: RegisterKey, _ register: Register, _ catalogue: RegisterCatalogue,
        hasPersonal: Bool
    ) {
        self.entries = entries
        self.target = target
        self.register = register
        self.catalogue = catalogue
        shown = register.fields.indices.filter { hasPersonal || !register.fields[$0].isPersonal }
    }

    /// For programs: columns by the codes of fields, and which register and unit it is.
    package var csv: [UInt8] {
        var writer = CSVWriter(mark: true)
        writer.append(["register", "unit"] + shown.map { register.fields[$0].code })
        for entry in entries {
            writer.append(
                [target.register, target.unit] + shown.map { RegisterCatalogue.text(entry.values[$0]) })
        }
        return writer.bytes
    }

    /// For people: columns by the names of fields, numbers and days as such.
    ///
    /// - Parameter created: ISO 8601 in UTC.
    package func workbook(unitName: String, created: String) -> Workbook {
        var sheet = Sheet(name: Sheet.usableName(register.name, taken: []))
        for (column, field) in shown.enumerated() {
            sheet.put(0, column, .text(register.fields[field].name), SheetStyles.head)
            sheet.widths[column] = register.fields[field].kind == .text ? 32 : 18
        }
        for (row, entry) in entries.enumerated() {
            for (column, field) in shown.enumerated() {
                let (content, style) = cell(entry.values[field], register.fields[field])
                sheet.put(row + 1, column, content, style)
            }
        }
        sheet.frozen = (1, 0)
        var workbook = Workbook(
            properties: .init(title: "\(register.name) – \(unitName)", author: "BaoCao", created: created))
        workbook.sheets = [sheet]
        return workbook
    }

    private func cell(_ value: FieldValue, _ field: Register.Field) -> (CellContent, CellStyle) {
        let plain = SheetStyles.label
        switch value {
        case .empty: return (.blank, plain)
        case .number(let quantity) where quantity.fitsCell:
            return (.number(quantity), plain.with { $0.format = .number(decimals: Int(quantity.decimals)) })
        case .date(let day): return (.date(day), plain.with { $0.format = .date })
        case .text, .flag, .number: return (.text(catalogue.words(value, field)), plain)
        }
    }
}
