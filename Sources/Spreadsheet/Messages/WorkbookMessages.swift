import Finding

/// Messages about files that cannot be read as workbooks, or written as such.
extension Message {
    static func workbookFileTooLarge(limit: Int) -> Message {
        Message(
            vi: "tệp Excel lớn hơn \(limit) MB; hãy bỏ bớt ảnh, trang không dùng, hoặc xuất thành CSV",
            en: "the workbook is larger than \(limit) MB; take out pictures and sheets, or save it as CSV")
    }

    static let emptyWorkbookFile = Message(
        vi: "tệp rỗng (0 byte); hãy lấy lại bản đầy đủ", en: "the file is empty (0 bytes); get a complete copy")

    static let lockedWorkbook = Message(
        vi: "tệp Excel được đặt mật khẩu mở; hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại",
        en: "the workbook has a password; take it off (File > Info > Protect Workbook) and save it")

    static let oldWorkbook = Message(
        vi: "nội dung tệp là Excel kiểu cũ (.xls); hãy mở bằng Excel hoặc LibreOffice và lưu thành .xlsx",
        en: "the file holds an old Excel workbook (.xls); open it in Excel or LibreOffice and save it as .xlsx")

    static let oldOfficeFileForWorkbook = Message(
        vi: "nội dung tệp là tệp Office kiểu cũ (.doc, .ppt, .msg), không phải tệp Excel; hãy kiểm tra lại tệp",
        en: "the file holds an old Office file (.doc, .ppt, .msg), not a workbook; check which file it is")

    static let webPageForWorkbook = Message(
        vi: "nội dung tệp là trang web (HTML) mang đuôi Excel; hãy mở bằng Excel và lưu thành .xlsx",
        en: "the file holds a web page (HTML) named like a workbook; open it in Excel and save it as .xlsx")

    static let textForWorkbook = Message(
        vi: "nội dung tệp là văn bản thuần, không phải Excel; nếu là CSV hãy đổi đuôi tệp thành .csv",
        en: "the file holds plain text, not a workbook; if it is CSV, name it .csv")

    static func notAWorkbookFile(_ found: Message) -> Message {
        Message(
            vi:
                "nội dung tệp là \(found.vi), không phải tệp Excel (.xlsx); hãy mở bằng chương trình của loại tệp đó và lưu "
                + "thành .xlsx",
            en:
                "the file holds \(found.en), not a workbook (.xlsx); open it with the program it belongs to and save it as "
                + ".xlsx")
    }

    static let truncatedWorkbook = Message(
        vi: "tệp Excel bị cắt mất phần cuối; hãy tải hoặc chép lại bản đầy đủ",
        en: "the end of the workbook is missing; download or copy it again")

    static let damagedWorkbook = Message(
        vi: "cấu trúc tệp Excel bị hỏng; hãy tải hoặc chép lại, hoặc mở bằng Excel để sửa rồi lưu lại",
        en: "the structure of the workbook is damaged; get it again, or let Excel repair it and save it")

    static func damagedWorkbookPart(_ part: String) -> Message {
        Message(
            vi:
                "phần “\(part)” trong tệp Excel bị hỏng hoặc thiếu; hãy tải hoặc chép lại, hoặc mở bằng Excel để sửa rồi lưu lại",
            en:
                "the part “\(part)” of the workbook is damaged or missing; get it again, or let Excel repair it and save it"
        )
    }

    static func damagedCell(_ cell: String) -> Message {
        Message(
            vi: "ô “\(cell)” trong tệp Excel có nội dung không đọc được; hãy mở bằng Excel để sửa rồi lưu lại",
            en: "the cell “\(cell)” of the workbook holds what cannot be read; let Excel repair it and save it")
    }

    static func brokenWorkbookMarkup(_ part: String, line: Int) -> Message {
        Message(
            vi: "phần “\(part)” trong tệp Excel sai cú pháp XML ở dòng \(line); hãy mở bằng Excel để sửa rồi lưu lại",
            en:
                "the part “\(part)” of the workbook is not well-formed XML in line \(line); let Excel repair it and save it"
        )
    }

    static func workbookDocumentType(_ part: String) -> Message {
        Message(
            vi:
                "phần “\(part)” trong tệp Excel có khai báo DOCTYPE, tệp Excel không được có; tệp có thể là mã độc, đừng mở",
            en:
                "the part “\(part)” of the workbook declares a DOCTYPE, which workbooks must not; it may be malicious, do not "
                + "open it")
    }

    static func duplicateWorkbookPart(_ part: String) -> Message {
        Message(
            vi: "phần “\(part)” có hai lần trong tệp Excel; tệp có thể là mã độc, đừng mở",
            en: "the part “\(part)” is in the workbook twice; it may be malicious, do not open it")
    }

    static func suspiciousWorkbookPart(_ part: String) -> Message {
        Message(
            vi: "phần “\(part)” trong tệp Excel phình to hoặc lồng nhau bất thường; tệp có thể là mã độc, đừng mở",
            en: "the part “\(part)” of the workbook swells or nests beyond measure; it may be malicious, do not open it"
        )
    }

    static let tooManyWorkbookParts = Message(
        vi: "tệp Excel chứa quá nhiều phần; tệp có thể là mã độc, đừng mở",
        en: "the workbook holds too many parts; it may be malicious, do not open it")

    static let workbookTooLarge = Message(
        vi: "bảng tính quá lớn (trên 4 triệu ô, 10.000 trang hoặc 96 MB mỗi trang); hãy xuất thành CSV",
        en: "the workbook is too large (above 4 million cells, 10,000 sheets, or 96 MB a sheet); save it as CSV")

    static func textTooLongForCell(_ place: String, limit: Int) -> Message {
        Message(
            vi: "nội dung của ô \(place) dài hơn \(limit) ký tự, Excel không chứa được",
            en: "the text of cell \(place) is longer than the \(limit) characters that a cell can hold")
    }
}
