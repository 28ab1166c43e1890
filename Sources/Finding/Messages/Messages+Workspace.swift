/// Messages about the files of a workspace.
extension Message {
    package static let notUTF8 = Message(
        vi: "tệp không phải văn bản Unicode UTF-8; hãy mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
        en: "the file is not UTF-8 text; open it in an editor and save it as UTF-8")

    package static func yamlSyntax(_ problem: String) -> Message {
        Message(
            vi: "sai cú pháp YAML (\(problem)); hãy kiểm tra thụt đầu dòng, dấu hai chấm và dấu nháy",
            en: "YAML syntax error (\(problem)); check indentation, colons and quotes")
    }

    package static func duplicateKeys(_ names: String) -> Message {
        Message(vi: "mục “\(names)” có hai lần trong cùng một nhóm", en: "key “\(names)” stands twice in one mapping")
    }

    package static func unknownKey(_ key: String, nearest: String?) -> Message {
        Message(
            vi: "không có mục “\(key)” ở đây\(didYouMean(nearest).vi)",
            en: "there is no key “\(key)” here\(didYouMean(nearest).en)")
    }

    package static func missingKey(_ key: String, in name: String) -> Message {
        Message(vi: "“\(name)” thiếu mục “\(key)”", en: "“\(name)” lacks the key “\(key)”")
    }

    package static func expectedText(_ name: String) -> Message {
        Message(vi: "“\(name)” phải là một giá trị, không phải danh sách", en: "“\(name)” must be a single value")
    }

    package static func expectedMapping(_ name: String) -> Message {
        Message(
            vi: "“\(name)” phải là một nhóm các mục “tên: giá trị”", en: "“\(name)” must be a mapping of “key: value”")
    }

    package static func expectedInteger(_ name: String, found: String) -> Message {
        Message(
            vi: "“\(name)” phải là số nguyên, ở đây là “\(found)”", en: "“\(name)” must be an integer, found “\(found)”"
        )
    }

    package static func integerOutOfBounds(_ name: String, _ bounds: ClosedRange<Int>) -> Message {
        Message(
            vi: "“\(name)” phải từ \(bounds.lowerBound) đến \(bounds.upperBound)",
            en: "“\(name)” must be \(bounds.lowerBound) to \(bounds.upperBound)")
    }

    package static func spanTooLong(days: Int) -> Message {
        Message(vi: "khoảng ngày dài quá \(days) ngày", en: "the span is longer than \(days) days")
    }

    package static func personalDate(_ field: String) -> Message {
        Message(
            vi:
                "cột ngày “\(field)” xếp mục vào kỳ báo cáo nên không thể là dữ liệu cá nhân; hãy bỏ “personal” hoặc chọn cột "
                + "ngày khác",
            en:
                "the date “\(field)” puts entries into periods, so it cannot be personal; take “personal” away or choose another date"
        )
    }

    package static func registersDiffer(_ code: String, other: String) -> Message {
        Message(
            vi: "sổ “\(code)” khai báo khác với chế độ “\(other)”; một sổ dùng chung phải có cùng các cột",
            en:
                "register “\(code)” differs from the one in regime “\(other)”; a shared register must have the same fields"
        )
    }

    package static func expectedFlag(_ name: String, found: String) -> Message {
        Message(
            vi: "“\(name)” phải là true hoặc false, ở đây là “\(found)”",
            en: "“\(name)” must be true or false, found “\(found)”")
    }

    package static func expectedNumber(_ name: String, found: String) -> Message {
        Message(
            vi: "“\(name)” phải là số viết như 1234.5, ở đây là “\(found)”",
            en: "“\(name)” must be a number such as 1234.5, found “\(found)”")
    }

    package static func noSuchDate(_ text: String) -> Message {
        Message(
            vi: "không có ngày “\(text)”; hãy viết như 2026-10-05 hoặc 05/10/2026",
            en: "there is no date “\(text)”; write it as 2026-10-05 or 05/10/2026")
    }

    package static func noSuchPeriod(_ text: String) -> Message {
        Message(
            vi:
                "không có kỳ “\(text)”; hãy viết như 2026-10 (tháng), 2026-W07 (tuần), 2026-Q3, 2026-H1, 2026-9M, 2026, "
                + "2025-2026 (năm học), 2025-2026-HK1 (học kỳ)",
            en:
                "there is no period “\(text)”; write 2026-10 (month), 2026-W07 (week), 2026-Q3, 2026-H1, 2026-9M, 2026, "
                + "2025-2026 (school year), 2025-2026-HK1 (term)")
    }

    package static func notAChoice(_ name: String, found: String, choices: [String], nearest: String?) -> Message {
        let list = choices.joined(separator: ", ")
        return Message(
            vi: "“\(name)” phải là một trong: \(list); ở đây là “\(found)”\(didYouMean(nearest).vi)",
            en: "“\(name)” must be one of: \(list); found “\(found)”\(didYouMean(nearest).en)")
    }

