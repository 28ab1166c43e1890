import Finding

/// The words of review pages around the document.
extension Message {
    static let reviewTitle = Message(vi: "Kết quả soát văn bản", en: "Proof-reading")
    static let reviewList = Message(vi: "Các điều cần xem", en: "What to look at")
    static let reviewClean = Message(
        vi: "Không thấy chỗ nào không khớp.", en: "Nothing was found that does not agree.")
    static let reviewPeriod = Message(vi: "kỳ báo cáo", en: "reports on")

    static func reviewTable(_ number: Int) -> Message {
        Message(vi: "Bảng \(number)", en: "Table \(number)")
    }
}
