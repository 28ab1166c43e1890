package import Finding
package import Spreadsheet

/// A regime in the making out of an XLSForm: what could be translated, and what a person must look at.
package struct XLSFormDraft: Sendable {
    /// One entry of the draft.
    struct Item: Sendable {
        enum Part: Sendable {
            case category, register, indicator, rule
        }

        var part: Part
        var code: String
        /// The lines of YAML, without their indentation.
        var lines: [String]
        /// The cell that it was made of.
        var cell: String
        var place: Place
    }

    var items: [Item] = []
    package private(set) var findings: [Finding] = []
    /// The code and the name of the regime.
    package private(set) var code = "mau"
    private var name = ""
    private var version = ""
    let file: String

    /// Reads an XLSForm.
    ///
    /// - Throws: a ``Refusal`` where the workbook has no sheet `survey` with types.
    package init(_ contents: WorkbookContents, file: String) throws(Refusal) {
        self.file = file
        guard let sheets = XLSFormSheets(contents) else {
            throw Refusal(Finding(.formDefinition, .noSurvey, at: .start(of: file)))
        }
        name = sheets.settings?["form_title"] ?? ""
        version = sheets.settings?["version"] ?? ""
        let id = sheets.settings?["form_id"] ?? ""
        code = XLSFormDraft.identifier(id.isEmpty ? name : id, fallback: "mau")
        if name.isEmpty { name = code }
        var translator = XLSFormTranslator(sheets, file: file)
        translator.run()
        items = translator.items
        findings = translator.findings
    }

    /// Takes out an entry that the language refuses, and says so.
    ///
    /// - Parameter line: a line of ``text``, from 1.
    /// - Returns: whether there was one.
    package mutating func drop(line: Int, because reason: Message) -> Bool {
        guard let index = lineRanges.first(where: { $0.lines.contains(line) })?.index else { return false }
        let item = items.remove(at: index)
        findings.append(
            Finding(.notTranslated, .inCell(item.cell, .notTranslated(item.code, reason)), at: item.place))
        return true
    }

    // MARK: - YAML

    /// The draft as `regime.yaml`.
    package var text: String { lines.map { $0 + "\n" }.joined() }

    private static let head = 17

    private var lines: [String] {
        var lines = [
            "# Bản nháp sinh từ XLSForm\(version.isEmpty ? "" : ", phiên bản \(version.filter { !$0.isNewline })").",
            "# Những dòng ghi CẦN QUYẾT ĐỊNH do người lập chế độ chọn; XLSForm không có các thông tin này.",
            "name: \(XLSFormDraft.quoted(name))",
            "# CẦN QUYẾT ĐỊNH: văn bản căn cứ, ví dụ basis: [nd09]",
            "# CẦN QUYẾT ĐỊNH: kỳ báo cáo (week, month, quarter, half, year, school-term)",
            "frequency: month",
            "# CẦN QUYẾT ĐỊNH: thời gian chốt số liệu (decree-09, calendar)",
            "window: decree-09",
            "# CẦN QUYẾT ĐỊNH: thời hạn gửi",
            "deadlines:",
            "  - working_days: 3",
            "# CẦN QUYẾT ĐỊNH: cấp hoặc đơn vị báo cáo, nơi nhận",
            "flow:",
            "  from: [xa]",
            "  to: parent",
            "# CẦN QUYẾT ĐỊNH: đơn vị tính (unit) của từng chỉ tiêu",
            "",
        ]
        for (part, title) in XLSFormDraft.parts {
            let items = items.filter { $0.part == part }
            if part == .indicator {
                lines.append("indicators:" + (items.isEmpty ? " {}" : ""))
            } else if !items.isEmpty {
                lines.append("\(title):")
            }
            for item in items { lines += item.lines.map { "  " + $0 } }
        }
        return lines
    }

    private static let parts: [(Item.Part, String)] = [
        (.category, "categories"), (.register, "registers"), (.indicator, "indicators"), (.rule, "rules"),
    ]

    /// The lines that each item stands on, from 1.
    private var lineRanges: [(index: Int, lines: Range<Int>)] {
        var ranges: [(index: Int, lines: Range<Int>)] = []
        var line = XLSFormDraft.head + 1
        for (part, _) in XLSFormDraft.parts {
            let indices = items.indices.filter { items[$0].part == part }
            if part == .indicator || !indices.isEmpty { line += 1 }
            for index in indices {
                ranges.append((index, line..<line + items[index].lines.count))
                line += items[index].lines.count
            }
        }
        return ranges
    }

    /// A text as YAML takes it whatever stands in it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F { continue }
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// A name as code: small letters, digits and underscores, beginning with a letter.
    static func identifier(_ text: String, fallback: String) -> String {
        var code = ""
        for scalar in text.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                code.unicodeScalars.append(scalar)
            } else if scalar == "đ" {
                code += "d"
            } else if let base = plainLetter(scalar) {
                code.unicodeScalars.append(base)
            } else if !code.isEmpty, code.last != "_" {
                code += "_"
            }
        }
        while code.last == "_" { code.removeLast() }
        if code.isEmpty { return fallback }
        if code.first?.isNumber ?? false { code = "c_" + code }
        return reserved.contains(code) ? code + "_1" : code
    }

    /// The letter under the marks of a Vietnamese one.
    private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let groups: [(Unicode.Scalar, String)] = [
            ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
            ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
        ]
        return groups.first { $0.1.unicodeScalars.contains(scalar) }?.0
    }

    /// Words that mean something in expressions.
    private static let reserved: Set<String> = [
        "and", "or", "not", "is", "in", "where", "by", "all", "true", "false", "given", "missing", "nil", "if", "sum",
        "count", "min", "max", "average", "round", "abs", "percent", "growth", "default", "target", "to", "year",
        "month",
        "cite", "children", "window", "period", "unit", "explain", "empty", "applicable", "this", "total",
    ]
}