    package static func unknownCode(_ code: String, what: Message, nearest: String?) -> Message {
        Message(
            vi: "không có \(what.vi) “\(code)”\(didYouMean(nearest).vi)",
            en: "there is no \(what.en) “\(code)”\(didYouMean(nearest).en)")
    }

    package static let labelWord = Message(vi: "bảng, biểu đồ nào đặt id là", en: "table or chart with the id")
    package static let categoryWord = Message(vi: "phân tổ", en: "category")
    package static let indicatorWord = Message(vi: "chỉ tiêu", en: "indicator")
    package static let fieldWord = Message(vi: "cột", en: "field")
    package static let levelWord = Message(vi: "cấp hoặc đơn vị", en: "level or unit")
    package static let regimeWord = Message(vi: "chế độ báo cáo", en: "regime")

    package static func duplicateCode(_ code: String) -> Message {
        Message(vi: "mã “\(code)” đã dùng cho mục khác", en: "code “\(code)” is already used")
    }

    package static func badIdentifier(_ code: String) -> Message {
        Message(
            vi:
                "“\(code)” không dùng làm mã được: mã bắt đầu bằng chữ, chỉ gồm chữ, số và dấu gạch dưới, không trùng từ khóa",
            en:
                "“\(code)” cannot be a code: codes start with a letter, hold letters, digits and underscores, and are no keyword"
        )
    }

    package static let twoFormulas = Message(
        vi: "chỉ khai báo một trong formula và formula_or_typed", en: "give only one of formula and formula_or_typed")
    package static let badAnchor = Message(
        vi: "ngày phải viết như 09-05 (tháng-ngày), hoặc +01-15 cho năm sau",
        en: "a day is written as 09-05 (month-day), or +01-15 for the year after")
    package static let badClosingDay = Message(
        vi: "ngày chốt số liệu phải từ 1 đến 28", en: "the closing day must be 1 to 28")
    package static let noDeadlineRule = Message(
        vi: "thời hạn cần một trong: day, working_days, days", en: "a deadline needs one of: day, working_days, days")

    package static func noWindow(_ kind: String) -> Message {
        Message(
            vi: "chế độ theo \(kind) cần khai báo rõ ngày đầu và ngày cuối trong “window”",
            en: "a regime by \(kind) must give its days in “window”")
    }

    package static func earlyDeadline(_ day: String, closing: String) -> Message {
        Message(
            vi: "thời hạn gửi \(day) chưa đủ 01 ngày làm việc sau ngày chốt số liệu \(closing)",
            en: "the deadline \(day) is less than one working day after the closing day \(closing)")
    }

    package static func citationNotInForce(_ name: String, until: String) -> Message {
        Message(
            vi: "\(name) hết hiệu lực từ sau ngày \(until)", en: "\(name) has not been in force since \(until)")
    }

    package static func notAWorkspace(_ path: String) -> Message {
        Message(
            vi:
                "“\(path)” không phải thư mục làm việc của BaoCao (không có baocao.yaml); tạo mới bằng: baocao init \(path)",
            en: "“\(path)” is no BaoCao workspace (no baocao.yaml); make one with: baocao init \(path)")
    }
}

/// Messages about numbers that people wrote.
extension Message {
    package static let numberEmpty = Message(vi: "ô trống", en: "empty")
    package static let notANumber = Message(vi: "không phải số", en: "not a number")
    package static let numberTwoCommas = Message(
        vi: "có hai dấu phẩy; dấu phẩy chỉ dùng một lần để tách phần thập phân, hàng nghìn dùng dấu chấm",
        en: "two commas; a comma starts the decimals once, dots separate thousands")
    package static let numberMisplacedDot = Message(
        vi: "dấu chấm hàng nghìn đặt sai; phần thập phân dùng dấu phẩy (ví dụ 1.234,5)",
        en: "a misplaced dot; dots separate thousands and a comma starts the decimals (e.g. 1.234,5)")
    package static let numberTooLarge = Message(vi: "số quá lớn", en: "the number is too large")

    package static func numberTooManyDecimals(_ allowed: Int) -> Message {
        Message(vi: "chỉ được \(allowed) chữ số thập phân", en: "at most \(allowed) decimals are allowed")
    }

    package static func badNumber(_ text: String, _ reason: Message) -> Message {
        Message(vi: "“\(text)”: \(reason.vi)", en: "“\(text)”: \(reason.en)")
    }

    package static func missingFile(_ path: String) -> Message {
        Message(vi: "thiếu tệp “\(path)”", en: "the file “\(path)” is missing")
    }
}
