/// Messages about JSON files.
extension Message {
    package static let jsonUnexpected = Message(
        vi: "ký tự ở đây không đúng cú pháp JSON", en: "this character does not fit here in JSON")
    package static let jsonUnfinished = Message(
        vi: "tệp JSON kết thúc giữa chừng; hãy lấy lại bản đầy đủ",
        en: "the JSON text ends halfway; get a complete copy")
    package static let jsonTrailing = Message(
        vi: "còn nội dung sau khi JSON đã kết thúc", en: "something follows the end of the JSON text")
    package static let jsonTooDeep = Message(vi: "JSON lồng quá 64 cấp", en: "JSON of more than 64 levels")

    package static func jsonExpected(_ what: Message, at path: String) -> Message {
        Message(vi: "\(path): phải là \(what.vi)", en: "\(path): must be \(what.en)")
    }

    package static let jsonObject = Message(vi: "một đối tượng {…}", en: "an object {…}")
    package static let jsonArray = Message(vi: "một danh sách […]", en: "an array […]")
    package static let jsonText = Message(vi: "một chuỗi", en: "a string")
    package static let jsonNumber = Message(
        vi: "một số, hoặc chuỗi như \"1234.5\"", en: "a number, or a string like \"1234.5\"")
    package static let jsonState = Message(
        vi: "given, nil, not-applicable hoặc missing", en: "given, nil, not-applicable or missing")

    package static func jsonMissing(_ key: String, at path: String) -> Message {
        Message(vi: "\(path): thiếu mục “\(key)”", en: "\(path): “\(key)” is missing")
    }

    package static func atPath(_ path: String, _ message: Message) -> Message {
        Message(vi: "\(path): \(message.vi)", en: "\(path): \(message.en)")
    }
}
