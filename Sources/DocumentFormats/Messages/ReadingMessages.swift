package import Finding

/// Messages about files that cannot be read as documents.
extension Message {
    static let unknownEncoding = Message(
        vi: "không nhận ra bảng mã của tệp; hãy mở tệp bằng chương trình đã tạo ra nó và lưu lại bằng Unicode UTF-8",
        en: "the encoding of the file is not known; open it with the program that made it and save it as Unicode UTF-8")

    static let brokenEncoding = Message(
        vi: "từ chỗ này tệp có ký tự không phải Unicode UTF-8; hãy sửa chỗ này rồi lưu lại bằng Unicode UTF-8",
        en: "from here the file holds bytes that are not Unicode UTF-8; mend this place and save it as Unicode UTF-8")

    /// Sizes in MB.
    package static func fileTooLarge(limit: Int) -> Message {
        Message(
            vi: "tệp lớn hơn \(limit) MB; hãy chia thành nhiều tệp hoặc bỏ bớt ảnh, tệp nhúng",
            en: "the file is larger than \(limit) MB; split it, or take out pictures and embedded files")
    }

    static let tooManyLines = Message(
        vi: "tệp có hơn 1.000.000 dòng và ô bảng; hãy chia thành nhiều tệp",
        en: "the file has more than 1,000,000 lines and table cells; split it")

    static func wrongKind(_ found: Message, instead: Message) -> Message {
        Message(
            vi:
                "nội dung tệp là \(found.vi), không phải \(instead.vi); hãy mở bằng chương trình của loại tệp đó và lưu "
                + "thành \(instead.vi)",
            en: "the file holds \(found.en), not \(instead.en); open it with the program it belongs to and save it as "
                + "\(instead.en)")
    }

    package static let emptyFile = Message(
        vi: "tệp rỗng (0 byte); hãy lấy lại bản đầy đủ", en: "the file is empty (0 bytes); get a complete copy")
}

/// About DOCX files.
extension Message {
    static let docx = Message(vi: "tệp Word (.docx)", en: "a Word document (.docx)")

    static let lockedFile = Message(
        vi: "tệp được đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại",
        en:
            "the file has a password; open it in Word, take the password off (File > Info > Protect Document) and save it"
    )

    static let oldWordFile = Message(
        vi:
            "nội dung tệp là Word kiểu cũ (.doc), không phải .docx; hãy mở bằng Word hoặc LibreOffice và lưu thành .docx, "
            + "hoặc đổi đuôi tệp thành .doc",
        en:
            "the file holds an old Word document (.doc), not .docx; open it in Word or LibreOffice and save it as .docx, or "
            + "name it .doc")

    static let oldOfficeFile = Message(
        vi: "nội dung tệp là tệp Office kiểu cũ (.xls, .ppt, .msg), không phải tệp Word; hãy kiểm tra lại tệp",
        en: "the file holds an old Office file (.xls, .ppt, .msg), not a Word document; check which file it is")

    static let truncatedArchive = Message(
        vi: "tệp bị cắt mất phần cuối; hãy tải hoặc chép lại bản đầy đủ",
        en: "the end of the file is missing; download or copy it again")

    static let damagedArchive = Message(
        vi: "cấu trúc tệp bị hỏng; hãy tải hoặc chép lại, hoặc mở bằng Word để sửa rồi lưu lại",
        en: "the structure of the file is damaged; get it again, or let Word repair it and save it")

    static func damagedPart(_ part: String) -> Message {
        Message(
            vi: "phần “\(part)” trong tệp bị hỏng; hãy tải hoặc chép lại, hoặc mở bằng Word để sửa rồi lưu lại",
            en: "the part “\(part)” of the file is damaged; get it again, or let Word repair it and save it")
    }

    static func brokenMarkup(_ part: String, line: Int) -> Message {
        Message(
            vi: "phần “\(part)” trong tệp sai cú pháp XML ở dòng \(line); hãy mở bằng Word để sửa rồi lưu lại",
            en: "the part “\(part)” of the file is not well-formed XML in line \(line); let Word repair it and save it")
    }

    static func documentType(_ part: String) -> Message {
        Message(
            vi: "phần “\(part)” trong tệp có khai báo DOCTYPE, tệp Word không được có; tệp có thể là mã độc, đừng mở",
            en:
                "the part “\(part)” of the file declares a DOCTYPE, which Word files must not; it may be malicious, do not "
                + "open it")
    }

    static func monstrousMarkup(_ part: String) -> Message {
        Message(
            vi: "phần “\(part)” trong tệp lồng nhau quá sâu hoặc có thẻ quá dài; tệp có thể là mã độc, đừng mở",
            en:
                "the part “\(part)” of the file is nested too deeply or has a huge tag; it may be malicious, do not open it"
        )
    }

    static let tooManyParts = Message(
        vi: "tệp chứa quá nhiều phần; tệp có thể là mã độc, đừng mở",
        en: "the file holds too many parts; it may be malicious, do not open it")

    static func duplicatePart(_ part: String) -> Message {
        Message(
            vi: "phần “\(part)” có hai lần trong tệp; tệp có thể là mã độc, hãy mở bằng Word để sửa rồi lưu lại",
            en: "the part “\(part)” is in the file twice; it may be malicious, let Word repair it and save it")
    }

    static func suspiciousPart(_ part: String) -> Message {
        Message(
            vi: "phần “\(part)” trong tệp phình to bất thường khi giải nén; tệp có thể là mã độc, đừng mở",
            en:
                "the part “\(part)” of the file swells beyond measure when unpacked; it may be malicious, do not open it"
        )
    }

    static let documentTooLarge = Message(
        vi:
            "văn bản trong tệp quá lớn (trên 32 MB mỗi phần, 400.000 đoạn, hoặc 4 MB một đoạn); hãy chia thành nhiều tệp",
        en: "the text in the file is too large (above 32 MB a part, 400,000 paragraphs, or 4 MB a paragraph); split it")
}

/// About PDF files.
extension Message {
    static let pdfWithoutText = Message(
        vi:
            "tệp PDF không có chữ, chỉ có ảnh (bản scan); hãy dùng bản PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước",
        en: "the PDF holds no text but pictures (a scan); use one exported from Word, or run OCR on it first")
}
