import Finding

extension PageWords {
    static let consolidation: [(String, Message)] = [
        ("unitPath", Message(vi: "Đơn vị và kỳ", en: "Unit and period")),
        ("previousPeriod", Message(vi: "Kỳ trước", en: "Previous")),
        ("nextPeriod", Message(vi: "Kỳ sau", en: "Next")),
        ("reportingUnits", Message(vi: "đơn vị phải báo cáo", en: "units report")),
        ("choose", Message(vi: "Chọn số liệu tổng hợp", en: "What to consolidate")),
        ("whichCount", Message(vi: "Tính báo cáo", en: "Returns that count")),
        ("compareWith", Message(vi: "So sánh với", en: "Compare with")),
        ("withMembers", Message(vi: "In cả từng mục", en: "Members too")),
        ("show", Message(vi: "Xem", en: "Show")),
        ("outliers", Message(vi: "Số liệu khác thường", en: "Strange figures")),
        ("gatheredTexts", Message(vi: "Lời văn của các đơn vị", en: "What units wrote")),
        ("seeEntries", Message(vi: "xem các mục trong sổ", en: "see the entries")),
        ("openReturn", Message(vi: "Mở báo cáo của đơn vị", en: "Open the unit's return")),
        ("throughTime", Message(vi: "Qua các kỳ", en: "Through time")),
        ("chartNumbers", Message(vi: "Số liệu từng kỳ", en: "The numbers")),
        ("unitsBelow", Message(vi: "Các đơn vị cấp dưới", en: "Units below")),
        ("sortBy", Message(vi: "Sắp xếp", en: "Sort")),
        ("byValue", Message(vi: "từ lớn đến nhỏ", en: "by size")),
        ("byTree", Message(vi: "theo danh sách đơn vị", en: "as units are listed")),
        ("share", Message(vi: "Tỷ trọng", en: "Share")),
        ("whereFrom", Message(vi: "Số liệu này từ đâu", en: "Where it comes from")),
        ("noOutliers", Message(vi: "Không có số liệu nào khác thường.", en: "Nothing is strange.")),
        (
            "outliersHint",
            Message(
                vi: "Khác thường không có nghĩa là sai: hãy hỏi đơn vị trước khi trả lại báo cáo.",
                en: "Strange is not wrong: ask the unit before you give its return back.")
        ),
        (
            "noTexts",
            Message(
                vi: "Chưa đơn vị nào viết phần lời văn cho kỳ này.", en: "No unit has written anything for this period."
            )
        ),
    ]
}
