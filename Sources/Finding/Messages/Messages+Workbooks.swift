/// The words of consolidated workbooks.
extension Message {
    package static let sheetFigures = Message(vi: "Tổng hợp", en: "Consolidation")
    package static let sheetComparison = Message(vi: "So sánh", en: "Comparison")
    package static let sheetLacking = Message(vi: "Còn thiếu", en: "Missing")
    package static let sheetValues = Message(vi: "Số liệu", en: "Figures")
    package static let sheetNotes = Message(vi: "Ghi chú", en: "Notes")
    package static let columnUnitCode = Message(vi: "Mã đơn vị", en: "Unit code")
    package static let columnUnit = Message(vi: "Đơn vị", en: "Unit")
    package static let columnParent = Message(vi: "Đơn vị cấp trên", en: "Unit above")
    package static let columnLacking = Message(vi: "Đơn vị còn thiếu", en: "Units missing")
    package static let columnReason = Message(vi: "Lý do", en: "Reason")
    package static let columnGrowthPercent = Message(vi: "tăng, giảm (%)", en: "growth (%)")
    package static let columnProgressPercent = Message(vi: "đạt (%)", en: "reached (%)")
    package static let columnOverUnits = Message(vi: "Cách tổng hợp", en: "Over units")
    package static let columnOwnFigure = Message(vi: "Khi có cả số riêng và số cấp dưới", en: "Own figure")
    package static let columnMissingPolicy = Message(vi: "Khi thiếu số", en: "Missing figures")
    package static let allIndicators = Message(vi: "mọi chỉ tiêu", en: "all indicators")
    package static let nothingLacking = Message(vi: "Không thiếu đơn vị nào.", en: "No unit is missing.")
    package static let returnLeavesOut = Message(
        vi: "đã gửi báo cáo nhưng để trống chỉ tiêu", en: "the return leaves the figure out")
    package static let recomputedByFormula = Message(
        vi: "tính lại bằng công thức từ số đã tổng hợp", en: "computed again from consolidated figures")
    package static let policyOwn = Message(vi: "số riêng của đơn vị", en: "its own")
    package static let policyChildren = Message(vi: "cộng cấp dưới", en: "the units below")
    package static let policyOwnOrChildren = Message(
        vi: "số riêng nếu có, nếu không thì cộng cấp dưới", en: "its own, else the units below")
    package static let policyMustAgree = Message(vi: "hai số phải bằng nhau", en: "both must agree")

    package static let workbookColours = Message(
        vi:
            "Chữ đỏ: số còn thiếu đơn vị. Ô đậm của cấp trên là công thức, sửa số đơn vị cấp dưới thì tự tính lại. Nền cam: ghi "
            + "số đã tổng hợp thay cho công thức.",
        en:
            "Red: units are missing. Bold cells are formulas over the units below. Orange: the figure stands for a formula."
    )

    package static func fixedFigures(_ names: String) -> Message {
        Message(
            vi:
                "Ghi số thay cho công thức vì cách tính không viết được bằng công thức bảng tính từ các số đang hiện: \(names)",
            en: "Figures stand for formulas that the sheet cannot compute from what it shows: \(names)")
    }

    package static func estimatedFigures(_ names: String) -> Message {
        Message(vi: "Số chưa chính thức: \(names)", en: "Not final: \(names)")
    }

    package static let consolidationTooLarge = Message(
        vi:
            "bảng tổng hợp có nhiều hơn 16.384 cột hoặc 1.048.576 dòng mà một trang Excel chứa được; hãy dùng --format csv",
        en: "the table has more columns or rows than a sheet can hold; use --format csv")
    package static let outputNeeded = Message(
        vi: "--format xlsx cần -o TỆP.xlsx", en: "--format xlsx needs -o FILE.xlsx")
}
