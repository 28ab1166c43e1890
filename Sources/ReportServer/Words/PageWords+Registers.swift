import Finding

extension PageWords {
    static let registers: [(String, Message)] = [
        ("register", Message(vi: "Sổ", en: "Register")),
        ("search", Message(vi: "Tìm", en: "Search")),
        ("searchHint", Message(vi: "gõ có dấu hoặc không dấu", en: "with or without marks")),
        ("fromDay", Message(vi: "Từ ngày", en: "From")),
        ("toDay", Message(vi: "Đến ngày", en: "To")),
        ("anyOption", Message(vi: "tất cả", en: "all")),
        ("clearSearch", Message(vi: "Bỏ lọc", en: "Show all")),
        ("newEntry", Message(vi: "Ghi mục mới", en: "New entry")),
        ("writeEntry", Message(vi: "Ghi vào sổ", en: "Write")),
        ("dayHint", Message(vi: "ngày/tháng/năm", en: "day/month/year")),
        ("importFile", Message(vi: "Nhập từ tệp", en: "Import a file")),
        ("exportXLSX", Message(vi: "Tải XLSX", en: "XLSX")),
        ("exportCSV", Message(vi: "Tải CSV", en: "CSV")),
        ("backToReturn", Message(vi: "Về báo cáo", en: "Back to the return")),
        ("backToRegister", Message(vi: "Về sổ", en: "Back to the register")),
        ("seeExisting", Message(vi: "Mở mục đã có", en: "Open that entry")),
        ("pageOf", Message(vi: "Trang", en: "Page")),
        ("previousPage", Message(vi: "Trang trước", en: "Previous")),
        ("nextPage", Message(vi: "Trang sau", en: "Next")),
        ("pages", Message(vi: "Các trang", en: "Pages")),
        ("deleteEntry", Message(vi: "Xóa mục này", en: "Delete this entry")),
        (
            "deleteHint",
            Message(
                vi: "Mục không còn trong sổ và không được đếm nữa; các lần ghi trước vẫn được lưu.",
                en: "It is not counted any more; its earlier versions are kept.")
        ),
        ("versionsTitle", Message(vi: "Các lần ghi", en: "Versions")),
        ("theirsNow", Message(vi: "trong sổ hiện là", en: "now")),
        ("mendFields", Message(vi: "Hãy sửa các ô có lỗi rồi lưu lại.", en: "Mend what is marked, then save.")),
        (
            "masked",
            Message(
                vi: "Dữ liệu cá nhân (•••) chỉ người của đơn vị giữ sổ được xem.",
                en: "Personal data (•••) are for people of the unit only.")
        ),
        (
            "noEntries",
            Message(
                vi: "Sổ chưa có mục nào. Ghi mục đầu tiên ở trên, hoặc nhập từ tệp.",
                en: "Nothing yet. Write the first entry above, or import a file.")
        ),
        ("noEntriesToSee", Message(vi: "Sổ chưa có mục nào.", en: "Nothing yet.")),
        ("noneFound", Message(vi: "Không có mục nào như vậy.", en: "There is none.")),
        (
            "noRegisters",
            Message(
                vi: "Đơn vị của bạn chưa giữ sổ theo dõi nào; sổ do chế độ báo cáo quy định.",
                en: "Your unit keeps no register; regimes say which there are.")
        ),
        ("tooMany", Message(vi: "Còn nhiều sổ khác; hãy tìm theo tên sổ hoặc đơn vị.", en: "There are more; search.")),
        ("file", Message(vi: "Tệp CSV hoặc XLSX", en: "CSV or XLSX file")),
        ("tryFile", Message(vi: "Thử (chưa ghi)", en: "Try (nothing is written)")),
        (
            "replaceEntries",
            Message(vi: "Thay nội dung các mục đã có trong sổ", en: "Replace entries that are there already")
        ),
        ("columnsTitle", Message(vi: "Tệp cần có các cột", en: "Columns of the file")),
        (
            "columnsHint",
            Message(
                vi: "Dòng đầu là tên cột. Tệp tải từ sổ này nhập lại được.",
                en: "The first row names the columns. A file saved from this register can be imported again.")
        ),
    ]
}
