import RegimeTestSupport
import Testing

/// Three-valued logic: one false decides an `and`, one true an `or`, whatever is missing beside it.
struct LogicTests {
    @Test(
        arguments: [
            ("true and true", "true"),
            ("true or true", "true"),
            ("true and false", "false"),
            ("true or false", "true"),
            ("true and thieu = 0", "missing"),
            ("true or thieu = 0", "true"),
            ("true and kad = 0", "na"),
            ("true or kad = 0", "true"),
            ("false and true", "false"),
            ("false or true", "true"),
            ("false and false", "false"),
            ("false or false", "false"),
            ("false and thieu = 0", "false"),
            ("false or thieu = 0", "missing"),
            ("false and kad = 0", "false"),
            ("false or kad = 0", "na"),
            ("thieu = 0 and true", "missing"),
            ("thieu = 0 or true", "true"),
            ("thieu = 0 and false", "false"),
            ("thieu = 0 or false", "missing"),
            ("thieu = 0 and thieu = 0", "missing"),
            ("thieu = 0 or thieu = 0", "missing"),
            ("thieu = 0 and kad = 0", "missing"),
            ("thieu = 0 or kad = 0", "missing"),
            ("kad = 0 and true", "na"),
            ("kad = 0 or true", "true"),
            ("kad = 0 and false", "false"),
            ("kad = 0 or false", "na"),
            ("kad = 0 and thieu = 0", "missing"),
            ("kad = 0 or thieu = 0", "missing"),
            ("kad = 0 and kad = 0", "na"),
            ("kad = 0 or kad = 0", "na"),
            ("not true", "false"),
            ("not false", "true"),
            ("not thieu = 0", "missing"),
            ("not kad = 0", "na"),
            ("not not true", "true"),
            ("not a > b or true", "true"),
            ("a > b and not b > a", "true"),
            ("a and true", "NN003 cần kiểu đúng/sai, ở đây là kiểu số"),
            ("not a", "NN003 cần kiểu đúng/sai, ở đây là kiểu số"),
            (#"true or "x""#, "NN003 cần kiểu đúng/sai, ở đây là kiểu chữ"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
