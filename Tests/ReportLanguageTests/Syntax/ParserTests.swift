import Testing

@testable import ReportLanguage

/// The grammar: what binds how tightly, in which direction, and what is no expression.
struct ParserTests {
    @Test(
        arguments: [
            ("a + b * c", "(+ a (* b c))"), ("a * b + c", "(+ (* a b) c)"), ("a - b - c", "(- (- a b) c)"),
            ("a / b / c", "(/ (/ a b) c)"), ("a / b * c", "(* (/ a b) c)"), ("a - (b - c)", "(- a (- b c))"),
            ("-a * b", "(* (neg a) b)"), ("a * -b", "(* a (neg b))"), ("--a", "(neg (neg a))"),
            ("-a@prev", "(neg a@prev)"), ("a + b > c - d", "(> (+ a b) (- c d))"),
            ("a or b and c", "(or a (and b c))"), ("a and b or c", "(or (and a b) c)"),
            ("a or b or c", "(or (or a b) c)"), ("not a and b", "(and (not a) b)"), ("not a = b", "(not (= a b))"),
            ("not (a or b)", "(not (or a b))"), ("not not a", "a"), ("not not not a", "(not a)"),
            ("a + 1 is missing", "(is (+ a 1) missing)"), ("a is not nil and b", "(and (is-not a nil) b)"),
            ("a + 1 in (1, 2)", "(in (+ a 1) 1 2)"), ("a in (b + 1; -c)", "(in a (+ b 1) (neg c))"),
            ("a <> b", "(<> a b)"), ("a != b", "(<> a b)"), ("a ≠ b", "(<> a b)"), ("a == b", "(= a b)"),
            ("a<=b", "(<= a b)"), ("a≤b", "(<= a b)"), ("a ≥ b", "(>= a b)"), ("a×b", "(* a b)"),
            ("f(a, b)", "(f a b)"), ("f(a; b)", "(f a b)"), ("f()", "(f)"), ("f(g(a), (b))", "(f (g a) b)"),
            ("a.b.c@ytd", "a.b.c@ytd"), ("a . b @ytd", "a.b@ytd"), ("true and false", "(and true false)"),
            (#""x \"y\" \\ z""#, #""x "y" \ z""#), ("1234.50", "1234.50"), ("a\r\n+\tb", "(+ a b)"),
            ("count(so)", "(count so)"), ("count(all so)", "(count [all so])"),
            ("sum(so.phi by ngay where a = 1)", "(sum [entries so.phi by:ngay where:(= a 1)])"),
            ("count(so where a or b, c)", "(count [entries so where:(or a b)] c)"),
            ("tiếp_nhận + đất.ở", "(+ tiếp_nhận đất.ở)"), ("andy + order", "(+ andy order)"), ("A1_b", "A1_b"),
        ])
    func parses(_ text: String, _ tree: String) {
        #expect(parsed(text) == tree)
    }

    @Test(
        arguments: [
            ("", "0..<0: biểu thức trống"), ("  \n ", "0..<4: biểu thức trống"),
            ("a +", "3..<3: biểu thức kết thúc giữa chừng, còn thiếu một giá trị"),
            ("a b", "2..<3: “b” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("a 5", "2..<3: “5” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("2 \"x\"", "2..<5: “\"x\"” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("(a + b", "0..<1: dấu ngoặc “(” chưa được đóng"), ("f(a, (b)", "1..<2: dấu ngoặc “(” chưa được đóng"),
            ("a)", "1..<2: dấu “)” không đúng chỗ"), ("a + * b", "4..<5: dấu “*” không đúng chỗ"),
            ("f(a,)", "4..<5: dấu “)” không đúng chỗ"), ("f(,a)", "2..<3: dấu “,” không đúng chỗ"),
            ("1,5", "1..<2: dấu “,” không đúng chỗ"), ("1..5", "1..<2: dấu “.” không đúng chỗ"),
            (".5", "0..<1: dấu “.” không đúng chỗ"), ("5.", "1..<2: dấu “.” không đúng chỗ"),
            (
                "1.234.5",
                "0..<7: số trong biểu thức viết không có dấu chấm hàng nghìn, "
                    + "dấu chấm chỉ để tách phần thập phân (ví dụ 1234.5)"
            ),
            ("2x", "0..<1: tên không được bắt đầu bằng chữ số"),
            ("\"abc", "0..<4: chuỗi chữ chưa có dấu nháy kép kết thúc"),
            ("a ? b", "2..<3: dấu “?” không đúng chỗ"), ("a + 😀", "4..<8: dấu “😀” không đúng chỗ"),
            ("“a”", "0..<3: dấu ““” không đúng chỗ"), ("a ! b", "2..<3: dấu “!” không đúng chỗ"),
            ("a < b < c", "6..<7: không so sánh nối tiếp được; hãy viết “a < b and b < c”"),
            ("a = b <> c", "6..<8: không so sánh nối tiếp được; hãy viết “a < b and b < c”"),
            ("@prev", "0..<5: “@prev” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("a@ prev", "1..<2: sau “@” phải là prev, year_ago hoặc ytd"),
            ("a and", "5..<5: biểu thức kết thúc giữa chừng, còn thiếu một giá trị"),
            ("where a", "0..<5: “where” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("a is 5", "5..<6: “5” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("a // ghi chú", "3..<4: dấu “/” không đúng chỗ"), ("a # b", "2..<3: dấu “#” không đúng chỗ"),
        ])
    func refuses(_ text: String, _ error: String) {
        #expect(parsed(text) == error)
    }

    /// The range of every part is where its text stands in the source.
    @Test func knowsWhereThingsStand() throws {
        let text = "đất + (b * 2)"
        let bytes = Array(text.utf8)
        let tree = try Parser.parse(bytes, in: 0..<bytes.count)
        guard case .binary(_, let left, let right) = tree.kind else { throw WrongTree() }
        #expect(String(decoding: bytes[left.range], as: UTF8.self) == "đất")
        #expect(String(decoding: bytes[right.range], as: UTF8.self) == "(b * 2)")
        #expect(tree.range == 0..<bytes.count)
    }

    private struct WrongTree: Error {}

    @Test(
        arguments: [
            String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000) + "1",
            String(repeating: "f(", count: 100_000),
            String(repeating: "(", count: 150) + "a" + String(repeating: ")", count: 150),
            String(repeating: "-(", count: 75) + "a" + String(repeating: ")", count: 75),
        ])
    func refusesDeepNesting(_ text: String) {
        #expect(parsed(text).hasSuffix(": biểu thức lồng quá 100 tầng; hãy tách thành nhiều chỉ tiêu"))
    }

    @Test(arguments: ["+", "*", " and ", " or ", "/", "-"])
    func refusesLongRowsOfOperators(_ sign: String) {
        let long = Array(repeating: "a", count: 100_000).joined(separator: sign)
        #expect(parsed(long).hasSuffix(": biểu thức có quá 250 phép tính; hãy tách thành nhiều chỉ tiêu"))
        let allowed = Array(repeating: "a", count: 251).joined(separator: sign)
        #expect(parsed(allowed).hasPrefix("("))
    }

    /// Neither does `not` nest, nor are long lists deep.
    @Test func takesLongLists() {
        let list = Array(repeating: "1", count: 10_000).joined(separator: ",")
        #expect(parsed("a in (\(list))").hasPrefix("(in a 1 1"))
        #expect(parsed(String(repeating: "not ", count: 10_001) + "a") == "(not a)")
    }
}
