/// The words of entry forms, and what is said about filled ones.
extension Message {
    package static func formUnit(_ name: String) -> Message {
        Message(vi: "Đơn vị báo cáo: \(name)", en: "Unit: \(name)")
    }

    package static func formPeriod(_ period: String, from: String, to: String) -> Message {
        Message(
            vi: "Kỳ báo cáo: \(period) (số liệu từ ngày \(from) đến ngày \(to))",
            en: "Period: \(period) (figures from \(from) to \(to))")
    }

    package static func formStamp(unit: String, regime: String, period: String, version: String) -> Message {
        Message(
            vi: "Biểu nhập số liệu BaoCao · chế độ \(regime) · đơn vị \(unit) · kỳ \(period) · phiên bản \(version)",
            en: "BaoCao entry form · regime \(regime) · unit \(unit) · period \(period) · version \(version)")
    }

    package static let formHint = Message(
        vi:
            "Chỉ nhập vào ô nền vàng. Không phát sinh: ghi Không. Không áp dụng: ghi x. Để trống là chưa có số liệu, không phải "
            + "số 0. Ô nền xanh tự tính.",
        en:
            "Type into yellow cells only. Nothing to report: Không. Does not apply: x. Empty means no figure yet, not 0. Green "
            + "cells are computed.")
    package static let formNumber = Message(vi: "TT", en: "No.")
    package static let formIndicator = Message(vi: "Chỉ tiêu", en: "Indicator")
    package static let formMeasure = Message(vi: "Đơn vị tính", en: "Unit of measure")
    package static let formNow = Message(vi: "Trong kỳ", en: "This period")
    package static let formStatus = Message(vi: "Tính chất", en: "Status")
    package static let formNote = Message(vi: "Ghi chú", en: "Note")
    package static let formTotal = Message(vi: "Tổng số", en: "Total")
    package static let formOptional = Message(vi: "Không bắt buộc", en: "Optional")
    package static let formComputed = Message(vi: "Tự tính", en: "Computed")
    package static let formCounted = Message(vi: "Đếm từ sổ khi lập biểu", en: "Counted from registers")
    package static let formComputedLater = Message(vi: "Chương trình tính khi nhập", en: "Computed on import")
    package static let formTexts = Message(vi: "Thuyết minh", en: "Texts")
    package static let formSection = Message(vi: "Phần đơn vị viết", en: "Section")
    package static let formSectionText = Message(
        vi: "Nội dung (không có gì: ghi Không)", en: "Text (nothing to report: Không)")
    package static let formRule = Message(vi: "Cảnh báo cần giải trình nếu có", en: "Warning to be explained")
    package static let formExplanation = Message(vi: "Giải trình", en: "Explanation")

    package static func formPrevious(_ period: String) -> Message {
        Message(vi: "Kỳ trước (\(period))", en: "Previous (\(period))")
    }

    package static func formYearAgo(_ period: String) -> Message {
        Message(vi: "Cùng kỳ năm trước (\(period))", en: "Year ago (\(period))")
    }

    package static let formNumberTitle = Message(vi: "Số liệu không hợp lệ", en: "Invalid figure")

    package static func formNumberError(minimum: String?, maximum: String?, decimals: Int) -> Message {
        let range: (vi: String, en: String) =
            switch (minimum, maximum) {
            case (let low?, let high?): (" từ \(low) đến \(high)", " from \(low) to \(high)")
            case (let low?, nil): (" từ \(low) trở lên", " from \(low)")
            case (nil, let high?): (" không quá \(high)", " up to \(high)")
            case (nil, nil): ("", "")
            }
        let digits: (vi: String, en: String) =
            decimals == 0
            ? ("số nguyên", "a whole number")
            : ("số có tối đa \(decimals) chữ số thập phân", "a number with up to \(decimals) decimals")
        return Message(
            vi: "Nhập \(digits.vi)\(range.vi). Không phát sinh: ghi Không. Không áp dụng: ghi x.",
            en: "Type \(digits.en)\(range.en). Nothing to report: Không. Does not apply: x.")
    }

    package static func formStatusError(_ words: String) -> Message {
        Message(vi: "Chọn một trong: \(words).", en: "Choose one of: \(words).")
    }

    // MARK: - Filled forms

    /// What is said about a cell.
    package static func inCell(_ cell: String, _ message: Message) -> Message {
        Message(vi: "\(cell): \(message.vi)", en: "\(cell): \(message.en)")
    }

