import Finding
import Spreadsheet

/// Goes through the questions of an XLSForm and makes indicators, registers, categories and rules of them.
struct XLSFormTranslator {
    private let sheets: XLSFormSheets
    private let file: String
    private(set) var items: [XLSFormDraft.Item] = []
    private(set) var findings: [Finding] = []

    /// What a question became.
    private enum Meaning {
        case figure(code: String, decimals: Int)
        case field(code: String)
        case nothing
    }

    private var meanings: [String: Meaning] = [:]
    private var codes: Set<String> = []
    private var ruleCodes: Set<String> = []
    private var groups: [(label: String, isRepeat: Bool)] = []
    /// The register that the questions at hand belong to.
    private var register: RegisterInMaking?
    private var lists: [String: String] = [:]

    private struct RegisterInMaking {
        var code: String
        var name: String
        var row: XLSFormRow
        var fields: [(code: String, line: String, kind: String)] = []
        var fieldCodes: Set<String> = []
        var categories: [String] = []
    }

    init(_ sheets: XLSFormSheets, file: String) {
        self.sheets = sheets
        self.file = file
    }

    mutating func run() {
        for row in sheets.survey { translate(row) }
        if register != nil { closeRepeat() }
    }

    // MARK: - Rows

    private mutating func translate(_ row: XLSFormRow) {
        let words = row["type"].lowercased().split { $0 == " " || $0 == "_" }.map(String.init)
        let original = row["type"].split(separator: " ").map(String.init)
        switch words.first ?? "" {
        case "begin" where words.count > 1: begin(row, isRepeat: words[1] == "repeat")
        case "end" where words.count > 1: end(row)
        case "integer", "int": number(row, decimals: 0)
        case "decimal": number(row, decimals: 2)
        case "range": number(row, decimals: row["parameters"].contains(".") ? 2 : 0)
        case "calculate": calculation(row)
        case "text", "string": text(row)
        case "date" where register != nil: field(row, kind: "date", extra: "")
        case "select" where words.count > 1 && words[1] == "one": choice(row, list: original.last ?? "")
        // What the device notes by itself, and what only speaks.
        case "start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email",
            "audit",
            "note", "hidden", "":
            meanings[row["name"]] = .nothing
        default:
            meanings[row["name"]] = .nothing
            report(row, "type", .typeNotTranslated(row["type"]))
        }
    }

    private mutating func begin(_ row: XLSFormRow, isRepeat: Bool) {
        groups.append((row["label"], isRepeat))
        if !row["relevant"].isEmpty { report(row, "relevant", .groupCondition) }
        if !row["constraint"].isEmpty { report(row, "constraint", .groupCondition) }
        guard isRepeat else { return }
        if register != nil { return report(row, "type", .repeatInRepeat) }
        let code = unique(row["name"], fallback: "so")
        register = RegisterInMaking(code: code, name: label(row), row: row)
    }

    private mutating func end(_ row: XLSFormRow) {
        guard let group = groups.popLast() else { return report(row, "type", .groupNotOpen) }
        if group.isRepeat, !groups.contains(where: \.isRepeat) { closeRepeat() }
    }

    /// Makes a register of a repeat, and an indicator that counts its entries.
    private mutating func closeRepeat() {
        guard var made = register else { return }
        register = nil
        if !made.fields.contains(where: { $0.kind == "date" }) {
            made.fields.insert(("ngay", "ngay: {name: \"Ngày\", type: date, required: true}", "date"), at: 0)
            report(made.row, "type", .repeatWithoutDate(made.code))
        }
        // Nothing in a repeat says which of its entries is which.
        made.fields.insert(("ma_dong", "ma_dong: {name: \"Mã dòng\", type: text, required: true}", "text"), at: 0)
        report(made.row, "type", .repeatWithoutKey(made.code))
        let date = made.fields.first { $0.kind == "date" }?.code ?? "ngay"
        add(
            .register, made.code, made.row,
            [
                "\(made.code):", "  name: \(XLSFormDraft.quoted(made.name))", "  key: ma_dong", "  date: \(date)",
                "  fields:",
            ]
                + made.fields.map { "    " + $0.line })
        let code = unique("so_\(made.code)", fallback: "so_dong")
        let by = made.categories.count == 1 ? ", by: \(made.categories[0])" : ""
        add(
            .indicator, code, made.row,
            [
                "\(code): {name: \(XLSFormDraft.quoted("Số lượng: " + made.name)), unit: \"lượt\"\(by), formula: "
                    + "\"count(\(made.code))\"}"
            ])
    }

