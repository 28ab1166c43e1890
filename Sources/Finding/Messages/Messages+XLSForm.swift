/// Messages about XLSForms that become drafts of regimes.
extension Message {
    package static let noSurvey = Message(
        vi: "tệp không phải XLSForm: thiếu trang “survey” với cột type, name, label",
        en: "this is no XLSForm: there is no sheet “survey” with the columns type, name, label")

    package static func notTranslated(_ code: String, _ reason: Message) -> Message {
        Message(vi: "“\(code)” không chuyển được: \(reason.vi)", en: "“\(code)” was not translated: \(reason.en)")
    }

    package static func xpathUnknown(_ text: String) -> Message {
        Message(vi: "không hiểu biểu thức ở “\(text)”", en: "the expression is not understood at “\(text)”")
    }

    package static let xpathUnfinished = Message(
        vi: "biểu thức kết thúc giữa chừng hoặc thiếu dấu", en: "the expression ends halfway or lacks a sign")

    package static func xpathNoFigure(_ name: String) -> Message {
        Message(
            vi: "biểu thức dùng “\(name)”, không phải chỉ tiêu số của bản nháp",
            en: "the expression uses “\(name)”, which is no figure of the draft")
    }

    package static func xpathText(_ text: String) -> Message {
        Message(
            vi: "biểu thức so với chữ “\(text)”; chế độ báo cáo chỉ tính trên số",
            en: "the expression compares with the text “\(text)”; regimes compute with figures only")
    }

    package static func xpathFunction(_ name: String) -> Message {
        Message(vi: "hàm “\(name)” không có tương đương", en: "the function “\(name)” has no equal")
    }

    package static func typeNotTranslated(_ type: String) -> Message {
        Message(
            vi: "kiểu “\(type)” không có trong chế độ báo cáo", en: "the type “\(type)” does not exist in a regime")
    }

    package static func textNotTranslated(_ name: String) -> Message {
        Message(
            vi: "câu hỏi chữ “\(name)”: nếu cần, khai báo thành phần nội dung đơn vị tự viết trong outline.md",
            en: "the text question “\(name)”: declare a section in outline.md if it is needed")
    }

    package static func choiceNotTranslated(_ name: String) -> Message {
        Message(
            vi: "câu hỏi chọn “\(name)” ngoài nhóm lặp không phải số liệu; nếu cần, tách thành chỉ tiêu hoặc phân tổ",
            en: "the choice “\(name)” outside of a repeat is no figure; make it an indicator or category if needed")
    }

    package static func unknownList(_ list: String) -> Message {
        Message(
            vi: "trang “choices” không có danh sách “\(list)”", en: "the sheet “choices” has no list “\(list)”")
    }

    package static let groupCondition = Message(
        vi: "điều kiện của cả nhóm không chuyển được; ghi điều kiện ở từng chỉ tiêu nếu cần",
        en: "a condition on a group is not translated; put it on its questions if needed")
    package static let repeatInRepeat = Message(
        vi: "nhóm lặp trong nhóm lặp; các câu hỏi được gộp vào sổ bên ngoài",
        en: "a repeat within a repeat; its questions became fields of the outer register")
    package static let groupNotOpen = Message(vi: "end không có begin", en: "an end without a begin")
    package static let calculationInRepeat = Message(
        vi: "phép tính trong nhóm lặp không có tương đương; tính bằng chỉ tiêu đếm từ sổ",
        en: "a calculation within a repeat has no equal; compute it with an indicator over the register")
    package static let conditionInRepeat = Message(
        vi: "điều kiện trong nhóm lặp không có tương đương ở cột của sổ",
        en: "a condition within a repeat has no equal in a register")

    package static func repeatWithoutDate(_ code: String) -> Message {
        Message(
            vi: "CẦN QUYẾT ĐỊNH: sổ “\(code)” không có cột ngày; đã thêm cột “ngay”",
            en: "to be decided: the register “\(code)” has no date; the field “ngay” was added")
    }

    package static func repeatWithoutKey(_ code: String) -> Message {
        Message(
            vi: "CẦN QUYẾT ĐỊNH: khóa của sổ “\(code)”; đã thêm cột “ma_dong”",
            en: "to be decided: the key of the register “\(code)”; the field “ma_dong” was added")
    }

    package static func requiredWhere(_ name: String) -> Message {
        Message(vi: "Phải có số liệu: \(name).", en: "The figure must be given: \(name).")
    }
}
