/// Messages about files with tables.
extension Message {
    package static func wrongEncoding(_ name: String) -> Message {
        if name.isEmpty {
            return Message(
                vi:
                    "không nhận ra bảng mã của tệp; hãy mở tệp bằng chương trình đã tạo ra nó và lưu lại bằng Unicode UTF-8"
                    + " (trong Excel: “CSV UTF-8”)",
                en:
                    "the encoding of the file is not known; open it with the program that made it and save it as Unicode"
                    + " UTF-8 (in Excel: “CSV UTF-8”)")
        }
        return Message(
            vi:
                "tệp dùng bảng mã \(name); hãy chuyển sang Unicode (bằng UniKey hoặc công cụ chuyển mã) rồi lưu lại bằng"
                + " Unicode UTF-8 (trong Excel: “CSV UTF-8”)",
            en:
                "the file is in \(name); convert it to Unicode (with UniKey or another converter) and save it as Unicode UTF-8"
                + " (in Excel: “CSV UTF-8”)")
    }

    package static func invalidBytes(likely name: String) -> Message {
        let likely =
            name.isEmpty ? Message(vi: "", en: "") : Message(vi: ", có lẽ là \(name)", en: ", probably \(name)")
        return Message(
            vi: "ô này có ký tự không phải Unicode\(likely.vi); hãy nhập lại ô này và lưu tệp bằng Unicode UTF-8",
            en:
                "this cell has characters that are not Unicode\(likely.en); type it again and save the file as Unicode UTF-8"
        )
    }

    package static let unterminatedQuote = Message(
        vi:
            "thiếu dấu nháy kép đóng cho ô mở ở đây; hãy thêm dấu \" ở cuối ô, hoặc viết \"\" nếu dấu nháy thuộc nội dung",
        en:
            "the cell that opens here has no closing quote; add \" at its end, or write \"\" where the quote is part of the text"
    )

    package static func textAfterQuote(openingLine: Int) -> Message {
        Message(
            vi:
                "có chữ sau dấu nháy kép đóng của ô mở ở dòng \(openingLine); dấu nháy thuộc nội dung phải viết thành \"\"",
            en:
                "there is text behind the closing quote of the cell that opens on line \(openingLine); a quote that is part of"
                + " the text is written \"\"")
    }

    package static let nulCharacter = Message(
        vi: "có ký tự rỗng (NUL); tệp có thể bị hỏng hoặc không phải tệp CSV",
        en: "there is a NUL character; the file may be damaged, or no CSV file")

    package static func fieldTooLong(limit: Int) -> Message {
        Message(
            vi: "ô dài hơn \(limit) byte; có thể thiếu dấu nháy kép đóng hoặc sai dấu phân cách",
            en:
                "the cell is longer than \(limit) bytes; a closing quote may be missing, or the separator be another one"
        )
    }

    package static func recordTooLong(limit: Int) -> Message {
        Message(
            vi: "dòng dữ liệu dài hơn \(limit) byte; hãy kiểm tra lại tệp",
            en: "the record is longer than \(limit) bytes; check the file")
    }

    package static func tooManyFields(limit: Int) -> Message {
        Message(
            vi: "dòng có hơn \(limit) ô; hãy kiểm tra lại dấu phân cách và các cột trống ở cuối dòng",
            en: "the line has more than \(limit) cells; check the separator and empty columns at its end")
    }

    package static func tooManyCSVErrors(limit: Int) -> Message {
        Message(
            vi:
                "đã dừng đọc sau \(limit) lỗi; phần còn lại của tệp chưa được kiểm tra, hãy sửa các lỗi trên rồi đọc lại",
            en:
                "reading stopped after \(limit) errors; the rest of the file was not checked: mend these and read it again"
        )
    }

    package static func wrongFieldCount(_ count: Int, expected: Int) -> Message {
        Message(
            vi:
                "dòng có \(count) ô, trong khi tiêu đề có \(expected) cột; hãy kiểm tra dấu phân cách và dấu nháy kép của dòng",
            en: "the line has \(count) cells where the header has \(expected) columns; check its separators and quotes")
    }

    package static let headerMissing = Message(
        vi: "tệp trống; dòng đầu tiên phải là tên các cột",
        en: "the file is empty; its first line must name the columns")

    package static func columnMissing(_ name: String, nearest: String?) -> Message {
        let hint = nearest.map {
            Message(vi: "; cột “\($0)” có phải là cột này không?", en: "; is it the column “\($0)”?")
        }
        return Message(
            vi: "thiếu cột “\(name)”\(hint?.vi ?? "")", en: "the column “\(name)” is missing\(hint?.en ?? "")")
    }

    package static func columnRepeated(_ name: String) -> Message {
        Message(
            vi: "cột “\(name)” có hai lần; hãy xóa hoặc đổi tên một cột",
            en: "the column “\(name)” is there twice; remove or rename one")
    }

    package static func columnUnknown(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "cột “\(name)” không dùng đến và bị bỏ qua\(didYouMean(nearest).vi)",
            en: "the column “\(name)” is not known and passed over\(didYouMean(nearest).en)")
    }
}
