package import Finding
package import ReportModel
package import Spreadsheet
import Tabular

/// Writes what returns state in the forms that `import` takes.
package struct ReturnExport {
    let revisions: [Revision]

    package init(revisions: [Revision]) {
        self.revisions = revisions
    }

    static let columns = ["regime", "unit", "period", "indicator", "member", "value", "status"]

    /// The rows of tables: one for each figure, section and explanation, in order.
    private func forEachRow(_ body: (_ row: [String], _ figure: Figure?) -> Void) {
        for revision in revisions {
            let key = [revision.key.regime, revision.key.unit, revision.key.period.description]
            for (name, figure) in revision.content.figures.sorted(by: { $0.key < $1.key }) {
                guard let text = words(figure) else { continue }
                body(key + [name.indicator, name.member ?? "", text, status(figure)], figure)
            }
            for (section, text) in revision.content.narratives.sorted(by: { $0.key < $1.key }) {
                body(key + [section, "", text.isEmpty ? Message.nilStated.vi : text, ""], nil)
            }
            for (rule, text) in revision.content.explanations.sorted(by: { $0.key < $1.key }) {
                body(key + ["explain", rule, text, ""], nil)
            }
        }
    }

    private func words(_ figure: Figure) -> String? {
        switch figure {
        case .given(let quantity, _): quantity.vietnamese
        case .nilStated: Message.nilStated.vi
        case .notApplicable: "x"
        case .missing: nil
        }
    }

    private func status(_ figure: Figure) -> String {
        if case .given(_, let status) = figure, status != .official { return status.vietnamese }
        return ""
    }

    /// As CSV, numbers as Vietnamese files write them.
    ///
    /// - Parameter mark: whether to begin with the mark by which Excel knows UTF-8.
    package func csv(mark: Bool) -> [UInt8] {
        var writer = CSVWriter(mark: mark)
        writer.append(Self.columns)
        forEachRow { row, _ in writer.append(row) }
        return writer.bytes
    }

    /// As a workbook with one table; numbers are numbers.
    package var workbook: Workbook {
        var sheet = Sheet(name: Message.sheetValues.vi)
        for (column, name) in Self.columns.enumerated() { sheet.put(0, column, .text(name), SheetStyles.head) }
        var number = 1
        let plain = CellStyle()
        forEachRow { row, figure in
            for (column, text) in row.enumerated() where !text.isEmpty {
                if column == 5, case .given(let quantity, _)? = figure, quantity.fitsCell {
                    sheet.put(
                        number, column, .number(quantity),
                        plain.with { $0.format = .number(decimals: Int(quantity.decimals)) })
                } else {
                    sheet.put(number, column, .text(text), plain)
                }
            }
            number += 1
        }
        sheet.widths = [0: 12, 1: 18, 2: 12, 3: 26, 4: 18, 5: 18, 6: 12]
        sheet.frozen = (1, 0)
        let latest = revisions.map(\.time).max()
        var workbook = Workbook(
            properties: .init(
                title: Message.sheetValues.vi, author: "BaoCao", created: latest.map(Surroundings.timestamp) ?? ""))
        workbook.sheets = [sheet]
        return workbook
    }

    /// As JSON: numbers as text with a decimal point, so that no reader rounds them.
    package var json: JSON {
        .object([
            (
                "returns",
                .array(
                    revisions.map { revision in
                        .object(
                            [
                                ("regime", .string(revision.key.regime)), ("unit", .string(revision.key.unit)),
                                ("period", .string(revision.key.period.description)),
                            ] + ReturnExport.members(of: revision.content))
                    })
            )
        ])
    }

    /// What a return states, as members of a JSON object.
    package static func members(of content: ReturnContent) -> [(String, JSON)] {
        [
            ("figures", .array(content.figures.sorted { $0.key < $1.key }.map { json($0.key, $0.value) })),
            ("narratives", json(content.narratives)), ("explanations", json(content.explanations)),
        ]
    }

    private static func json(_ key: FigureKey, _ figure: Figure) -> JSON {
        var members: [(String, JSON)] = [
            ("indicator", .string(key.indicator)), ("member", .string(orNull: key.member)),
        ]
        switch figure {
        case .given(let quantity, let status):
            members += [("value", .string(quantity.description)), ("state", .string("given"))]
            if status != .official { members.append(("status", .string(status.rawValue))) }
        case .nilStated: members += [("value", .null), ("state", .string("nil"))]
        case .notApplicable: members += [("value", .null), ("state", .string("not-applicable"))]
        case .missing: members += [("value", .null), ("state", .string("missing"))]
        }
        return .object(members)
    }

    private static func json(_ texts: [String: String]) -> JSON {
        .object(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }
}
