import RegimeTestSupport
import Testing

/// `count` counts the values that are there; nil is one, a missing one is not.
struct CountTests {
    @Test(
        arguments: [
            ("count(a)", "1"),
            ("count(a, b, z)", "3"),
            ("count(ko)", "1"),
            ("count(kad)", "0"),
            ("count(thieu)", "0"),
            ("count(a, ko, kad, thieu)", "2"),
            (#"count("chữ", window.from)"#, "2"),
            ("count(x.dat_dai, y.ho_tich)", "1"),
            ("count()", "NN006 hàm count cần từ 1 đến 64 tham số, ở đây có 0"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
