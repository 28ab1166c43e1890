import Finding

/// Messages about files that cannot be read as documents.
extension Message {
    static let unknownEncoding = Message(
        vi: "không nhận ra bảng mã của tệp; hãy mở tệp bằng chương trình đã tạo ra nó và lưu lại bằng Unicode UTF-8",
        en: "the encoding of the file is not known; open it with the program that made it and save it as Unicode UTF-8")

    static let brokenEncoding = Message(
        vi: "từ chỗ này tệp có ký tự không phải Unicode UTF-8; hãy sửa chỗ này rồi lưu lại bằng Unicode UTF-8",
        en: "from here the file holds bytes that are not Unicode UTF-8; mend this place and save it as Unicode UTF-8")

    /// Sizes in MB.
    static func fileTooLarge(limit: Int) -> Message {
        Message(
            vi: "tệp lớn hơn \(limit) MB; hãy chia thành nhiều tệp hoặc bỏ bớt ảnh, tệp nhúng",
            en: "the file is larger than \(limit) MB; split it, or take out pictures and embedded files")
    }

    static func wrongKind(_ found: Message, instead: Message) -> Message {
        Message(
            vi:
                "nội dung tệp là \(found.vi), không phải \(instead.vi); hãy mở bằng chương trình của loại tệp đó và lưu "
                + "thành \(instead.vi)",
            en: "the file holds \(found.en), not \(instead.en); open it with the program it belongs to and save it as "
                + "\(instead.en)")
    }

    static let emptyFile = Message(
        vi: "tệp rỗng (0 byte); hãy lấy lại bản đầy đủ", en: "the file is empty (0 bytes); get a complete copy")
}
