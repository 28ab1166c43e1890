/// Messages of the command line itself.
extension Message {
    package static let buildRefused = Message(
        vi: "Chưa lập báo cáo vì số liệu có lỗi. Bản dự thảo có đánh dấu chỗ thiếu: thêm --draft.",
        en: "No report was made because the figures have errors. For a draft with marked gaps add --draft.")

    package static func bulkBuilt(_ built: Int, kept: Int, folder: String) -> Message {
        Message(
            vi: "Đã lập \(built) báo cáo vào \(folder)"
                + (kept > 0 ? "; \(kept) báo cáo lập lần trước chưa có gì thay đổi." : "."),
            en: "Made \(built) reports in \(folder)" + (kept > 0 ? "; \(kept) made earlier have not changed." : "."))
    }

    package static func bulkRefused(_ count: Int) -> Message {
        Message(
            vi: "Chưa lập được báo cáo của \(count) đơn vị (xem đủ lỗi của một đơn vị: baocao build --unit MÃ):",
            en: "No report of \(count) units (all errors of one: baocao build --unit CODE):")
    }

    package static func bulkReason(_ name: String, code: String, reason: String, more: Int) -> Message {
        Message(
            vi: "  \(name) (\(code)): \(reason)" + (more > 0 ? " (và \(more) lỗi khác)" : ""),
            en: "  \(name) (\(code)): \(reason)" + (more > 0 ? " (and \(more) more)" : ""))
    }

    package static func written(_ path: String) -> Message {
        Message(vi: "Đã ghi \(path)", en: "Wrote \(path)")
    }

    package static func notOwed(unit: String, regime: String) -> Message {
        Message(
            vi: "đơn vị “\(unit)” không thuộc đối tượng thực hiện chế độ “\(regime)”",
            en: "unit “\(unit)” does not owe the report “\(regime)”")
    }

    package static func noOutline(_ regime: String) -> Message {
        Message(
            vi: "chế độ “\(regime)” chưa có đề cương (regimes/\(regime)/outline.md)",
            en: "regime “\(regime)” has no outline (regimes/\(regime)/outline.md)")
    }

    package static func noLetterhead(unit: String, level: String) -> Message {
        Message(
            vi: "chưa khai báo tiêu đề văn bản cho đơn vị “\(unit)” hoặc cấp “\(level)” trong mục letterheads",
            en: "no letterhead for unit “\(unit)” or level “\(level)” under letterheads")
    }

    package static func noData(unit: String, period: String) -> Message {
        Message(
            vi: "đơn vị “\(unit)” chưa có số liệu, hoặc chế độ chưa áp dụng, cho kỳ \(period)",
            en: "unit “\(unit)” has no figures for \(period), or the regime is not in force then")
    }

    package static func wrongFrequency(
        _ period: String, regime: String, frequency: String, example: String
    ) -> Message {
        Message(
            vi: "chế độ “\(regime)” báo cáo theo \(frequency), không có kỳ “\(period)”; hãy viết như \(example)",
            en: "regime “\(regime)” has no period “\(period)”; write it as \(example)")
    }

    package static let storeEmpty = Message(
        vi: "Kho chưa có số liệu nào.", en: "The store holds nothing yet.")

    package static func ledgerHead(_ head: String) -> Message {
        Message(
            vi: "Đầu chuỗi: \(head) (ghi lại nơi khác; lần sau: baocao verify --anchor …)",
            en: "Head of the chain: \(head) (keep it elsewhere; next time: baocao verify --anchor …)")
    }

    package static func verified(
        records: Int, revisions: Int, entries: Int, steps: Int, isWhole: Bool
    ) -> Message {
        Message(
            vi:
                "\(records) bản ghi bằng chứng, \(revisions) lần ghi số liệu, \(entries) dòng sổ, \(steps) bước gửi, nhận: "
                + (isWhole ? "chuỗi còn nguyên vẹn." : "chuỗi KHÔNG còn nguyên vẹn."),
            en: "\(records) ledger records, \(revisions) revisions, \(entries) entries, \(steps) steps: "
                + (isWhole ? "the chain is whole." : "the chain is NOT whole."))
    }
}

/// Messages of `baocao status`.
extension Message {
    package static func statusTitle(_ regime: String, period: String, from: String, to: String) -> Message {
        Message(
            vi: "\(regime) – \(period) (số liệu từ \(from) đến \(to))",
            en: "\(regime) – \(period) (figures \(from) to \(to))")
    }

