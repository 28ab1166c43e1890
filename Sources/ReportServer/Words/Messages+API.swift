import Finding

/// Messages to programs.
extension Message {
    static let badBody = Message(
        vi: "nội dung gửi lên không đúng mẫu; xem vị trí sai trong findings",
        en: "the body is not as it should be; see findings")
    static let notJSON = Message(
        vi: "nội dung phải là JSON (Content-Type: application/json)", en: "send JSON (Content-Type: application/json)")
    static let expectedObject = Message(vi: "chỗ này phải là một đối tượng {…}", en: "an object is expected here")
    static let expectedArray = Message(vi: "chỗ này phải là một danh sách […]", en: "an array is expected here")
    static let expectedText = Message(vi: "chỗ này phải là chữ trong dấu nháy", en: "a string is expected here")
    static func unknownField(_ name: String, _ known: [String]) -> Message {
        let list = known.joined(separator: ", ")
        return Message(
            vi: known.isEmpty ? "không có trường “\(name)” ở đây" : "không có trường “\(name)”; chỉ có \(list)",
            en: known.isEmpty ? "there is no field “\(name)” here" : "there is no field “\(name)”; only \(list)")
    }
    static func missingField(_ name: String) -> Message {
        Message(vi: "thiếu trường “\(name)”", en: "the field “\(name)” is missing")
    }
    static func badField(_ name: String, _ value: String) -> Message {
        let shown = value.prefix(60)
        return Message(vi: "\(name) không nhận giá trị “\(shown)”", en: "\(name) cannot be “\(shown)”")
    }
    static let revisionNeeded = Message(
        vi: "hãy gửi kèm If-Match với số bản ghi đã đọc (ETag), để không đè lên người khác",
        en: "send If-Match with the revision that you read (ETag), so that nobody is overwritten")
    static let tokenReadsOnly = Message(
        vi: "khóa truy cập này chỉ để đọc; hãy đề nghị quản trị viên cấp khóa khác",
        en: "this token only reads; ask the administrator for another one")
    static let keyUsed = Message(
        vi: "Idempotency-Key này đã dùng cho một yêu cầu khác", en: "this Idempotency-Key was used for another request")
    static let otherMethod = Message(
        vi: "địa chỉ này không nhận cách gọi đó; xem Allow", en: "this address does not take that method; see Allow")
}