    // MARK: - Questions

    private mutating func number(_ row: XLSFormRow, decimals: Int) {
        if register != nil {
            return field(row, kind: "number", extra: decimals > 0 ? ", decimals: \(decimals)" : "")
        }
        let code = unique(row["name"], fallback: "chi_tieu")
        meanings[row["name"]] = .figure(code: code, decimals: decimals)
        var line = "\(code): {name: \(XLSFormDraft.quoted(label(row))), unit: \"đơn vị\""
        if decimals > 0 { line += ", decimals: \(decimals)" }
        let constraint = row["constraint"]
        let bounds = constraint.isEmpty ? nil : XPathTranslation.bounds(constraint)
        if let minimum = bounds?.minimum { line += ", min: \(minimum)" }
        if let maximum = bounds?.maximum { line += ", max: \(maximum)" }
        let isConditional = !row["relevant"].isEmpty
        if !isRequired(row) || isConditional { line += ", required: false" }
        add(.indicator, code, row, [line + "}"])
        if !constraint.isEmpty, bounds == nil { rule(row, "constraint", code) }
        if isConditional, isRequired(row) { condition(row, code) }
    }

    private mutating func calculation(_ row: XLSFormRow) {
        guard register == nil else {
            meanings[row["name"]] = .nothing
            return report(row, "calculation", .calculationInRepeat)
        }
        do throws(XPathTranslation.Failure) {
            var formula = try translation(current: nil).translated(row["calculation"])
            let code = unique(row["name"], fallback: "chi_tieu")
            // Sums and differences keep their decimals; what is divided or multiplied has to be rounded.
            let needsRounding = formula.contains("/") || formula.contains("*")
            let decimals = needsRounding ? 2 : usedDecimals(row["calculation"])
            if needsRounding, !formula.hasPrefix("round(") { formula = "round(\(formula), 2)" }
            meanings[row["name"]] = .figure(code: code, decimals: decimals)
            var line = "\(code): {name: \(XLSFormDraft.quoted(label(row))), unit: \"đơn vị\""
            if decimals > 0 { line += ", decimals: \(decimals)" }
            add(.indicator, code, row, [line + ", formula: \(XLSFormDraft.quoted(formula))}"])
        } catch {
            meanings[row["name"]] = .nothing
            report(row, "calculation", error.reason)
        }
    }

    /// The most decimals of what an expression names.
    private func usedDecimals(_ text: String) -> Int {
        var most = 0
        for piece in text.split(separator: "$").dropFirst() {
            let name = piece.drop { $0 == "{" }.prefix { $0 != "}" }
            if case .figure(_, let decimals)? = meanings[String(name)] { most = max(most, decimals) }
        }
        return most
    }

    private mutating func text(_ row: XLSFormRow) {
        if register != nil { return field(row, kind: "text", extra: "") }
        meanings[row["name"]] = .nothing
        report(row, "type", .textNotTranslated(row["name"]))
    }

    private mutating func choice(_ row: XLSFormRow, list: String) {
        guard register != nil else {
            meanings[row["name"]] = .nothing
            return report(row, "type", .choiceNotTranslated(row["name"]))
        }
        guard let category = category(list, row) else {
            meanings[row["name"]] = .nothing
            return report(row, "type", .unknownList(list))
        }
        register?.categories.append(category)
        field(row, kind: "category", extra: ", category: \(category)")
    }