    package static func statusDeadline(_ day: String) -> Message {
        Message(vi: "hạn \(day)", en: "due \(day)")
    }
}

/// Messages of `baocao init`.
extension Message {
    package static let sampleWord = Message(vi: "mẫu", en: "sample")
    package static let noSamples = Message(
        vi: "không tìm thấy thư mục mẫu đi kèm chương trình; đặt BAOCAO_SHARE trỏ đến thư mục share/baocao",
        en: "the samples that come with the program were not found; set BAOCAO_SHARE to the share/baocao folder")

    package static func workspaceMade(_ folder: String) -> Message {
        Message(vi: "Đã tạo thư mục làm việc \(folder)", en: "Made the workspace \(folder)")
    }

    package static func targetNotEmpty(_ folder: String) -> Message {
        Message(
            vi: "“\(folder)” đã có nội dung; hãy chọn thư mục mới để không ghi đè",
            en: "“\(folder)” is not empty; choose a new folder, so that nothing is overwritten")
    }
}

/// Messages of `baocao import`.
extension Message {
    /// A message about a cell, with the name of its column.
    package static func inColumn(_ column: String, _ message: Message) -> Message {
        Message(vi: "cột \(column): \(message.vi)", en: "column \(column): \(message.en)")
    }

    package static func duplicateRow(_ name: String, line: Int) -> Message {
        Message(vi: "“\(name)” đã có ở dòng \(line)", en: "“\(name)” is already on line \(line)")
    }

    package static func conflict(_ name: String, stored: String, new: String) -> Message {
        Message(
            vi: "“\(name)” đã lưu là “\(stored)”, tệp ghi “\(new)”; thêm --replace để ghi đè",
            en: "“\(name)” is stored as “\(stored)”, the file has “\(new)”; add --replace to overwrite")
    }

    package static func computedOnly(_ name: String) -> Message {
        Message(
            vi: "chỉ tiêu “\(name)” do chương trình tính, không nhập",
            en: "indicator “\(name)” is computed and cannot be entered")
    }

    package static func unknownStatus(_ text: String) -> Message {
        Message(
            vi: "“\(text)” phải là: ước, sơ bộ hoặc chính thức",
            en: "“\(text)” must be estimate, preliminary or official")
    }

    package static func statusNotAsked(_ indicator: String) -> Message {
        Message(
            vi: "chỉ tiêu “\(indicator)” không dùng số ước hay sơ bộ (khai báo status: true nếu cần)",
            en: "indicator “\(indicator)” has no estimates (declare status: true where it should)")
    }

    package static func keepsNoRegister(unit: String, register: String) -> Message {
        Message(
            vi: "đơn vị “\(unit)” không thuộc chế độ báo cáo nào dùng sổ “\(register)”",
            en: "unit “\(unit)” owes no report that uses register “\(register)”")
    }

    package static func fileChanged(_ path: String) -> Message {
        Message(
            vi: "“\(path)” bị thay đổi trong khi đang nhập; chưa ghi gì, hãy nhập lại",
            en: "“\(path)” changed while it was being imported; nothing was written, import it again")
    }

    package static func notThisRegister(register: String, unit: String) -> Message {
        Message(
            vi: "dòng này không thuộc sổ “\(register)” của đơn vị “\(unit)” đang mở nên không nhập vào đây",
            en: "this row is not of the register “\(register)” of unit “\(unit)” that is open")
    }

    package static let cellRequired = Message(vi: "ô bắt buộc còn trống", en: "a required cell is empty")
    package static let importRefused = Message(
        vi: "Tệp có lỗi nên chưa ghi gì vào kho.", en: "The file has errors; nothing was written.")

    package static func imported(changed: Int, unchanged: Int, targets: Int, isDryRun: Bool) -> Message {
        Message(
            vi: (isDryRun ? "Chạy thử, không ghi: " : "Đã ghi: ")
                + "\(changed) giá trị mới hoặc thay đổi trong \(targets) báo cáo hoặc sổ, \(unchanged) giá trị không đổi.",
            en: (isDryRun ? "Dry run, nothing written: " : "Written: ")
                + "\(changed) new or changed values in \(targets) returns or registers, \(unchanged) unchanged.")
    }
}
