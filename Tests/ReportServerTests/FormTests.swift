import ReportServer
import TestSupport
import Testing

@Suite struct FormTests {
    @Test(arguments: ["", "a=1&b=2", "ten=Nguy%E1%BB%85n+V%C4%83n+An", "a&b=&=c", "%zz=%4"])
    func fieldsAreRead(_ encoded: String) {
        let form = FormFields(encoded: encoded)
        let again = FormFields(
            encoded: form.pairs.map { "\(FormFields.encode($0.name))=\(FormFields.encode($0.value))" }
                .joined(separator: "&"))
        #expect(again == form)
    }

    @Test func vietnameseComesThrough() {
        #expect(FormFields(encoded: "ten=Nguy%E1%BB%85n+V%C4%83n+An")["ten"] == "Nguyễn Văn An")
    }

    @Test func filesAreRead() {
        let body =
            "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nmột\r\n--X\r\n"
            + "Content-Disposition: form-data; name=\"tep\"; filename=\"C:\\\\x\\\\báo cáo.docx\"\r\n"
            + "Content-Type: application/zip\r\n\r\nPK\r\n\r\n--\r\n--X--\r\n"
        let form = MultipartForm(Array(body.utf8), type: "multipart/form-data; boundary=X")
        #expect(form.fields["a"] == "một")
        #expect(form.files.first?.name == "báo cáo.docx")
        #expect(form.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "PK\r\n\r\n--")
    }

    /// Whatever comes, nothing breaks, and nothing comes out that did not go in.
    @Test(arguments: 0..<200)
    func brokenFormsAreHarmless(_ seed: Int) {
        var random = Seeded(UInt64(seed))
        var body = Array(
            "--X\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nmột\r\n--X--\r\n".utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            guard !body.isEmpty else { break }
            let place = Int.random(in: body.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: body[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1: body.remove(at: place)
            default: body = Array(body.prefix(place + 1))
            }
        }
        let form = MultipartForm(body, type: "multipart/form-data; boundary=X")
        #expect(form.files.allSatisfy { $0.bytes.count <= body.count })
        _ = FormFields(body: body)
    }
}