    package static let notAForm = Message(
        vi:
            "tệp Excel này không phải biểu nhập do lệnh `baocao form` tạo, cũng không có bảng với dòng tiêu đề regime, unit, "
            + "period, indicator, value (số liệu) hoặc register, unit (sổ)",
        en:
            "this workbook is no form that `baocao form` made, nor has it a table headed regime, unit, period, indicator, value "
            + "(figures) or register, unit (registers)")
    package static let formStampDamaged = Message(
        vi: "trang ẩn của biểu đã bị sửa hoặc mất; hãy tạo lại biểu bằng `baocao form` rồi chép số liệu sang",
        en: "the form's hidden sheet was changed; make the form again with `baocao form` and copy the figures over")
    package static let formNewer = Message(
        vi: "biểu do phiên bản BaoCao mới hơn tạo; hãy cập nhật chương trình",
        en: "the form was made by a newer version of BaoCao; update the program")

    package static func formOtherVersion(regime: String, found: String, expected: String) -> Message {
        Message(
            vi:
                "biểu thuộc phiên bản \(found) của chế độ “\(regime)”, nay là phiên bản \(expected); hãy tạo lại biểu bằng "
                + "`baocao form`",
            en:
                "the form is of version \(found) of regime “\(regime)”, which now is \(expected); make it again with `baocao form`"
        )
    }

    package static func formForOther(_ what: Message, found: String, expected: String) -> Message {
        Message(
            vi: "biểu là của \(what.vi) “\(found)”, không phải “\(expected)”; hãy chọn đúng tệp",
            en: "the form is of \(what.en) “\(found)”, not “\(expected)”; choose the right file")
    }

    package static let unitWord = Message(vi: "đơn vị", en: "unit")
    package static let periodWord = Message(vi: "kỳ", en: "period")

    package static func formSheetMissing(_ sheet: String) -> Message {
        Message(
            vi: "thiếu trang “\(sheet)” của biểu; hãy dùng lại tệp gốc", en: "the form's sheet “\(sheet)” is missing")
    }

    package static func labelChanged(found: String, expected: String) -> Message {
        let now = found.isEmpty ? "trống" : "“\(found)”"
        return Message(
            vi: "ô khóa phải là “\(expected)”, nay là \(now); biểu đã bị sửa cấu trúc, hãy dùng lại tệp gốc",
            en: "the locked cell must be “\(expected)”, now it is “\(found)”; the form was rearranged, use the original"
        )
    }

    package static func computedChanged(found: String) -> Message {
        Message(
            vi: "ô tự tính đã bị gõ đè bằng “\(found)”; giá trị này không được nhập, chương trình tính lại",
            en: "the computed cell was typed over with “\(found)”, which is not imported but computed again")
    }

    package static func shownChanged(found: String, expected: String) -> Message {
        Message(
            vi: "ô chỉ để xem phải là “\(expected)”, nay là “\(found)”; giá trị này không được nhập",
            en: "the cell for information must be “\(expected)”, now it is “\(found)”, which is not imported")
    }

    package static let cellIsDate = Message(
        vi: "ô chứa ngày tháng, không phải số; Excel tự đổi khi gõ như “1/2”, hãy nhập lại số",
        en: "the cell holds a date, not a number; Excel makes one of “1/2”, type the number again")
    package static let cellIsFlag = Message(
        vi: "ô chứa TRUE/FALSE, không phải số", en: "the cell holds TRUE or FALSE, not a number")

    package static func cellIsError(_ error: String) -> Message {
        Message(vi: "ô có lỗi công thức \(error)", en: "the cell holds the error \(error)")
    }

    package static func cellNumber(_ number: String, _ reason: Message) -> Message {
        Message(vi: "không nhận “\(number)”: \(reason.vi)", en: "“\(number)” is refused: \(reason.en)")
    }

    package static let formulaWithoutResult = Message(
        vi: "ô có công thức nhưng chưa có kết quả; hãy mở bằng Excel và lưu lại",
        en: "the cell has a formula without its result; open the file in Excel and save it")
    package static func formCleared(_ stored: String) -> Message {
        Message(
            vi: "để trống, nên bỏ nội dung đang lưu: \(stored.isEmpty ? "Không" : stored)",
            en: "empty, so what is stored is taken out: \(stored.isEmpty ? "Không" : stored)")
    }

    package static let statusWithoutFigure = Message(
        vi: "có tính chất nhưng không có số liệu", en: "a status without a figure")
}
