import RegimeTestSupport
import Testing

/// `is` asks for the state of a value and always answers true or false.
struct StateTests {
    @Test(
        arguments: [
            ("a is given", "true"),
            ("a is nil", "false"),
            ("a is not_applicable", "false"),
            ("a is missing", "false"),
            ("a is empty", "false"),
            ("z is given", "true"),
            ("z is nil", "false"),
            ("z is not_applicable", "false"),
            ("z is missing", "false"),
            ("z is empty", "false"),
            ("ko is given", "false"),
            ("ko is nil", "true"),
            ("ko is not_applicable", "false"),
            ("ko is missing", "false"),
            ("ko is empty", "false"),
            ("kad is given", "false"),
            ("kad is nil", "false"),
            ("kad is not_applicable", "true"),
            ("kad is missing", "false"),
            ("kad is empty", "false"),
            ("thieu is given", "false"),
            ("thieu is nil", "false"),
            ("thieu is not_applicable", "false"),
            ("thieu is missing", "true"),
            ("thieu is empty", "true"),
            (#""x" is given"#, "true"),
            (#""x" is nil"#, "false"),
            (#""x" is not_applicable"#, "false"),
            (#""x" is missing"#, "false"),
            (#""x" is empty"#, "false"),
            ("a / z is given", "false"),
            ("a / z is nil", "false"),
            ("a / z is not_applicable", "true"),
            ("a / z is missing", "false"),
            ("a / z is empty", "false"),
            ("a + ko is given", "true"),
            ("a + ko is nil", "false"),
            ("a + ko is not_applicable", "false"),
            ("a + ko is missing", "false"),
            ("a + ko is empty", "false"),
            ("a is not missing", "true"),
            ("thieu is not missing", "false"),
            ("not thieu is missing", "false"),
            ("x.dat_dai is given", "true"),
            ("y.ho_tich is missing", "true"),
            ("y is missing", "true"),
            (
                "thieu is mising",
                "NN002 sau “is” phải là missing, given, nil, not_applicable hoặc empty"
                    + "; có phải “missing” không?"
            ),
            ("thieu is", "NN001 biểu thức kết thúc giữa chừng, còn thiếu một giá trị"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
