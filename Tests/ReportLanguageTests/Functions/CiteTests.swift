import RegimeTestSupport
import Testing

/// `cite("key")` names a legal document by its key; an unknown key is refused when the regime is read.
struct CiteTests {
    @Test(
        arguments: [
            (#"cite("nd30")"#, #""nd30""#),
            (#"cite("nd39")"#, "WS011 citations.yaml không có văn bản “nd39”; có phải “nd09” không?"),
            (#"cite("luat")"#, "WS011 citations.yaml không có văn bản “luat”"),
            ("cite(a)", "NN006 chỗ này phải viết thẳng giá trị, không dùng công thức"),
            ("cite()", "NN006 hàm cite cần 1 tham số, ở đây có 0"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