    /// The category of a list of choices, made when it is first used.
    private mutating func category(_ list: String, _ row: XLSFormRow) -> String? {
        if let known = lists[list] { return known }
        let choices = sheets.choices.filter { $0["list_name"] == list && !$0["name"].isEmpty }
        guard !choices.isEmpty else { return nil }
        let code = unique(list, fallback: "phan_to")
        lists[list] = code
        var lines = ["\(code):", "  name: \(XLSFormDraft.quoted(list))", "  members:"]
        var seen: Set<String> = []
        for choice in choices {
            let member = XLSFormDraft.identifier(choice["name"], fallback: "muc")
            guard seen.insert(member).inserted else {
                report(choice, "name", .duplicateCode(member))
                continue
            }
            let name = choice["label"].isEmpty ? choice["name"] : choice["label"]
            lines.append("    \(member): \(XLSFormDraft.quoted(name))")
        }
        add(.category, code, choices[0], lines)
        return code
    }

    private mutating func field(_ row: XLSFormRow, kind: String, extra: String) {
        guard register != nil else { return }
        var code = XLSFormDraft.identifier(row["name"], fallback: "cot")
        while register?.fieldCodes.contains(code) ?? false { code += "_1" }
        register?.fieldCodes.insert(code)
        meanings[row["name"]] = .field(code: code)
        let required = isRequired(row) ? ", required: true" : ""
        let line = "\(code): {name: \(XLSFormDraft.quoted(label(row))), type: \(kind)\(extra)\(required)}"
        register?.fields.append((code, line, kind))
        for column in ["constraint", "relevant"] where !row[column].isEmpty {
            report(row, column, .conditionInRepeat)
        }
    }

    // MARK: - Rules

    /// A constraint that is more than bounds.
    private mutating func rule(_ row: XLSFormRow, _ column: String, _ code: String) {
        do throws(XPathTranslation.Failure) {
            let check = try translation(current: code).translated(row[column])
            let message =
                row["constraint_message"].isEmpty ? label(row) + ": " + row[column] : row["constraint_message"]
            addRule("\(code)_hop_le", check, message, row)
        } catch {
            report(row, column, error.reason)
        }
    }

    /// A figure that must be given where a condition holds.
    private mutating func condition(_ row: XLSFormRow, _ code: String) {
        do throws(XPathTranslation.Failure) {
            let condition = try translation(current: code).translated(row["relevant"])
            addRule(
                "\(code)_bat_buoc", "not (\(condition)) or \(code) is given", Message.requiredWhere(label(row)).vi, row,
                column: "relevant")
        } catch {
            report(row, "relevant", error.reason)
        }
    }

    private mutating func addRule(
        _ name: String, _ check: String, _ message: String, _ row: XLSFormRow, column: String = "constraint"
    ) {
        var code = name
        while !ruleCodes.insert(code).inserted { code += "_1" }
        add(
            .rule, code, row,
            ["\(code): {check: \(XLSFormDraft.quoted(check)), message: \(XLSFormDraft.quoted(message))}"],
            column: column)
    }

    private func translation(current: String?) -> XPathTranslation {
        let meanings = meanings
        return XPathTranslation(
            code: { name in
                if case .figure(let code, _)? = meanings[name] { return code }
                return nil
            }, current: current)
    }

    // MARK: - Pieces

    private func isRequired(_ row: XLSFormRow) -> Bool {
        ["yes", "true", "true()", "1", "có"].contains(row["required"].lowercased())
    }

    private func label(_ row: XLSFormRow) -> String { row["label"].isEmpty ? row["name"] : row["label"] }

    private mutating func unique(_ name: String, fallback: String) -> String {
        let base = XLSFormDraft.identifier(name, fallback: fallback)
        var code = base
        var number = 2
        while !codes.insert(code).inserted {
            code = "\(base)_\(number)"
            number += 1
        }
        return code
    }

    private mutating func add(
        _ part: XLSFormDraft.Item.Part, _ code: String, _ row: XLSFormRow, _ lines: [String], column: String = "type"
    ) {
        items.append(
            XLSFormDraft.Item(
                part: part, code: code, lines: lines, cell: row.cell(column),
                place: row.place(column, file: file)))
    }

    private mutating func report(_ row: XLSFormRow, _ column: String, _ message: Message) {
        findings.append(
            Finding(.notTranslated, .inCell(row.cell(column), message), at: row.place(column, file: file)))
    }
}
